// What a chart shows, in the words of METHODS §8: the value, the usual range, and plainly when nothing changed.
import { type Subject, type Measure, prospectInWords, type TargetProspect } from '@said/analysis';
import { isPercent, pointNameOf, rangeInWords, unitBesideName, valueInWords, valueWithBasis } from '@said/wording';
import type { SeriesPoint } from './series-view.ts';

export interface SeriesWords {
  headline: string;
  summary: string;
}

interface DescribeInput {
  measure: Measure;
  subject: Subject;
  points: readonly SeriesPoint[];
  target: number | null;
  /** Whether the target will be met on current performance; null where nothing says so. */
  prospect: TargetProspect | null;
  /** The standard's own unit. */
  unit: string | null;
}

type Judged = SeriesPoint & { value: number };

/** Headline and summary of a series, from its last judged point. */
export function describeSeries(input: DescribeInput): SeriesWords {
  const { points, measure, subject } = input;
  const judged = points.filter((point): point is Judged => point.value !== null && !point.incomplete);
  const last = judged.at(-1);
  const name = subject.kind === 'standard' ? subject.name : nameOf(measure, subject);
  if (!last) return { headline: `${name}: nothing to judge yet`, summary: 'No complete period has a figure.' };
  const unit = unitBesideName(measure.unit, input.unit);
  return {
    headline: `${name}: ${sayOf(last, unit)} in ${last.label}${describeRange(last, judged, unit)}`,
    summary: [describeExtent(judged, unit), describeFlags(judged), describeTarget(input, judged, unit)]
      .join(' ')
      .trim(),
  };
}

const nameOf = ({ name }: Measure, subject: Subject): string =>
  subject.name === THE_COUNCIL ? name : `${name}, ${subject.name}`;

/** A subject that a name leaves out: everything there is. */
export const THE_COUNCIL = 'the council';

/** A percentage with what it is of: `82% of 423`. */
function sayOf(point: Judged, unit: string): string {
  return isPercent(unit)
    ? valueWithBasis(point, { unit, pointName: pointNameOf(point) })
    : valueInWords(point.value, unit);
}

function describeRange(last: Judged, judged: readonly Judged[], unit: string): string {
  const { value, lower, upper, rule, flag } = last;
  if (lower === null || upper === null) {
    const isConstant = judged.length > 1 && judged.every((point) => point.value === value);
    return isConstant ? ', the same as in every period before' : '. Too little history for a usual range';
  }
  const range = `its usual range of ${rangeInWords(lower, upper, unit)}`;
  if (value > upper) return `, above ${range}`;
  if (value < lower) return `, below ${range}`;
  if (flag === null) return `, within ${range}: no sign of real change`;
  return `, within ${range}, but part of a run: ${RUNS[rule] ?? 'an unusual run of results'}`;
}

const RUNS: Record<string, string> = {
  '7 Point Trend (Increasing)': '7 rises in a row',
  '7 Point Trend (Decreasing)': '7 falls in a row',
  '2 in 3 Above CL': '2 of 3 results near the top of the range',
  '2 in 3 Below CL': '2 of 3 results near the bottom of the range',
  '7 Points Above CL': '7 or more results running above average',
  '7 Points Below CL': '7 or more results running below average',
};

function describeExtent(judged: readonly Judged[], unit: string): string {
  const sorted = judged.toSorted((a, b) => a.value - b.value);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (!lowest || !highest) return '';
  const span = `${judged.length} periods from ${judged[0]?.label ?? ''} to ${judged.at(-1)?.label ?? ''}`;
  if (lowest.value === highest.value) return `Over ${span} it was always ${valueInWords(lowest.value, unit)}.`;
  return `Over ${span} the lowest was ${sayOf(lowest, unit)} (${lowest.label}) and the highest ${sayOf(highest, unit)} (${highest.label}).`;
}

function describeFlags(judged: readonly Judged[]): string {
  if (!judged.some(({ upper }) => upper !== null)) return '';
  const flagged = judged.filter(({ flag }) => flag !== null);
  if (flagged.length === 0) return 'No period was out of the ordinary.';
  const last = flagged.at(-1)?.label ?? '';
  return flagged.length === 1
    ? `1 period was out of the ordinary: ${last}.`
    : `${flagged.length} periods were out of the ordinary, the last of them ${last}.`;
}

function describeTarget({ target, prospect }: DescribeInput, judged: readonly Judged[], unit: string): string {
  const last = judged.at(-1);
  if (target === null || !last) return '';
  return `The target is ${valueInWords(target, unit)}. ${prospect === null ? '' : prospectInWords(prospect, pointNameOf(last))}`.trim();
}
