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

  it('gives every element a title of its own', () => {
    expect(new Set(ELEMENTS.map(({ title }) => title)).size).toBe(57);
    expect(TITLES_NOTE).toContain('licensed copy');
  });

  it('finds an element by its number', () => {
    expect(findElement(' 4.3.1 ')).toMatchObject({ criterion: 4, subCriterion: '4.3', evidenceKind: 'direct' });
    expect(findElement('4.3.7')).toBeUndefined();
  });

  it('has four levels from non-compliance to compliance plus', () => {
    expect(LEVELS.map(({ level }) => level)).toEqual(['non', 'partial', 'full', 'plus']);
    expect(levelName('plus')).toBe('Compliance plus');
    expect(isLevel('full')).toBe(true);
    expect(isLevel('toString')).toBe(false);
  });
});
