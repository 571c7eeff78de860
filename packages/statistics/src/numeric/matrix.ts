// Small symmetric systems, row by row in one typed array. Golub & Van Loan, Matrix Computations, §4.2 (Cholesky).

/** A table of numbers, row by row. */
export interface Matrix {
  cells: Float64Array;
  rows: number;
  columns: number;
}

/** The entry at an index known to be inside. */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

const TINY = 1e-12;

/** Overwrites a symmetric positive definite matrix by its lower Cholesky factor L (A = L Lᵀ). Returns log |A|. */
export function factorise(cells: Float64Array, size: number): number {
  let logDeterminant = 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) {
      cells[i * size + j] = reduced(cells, { i, j, size }) / at(cells, j * size + j);
    }
    const pivot = Math.max(reduced(cells, { i, j: i, size }), TINY);
    cells[i * size + i] = Math.sqrt(pivot);
    logDeterminant += Math.log(pivot);
  }
  return logDeterminant;
}

function reduced(cells: Float64Array, { i, j, size }: { i: number; j: number; size: number }): number {
  let rest = at(cells, i * size + j);
  for (let k = 0; k < j; k += 1) rest -= at(cells, i * size + k) * at(cells, j * size + k);
  return rest;
}

/** Solves L x = b in place. */
export function solveLower(factor: Float64Array, x: Float64Array): void {
  const size = x.length;
  for (let i = 0; i < size; i += 1) {
    let rest = at(x, i);
    for (let k = 0; k < i; k += 1) rest -= at(factor, i * size + k) * at(x, k);
    x[i] = rest / at(factor, i * size + i);
  }
}

/** Solves Lᵀ x = b in place. */
export function solveUpper(factor: Float64Array, x: Float64Array): void {
  const size = x.length;
  for (let i = size - 1; i >= 0; i -= 1) {
    let rest = at(x, i);
    for (let k = i + 1; k < size; k += 1) rest -= at(factor, k * size + i) * at(x, k);
    x[i] = rest / at(factor, i * size + i);
  }
}

/** xᵀ A⁻¹ x from the factor of A; `x` is overwritten. */
export function quadraticForm(factor: Float64Array, x: Float64Array): number {
  solveLower(factor, x);
  let total = 0;
  for (const value of x) total += value * value;
  return total;
}
