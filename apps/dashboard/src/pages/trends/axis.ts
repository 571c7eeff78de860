import type { SeriesView } from '@said/server';

type Grain = SeriesView['grain'];

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Indexes of the periods to write under the axis: starts of financial years where there are enough, evenly spaced. */
export function axisTicks(points: readonly { from: string }[], grain: Grain, most: number): number[] {
  const perYear = grain === 'month' ? 12 : 4;
  const steps = [1, perYear / 4, perYear / 2, perYear, 2 * perYear, 5 * perYear].filter((step) => step >= 1);
  const step = steps.find((size) => points.length / size <= most) ?? 10 * perYear;
  // The financial year starts in April, so ticks fall on April whatever month the series starts in.
  const april = points.findIndex(({ from }) => from.slice(5, 7) === '04');
  const first = (april === -1 ? 0 : april) % step;
  return points.flatMap((_, index) => (index % step === first ? [index] : []));
}

/** `Apr 2021`; `2021-22 Q1` where a quarter is one point. */
export function shortLabel(point: { from: string; label: string } | undefined, grain: Grain): string {
  if (!point) return '';
  if (grain === 'quarter') return point.label.replace(/^20/, '');
  return `${MONTHS[Number(point.from.slice(5, 7)) - 1] ?? ''} ${point.from.slice(0, 4)}`;
}

export interface Scale {
  low: number;
  high: number;
  ticks: number[];
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];
const FEWEST_TICKS = 4;

/** From 0 for counts and rates, so that heights compare; shares and scores from near their lowest, within the possible. */
export function yScale({ measure, standardUnit, points, target }: SeriesView): Scale {
  const values = points
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .concat(target)
    .filter((value) => value !== null);
  const whole = measure.unit === 'share' ? 1 : standardUnit === '%' ? 100 : Number.POSITIVE_INFINITY;
  const fromZero = measure.unit !== 'score' && !Number.isFinite(whole);
  const lowest = fromZero ? 0 : Math.max(0, Math.min(...values));
  const highest = Math.min(whole, Math.max(...values));
  const step = roundStep((highest - lowest || highest || 1) / FEWEST_TICKS);
  const low = Math.floor(lowest / step + 1e-9) * step;
  const high = Math.min(whole, Math.max(Math.ceil(highest / step - 1e-9) * step, low + step));
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
  return { low, high, ticks: ticks.filter((tick) => tick <= high + 1e-9) };
}

/** The next round number: 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = ROUND_STEPS.find((candidate) => candidate * power >= size - 1e-12) ?? 10;
  return factor * power;
}
