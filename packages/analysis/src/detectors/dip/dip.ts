// A dip: a series with a good and a bad direction has got worse than its own past allows, or has missed its target.
//
// Severity. act: still open after three flagged points, or open with its target missed too. watch: open.
// note: over, or not in the headline list (headline.ts): then it is worth a look for a year. A single unusual point that was over
// more than a year ago is chance as likely as not, and is left out.
// For targets alone: act from six misses in a row that are still open, watch from three, note below.
import { addMonths, spanOf } from '@said/calendar';
import { whenInWords } from '@said/wording';
import type { FindingDraft, Period, Severity } from '../../finding.ts';
import { findSpans, type Span } from '@said/statistics';
import type { JudgedPoint } from '../../series/judge.ts';
import { type MeasuredSeries, worseSign } from '../../series/measured-series.ts';
import { isSameSeries } from '../../series/series-key.ts';
import { defineDetector, type Episode, type InputOf, type Parts } from '../contract/detector.ts';
import {
  CHANCE_OF_A_LOOK,
  type CheckedSeries,
  checkSeries,
  headlinePoints,
  WORTH_A_LOOK,
} from '../telling/headline.ts';
import { describeMovement, type Movement } from '../telling/movement.ts';
import { describeSeries, DIP, dipElements, misses } from './dip-parts.ts';
import { type DipEpisode, dipSentence, leadingRun, type Run } from './dip-sentence.ts';
import { episodeFlags, POINTS_TO_RECOVER } from './episode-flags.ts';
import { explainEpisode, type Explanation } from '../telling/explain.ts';
import { findMissedTargets, type MissedTarget, tellMissed } from './missed-target.ts';
import { resultInWords } from '../telling/result-words.ts';

const POINTS_TO_ACT = 3;
/** So long a single odd point, or what is worth a look, is news. */
const MONTHS_KEPT = 12;
const SMALLEST_SHARE = 0.02;
const SMALLEST_CHANGE = 0.05;

type DipInput = InputOf<'resultSeries' | 'handlingQuarters' | 'demand' | 'actions' | 'events'>;

export const dip = defineDetector({
  ...DIP,
  elements: ['4.3.1', '4.1.2', '5.3.1', '1.3.2'],
  reads: ['resultSeries', 'handlingQuarters', 'demand', 'actions', 'events'],
  detect(input) {
    const checked = checkSeries(input, input.resultSeries);
    const headline = headlinePoints(checked);
    return checked.flatMap((each) => detectInSeries(input, each, headline));
  },
  tell: (episode, input, parts) =>
    'dip' in episode ? tellDip(episode, input, parts) : tellMissed(episode, input, parts),
  // Only the worse half of the chance counts: good surprises are not dips.
  tested: (input) =>
    checkSeries(
      input,
      input.resultSeries.filter(({ polarity }) => worseSign(polarity) !== 0),
    ).map(({ judged }) => ({
      points: judged
        .filter(({ p, to }) => p !== null && to > yearBefore(input.asOf))
        .map(({ to }) => ({ to, chance: CHANCE_OF_A_LOOK / 2 })),
    })),
});

const yearBefore = (asOf: string): string => addMonths(asOf, -MONTHS_KEPT);

function detectInSeries(
  input: DipInput,
  { series, judged }: CheckedSeries,
  headline: ReadonlySet<JudgedPoint>,
): (FoundDip | MissedTarget)[] {
  const worse = worseSign(series.polarity);
  if (worse === 0 || judged.length === 0) return [];
  const flags = episodeFlags(judged, worse);
  const found = findSpans(flags)
    .map((span): Found => ({ series, judged, flags, span, worse, isHeadline: false }))
    .filter((each) => matters(each))
    .map((each) => ({ ...each, isHeadline: standsOut(each, headline) }));
  const dips = found.filter(({ isHeadline }) => isHeadline);
  const missed = findMissedTargets(input, { series, judged, dips: dips.map(({ span }) => span) });
  // What a missed target says already is not said again as worth a look.
  const odd = found
    .filter((each) => !each.isHeadline && isWorthALook(each, input.asOf))
    .filter(({ span }) => !missed.some(({ period }) => touches(period, judged, span)));
  return [...[...dips, ...odd].flatMap((each) => foundDip(input, each)), ...missed];
}

function touches({ from, to }: Period, judged: readonly JudgedPoint[], span: Span): boolean {
  return from <= (judged[span.last]?.to ?? '') && to >= (judged[span.first]?.from ?? '9999');
}

