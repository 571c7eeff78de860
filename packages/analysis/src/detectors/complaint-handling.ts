// Complaint handling: acknowledged and answered in time, by quarter, each case under the rule valid when it was received.
//
// A quarter is flagged when at least 10 were answered, the share is 5 points or more below what the previous 8 quarters
// had together, and its Wilson interval (95%) excludes that share. Severity. act: two or more flagged quarters that are
// still open, or open and beyond 99.8%. watch: open. note: over (episodes that ended within the last year are kept).
// Complaints open past their limit: act when they are a third or more of all open ones and at least 10, watch from 5.
import type { ElementLink, FindingDraft, Severity } from '../finding.ts';
import { findSpans } from '../series/episodes.ts';
import { wilsonInterval } from '../series/intervals.ts';
import type { MeasuredPoint, MeasuredSeries } from '../series/measured-series.ts';
import { openPastLimit } from '../measures/timeliness.ts';
import type { AnalysisInput, Detector, OverdueStages } from './detector.ts';
import { explainEpisode } from './explain.ts';
import { capitalised, countOf, dayOf, formatNumber, formatValue, sentences } from './wording.ts';

const FEWEST_CASES = 10;
const BASELINE_QUARTERS = 8;
const FEWEST_BASELINE_QUARTERS = 4;
const SMALLEST_FALL = 0.05;
const QUARTERS_KEPT = 4;

export const complaintHandling: Detector = {
  name: 'complaint handling',
  version: 1,
  elements: ['4.3.2', '5.2.5', '5.2.3'],
  detect: (input) => [
    ...input.handling.flatMap((series) => detectSlips(input, series)),
    ...input.overdue.flatMap((overdue) => overdueFinding(input, overdue)),
  ],
};

interface Quarter extends MeasuredPoint {
  baseline: number | null;
  /** Quarters and cases behind the baseline. */
  baselineQuarters: number;
  isFlagged: boolean;
  isExtreme: boolean;
}

function detectSlips(input: AnalysisInput, series: MeasuredSeries): FindingDraft[] {
  const quarters = series.points.map((_, index) => judgeQuarter(series.points, index));
  return findSpans(quarters.map(({ isFlagged }) => isFlagged)).flatMap(({ first, last }) => {
    const after = quarters.slice(last + 1);
    if (after.length >= QUARTERS_KEPT) return [];
    return slipFinding(input, { series, quarters: quarters.slice(first, last + 1), after });
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
  const isEnough = value !== null && n !== null && n >= FEWEST_CASES && baseline !== null;
  const isLower = (confidence: 0.95 | 0.998): boolean =>
    isEnough && (wilsonInterval(value * n, n, confidence)?.[1] ?? 1) < baseline;
  const isFlagged = isLower(0.95) && baseline !== null && baseline - (value ?? 0) >= SMALLEST_FALL;
  return { ...point, baseline, baselineQuarters: before.length, isFlagged, isExtreme: isFlagged && isLower(0.998) };
}

interface Slip {
  series: MeasuredSeries;
  quarters: readonly Quarter[];
  after: readonly Quarter[];
}

function slipFinding(input: AnalysisInput, { series, quarters, after }: Slip): FindingDraft[] {
  const flagged = quarters.filter(({ isFlagged }) => isFlagged);
  const [first, last] = [flagged[0], flagged.at(-1)];
  if (!first || !last || last.value === null || last.n === null) return [];
  const recovered = after.some(({ n }) => (n ?? 0) > 0);
  const explanation = explainEpisode(input, {
    service: series.service,
    from: first.from,
    to: after[0]?.to ?? input.asOf,
  });
  const { measure, title, subject, service, evidence } = series;
  return [
    {
      ...DETECTED,
      measure: measure.id,
      unit: measure.unit,
      basis: measure.basis,
      sentence: sentences(
        slipSentence(title, { first, last }, flagged.length),
        recovered &&
          after[0] !== undefined &&
          `In ${after[0].label} it was ${formatValue(after[0].value ?? 0, 'share')} of ${countOf(after[0].n ?? 0, 'case')}, no longer unusual.`,
        explanation.text,
        'Each case is judged by the rule valid on the day it was received.',
      ),
      subject,
      service,
      wardCode: null,
      firstFlagged: first.from,
      period: {
        from: first.from,
        to: last.to,
        label: first === last ? first.label : `${first.label} to ${last.label}`,
      },
      value: last.value,
      baseline: last.baseline,
      n: last.n,
      interval: wilsonInterval(last.value * last.n, last.n),
      direction: 'worse',
      severity: slipSeverity(flagged, recovered),
      recovered,
      explained: explanation.explained,
      elements: handlingElements(measure.id),
      evidence: [{ ...evidence, from: first.from, to: last.to }],
    },
  ];
}

const DETECTED = { detector: complaintHandling.name, detectorVersion: complaintHandling.version } as const;

function slipSentence(title: string, { first, last }: { first: Quarter; last: Quarter }, flagged: number): string {
  const { value, baseline, n, baselineQuarters } = last;
  return sentences(
    `${title}: ${formatValue(value ?? 0, 'share')} of ${formatNumber(n ?? 0)} in ${last.label}, against ${formatValue(baseline ?? 0, 'share')} over the ${countOf(baselineQuarters, 'quarter')} before.`,
    flagged > 1 && `It has been lower than its past allows in ${countOf(flagged, 'quarter')}, since ${first.label}.`,
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

function overdueFinding(input: AnalysisInput, found: OverdueStages): FindingDraft[] {
  const { overdue, open, mostDaysOver, firstReceived, things, subject, service, stage, procedure } = found;
  if (overdue < OVERDUE_TO_SAY) return [];
  const verb = overdue === 1 ? 'was' : 'were';
  return [
    {
      ...DETECTED,
      measure: openPastLimit.id,
      unit: openPastLimit.unit,
      basis: openPastLimit.basis,
      sentence: `${capitalised(things)}: ${formatNumber(overdue)} of ${formatNumber(open)} open on ${dayOf(input.asOf)} ${verb} past the limit; the oldest by ${countOf(mostDaysOver, 'working day')}.`,
      subject,
      service,
      wardCode: null,
      firstFlagged: firstReceived,
      period: { from: firstReceived, to: input.asOf, label: dayOf(input.asOf) },
      value: overdue,
      baseline: 0,
      n: open,
      interval: null,
      direction: 'worse',
      severity: overdueSeverity(overdue, open),
      recovered: false,
      explained: false,
      elements: [
        { element: '4.3.2', reason: 'Complaints waiting longer than the procedure promises' },
        { element: '5.2.5', reason: 'Delays that customers should have been told about' },
      ],
      evidence: [
        {
          dataset: 'complaint stages',
          from: firstReceived,
          to: input.asOf,
          dateColumn: 'received_on',
          where: { stage, procedure, ...(service === null ? {} : { service }) },
          openOn: input.asOf,
        },
      ],
    },
  ];
}

function overdueSeverity(overdue: number, open: number): Severity {
  if (overdue >= OVERDUE_TO_ACT && overdue * 3 >= open) return 'act';
  return overdue >= OVERDUE_TO_WATCH ? 'watch' : 'note';
}
