// Weighted least squares by the normal equations and Cholesky's factor: for a handful of well-scaled columns.

/** Rows of a design matrix, each with one value a column. */
export type Design = readonly (readonly number[])[];

export interface LeastSquares {
  coefficients: Float64Array;
  /** x′ (X′WX)⁻¹ x of a row: its leverage over its weight. */
  spreadOf: (row: readonly number[]) => number;
  /** Diagonal of (X′WX)⁻¹: squared standard errors over the dispersion. */
  variances: Float64Array;
}

/**
 * Coefficients that minimise Σ w (y − x·b)².
 * @throws RangeError when a column is a sum of others, or there are fewer rows of weight than columns
 */
export function weightedLeastSquares(design: Design, y: Float64Array, weights: Float64Array): LeastSquares {
  const columns = design[0]?.length ?? 0;
  const factor = cholesky(crossProduct(design, weights, columns), columns);
  const right = new Float64Array(columns);
  for (const [row, values] of design.entries()) {
    const weighted = (weights[row] ?? 0) * (y[row] ?? 0);
    for (const [column, value] of values.entries()) right[column] = (right[column] ?? 0) + value * weighted;
  }
  const spreadOf = (row: readonly number[]): number =>
    solveLower(factor, Float64Array.from(row)).reduce((total, value) => total + value * value, 0);
  const unit = (column: number): number[] => Array.from({ length: columns }, (_, index) => (index === column ? 1 : 0));
  return {
    coefficients: solveUpper(factor, solveLower(factor, right)),
    spreadOf,
    variances: Float64Array.from({ length: columns }, (_, column) => spreadOf(unit(column))),
  };
}

type Triangle = readonly Float64Array[];

function crossProduct(design: Design, weights: Float64Array, columns: number): Triangle {
  const product = Array.from({ length: columns }, () => new Float64Array(columns));
  for (const [row, values] of design.entries()) {
    for (const [i, line] of product.entries()) {
      const weighted = (weights[row] ?? 0) * (values[i] ?? 0);
      for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + weighted * (values[j] ?? 0);
    }
  }
  return product;
}

function cholesky(product: Triangle, columns: number): Triangle {
  const factor = Array.from({ length: columns }, () => new Float64Array(columns));
  for (const [i, line] of factor.entries()) {
    for (let j = 0; j <= i; j += 1) {
      const above = factor[j] ?? line;
      const rest = (product[i]?.[j] ?? 0) - dot(line, above, j);
      if (i === j) checkPivot(rest, product[i]?.[i] ?? 0);
      line[j] = i === j ? Math.sqrt(rest) : rest / (above[j] ?? 0);
    }
  }
  return factor;
}

function checkPivot(rest: number, whole: number): void {
  if (!(rest > 1e-12 * whole)) throw new RangeError('The columns depend on each other, or there are too few rows.');
}

function dot(a: Float64Array, b: Float64Array, length: number): number {
  let total = 0;
  for (let index = 0; index < length; index += 1) total += (a[index] ?? 0) * (b[index] ?? 0);
  return total;
}

function solveLower(factor: Triangle, right: Float64Array): Float64Array {
  const solution = new Float64Array(right.length);
  for (const [i, line] of factor.entries()) solution[i] = ((right[i] ?? 0) - dot(line, solution, i)) / (line[i] ?? 0);
  return solution;
}

function solveUpper(factor: Triangle, right: Float64Array): Float64Array {
  const solution = new Float64Array(right.length);
  for (let i = right.length - 1; i >= 0; i -= 1) {
    let rest = right[i] ?? 0;
    for (let j = i + 1; j < right.length; j += 1) rest -= (factor[j]?.[i] ?? 0) * (solution[j] ?? 0);
    solution[i] = rest / (factor[i]?.[i] ?? 0);
  }
  return solution;
}
