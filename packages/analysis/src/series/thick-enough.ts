import { quantile } from '@said/statistics';
import type { MeasuredSeries } from './measured-series.ts';

/** A typical point must rest on so many cases, or the next longer period is taken. */
const FEWEST_CASES = 10;
const FEWEST_POINTS = 12;

/** The first series whose points rest on cases enough to be judged, such as months and else quarters; null without one. */
export function firstThickEnough(candidates: readonly MeasuredSeries[]): MeasuredSeries | null {
  return candidates.find((series) => isThick(series)) ?? null;
}

function isThick({ points }: MeasuredSeries): boolean {
  const cases = points.flatMap(({ n }) => (n === null ? [] : [n])).sort((a, b) => a - b);
  return cases.length >= FEWEST_POINTS && quantile(cases, 0.5) >= FEWEST_CASES;
}
