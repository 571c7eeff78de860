// Standard deviation from moving ranges of two. Constants of Montgomery's tables: d2 = 1.128, D4 = 3.267.
import { mean } from '../numeric/mean.ts';

const RANGE_DEVIATION = 1.128;
export const RANGE_LIMIT = 3.267;

/** Differences of neighbours, without sign; a gap (NaN) has none on either side. */
function rangesOf(values: readonly number[]): number[] {
  return values
    .slice(1)
    .map((value, index) => Math.abs(value - (values[index] ?? Number.NaN)))
    .filter((range) => !Number.isNaN(range));
}

/**
 * Mean of the ranges. Screening drops ranges not under 3.267 × the mean, once. NaN when none is left.
 * Unlike the NHS chart's, no guard holds a mean above 0: charts of this kind flag every point when it is 0.
 */
function meanRange(ranges: readonly number[], screen: boolean): number {
  const all = mean(ranges);
  return screen ? mean(ranges.filter((range) => range < RANGE_LIMIT * all)) : all;
}

/** Mean moving range / 1.128, in the unit of the values; NaN for fewer than two neighbours, or for constant ones. */
export function deviationOfRanges(values: readonly number[], screen: boolean): number {
  return meanRange(rangesOf(values), screen) / RANGE_DEVIATION;
}
