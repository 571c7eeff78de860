import type { CandidateModel } from './candidate-models.ts';
import { at, quadraticForm } from '../numeric/matrix.ts';
import type { DispersionNode } from './model-average.ts';
import type { Response } from './response.ts';
import { rowProduct } from './weighted-fit.ts';

/** One possible mean and variance of a total, with its chance. */
export interface Component {
  chance: number;
  mean: number;
  variance: number;
}

export interface ForecastProblem {
  response: Response;
  nodes: readonly DispersionNode[];
  /** Sizes of the periods to come; as many as are forecast. */
  sizes: Float64Array;
  /** Periods in the past. */
  origin: number;
}

/** Running totals of one model's forecast over 1, 2, … periods. */
interface Totals {
  mean: Float64Array;
  variance: Float64Array;
  /** Change of the total with each coefficient, row by row. */
  gradient: Float64Array;
  /** Room for one row, which is overwritten as it is weighed. */
  row: Float64Array;
}

/** The total over the next 1, 2, … periods as a mixture; none beyond what is forecast. */
export type WindowForecast = (periods: number) => readonly Component[];

/**
 * For windows of 1, 2, … periods from the origin, the total as a mixture over dispersions. Each is worked out when it is
 * asked for, as most longer ones never are. Given the dispersion φ:
 * mean = the models' average; variance = φ Σ v(μ) (chance) + g'Cg (coefficients, by the delta method)
 * + the spread of the models' means (Burnham & Anderson 2002, §4.3.2).
 */
export function forecastWindows({ response, nodes, sizes, origin }: ForecastProblem): WindowForecast {
  const totals = new Map<CandidateModel, Totals>();
  for (const { models } of nodes) {
    for (const { model } of models) {
      if (!totals.has(model)) totals.set(model, runningTotals(response, model, { sizes, origin }));
    }
  }
  const known = new Map<number, readonly Component[]>();
  return (periods) => {
    if (periods > sizes.length) return [];
    const mixture = known.get(periods) ?? nodes.map((node) => component(node, totals, periods - 1));
    known.set(periods, mixture);
    return mixture;
  };
}

function runningTotals(
  response: Response,
  { columns, fit }: CandidateModel,
  { sizes, origin }: { sizes: Float64Array; origin: number },
): Totals {
  const width = columns.columns;
  const mean = new Float64Array(sizes.length);
  const variance = new Float64Array(sizes.length);
  const gradient = new Float64Array(sizes.length * width);
  const running = { mean: 0, variance: 0 };
  for (let j = 0; j < sizes.length; j += 1) {
    const size = at(sizes, j);
    const value = response.mean(rowProduct(columns, origin + j, fit.coefficients), size);
    const slope = response.slope(value, size);
    mean[j] = running.mean += value;
    variance[j] = running.variance += slope;
    for (let i = 0; i < width; i += 1) {
      const before = j > 0 ? at(gradient, (j - 1) * width + i) : 0;
      gradient[j * width + i] = before + slope * at(columns.cells, (origin + j) * width + i);
    }
  }
  return { mean, variance, gradient, row: new Float64Array(width) };
}

function component(
  { dispersion, chance, models }: DispersionNode,
  totals: ReadonlyMap<CandidateModel, Totals>,
  index: number,
): Component {
  let mean = 0;
  let square = 0;
  let variance = 0;
  for (const { model, chance: share, factor } of models) {
    const own = totals.get(model);
    if (!own) continue;
    const { row } = own;
    for (let i = 0; i < row.length; i += 1) row[i] = at(own.gradient, index * row.length + i);
    const value = at(own.mean, index);
    mean += share * value;
    square += share * value * value;
    variance += share * (dispersion * at(own.variance, index) + quadraticForm(factor, row));
  }
  return { chance, mean, variance: variance + Math.max(square - mean * mean, 0) };
}
