// Targets that are missed without the series being unusual for itself: its ordinary run is not good enough.
import { spanOf } from '@said/calendar';
import { countOf, sentences, stretchInWords, valueInWords, valueWithBasis } from '@said/wording';
import type { FindingDraft, Period, Severity } from '../../finding.ts';
import { findSpans, type Span } from '@said/statistics';
import type { JudgedPoint } from '../../series/judge.ts';
import { type MeasuredSeries, worseSign } from '../../series/measured-series.ts';
import {
  prospectInWords,
  TARGET_BY_EXPECTED,
  TARGET_BY_XMR,
  type TargetProspect,
  targetProspect,
} from '../../series/target-prospect.ts';
import type { DetectorContext, Episode, InputOf, Parts } from '../contract/detector.ts';
import { describeSeries, dipElements, misses } from './dip-parts.ts';
import { type Explanation, explainEpisode, UNEXPLAINED } from '../telling/explain.ts';
import { resultInWords } from '../telling/result-words.ts';

const RECENT_POINTS = 12;
const MISSES_WORTH_SAYING = 3;
const MISSES_TO_ACT = 6;

interface Judged {
  series: MeasuredSeries;
  judged: readonly JudgedPoint[];
  /** Episodes that are dips already: their misses are said there. */
  dips: readonly Span[];
}

/** A target that was missed, before it is told. */
export interface MissedTarget extends Episode {
  missed: HitOrMiss | Run;
}

type MissInput = InputOf<'actions' | 'events'>;

/** One episode a run of misses; or one in all where the target lies within the usual range and is met by chance. */
export function findMissedTargets(
  { method }: Pick<DetectorContext, 'method'>,
  { series, judged, dips }: Judged,
): MissedTarget[] {
  const flags = judged.map((point) => misses(point, series));
  if (isHitOrMiss(judged, method.fewestPoints)) return hitOrMiss({ series, judged, dips }, flags);
  return findSpans(flags)
    .filter((span) => !dips.some((dip) => dip.first <= span.last && span.first <= dip.last))
    .flatMap((span) => runOfMisses({ series, judged, span, flags }));
}

function asEpisode(missed: HitOrMiss | Run): MissedTarget {
  const { series, first, last } = missed;
  return {
    series: series.key,
    subject: series.subject,
    firstFlagged: first.from,
    period: spanOf(first, last),
    list: 'headline',
    missed,
  };
}

export function tellMissed({ missed }: MissedTarget, input: MissInput, parts: Parts): FindingDraft {
  return 'recent' in missed ? tellHitOrMiss(missed, input) : tellRun(missed, { ...input, ...parts });
}

function isHitOrMiss(judged: readonly JudgedPoint[], fewestPoints: number): boolean {
  const last = judged.at(-1);
  if (!last || judged.length < fewestPoints || last.target === null) return false;
  return last.lower !== null && last.upper !== null && last.target > last.lower && last.target < last.upper;
}

// The ranges are those of the method that judged the series: the expected range, or the XmR chart's where there is none.
function prospectOf(judged: readonly JudgedPoint[], { polarity }: MeasuredSeries): TargetProspect | null {
  const target = judged.at(-1)?.target ?? null;
  return target === null ? null : targetProspect(judged, { target, worse: worseSign(polarity) });
}

/** How it was judged, and on which range the outlook for the target rests. */
function methodOf(
  { method }: Pick<DetectorContext, 'method'>,
  series: MeasuredSeries,
  judged: readonly JudgedPoint[],
): string[] {
  const rests = judged.at(-1)?.history === null ? TARGET_BY_XMR : TARGET_BY_EXPECTED;
  return [method.explain(series), ...(judged.at(-1)?.lower === null ? [] : [rests])];
}

interface Misses {
  series: MeasuredSeries;
  judged: readonly JudgedPoint[];
  /** The first miss and the last. */
  first: JudgedPoint;
  last: JudgedPoint;
  /** How many misses. */
  count: number;
}

interface HitOrMiss extends Misses {
  /** The points that are looked at. */
  recent: readonly JudgedPoint[];
}

function hitOrMiss({ series, judged, dips }: Judged, flags: readonly boolean[]): MissedTarget[] {
  const start = Math.max(judged.length - RECENT_POINTS, (dips.at(-1)?.last ?? -1) + 1);
  const recent = judged.slice(start);
  const missed = recent.filter((_, index) => flags[start + index]);
  const [first, last] = [missed[0], missed.at(-1)];
  if (!first || !last || missed.length < MISSES_WORTH_SAYING) return [];
  return [asEpisode({ series, judged, first, last, count: missed.length, recent })];
}

