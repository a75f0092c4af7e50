const UNSAFE = /[<>&\u2028\u2029]/g;

/** JSON that is also safe inside HTML and inside a script, whatever strings it holds. */
export const jsonText = (data: unknown) =>
  JSON.stringify(data).replace(UNSAFE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
