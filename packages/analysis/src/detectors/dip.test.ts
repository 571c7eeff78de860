import { monthsBetween } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { standardResult } from '../measures/outcomes.ts';
import type { MeasuredSeries } from '../series/measured-series.ts';
import { expectedMethod } from '../series/expected-method.ts';
import { xmrMethod } from '../series/xmr-method.ts';
import type { AnalysisInput } from './detector.ts';
import { dip } from './dip.ts';

const WOBBLE = [0, 1, -1, 2, -2, 1, 0, -1];

/** Months from April 2022 around 90%, with the given months changed. */
function aSeries(changes: Record<number, number | null> = {}, fields: Partial<MeasuredSeries> = {}): MeasuredSeries {
  const months = monthsBetween('2022-04-01', '2025-03-31');
  return {
    measure: standardResult,
    subject: { kind: 'standard', id: 'Bins on the day', name: 'Bins on the day' },
    service: 'Waste',
    title: 'Bins on the day',
    unit: '%',
    polarity: 'higher is better',
    pointName: 'month',
    tolerance: 0,
    points: months.map((month, index) => ({
      ...month,
      value: index in changes ? (changes[index] ?? null) : 90 + (WOBBLE[index % WOBBLE.length] ?? 0),
      n: null,
      target: null,
    })),
    evidence: { dataset: 'performance', where: { standard: 'Bins on the day' } },
    ...fields,
  };
}

const withTarget = (series: MeasuredSeries, target: number): MeasuredSeries => ({
  ...series,
  points: series.points.map((point) => ({ ...point, target })),
});

function detect(series: MeasuredSeries, more: Partial<AnalysisInput> = {}) {
  return dip.detect({
    asOf: '2025-03-31',
    method: xmrMethod,
    series: [series],
    handling: [],
    overdue: [],
    wardDemand: [],
    demand: [],
    actions: [],
    events: [],
    ...more,
  });
}

describe('dip', () => {
  it('finds nothing in a series that only wobbles', () => {
    expect(detect(aSeries())).toEqual([]);
  });

  it('finds one episode with its start, depth and recovery, though one month in it was good', () => {
    const [found, ...others] = detect(aSeries({ 20: 70, 21: 68, 22: 90, 23: 71 }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      detector: 'dip',
      period: { from: '2023-12-01', to: '2024-03-31', label: 'December 2023 to March 2024' },
      value: 68,
      recovered: true,
      severity: 'note',
      direction: 'worse',
    });
    expect(found?.sentence).toContain('Bins on the day: 68% in January 2024. In a normal month we would expect');
    expect(found?.sentence).toContain('It was unusual for 3 months, December 2023 to March 2024.');
    expect(found?.sentence).toContain('It was back within its usual range in April 2024.');
    expect(found?.sentence).toMatch(/from 36 months of history.*Seasons are not allowed for\.$/);
  });

  it('keeps two dips apart when two good months lie between', () => {
    expect(detect(aSeries({ 28: 70, 31: 70 }))).toHaveLength(2);
  });

  it('forgets a single odd month after a year, and not an episode', () => {
    expect(detect(aSeries({ 20: 70 }))).toEqual([]);
    expect(detect(aSeries({ 30: 70 }))).toHaveLength(1);
    expect(detect(aSeries({ 20: 70, 21: 70 }))).toHaveLength(1);
  });

  it('does not call a rise a dip when higher is better, and does when lower is', () => {
    const rise = aSeries({ 30: 110 });
    expect(detect(rise)).toEqual([]);
    expect(detect({ ...rise, polarity: 'lower is better' })).toHaveLength(1);
    expect(detect({ ...rise, polarity: 'neither' })).toEqual([]);
  });

  it('is open until two months in a row are good again', () => {
    expect(detect(aSeries({ 35: 70 }))[0]).toMatchObject({ recovered: false, severity: 'watch' });
    expect(detect(aSeries({ 34: 70 }))[0]?.sentence).toContain('too early to call it over');
    expect(detect(aSeries({ 33: 70 }))[0]?.recovered).toBe(true);
  });

  it('asks for action when a dip lasts, or misses its target as well', () => {
    expect(detect(aSeries({ 33: 70, 34: 69, 35: 70 }))[0]?.severity).toBe('act');
    expect(detect(withTarget(aSeries({ 35: 70 }), 80))).toMatchObject([{ severity: 'act' }]);
  });

  it('finds a shift of seven months below the average that never leaves the limits', () => {
    const shift = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index + 28, 86.9]));
    const [found] = detect(aSeries(shift));
    expect(found?.period.from).toBe('2024-08-01');
    expect(found?.sentence).toContain('too many in a row lay below the average to be chance');
  });

  it('does not make news of a shift too small to matter', () => {
    const shift = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index + 28, 89]));
    expect(detect(aSeries(shift))).toEqual([]);
  });

  it('needs twelve months before it judges', () => {
    const short = aSeries();
    const points = short.points
      .slice(0, 11)
      .map((point, index) => ({ ...point, value: index === 5 ? 10 : point.value }));
    expect(detect({ ...short, points })).toEqual([]);
  });

  it('does not flag a share that rests on a handful of cases', () => {
    const share = aSeries({ 30: 60 });
    const points = (n: number) => share.points.map((point) => ({ ...point, n }));
    expect(detect({ ...share, points: points(2) })).toEqual([]);
    expect(detect({ ...share, points: points(50) })).toHaveLength(1);
  });

  it('names the cause and the action on record, and is explained by them', () => {
    const events = [
      { kind: 'system change', from: '2023-12-04', to: '2023-12-04', service: 'Waste', note: 'new rounds' },
      { kind: 'system change', from: '2023-12-04', to: '2023-12-04', service: 'Planning', note: 'not this one' },
      { kind: 'training', from: '2023-12-04', to: '2023-12-04', service: null, note: 'nor this' },
      { kind: 'closure', from: '2023-12-28', to: '2023-12-29', service: null, note: 'nor that' },
    ];
    const actions = [
      { service: 'waste', wardCode: null, startDate: '2024-02-01', text: 'Two more crews.' },
      { service: 'Waste', wardCode: 'W1', startDate: '2024-02-01', text: 'A bin in one ward' },
    ];
    const [found] = detect(aSeries({ 20: 70, 21: 68 }), { events, actions });
    expect(found?.explained).toBe(true);
    expect(found?.sentence).toContain('On record: system change from 4 December 2023 (new rounds).');
    expect(found?.sentence).toContain('Action from 1 February 2024: Two more crews.');
    expect(found?.sentence).not.toMatch(/not this one|nor th|one ward/);
    expect(detect(aSeries({ 35: 70 }))[0]?.sentence).toContain('No cause or action is on record.');
  });
});

