import { parsePeriod, type Period } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { findClash, placeAsTheyArrive, placePeriods } from './place-periods.ts';

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

  it('keeps what was known of a growing series before a smaller step showed', () => {
    const everySecond = Array.from(
      { length: 9 },
      (_, index) => `${2020 + Math.floor(index / 6)}-0${2 * (index % 6) + 1}`,
    )
      .map((text) => text.replace('-011', '-11').replace('-09', '-09'))
      .toSorted();
    const placings = placeAsTheyArrive(periods(...everySecond, '2021-06'));
    expect(placings.map(({ length, step }) => [length, step.length])).toEqual([
      [9, 2],
      [10, 1],
    ]);
    expect(placings[0]?.positions).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(placings.at(-1)).toMatchObject(placePeriods(periods(...everySecond, '2021-06')));
  });

  it('counts working days up to the first weekend', () => {
    const days = ['01', '02', '03', '04', '05', '08', '09', '10', '11', '12'].map((day) => `2024-01-${day}`);
    const placings = placeAsTheyArrive(periods(...days, '2024-01-13', '2024-01-15'));
    expect(placings.map(({ length }) => length)).toEqual([10, 12]);
    expect(placings[0]?.positions.at(-1)).toBe(9);
    expect(placings[1]?.positions.at(-1)).toBe(14);
  });

  it('gives every beginning of a series the placing that it has alone', () => {
    const dates = ['2024-01-05', '2024-02-09', '2024-03-08', '2024-04-05', '2024-05-10', '2024-06-07', '2024-07-05'];
    const all = periods(...dates, '2024-08-09', '2024-09-06', '2024-10-03', '2024-10-04', '2024-10-05');
    for (const { length, step, positions } of placeAsTheyArrive(all)) {
      expect(placePeriods(all.slice(0, length))).toEqual({ step, positions });
    }
    expect(placeAsTheyArrive(all).map(({ step }) => step.unit)).toEqual(['week', 'month', 'day', 'day']);
    expect(placeAsTheyArrive([])).toEqual([{ length: 0, step: { unit: 'day', length: 1 }, positions: [] }]);
  });
});
