// Where the limits of a chart might start anew. It is said, never done: a rebase needs a known reason (NHS, Making Data
// Count), which no figure can give.
import { pelt } from '../trend/pelt.ts';
import { median } from '../numeric/median.ts';
import { averageMovingRange, movingRanges } from './xmr-limits.ts';

/** Average range of two values over their standard deviation (Wheeler's d2). */
const D2 = 1.128;
/** A level held for less than a year may be a season. */
const FEWEST_HELD = 8;
/** In standard deviations: smaller steps change no limit that matters. */
const LEAST_STEP = 1;

/**
 * Index of the first period of the newest level, when the level has changed and stayed for a year (eight periods at
 * least); null when it has not. By PELT over values in units of the deviation that their moving ranges give.
 */
export function suggestRebase(values: readonly (number | null)[], periodsPerYear: number): number | null {
  const held = Math.max(FEWEST_HELD, periodsPerYear);
  const present = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  if (present.length < 2 * held) return null;
  const average = averageMovingRange(movingRanges(values), true);
  if (average === null || average === 0) return null;
  const scaled = present.map(({ value }) => (value * D2) / average);
  const ends = pelt(scaled, { shortest: held });
  const end = ends.at(-1);
  if (end === undefined) return null;
  const before = scaled.slice((ends.at(-2) ?? -1) + 1, end + 1);
  // By medians: a few strange periods at the end are no new level.
  const step = Math.abs(median(scaled.slice(end + 1)) - median(before));
  return step < LEAST_STEP ? null : (present[end + 1]?.index ?? null);
}