// A method without chances has no headline to choose: all that it flags is said.
function standsOut(found: Found, headline: ReadonlySet<JudgedPoint>): boolean {
  return flaggedPoints(found).some((point) => point.p === null || headline.has(point));
}

function isWorthALook(found: Found, asOf: string): boolean {
  return flaggedPoints(found).some(({ p, to }) => p !== null && p < WORTH_A_LOOK && to > yearBefore(asOf));
}

function flaggedPoints({ judged, span, worse }: Found): JudgedPoint[] {
  return judged.slice(span.first, span.last + 1).filter(({ flag }) => flag === worse);
}

interface Found {
  series: MeasuredSeries;
  judged: readonly JudgedPoint[];
  /** Points that belong to an episode. */
  flags: readonly boolean[];
  span: Span;
  worse: 1 | -1;
  isHeadline: boolean;
}

/**
 * Whether the flagged points lie far enough from the centre, on average, to be worth anybody's time: 2 points of a
 * share, 5% of anything else. Medians of whole days would otherwise shift by a tenth of a day for years.
 */
function matters(found: Found): boolean {
  const { series, worse } = found;
  const flagged = flaggedPoints(found);
  const distances = flagged.map(({ value, centre }) => worse * ((value ?? 0) - (centre ?? 0)));
  const distance = distances.reduce((total, each) => total + each, 0) / flagged.length;
  const centre = Math.abs(flagged[0]?.centre ?? 0);
  const smallest = { share: SMALLEST_SHARE, '%': 100 * SMALLEST_SHARE }[series.unit] ?? SMALLEST_CHANGE * centre;
  return distance >= smallest;
}

/** Where an episode begins and ends, what is worst in it, and what came after. */
type Shape = Pick<
  DipEpisode,
  | 'start'
  | 'first'
  | 'last'
  | 'newest'
  | 'worst'
  | 'together'
  | 'isRunning'
  | 'flagged'
  | 'known'
  | 'back'
  | 'recovered'
>;

function shapeOf(found: Found): Shape | null {
  const { judged, flags, span, worse } = found;
  const [first, last, newest] = [judged[span.first], judged[span.last], judged.at(-1)];
  const unusual = flaggedPoints(found);
  const worst = unusual.toSorted((a, b) => worse * ((b.value ?? 0) - (a.value ?? 0)))[0];
  if (!first || !last || !worst || !newest) return null;
  const together = strongestRun(judged, unusual);
  const [back = null, ...later] = judged.slice(span.last + 1);
  return {
    start: together && together.from.from < first.from ? together.from : first,
    first,
    last,
    newest,
    worst,
    together,
    isRunning: together !== null && isAllOf(flags, judged, together),
    flagged: flags.slice(span.first, span.last + 1).filter(Boolean).length,
    known: span.last - span.first + 1,
    back,
    recovered: later.length >= POINTS_TO_RECOVER - 1,
  };
}

/** A dip with its shape, before anything is known of its parts. */
interface FoundDip extends Episode {
  dip: Found;
  shape: Shape;
}

function foundDip(input: DipInput, found: Found): FoundDip[] {
  const shape = shapeOf(found);
  if (!shape) return [];
  const { start, first, last, recovered, flagged } = shape;
  if (recovered && flagged === 1 && last.to < yearBefore(input.asOf)) return [];
  const { series } = found;
  return [
    {
      series: series.key,
      subject: series.subject,
      firstFlagged: first.from,
      period: spanOf(start, last),
      list: found.isHeadline ? 'headline' : 'worth a look',
      dip: found,
      shape,
    },
  ];
}

function tellDip({ dip: found, shape }: FoundDip, input: DipInput, parts: Parts): FindingDraft {
  const { series, judged, worse, isHeadline } = found;
  const { start, worst, recovered, back } = shape;
  const movement = movementOf(input, { found, start, parts });
  const days = { from: start.from, to: endOf(recovered, back) ?? input.asOf };
  return toDraft({
    ...shape,
    series,
    worse,
    history: worst.history ?? judged.length,
    isHeadline,
    isAlsoByQuarter: isAlsoByQuarter(input, series),
    movement,
    explanation: explanationOf({ ...input, namedBy: parts.namedBy }, { series, movement, ...days }),
    caveat: input.method.caveatOf(series),
    method: [input.method.explain(series)],
  });
}

