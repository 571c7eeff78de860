import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NATIONS } from './bank-holidays.ts';
import { addDays, fromDayNumber, toDayNumber } from './iso-date.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween, workingDayTable } from './working-days.ts';

describe('workingDaysBetween', () => {
  it('starts the day after: received on Thursday before Easter, answered on Tuesday after it, is one day', () => {
    expect(workingDaysBetween('2024-03-28', '2024-04-02')).toBe(1);
    // Scotland works on Easter Monday.
    expect(workingDaysBetween('2024-03-28', '2024-04-02', { nation: 'scotland' })).toBe(2);
  });

  it('crosses Christmas: received on 23 December, ten working days end on 9 January', () => {
    expect(addWorkingDays('2024-12-23', 10)).toBe('2025-01-09');
    expect(addWorkingDays('2024-12-23', 10, { nation: 'scotland' })).toBe('2025-01-10');
  });

  it('leaves out the days between Christmas and New Year when the council is closed', () => {
    const closures = ['2024-12-27', '2024-12-30', '2024-12-31', '2024-12-28'];
    expect(addWorkingDays('2024-12-23', 10, { closures })).toBe('2025-01-14');
    expect(workingDaysBetween('2024-12-23', '2025-01-02', { closures })).toBe(2);
    expect(isWorkingDay('2024-12-30', { closures })).toBe(false);
  });

  it('knows the moved spring holiday of 2022 and the one-off days', () => {
    expect(workingDaysBetween('2022-05-27', '2022-06-06')).toBe(4);
    expect(isWorkingDay('2022-05-30')).toBe(true);
    const oneOff = ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'];
    expect(oneOff.filter((day) => isWorkingDay(day))).toEqual([]);
    expect(isWorkingDay('2020-05-04')).toBe(true);
  });

  it('rests on 2 January in Scotland alone', () => {
    expect(isWorkingDay('2024-01-02', { nation: 'scotland' })).toBe(false);
    expect(isWorkingDay('2024-01-02')).toBe(true);
    expect(isWorkingDay('2024-01-02', { nation: 'northern-ireland' })).toBe(true);
  });

  it('counts a case closed on the day it came as 0, or as 1 where the first day counts', () => {
    expect(workingDaysBetween('2024-05-01', '2024-05-01')).toBe(0);
    expect(workingDaysBetween('2024-05-01', '2024-05-01', { countsDay0: true })).toBe(1);
    expect(workingDaysBetween('2024-05-04', '2024-05-04', { countsDay0: true })).toBe(0);
  });

  it('counts backwards when the answer is dated before the complaint', () => {
    expect(workingDaysBetween('2024-05-10', '2024-05-08')).toBe(-2);
    expect(workingDaysBetween('2024-05-04', '2024-05-03')).toBe(0);
    // Monday 6 May 2024 was the early May bank holiday.
    expect(workingDaysBetween('2024-05-10', '2024-05-03')).toBe(-4);
    expect(workingDaysBetween('2024-05-10', '2024-05-03', { closures: ['2024-05-08'] })).toBe(-3);
  });

  it('agrees with counting day by day, in any nation and with any closures', () => {
    assert(
      property(aQuestion, ({ start, length, nation, countsDay0, closed }) => {
        const from = fromDayNumber(start);
        const closures = closed.map((offset) => fromDayNumber(start + offset));
        const days = Array.from({ length }, (_, index) => addDays(from, index + 1));
        const counted = [...(countsDay0 ? [from] : []), ...days].filter((day) =>
          isWorkingDay(day, { nation, closures }),
        );
        const to = fromDayNumber(start + length);
        expect(workingDaysBetween(from, to, { nation, closures, countsDay0 })).toBe(counted.length);
      }),
    );
  });
});

describe('addWorkingDays', () => {
  it('gives the day itself for 0 and ends on a working day otherwise', () => {
    expect(addWorkingDays('2024-05-04', 0)).toBe('2024-05-04');
    expect(addWorkingDays('2024-05-04', 0, { countsDay0: true })).toBe('2024-05-04');
    expect(addWorkingDays('2024-05-03', 1)).toBe('2024-05-07');
    expect(addWorkingDays('2024-05-01', 1, { countsDay0: true })).toBe('2024-05-01');
  });

  it('refuses numbers that are not whole or below 0', () => {
    expect(() => addWorkingDays('2024-05-01', -1)).toThrow('-1 is not a whole number');
    expect(() => addWorkingDays('2024-05-01', 1.5)).toThrow('1.5 is not a whole number');
  });

  it('is undone by workingDaysBetween, and no earlier day would do', () => {
    assert(
      property(aQuestion, integer({ min: 1, max: 120 }), ({ start, nation, countsDay0, closed }, days) => {
        const from = fromDayNumber(start);
        const options = { nation, countsDay0, closures: closed.map((offset) => fromDayNumber(start + offset)) };
        const due = addWorkingDays(from, days, options);
        expect(workingDaysBetween(from, due, options)).toBe(days);
        expect(workingDaysBetween(from, addDays(due, -1), options)).toBe(days - 1);
      }),
    );
  });
});

describe('workingDayTable', () => {
  it('has a row for every day, and the difference of two ordinals is the working days between them', () => {
    const closures = ['2023-12-28'];
    const rows = workingDayTable('england-and-wales', { fromYear: 2023, toYear: 2024, closures });
    expect(rows).toHaveLength(365 + 366);
    expect(rows[0]).toEqual({ nation: 'england-and-wales', day: '2023-01-01', is_working: false, ordinal: 0 });
    const ordinal = new Map(rows.map((row) => [row.day, row.ordinal]));
    const between = (ordinal.get('2024-02-05') ?? 0) - (ordinal.get('2023-12-21') ?? 0);
    expect(between).toBe(workingDaysBetween('2023-12-21', '2024-02-05', { closures }));
  });

  it('counts 254 working days in 2024 in England and Wales: 262 weekdays less 8 holidays', () => {
    const rows = workingDayTable('england-and-wales', { fromYear: 2024, toYear: 2024 });
    expect(rows.at(-1)?.ordinal).toBe(254);
    expect(rows.filter((row) => row.is_working)).toHaveLength(254);
  });

  it('is empty when the years are the wrong way round', () => {
    expect(workingDayTable('scotland', { fromYear: 2025, toYear: 2023 })).toEqual([]);
  });
});

const aQuestion = record({
  start: integer({ min: toDayNumber('2005-01-01'), max: toDayNumber('2030-12-31') }),
  length: integer({ min: 0, max: 800 }),
  nation: constantFrom(...NATIONS),
  countsDay0: boolean(),
  closed: array(integer({ min: 0, max: 100 }), { maxLength: 8 }),
});
