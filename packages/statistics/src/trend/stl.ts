// STL: a series as season + trend + remainder, for description, not for tests.
// Source: Cleveland, Cleveland, McRae & Terpenning 1990, "STL: a seasonal-trend decomposition procedure based on loess".
import { loess, smoothAt } from './loess.ts';
import { middleSum } from './stl-median.ts';

export interface StlOptions {
  /** Values in a cycle: 12 for months, 4 for quarters, 52 for weeks. */
  period: number;
  /** Odd span in cycles over which the season may change, at least 3 and as a rule 7; or a season that never does. */
  season: number | 'periodic';
  /** Outlying values lose their pull over 15 rounds; default false. */
  robust?: boolean;
}

/** In the unit of the values; value = season + trend + remainder. */
export interface Stl {
  season: Float64Array;
  trend: Float64Array;
  remainder: Float64Array;
  /** Robustness weight of each value, 0 to 1; all 1 when not robust. */
  weights: Float64Array;
}

interface Spans {
  period: number;
  season: number;
  trend: number;
  low: number;
}

/**
 * Season by local constants, trend by local lines; jumps and spans as R chooses them.
 * @throws RangeError with a missing value, fewer than two full cycles, a period under 2, or an even season span
 */
export function stl(values: ArrayLike<number>, options: StlOptions): Stl {
  const y = Float64Array.from(values);
  checkSeries(y, options);
  const spans = spansFor(y.length, options);
  const rounds = options.robust ? 16 : 1;
  const passes = options.robust ? 1 : 2;
  let weights: Float64Array | null = null;
  let season: Float64Array = new Float64Array(y.length);
  let trend: Float64Array = new Float64Array(y.length);
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) weights = robustnessWeights(y.map((value, at) => value - (season[at] ?? 0) - (trend[at] ?? 0)));
    for (let pass = 0; pass < passes; pass += 1) [season, trend] = decompose(y, trend, { ...spans, weights });
  }
  if (options.season === 'periodic') season = cycleMeans(season, options.period);
  const remainder = y.map((value, at) => value - (season[at] ?? 0) - (trend[at] ?? 0));
  return { season, trend, remainder, weights: weights ?? new Float64Array(y.length).fill(1) };
}

function checkSeries(y: Float64Array, { period, season }: StlOptions): void {
  if (!(Number.isInteger(period) && period >= 2)) throw new RangeError(`A cycle has 2 values or more, not ${period}.`);
  const isSpan = season === 'periodic' || (season >= 3 && season % 2 === 1);
  if (!isSpan) throw new RangeError(`The season needs an odd span of 3 or more, not ${season}.`);
  if (y.some(Number.isNaN)) throw new RangeError('STL needs every value: fill or leave out the gaps first.');
  if (y.length < 2 * period) throw new RangeError(`STL needs two full cycles (${2 * period} values), not ${y.length}.`);
}

const nextOdd = (value: number): number => {
  const up = Math.ceil(value);
  return up % 2 === 0 ? up + 1 : up;
};

// The smallest odd trend span that keeps the season out of the trend (§3.3 of the paper).
function spansFor(length: number, { period, season }: StlOptions): Spans {
  const span = season === 'periodic' ? 10 * length + 1 : season;
  return {
    period,
    season: span,
    trend: nextOdd((1.5 * period) / (1 - 1.5 / span)),
    low: nextOdd(period),
  };
}

interface Pass extends Spans {
  weights: Float64Array | null;
}

const jumpOf = (span: number): number => Math.ceil(span / 10);

// The inner loop: season from the detrended values, less its own low-frequency part; trend from what remains.
function decompose(y: Float64Array, trend: Float64Array, pass: Pass): [Float64Array, Float64Array] {
  const { period, low, weights } = pass;
  const cycles = smoothCycles(
    y.map((value, at) => value - (trend[at] ?? 0)),
    pass,
  );
  const passedLow = loess(lowPass(cycles, period), { span: low, degree: 1, jump: jumpOf(low) });
  const season = y.map((_, at) => (cycles[period + at] ?? 0) - (passedLow[at] ?? 0));
  const adjusted = y.map((value, at) => value - (season[at] ?? 0));
  return [season, loess(adjusted, { span: pass.trend, degree: 1, jump: jumpOf(pass.trend), weights })];
}

// Smooths each month's (quarter's, …) own values, drawn out by one cycle at both ends: length + 2 periods.
function smoothCycles(values: Float64Array, { period, season, weights }: Pass): Float64Array {
  const result = new Float64Array(values.length + 2 * period);
  for (let phase = 0; phase < period; phase += 1) {
    const own = values.filter((_, at) => at % period === phase);
    const options = {
      span: season,
      degree: 0 as const,
      jump: jumpOf(season),
      weights: weights && weights.filter((_, at) => at % period === phase),
    };
    const smoothed = loess(own, options);
    const last = own.length - 1;
    const before = smoothAt(own, -1, { ...options, left: 0, right: Math.min(season - 1, last) });
    const after = smoothAt(own, last + 1, { ...options, left: Math.max(0, last - season + 1), right: last });
    result[phase] = before ?? smoothed[0] ?? 0;
    for (const [cycle, value] of smoothed.entries()) result[phase + (cycle + 1) * period] = value;
    result[phase + (last + 2) * period] = after ?? smoothed[last] ?? 0;
  }
  return result;
}

// Moving averages of a period, a period and 3: 2 periods shorter.
function lowPass(values: Float64Array, period: number): Float64Array {
  return movingAverage(movingAverage(movingAverage(values, period), period), 3);
}

function movingAverage(values: Float64Array, span: number): Float64Array {
  let total = values.subarray(0, span).reduce((sum, value) => sum + value, 0);
  return Float64Array.from({ length: values.length - span + 1 }, (_, at) => {
    if (at > 0) total += (values[at + span - 1] ?? 0) - (values[at - 1] ?? 0);
    return total / span;
  });
}

// Bisquare weights of the remainders, nothing beyond 6 median absolute remainders.
function robustnessWeights(remainder: Float64Array): Float64Array {
  const sizes = remainder.map(Math.abs);
  const limit = 3 * middleSum(sizes);
  return sizes.map((size) => {
    if (size <= 0.001 * limit) return 1;
    return size <= 0.999 * limit ? (1 - (size / limit) ** 2) ** 2 : 0;
  });
}

function cycleMeans(season: Float64Array, period: number): Float64Array {
  const means = Array.from({ length: period }, (_, phase) => {
    const own = season.filter((_, at) => at % period === phase);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
  return season.map((_, at) => means[at % period] ?? 0);
}
