// Targets that are missed without the series being unusual for itself: its ordinary run is not good enough.
import type { FindingDraft, Severity } from '../finding.ts';
import { findSpans, type Span } from '../series/episodes.ts';
import type { JudgedPoint } from '../series/judge.ts';
import type { MeasuredSeries } from '../series/measured-series.ts';
import type { AnalysisInput } from './detector.ts';
import { describeSeries, dipElements, misses, spanLabel } from './dip-parts.ts';
import { type Explanation, explainEpisode } from './explain.ts';
import { countOf, formatValue, sentences } from './wording.ts';

const RECENT_POINTS = 12;
const MISSES_WORTH_SAYING = 3;
const MISSES_TO_ACT = 6;

interface Judged {
  series: MeasuredSeries;
  judged: readonly JudgedPoint[];
  /** Episodes that are dips already: their misses are said there. */
  dips: readonly Span[];
}

/** One finding a run of misses; or one in all where the target lies within the usual range and is met by chance. */
export function findMissedTargets(input: AnalysisInput, { series, judged, dips }: Judged): FindingDraft[] {
  const flags = judged.map((point) => misses(point, series));
  if (isHitOrMiss(judged, input.method.fewestPoints)) return hitOrMiss(input, { series, judged, dips }, flags);
  return findSpans(flags)
    .filter((span) => !dips.some((dip) => dip.first <= span.last && span.first <= dip.last))
    .flatMap((span) => runOfMisses(input, { series, judged, span, flags }));
}

function isHitOrMiss(judged: readonly JudgedPoint[], fewestPoints: number): boolean {
  const last = judged.at(-1);
  if (!last || judged.length < fewestPoints || last.target === null) return false;
  return last.lower !== null && last.upper !== null && last.target > last.lower && last.target < last.upper;
}

function hitOrMiss(input: AnalysisInput, { series, judged, dips }: Judged, flags: readonly boolean[]): FindingDraft[] {
  const start = Math.max(judged.length - RECENT_POINTS, (dips.at(-1)?.last ?? -1) + 1);
  const recent = judged.slice(start);
  const missed = recent.filter((_, index) => flags[start + index]);
  const [first, last] = [missed[0], missed.at(-1)];
  if (!first || !last || missed.length < MISSES_WORTH_SAYING) return [];
  const { unit, title, pointName } = series;
  const sentence = sentences(
    `${title}: the target of ${formatValue(last.target ?? 0, unit)} was missed in ${missed.length} of the last ${countOf(recent.length, pointName)}, most lately ${formatValue(last.value ?? 0, unit)} in ${last.label}.`,
    `On current performance it will be met in some ${pointName}s and missed in others, by chance (${countOf(judged.length, pointName)} of history).`,
    input.method.caveatOf(series),
  );
  const severity = missed.length >= MISSES_TO_ACT ? 'watch' : 'note';
  const explanation = { text: '', explained: false };
  return [draft({ series, first, last, sentence, severity, recovered: false, explanation })];
}

interface Run extends Omit<Judged, 'dips'> {
  span: Span;
  flags: readonly boolean[];
}

function runOfMisses(input: AnalysisInput, { series, judged, span, flags }: Run): FindingDraft[] {
  const [first, last] = [judged[span.first], judged[span.last]];
  const after = judged[span.last + 1];
  const count = flags.slice(span.first, span.last + 1).filter(Boolean).length;
  const recovered = judged.length - 1 - span.last >= 2;
  // One miss long ago, made good at once, is not news.
  if (!first || !last || (recovered && count < MISSES_WORTH_SAYING)) return [];
  const explanation = explainEpisode(input, {
    service: series.service,
    from: first.from,
    to: recovered && after ? after.to : input.asOf,
  });
  const sentence = sentences(
    runSentence(series, { first, last, after, count }),
    explanation.text || (!recovered && 'No cause or action is on record.'),
    input.method.caveatOf(series),
  );
  return [draft({ series, first, last, sentence, severity: runSeverity(count, recovered), recovered, explanation })];
}

interface RunWords {
  first: JudgedPoint;
  last: JudgedPoint;
  after: JudgedPoint | undefined;
  count: number;
}

function runSentence({ title, unit, pointName }: MeasuredSeries, { first, last, after, count }: RunWords): string {
  const target = formatValue(last.target ?? 0, unit);
  return sentences(
    `${title}: ${formatValue(last.value ?? 0, unit)} in ${last.label}, against a target of ${target}.`,
    count > 1 && `The target was missed in ${countOf(count, pointName)}, ${first.label} to ${last.label}.`,
    after ? `It was met in ${after.label}.` : null,
  );
}

function runSeverity(count: number, recovered: boolean): Severity {
  if (recovered || count < MISSES_WORTH_SAYING) return 'note';
  return count >= MISSES_TO_ACT ? 'act' : 'watch';
}

interface TargetDraft {
  series: MeasuredSeries;
  first: JudgedPoint;
  last: JudgedPoint;
  sentence: string;
  severity: Severity;
  recovered: boolean;
  explanation: Explanation;
}

function draft({ series, first, last, sentence, severity, recovered, explanation }: TargetDraft): FindingDraft {
  return {
    ...describeSeries(series),
    sentence,
    firstFlagged: first.from,
    period: { from: first.from, to: last.to, label: spanLabel(first.label, last.label) },
    value: last.value,
    baseline: last.target,
    n: last.n,
    interval: last.lower === null || last.upper === null ? null : [last.lower, last.upper],
    direction: 'worse',
    severity,
    recovered,
    explained: explanation.explained,
    elements: dipElements(series),
    evidence: [{ ...series.evidence, from: first.from, to: last.to }],
  };
}
