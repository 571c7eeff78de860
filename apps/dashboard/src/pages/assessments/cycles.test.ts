import type { AssessmentView } from '@said/server';
import { describe, expect, it } from 'vitest';
import { buildCycles, describeCycles } from './cycles.tsx';

function aVisit(date: string, kind: AssessmentView['kind'], plus: number | null): AssessmentView {
  return {
    date,
    kind,
    plus,
    non: null,
    partial: null,
    full: null,
    byCriterion: null,
    basis: 'published',
    source: 'test',
  };
}

const record = [
  aVisit('2024', '24-month', 17),
  aVisit('2019-07-17', 'full', 13),
  aVisit('2020-07', '12-month', 17),
  aVisit('2021-10', '24-month', 17),
  aVisit('2022-07', 'full', 14),
  aVisit('2023', '12-month', null),
];

describe('assessment cycles', () => {
  it('starts a cycle at each full assessment, whatever order the visits come in', () => {
    expect(buildCycles(record).map(({ label, visits }) => [label, visits.map(({ plus }) => plus)])).toEqual([
      ['2019 cycle', [13, 17, 17]],
      ['2022 cycle', [14, null, 17]],
    ]);
  });

  it('keeps a review whose full assessment is not known apart', () => {
    expect(buildCycles([aVisit('2020', '12-month', 3)]).map(({ label }) => label)).toEqual(['Before 2020']);
  });

  it('says what is not published and never calls it 0', () => {
    const { summary, headline } = describeCycles(buildCycles(record));
    expect(summary).toContain('not published at the 12-month review (2023)');
    expect(headline).toBe('17 elements were at compliance plus at the 24-month review of 2024');
  });
});
