import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from './iso-date.ts';
import { parsePeriod } from './parse-period.ts';
import { calendarQuarter, dayPeriod, monthOf } from './period.ts';
import { quarterOf } from './quarter.ts';

describe('parsePeriod', () => {
  it.each([
    ['2024-04', '2024-04-01', '2024-04-30', 'April 2024'],
    ['2024-04-30', '2024-04-30', '2024-04-30', '30 April 2024'],
    ['30 April 2024', '2024-04-30', '2024-04-30', '30 April 2024'],
    ['2024-25 Q2', '2024-07-01', '2024-09-30', '2024-25 Q2'],
    ['2024-25-Q2', '2024-07-01', '2024-09-30', '2024-25 Q2'],
    ['2024/25 Q3', '2024-10-01', '2024-12-31', '2024-25 Q3'],
    ['Q4 2024/25', '2025-01-01', '2025-03-31', '2024-25 Q4'],
    ['2024-25', '2024-04-01', '2025-03-31', '2024-25'],
    ['2024/25', '2024-04-01', '2025-03-31', '2024-25'],
    ['FY 2024/25', '2024-04-01', '2025-03-31', '2024-25'],
    ['2024/2025', '2024-04-01', '2025-03-31', '2024-25'],
    ['2018-Q2', '2018-04-01', '2018-06-30', 'April to June 2018'],
    ['2018 Q2', '2018-04-01', '2018-06-30', 'April to June 2018'],
    ['Apr 2024', '2024-04-01', '2024-04-30', 'April 2024'],
    ['April 2024', '2024-04-01', '2024-04-30', 'April 2024'],
    ['  april   2024 ', '2024-04-01', '2024-04-30', 'April 2024'],
    ['2018Q2', '2018-04-01', '2018-06-30', 'April to June 2018'],
    ['FY2024/25', '2024-04-01', '2025-03-31', '2024-25'],
    ['2024W07', '2024-02-12', '2024-02-18', '2024-W07'],
    ["Apr '24", '2024-04-01', '2024-04-30', 'April 2024'],
    ['April2024', '2024-04-01', '2024-04-30', 'April 2024'],
    ['30 April 2024 to 30 April 2024', '2024-04-30', '2024-04-30', '30 April 2024 to 30 April 2024'],
    ['Apr-24', '2024-04-01', '2024-04-30', 'April 2024'],
    ['Sept 2023', '2023-09-01', '2023-09-30', 'September 2023'],
    ['Nov 2023', '2023-11-01', '2023-11-30', 'November 2023'],
    ['2024', '2024-01-01', '2024-12-31', '2024'],
    ['2024-W07', '2024-02-12', '2024-02-18', '2024-W07'],
    ['April 2024 to March 2025', '2024-04-01', '2025-03-31', 'April 2024 to March 2025'],
  ])('reads "%s"', (text, ...[from, to, label]) => {
    expect(parsePeriod(text)).toEqual({ from, to, label });
  });

  it('takes 2011-12 as a month and 2011/12 as a financial year', () => {
    expect(parsePeriod('2011-12')?.label).toBe('December 2011');
    expect(parsePeriod('2011/12')?.label).toBe('2011-12');
  });

  it.each([
    '',
    '31/12/2024',
    '12/2024',
    '2024-13',
    '2024-02-30',
    '12024-04',
    '2024-26 Q1',
    '2024/2027',
    'by 2018 Q2',
    '2018 Q23',
    'by 2024-W07',
    '2024-W071',
    'by 2024/25',
    'Apri 2024',
    'Septem 2024',
    'by 30 April 2024',
    '30 April 20245',
    '1 April to 30 June 2018',
    'Foo to March 2025',
    'March 2025 to Foo',
    '2021-W53',
    'Foo 2024',
    'Ma 2024',
    'Aprilx 2024',
    '31 June 2024',
    '1850',
    '123456',
    'March 2025 to April 2024',
    'all time',
  ])('does not guess at "%s"', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it('reads back the labels that it gives to days, months and quarters', () => {
    assert(
      property(integer({ min: 0, max: 40_000 }), (dayNumber) => {
        const date = fromDayNumber(dayNumber);
        const { from, to, label } = quarterOf(date);
        const calendar = calendarQuarter(Number(date.slice(0, 4)), (dayNumber % 4) + 1);
        for (const period of [dayPeriod(date), monthOf(date), { from, to, label }, calendar]) {
          expect(parsePeriod(period.label)).toEqual(period);
        }
      }),
    );
  });

  it('gives an ordered period or null for any text', () => {
    assert(
      property(string({ maxLength: 12 }), (text) => {
        const period = parsePeriod(text);
        expect(period === null || period.from <= period.to).toBe(true);
      }),
    );
  });
});
