import { isWorkingDay, addDays, monthsBetween } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { complaintsReceived } from '../measures/complaints-received.ts';
import { expectedMethod } from './expected-method.ts';
import type { MeasuredSeries } from './measured-series.ts';
import { workingDayExposure } from './working-day-exposure.ts';

const MONTHS = monthsBetween('2021-04-01', '2025-03-31');

function workingDaysOf(from: string, to: string): number {
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1;
  return days;
}

const DAYS = new Map(MONTHS.map(({ from, to }) => [from, workingDaysOf(from, to)]));

describe('months by their working days', () => {
  it('is for what arrives on working days only', () => {
    expect(workingDayExposure([{ count: 100, at_weekends: 5 }], DAYS)).toBe(DAYS);
    expect(workingDayExposure([{ count: 100, at_weekends: 6 }], DAYS)).toBeNull();
    expect(workingDayExposure([{ count: 100, at_weekends: 29 }], DAYS)).toBeNull();
    expect(workingDayExposure([{ count: 0, at_weekends: 0 }], DAYS)).toBeNull();
    expect(workingDayExposure([{ count: 100, at_weekends: 0 }], new Map())).toBeNull();
  });

  it('expects more of a month with more working days, and comes nearer to what is received', () => {
    const series = (withDays: boolean): MeasuredSeries => ({
      key: { measure: 'complaints-received' },
      measure: complaintsReceived.definition,
      subject: { kind: 'kind', id: 'complaint', name: 'Complaints' },
      service: null,
      title: 'Complaints received',
      unit: 'count',
      polarity: 'neither',
      pointName: 'month',
      tolerance: 0,
      points: MONTHS.map((month) => {
        const days = DAYS.get(month.from) ?? 0;
        return { ...month, value: 10 * days, n: null, target: null, ...(withDays && { exposure: days }) };
      }),
      evidence: { dataset: 'feedback', where: {} },
    });
    const error = (withDays: boolean): number => {
      const judged = expectedMethod.judge(series(withDays), { judgeFrom: '2024-04-01' }).filter(({ p }) => p !== null);
      expect(judged).toHaveLength(12);
      return judged.reduce((total, { value, centre }) => total + Math.abs((value ?? 0) - (centre ?? 0)), 0);
    };
    expect(error(true)).toBeLessThan(0.1 * error(false));
    expect(expectedMethod.explain(series(true))).toContain('by how many working days they have');
    expect(expectedMethod.explain(series(false))).not.toContain('working days');
  });
});
