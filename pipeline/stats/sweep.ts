/** The part of a column's variation that others must leave it, or it is taken as a sum of theirs. */
const LEAST = 1e-9;

/**
 * Inverts a symmetric matrix of cross products in place by Goodnight's sweep operator (American Statistician 33, 1979). A column that is
 * a sum of earlier ones is left out: its row and column become 0, which makes the result a generalised inverse.
 * @param matrix size x size, row after row @returns for each column whether it was left out
 */
export function invertCrossProducts(matrix: Float64Array, size: number): Uint8Array {
  const whole = Float64Array.from({ length: size }, (_, k) => matrix[k * size + k] as number);
  const aliased = new Uint8Array(size);
  for (let k = 0; k < size; k++) {
    const pivot = matrix[k * size + k] as number;
    if (pivot > LEAST * (whole[k] as number) && pivot > 0) sweep(matrix, size, k);
    else aliased[k] = 1;
  }
  // A left out column was never swept; what the others did to it is not part of the inverse.
  for (let k = 0; k < size; k++) {
    if (aliased[k] === 0) continue;
    for (let j = 0; j < size; j++) matrix[k * size + j] = matrix[j * size + k] = 0;
  }
  return aliased;
}

/** One sweep; after all of them the matrix holds its inverse. */
function sweep(matrix: Float64Array, size: number, k: number): void {
  const pivot = matrix[k * size + k] as number;
  const row = matrix.slice(k * size, (k + 1) * size);
  for (let i = 0; i < size; i++) {
    if (i === k) continue;
    const at = i * size;
    const factor = (matrix[at + k] as number) / pivot;
    if (factor === 0) continue;
    for (let j = 0; j < size; j++) {
      if (j !== k) matrix[at + j] = (matrix[at + j] as number) - factor * (row[j] as number);
    }
    matrix[at + k] = -factor;
  }
  for (let j = 0; j < size; j++) matrix[k * size + j] = (row[j] as number) / pivot;
  matrix[k * size + k] = 1 / pivot;
}
