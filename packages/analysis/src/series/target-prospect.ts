// Whether a target will be met on current performance (METHODS, section 8): read from where the usual range lies.
import { addMonths } from '@said/calendar';
import type { XmrAssurance } from '@said/statistics';

/** A point with the range that a single result would usually lie in. */
interface RangedPoint {
  from: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * `by season`: the range lies on the right side of the target in some parts of the year and on the wrong one in others. `unsettled`:
 * the latest result lies outside its range, so the range does not say what comes next.
 */
export type TargetProspect = 'met' | 'missed' | 'by chance' | 'by season' | 'unsettled';

const MONTHS_IN_YEAR = 12;

export const TARGET_BY_EXPECTED =
  'Whether the target will be met is read from the expected range of the last year: on which side of the target it lies.';
export const TARGET_BY_XMR =
  'Whether the target will be met is read from the limits of the NHS XmR chart at the latest point, which know no season.';

/**
 * What the ranges of the last year say of a target; null without a range for the latest result, or without a good side.
 * Strict, as the NHS assurance icon: a target on the edge of the range is met by chance.
 */
export function targetProspect(
  points: readonly RangedPoint[],
  { target, worse }: { target: number; worse: -1 | 0 | 1 },
): TargetProspect | null {
  const known = points.filter(({ value }) => value !== null);
  const last = known.at(-1);
  if (!last || worse === 0) return null;
  const now = sideOf(last, { target, worse });
  if (now === null) return null;
  if (isOutside(last)) return 'unsettled';
  if (now === 'by chance') return now;
  const since = addMonths(last.from, -MONTHS_IN_YEAR);
  const year = known.filter(({ from }) => from > since).map((point) => sideOf(point, { target, worse }));
  const others = year.filter((side) => side !== now && side !== null);
  if (others.length === 0) return now;
  return others.every((side) => side === 'by chance') ? 'by chance' : 'by season';
}

function isOutside({ value, lower, upper }: RangedPoint): boolean {
  return value !== null && lower !== null && upper !== null && (value < lower || value > upper);
}

function sideOf(
  { lower, upper }: RangedPoint,
  { target, worse }: { target: number; worse: -1 | 1 },
): 'met' | 'missed' | 'by chance' | null {
  if (lower === null || upper === null) return null;
  if (target < lower) return worse === -1 ? 'met' : 'missed';
  if (target > upper) return worse === -1 ? 'missed' : 'met';
  return 'by chance';
}

/** The same from the assurance of an XmR chart, which knows no season. */
export function prospectOfXmr(assurance: XmrAssurance | null): TargetProspect | null {
  if (assurance === null) return null;
  return ({ consistent_pass: 'met', consistent_fail: 'missed', inconsistent: 'by chance' } as const)[assurance];
}

/** `rests` says what it is read from, in brackets: `63 months of history`. */
export function prospectInWords(prospect: TargetProspect, pointName: string, rests?: string): string {
  const sometimes = `On current performance the target will be met in some ${pointName}s and missed in others, by`;
  const words = {
    met: 'On current performance the target will be met',
    missed: 'On current performance the target will not be met without a change',
    'by chance': `${sometimes} chance`,
    'by season': `${sometimes} the time of year as much as by chance`,
    unsettled: 'The latest result lies outside its usual range, so it does not say yet whether the target will be met',
  }[prospect];
  return rests === undefined ? `${words}.` : `${words} (${rests}).`;
}
