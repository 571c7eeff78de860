import { monthOf, quarterOf, spanOf } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { labelOf, pointNameOf } from './period-names.ts';
import { normalPeriod, spanInWords, stretchInWords, whenInWords, withinInWords } from './periods.ts';

const may = monthOf('2026-05-01');
const september = monthOf('2026-09-01');
const december = monthOf('2025-12-01');

describe('periods in a sentence', () => {
  it('say the year of months once', () => {
    expect(spanInWords(may, may)).toBe('May 2026');
    expect(spanInWords(may, september)).toBe('May to September 2026');
    expect(spanInWords(december, may)).toBe('December 2025 to May 2026');
    expect(whenInWords(may, may)).toBe('in May 2026');
    expect(whenInWords(may, september)).toBe('from May to September 2026');
  });

  it('are within what has a name, and from one day to another otherwise', () => {
    expect(withinInWords(quarterOf('2026-05-01'))).toBe('in 2026-27 Q1');
    expect(withinInWords(spanOf(may, september))).toBe('from May 2026 to September 2026');
  });

  it('are compared with the same part of a normal year', () => {
    expect(normalPeriod(may, 'month')).toBe('a normal May');
    expect(normalPeriod(quarterOf('2026-05-01'), 'quarter')).toBe('a normal Q1');
    expect(normalPeriod(spanOf(may, september), 'wave')).toBe('a normal wave');
  });

  it('count the months without a result in a stretch', () => {
    expect(stretchInWords({ first: may, last: september, flagged: 5, known: 5 }, 'month')).toBe(
      '5 months, May to September 2026',
    );
    expect(stretchInWords({ first: may, last: september, flagged: 4, known: 4 }, 'month')).toBe(
      '4 of the 5 months from May to September 2026',
    );
    expect(stretchInWords({ first: may, last: september, flagged: 2, known: 3 }, 'wave')).toBe(
      '2 of the 3 waves from May to September 2026',
    );
  });
});

describe('names of stretches of days', () => {
  it.each([
    ['2026-05-01', '2026-05-31', 'May 2026'],
    ['2026-04-01', '2026-06-30', '2026-27 Q1'],
    ['2025-10-01', '2026-09-30', 'October 2025 to September 2026'],
    ['2026-05-04', '2026-05-10', 'week of 4 May 2026'],
    ['2026-05-04', '2026-05-11', '4 May 2026 to 11 May 2026'],
  ])('from %s to %s is %s', (from, to, label) => {
    expect(labelOf(from, to)).toMatchObject({ from, to, label });
  });

  it.each([
    ['2026-05-10', 'week'],
    ['2026-05-11', 'month'],
    ['2026-06-03', 'month'],
    ['2026-06-04', 'quarter'],
    ['2026-08-03', 'quarter'],
    ['2026-08-04', 'period'],
  ])('a point from 4 May 2026 to %s is a %s', (to, name) => {
    expect(pointNameOf({ from: '2026-05-04', to })).toBe(name);
  });
});
