// Many series are judged at once, so some are unusual by chance alone. Within one period the headline is what
// Benjamini–Hochberg keeps at a false discovery rate of 10%; parents (the council's figure) are tested before their
// children (its services), which are opened when the parent is in the headline or a child passes among all children.
import type { ExceptionalDays, JudgedPoint } from '../../series/judge.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import { benjaminiHochberg } from '@said/statistics';
import type { DetectorContext } from '../contract/detector.ts';
import type { EventNote, Inputs } from '../contract/inputs.ts';

/** Of the headline list at most this share is expected to be chance. */
const FALSE_DISCOVERY_RATE = 0.1;
/** Not in the headline, but worth a look below this chance. */
export const WORTH_A_LOOK = 0.01;
/**
 * Of points where nothing is different so many are below it: the p over several windows errs on the safe side
 * (measured on the practice draw, docs/methods-dips.md, "Honesty").
 */
export const CHANCE_OF_A_LOOK = 0.007;
export const MAYBE_CHANCE = 'Worth a look, no more: with so much checked, some results like this come by chance.';

/** Days that an officer has marked as out of the ordinary. */
export function exceptionalDays(events: readonly EventNote[]): ExceptionalDays[] {
  return events.filter(({ kind }) => kind === 'exceptional period');
}

/** A series and what the method says of its known points. */
export interface CheckedSeries {
  series: MeasuredSeries;
  judged: readonly JudgedPoint[];
}

/** Judges every series; days marked as exceptional are neither learnt from nor judged. */
export function checkSeries(
  { method, events }: Pick<DetectorContext, 'method'> & Pick<Inputs, 'events'>,
  all: readonly MeasuredSeries[],
  judgeFrom?: string,
): CheckedSeries[] {
  const options = { exceptional: exceptionalDays(events), ...(judgeFrom !== undefined && { judgeFrom }) };
  return all.map((series) => ({
    series,
    judged: method.judge(series, options).filter(({ value }) => value !== null),
  }));
}

interface Tested {
  point: JudgedPoint;
  family: string;
  isChild: boolean;
}

/** The points that stand out after allowing for how many were looked at. Points without a chance are never among them. */
export function headlinePoints(checked: readonly CheckedSeries[]): Set<JudgedPoint> {
  const parents = new Set(
    checked.filter(({ series }) => series.service === null).map(({ series }) => familyOf(series)),
  );
  const tested = checked.flatMap(({ series, judged }) => {
    const family = familyOf(series);
    const isChild = isPart(series) && parents.has(family);
    return judged.filter(({ p }) => p !== null).map((point): Tested => ({ point, family, isChild }));
  });
  const periods = Map.groupBy(tested, ({ point }) => `${point.from} ${point.to}`);
  return new Set([...periods.values()].flatMap(headlineOfPeriod));
}

function headlineOfPeriod(tested: readonly Tested[]): JudgedPoint[] {
  const children = tested.filter(({ isChild }) => isChild);
  const parents = kept(tested.filter(({ isChild }) => !isChild));
  const families = new Map(Object.entries(Object.groupBy(children, ({ family }) => family)));
  const opened = parents.flatMap(({ family }) => kept(families.get(family) ?? []));
  return [...parents, ...opened, ...kept(children)].map(({ point }) => point);
}

function kept(tested: readonly Tested[]): Tested[] {
  const rates = benjaminiHochberg(tested.map(({ point }) => point.p));
  return tested.filter(({ point }, index) => point.flag !== 0 && (rates[index] ?? 1) <= FALSE_DISCOVERY_RATE);
}

function isPart({ subject, service }: MeasuredSeries): boolean {
  return service !== null || subject.kind === 'ward' || subject.kind === 'channel';
}

// Series of one measure that count the same rows, the place and the service apart. Standards are alone.
function familyOf({ measure, evidence, subject }: MeasuredSeries): string {
  if (subject.kind === 'standard') return `standard ${subject.id}`;
  const { service: _service, ward_code: _ward, channel: _channel, ...rows } = evidence.where;
  return JSON.stringify([measure.id, evidence.dataset, rows]);
}
