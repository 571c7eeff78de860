// What every control chart shares: parts, the points that limits come from, limits at 3 standard deviations, flags and
// the runs analysis. One module a chart says only how its centre and limits follow from its values.
// Sources: Montgomery, Introduction to Statistical Quality Control; behaviour as qicharts2 0.8.1 answers.
import { analyseRuns, type RunsAnalysis } from './runs-analysis.ts';

/** A number array or typed array; null and NaN are gaps. */
export type Values = ArrayLike<number | null>;

export interface ChartOptions {
  /** Work centre and limits out from the first so many points only. Ignored when the chart has parts. */
  freeze?: number | null;
  /** Indexes (from 0) of points that are drawn and judged, but count neither for the limits nor for runs. */
  exclude?: readonly number[];
  /** Indexes (from 0) of the points that start a new part, with centre and limits of its own. */
  partsAt?: readonly number[];
  /** Leave moving ranges above their own upper limit out of the standard deviation, once; default true. */
  screen?: boolean;
}

/** One value for each point; NaN where it is not defined (a gap, or limits before anything varied). */
export interface ControlChart {
  value: Float64Array;
  centre: Float64Array;
  /** Centre ± 3 standard deviations, kept within what the chart's values can be. */
  lower: Float64Array;
  upper: Float64Array;
  /** Standard deviation of each point; NaN where limits are not so many of them from the centre on both sides. */
  deviation: Float64Array;
  /** Beyond the 3 standard deviation limits, strictly. */
  outside: boolean[];
  /** Number of each point's part, from 0. */
  part: Int32Array;
  /** Runs of each part. */
  runs: RunsAnalysis[];
}

/** A part as a chart sees it. */
export interface ChartPart {
  /** Counts, sums or measurements; NaN for a gap. */
  y: Float64Array;
  /** Denominators: 1 each when the chart has none. */
  n: Float64Array;
  /** Indexes in the part that centre and limits may use: frozen, not excluded. */
  base: number[];
  /** Indexes in the part that are not excluded. */
  included: number[];
  screen: boolean;
}

export interface PartLimits {
  value: Float64Array;
  centre: number;
  /** Lower (−1) or upper (1) limit at a point of the part. */
  limit: (index: number, side: -1 | 1) => number;
  /** Standard deviation at a point, where limits are three of them from the centre. */
  deviation?: (index: number) => number;
}

export interface ChartInput extends ChartOptions {
  y: Values;
  /** Denominators of y: cases, residents, days. */
  n?: Values;
}

/**
 * Draws a chart from a rule for the centre and limits of one part.
 * @throws RangeError when y and n differ in length, or when an index of `partsAt` or `exclude` is not a point
 */
export function drawChart(input: ChartInput, limitsOf: (part: ChartPart) => PartLimits): ControlChart {
  const { y, n, partsAt = [] } = input;
  if (n && n.length !== y.length)
    throw new RangeError(`${y.length} values need as many denominators, not ${n.length}.`);
  checkIndexes(input, y.length);
  const chart = emptyChart(y.length);
  const starts = [...new Set([0, ...partsAt])].sort((a, b) => a - b);
  for (const [number, start] of starts.entries()) {
    const part = takePart(input, start, starts[number + 1] ?? y.length);
    const limits = limitsOf(part);
    chart.part.fill(number, start, start + part.y.length);
    fillPart(chart, start, limits);
    const useful = part.included.map((index) => limits.value[index] ?? Number.NaN);
    chart.runs.push(analyseRuns(useful, limits.centre));
  }
  chart.outside = Array.from(chart.value, (value, index) => isOutside(chart, index, value));
  return chart;
}

function checkIndexes({ partsAt = [], exclude = [] }: ChartInput, length: number): void {
  for (const index of [...partsAt, ...exclude]) {
    const isPoint = Number.isInteger(index) && index >= 0 && index < length;
    if (!isPoint) throw new RangeError(`${index} is not the index of one of ${length} points.`);
  }
}

function emptyChart(length: number): ControlChart {
  const column = (): Float64Array => new Float64Array(length).fill(Number.NaN);
  return {
    value: column(),
    centre: column(),
    lower: column(),
    upper: column(),
    deviation: column(),
    outside: [],
    part: new Int32Array(length),
    runs: [],
  };
}

function takePart(input: ChartInput, start: number, end: number): ChartPart {
  const { y, n, exclude = [], partsAt = [], freeze, screen = true } = input;
  const indexes = Array.from({ length: end - start }, (_, index) => index);
  const included = indexes.filter((index) => !exclude.includes(start + index));
  const baseline = partsAt.length > 0 ? Infinity : (freeze ?? Infinity);
  return {
    y: Float64Array.from(indexes, (index) => y[start + index] ?? Number.NaN),
    n: Float64Array.from(indexes, (index) => (n ? (n[start + index] ?? Number.NaN) : 1)),
    included,
    base: included.filter((index) => index < baseline),
    screen,
  };
}

function fillPart(chart: ControlChart, start: number, { value, centre, limit, deviation }: PartLimits): void {
  for (const [index, drawn] of value.entries()) {
    const at = start + index;
    chart.value[at] = drawn;
    chart.centre[at] = centre;
    chart.lower[at] = limit(index, -1);
    chart.upper[at] = limit(index, 1);
    chart.deviation[at] = deviation?.(index) ?? Number.NaN;
  }
}

function isOutside({ lower, upper }: ControlChart, index: number, value: number): boolean {
  return value > (upper[index] ?? Number.NaN) || value < (lower[index] ?? Number.NaN);
}

/** The range that limits are kept within. */
export interface Bounds {
  least?: number;
  most?: number;
}

/** Limits three standard deviations around a centre; `deviation` may differ from point to point. */
export function limitsAround(
  centre: number,
  deviation: (index: number) => number,
  { least = -Infinity, most = Infinity }: Bounds = {},
): Required<Pick<PartLimits, 'limit' | 'deviation'>> {
  const limit: PartLimits['limit'] = (index, side) =>
    Math.min(most, Math.max(least, centre + side * 3 * deviation(index)));
  return { limit, deviation };
}

/** The present values at some indexes of a column. */
export function presentAt(column: Float64Array, indexes: readonly number[]): number[] {
  return indexes.map((index) => column[index] ?? Number.NaN).filter((value) => !Number.isNaN(value));
}
