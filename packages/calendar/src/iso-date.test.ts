import { assert, date, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysBetween,
  fromDayNumber,
  isIsoDate,
  monthEnd,
  monthStart,
  partsOf,
  parseIsoDate,
  toDayNumber,
  weekdayOf,
} from './iso-date.ts';

const aDay = date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((value) =>
  value.toISOString().slice(0, 10),
);

describe('parseIsoDate', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31', '0099-01-01'])('accepts the day %s', (text) => {
    expect(parseIsoDate(text)).toBe(text);
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '30/04/2024',
    'x2024-05-01',
    '2024-05-01T09:00',
    '2024-05-011',
    '',
  ])('refuses "%s"', (text) => {
    expect(parseIsoDate(text)).toBeNull();
    expect(isIsoDate(text)).toBe(false);
  });

  it('takes spaces around a day away', () => {
    expect(parseIsoDate(' 2024-05-01 ')).toBe('2024-05-01');
    expect(isIsoDate(' 2024-05-01')).toBe(false);
  });
});

describe('arithmetic on days', () => {
  it('crosses leap days and the hour that clocks lose', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2024-03-30', 2)).toBe('2024-04-01');
    expect(daysBetween('2023-12-31', '2024-12-31')).toBe(366);
    expect(daysBetween('2024-04-02', '2024-04-01')).toBe(-1);
  });

  it('names the text that is not a day', () => {
    expect(() => addDays('2024-02-30', 1)).toThrow('"2024-02-30" is not a day');
    expect(() => toDayNumber('tomorrow')).toThrow('"tomorrow" is not a day');
    expect(() => partsOf('2023-02-29')).toThrow('"2023-02-29" is not a day');
  });

  it('goes there and back again by any number of days', () => {
    assert(
      property(aDay, integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const other = addDays(day, days);
        expect(daysBetween(day, other)).toBe(days);
        expect(addDays(other, -days)).toBe(day);
        expect(fromDayNumber(toDayNumber(day))).toBe(day);
        expect(Math.sign(compareDates(day, other))).toBe(Math.sign(-days) + 0);
      }),
    );
  });

  it('knows the day of the week, also before 1970', () => {
    expect(weekdayOf('1970-01-01')).toBe(4);
    expect(weekdayOf('1969-12-28')).toBe(7);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('2026-11-23')).toBe(1);
  });
});

describe('the order of days', () => {
  it('is that of time, and a day is neither before nor after itself', () => {
    expect(compareDates('2023-12-31', '2024-01-01')).toBe(-1);
    expect(compareDates('2024-01-01', '2023-12-31')).toBe(1);
    expect(compareDates('2024-01-01', '2024-01-01')).toBe(0);
  });

  it('takes a day apart into year, month and day', () => {
    expect(partsOf('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 });
    expect(partsOf('0099-12-31')).toEqual({ year: 99, month: 12, day: 31 });
  });
});

describe('months', () => {
  it('starts and ends a month', () => {
    expect(monthStart('2024-02-15')).toBe('2024-02-01');
    expect(monthEnd('2024-02-15')).toBe('2024-02-29');
    expect(monthEnd('2023-12-01')).toBe('2023-12-31');
  });

  it('keeps the day of the month, or takes the last when the month is shorter', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-11-30', 3)).toBe('2025-02-28');
    expect(addMonths('2024-03-15', -3)).toBe('2023-12-15');
    expect(addMonths('2024-03-31', 0)).toBe('2024-03-31');
  });
});
