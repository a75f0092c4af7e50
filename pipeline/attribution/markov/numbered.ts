/** Above this a table of all keys would be larger than a map of those that occur. */
const DENSE = 1 << 22;

/** Replaces keys by numbers from 0, in order of first appearance. */
export function numbered(keys: Float64Array): Int32Array {
  const largest = keys.reduce((most, key) => Math.max(most, key), 0);
  return largest < DENSE ? byTable(keys, largest) : byMap(keys);
}

function byTable(keys: Float64Array, largest: number): Int32Array {
  const place = new Int32Array(largest + 1);
  let count = 0;
  return Int32Array.from(keys, (key) => {
    if (place[key] === 0) place[key] = ++count;
    return (place[key] as number) - 1;
  });
}

function byMap(keys: Float64Array): Int32Array {
  const place = new Map<number, number>();
  return Int32Array.from(keys, (key) => {
    let at = place.get(key);
    if (at === undefined) place.set(key, (at = place.size));
    return at;
  });
}
