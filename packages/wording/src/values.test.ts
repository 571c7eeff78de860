import { describe, expect, it } from 'vitest';
import {
  bareValue,
  isPercent,
  percentOf,
  rangeInWords,
  unitBesideName,
  valueInWords,
  valueParts,
  valueWithBasis,
} from './values.ts';

describe('a value in its unit', () => {
  it.each([
    [0.8125, 'share', '81.3%'],
    [81.25, '%', '81.3%'],
    [4.26, 'per 1,000 residents', '4.3 per 1,000 residents'],
    [1, 'per 1,000 residents', '1 per 1,000 residents'],
    [12.25, 'working days', '12.3 working days'],
    [1, 'working days', '1 working day'],
    [1.04, 'days', '1 day'],
    [1.06, 'days', '1.1 days'],
    [1, 'loss', '1 loss'],
    [4210, 'count', '4,210'],
    [6.94, 'score', '6.9'],
    [3, '', '3'],
  ])('writes %d %s as %s', (value, unit, words) => {
    expect(valueInWords(value, unit)).toBe(words);
  });

  it('says that there is no figure', () => {
    expect(valueInWords(null, 'working days')).toBe('no figure');
    expect(bareValue(null, 'share')).toBe('no figure');
  });

  it('leaves out the word where it stands beside the value, and never a percent sign', () => {
    expect(bareValue(12.25, 'working days')).toBe('12.3');
    expect(bareValue(0.5, 'share')).toBe('50%');
    expect(valueParts(0.5, 'share')).toEqual({ figure: '50', unit: '%' });
    expect(valueParts(1, 'days')).toEqual({ figure: '1', unit: 'day' });
    expect([isPercent('share'), isPercent('%'), isPercent('count')]).toEqual([true, true, false]);
  });

  it('takes the unit of the standard where the measure is one, and none where the name says it', () => {
    expect(unitBesideName('as the standard', 'days')).toBe('days');
    expect(unitBesideName('as the standard', null)).toBe('');
    expect(unitBesideName('per 1,000 residents', null)).toBe('');
    expect(unitBesideName('share', null)).toBe('share');
  });
});

describe('a value with what it rests on', () => {
  const written = (value: number, n: number | null, unit: string): string =>
    valueWithBasis({ value, n }, { unit, pointName: unit === 'score' ? 'wave' : 'month' });

  it('says of how many a share is, and from how many cases or answers a level', () => {
    expect(written(0.154, 13, 'share')).toBe('15.4% of 13');
    expect(written(6.9, 1200, 'score')).toBe('6.9 (from 1,200 answers)');
    expect(written(12, 1, 'working days')).toBe('12 working days (from 1 case)');
    expect(written(4.26, 12_000, 'per 1,000 residents')).toBe('4.3 per 1,000 of 12,000 residents');
  });

  it('stands alone where it is a count, and where nobody said of how many', () => {
    expect(written(31, 31, 'count')).toBe('31');
    expect(written(0.5, null, 'share')).toBe('50%');
  });
});

describe('a range', () => {
  it('says the word of the unit once, and nothing that cannot happen', () => {
    expect(rangeInWords(0.78, 0.864, 'share')).toBe('78% to 86.4%');
    expect(rangeInWords(-0.1, 1.2, 'share')).toBe('0% to 100%');
    expect(rangeInWords(91.2, 103, '%')).toBe('91.2% to 100%');
    expect(rangeInWords(-2, 9.26, 'working days')).toBe('0 to 9.3 working days');
    expect(rangeInWords(3.4, 5.26, 'per 1,000 residents')).toBe('3.4 to 5.3 per 1,000 residents');
  });

  it('names the first and the last count that lie within it, so that no count outside stands between them', () => {
    expect(rangeInWords(6.4, 20.8, 'count')).toBe('7 to 20');
    expect(rangeInWords(1049.5, 1400, 'count')).toBe('1,050 to 1,400');
    expect(rangeInWords(3.2, 3.8, 'count')).toBe('3.2 to 3.8');
  });
});

describe('a part of a whole', () => {
  it('is rounded, but never to none, and says where there is nothing to divide by', () => {
    expect(percentOf(1, 3)).toBe('33%');
    expect(percentOf(4, 1000)).toBe('0.4%');
    expect(percentOf(1, 10)).toBe('10%');
    expect(percentOf(0, 5)).toBe('0%');
    expect(percentOf(0, 0)).toBe('no figure');
  });
});
