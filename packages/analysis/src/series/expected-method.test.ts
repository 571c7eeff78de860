import { monthsBetween, quartersBetween } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { standardResult } from '../measures/standard-result.ts';
import { expectedMethod } from './expected-method.ts';
import type { MeasuredSeries } from './measured-series.ts';
import { regularPeriods } from './regular-periods.ts';

const WOBBLE = [0, 1, -1, 2, -2, 1, 0, -1, 2, 0, -2];
const MONTHS = monthsBetween('2020-04-01', '2025-03-31');

interface Changes {
  unit?: string;
  n?: number | null;
  value?: (index: number) => number | null;
  periods?: { from: string; to: string; label: string }[];
}

const usual = (index: number): number => 80 + (WOBBLE[index % WOBBLE.length] ?? 0);

function aSeries({ unit = '%', n = null, value = usual, periods = MONTHS }: Changes = {}): MeasuredSeries {
  return {
    key: { measure: 'standard-result', standard: 'Repairs' },
    measure: standardResult.definition,
    subject: { kind: 'standard', id: 'Repairs', name: 'Repairs' },
    service: 'Highways',
    title: 'Repairs in time',
    unit,
    polarity: 'higher is better',
    pointName: 'month',
    tolerance: 0,
    points: periods.map((period, index) => ({ ...period, value: value(index), n, target: null })),
    evidence: { dataset: 'performance', where: {} },
  };
}

const flagged = (series: MeasuredSeries): string[] =>
  expectedMethod.judge(series).flatMap(({ flag, label }) => (flag === 0 ? [] : [`${flag} ${label}`]));

