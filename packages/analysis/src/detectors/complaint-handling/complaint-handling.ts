// Complaint handling: acknowledged and answered in time, by quarter, each case under the rule valid when it was received.
//
// A quarter is flagged when at least 10 were answered, the share is 5 points or more below what the previous 8 quarters
// had together, and its Wilson interval (95%) excludes that share. Severity. act: two or more flagged quarters that are
// still open, or open and beyond 99.8%. watch: open. note: over (episodes that ended within the last year are kept).
// Complaints open past their limit: act when they are a third or more of all open ones and at least 10, watch from 5.
import { dayLabel, addMonths, monthOf, spanOf } from '@said/calendar';
import {
  countOf,
  decimalNumber,
  sentenceCase,
  sentences,
  spanInWords,
  stretchInWords,
  valueWithBasis,
} from '@said/wording';
import type { ElementLink, FindingDraft, Severity } from '../../finding.ts';
import { binomialCdf, findSpans, NORMAL_QUANTILE, wilsonInterval } from '@said/statistics';
import type { MeasuredPoint, MeasuredSeries } from '../../series/measured-series.ts';
import { openPastLimit } from '../../measures/open-past-limit.ts';
import { defineDetector, type Episode, type InputOf, type Parts } from '../contract/detector.ts';
import type { OverdueStages } from '../contract/inputs.ts';
import { describeMovement } from '../telling/movement.ts';
import { explainEpisode } from '../telling/explain.ts';
import { resultInWords } from '../telling/result-words.ts';

const FEWEST_CASES = 10;
const BASELINE_QUARTERS = 8;
const FEWEST_BASELINE_QUARTERS = 4;
const SMALLEST_FALL = 0.05;
const QUARTERS_KEPT = 4;
const MONTHS_A_QUARTER = 3;
const METHOD = `Each quarter is compared with the up to ${BASELINE_QUARTERS} quarters before it taken together. It is flagged when it lies at least ${100 * SMALLEST_FALL} percentage points lower and its 95% confidence interval (Wilson) excludes them.`;

type HandlingInput = InputOf<'handlingQuarters' | 'overdueStages' | 'demand' | 'actions' | 'events'>;

export const complaintHandling = defineDetector({
  name: 'complaint handling',
  version: 1,
  elements: ['4.3.2', '5.2.5', '5.2.3'],
  reads: ['handlingQuarters', 'overdueStages', 'demand', 'actions', 'events'],
  detect: (input) => [
    ...input.handlingQuarters.flatMap((series) => detectSlips(series)),
    ...input.overdueStages.flatMap((overdue) => foundOverdue(input, overdue)),
  ],
  tell: (episode, input, parts) =>
    'slip' in episode ? tellSlip(episode, input, parts) : tellOverdue(episode.overdue, input),
  tested: ({ handlingQuarters, asOf }) =>
    handlingQuarters.map(({ points }) => ({
      points: points
        .map((_, index) => judgeQuarter(points, index))
        .filter(({ isTested, to }) => isTested && to > addMonths(asOf, -MONTHS_A_QUARTER * QUARTERS_KEPT))
        .map(({ to, n, baseline }) => ({ to, chance: chanceOfFlag(n ?? 0, baseline ?? 0) })),
    })),
});

/** The chance that a quarter of `n` cases is flagged while nothing has changed: of so few in time, or fewer. */
function chanceOfFlag(n: number, baseline: number): number {
  let most = Math.floor(n * (baseline - SMALLEST_FALL));
  while (most >= 0 && !isLower({ value: most / n, n, baseline, confidence: 0.95 })) most -= 1;
  return most < 0 ? 0 : binomialCdf(most, n, baseline);
}

interface Share {
  value: number;
  n: number;
  baseline: number;
  confidence: 0.95 | 0.998;
}

/** Whether the interval of a share lies below the baseline. */
function isLower({ value, n, baseline, confidence }: Share): boolean {
  return (wilsonInterval(value * n, n, confidence)?.[1] ?? 1) < baseline;
}

interface Quarter extends MeasuredPoint {
  baseline: number | null;
  /** Quarters and cases behind the baseline. */
  baselineQuarters: number;
  baselineCases: number;
  /** Whether there were cases enough, now and before, to compare. */
  isTested: boolean;
  isFlagged: boolean;
  isExtreme: boolean;
}

function detectSlips(series: MeasuredSeries): FoundSlip[] {
  const quarters = series.points.map((_, index) => judgeQuarter(series.points, index));
  return findSpans(quarters.map(({ isFlagged }) => isFlagged)).flatMap(({ first, last }) => {
    const after = quarters.slice(last + 1);
    if (after.length >= QUARTERS_KEPT) return [];
    return foundSlip({ series, quarters: quarters.slice(first, last + 1), after });
  });
}

