/** The source of a default that nobody has measured. */
export const ASSUMED = 'assumption';
