// @vitest-environment jsdom
import type { AssessmentView } from '@said/server';
import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderPart, stubWidth } from '../../testing/render-part.tsx';
import { AssessmentsPage } from './AssessmentsPage.tsx';

const nothing = { non: null, partial: null, full: null, plus: null };

const aVisit = (date: string, kind: AssessmentView['kind'], changes: Partial<AssessmentView> = {}): AssessmentView => ({
  date,
  kind,
  ...nothing,
  byCriterion: null,
  basis: 'published',
  source: 'report',
  ...changes,
});

const VISITS = [
  aVisit('2019-07-17', 'full', {
    plus: 13,
    non: 0,
    byCriterion: {
      '1': { ...nothing, plus: 0 },
      '2': { ...nothing, plus: 4 },
      '3': { ...nothing, plus: 3 },
      '4': { ...nothing, plus: 6 },
      '5': nothing,
    },
  }),
  aVisit('2020-07', '12-month', { basis: 'derived' }),
];

const open = (visits: AssessmentView[], areas: unknown[] = []) =>
  renderPart(<AssessmentsPage />, {
    at: '/assessments',
    answers: { '/api/assessments': visits, '/api/development-areas': areas },
  });

const rowsOf = async (name: string) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

// The chart comes when it is shown; here it is there before anybody looks.
beforeAll(async () => {
  await import('./CycleChart.tsx');
});

describe('AssessmentsPage', () => {
  it('says what to bring in where there is no visit, and nor were any areas asked about', async () => {
    open([]);
    expect(await screen.findByText('No assessment has been brought in')).toBeDefined();
    expect(await screen.findByText('None have been brought in.')).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says “not published” where no source gives a number, and 0 where one gives 0', async () => {
    open(VISITS);
    expect(await rowsOf('Elements at compliance plus, by visit and criterion')).toEqual([
      '17 July 2019, full assessment0436not published13',
      'July 2020, 12-month review' + 'not published'.repeat(6),
    ]);
  });

  it('has the record as a table under its chart', async () => {
    const { person } = open(VISITS);
    await person.click(await screen.findByRole('button', { name: 'Show as a table' }));
    expect(await rowsOf('Elements at compliance plus, of 57, by assessment cycle')).toEqual([
      '17 July 2019, full assessment13not publishednot published0Publishedreport',
      'July 2020, 12-month reviewnot publishednot publishednot publishednot publishedDerivedreport',
    ]);
  });

  it('draws a bar with its number for each visit that has one, as one image', async () => {
    stubWidth(800);
    open(VISITS);
    const name = 'Chart. 13 elements were at compliance plus at the full assessment of 17 July 2019';
    const chart = await screen.findByRole('img', { name });
    expect(chart.querySelectorAll('.recharts-bar-rectangle path')).toHaveLength(1);
    expect(within(chart).getByText('13')).toBeDefined();
    expect(within(chart).getByText('2019 cycle')).toBeDefined();
    const key = within(screen.getByRole('list', { name: 'Key' })).getAllByRole('listitem');
    expect(key.map((item) => item.textContent)).toEqual(['Full assessment', '12-month review', '24-month review']);
  });

  it('gives each visit its areas for development, with answer and status where there are any', async () => {
    open(VISITS, [
      { assessment: '2020-07', text: 'Tell customers more.', response: 'New web page.', status: 'done' },
      { assessment: '2020-07', text: 'Ask more.', response: null, status: null },
      { assessment: 'the first visit', text: 'Listen.', response: null, status: 'open' },
    ]);
    expect(await screen.findByRole('heading', { level: 3, name: 'Asked at the visit of July 2020' })).toBeDefined();
    expect(screen.getByRole('heading', { level: 3, name: 'Asked at the visit of the first visit' })).toBeDefined();
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items).toContain('Tell customers more.Done: New web page.');
    expect(items).toContain('Ask more.No status recorded');
    expect(items).toContain('Listen.Open');
  });
});
