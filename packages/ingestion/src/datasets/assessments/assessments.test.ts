import { LEVELS as LEVELS_OF_THE_STANDARD, VISIT_KINDS } from '@said/standard';
import { describe, expect, it } from 'vitest';
import { ASSESSMENT_KINDS, LEVELS } from '../definition/vocabularies.ts';

describe('the words of assessments', () => {
  it('are stored as the standard calls them: the visits of a cycle, and the levels', () => {
    expect(Object.keys(ASSESSMENT_KINDS)).toEqual(VISIT_KINDS);
    expect(Object.keys(LEVELS).toSorted()).toEqual(LEVELS_OF_THE_STANDARD.map(({ level }) => level).toSorted());
  });
});
