// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aFinding, findings } from '../testing/a-finding.ts';
import { renderPart } from '../testing/render-part.tsx';
import { FindingList } from './FindingList.tsx';
import { WorthALook } from './WorthALook.tsx';

const items = () => screen.getAllByRole('listitem');
const firstWords = () =>
  items().map((item) => /^(Act|Watch|Note)(New|Continuing|Recovered|Explained)/.exec(item.textContent ?? '')?.[0]);

describe('FindingList', () => {
  it('says what was looked at when there is nothing', () => {
    renderPart(<FindingList findings={[]} where="for 2024-25 Q2" />);
    expect(screen.getByText('No findings for 2024-25 Q2')).toBeDefined();
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('says of a finding its weight, state, subject, period, sentence, evidence and where its rows are', () => {
    const finding = aFinding({ id: 'dip/ä b', elements: ['4.3.1', '5.1.2'], state: 'continuing', severity: 'act' });
    renderPart(<FindingList findings={[finding]} where="" />);
    const [item] = items();
    for (const words of ['Act', 'Continuing', 'Waste', 'May 2024', finding.sentence, 'Evidence for 4.3.1, 5.1.2']) {
      expect(within(item!).getByText(words), words).toBeDefined();
    }
    // The link says alone what it leads to, and any id survives the address.
    const link = screen.getByRole('link', { name: /^Rows behind it ?: Waste, May 2024$/ });
    expect(link.getAttribute('href')).toBe('/findings/dip%2F%C3%A4%20b');
  });

  it('says nothing of elements where it is evidence for none', () => {
    renderPart(<FindingList findings={[aFinding()]} where="" />);
    expect(screen.queryByText(/Evidence for/)).toBeNull();
  });

  it('puts what is most urgent first, and what is over last, however grave it was', () => {
    const list = [
      aFinding({ id: '1', severity: 'note' }),
      aFinding({ id: '2', severity: 'act', state: 'recovered' }),
      aFinding({ id: '3', severity: 'watch' }),
      aFinding({ id: '4', severity: 'act', state: 'continuing' }),
      aFinding({ id: '5', severity: 'watch', state: 'explained' }),
    ];
    renderPart(<FindingList findings={list} where="" />);
    expect(firstWords()).toEqual(['ActContinuing', 'WatchNew', 'NoteNew', 'ActRecovered', 'WatchExplained']);
  });

  it('keeps the order that it is given when asked to', () => {
    const list = [aFinding({ id: '1', severity: 'note' }), aFinding({ id: '2', severity: 'act' })];
    renderPart(<FindingList findings={list} where="" inOrder />);
    expect(firstWords()).toEqual(['NoteNew', 'ActNew']);
  });

  it('shows six, and the rest when asked, by keyboard', async () => {
    const { person } = renderPart(<FindingList findings={findings(7)} where="" />);
    expect(items()).toHaveLength(6);
    const button = screen.getByRole('button', { name: 'Show all 7 findings' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    button.focus();
    await person.keyboard('{Enter}');
    expect(items()).toHaveLength(7);
    await person.click(screen.getByRole('button', { name: 'Show the first 6 only', expanded: true }));
    expect(items()).toHaveLength(6);
  });

  it('asks nothing where six are all', () => {
    renderPart(<FindingList findings={findings(6)} where="" />);
    expect(items()).toHaveLength(6);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('WorthALook', () => {
  const checked = '120 results of 2024-25 Q2 were checked.';

  it('is not there when nothing could be compared', () => {
    renderPart(<WorthALook list={{ checked: null, findings: [] }} where="" />);
    expect(document.querySelector('p, details')).toBeNull();
  });

  it('says how much was checked when nothing is odd', () => {
    renderPart(<WorthALook list={{ checked, findings: [] }} where="" />);
    expect(screen.getByText(`${checked} Nothing more is worth a look.`)).toBeDefined();
  });

  it.each([
    [1, 'Worth a look: 1 result that may be chance'],
    [2, 'Worth a look: 2 results that may be chance'],
  ])('stands closed and says that %d may be chance', (count, summary) => {
    renderPart(<WorthALook list={{ checked, findings: findings(count) }} where="" />);
    expect(screen.getByText(summary).closest('details')?.open).toBe(false);
    expect(screen.getByText(/evidence of nothing yet/)).toBeDefined();
    expect(items()).toHaveLength(count);
  });
});
