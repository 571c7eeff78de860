import { describe, expect, it } from 'vitest';
import { changeInWords } from './changes.ts';
import { dateInWords } from './dates.ts';
import { listOf } from './lists.ts';
import { decimalNumber, numberWord, wholeNumber } from './numbers.ts';
import { countOf, pluralOf } from './plurals.ts';
import { sentenceCase, sentences } from './sentences.ts';

describe('numbers', () => {
  it('have at most one decimal, and thousands apart', () => {
    expect([12, 12.25, 12.04, 1234.56].map(decimalNumber)).toEqual(['12', '12.3', '12', '1,234.6']);
    expect([12.5, 1234.4].map(wholeNumber)).toEqual(['13', '1,234']);
  });

  it('are never minus nothing', () => {
    expect(decimalNumber(-0.04)).toBe('0');
    expect(wholeNumber(-0)).toBe('0');
    expect(decimalNumber(-1.5)).toBe('-1.5');
  });

  it('are words below ten', () => {
    expect([0, 3, 9, 10, 1234].map(numberWord)).toEqual(['no', 'three', 'nine', '10', '1,234']);
  });
});

describe('plurals', () => {
  it('writes one, none and thousands of a kind', () => {
    const said = [1, 0, 1234].map((count) => countOf(count, 'complaint'));
    expect(said).toEqual(['1 complaint', '0 complaints', '1,234 complaints']);
  });

  it.each([
    ['service request', 'service requests'],
    ['enquiry', 'enquiries'],
    ['survey', 'surveys'],
    ['breach', 'breaches'],
    ['box', 'boxes'],
    ['series', 'series'],
  ])('of %s is %s', (one, many) => {
    expect(pluralOf(2, one)).toBe(many);
    expect(pluralOf(1, one)).toBe(one);
  });
});

describe('lists and sentences', () => {
  it('joins with commas and a word before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((parts) => listOf(parts))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(listOf(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  it('leaves out empty sentences, and begins with a capital', () => {
    expect(sentences('One.', '', null, false, 'Two.')).toBe('One. Two.');
    expect(sentenceCase('missed bins in ABC')).toBe('Missed bins in ABC');
  });
});

it('keeps a date as precise as it is known, and what is no date as it is', () => {
  expect(['2019-07-17', '2021-10', '2023', '2023-15'].map(dateInWords)).toEqual([
    '17 July 2019',
    'October 2021',
    '2023',
    '2023-15',
  ]);
});

it('states a change with the number it is compared with', () => {
  expect(changeInWords(58, 44, 'last quarter')).toBe('14 more than last quarter (44)');
  expect(changeInWords(1, 2, 'last quarter')).toBe('1 fewer than last quarter (2)');
  expect(changeInWords(2, 2, 'last quarter')).toBe('The same as last quarter');
  expect(changeInWords(3, null, 'last quarter')).toBe('No figure for last quarter');
});
