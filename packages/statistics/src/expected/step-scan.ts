import { median } from './level-scale.ts';
import { at, factorise, type Matrix, quadraticForm } from '../numeric/matrix.ts';
import type { Response } from './response.ts';
import type { Fit, Past } from './weighted-fit.ts';

/** How strongly a lasting change from period `from` on would improve a fit. */
export interface StepScore {
  from: number;
  /** Score chi-square on one degree of freedom. */
  chiSquare: number;
  /** Information about the size of the step, 1/sd² of its estimate. */
  information: number;
}

export interface StepProblem {
  past: Past;
  usable: Float64Array;
  columns: Matrix;
  precisions: Float64Array;
  /** Shortest stretch on either side. */
  side: number;
}

// Residuals further out are taken as spikes, not as signs of a step.
const CAP = 3.5;
// The median of a chi-square on one degree of freedom; a difference of two residuals has twice the variance of one.
const MEDIAN_CHI_SQUARE = 0.4549;
const LEAST_ROOM = 4;
const TINY = 1e-9;

/**
 * Score test (Rao 1948) of one step at each place with room on both sides: u²/i, u the sum of the later residuals on
 * the scale of the predictor, i its variance once the fitted columns have taken their part. The spread comes from
 * successive differences, which a step hardly moves.
 */
export function scanSteps({ past, usable, columns, precisions, side }: StepProblem, fit: Fit): StepScore[] {
  if (past.length < 2 * side + LEAST_ROOM) return [];
  const spread = differenceDispersion(past, usable, fit);
  const factor = columnsFactor({ columns, fit, usable }, precisions, spread);
  const size = columns.columns;
  const shared = new Float64Array(size);
  const taken = new Float64Array(size);
  const scores: StepScore[] = [];
  let sum = 0;
  let weight = 0;
  for (let t = past.length - 1; t >= side; t -= 1) {
    const slope = at(fit.slope, t) * at(usable, t);
    sum += Math.sqrt(slope) * capped(past, fit, { t, spread });
    weight += slope;
    for (let i = 0; i < size; i += 1) shared[i] = at(shared, i) + slope * at(columns.cells, t * size + i);
    if (t > past.length - side) continue;
    taken.set(shared);
    const information = Math.max(weight - quadraticForm(factor, taken), TINY);
    scores.push({ from: t, chiSquare: (sum * sum) / (information * spread), information: information / spread });
  }
  return scores;
}

function capped({ values }: Past, fit: Fit, { t, spread }: { t: number; spread: number }): number {
  const most = CAP * Math.sqrt(spread);
  const residual = (at(values, t) - at(fit.mean, t)) / Math.sqrt(at(fit.slope, t));
  return Math.min(Math.max(residual, -most), most);
}

function differenceDispersion({ values, response, length }: Past, usable: Float64Array, fit: Fit): number {
  const squares: number[] = [];
  let last: number | null = null;
  for (let t = 0; t < length; t += 1) {
    if (at(usable, t) === 0) continue;
    const residual = (at(values, t) - at(fit.mean, t)) / Math.sqrt(at(fit.slope, t));
    if (last !== null) squares.push((residual - last) ** 2);
    last = residual;
  }
  return Math.max(leastDispersion(response), median(squares) / MEDIAN_CHI_SQUARE / 2);
}

function leastDispersion(response: Response): number {
  return response.hasUnitDispersion ? 1 : TINY;
}

interface Weighted {
  columns: Matrix;
  fit: Fit;
  usable: Float64Array;
}

function columnsFactor({ columns, fit, usable }: Weighted, precisions: Float64Array, spread: number): Float64Array {
  const size = columns.columns;
  const cells = new Float64Array(size * size);
  for (let t = 0; t < fit.slope.length; t += 1) {
    const slope = at(fit.slope, t) * at(usable, t);
    for (let i = 0; i < size; i += 1) {
      const weighted = slope * at(columns.cells, t * size + i);
      for (let j = 0; j <= i; j += 1) {
        cells[i * size + j] = at(cells, i * size + j) + weighted * at(columns.cells, t * size + j);
      }
    }
  }
  for (let i = 0; i < size; i += 1) cells[i * size + i] = at(cells, i * size + i) + at(precisions, i) * spread;
  factorise(cells, size);
  return cells;
}
