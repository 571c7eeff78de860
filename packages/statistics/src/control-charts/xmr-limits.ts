// Limits of the NHS "Making Data Count" XmR chart (individual values and moving ranges).
// Source: NHSRplotthedots 0.2.2, ptd_calculate_point_type and ptd_spc_standard; constants from Wheeler's XmR tables:
// 2.66 = 3 / 1.128 rounded as the NHS prints it, 3.267 = D4 for ranges of two.
import { mean } from '../numeric/mean.ts';

const LIMIT_FACTOR = 2.66;
const NEAR_LIMIT_FACTOR = (2 / 3) * LIMIT_FACTOR;
const SCREEN_FACTOR = 3.267;

/** Centre and limits of one group, in the unit of the values. Limits are null while the values have not varied. */
export interface XmrLimits {
  centre: number;
  averageMovingRange: number | null;
  lower: number | null;
  upper: number | null;
  nearLower: number | null;
  nearUpper: number | null;
}

/** Differences of neighbours, without sign; a gap has none on either side. */
export function movingRanges(values: readonly (number | null)[]): number[] {
  return values.slice(1).flatMap((value, index) => {
    const before = values[index];
    return value === null || before === null || before === undefined ? [] : [Math.abs(value - before)];
  });
}

/**
 * Average moving range. Screening drops ranges of 3.267 × the average or more, once.
 * Null when nothing is left: one value only, or a constant series under screening.
 * Departure from the package: when screening leaves zeros only (7, 7, …, 7, 9) the unscreened average is kept,
 * or the limits would fall on the mean and every point would be flagged.
 */
export function averageMovingRange(ranges: readonly number[], screen: boolean): number | null {
  if (ranges.length === 0) return null;
  const unscreened = mean(ranges);
  if (!screen) return unscreened;
  const kept = ranges.filter((range) => range < SCREEN_FACTOR * unscreened);
  if (kept.length === 0) return null;
  const screened = mean(kept);
  return screened === 0 ? unscreened : screened;
}

/**
 * Limits from the base values of a group; null when it has no values at all. Never clipped at 0 or at 100%.
 * Values that differ only across a gap (5, 5, gap, 9, 9) have no range to go by, and so no limits.
 */
export function xmrLimits(base: readonly (number | null)[], screen: boolean): XmrLimits | null {
  const present = base.filter((value) => value !== null);
  if (present.length === 0) return null;
  const centre = mean(present);
  const average = averageMovingRange(movingRanges(base), screen);
  const isOnlyAcrossGaps = average === 0 && present.some((value) => value !== present[0]);
  if (average === null || isOnlyAcrossGaps) {
    return { centre, averageMovingRange: null, lower: null, upper: null, nearLower: null, nearUpper: null };
  }
  return {
    centre,
    averageMovingRange: average,
    lower: centre - LIMIT_FACTOR * average,
    upper: centre + LIMIT_FACTOR * average,
    nearLower: centre - NEAR_LIMIT_FACTOR * average,
    nearUpper: centre + NEAR_LIMIT_FACTOR * average,
  };
}
