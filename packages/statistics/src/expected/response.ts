// How each kind of series answers to its linear predictor. All three links are canonical, so that the change of the
// mean with the predictor equals the variance of pure chance: McCullagh & Nelder 1989, §2.2.
import type { SeriesKind } from './series.ts';

const FURTHEST = 12;
const LEAST_SLOPE = 1e-9;

export interface Response {
  /**
   * What is added to all periods together before fitting, so that a past without a single event (or failure) is not
   * taken for a certainty: a third of an event, or of a success and of a failure, which leaves the median where it is
   * (Kerman 2011, Electronic Journal of Statistics 5:1450).
   */
  prior: { events: number; size: number };
  /** Whether variance can be compared with that of pure chance, and is at least as large. */
  hasUnitDispersion: boolean;
  /** The predictor of a constant mean, from totals of the values and sizes over `count` periods. */
  level(total: number, size: number, count: number): number;
  mean(predictor: number, size: number): number;
  /** Variance at dispersion 1, and change of the mean with the predictor. */
  slope(mean: number, size: number): number;
  /** Twice the log likelihood lost against a perfect fit. */
  deviance(value: number, mean: number, size: number): number;
  /** A residual whose distribution at dispersion 1 is near the standard normal. */
  residual(value: number, mean: number, slope: number): number;
}

/** Counts: log link, `size` is the offset (1 without). Anscombe residual as in Farrington et al. 1996. */
const count: Response = {
  prior: { events: 1 / 3, size: 0 },
  hasUnitDispersion: true,
  level: (total, size, periods) => Math.log(Math.max(total, 0.2 * periods) / size),
  mean: (predictor, size) => size * Math.exp(bounded(predictor)),
  slope: (mean) => Math.max(mean, LEAST_SLOPE),
  deviance: (value, mean) => 2 * (value > 0 ? value * Math.log(value / mean) - value + mean : mean),
  residual: (value, mean) => (1.5 * (Math.cbrt(value * value) - Math.cbrt(mean * mean))) / Math.pow(mean, 1 / 6),
};

/** Proportions: logit link, `size` is the number of cases. */
const proportion: Response = {
  prior: { events: 1 / 3, size: 2 / 3 },
  hasUnitDispersion: true,
  level(total, size) {
    const share = (total + 0.5) / (size + 1);
    return Math.log(share / (1 - share));
  },
  mean: (predictor, size) => size / (1 + Math.exp(-bounded(predictor))),
  slope: (mean, size) => Math.max(mean * (1 - mean / size), LEAST_SLOPE),
  deviance: (value, mean, size) => 2 * (entropy(value, mean) + entropy(size - value, size - mean)),
  residual: (value, mean, slope) => (value - mean) / Math.sqrt(slope),
};

/** Levels, already in units of their own spread: a straight line with normal errors. */
const level: Response = {
  prior: { events: 0, size: 0 },
  hasUnitDispersion: false,
  level: (total, _size, periods) => total / periods,
  mean: (predictor) => predictor,
  slope: () => 1,
  deviance: (value, mean) => (value - mean) ** 2,
  residual: (value, mean) => value - mean,
};

export const responses: Record<SeriesKind, Response> = { count, proportion, level };

function bounded(predictor: number): number {
  return Math.min(Math.max(predictor, -FURTHEST), FURTHEST);
}

function entropy(value: number, mean: number): number {
  return value > 0 ? value * Math.log(value / Math.max(mean, LEAST_SLOPE)) : 0;
}