const endOf = (recovered: boolean, back: JudgedPoint | null): string | null => (recovered && back ? back.to : null);

/** Whether every point of a run belongs to the episode. */
function isAllOf(flags: readonly boolean[], judged: readonly JudgedPoint[], { from, point }: Run): boolean {
  return flags.slice(judged.indexOf(from), judged.indexOf(point) + 1).every(Boolean);
}

function isAlsoByQuarter({ handlingQuarters }: DipInput, { key, pointName }: MeasuredSeries): boolean {
  return pointName !== 'quarter' && handlingQuarters.some((other) => isSameSeries(other.key, key));
}

interface Explained {
  series: MeasuredSeries;
  movement: Movement;
  from: string;
  to: string;
}

type OnRecord = Pick<DipInput, 'actions' | 'events'> & Pick<Parts, 'namedBy'>;

function explanationOf(record: OnRecord, { series, movement, from, to }: Explained): Explanation {
  return explainEpisode(record, {
    subject: series.subject,
    service: series.service,
    elements: dipElements(series).map(({ element }) => element),
    categories: movement.categories,
    from,
    to,
  });
}

interface Moved {
  found: Found;
  start: JudgedPoint;
  parts: Parts;
}

function movementOf(input: DipInput, { found, start, parts }: Moved): Movement {
  const { series, judged, span, worse } = found;
  const points = judged.slice(judged.indexOf(start), span.last + 1);
  const { label } = spanOf(start, points.at(-1) ?? start);
  return describeMovement(input, { series, points, label, way: worse, parts: parts.series });
}

function strongestRun(judged: readonly JudgedPoint[], flagged: readonly JudgedPoint[]): Run | null {
  const runs = flagged.flatMap((point): Run[] => {
    const { windowTotal: total } = point;
    const from = total && judged[judged.indexOf(point) - total.points + 1];
    return total && from ? [{ from, point, total }] : [];
  });
  return runs.toSorted((a, b) => (a.point.p ?? 1) - (b.point.p ?? 1))[0] ?? null;
}

function toDraft(episode: DipEpisode): FindingDraft {
  const { series, start, first, last, recovered, explanation, movement, method } = episode;
  const figures = figuresOf(episode);
  return {
    ...describeSeries(series),
    sentence: dipSentence(episode),
    firstFlagged: first.from,
    period: spanOf(start, last),
    ...figures,
    direction: 'worse',
    severity: dipSeverity(episode),
    recovered,
    explained: explanation.explained,
    list: episode.isHeadline ? 'headline' : 'worth a look',
    workings: { result: resultOf(episode, figures), method, chance: chanceOf(episode), drivers: movement.tables },
    elements: dipElements(series),
    evidence: [{ ...series.evidence, from: start.from, to: last.to }, ...movement.evidence],
  };
}

type Figures = Pick<FindingDraft, 'value' | 'baseline' | 'n' | 'interval'>;

function resultOf(episode: DipEpisode, figures: Figures): string {
  const { series, worst } = episode;
  const { from, point } = leadingRun(episode) ?? { from: worst, point: worst };
  const { unit, pointName } = series;
  return resultInWords({ ...figures, unit }, { when: whenInWords(from, point), pointName });
}

/** The figures that the sentence leads with: those of a run in the unit of the series. */
function figuresOf(episode: DipEpisode): Figures {
  const { worst, series } = episode;
  const run = leadingRun(episode);
  if (!run) {
    const { value, centre, n, lower, upper } = worst;
    return { value, baseline: centre, n, interval: lower === null || upper === null ? null : [lower, upper] };
  }
  const { basis, outOf, observed, expected, lower, upper } = run.total;
  const whole = { share: 1, '%': 100 }[series.unit] ?? 1;
  const inUnit = (value: number): number => (basis === 'cases' && outOf !== null ? (whole * value) / outOf : value);
  return {
    value: inUnit(observed),
    baseline: inUnit(expected),
    n: outOf,
    interval: [inUnit(lower), inUnit(upper)],
  };
}

/** The chance of what the sentence leads with. */
function chanceOf(episode: DipEpisode): number | null {
  const run = leadingRun(episode);
  return run ? run.point.p : episode.worst.pointP;
}

function dipSeverity({ recovered, flagged, series, newest, isHeadline }: DipEpisode): Severity {
  if (recovered || !isHeadline) return 'note';
  return flagged >= POINTS_TO_ACT || misses(newest, series) ? 'act' : 'watch';
}
