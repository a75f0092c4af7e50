/** The day of a moment, UTC. @param ms epoch milliseconds */
export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
