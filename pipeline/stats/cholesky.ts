/**
 * Solves A x = b for a symmetric positive definite A, by its Cholesky factor (Golub and Van Loan 2013, algorithm 4.2.1).
 * @param a rows of A, n x n; overwritten by the factor @returns x
 * @throws RangeError when A is not positive definite
 */
export function solvePositive(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  factor(a, n);
  const x = b.slice();
  for (let i = 0; i < n; i++) {
    let rest = x[i] as number;
    for (let k = 0; k < i; k++) rest -= (a[i * n + k] as number) * (x[k] as number);
    x[i] = rest / (a[i * n + i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    let rest = x[i] as number;
    for (let k = i + 1; k < n; k++) rest -= (a[k * n + i] as number) * (x[k] as number);
    x[i] = rest / (a[i * n + i] as number);
  }
  return x;
}

function factor(a: Float64Array, n: number): void {
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let rest = a[i * n + j] as number;
      for (let k = 0; k < j; k++) rest -= (a[i * n + k] as number) * (a[j * n + k] as number);
      if (i > j) a[i * n + j] = rest / (a[j * n + j] as number);
      else if (rest > 0) a[j * n + j] = Math.sqrt(rest);
      else throw new RangeError(`row ${String(j)}: got pivot ${String(rest)}, expected one above 0`);
    }
  }
}