describe('dip by the expected range', () => {
  const judge = (series: MeasuredSeries, more: Partial<AnalysisInput> = {}) =>
    detect(series, { method: expectedMethod, ...more });
  const withCases = (changes: Record<number, number>): MeasuredSeries => {
    const series = aSeries(changes);
    return { ...series, points: series.points.map((point) => ({ ...point, n: 300 })) };
  };

  it('says the value, what a normal month of that name would bring, and how rare the result is', () => {
    const [found, ...others] = judge(withCases({ 34: 70 }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'watch', value: 70, firstFlagged: '2025-02-01' });
    expect(found?.sentence).toMatch(
      /^Bins on the day: 70% in February 2025\. In a normal February we would expect [\d.]+% to [\d.]+% \(about [\d.]+%, from 34 months of history\)\. A result this low would happen by chance (about|less than) once in [\d,]+ months\./,
    );
    expect(found?.sentence).not.toContain('Seasons');
  });

  it('adds low months up: together so many fewer than expected', () => {
    const [found] = judge(withCases({ 33: 82, 34: 81, 35: 82 }));
    expect(found?.severity).toBe('act');
    expect(found?.sentence).toMatch(
      /For three months running, to March 2025: together \d+ fewer than expected \(735, usual range \d+ to \d+\)\./,
    );
  });

  it('is not over while a month would have been unusual before it began, though the range has followed it down', () => {
    const [found, ...others] = judge(withCases({ 26: 80, 27: 74, 28: 73, 29: 74, 30: 81 }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ period: { from: '2024-06-01', to: '2024-10-31' }, recovered: true });
    expect(found?.sentence).toContain('It was unusual for 5 months, June 2024 to October 2024.');
    expect(found?.sentence).toContain('It was back within its usual range in November 2024.');
  });

  it('is quiet about what comes back every year', () => {
    const series = withCases({});
    const points = series.points.map((point, index) => ({
      ...point,
      value: (point.value ?? 0) - 10 * Math.cos((2 * Math.PI * (index - 9)) / 12) - 8,
    }));
    expect(judge({ ...series, points }).filter(({ firstFlagged }) => firstFlagged >= '2024-04-01')).toEqual([]);
  });

  it('does not judge months marked as exceptional', () => {
    const event = { kind: 'exceptional period', from: '2025-02-03', to: '2025-02-09', service: 'Waste', note: null };
    expect(judge(withCases({ 34: 70 }), { events: [event] })).toEqual([]);
    expect(judge(withCases({ 34: 70 }), { events: [{ ...event, kind: 'training' }] })).toHaveLength(1);
  });

  it('calls a result worth a look only when it may be chance among many measures', () => {
    const quiet = Array.from({ length: 60 }, (_, index) => ({
      ...withCases({}),
      subject: { kind: 'standard', id: `S${index}`, name: `S${index}` } as const,
    }));
    const odd = withCases({ 34: 83.8 });
    const alone = judge(odd);
    expect(alone).toMatchObject([{ severity: 'watch' }]);
    const [found] = judge(odd, { series: [odd, ...quiet] });
    expect(found?.severity).toBe('note');
    expect(found?.sentence).toContain('Worth a look, no more');
  });
});

describe('missed targets', () => {
  it('makes one episode of a run of misses where the series cannot meet its target', () => {
    const found = detect(withTarget(aSeries(), 99));
    expect(found).toMatchObject([{ baseline: 99, severity: 'act', recovered: false }]);
    expect(found[0]?.sentence).toContain('The target was missed in 36 months');
  });

  it('allows the tolerance', () => {
    const near = withTarget(aSeries(), 92.5);
    expect(detect({ ...near, tolerance: 5 })).toEqual([]);
    expect(detect(near)).not.toEqual([]);
  });

  it('says hit or miss once, and not at every miss', () => {
    const found = detect(withTarget(aSeries(), 90));
    expect(found).toHaveLength(1);
    expect(found[0]?.sentence).toContain('met in some months and missed in others, by chance');
    expect(found[0]?.sentence).toContain('of the last 12 months');
  });

  it('does not say a miss twice when the dip says it already', () => {
    expect(detect(withTarget(aSeries({ 20: 60, 21: 60 }), 80))).toHaveLength(1);
  });

  it('judges targets of a series that is too short for limits, and forgets a single miss made good', () => {
    const short = withTarget({ ...aSeries(), points: aSeries({ 2: 50 }).points.slice(0, 6) }, 80);
    expect(detect(short)).toEqual([]);
    const late = withTarget({ ...aSeries(), points: aSeries({ 5: 50 }).points.slice(0, 6) }, 80);
    expect(detect(late)).toMatchObject([{ value: 50, baseline: 80, severity: 'note', interval: null }]);
  });
});
