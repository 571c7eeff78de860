// Says a dip to councillors: the number, the usual range, how long, and what it is not (METHODS, section 8).
import type { JudgedPoint, WindowTotal } from '../series/judge.ts';
import type { MeasuredSeries } from '../series/measured-series.ts';
import { onceIn } from './chance.ts';
import type { Explanation } from './explain.ts';
import { countOf, formatNumber, formatRange, formatValue, sentences } from './wording.ts';

export interface DipEpisode {
  series: MeasuredSeries;
  first: JudgedPoint;
  last: JudgedPoint;
  worst: JudgedPoint;
  worse: 1 | -1;
  /** The strongest total over several points together, if any was flagged. */
  together: { point: JudgedPoint; total: WindowTotal } | null;
  /** How many points belong to the episode. */
  flagged: number;
  recovered: boolean;
  /** The point after the last flagged one; null while that is the newest. */
  back: JudgedPoint | null;
  newest: JudgedPoint;
  /** How many points the usual range comes from. */
  history: number;
  /** Stands out even allowing for how many series were checked; a method without chances always does. */
  isHeadline: boolean;
  explanation: Explanation;
  caveat: string;
}

/**
 * @example "Missed bins: 31 in March 2025. In a normal March we would expect 12 to 25 (about 18, from 60 months of
 * history). A result this high would happen by chance about once in 200 months. It was unusual for 4 months, January
 * 2025 to April 2025. It was back within its usual range in May 2025."
 */
export function dipSentence(episode: DipEpisode): string {
  const { explanation, recovered, caveat, isHeadline } = episode;
  return sentences(
    depth(episode),
    together(episode),
    length(episode),
    recovery(episode),
    target(episode),
    explanation.text || (!recovered && 'No cause or action is on record.'),
    !isHeadline && 'Worth a look, no more: with so many measures checked, some results like this come by chance.',
    caveat,
  );
}

function depth({ series, worst, history, worse }: DipEpisode): string {
  const { title, unit, pointName } = series;
  const said = `${title}: ${formatValue(worst.value ?? 0, unit)} in ${worst.label}`;
  if (worst.centre === null || worst.lower === null || worst.upper === null) return `${said}.`;
  const word = worst.p === null ? 'average' : 'about';
  const basis = `${word} ${formatValue(worst.centre, unit)}, from ${countOf(history, pointName)} of history`;
  const range = formatRange(worst.lower, worst.upper, unit);
  const isInside = isWithin(worst);
  if (worst.p !== null) {
    const expected = `In ${normalPeriod(worst, pointName)} we would expect ${range} (${basis}).`;
    const chance = `A result this ${worse === 1 ? 'high' : 'low'} would happen by chance ${onceIn(worst.p, pointName)}.`;
    return sentences(`${said}.`, expected, !isInside && chance);
  }
  if (isInside) {
    const side = worse === 1 ? 'above' : 'below';
    return `${said}. Single ${pointName}s are within their usual range of ${range} (${basis}), but too many in a row lay ${side} the average to be chance.`;
  }
  return `${said}. In a normal ${pointName} we would expect ${range} (${basis}).`;
}

/** `a normal March`, `a normal Q2`: the same part of the year, since its season is in the range. */
export function normalPeriod({ label }: { label: string }, pointName: string): string {
  const part = /^([A-Z][a-z]+) \d{4}$/.exec(label)?.[1] ?? / (Q[1-4])$/.exec(label)?.[1];
  return `a normal ${part ?? pointName}`;
}

function isWithin({ value, lower, upper }: JudgedPoint): boolean {
  return value !== null && lower !== null && upper !== null && value >= lower && value <= upper;
}

const NUMBERS = ['', '', 'two', 'three', 'four', 'five', 'six'];

function together({ together: found, series, worst }: DipEpisode): string | null {
  if (!found) return null;
  const { point, total } = found;
  const running = `For ${NUMBERS[total.points] ?? total.points} ${series.pointName}s running, to ${point.label}:`;
  // The single point said how rare it was already, unless it lay within its own range.
  const chance =
    isWithin(worst) &&
    point.p !== null &&
    `A run like this would happen by chance ${onceIn(point.p, series.pointName)}.`;
  return sentences(`${running} ${describeTotal(total, series.unit)}.`, chance);
}

/** `together 38 fewer than expected (212, usual range 236 to 265)`, or an average over the points for a level. */
export function describeTotal({ basis, observed, expected, lower, upper }: WindowTotal, unit: string): string {
  const isMore = observed > expected;
  if (basis === 'average') {
    const range = formatRange(lower, upper, unit);
    return `on average ${formatValue(observed, unit)}, ${isMore ? 'above' : 'below'} the usual range of ${range}`;
  }
  const whole = (value: number): string => formatNumber(Math.round(value));
  const range = `${whole(Math.max(0, lower))} to ${whole(upper)}`;
  return `together ${whole(Math.abs(observed - expected))} ${isMore ? 'more' : 'fewer'} than expected (${whole(observed)}, usual range ${range})`;
}

function length({ first, last, flagged, series }: DipEpisode): string | null {
  if (first === last) return null;
  return `It was unusual for ${countOf(flagged, series.pointName)}, ${first.label} to ${last.label}.`;
}

function recovery({ recovered, back, newest }: DipEpisode): string {
  if (recovered && back) return `It was back within its usual range in ${back.label}.`;
  if (back) return `${back.label} was within the usual range; one good result is too early to call it over.`;
  return `It had not recovered by ${newest.label}.`;
}

function target({ series, worst }: DipEpisode): string | null {
  return worst.target === null ? null : `The target is ${formatValue(worst.target, series.unit)}.`;
}