describe('the expected range as a judge', () => {
  it('judges a share of known cases in its own unit, from a year of history on', () => {
    const fallen = aSeries({ n: 200, value: (index) => (index === 50 ? 60 : usual(index)) });
    const judged = expectedMethod.judge(fallen);
    expect(judged.slice(0, 12).every(({ centre, p }) => centre === null && p === null)).toBe(true);
    expect(judged[12]).toMatchObject({ history: 12 });
    const point = judged[50];
    expect(point).toMatchObject({ flag: -1, value: 60, rule: 'Below the expected range', windowTotal: null });
    expect(point?.centre).toBeGreaterThan(78);
    expect(point?.upper).toBeLessThan(95);
    expect(point?.p).toBeLessThan(1e-4);
    const asShares = aSeries({ unit: 'share', n: 200, value: (index) => (index === 50 ? 0.6 : usual(index) / 100) });
    expect(expectedMethod.judge(asShares)[50]?.centre).toBeCloseTo((point?.centre ?? 0) / 100, 10);
  });

  it('does not flag a season that comes back every year, where the XmR chart would', () => {
    const season = (index: number): number => usual(index) - 12 * Math.cos((2 * Math.PI * (index - 9)) / 12);
    const months = expectedMethod.judge(aSeries({ n: 150, value: season })).slice(24);
    expect(months.filter(({ flag }) => flag !== 0)).toEqual([]);
  });

  const low = aSeries({ n: 150, value: (index) => (index > 50 && index < 54 ? 71 : usual(index)) });
  const threeOf = (series: MeasuredSeries) =>
    expectedMethod
      .judge(series)
      .flatMap(({ windowTotal }) => windowTotal ?? [])
      .find(({ points }) => points === 3);

  it('adds several low months up, in the cases that are stored and not in those of a rounded share', () => {
    const points = low.points.map((point) => ({ ...point, numerator: Math.floor(1.5 * (point.value ?? 0)) }));
    const three = threeOf({ ...low, points });
    expect(three).toMatchObject({ basis: 'cases', observed: 318, outOf: 450 });
    expect(three?.expected).toBeGreaterThan(345);
    expect(three?.upper).toBeGreaterThan(three?.expected ?? 0);
  });

  it('says months together as one share where their cases are not stored', () => {
    const three = threeOf(low);
    expect(three).toMatchObject({ basis: 'share', outOf: 450 });
    expect(three?.observed).toBeCloseTo(71, 0);
    expect(three?.expected).toBeGreaterThan(77);
  });

  it('tells the chance of a month from that of the months together', () => {
    const point = expectedMethod.judge(low).find(({ windowTotal }) => windowTotal?.points === 3);
    expect(point?.pointP).toBeGreaterThan(0);
    expect(point?.p).toBeLessThan(point?.pointP ?? 0);
    expect(expectedMethod.judge(low)[3]).toMatchObject({ p: null, pointP: null });
  });

  it('neither learns from nor judges what an officer marked, of that service or of the whole council', () => {
    const closed = aSeries({ n: 200, value: (index) => (index === 50 ? 20 : usual(index)) });
    const [from, to] = [MONTHS[50]?.from ?? '', MONTHS[50]?.to ?? ''];
    const judgeWith = (service: string | null) =>
      expectedMethod.judge(closed, { exceptional: [{ from, to, service }] })[50];
    expect(judgeWith(null)).toMatchObject({ flag: 0, p: null });
    expect(judgeWith('highways')?.p).toBeNull();
    expect(judgeWith('Parks')?.flag).toBe(-1);
  });

  it('never judges a last period whose returns are still coming in', () => {
    const fallen = aSeries({ n: 200, value: (index) => (index === MONTHS.length - 1 ? 20 : usual(index)) });
    expect(expectedMethod.judge(fallen).at(-1)?.flag).toBe(-1);
    expect(expectedMethod.judge(fallen, { isLastComplete: false }).at(-1)).toMatchObject({ flag: 0, p: null });
  });

  it('judges only from the day asked for, and the same as when all are judged', () => {
    const series = aSeries({ n: 200, value: (index) => (index === 50 ? 60 : usual(index)) });
    const some = expectedMethod.judge(series, { judgeFrom: MONTHS[48]?.from ?? '' });
    expect(some[47]).toMatchObject({ p: null, centre: null });
    expect(some.slice(48)).toEqual(expectedMethod.judge(series).slice(48));
    expect(expectedMethod.judge(series, { judgeFrom: '2030-01-01' }).every(({ p }) => p === null)).toBe(true);
  });

  it('judges percentages without cases, days, counts and rates, each on its own scale', () => {
    const drop = (index: number): number => (index === 50 ? 50 : usual(index));
    expect(flagged(aSeries({ value: drop }))).toContain('-1 June 2024');
    expect(flagged(aSeries({ unit: 'days', value: (index) => (index === 50 ? 200 : usual(index)) }))).toContain(
      '1 June 2024',
    );
    expect(flagged(aSeries({ unit: 'count', value: drop }))).toContain('-1 June 2024');
    const rate = aSeries({ unit: 'per 1,000 residents', n: 50_000, value: (index) => drop(index) / 50 });
    const point = expectedMethod.judge(rate)[50];
    expect(point).toMatchObject({ flag: -1, value: 1 });
    expect(point?.centre).toBeCloseTo(1.6, 1);
  });

  it('takes a missing month as a gap, and leaves what has no even spacing to the XmR chart', () => {
    const withGap = aSeries({ periods: MONTHS.filter((_, index) => index !== 30) });
    expect(expectedMethod.judge(withGap)).toHaveLength(59);
    expect(expectedMethod.caveatOf(withGap)).toBe('');
    const halfYears = quartersBetween('2016-04-01', '2025-03-31').filter((_, index) => index % 2 === 0);
    const waves = aSeries({ periods: halfYears });
    expect(expectedMethod.caveatOf(waves)).toBe('Seasons are not allowed for.');
    expect(expectedMethod.judge(waves).every(({ p }) => p === null)).toBe(true);
  });
});

describe('regular periods', () => {
  it('finds weeks, months and quarters with their gaps, and refuses anything else', () => {
    expect(regularPeriods(['2025-01-06', '2025-01-13', '2025-01-27', '2025-02-03'])).toEqual({
      period: 52,
      slots: [0, 1, 3, 4],
      length: 5,
    });
    expect(regularPeriods(['2024-01-01', '2024-02-01', '2024-04-01', '2024-05-01'])?.slots).toEqual([0, 1, 3, 4]);
    expect(regularPeriods(['2024-01-01', '2024-04-01', '2024-07-01'])?.period).toBe(4);
    expect(regularPeriods(['2024-01-01', '2025-01-01', '2026-01-01'])).toBeNull();
    expect(regularPeriods(['2024-01-01', '2024-02-01', '2024-02-03', '2024-03-01'])).toBeNull();
    expect(regularPeriods(['2024-01-01'])).toBeNull();
  });
});
