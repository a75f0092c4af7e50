/** Numbers names from 0 in order of first appearance. */
export interface Names {
  readonly list: string[];
  /** The number of a name; a new one when it was never met. */
  number(name: string): number;
  /** The number of a name, or -1 when it was never met. */
  find(name: string): number;
}

export function names(): Names {
  const list: string[] = [];
  const numbers = new Map<string, number>();
  // Logs are often sorted by customer: the same name comes many times in a row.
  let lastName: string | null = null;
  let lastNumber = -1;
  return {
    list,
    find: (name) => numbers.get(name) ?? -1,
    number(name) {
      if (name === lastName) return lastNumber;
      let number = numbers.get(name);
      if (number === undefined) {
        number = list.push(name) - 1;
        numbers.set(name, number);
      }
      lastName = name;
      lastNumber = number;
      return number;
    },
  };
}
