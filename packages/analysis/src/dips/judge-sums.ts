// CUSUM and EWMA: charts on which small lasting shifts add up.
import { type ControlChart, cusum, ewma, iChart } from '@said/statistics';
import type { ChartGrid } from './chart-grid.ts';
import { type DipPoint, sideOf } from './dip-series.ts';
import { drawLimits } from './draw-limits.ts';
import { withoutLimits } from './fewest-rows.ts';

/** A sum beyond so many standard deviations is flagged. */
const DECISION = 5;

/**
 * The tabular CUSUM in standard deviations from the centre: of its two sums a point has the one that is further from 0, and
 * the other beside it. Shares and rates are measured by the deviation of their own size.
 */
export function readCusum(grid: ChartGrid): (place: number) => DipPoint {
  const steady = steadyChart(grid);
  const distances = steady.value.map((value, at) => (value - (steady.centre[at] ?? 0)) / (steady.deviation[at] ?? 0));
  const sums = inParts(steady, (start, end) =>
    cusum(distances.subarray(start, end), { ...STANDARD, decision: DECISION }),
  );
  return (place) => {
    const { found, start } = sums(place);
    if (grid.drawn[place] === null || !hasDeviation(steady, place)) return withoutLimits(null, 0);
    const [above, below] = [found.above[place - start] ?? 0, found.below[place - start] ?? 0];
    const [value, beside] = above >= -below ? [above, below] : [below, above];
    const flagged = Math.abs(value) > DECISION;
    const rule = flagged ? (value > 0 ? 'Shift Up: Sum Above 5' : 'Shift Down: Sum Below −5') : 'Common Cause';
    const limits = { centre: 0, lower: -DECISION, upper: DECISION };
    return { value, ...limits, rule, direction: sideOf(value, 0), flagged, score: Math.abs(value), beside };
  };
}

const STANDARD = { centre: 0, deviation: 1 };

/** The exponentially weighted moving average, with each observation beside it. */
export function readEwma(grid: ChartGrid): (place: number) => DipPoint {
  const steady = steadyChart(grid);
  const averages = inParts(steady, (start, end) => {
    const centre = steady.centre[start] ?? Number.NaN;
    const known = steady.value
      .subarray(start, end)
      .map((value, at) => (hasDeviation(steady, start + at) ? value : Number.NaN));
    return { centre, ...ewma(known, { centre, deviation: steady.deviation.subarray(start, end) }) };
  });
  return (place) => {
    const { found, start } = averages(place);
    const beside = grid.drawn[place] ?? null;
    if (beside === null || !hasDeviation(steady, place)) return withoutLimits(null, nullIfNaN(found.centre));
    const { centre } = found;
    const [value, upper] = [found.average[place - start] ?? 0, found.upper[place - start] ?? 0];
    const [score, direction] = [(3 * Math.abs(value - centre)) / (upper - centre), sideOf(value, centre)];
    const flagged = found.signals.includes(place - start);
    const rule = flagged ? `Average ${direction === 'up' ? 'Above UCL' : 'Below LCL'}` : 'Common Cause';
    return { value, centre, lower: 2 * centre - upper, upper, rule, direction, flagged, score, beside };
  };
}

const nullIfNaN = (value: number): number | null => (Number.isNaN(value) ? null : value);

// Centre and deviation of the steady process. Counts and levels go by their moving ranges, all of them; what has a
// denominator by chance and, where that is more, by how it varies beyond chance.
function steadyChart(grid: ChartGrid): ControlChart {
  if (grid.denominators) return drawLimits('laney', grid);
  return iChart(grid.drawn, { ...grid.frame, screen: false });
}

function hasDeviation({ deviation }: ControlChart, place: number): boolean {
  return (deviation[place] ?? 0) > 0;
}

/** Works something out for each part, and gives that of the part a place is in. */
function inParts<T>(
  { part }: ControlChart,
  work: (start: number, end: number) => T,
): (place: number) => { found: T; start: number } {
  const numbers = [...new Set(part)];
  const all = numbers.map((number) => {
    const start = part.indexOf(number);
    return { start, found: work(start, part.lastIndexOf(number) + 1) };
  });
  return (place) => {
    const own = all[part[place] ?? 0];
    if (!own) throw new RangeError(`The chart has no place ${place}.`);
    return own;
  };
}
