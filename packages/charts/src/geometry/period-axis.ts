import { monthName } from '@said/calendar';
import type { Grain, TrendPoint } from './trend-series.ts';

const MONTHS_OF_YEAR = 12;
const QUARTERS_OF_YEAR = 4;

/** Steps between written periods, the smallest first: months and quarters by parts of a year, numbered points by tens. */
const STEPS: Record<Grain | 'number', readonly number[]> = {
  month: [1, 3, 6, MONTHS_OF_YEAR, 2 * MONTHS_OF_YEAR, 5 * MONTHS_OF_YEAR, 10 * MONTHS_OF_YEAR],
  quarter: [1, 2, QUARTERS_OF_YEAR, 2 * QUARTERS_OF_YEAR, 5 * QUARTERS_OF_YEAR, 10 * QUARTERS_OF_YEAR],
  number: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000],
};

export interface PeriodTick {
  place: number;
  label: string;
}

/** The periods to write under the axis, evenly spaced: at most some `most`, on an April where the years are shown. */
export function periodTicks(points: readonly TrendPoint[], grain: Grain | undefined, most: number): PeriodTick[] {
  const steps = STEPS[grain ?? 'number'];
  const step = steps.find((size) => points.length / size <= most) ?? Math.ceil(points.length / most);
  // The financial year starts in April, so ticks fall on April whatever month the series starts in.
  const april = points.findIndex(({ from }) => from?.slice(5, 7) === '04');
  const first = (april === -1 ? 0 : april) % step;
  return points.flatMap((point, place) => (place % step === first ? [{ place, label: tickLabel(point, grain) }] : []));
}

/** `Apr 2021`; `21-22 Q1` where a quarter is one point; the point's own label otherwise. */
function tickLabel({ from, label }: TrendPoint, grain: Grain | undefined): string {
  if (grain === 'quarter') return label.replace(/^20/, '');
  if (grain === undefined || from === undefined) return label;
  return `${monthName(Number(from.slice(5, 7))).slice(0, 3)} ${from.slice(0, 4)}`;
}
