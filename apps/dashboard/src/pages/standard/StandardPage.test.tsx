// @vitest-environment jsdom
import type { ElementView } from '@said/server';
import { levelName } from '@said/standard';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aFinding } from '../../testing/a-finding.ts';
import { renderPart } from '../../testing/render-part.tsx';
import { StandardPage } from './StandardPage.tsx';

const anElement = (element: string, changes: Partial<ElementView> = {}): ElementView => ({
  element,
  criterion: Number(element[0]),
  title: `Title of ${element}`,
  evidenceKind: 'none',
  evidence: [],
  suggestion: null,
  reasons: [],
  last: null,
  ...changes,
});

const ELEMENTS = [
  anElement('1.1.1'),
  anElement('4.3.1', {
    evidenceKind: 'direct',
    suggestion: 'partial',
    reasons: ['One dip is open.'],
    last: { date: '2023-06', level: 'full' },
    evidence: [
      { kind: 'finding', id: 'f', title: 'A dip', date: '2024-05-31' },
      { kind: 'action', id: 'a', title: 'New rota', date: '2024-06-01' },
      { kind: 'document', id: 'd', title: 'Charter', date: null },
    ],
  }),
  anElement('4.3.2', { evidenceKind: 'supporting' }),
];

const open = (at = '/standard', findings = [aFinding({ elements: ['4.3.1'] })]) =>
  renderPart(<StandardPage />, {
    at,
    answers: { '/api/elements': ELEMENTS, '/api/findings?element=4.3.1': findings, '/api/findings?element=1.1.1': [] },
  });

const tableOf = (criterion: number) => screen.findByRole('table', { name: `Elements of criterion ${criterion}` });

describe('StandardPage', () => {
  it('says how many elements there is evidence for, and how far data can be any', async () => {
    open();
    expect((await screen.findByText(/elements have evidence here/)).textContent).toBe(
      '1 of 3 elements have evidence here. Data can show 1 of them, support 1, and say nothing about 1: those need documents, observation or interviews.',
    );
  });

  it('lists each element under its criterion, a criterion without any as well', async () => {
    open();
    expect(within(await tableOf(4)).getAllByRole('rowheader')).toHaveLength(2);
    expect(within(await tableOf(5)).queryAllByRole('rowheader')).toEqual([]);
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(5);
  });

  it('says of an element what is suggested and what the assessor said, or that neither is known', async () => {
    open();
    const [, first, second] = within(await tableOf(4))
      .getAllByRole('row')
      .map((row) => row.textContent);
    expect(first).toBe(`4.3.1 Title of 4.3.1Data can show it3${levelName('partial')}${levelName('full')}June 2023`);
    expect(second).toBe('4.3.2 Title of 4.3.2Data can support it0No suggestionNot known');
  });

  it('opens an element by keyboard, keeps it in the address, and gives its panel the focus', async () => {
    const { person, address } = open();
    (await screen.findByRole('link', { name: /^4\.3\.1/ })).focus();
    await person.keyboard('{Enter}');
    expect(address()).toBe('/standard?element=4.3.1');
    const heading = await screen.findByRole('heading', { level: 2, name: '4.3.1 Title of 4.3.1' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(screen.getByRole('link', { name: /^4\.3\.1/ }).getAttribute('aria-current')).toBe('true');
    await person.click(screen.getByRole('button', { name: 'Close' }));
    expect(address()).toBe('/standard');
    expect(screen.queryByRole('heading', { name: '4.3.1 Title of 4.3.1' })).toBeNull();
  });

  it('shows everything there is for an element', async () => {
    open('/standard?element=4.3.1');
    const panel = await screen.findByRole('region', { name: '4.3.1 Title of 4.3.1' });
    expect(await within(panel).findByText(aFinding().sentence)).toBeDefined();
    const items = within(panel)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(items.slice(0, 3)).toEqual(['One dip is open.', 'Action: New rota, 1 June 2024', 'Document: Charter']);
    expect(within(panel).getByRole('link', { name: 'The record of assessments' }).getAttribute('href')).toBe(
      '/assessments',
    );
  });

  it('says what there is not', async () => {
    open('/standard?element=1.1.1');
    const panel = await screen.findByRole('region', { name: '1.1.1 Title of 1.1.1' });
    expect(await within(panel).findByText('No findings for 1.1.1')).toBeDefined();
    expect(within(panel).getByText('Not from data')).toBeDefined();
    expect(within(panel).getByText('No suggestion')).toBeDefined();
    expect(within(panel).getByText('Not known')).toBeDefined();
    expect(within(panel).queryByText('Actions and documents')).toBeNull();
  });
});
