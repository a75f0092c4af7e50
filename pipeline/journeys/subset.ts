import type { Paths } from './paths.ts';

/** Some rows of paths as paths of their own, over the names that they have. @param rows ascending */
export function subset(paths: Paths, rows: Int32Array): Paths {
  const at = stepsOf(paths, rows);
  const { names, numbers } = namesOf(paths, at);
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] =
      (offsets[i] as number) + (paths.offsets[row + 1] as number) - (paths.offsets[row] as number);
  });
  const { orders, value, nulls } = paths.weights;
  const some = (column: Float64Array): Float64Array => pick(column, rows);
  const visits = paths.visits && Uint8Array.from(at, (i) => paths.visits?.[i] as number);
  return {
    names,
    offsets,
    steps: Int32Array.from(at, (i) => numbers[paths.steps[i] as number] as number),
    daysToEnd: paths.daysToEnd && pick(paths.daysToEnd, at),
    daysAfter: paths.daysAfter && some(paths.daysAfter),
    visits: visits?.includes(1) === true ? visits : null,
    weights: { orders: some(orders), value: some(value), nulls: some(nulls) },
    unit: some(paths.unit),
  };
}

const pick = (column: Float64Array, at: Int32Array): Float64Array =>
  Float64Array.from(at, (i) => column[i] as number);

/** Numbers of the steps of some rows. */
function stepsOf({ offsets }: Paths, rows: Int32Array): Int32Array {
  const at: number[] = [];
  for (const row of rows)
    for (let i = offsets[row] as number; i < (offsets[row + 1] as number); i++) at.push(i);
  return Int32Array.from(at);
}

function namesOf({ names, steps }: Paths, at: Int32Array): { names: string[]; numbers: Int32Array } {
  const met = new Uint8Array(names.length);
  for (const i of at) met[steps[i] as number] = 1;
  const numbers = new Int32Array(names.length).fill(-1);
  const kept = names.filter((_, name) => met[name] === 1);
  let next = 0;
  met.forEach((there, name) => {
    if (there === 1) numbers[name] = next++;
  });
  return { names: kept, numbers };
}
