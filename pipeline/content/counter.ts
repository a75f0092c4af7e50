/** Sums by column that know which columns they touched. */
export function counter(columns: number) {
  const totals = new Float64Array(columns);
  const touched = new Int32Array(columns);
  const known = new Uint8Array(columns);
  let used = 0;
  return {
    add(column: number, amount: number): void {
      if (known[column] === 0) touched[used++] = column;
      known[column] = 1;
      totals[column] = (totals[column] as number) + amount;
    },
    /** Adds `times` the outer product of the sums to the upper half of a matrix, and starts anew. */
    spill(matrix: Float64Array, times: number): void {
      const own = touched.subarray(0, used).sort();
      for (let a = 0; a < used; a++) {
        const j = own[a] as number;
        const scaled = times * (totals[j] as number);
        for (let b = a; b < used; b++) {
          const at = j * columns + (own[b] as number);
          matrix[at] = (matrix[at] as number) + scaled * (totals[own[b] as number] as number);
        }
      }
      for (const column of own) totals[column] = known[column] = 0;
      used = 0;
    },
  };
}
