import { at, factorise, type Matrix, solveLower, solveUpper } from '../numeric/matrix.ts';
import type { Response } from './response.ts';

/** The observed past: the first `length` entries count. Sizes are offsets, cases, or 1. */
export interface Past {
  response: Response;
  values: Float64Array;
  sizes: Float64Array;
  length: number;
}

export interface FitProblem {
  past: Past;
  /** 0 to 1 for each period; 0 leaves it out. */
  weights: Float64Array;
  columns: Matrix;
  /** Precision of each coefficient times the dispersion. */
  penalties: Float64Array;
}

export interface Fit {
  coefficients: Float64Array;
  /** Xᵀ W X at the solution, without the penalties. */
  information: Float64Array;
  /** Cholesky factor of information + penalties. */
  factor: Float64Array;
  predictor: Float64Array;
  mean: Float64Array;
  slope: Float64Array;
}

export interface FitLimits {
  rounds: number;
  /** Stop when no predictor moves by more. */
  tolerance: number;
}

/**
 * Penalised weighted fit by iterated weighted least squares, from a first guess of the predictor:
 * (Xᵀ W X + P) b = Xᵀ W (Xb + (y − μ)/v), W = v × weight. McCullagh & Nelder 1989, §2.5; ridge: Hoerl & Kennard 1970.
 * `start` is overwritten by the fitted predictor.
 */
export function weightedFit(problem: FitProblem, start: Float64Array, { rounds, tolerance }: FitLimits): Fit {
  const { past, columns } = problem;
  const size = columns.columns;
  const fit: Fit = {
    coefficients: new Float64Array(size),
    information: new Float64Array(size * size),
    factor: new Float64Array(size * size),
    predictor: start,
    mean: new Float64Array(past.length),
    slope: new Float64Array(past.length),
  };
  fillMoments(past, fit);
  for (let round = 0; round < rounds; round += 1) {
    solveOnce(problem, fit);
    const moved = movePredictor(columns, fit);
    fillMoments(past, fit);
    if (moved < tolerance) break;
  }
  return fit;
}

function fillMoments({ response, sizes, length }: Past, { predictor, mean, slope }: Fit): void {
  for (let t = 0; t < length; t += 1) {
    const size = at(sizes, t);
    const value = response.mean(at(predictor, t), size);
    mean[t] = value;
    slope[t] = response.slope(value, size);
  }
}

function solveOnce({ past, weights, columns, penalties }: FitProblem, fit: Fit): void {
  const size = columns.columns;
  const { information, coefficients, factor } = fit;
  information.fill(0);
  coefficients.fill(0);
  for (let t = 0; t < past.length; t += 1) {
    const slope = at(fit.slope, t);
    const weight = at(weights, t) * slope;
    const working = at(fit.predictor, t) + (at(past.values, t) - at(fit.mean, t)) / slope;
    if (weight > 0) addRow(fit, columns, { row: t * size, weight, working });
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) information[j * size + i] = at(information, i * size + j);
  }
  factor.set(information);
  for (let i = 0; i < size; i += 1) factor[i * size + i] = at(factor, i * size + i) + at(penalties, i);
  factorise(factor, size);
  solveLower(factor, coefficients);
  solveUpper(factor, coefficients);
}

// Called for every period of every round of every model.
function addRow(
  { information, coefficients }: Fit,
  { cells, columns: size }: Matrix,
  { row, weight, working }: { row: number; weight: number; working: number },
): void {
  for (let i = 0; i < size; i += 1) {
    const weighted = weight * at(cells, row + i);
    const into = i * size;
    coefficients[i] = at(coefficients, i) + weighted * working;
    for (let j = 0; j <= i; j += 1) information[into + j] = at(information, into + j) + weighted * at(cells, row + j);
  }
}

function movePredictor(columns: Matrix, { predictor, coefficients }: Fit): number {
  let moved = 0;
  for (let t = 0; t < predictor.length; t += 1) {
    const next = rowProduct(columns, t, coefficients);
    moved = Math.max(moved, Math.abs(next - at(predictor, t)));
    predictor[t] = next;
  }
  return moved;
}

/** One row of a matrix times a vector. */
export function rowProduct({ cells, columns }: Matrix, row: number, vector: Float64Array): number {
  let total = 0;
  for (let i = 0; i < columns; i += 1) total += at(cells, row * columns + i) * at(vector, i);
  return total;
}
