// A dip: a series with a good and a bad direction has got worse than its own past allows, or has missed its target.
//
// Severity. act: still open after three flagged points, or open with its target missed too. watch: open.
// note: over; a single unusual point that was over more than a year ago is chance as likely as not, and is left out.
// For targets alone: act from six misses in a row that are still open, watch from three, note below.
import { addMonths } from '@said/calendar';
import type { FindingDraft, Severity } from '../finding.ts';
import { findSpans, type Span } from '../series/episodes.ts';
import type { JudgedPoint } from '../series/judge.ts';
import { type MeasuredSeries, worseSign } from '../series/measured-series.ts';
import type { AnalysisInput, Detector } from './detector.ts';
import { describeSeries, DIP, dipElements, misses, spanLabel } from './dip-parts.ts';
import { type DipEpisode, dipSentence } from './dip-sentence.ts';
import { explainEpisode } from './explain.ts';
import { findMissedTargets } from './missed-target.ts';

/** As single good points do not end an episode, two in a row do. */
const POINTS_TO_RECOVER = 2;
const POINTS_TO_ACT = 3;
const MONTHS_A_BLIP_IS_KEPT = 12;
const SMALLEST_SHARE = 0.02;
const SMALLEST_CHANGE = 0.05;

export const dip: Detector = {
  ...DIP,
  elements: ['4.3.1', '4.1.2', '5.3.1', '1.3.2'],
  detect: (input) => input.series.flatMap((series) => detectInSeries(input, series)),
};

function detectInSeries(input: AnalysisInput, series: MeasuredSeries): FindingDraft[] {
  const worse = worseSign(series.polarity);
  const judged = input.method.judge(series).filter(({ value }) => value !== null);
  if (worse === 0 || judged.length === 0) return [];
  const spans = findSpans(judged.map(({ flag }) => flag === worse)).filter((span) =>
    matters({ series, judged, span, worse }),
  );
  const dips = spans.flatMap((span) => buildDip(input, { series, judged, span, worse }));
  return [...dips, ...findMissedTargets(input, { series, judged, dips: spans })];
}

interface Found {
  series: MeasuredSeries;
  judged: readonly JudgedPoint[];
  span: Span;
  worse: 1 | -1;
}

/**
 * Whether the flagged points lie far enough from the centre, on average, to be worth anybody's time: 2 points of a
 * share, 5% of anything else. Medians of whole days would otherwise shift by a tenth of a day for years.
 */
function matters({ series, judged, span, worse }: Found): boolean {
  const flagged = judged.slice(span.first, span.last + 1).filter(({ flag }) => flag === worse);
  const distances = flagged.map(({ value, centre }) => worse * ((value ?? 0) - (centre ?? 0)));
  const distance = distances.reduce((total, each) => total + each, 0) / flagged.length;
  const centre = Math.abs(flagged[0]?.centre ?? 0);
  const smallest = { share: SMALLEST_SHARE, '%': 100 * SMALLEST_SHARE }[series.unit] ?? SMALLEST_CHANGE * centre;
  return distance >= smallest;
}

function buildDip(input: AnalysisInput, { series, judged, span, worse }: Found): FindingDraft[] {
  const points = judged.slice(span.first, span.last + 1);
  const [first, last] = [points[0], points.at(-1)];
  const flagged = points.filter(({ flag }) => flag === worse);
  const worst = flagged.toSorted((a, b) => worse * ((b.value ?? 0) - (a.value ?? 0)))[0];
  if (!first || !last || !worst) return [];
  const after = judged.slice(span.last + 1);
  const recovered = after.length >= POINTS_TO_RECOVER;
  if (recovered && flagged.length === 1 && last.to < addMonths(input.asOf, -MONTHS_A_BLIP_IS_KEPT)) return [];
  const until = (recovered ? after[0]?.to : null) ?? input.asOf;
  const explanation = explainEpisode(input, { service: series.service, from: first.from, to: until });
  const newest = judged.at(-1) ?? last;
  const [back = null, history, caveat] = [after[0], judged.length, input.method.caveat];
  return [
    toDraft({
      series,
      first,
      last,
      worst,
      worse,
      flagged: flagged.length,
      recovered,
      back,
      newest,
      history,
      explanation,
      caveat,
    }),
  ];
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

function dipSeverity({ recovered, flagged, series, newest }: DipEpisode): Severity {
  if (recovered) return 'note';
  return flagged >= POINTS_TO_ACT || misses(newest, series) ? 'act' : 'watch';
}
