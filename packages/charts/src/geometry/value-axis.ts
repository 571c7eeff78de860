import type { TrendPoint, ValueRange } from './trend-series.ts';

export interface ValueAxis {
  low: number;
  high: number;
  /** Round numbers from `low` to `high`. */
  ticks: number[];
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];
const FEWEST_STEPS = 4;
/** Far below any step, and above what adding steps loses. */
const HAIR = 1e-9;

/** Round numbers that hold every value, limit and target of a series, within what is possible. */
export function valueAxis(points: readonly TrendPoint[], target: number | null, range: ValueRange): ValueAxis {
  const { from, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = range;
  const values = points
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .concat(target)
    .filter((value): value is number => value !== null && Number.isFinite(value));
  if (values.length === 0) return { low: 0, high: 1, ticks: [0, 1] };
  const smallest = values.reduce((a, b) => Math.min(a, b));
  const lowest = Math.max(least, from === 'zero' ? Math.min(0, smallest) : smallest);
  const highest = Math.min(most, Math.max(lowest, ...values));
  const step = roundStep((highest - lowest || Math.abs(highest) || 1) / FEWEST_STEPS);
  const low = Math.floor(lowest / step + HAIR) * step;
  const high = Math.min(most, Math.max(Math.ceil(highest / step - HAIR) * step, low + step));
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
  return { low, high, ticks: ticks.filter((tick) => tick <= high + HAIR) };
}

/** The next round number: 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = ROUND_STEPS.find((candidate) => candidate * power >= size - HAIR * power) ?? 10;
  return factor * power;
}
