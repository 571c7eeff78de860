// Demand shift: what came in of a kind, for a service, from a ward or by a channel has changed beyond chance, seasons
// allowed for. Demand goes up or down; it is never worse. Only the last twelve months are judged: earlier shifts are
// history. Severity. watch: in the headline list (headline.ts) and not over after three months. note: all else.
import { addMonths } from '@said/calendar';
import type { FindingDraft } from '../finding.ts';
import { findSpans, type Span } from '../series/episodes.ts';
import type { JudgedPoint } from '../series/judge.ts';
import { onceIn } from './chance.ts';
import type { AnalysisInput, Demand, Detector } from './detector.ts';
import { normalPeriod } from './dip-sentence.ts';
import { spanLabel } from './dip-parts.ts';
import { describeDrivers, type Driver, findDrivers } from './drivers.ts';
import { explainEpisode } from './explain.ts';
import { type CheckedSeries, checkSeries, headlinePoints } from './headline.ts';
import { countOf, formatNumber, formatRange, sentences } from './wording.ts';

const MONTHS_JUDGED = 12;
const POINTS_TO_SETTLE = 2;
const POINTS_TO_WATCH = 3;

export const demandShift: Detector = {
  name: 'demand shift',
  version: 1,
  elements: ['1.1.1', '1.1.2'],
  detect(input) {
    const since = addMonths(input.asOf, -MONTHS_JUDGED);
    const checked = checkSeries(
      input,
      input.demand.map(({ series }) => series),
      since,
    );
    const headline = headlinePoints(checked);
    const shifts = input.demand.flatMap((demand, index) => {
      const own = checked[index];
      return own ? shiftsOf(input, { demand, own, headline }) : [];
    });
    return shifts.filter((shift) => !shifts.some((other) => saysAlready(other, shift))).map(({ draft }) => draft);
  },
};

interface FoundShift {
  demand: Demand;
  draft: FindingDraft;
  drivers: readonly Driver[];
  difference: number;
}

/** A shift of one service that makes up this much of a shift elsewhere is that shift: saying it twice is noise. */
const MOST_OF_IT = 0.5;

// One event shows in the whole, in a service, its wards and its channels: the service's finding names the rest.
function saysAlready({ demand, draft }: FoundShift, other: FoundShift): boolean {
  if (demand.series.service === null || other.demand.series.service !== null) return false;
  if (draft.measure !== other.draft.measure || draft.direction !== other.draft.direction) return false;
  if (draft.period.from > other.draft.period.to || draft.period.to < other.draft.period.from) return false;
  const own = other.drivers.find(({ kind, name }) => kind === 'service' && name === demand.series.service);
  return own !== undefined && own.contribution / other.difference >= MOST_OF_IT;
}

interface Candidate {
  demand: Demand;
  own: CheckedSeries;
  headline: ReadonlySet<JudgedPoint>;
}

// With so many series only what stands out among them all is said: a few would be unusual by chance every month.
function shiftsOf(input: AnalysisInput, { demand, own: { judged }, headline }: Candidate): FoundShift[] {
  return ([1, -1] as const).flatMap((way) =>
    findSpans(judged.map((point, index) => point.flag === way && !isEcho(judged, index)))
      .filter(({ first, last }) => judged.slice(first, last + 1).some((point) => headline.has(point)))
      .flatMap((span) => buildShift(input, { demand, judged, span, way })),
  );
}

// A month within its own range, flagged for a window that holds an earlier flagged month, is that month's news again.
function isEcho(judged: readonly JudgedPoint[], index: number): boolean {
  const point = judged[index];
  if (!point?.windowTotal || !isInside(point)) return false;
  return judged.slice(Math.max(0, index - point.windowTotal.points + 1), index).some(({ flag }) => flag !== 0);
}

interface Shift {
  demand: Demand;
  judged: readonly JudgedPoint[];
  span: Span;
  way: 1 | -1;
}