/** A quarter against the pooled share of up to eight quarters before it. */
function judgeQuarter(points: readonly MeasuredPoint[], index: number): Quarter {
  const point = points[index] as MeasuredPoint;
  const { value, n } = point;
  const before = points.slice(Math.max(0, index - BASELINE_QUARTERS), index).filter((each) => (each.n ?? 0) > 0);
  const cases = before.reduce((total, each) => total + (each.n ?? 0), 0);
  const inTime = before.reduce((total, each) => total + (each.value ?? 0) * (each.n ?? 0), 0);
  const baseline = before.length >= FEWEST_BASELINE_QUARTERS && cases >= FEWEST_CASES ? inTime / cases : null;
  const past = { baseline, baselineQuarters: before.length, baselineCases: cases };
  if (value === null || n === null || n < FEWEST_CASES || baseline === null) {
    return { ...point, ...past, isTested: false, isFlagged: false, isExtreme: false };
  }
  const isFlagged = isLower({ value, n, baseline, confidence: 0.95 }) && baseline - value >= SMALLEST_FALL;
  const isExtreme = isFlagged && isLower({ value, n, baseline, confidence: 0.998 });
  return { ...point, ...past, isTested: true, isFlagged, isExtreme };
}

interface Slip {
  series: MeasuredSeries;
  quarters: readonly Quarter[];
  after: readonly Quarter[];
}

/** Quarters that were flagged, before they are told. */
interface FoundSlip extends Episode {
  slip: Slip;
  first: Quarter;
  last: Quarter;
}

function foundSlip(slip: Slip): FoundSlip[] {
  const { series, quarters } = slip;
  const flagged = quarters.filter(({ isFlagged }) => isFlagged);
  const [first, last] = [flagged[0], flagged.at(-1)];
  if (!first || !last || last.value === null || last.n === null) return [];
  return [
    {
      series: series.key,
      subject: series.subject,
      firstFlagged: first.from,
      period: spanOf(first, last),
      list: 'headline',
      slip,
      first,
      last,
    },
  ];
}

function tellSlip(episode: FoundSlip, input: HandlingInput, parts: Parts): FindingDraft {
  const { slip, first, last, period, firstFlagged } = episode;
  const { series, quarters, after } = slip;
  const flagged = quarters.filter(({ isFlagged }) => isFlagged);
  const back = after.find(({ n }) => (n ?? 0) > 0);
  const recovered = back !== undefined;
  const { measure, subject, service, evidence } = series;
  const figures = { value: last.value, baseline: last.baseline, n: last.n, interval: usualRange(last) };
  const points = quarters.map((quarter) => ({ ...quarter, centre: quarter.baseline }));
  const movement = describeMovement(input, { series, points, label: period.label, way: -1, parts: parts.series });
  const explanation = explainEpisode(
    { ...input, namedBy: parts.namedBy },
    {
      subject,
      service,
      elements: handlingElements(measure.id).map(({ element }) => element),
      categories: movement.categories,
      from: first.from,
      to: after[0]?.to ?? input.asOf,
    },
  );
  return {
    ...DETECTED,
    measure: measure.id,
    series: series.key,
    unit: measure.unit,
    basis: measure.basis,
    sentence: sentences(
      slipSentence(series, { first, last, flagged: flagged.length, known: quarters.length }),
      back !== undefined && `In ${back.label} it was ${valueWithBasis(back, series)}, no longer unusual.`,
      movement.sentence,
      explanation.text,
      !recovered && explanation.missing,
      'Each case is judged by the rule valid on the day it was received.',
    ),
    subject,
    service,
    wardCode: null,
    firstFlagged,
    period,
    ...figures,
    direction: 'worse',
    severity: slipSeverity(flagged, recovered),
    recovered,
    explained: explanation.explained,
    workings: { result: resultOf(series, last, figures), method: [METHOD], chance: null, drivers: movement.tables },
    elements: handlingElements(measure.id),
    evidence: [{ ...evidence, from: first.from, to: back?.to ?? last.to }],
  };
}

/**
 * The shares that would not be flagged: those whose Wilson interval holds the baseline. It turns the score test round,
 * so they lie within 1.96 standard errors of the baseline (Wilson 1927).
 */
function usualRange({ baseline, n }: Quarter): [number, number] | null {
  if (baseline === null || n === null) return null;
  const most = NORMAL_QUANTILE[0.95] * Math.sqrt((baseline * (1 - baseline)) / n);
  return [Math.max(0, baseline - most), Math.min(1, baseline + most)];
}

