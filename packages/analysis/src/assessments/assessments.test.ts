import { describe, expect, it } from 'vitest';
import { buildAssessmentViews } from './assessment-views.ts';
import { checkAssessments } from './check-assessments.ts';
import { groupByCycle } from './cycles.ts';
import { findLastLevels } from './last-levels.ts';
import type { AssessmentRow } from './visits.ts';
import { ELEMENTS } from '@said/standard';

const aRow = (row: Partial<AssessmentRow>): AssessmentRow => ({
  date: '2019-07-17',
  kind: 'full',
  level: 'plus',
  count: null,
  element: null,
  criterion: null,
  justification: null,
  assessor: null,
  source: 'A report',
  basis: 'published',
  ...row,
});

const total = (level: string, count: number, row: Partial<AssessmentRow> = {}) => aRow({ level, count, ...row });

describe('buildAssessmentViews', () => {
  it('keeps what no source says as null, never 0', () => {
    const [view] = buildAssessmentViews([total('plus', 16, { date: '2023', kind: '12-month', basis: 'derived' })]);
    expect(view).toEqual({
      date: '2023',
      kind: '12-month',
      non: null,
      partial: null,
      full: null,
      plus: 16,
      byCriterion: null,
      basis: 'derived',
      source: 'A report',
    });
  });

  it('knows of a visit whose count was left empty', () => {
    const [view] = buildAssessmentViews([aRow({ date: '2010-06', count: null })]);
    expect(view).toMatchObject({ date: '2010-06', plus: null, byCriterion: null });
  });

  it('gives the zeros by criterion only where the visit’s total is 0', () => {
    const rows = [total('non', 0), total('partial', 3), total('plus', 4, { criterion: 1 })];
    const [view] = buildAssessmentViews(rows);
    expect(view?.byCriterion?.[1]).toEqual({ non: 0, partial: null, full: null, plus: 4 });
    expect(view?.byCriterion?.[2]).toEqual({ non: 0, partial: null, full: null, plus: null });
    expect(view?.plus).toBeNull();
  });

  it('adds five known criteria up to a total that was not stated', () => {
    const rows = [4, 5, 4, 0, 0].map((count, index) => total('plus', count, { criterion: index + 1 }));
    expect(buildAssessmentViews(rows)[0]?.plus).toBe(13);
  });

  it('counts the levels when all 57 elements are recorded', () => {
    const rows = ELEMENTS.map(({ number }) =>
      aRow({ element: number, level: number === '4.3.1' ? 'partial' : 'full' }),
    );
    const [view] = buildAssessmentViews(rows);
    expect(view).toMatchObject({ non: 0, partial: 1, full: 56, plus: 0 });
    expect(view?.byCriterion?.[4]).toEqual({ non: 0, partial: 1, full: 12, plus: 0 });
  });

  it('orders visits by date, says a mixed basis, and joins sources once', () => {
    const rows = [
      total('plus', 17, { date: '2024-06', kind: '24-month' }),
      total('plus', 17, { date: '2020-07', kind: '12-month', source: 'One' }),
      total('full', 40, { date: '2020-07', kind: '12-month', source: 'One', basis: 'derived' }),
      total('non', 0, { date: '2020-07', kind: '12-month', source: 'Two' }),
    ];
    const views = buildAssessmentViews(rows);
    expect(views.map(({ date }) => date)).toEqual(['2020-07', '2024-06']);
    expect(views[0]).toMatchObject({ basis: 'mixed', source: 'One; Two' });
  });

  it('leaves out rows that are of no visit', () => {
    expect(buildAssessmentViews([aRow({ date: null }), aRow({ kind: 'interim' })])).toEqual([]);
  });
});

