const DIRECT: ReadonlySet<string> = new Set(['direct', '(direct)', '(none)']);

/** Whether a name stands for visits that nothing on record led to; analytics tools write it in these ways. */
export const isDirect = (name: string): boolean => DIRECT.has(name.toLowerCase());
