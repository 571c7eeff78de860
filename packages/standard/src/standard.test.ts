import { describe, expect, it } from 'vitest';
import { CRITERIA, CRITERION_NUMBERS, SUB_CRITERIA, TITLES_NOTE } from './criteria.ts';
import { ELEMENTS, elementsOf, findElement } from './elements.ts';
import { isLevel, levelName, LEVELS } from './levels.ts';

const countOf = (kind: string) => ELEMENTS.filter(({ evidenceKind }) => evidenceKind === kind).length;

describe('the standard', () => {
  it('has 5 criteria, 15 sub-criteria and 57 elements, 11/11/12/13/10 by criterion', () => {
    expect(CRITERIA).toHaveLength(5);
    expect(SUB_CRITERIA).toHaveLength(15);
    expect(ELEMENTS).toHaveLength(57);
    expect(CRITERION_NUMBERS.map((criterion) => elementsOf(criterion).length)).toEqual([11, 11, 12, 13, 10]);
  });

  it('has 3/3/5, 6/5, 2/4/3/3, 3/4/6 and 2/5/3 elements by sub-criterion', () => {
    const counts = SUB_CRITERIA.map(({ number }) => ELEMENTS.filter((e) => e.subCriterion === number).length);
    expect(counts).toEqual([3, 3, 5, 6, 5, 2, 4, 3, 3, 3, 4, 6, 2, 5, 3]);
  });

  it('numbers the elements in order, without a gap, inside their sub-criterion', () => {
    const expected = SUB_CRITERIA.flatMap(({ number }) =>
      ELEMENTS.filter((e) => e.subCriterion === number).map((_, index) => `${number}.${index + 1}`),
    );
    expect(ELEMENTS.map(({ number }) => number)).toEqual(expected);
    expect(ELEMENTS.every(({ number, criterion }) => number.startsWith(`${criterion}.`))).toBe(true);
  });

  it('allows 2/2/2/3/2 partials', () => {
    expect(CRITERIA.map(({ maxPartials }) => maxPartials)).toEqual([2, 2, 2, 3, 2]);
  });

  it('says that data shows 18 elements directly, supports 27 and cannot show 12', () => {
    expect([countOf('direct'), countOf('supporting'), countOf('none')]).toEqual([18, 27, 12]);
  });

  it('says what data could show exactly where data can show something', () => {
    expect(ELEMENTS.every((e) => (e.candidate === null) === (e.evidenceKind === 'none'))).toBe(true);
  });

  it('says of each element how far data can show it', () => {
    const numbersOf = (kind: string) => ELEMENTS.filter((e) => e.evidenceKind === kind).map(({ number }) => number);
    expect(numbersOf('direct').join(' ')).toBe(
      '1.1.1 1.1.2 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 3.3.2 4.1.2 4.2.2 4.2.3 4.3.1 4.3.2 4.3.4 5.2.5 5.3.1 5.3.2 5.3.3',
    );
    expect(numbersOf('none').join(' ')).toBe('2.1.1 2.1.3 2.1.6 2.2.3 2.2.4 3.1.1 3.4.2 3.4.3 4.1.3 4.2.1 5.1.2 5.2.1');
  });

  it('gives every criterion, sub-criterion and element a title of its own, in words', () => {
    const titles = [...CRITERIA, ...SUB_CRITERIA, ...ELEMENTS].map(({ title }) => title);
    const candidates = ELEMENTS.flatMap(({ candidate }) => (candidate === null ? [] : [candidate]));
    expect([titles.length, candidates.length]).toEqual([5 + 15 + 57, 18 + 27]);
    expect(new Set(titles).size).toBe(titles.length);
    // A capital, two words at least, and no stop: these are titles, not sentences.
    expect([...titles, ...candidates].filter((text) => !/^[A-Z]\S* .*[^\s.]$/.test(text))).toEqual([]);
    expect(TITLES_NOTE).toContain('licensed copy');
  });

  it('finds an element by its number', () => {
    expect(findElement(' 4.3.1 ')).toMatchObject({ criterion: 4, subCriterion: '4.3', evidenceKind: 'direct' });
    expect(findElement('4.3.7')).toBeUndefined();
  });

  it('has four levels from non-compliance to compliance plus', () => {
    expect(LEVELS.map(({ level }) => level)).toEqual(['non', 'partial', 'full', 'plus']);
    expect(LEVELS.map(({ level }) => levelName(level))).toEqual([
      'Non-compliance',
      'Partial compliance',
      'Full compliance',
      'Compliance plus',
    ]);
    expect(LEVELS.filter(({ meaning }) => !/^[A-Z]\S* .*\.$/.test(meaning))).toEqual([]);
    expect(isLevel('full')).toBe(true);
    expect(isLevel('toString')).toBe(false);
  });
});
