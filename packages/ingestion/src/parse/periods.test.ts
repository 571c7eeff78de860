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

  it('says what it took them for', () => {
    expect(noteOn(['01/04/2024', '01/05/2024'])[0]).toContain(
      '"Month": every day in it is the first of a month, so the days were read as months: 01/04/2024 as April 2024.',
    );
    expect(noteOn(['2024-04', '2024-05'])).toEqual([]);
  });
});
