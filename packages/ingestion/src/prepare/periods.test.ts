import { describe, expect, it } from 'vitest';
import { describePeriods, readPeriods } from './periods.ts';

const labels = (texts: string[]): string[] => readPeriods(texts, { keepsUnreadable: false }).map(({ label }) => label);

const noteOn = (texts: string[]): string[] =>
  describePeriods({
    fields: [{ name: 'period', header: 'Month', source: { column: 0 }, parse: 'period', required: true }],
    periods: readPeriods(texts, { keepsUnreadable: false }),
  });

describe('readPeriods', () => {
  it.each([
    ['Apr 2022-Mar 2023', '2022-23'],
    ['April 2022 – March 2023', '2022-23'],
    ['Apr-22 to Mar-23', '2022-23'],
    ['01/04/2022 - 31/03/2023', '2022-23'],
    ['1 April 2022 to 31 March 2023', '2022-23'],
    ['Jan 2022-Dec 2022', '2022'],
    ['Apr-Jun 2024', 'April to June 2024'],
    ['April - June 2024', 'April to June 2024'],
    ['Year ending March 2023', '2022-23'],
    ['12 months to June 2023', 'July 2022 to June 2023'],
    ['May 2024 - July 2024', 'May 2024 to July 2024'],
  ])('reads %s as %s', (text, label) => {
    expect(labels([text])).toEqual([label]);
  });

  it.each([
    '2015 - 17',
    '2015-17',
    '2015 to 2017',
    '2015/16 - 2017/18',
    'Jan 2015 to Dec 2016',
    'Apr 2022 - Apr 2023',
    'so far - unknown',
  ])('takes %s for no single year', (text) => {
    expect(labels([text])).toEqual([]);
  });

  it.each([
    ['months', ['01/04/2024', '01/05/2024', '01/07/2024'], ['April 2024', 'May 2024', 'July 2024']],
    ['a month where there is only one', ['2024-04-01'], ['April 2024']],
    ['months with a time', ['2024-04-01 00:00:00', '2024-05-01 00:00:00'], ['April 2024', 'May 2024']],
    [
      'quarters where they step by three',
      ['01/04/2024', '01/07/2024', '01/01/2025'],
      ['2024-25 Q1', '2024-25 Q2', '2024-25 Q4'],
    ],
    ['financial years where they step by twelve from April', ['01/04/2023', '01/04/2024'], ['2023-24', '2024-25']],
    ['calendar years where they step by twelve from January', ['01/01/2023', '01/01/2024'], ['2023', '2024']],
    [
      'months where they step by three, but begin no quarter',
      ['01/05/2024', '01/08/2024'],
      ['May 2024', 'August 2024'],
    ],
    ['days where one is not the first', ['01/04/2024', '02/04/2024'], ['1 April 2024', '2 April 2024']],
    ['months where another is a month', ['01/04/2024', '2024-05'], ['April 2024', 'May 2024']],
  ])('takes first days for %s', (_, texts, found) => {
    expect(labels(texts)).toEqual(found);
  });

  it.each([
    ['months', ['31/01/2024', '29/02/2024', '31/03/2024'], ['January 2024', 'February 2024', 'March 2024']],
    ['a month where there is only one', ['2024-04-30'], ['April 2024']],
    ['months in the words of a spreadsheet', ['31-Jan-24', '29-Feb-24'], ['January 2024', 'February 2024']],
    [
      'quarters where they step by three',
      ['30/06/2024', '30/09/2024', '31/03/2025'],
      ['2024-25 Q1', '2024-25 Q2', '2024-25 Q4'],
    ],
    ['financial years where they step by twelve to March', ['31/03/2023', '31/03/2024'], ['2022-23', '2023-24']],
    ['calendar years where they step by twelve to December', ['31/12/2022', '31/12/2023'], ['2022', '2023']],
    ['months where they step by three, but end no quarter', ['31/05/2024', '31/08/2024'], ['May 2024', 'August 2024']],
    ['days where one is not the last', ['31/01/2024', '28/02/2024'], ['31 January 2024', '28 February 2024']],
    ['days where one is the first', ['31/01/2024', '01/02/2024'], ['31 January 2024', '1 February 2024']],
    ['months where another is a month', ['30/04/2024', '2024-05'], ['April 2024', 'May 2024']],
  ])('takes last days for %s', (_, texts, found) => {
    expect(labels(texts)).toEqual(found);
  });

  it.each([
    ['FY23/24', '2023-24'],
    ['FY 2023-24', '2023-24'],
    ['fy2023/2024', '2023-24'],
    ['23/24', '2023-24'],
    ['Q2 23/24', '2023-24 Q2'],
    ['Q2 FY23-24', '2023-24 Q2'],
    ['FY23/24 Q2', '2023-24 Q2'],
    ['Quarter 3 2023/24', '2023-24 Q3'],
    ['2023/24 Qtr 4', '2023-24 Q4'],
    ['Q2 2023', 'April to June 2023'],
    ['2023 Q2', 'April to June 2023'],
    ['2023 Quarter 2', 'April to June 2023'],
  ])('reads %s as %s', (text, label) => {
    expect(labels([text])).toEqual([label]);
  });

  it.each(['FY24', 'FY23/25', 'Q5 2023', 'Q2 23', '11/12', '31/02/2024'])('does not guess at %s', (text) => {
    expect(labels([text])).toEqual([]);
  });

  it('says of which year a quarter beside a single year was read', () => {
    expect(noteOn(['Q2 2023', 'Q3 2023'])).toEqual([
      '"Month": quarters beside a single year were read as quarters of the calendar year: Q2 2023 as April to June 2023. If the financial year is meant, write both its years: 2023-24 Q1.',
    ]);
    expect(noteOn(['2023 Q4'])[0]).toContain('2023 Q4 as October to December 2023');
    expect(noteOn(['Q2 2023/24', 'FY23/24'])).toEqual([]);
  });

  it('says what it took last days for, also of days in words', () => {
    expect(noteOn(['31-Jan-24', '29-Feb-24'])).toEqual([
      '"Month": every day in it is the last of a month, so the days were read as months: 31-Jan-24 as January 2024. If that is wrong, write them as 2024-04, 2024-25 Q1 or 2024-25.',
    ]);
  });

  it('says what it took them for', () => {
    expect(noteOn(['01/04/2024', '01/05/2024'])[0]).toContain(
      '"Month": every day in it is the first of a month, so the days were read as months: 01/04/2024 as April 2024.',
    );
    expect(noteOn(['2024-04', '2024-05'])).toEqual([]);
  });
});
