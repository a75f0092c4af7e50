/** Fills the lower half of a symmetric matrix, row after row, from its upper one. */
export function mirrored(matrix: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) matrix[i * size + j] = matrix[j * size + i] as number;
  return matrix;
}

/** A square matrix times a vector. */
export function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  return vector.map((_, i) => {
    let total = 0;
    for (let j = 0; j < size; j++) total += (matrix[i * size + j] as number) * (vector[j] as number);
    return total;
  });
}

/** Product of two square matrices; row by row, so that memory is read in order. */
export function product(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = a[i * size + k] as number;
      if (factor === 0) continue;
      for (let j = 0; j < size; j++)
        result[i * size + j] = (result[i * size + j] as number) + factor * (b[k * size + j] as number);
    }
  }
  return result;
}
