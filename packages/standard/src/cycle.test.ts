import { describe, expect, it } from 'vitest';
import { documentsDueBy, isVisitKind, nextVisit, VISIT_DOCUMENTS } from './cycle.ts';

describe('the assessment cycle', () => {
  it('goes from the full assessment to two reviews and round again within three years', () => {
    const first = nextVisit({ date: '2019-07-17', kind: 'full' });
    expect(first).toEqual({ kind: '12-month', by: '2020-07-17', exact: true });
    const second = nextVisit({ date: first.by, kind: first.kind });
    expect(second).toEqual({ kind: '24-month', by: '2021-07-17', exact: true });
    const third = nextVisit({ date: second.by, kind: second.kind });
    expect(third).toEqual({ kind: 'full', by: '2022-07-17', exact: true });
  });

  it('counts from the first day when only the month or the year of a visit is known', () => {
    expect(nextVisit({ date: '2024-06', kind: '24-month' })).toEqual({ kind: 'full', by: '2025-06-01', exact: false });
    expect(nextVisit({ date: '2023', kind: '12-month' })).toMatchObject({ by: '2024-01-01', exact: false });
    expect(() => nextVisit({ date: 'last year', kind: 'full' })).toThrow('"last year" is not a day');
  });

  it('asks for four documents two months before a visit, whatever the length of the months', () => {
    expect(VISIT_DOCUMENTS).toEqual([
      expect.stringContaining('performance against the organisation’s own standards'),
      expect.stringContaining('changes to standards since the last assessment'),
      expect.stringContaining('satisfaction and complaints'),
      expect.stringContaining('annual report'),
    ]);
    expect(documentsDueBy('2025-06-15')).toBe('2025-04-15');
    expect(documentsDueBy('2025-04-30')).toBe('2025-02-28');
  });

  it('tells kinds of visit from other words', () => {
    expect(['full', '12-month', '24-month'].filter(isVisitKind)).toHaveLength(3);
    expect(['interim', '', '36-month'].filter(isVisitKind)).toEqual([]);
  });
});