describe('groupByCycle', () => {
  const visit = (date: string, kind: string) => total('plus', 1, { date, kind });

  it('starts a cycle at each full assessment', () => {
    const rows = [
      visit('2019-07-17', 'full'),
      visit('2020-07', '12-month'),
      visit('2021-10', '24-month'),
      visit('2022-07', 'full'),
    ];
    const cycles = groupByCycle(buildAssessmentViews(rows));
    expect(cycles.map(({ label }) => label)).toEqual(['2019 to 2021', '2022']);
    expect(cycles[0]?.full?.date).toBe('2019-07-17');
    expect(cycles[0]?.reviews.map(({ kind }) => kind)).toEqual(['12-month', '24-month']);
  });

  it('keeps reviews that came before the first known full assessment apart', () => {
    const cycles = groupByCycle(buildAssessmentViews([visit('2017', '12-month'), visit('2019', 'full')]));
    expect(cycles.map(({ full }) => full?.date ?? null)).toEqual([null, '2019']);
  });
});

describe('checkAssessments', () => {
  it('finds nothing in a record that adds up', () => {
    const rows = [
      total('non', 0),
      total('partial', 0),
      total('full', 56),
      total('plus', 1),
      total('plus', 1, { criterion: 1 }),
    ];
    expect(checkAssessments([...rows, aRow({ element: '1.1.1' })])).toEqual([]);
  });

  it.each([
    [
      'a level that differs from its criteria',
      [1, 2, 3, 4, 5].map((criterion) => total('plus', 2, { criterion })).concat(total('plus', 9)),
      'Visit of 2019-07-17: Compliance plus by criterion adds up to 10, but the total is 9.',
    ],
    [
      'more than 57 elements',
      [total('full', 50), total('plus', 8)],
      'Visit of 2019-07-17: the levels add up to 58 elements, but the standard has 57.',
    ],
    [
      'fewer than 57 when all four levels are given',
      [total('non', 0), total('partial', 0), total('full', 40), total('plus', 13)],
      'Visit of 2019-07-17: the levels add up to 53 elements, but the standard has 57.',
    ],
    [
      'more elements than a criterion has',
      [total('full', 8, { criterion: 5 }), total('plus', 3, { criterion: 5 })],
      'Visit of 2019-07-17: the levels add up to 11 elements, but criterion 5 has 10.',
    ],
    [
      'two different totals',
      [total('plus', 13), total('plus', 14)],
      'Visit of 2019-07-17: Compliance plus is given as 13 and as 14 in all.',
    ],
    [
      'more elements named than counted',
      [total('plus', 1), aRow({ element: '1.1.1' }), aRow({ element: '1.1.2' })],
      'Visit of 2019-07-17: 2 elements are named at compliance plus, but the total is 1.',
    ],
    [
      'an element that the standard does not have',
      [aRow({ element: '4.3.9' })],
      'Visit of 2019-07-17: the standard has no element 4.3.9.',
    ],
  ])('says %s', (_, rows, sentence) => {
    expect(checkAssessments(rows)).toEqual([sentence]);
  });
});

describe('findLastLevels', () => {
  const allMet = [total('non', 0), total('partial', 0)];

  it('takes the rest as full when every element at plus is named', () => {
    const last = findLastLevels([...allMet, total('plus', 1), aRow({ element: '1.1.1' })]);
    expect(last.get('1.1.1')).toEqual({ date: '2019-07-17', level: 'plus' });
    expect(last.get('5.3.3')).toEqual({ date: '2019-07-17', level: 'full' });
    expect(last.size).toBe(57);
  });

  it('says nothing about the rest when an element at plus is not named, or partials are not known', () => {
    const unnamed = findLastLevels([...allMet, total('plus', 2), aRow({ element: '1.1.1' })]);
    expect([...unnamed.keys()]).toEqual(['1.1.1']);
    const unknown = findLastLevels([total('non', 0), total('plus', 1), aRow({ element: '1.1.1' })]);
    expect([...unknown.keys()]).toEqual(['1.1.1']);
  });

  it('keeps an older level until a newer one is known for that element', () => {
    const later = { date: '2020-07', kind: '12-month' };
    const last = findLastLevels([
      ...allMet,
      total('plus', 1),
      aRow({ element: '1.1.1' }),
      total('plus', 17, later),
      aRow({ ...later, element: '4.3.1', level: 'partial' }),
    ]);
    expect(last.get('1.1.1')).toEqual({ date: '2019-07-17', level: 'plus' });
    expect(last.get('4.3.1')).toEqual({ date: '2020-07', level: 'partial' });
  });
});
