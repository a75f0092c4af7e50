/** Above this a table of all keys would be larger than a map of those that occur. */
const DENSE = 1 << 22;

/** Replaces keys by numbers from 0, in order of first appearance. */
export function numbered(keys: Float64Array): Int32Array {
  let largest = 0;
  for (const key of keys) largest = Math.max(largest, key);
  return largest < DENSE ? byTable(keys, largest) : byMap(keys);
}

// Loops, not Int32Array.from: that asks an iterator for each of a million keys.
function byTable(keys: Float64Array, largest: number): Int32Array {
  const place = new Int32Array(largest + 1);
  const numbers = new Int32Array(keys.length);
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (place[key] === 0) place[key] = ++count;
    numbers[i] = (place[key] as number) - 1;
  }
  return numbers;
}

function byMap(keys: Float64Array): Int32Array {
  const place = new Map<number, number>();
  const numbers = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    let at = place.get(key);
    if (at === undefined) place.set(key, (at = place.size));
    numbers[i] = at;
  }
  return numbers;
}
