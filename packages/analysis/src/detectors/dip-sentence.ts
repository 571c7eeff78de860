// Says a dip to councillors: the number, the usual range, how long, and what it is not (METHODS, section 8).
import type { JudgedPoint } from '../series/judge.ts';
import type { MeasuredSeries } from '../series/measured-series.ts';
import type { Explanation } from './explain.ts';
import { countOf, formatRange, formatValue, sentences } from './wording.ts';

export interface DipEpisode {
  series: MeasuredSeries;
  first: JudgedPoint;
  last: JudgedPoint;
  worst: JudgedPoint;
  worse: 1 | -1;
  /** How many points were flagged. */
  flagged: number;
  recovered: boolean;
  /** The point after the last flagged one; null while that is the newest. */
  back: JudgedPoint | null;
  newest: JudgedPoint;
  /** How many points the usual range comes from. */
  history: number;
  explanation: Explanation;
  caveat: string;
}

/**
 * @example "Missed bins: 31 in March 2025. In a normal month we would expect 12 to 25 (average 18, from 60 months of
 * history). It was unusual for 4 months, January 2025 to April 2025. It was back within its usual range in May 2025.
 * Seasons are not allowed for."
 */
export function dipSentence(episode: DipEpisode): string {
  const { explanation, recovered, caveat } = episode;
  return sentences(
    depth(episode),
    length(episode),
    recovery(episode),
    target(episode),
    explanation.text || (!recovered && 'No cause or action is on record.'),
    caveat,
  );
}

function depth({ series, worst, history, worse }: DipEpisode): string {
  const { title, unit, pointName } = series;
  const said = `${title}: ${formatValue(worst.value ?? 0, unit)} in ${worst.label}`;
  if (worst.centre === null || worst.lower === null || worst.upper === null) return `${said}.`;
  const basis = `average ${formatValue(worst.centre, unit)}, from ${countOf(history, pointName)} of history`;
  const range = formatRange(worst.lower, worst.upper, unit);
  if (isWithin(worst)) {
    const side = worse === 1 ? 'above' : 'below';
    return `${said}. Single ${pointName}s are within their usual range of ${range} (${basis}), but too many in a row lay ${side} the average to be chance.`;
  }
  return `${said}. In a normal ${pointName} we would expect ${range} (${basis}).`;
}

function isWithin({ value, lower, upper }: JudgedPoint): boolean {
  return value !== null && lower !== null && upper !== null && value >= lower && value <= upper;
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
