import { parsePeriod, type Period } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { findClash, placePeriods } from './place-periods.ts';

const periods = (...texts: string[]): Period[] => texts.map((text) => parsePeriod(text) as Period);

describe('placePeriods', () => {
  it.each([
    ['months', ['2024-01', '2024-02', '2024-04'], 'month', 1, [0, 1, 3]],
    ['financial quarters', ['2024-25 Q3', '2024-25 Q4', '2025-26 Q2'], 'month', 3, [0, 1, 3]],
    ['calendar quarters', ['2018-Q2', '2018-Q3', '2019-Q1'], 'month', 3, [0, 1, 3]],
    ['weeks over a new year', ['2020-W52', '2020-W53', '2021-W02'], 'week', 1, [0, 1, 3]],
    ['financial years', ['2019/20', '2020/21', '2022/23'], 'month', 12, [0, 1, 3]],
    ['first days of months', ['2024-01-01', '2024-02-01', '2024-04-01'], 'month', 1, [0, 1, 3]],
    ['last days of months', ['2024-01-31', '2024-02-29', '2024-04-30'], 'month', 1, [0, 1, 3]],
    ['first days of quarters', ['2024-01-01', '2024-04-01', '2024-10-01'], 'month', 3, [0, 1, 3]],
    ['quarters named by their last month', ['2024-03', '2024-06', '2024-12'], 'month', 3, [0, 1, 3]],
    ['a day in each month', ['2024-01-03', '2024-02-01', '2024-04-02'], 'month', 1, [0, 1, 3]],
    ['Fridays', ['2024-01-05', '2024-01-12', '2024-01-26'], 'week', 1, [0, 1, 3]],
    ['days', ['2024-01-05', '2024-01-06', '2024-01-08'], 'day', 1, [0, 1, 3]],
    ['working days', ['2024-01-04', '2024-01-05', '2024-01-08'], 'day', 1, [0, 1, 2]],
    ['two months', ['2024-01', '2024-04'], 'month', 1, [0, 3]],
  ] as const)('places %s', (...[, texts, unit, length, positions]) => {
    expect(placePeriods(periods(...texts))).toEqual({ step: { unit, length }, positions });
  });

  it('sees periods of two lengths, and a year that cannot be right', () => {
    expect(findClash(periods('2024-01', '2024-02', '2024-03'))).toBeNull();
    expect(findClash(periods('2024-01', '2024-25 Q1'))).toMatchObject({
      index: 1,
      message: expect.stringContaining('not as long as'),
    });
    expect(findClash(periods('2024-01', '2204-02'))).toMatchObject({
      index: 1,
      message: expect.stringContaining('year right'),
    });
  });
});