const DETECTED = { detector: complaintHandling.name, detectorVersion: complaintHandling.version } as const;

type Figures = Pick<FindingDraft, 'value' | 'baseline' | 'n' | 'interval'>;

function resultOf({ unit, pointName }: MeasuredSeries, last: Quarter, figures: Figures): string {
  const { label, baselineQuarters, baselineCases } = last;
  const against = (before: string): string =>
    `${before} of ${decimalNumber(baselineCases)} over the ${countOf(baselineQuarters, 'quarter')} before`;
  return resultInWords({ ...figures, unit }, { when: `in ${label}`, pointName, against });
}

interface SlipWords {
  first: Quarter;
  last: Quarter;
  flagged: number;
  known: number;
}

// The months are named too: another finding may judge the same complaints month by month, and read otherwise.
function slipSentence(series: MeasuredSeries, { first, last, flagged, known }: SlipWords): string {
  const { baseline, baselineQuarters, baselineCases, from, to } = last;
  const months = spanInWords(monthOf(from), monthOf(to));
  const before = valueWithBasis({ value: baseline, n: baselineCases }, series);
  return sentences(
    `${series.title}: ${valueWithBasis(last, series)} over the whole of ${last.label} (${months}), against ${before} over the ${countOf(baselineQuarters, 'quarter')} before.`,
    flagged > 1 &&
      `It was lower than its past allows in ${stretchInWords({ first, last, flagged, known }, series.pointName)}.`,
  );
}

function slipSeverity(flagged: readonly Quarter[], recovered: boolean): Severity {
  if (recovered) return 'note';
  return flagged.length > 1 || flagged.some(({ isExtreme }) => isExtreme) ? 'act' : 'watch';
}

function handlingElements(measure: string): ElementLink[] {
  const prompt = { element: '5.2.5', reason: 'How promptly customers get a first reply and hear of delay' };
  if (measure === 'acknowledged-in-time')
    return [prompt, { element: '4.3.2', reason: 'Complaints acknowledged in time' }];
  return [
    { element: '4.3.2', reason: 'Complaints answered in reasonable time, by stage and by the rules of the day' },
    prompt,
    { element: '5.2.3', reason: 'Late answers make people contact the council again' },
  ];
}

const OVERDUE_TO_SAY = 1;
const OVERDUE_TO_WATCH = 5;
const OVERDUE_TO_ACT = 10;

interface FoundOverdue extends Episode {
  overdue: OverdueStages;
}

function foundOverdue({ asOf }: HandlingInput, overdue: OverdueStages): FoundOverdue[] {
  if (overdue.overdue < OVERDUE_TO_SAY) return [];
  const { key, subject, firstReceived } = overdue;
  const period = { from: firstReceived, to: asOf, label: dayLabel(asOf) };
  return [{ series: key, subject, firstFlagged: firstReceived, period, list: 'headline', overdue }];
}

function tellOverdue(found: OverdueStages, { asOf }: HandlingInput): FindingDraft {
  const { key, overdue, open, mostDaysOver, firstReceived, things, subject, service, stage, procedure } = found;
  const verb = overdue === 1 ? 'was' : 'were';
  const result = `${decimalNumber(overdue)} of ${decimalNumber(open)} open on ${dayLabel(asOf)}`;
  return {
    ...DETECTED,
    measure: key.measure,
    series: key,
    unit: openPastLimit.definition.unit,
    basis: openPastLimit.definition.basis,
    sentence: `${sentenceCase(things)}: ${result} ${verb} past the limit; the oldest by ${countOf(mostDaysOver, 'working day')}.`,
    subject,
    service,
    wardCode: null,
    firstFlagged: firstReceived,
    period: { from: firstReceived, to: asOf, label: dayLabel(asOf) },
    value: overdue,
    baseline: 0,
    n: open,
    interval: null,
    direction: 'worse',
    severity: overdueSeverity(overdue, open),
    recovered: false,
    explained: false,
    workings: { result, method: [], chance: null, drivers: [] },
    elements: [
      { element: '4.3.2', reason: 'Complaints waiting longer than the procedure promises' },
      { element: '5.2.5', reason: 'Delays that customers should have been told about' },
    ],
    evidence: [
      {
        dataset: 'complaint stages',
        from: firstReceived,
        to: asOf,
        dateColumn: 'received_on',
        where: { stage, procedure, ...(service === null ? {} : { service }) },
        openOn: asOf,
      },
    ],
  };
}

function overdueSeverity(overdue: number, open: number): Severity {
  if (overdue >= OVERDUE_TO_ACT && overdue * 3 >= open) return 'act';
  return overdue >= OVERDUE_TO_WATCH ? 'watch' : 'note';
}