function buildShift(input: AnalysisInput, { demand, judged, span, way }: Shift): FoundShift[] {
  const points = judged.slice(span.first, span.last + 1);
  const flagged = points.filter(({ flag }) => flag === way);
  const [first, last] = [points[0], points.at(-1)];
  const most = flagged.toSorted((a, b) => (a.p ?? 1) - (b.p ?? 1))[0];
  if (!first || !last || !most) return [];
  const { series } = demand;
  const settled = judged.length - 1 - span.last >= POINTS_TO_SETTLE;
  const explanation = explainEpisode(input, {
    service: series.service,
    wardCode: demand.wardCode,
    from: first.from,
    to: settled ? last.to : input.asOf,
  });
  const expected = points.reduce((total, { centre }) => total + (centre ?? 0), 0);
  const observed = points.reduce((total, { value }) => total + (value ?? 0), 0);
  const drivers = findDrivers(demand.parts, { ...span, expected });
  const draft: FindingDraft = {
    detector: demandShift.name,
    detectorVersion: demandShift.version,
    measure: series.measure.id,
    unit: series.unit,
    basis: series.measure.basis,
    sentence: sentences(
      describeMonth(demand, most),
      points.length > 1 && describeSpan({ first, last, observed, expected, flagged: flagged.length }),
      describeDrivers(drivers, observed - expected),
      settled && 'It is back within its usual range since.',
      explanation.text,
    ),
    subject: series.subject,
    service: series.service,
    wardCode: demand.wardCode,
    firstFlagged: first.from,
    period: { from: first.from, to: last.to, label: spanLabel(first.label, last.label) },
    value: most.value,
    baseline: most.centre,
    n: most.value,
    interval: most.lower === null || most.upper === null ? null : [most.lower, most.upper],
    direction: way === 1 ? 'up' : 'down',
    severity: !settled && flagged.length >= POINTS_TO_WATCH ? 'watch' : 'note',
    recovered: settled,
    explained: explanation.explained,
    elements: [
      { element: '1.1.1', reason: 'Demand that changed beyond chance, seasons allowed for' },
      { element: '1.1.2', reason: 'Where, by what channel and about what demand changed' },
    ],
    evidence: [{ ...series.evidence, from: first.from, to: last.to }],
  };
  return [{ demand, draft, drivers, difference: observed - expected }];
}

function describeMonth({ series, things }: Demand, point: JudgedPoint): string {
  const { value, label, centre } = point;
  const isHigh = (value ?? 0) > (centre ?? 0);
  return sentences(
    `${series.title}: ${formatNumber(value ?? 0)} in ${label}, ${isHigh ? 'higher' : 'lower'} than usual for the time of year.`,
    point.lower !== null &&
      point.upper !== null &&
      `In ${normalPeriod(point, 'month')} we would expect ${formatRange(Math.ceil(point.lower), Math.floor(point.upper), 'count')} ${things}.`,
    describeChance(point, isHigh),
  );
}

function describeChance(point: JudgedPoint, isHigh: boolean): string | null {
  if (point.p === null) return null;
  const rare = `by chance ${onceIn(point.p, 'month')}`;
  return point.windowTotal !== null && isInside(point)
    ? `Taken together, ${countOf(point.windowTotal.points, 'month')} like these would happen ${rare}.`
    : `A month so ${isHigh ? 'busy' : 'quiet'} would happen ${rare}.`;
}

function isInside({ value, lower, upper }: JudgedPoint): boolean {
  return value !== null && lower !== null && upper !== null && value >= lower && value <= upper;
}

interface SpanWords {
  first: JudgedPoint;
  last: JudgedPoint;
  observed: number;
  expected: number;
  flagged: number;
}

function describeSpan({ first, last, observed, expected, flagged }: SpanWords): string {
  const difference = Math.round(observed - expected);
  return `It was unusual for ${countOf(flagged, 'month')}, ${first.label} to ${last.label}: together ${formatNumber(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than expected.`;
}
