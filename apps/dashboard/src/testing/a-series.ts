import { monthsBetween, quartersBetween } from '@said/calendar';
import type { Measure, SeriesPoint, SeriesView } from '@said/server';

/** A measure of complaints received, changed in parts. */
export function aMeasure(changes: Partial<Measure> = {}): Measure {
  return {
    id: 'complaints-received',
    name: 'complaints received',
    definition: 'complaints by the day they came in',
    unit: 'count',
    polarity: 'neither',
    basis: 'all complaints',
    numerator: 'complaints',
    denominator: null,
    ...changes,
  };
}

/** A series with a point for each of its values, from April 2023 on. */
export function aSeries(values: readonly (number | null)[], changes: Partial<SeriesView> = {}): SeriesView {
  const grain = changes.grain ?? 'month';
  const periods = (grain === 'month' ? monthsBetween : quartersBetween)('2023-04-01', '2035-03-31');
  return {
    key: { measure: 'complaints-received' },
    measure: aMeasure(),
    subject: { kind: 'council', id: 'council', name: 'the council' },
    standardUnit: null,
    grain,
    method: 'Expected range.',
    headline: 'Complaints received: 4 in May 2024',
    summary: 'They rose.',
    target: null,
    points: values.map((value, index) => ({
      ...(periods[index] ?? { from: '', to: '', label: '' }),
      value,
      n: null,
      centre: null,
      lower: null,
      upper: null,
      rule: 'Common Cause',
      flag: null,
      incomplete: false,
    })),
    visits: [],
    events: [],
    actions: [],
    findings: [],
    ...changes,
  };
}

/** The series with some of its points changed. */
export function withPoints(series: SeriesView, changes: Readonly<Record<number, Partial<SeriesPoint>>>): SeriesView {
  return { ...series, points: series.points.map((point, index) => ({ ...point, ...changes[index] })) };
}