function tellHitOrMiss({ series, judged, first, last, count, recent }: HitOrMiss, input: MissInput): FindingDraft {
  const { unit, title, pointName } = series;
  const sentence = sentences(
    `${title}: the target of ${valueInWords(last.target ?? 0, unit)} was missed in ${count} of the last ${countOf(recent.length, pointName)}, most lately ${valueWithBasis(last, series)} in ${last.label}.`,
    prospectInWords('by chance', pointName, `${countOf(judged.length, pointName)} of history`),
    input.method.caveatOf(series),
  );
  const severity = count >= MISSES_TO_ACT ? 'watch' : 'note';
  const method = methodOf(input, series, judged);
  const covers = { from: recent[0]?.from ?? first.from, to: recent.at(-1)?.to ?? last.to };
  return draft({ series, first, last, covers, sentence, severity, recovered: false, explanation: UNEXPLAINED, method });
}

interface Run extends Misses {
  /** How many points from the first miss to the last. */
  known: number;
  after: JudgedPoint | undefined;
  recovered: boolean;
}

interface FoundRun extends Omit<Judged, 'dips'> {
  span: Span;
  flags: readonly boolean[];
}

function runOfMisses({ series, judged, span, flags }: FoundRun): MissedTarget[] {
  const [first, last] = [judged[span.first], judged[span.last]];
  const count = flags.slice(span.first, span.last + 1).filter(Boolean).length;
  const recovered = judged.length - 1 - span.last >= 2;
  // One miss long ago, made good at once, is not news.
  if (!first || !last || (recovered && count < MISSES_WORTH_SAYING)) return [];
  const known = span.last - span.first + 1;
  return [asEpisode({ series, judged, first, last, count, known, after: judged[span.last + 1], recovered })];
}

function tellRun(run: Run, input: MissInput & Pick<Parts, 'namedBy'>): FindingDraft {
  const { series, judged, first, last, count, after, recovered } = run;
  const explanation = explainEpisode(input, {
    subject: series.subject,
    service: series.service,
    elements: dipElements(series).map(({ element }) => element),
    from: first.from,
    to: recovered && after ? after.to : input.asOf,
  });
  const sentence = sentences(
    runSentence(series, run),
    // Said only of what goes on: a target that was met again needs no outlook.
    !recovered && prospectOf(judged, series) === 'missed' && prospectInWords('missed', series.pointName),
    explanation.text,
    !recovered && explanation.missing,
    input.method.caveatOf(series),
  );
  const severity = runSeverity(count, recovered);
  const method = methodOf(input, series, judged);
  const covers = { from: first.from, to: last.to };
  return draft({ series, first, last, covers, sentence, severity, recovered, explanation, method });
}

function runSentence(series: MeasuredSeries, { first, last, after, count, known }: Run): string {
  const target = valueInWords(last.target ?? 0, series.unit);
  const stretch = stretchInWords({ first, last, flagged: count, known }, series.pointName);
  return sentences(
    `${series.title}: ${valueWithBasis(last, series)} in ${last.label}, against a target of ${target}.`,
    count > 1 && `The target was missed in ${stretch}.`,
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
  /** The days that the sentence speaks of. */
  covers: Pick<Period, 'from' | 'to'>;
  sentence: string;
  severity: Severity;
  recovered: boolean;
  explanation: Explanation;
  method: readonly string[];
}

function draft(facts: TargetDraft): FindingDraft {
  const { series, first, last, covers, sentence, severity, recovered, explanation, method } = facts;
  const { unit, pointName } = series;
  const figures = {
    value: last.value,
    baseline: last.target,
    n: last.n,
    interval: last.lower === null || last.upper === null ? null : ([last.lower, last.upper] as const),
  };
  const against = (target: string): string => `target ${target}`;
  const result = resultInWords({ ...figures, unit }, { when: `in ${last.label}`, pointName, against });
  return {
    ...describeSeries(series),
    sentence,
    firstFlagged: first.from,
    period: spanOf(first, last),
    ...figures,
    direction: 'worse',
    severity,
    recovered,
    explained: explanation.explained,
    workings: { result, method, chance: null, drivers: [] },
    elements: dipElements(series),
    evidence: [{ ...series.evidence, ...covers }],
  };
}
