import { describe, expect, it } from 'vitest';
import { countOf, describeChange, formatDate, formatValue, shareOf } from './format.ts';

describe('words and numbers', () => {
  it('writes one, none and thousands of a kind', () => {
    expect([1, 0, 1234].map((count) => countOf(count, 'complaint'))).toEqual([
      '1 complaint',
      '0 complaints',
      '1,234 complaints',
    ]);
    expect(countOf(2, 'enquiry')).toBe('2 enquiries');
  });

  it('says that there is no figure instead of dividing by nothing', () => {
    expect(shareOf(0, 0)).toBe('no figure');
    expect(shareOf(1, 3)).toBe('33%');
  });

  it('writes a value in the unit of its measure', () => {
    expect(formatValue(0.8125, 'share')).toBe('81.3%');
    expect(formatValue(81.25, 'as the standard', '%')).toBe('81.3%');
    expect(formatValue(4.26, 'per 1,000 residents')).toBe('4.3');
    expect(formatValue(1, 'working days')).toBe('1 working day');
    expect(formatValue(null, 'count')).toBe('no figure');
  });

  it('keeps a date as precise as it is known', () => {
    expect(['2019-07-17', '2021-10', '2023'].map(formatDate)).toEqual(['17 July 2019', 'October 2021', '2023']);
  });

  it('states a change with the number it is compared with', () => {
    expect(describeChange(58, 44, 'last quarter')).toBe('14 more than last quarter (44)');
    expect(describeChange(1, 2, 'last quarter')).toBe('1 fewer than last quarter (2)');
    expect(describeChange(3, null, 'last quarter')).toBe('No figure for last quarter');
  });
});
