/** Covariances of columns of the same length (divisor n): rows of the matrix. */
export function covariances(columns: readonly Float64Array[]): number[][] {
  const means = columns.map(mean);
  return columns.map((a, i) =>
    columns.map((b, j) => {
      let sum = 0;
      for (let row = 0; row < a.length; row++)
        sum += ((a[row] as number) - (means[i] as number)) * ((b[row] as number) - (means[j] as number));
      return sum / a.length;
    }),
  );
}

/** @returns NaN for no values */
export const mean = (values: Float64Array): number => values.reduce((a, b) => a + b, 0) / values.length;
