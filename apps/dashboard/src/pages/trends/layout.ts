import { layOutTrend, type TrendLayout, type ValueRange } from '@said/charts';
import type { SeriesView } from '@said/server';
import type { Mark } from './marks.ts';

/** Where everything of the series stands in a chart of that width. */
export function layOutSeries(series: SeriesView, marks: readonly Mark[], width: number): TrendLayout {
  const { points, grain, target } = series;
  return layOutTrend({ width, points, grain, target, marks, range: rangeOf(series) });
}

/** Counts and rates from 0; shares, percentages and scores from near their lowest, within the possible. */
export function rangeOf({ measure, standardUnit }: Pick<SeriesView, 'measure' | 'standardUnit'>): ValueRange {
  if (measure.unit === 'share') return { from: 'lowest', least: 0, most: 1 };
  if (standardUnit === '%') return { from: 'lowest', least: 0, most: 100 };
  return measure.unit === 'score' ? { from: 'lowest', least: 0 } : { from: 'zero' };
}
