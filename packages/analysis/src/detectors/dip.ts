// A dip: a series with a good and a bad direction has got worse than its own past allows, or has missed its target.
//
// Severity. act: still open after three flagged points, or open with its target missed too. watch: open.
// note: over, or not in the headline list (headline.ts); a single unusual point that was over more than a year ago is chance as likely as not, and is left out.
// For targets alone: act from six misses in a row that are still open, watch from three, note below.
import { addMonths } from '@said/calendar';
import type { FindingDraft, Severity } from '../finding.ts';
import { findSpans, type Span } from '../series/episodes.ts';
import type { JudgedPoint } from '../series/judge.ts';
import { type MeasuredSeries, worseSign } from '../series/measured-series.ts';
import type { AnalysisInput, Detector } from './detector.ts';
import { type CheckedSeries, checkSeries, headlinePoints, WORTH_A_LOOK } from './headline.ts';
import { describeSeries, DIP, dipElements, misses, spanLabel } from './dip-parts.ts';
import { type DipEpisode, dipSentence } from './dip-sentence.ts';
import { episodeFlags, POINTS_TO_RECOVER } from './episode-flags.ts';
import { explainEpisode } from './explain.ts';
import { findMissedTargets } from './missed-target.ts';

const POINTS_TO_ACT = 3;
const MONTHS_A_BLIP_IS_KEPT = 12;
const SMALLEST_SHARE = 0.02;
const SMALLEST_CHANGE = 0.05;

export const dip: Detector = {
  ...DIP,
  elements: ['4.3.1', '4.1.2', '5.3.1', '1.3.2'],
  detect(input) {
    const checked = checkSeries(input, input.series);
    const headline = headlinePoints(checked);
    return checked.flatMap((each) => detectInSeries(input, each, headline));
  },
};

function detectInSeries(
  input: AnalysisInput,
  { series, judged }: CheckedSeries,
  headline: ReadonlySet<JudgedPoint>,
): FindingDraft[] {
  const worse = worseSign(series.polarity);
  if (worse === 0 || judged.length === 0) return [];
  const flags = episodeFlags(judged, worse);
  const found = findSpans(flags)
    .map((span): Found => ({ series, judged, flags, span, worse, isHeadline: false }))
    .filter((each) => matters(each))
    .map((each) => ({ ...each, isHeadline: standsOut(each, headline) }))
    .filter((each) => each.isHeadline || isWorthALook(each));
  const dips = found.flatMap((each) => buildDip(input, each));
  return [...dips, ...findMissedTargets(input, { series, judged, dips: found.map(({ span }) => span) })];
}

// A method without chances has no headline to choose: all that it flags is said.
function standsOut(found: Found, headline: ReadonlySet<JudgedPoint>): boolean {
  return flaggedPoints(found).some((point) => point.p === null || headline.has(point));
}

function isWorthALook(found: Found): boolean {
  return flaggedPoints(found).some(({ p }) => p !== null && p < WORTH_A_LOOK);
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

function buildDip(input: AnalysisInput, found: Found): FindingDraft[] {
  const { series, judged, flags, span, worse, isHeadline } = found;
  const [first, last, newest] = [judged[span.first], judged[span.last], judged.at(-1)];
  const flagged = flaggedPoints(found);
  const worst = flagged.toSorted((a, b) => worse * ((b.value ?? 0) - (a.value ?? 0)))[0];
  if (!first || !last || !worst || !newest) return [];
  const length = flags.slice(span.first, span.last + 1).filter(Boolean).length;
  const [back = null, ...later] = judged.slice(span.last + 1);
  const recovered = later.length >= POINTS_TO_RECOVER - 1;
  if (recovered && length === 1 && last.to < addMonths(input.asOf, -MONTHS_A_BLIP_IS_KEPT)) return [];
  const to = recovered && back ? back.to : input.asOf;
  const episode: DipEpisode = {
    series,
    first,
    last,
    worst,
    worse,
    together: strongestTotal(flagged),
    flagged: length,
    recovered,
    back,
    newest,
    history: worst.history ?? judged.length,
    isHeadline,
    explanation: explainEpisode(input, { service: series.service, from: first.from, to }),
    caveat: input.method.caveatOf(series),
  };
  return [toDraft(episode)];
}

function strongestTotal(flagged: readonly JudgedPoint[]): DipEpisode['together'] {
  const totals = flagged.flatMap((point) => (point.windowTotal === null ? [] : [{ point, total: point.windowTotal }]));
  return totals.toSorted((a, b) => (a.point.p ?? 1) - (b.point.p ?? 1))[0] ?? null;
}

function toDraft(episode: DipEpisode): FindingDraft {
  const { series, first, last, worst, recovered, explanation } = episode;
  return {
    ...describeSeries(series),
    sentence: dipSentence(episode),
    firstFlagged: first.from,
    period: { from: first.from, to: last.to, label: spanLabel(first.label, last.label) },
    value: worst.value,
    baseline: worst.centre,
    n: worst.n,
    interval: worst.lower === null || worst.upper === null ? null : [worst.lower, worst.upper],
    direction: 'worse',
    severity: dipSeverity(episode),
    recovered,
    explained: explanation.explained,
    elements: dipElements(series),
    evidence: [{ ...series.evidence, from: first.from, to: last.to }],
  };
}

function dipSeverity({ recovered, flagged, series, newest, isHeadline }: DipEpisode): Severity {
  if (recovered || !isHeadline) return 'note';
  return flagged >= POINTS_TO_ACT || misses(newest, series) ? 'act' : 'watch';
}
