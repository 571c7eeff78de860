// Demand shift: what came in of a kind, for a service, from a ward or by a channel has changed beyond chance, seasons
// allowed for. Demand goes up or down; it is never worse. Only the last twelve months are judged: earlier shifts are
// history. In the headline list (headline.ts): what stands out among all that was checked. Worth a look: what is unusual
// by itself. Severity. watch: headline, and not over after three months. note: all else.
import { addMonths, spanOf } from '@said/calendar';
import { sentences, whenInWords } from '@said/wording';
import type { Driver, FindingDraft } from '../../finding.ts';
import { findSpans, type Span } from '@said/statistics';
import type { JudgedPoint } from '../../series/judge.ts';
import { describeMonth, describeSpan, describeTogether, isInside, type Together, windowOf } from './demand-words.ts';
import { defineDetector, type Episode, type InputOf, type Parts } from '../contract/detector.ts';
import type { Demand } from '../contract/inputs.ts';
import { driverTable } from '../telling/driver-words.ts';
import { describeDrivers, findDrivers } from '../telling/drivers.ts';
import { explainEpisode, type Explanation } from '../telling/explain.ts';
import {
  CHANCE_OF_A_LOOK,
  type CheckedSeries,
  checkSeries,
  headlinePoints,
  MAYBE_CHANCE,
  WORTH_A_LOOK,
} from '../telling/headline.ts';
import { resultInWords } from '../telling/result-words.ts';

const MONTHS_JUDGED = 12;
const POINTS_TO_SETTLE = 2;
const POINTS_TO_WATCH = 3;
/** Of the whole difference: a category with so much of it is what an action may name. */
const MOVED = 0.2;

type ShiftInput = InputOf<'demand' | 'actions' | 'events'>;

export const demandShift = defineDetector({
  name: 'demand shift',
  version: 2,
  elements: ['1.1.1', '1.1.2'],
  reads: ['demand', 'actions', 'events'],
  detect(input) {
    const checked = checkDemand(input);
    const headline = headlinePoints(checked);
    const shifts = input.demand.flatMap((demand, index) => {
      const own = checked[index];
      return own ? shiftsOf({ demand, own, headline }) : [];
    });
    return shifts.filter((shift) => !shifts.some((other) => saysAlready(other, shift)));
  },
  tell: ({ facts }, input, parts) => toDraft(input, facts, parts),
  tested: (input) =>
    checkDemand(input).map(({ judged }) => ({
      points: judged.filter(({ p }) => p !== null).map(({ to }) => ({ to, chance: CHANCE_OF_A_LOOK })),
    })),
});

function checkDemand(input: ShiftInput): CheckedSeries[] {
  const since = addMonths(input.asOf, -MONTHS_JUDGED);
  const series = input.demand.map((demand) => demand.series);
  return checkSeries(input, series, since);
}

/** A shift with its figures, before it is told. */
interface FoundShift extends Episode {
  facts: ShiftFacts;
}

/** A shift of one service that makes up this much of a shift elsewhere is that shift: saying it twice is noise. */
const MOST_OF_IT = 0.5;

// One event shows in the whole, in a service, its wards and its channels: the service's finding names the rest.
function saysAlready(one: FoundShift, other: FoundShift): boolean {
  const { service } = one.series;
  if (service === undefined || other.series.service !== undefined) return false;
  if (one.list === 'worth a look' && other.list !== 'worth a look') return false;
  if (one.series.measure !== other.series.measure || one.facts.way !== other.facts.way) return false;
  if (one.period.from > other.period.to || one.period.to < other.period.from) return false;
  const own = other.facts.moved.drivers.find(({ kind, name }) => kind === 'service' && name === service);
  return own !== undefined && own.part >= MOST_OF_IT;
}

interface Candidate {
  demand: Demand;
  own: CheckedSeries;
  headline: ReadonlySet<JudgedPoint>;
}

function shiftsOf({ demand, own: { judged }, headline }: Candidate): FoundShift[] {
  return ([1, -1] as const).flatMap((way) =>
    findSpans(judged.map((point, index) => point.flag === way && !isEcho(judged, index))).flatMap((span) => {
      const points = judged.slice(span.first, span.last + 1);
      const isHeadline = points.some((point) => headline.has(point));
      const isOdd = points.some(({ flag, p }) => flag === way && p !== null && p < WORTH_A_LOOK);
      return isHeadline || isOdd ? foundShift({ demand, judged, span, way, isHeadline }) : [];
    }),
  );
}

// A month within its own range, flagged for a window that holds a month outside its range, is that month's news again.
function isEcho(judged: readonly JudgedPoint[], index: number): boolean {
  const point = judged[index];
  if (!point?.windowTotal || !isInside(point)) return false;
  return judged
    .slice(Math.max(0, index - point.windowTotal.points + 1), index)
    .some((earlier) => earlier.flag !== 0 && !isInside(earlier));
}

interface Shift {
  demand: Demand;
  judged: readonly JudgedPoint[];
  span: Span;
  way: 1 | -1;
  isHeadline: boolean;
}

function foundShift(shift: Shift): FoundShift[] {
  const { demand, judged, span, way } = shift;
  const flagged = judged.slice(span.first, span.last + 1).filter(({ flag }) => flag === way);
  const most = flagged.toSorted((a, b) => (a.p ?? 1) - (b.p ?? 1))[0];
  const [first, last] = [judged[span.first], judged[span.last]];
  if (!first || !last || !most) return [];
  const window = windowOf(judged, most);
  const from = window && window.from.from < first.from ? window.from : first;
  const settled = judged.length - 1 - span.last >= POINTS_TO_SETTLE;
  const moved = movementOf(shift, window);
  const facts = { ...shift, first, last, from, most, window, settled, moved, flagged: flagged.length };
  const { series } = demand;
  return [
    {
      series: series.key,
      subject: series.subject,
      firstFlagged: first.from,
      period: spanOf(from, last),
      list: shift.isHeadline ? 'headline' : 'worth a look',
      facts,
    },
  ];
}

