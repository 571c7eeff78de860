import { monthsBetween, quartersBetween } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { periodTicks } from './period-axis.ts';

const nothing = { value: null, centre: null, lower: null, upper: null, flag: null };
const months = monthsBetween('2021-01-01', '2026-06-30').map((month) => ({ ...month, ...nothing }));
const quarters = quartersBetween('2021-04-01', '2024-03-31').map((quarter) => ({ ...quarter, ...nothing }));
const numbers = Array.from({ length: 24 }, (_, index) => ({ label: String(index + 1), ...nothing }));

describe('periodTicks', () => {
  it('writes an April of each year where months are many', () => {
    expect(periodTicks(months, 'month', 9)).toEqual([
      { place: 3, label: 'Apr 2021' },
      { place: 15, label: 'Apr 2022' },
      { place: 27, label: 'Apr 2023' },
      { place: 39, label: 'Apr 2024' },
      { place: 51, label: 'Apr 2025' },
      { place: 63, label: 'Apr 2026' },
    ]);
  });

  it('writes every second year where there is less room, and every month where there are few', () => {
    expect(periodTicks(months, 'month', 4).map(({ label }) => label)).toEqual(['Apr 2021', 'Apr 2023', 'Apr 2025']);
    expect(periodTicks(months.slice(0, 4), 'month', 4).map(({ label }) => label)).toEqual([
      'Jan 2021',
      'Feb 2021',
      'Mar 2021',
      'Apr 2021',
    ]);
  });

  it('writes quarters without their century', () => {
    expect(periodTicks(quarters, 'quarter', 4).map(({ label }) => label)).toEqual(['21-22 Q1', '22-23 Q1', '23-24 Q1']);
  });

  it('writes numbered points by their own labels, from the first', () => {
    expect(periodTicks(numbers, undefined, 8).map(({ label }) => label)).toEqual(['1', '6', '11', '16', '21']);
    expect(periodTicks([], undefined, 8)).toEqual([]);
  });

  it('never writes more than there is room for', () => {
    for (let count = 1; count <= months.length; count += 1) {
      expect(periodTicks(months.slice(0, count), 'month', 4).length, `${count} months`).toBeLessThanOrEqual(5);
    }
  });
});
