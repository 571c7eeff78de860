// @vitest-environment jsdom
import type { Comparison, FiltersView, OverviewView, ServiceRow } from '@said/server';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { noFilters } from '../../testing/filters.ts';
import { renderPart } from '../../testing/render-part.tsx';
import { OverviewPage } from './OverviewPage.tsx';

const QUARTER = { from: '2024-07-01', to: '2024-09-30', label: '2024-25 Q2' };
const none: Comparison = { now: 0, lastQuarter: 0, sameQuarterLastYear: null };

const aService = (service: string, changes: Partial<ServiceRow> = {}): ServiceRow => ({
  service,
  directorate: null,
  portfolio: null,
  comments: none,
  complaintsStage1: none,
  complaintsStage2: none,
  compliments: none,
  serviceRequests: none,
  inTime: { inTime: 0, answered: 0 },
  outcomes: { upheld: 0, partlyUpheld: 0, notUpheld: 0, decided: 0 },
  ...changes,
});

const anOverview = (changes: Partial<OverviewView> = {}): OverviewView => ({
  quarter: QUARTER,
  headline: 'A quiet quarter.',
  kinds: [],
  services: [],
  collection: { total: 0, solicited: 0, unsolicited: 0, notRecorded: 0 },
  findings: [],
  worthALook: { checked: null, findings: [] },
  dataQuality: [],
  ...changes,
});

const OFFERED: FiltersView = {
  ...noFilters(),
  quarters: [QUARTER, { from: '2024-04-01', to: '2024-06-30', label: '2024-25 Q1' }],
};

function open(overview: Partial<OverviewView> = {}, at = '/') {
  const answer = anOverview(overview);
  const answers = {
    '/api/filters': OFFERED,
    '/api/overview': answer,
    '/api/overview?quarter=2024-25 Q1': anOverview({ ...overview, quarter: OFFERED.quarters[1] ?? QUARTER }),
  };
  return renderPart(<OverviewPage />, { at, answers });
}

const services = () => screen.findByRole('table', { name: /^Table one/ });
const serviceNames = async () =>
  within(await services())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

describe('OverviewPage', () => {
  it('says what to do where there is no feedback, and asks for no quarter', async () => {
    renderPart(<OverviewPage />, { answers: { '/api/filters': noFilters() } });
    expect(await screen.findByText('There is no feedback in this database yet')).toBeDefined();
    expect(screen.getByRole('heading', { level: 1, name: 'Overview' })).toBeDefined();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('is headed by the quarter that the server chose, and goes to another by the address', async () => {
    const { person, address, asked } = open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Overview of 2024-25 Q2' })).toBeDefined();
    await person.selectOptions(await screen.findByRole('combobox', { name: 'Quarter' }), '2024-25 Q1');
    expect(address()).toBe('/?quarter=2024-25-Q1');
    expect(await screen.findByRole('heading', { level: 1, name: 'Overview of 2024-25 Q1' })).toBeDefined();
    expect(asked).toContain('/api/overview?quarter=2024-25 Q1');
  });

  it('compares each kind with the quarter before and a year ago, in words', async () => {
    open({
      kinds: [
        { kind: 'complaint', counts: { now: 1, lastQuarter: 3, sameQuarterLastYear: null } },
        { kind: 'compliment', counts: { now: 1234, lastQuarter: 1234, sameQuarterLastYear: 4 } },
      ],
    });
    const [complaints, compliments] = (await screen.findAllByRole('listitem')).map((item) => item.textContent);
    expect(complaints).toBe('1 complaint2 fewer than last quarter (3)No figure for the same quarter last year');
    expect(compliments).toContain('1,234 compliments');
    expect(compliments).toContain('The same as last quarter');
    expect(compliments).toContain('1,230 more than the same quarter last year (4)');
  });

  it('says of each service its counts with those before, and its shares with their basis', async () => {
    open({
      services: [
        aService('Waste', {
          directorate: 'Environment',
          complaintsStage1: { now: 12, lastQuarter: 9, sameQuarterLastYear: null },
          inTime: { inTime: 8, answered: 10 },
          outcomes: { upheld: 2, partlyUpheld: 1, notUpheld: 1, decided: 4 },
        }),
      ],
    });
    const row = within(await services()).getByRole('row', { name: /^WasteEnvironment|^Waste Environment/ });
    const cells = within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells[1]).toBe('12last quarter and a year ago 9 | –');
    expect(cells.slice(-2)).toEqual(['80%8 of 10 answered', '75%3 of 4 decided']);
  });

  it('says that there is no figure where nothing was answered or decided', async () => {
    open({ services: [aService('Parks')] });
    const cells = within(await services())
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells.slice(-2)).toEqual(['no figure', 'no figure']);
  });

  it('has a column of service requests only where there are any', async () => {
    open({ services: [aService('Parks')] });
    expect(within(await services()).queryByRole('columnheader', { name: 'Service requests' })).toBeNull();
    open({ services: [aService('Parks', { serviceRequests: { now: 0, lastQuarter: 1, sameQuarterLastYear: null } })] });
    expect(await screen.findByRole('columnheader', { name: 'Service requests' })).toBeDefined();
  });

  it('sorts services by share, those without one last, and keeps the order in the address', async () => {
    const answered = (service: string, inTime: number, all: number) =>
      aService(service, { inTime: { inTime, answered: all } });
    const list = [answered('Parks', 0, 0), answered('Roads', 9, 10), answered('Waste', 1, 10)];
    const { person, address } = open({ services: list });
    await person.click(within(await services()).getByRole('button', { name: 'Answered in time' }));
    expect(await serviceNames()).toEqual(['Roads', 'Waste', 'Parks']);
    expect(address()).toBe('/?sort=intime-desc');
  });

  it('says that no service has feedback', async () => {
    open();
    expect(await screen.findByText(/No service has feedback in 2024-25 Q2/)).toBeDefined();
  });

  it.each([
    [{ total: 1, solicited: 1, unsolicited: 0, notRecorded: 0 }, 'of 1 record, 1 was asked for (surveys), 0 were'],
    [{ total: 5, solicited: 2, unsolicited: 1, notRecorded: 2 }, 'of 5 records, 2 were asked for (surveys), 1 was'],
  ])('says how feedback was collected', async (collection, words) => {
    open({ collection });
    expect(await screen.findByText((text) => text.includes(words))).toBeDefined();
  });

  it('says what to know before quoting, or that there is nothing', async () => {
    open();
    expect(await screen.findByText(/^Nothing to warn of/)).toBeDefined();
    open({ dataQuality: ['12 rows have no ward.'] });
    expect(await screen.findByText('12 rows have no ward.')).toBeDefined();
  });
});
