import { at, type Matrix, quadraticForm } from '../numeric/matrix.ts';
import { leastOutlierEvents, outlierFrom } from './settings.ts';
import { type Fit, type Past, weightedFit } from './weighted-fit.ts';

export interface RobustFit extends Fit {
  /** The weight each period kept, 0 to 1. */
  weights: Float64Array;
  dispersion: number;
}

export interface RobustProblem {
  past: Past;
  /** 1 for a period to learn from, 0 for a gap or an exceptional one. */
  usable: Float64Array;
  columns: Matrix;
  precisions: Float64Array;
}

const ROUNDS = 4;
const LIMITS = { rounds: 6, tolerance: 1e-3 };
const SETTLED = 1e-3;
const MOST_LEVERAGE = 0.9;
const LEAST_DISPERSION = 1e-6;

/**
 * Fit, dispersion and outlier weights in turn, at most four rounds. Dispersion = Pearson chi-square over residual
 * degrees of freedom, at least 1 for counts and proportions. A standardised residual r beyond 2.58 keeps weight
 * (2.58/r)², after Farrington et al. 1996 and Noufaily et al. 2013: past closures and spikes lose their pull.
 */
export function robustFit({ past, usable, columns, precisions }: RobustProblem): RobustFit {
  const weights = usable.slice(0, past.length);
  const predictor = new Float64Array(past.length).fill(startLevel(past, weights));
  let dispersion = 1;
  for (let round = 0; ; round += 1) {
    const penalties = precisions.map((precision) => precision * dispersion);
    const fit = weightedFit({ past, weights, columns, penalties }, predictor, LIMITS);
    const leverage = leverages(columns, fit);
    const next = pearsonDispersion(past, fit, { weights, leverage });
    const isSettled = round > 0 && Math.abs(next - dispersion) < SETTLED * dispersion;
    dispersion = next;
    const moved = reweigh(past, fit, { weights, usable, leverage, dispersion });
    if (round + 1 === ROUNDS || (isSettled && moved < SETTLED)) return { ...fit, weights, dispersion };
  }
}

function startLevel({ response, values, sizes, length }: Past, weights: Float64Array): number {
  let total = 0;
  let size = 0;
  let count = 0;
  for (let t = 0; t < length; t += 1) {
    total += at(weights, t) * at(values, t);
    size += at(weights, t) * at(sizes, t);
    count += at(weights, t);
  }
  return response.level(total, size, count);
}

// v x' (X'WX + P)⁻¹ x for each period: what one observation of full weight adds to its own fit.
function leverages(columns: Matrix, { factor, slope }: Fit): Float64Array {
  const size = columns.columns;
  const row = new Float64Array(size);
  return slope.map((value, t) => {
    for (let i = 0; i < size; i += 1) row[i] = at(columns.cells, t * size + i);
    return Math.min(value * quadraticForm(factor, row), MOST_LEVERAGE);
  });
}

interface Weighing {
  weights: Float64Array;
  leverage: Float64Array;
}

function pearsonDispersion({ response, values }: Past, fit: Fit, { weights, leverage }: Weighing): number {
  let pearson = 0;
  let freedom = 0;
  for (let t = 0; t < weights.length; t += 1) {
    const weight = at(weights, t);
    pearson += (weight * (at(values, t) - at(fit.mean, t)) ** 2) / at(fit.slope, t);
    freedom += weight * (1 - at(leverage, t));
  }
  const least = response.hasUnitDispersion ? 1 : LEAST_DISPERSION;
  return Math.max(least, pearson / Math.max(freedom, 2));
}

interface Reweighing extends Weighing {
  usable: Float64Array;
  dispersion: number;
}

function reweigh({ response, values }: Past, fit: Fit, state: Reweighing): number {
  const { weights, usable, leverage, dispersion } = state;
  let moved = 0;
  for (let t = 0; t < weights.length; t += 1) {
    if (at(usable, t) === 0) continue;
    const residual = Math.abs(response.residual(at(values, t), at(fit.mean, t), at(fit.slope, t)));
    const standard = residual / Math.sqrt(dispersion * (1 - at(leverage, t) * at(weights, t)));
    const isFew = response.hasUnitDispersion && Math.abs(at(values, t) - at(fit.mean, t)) < leastOutlierEvents;
    const next = standard > outlierFrom && !isFew ? (outlierFrom / standard) ** 2 : 1;
    moved = Math.max(moved, Math.abs(next - at(weights, t)));
    weights[t] = next;
  }
  return moved;
}