interface ShiftFacts extends Shift {
  /** The first flagged month and the last. */
  first: JudgedPoint;
  last: JudgedPoint;
  /** The first month that the sentence is about. */
  from: JudgedPoint;
  most: JudgedPoint;
  window: Together | null;
  settled: boolean;
  moved: Moved;
  flagged: number;
}

function toDraft(input: ShiftInput, facts: ShiftFacts, parts: Parts): FindingDraft {
  const { demand, first, last, from, most, window, settled, moved, isHeadline, way } = facts;
  const { series } = demand;
  const explanation = explanationOf({ ...input, ...parts }, facts);
  const { label } = spanOf(from, last);
  const figures = figuresOf(most, window);
  const [start, end] = window ? [window.from, window.to] : [most, most];
  const when = whenInWords(start, end);
  const title = `${series.title}, ${label}: what moved against its share of the year before`;
  return {
    detector: demandShift.name,
    detectorVersion: demandShift.version,
    measure: series.measure.id,
    series: series.key,
    unit: series.unit,
    basis: series.measure.basis,
    sentence: shiftSentence(facts, explanation.text),
    subject: series.subject,
    service: series.service,
    wardCode: demand.wardCode,
    firstFlagged: first.from,
    period: { from: from.from, to: last.to, label },
    ...figures,
    direction: way === 1 ? 'up' : 'down',
    severity: shiftSeverity(facts),
    recovered: settled,
    explained: explanation.explained,
    list: isHeadline ? 'headline' : 'worth a look',
    workings: {
      result: resultInWords({ ...figures, unit: series.unit }, { when, pointName: 'month' }),
      method: [input.method.explain(series)],
      chance: window ? most.p : most.pointP,
      drivers: driverTable(title, 'count', moved.drivers),
    },
    elements: [
      { element: '1.1.1', reason: 'Demand that changed beyond chance, seasons allowed for' },
      { element: '1.1.2', reason: 'Where, by what channel and about what demand changed' },
    ],
    evidence: [{ ...series.evidence, from: from.from, to: last.to }],
  };
}

function explanationOf(
  input: ShiftInput & Pick<Parts, 'namedBy'>,
  { demand, first, last, settled, moved }: ShiftFacts,
): Explanation {
  const { series, wardCode } = demand;
  return explainEpisode(input, {
    subject: series.subject,
    service: series.service,
    wardCode,
    elements: demandShift.elements,
    categories: moved.drivers.flatMap(({ kind, name, part }) => (kind === 'category' && part >= MOVED ? [name] : [])),
    from: first.from,
    to: settled ? last.to : input.asOf,
  });
}

function shiftSentence(facts: ShiftFacts, explanation: string): string {
  const { demand, first, last, most, window, settled, moved, flagged, isHeadline, way } = facts;
  return sentences(
    window ? describeTogether(demand, window, most.p) : describeMonth(demand, most),
    moved.span && describeSpan({ ...moved.span, first, last, flagged }),
    isHeadline && describeDrivers(moved.drivers, way),
    settled && sayAfter(facts),
    explanation,
    !isHeadline && MAYBE_CHANCE,
  );
}

function sayAfter({ judged, span }: ShiftFacts): string | null {
  const after = judged.slice(span.last + 1);
  const label = after[0]?.label ?? '';
  // A channel that is closed comes to be expected to bring nothing.
  if (after.every(({ value }) => value === 0)) return 'None have come in since.';
  const isSo = after.every(({ flag }) => flag === 0);
  return isSo
    ? `It has been back within its usual range since ${label}.`
    : `It was back within its usual range in ${label}.`;
}

function shiftSeverity({ isHeadline, settled, flagged }: ShiftFacts): FindingDraft['severity'] {
  return isHeadline && !settled && flagged >= POINTS_TO_WATCH ? 'watch' : 'note';
}

/** The figures that the sentence leads with. */
function figuresOf(
  { value, centre, lower, upper }: JudgedPoint,
  window: Together | null,
): Pick<FindingDraft, 'value' | 'baseline' | 'n' | 'interval'> {
  if (window) {
    const { observed, expected, lower: low, upper: high } = window.total;
    return { value: observed, baseline: expected, n: observed, interval: [low, high] };
  }
  return { value, baseline: centre, n: value, interval: lower === null || upper === null ? null : [lower, upper] };
}

interface Moved {
  drivers: readonly Driver[];
  /** The whole span, where it is more than what the sentence leads with. */
  span: { observed: number; expected: number; known: number } | null;
}

function movementOf({ demand, judged, span }: Shift, window: Together | null): Moved {
  const points = judged.slice(span.first, span.last + 1);
  const expected = points.reduce((total, { centre }) => total + (centre ?? 0), 0);
  const observed = points.reduce((total, { value }) => total + (value ?? 0), 0);
  const own = { observed, expected, known: points.length };
  if (!window) {
    return {
      drivers: findDrivers(demand.parts, { ...span, observed, expected }),
      span: points.length > 1 ? own : null,
    };
  }
  const last = judged.indexOf(window.to);
  const first = judged.indexOf(window.from);
  const drivers = findDrivers(demand.parts, { first, last, ...window.total });
  return { drivers, span: span.first < first || span.last > last ? own : null };
}
