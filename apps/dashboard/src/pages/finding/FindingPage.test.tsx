// @vitest-environment jsdom
import type { Finding, FindingWorkings } from '@said/server';
import { screen, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { aFinding } from '../../testing/a-finding.ts';
import { renderPart } from '../../testing/render-part.tsx';
import { EvidenceRows } from './EvidenceRows.tsx';
import { FindingPage } from './FindingPage.tsx';

const WORKINGS: FindingWorkings = {
  result: '60% of 40 in May 2024',
  method: ['The expected range of earlier months.'],
  chance: 0.004,
  drivers: [],
  firstSeen: '2024-06-30',
  lastSeen: '2024-09-30',
};

function open(finding: Partial<Finding> = {}, workings: Partial<FindingWorkings> = {}) {
  const answer = { finding: aFinding(finding), workings: { ...WORKINGS, ...workings }, total: 0, rows: [] };
  return renderPart(
    <Routes>
      <Route path="/findings/:id" element={<FindingPage />} />
    </Routes>,
    { at: '/findings/dip-waste', answers: { '/api/findings/dip-waste': answer } },
  );
}

const fact = async (name: string) => (await screen.findByText(name)).nextElementSibling?.textContent;
const trend = async () => (await screen.findByRole('link', { name: 'See it over time' })).getAttribute('href');

describe('FindingPage', () => {
  it('is headed by its subject and says what it rests on', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Finding: Waste' })).toBeDefined();
    expect(await fact('How much it asks for')).toBe('Watch');
    expect(await fact('State')).toBe('New, first seen in the analysis up to 30 June 2024');
    expect(await fact('List')).toBe('Main list');
    expect(await fact('Result')).toBe('60% of 40 in May 2024');
    expect(await fact('Basis')).toBe('Stages answered in the month');
    expect(await fact('Evidence for')).toBe('No element of the standard');
  });

  it('leaves out a result that was not kept, and says what may be chance', async () => {
    open({ list: 'worth a look' }, { result: '' });
    expect(await fact('List')).toContain('may be chance');
    expect(screen.queryByText('Result')).toBeNull();
  });

  it('leads to each element that it is evidence for', async () => {
    open({ elements: ['4.3.1', '5.1.2'] });
    const links = within((await screen.findByText('Evidence for')).nextElementSibling as HTMLElement).getAllByRole(
      'link',
    );
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/standard?element=4.3.1',
      '/standard?element=5.1.2',
    ]);
    expect(links[0]?.textContent).toMatch(/^4\.3\.1 \w/);
  });

  it.each([
    [{ measure: 'answered-in-time' }, '/trends?measure=answered-in-time'],
    [{ measure: 'upheld', service: 'Waste & Recycling' }, '/trends?measure=upheld&service=Waste+%26+Recycling'],
    [{ measure: 'received', ward: 'E05001', kind: 'comment' }, '/trends?measure=received&kind=comment&ward=E05001'],
    [{ measure: 'standard-result', standard: 'Bins' }, '/trends?measure=standard-result&standard=Bins'],
  ])('leads to the series that it was found in: %o', async (series, address) => {
    open({ series });
    expect(await trend()).toBe(address);
  });

  it('leads nowhere where its measure has no history', async () => {
    open({ series: null });
    await screen.findByText('State');
    expect(screen.queryByRole('link', { name: 'See it over time' })).toBeNull();
  });

  it('says what moved most, as a table, with the unit of the series', async () => {
    const rows = [{ kind: 'ward' as const, name: 'Park', n: 14, observed: 0.4, expected: 0.9, part: 0.667 }];
    open({}, { drivers: [{ title: 'By ward, May 2024', unit: 'share', rows }] });
    const table = await screen.findByRole('table', { name: 'By ward, May 2024' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Part', 'Cases', 'Result (%)', 'Expected (%)', 'Of the difference']);
    expect(within(table).getByRole('row', { name: 'Ward: Park 14 40 90 67%' })).toBeDefined();
  });

  it('has no column of cases where the figures are cases themselves', async () => {
    const rows = [{ kind: 'service' as const, name: 'Waste', n: null, observed: 34, expected: 12.4, part: 1 }];
    open({}, { drivers: [{ title: 'By service', unit: 'count', rows }] });
    const table = await screen.findByRole('table', { name: 'By service' });
    expect(within(table).getByRole('row', { name: 'Service: Waste 34 12 100%' })).toBeDefined();
  });

  it('says how it was worked out and how likely chance is, where that is known', async () => {
    open();
    expect((await screen.findByText('How we worked this out')).closest('details')?.open).toBe(false);
    expect(screen.getByText(/about 1 in 200\./)).toBeDefined();
  });

  it('says nothing of a method that was not kept', async () => {
    open({}, { method: [], chance: null });
    await screen.findByText('State');
    expect(screen.queryByText('How we worked this out')).toBeNull();
    expect(screen.queryByText('What moved most')).toBeNull();
    expect(screen.getByText(/no single rows stand behind it/)).toBeDefined();
  });
});

describe('EvidenceRows', () => {
  const row = (id: number, rest: Record<string, unknown> = {}) => ({
    id,
    dataset: 'feedback',
    reference: `R${id}`,
    received_on: '2024-05-01',
    text: 'The bin was [missed].',
    ward_code: 'E05001',
    outcome: null,
    ...rest,
  });
  const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1));
  const bodyRows = () => screen.getAllByRole('rowheader');

  it('shows all of few rows, telling columns first, and none that is empty or says nothing', () => {
    renderPart(<EvidenceRows rows={rows(1)} total={1} />);
    expect(screen.getByText(/^All 1 row\./)).toBeDefined();
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual([
      'Reference',
      'Received on',
      'Text',
    ]);
    expect(screen.getByRole('row', { name: 'R1 1 May 2024 The bin was [missed].' })).toBeDefined();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows 25 and the rest when asked', async () => {
    const { person } = renderPart(<EvidenceRows rows={rows(26)} total={26} />);
    expect(bodyRows()).toHaveLength(25);
    await person.click(screen.getByRole('button', { name: 'Show all 26 rows' }));
    expect(bodyRows()).toHaveLength(26);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks nothing at 25 rows', () => {
    renderPart(<EvidenceRows rows={rows(25)} total={25} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says that there are more than it was given', () => {
    renderPart(<EvidenceRows rows={rows(2)} total={1234} />);
    expect(screen.getByText(/^The newest 2 of 1,234 rows\./)).toBeDefined();
  });

  it('has a table for each data set, the shortest first, one without a name of ours by its own', () => {
    const list = [row(1), row(2), row(3, { dataset: 'case_stages' }), row(4, { dataset: 'phone_calls', text: 5 })];
    renderPart(<EvidenceRows rows={[...list, row(5, { dataset: 'phone_calls', text: ['a', 'b'] })]} total={5} />);
    expect(screen.getAllByRole('table').map((table) => table.querySelector('caption')?.textContent)).toEqual([
      'Complaint stages',
      'Feedback',
      'Phone calls',
    ]);
    expect(screen.getByRole('row', { name: 'R5 1 May 2024 a, b' })).toBeDefined();
  });
});
