// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderPart } from '../testing/render-part.tsx';
import type { Sort } from '../url/parts.ts';
import { type Column, DataTable } from './DataTable.tsx';

interface Row {
  name: string;
  rate: number | null;
}

const COLUMNS: Column<Row>[] = [
  { key: 'name', label: 'Ward', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'rate', label: 'Rate', numeric: true, cell: ({ rate }) => rate ?? 'no figure', sortBy: ({ rate }) => rate },
  { key: 'note', label: 'Note', cell: () => '–' },
];
const ROWS: Row[] = [
  { name: 'Ward 10', rate: 3 },
  { name: 'Ward 2', rate: null },
  { name: 'Ward 1', rate: 12 },
];

function Table({ rows = ROWS, sort: first }: { rows?: Row[]; sort?: Sort }) {
  const [sort, setSort] = useState(first);
  const chosen = sort === undefined ? {} : { sort };
  return (
    <DataTable caption="Rates" columns={COLUMNS} rows={rows} rowKey={({ name }) => name} onSort={setSort} {...chosen} />
  );
}

const names = (): (string | null)[] => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const heading = (name: string) => screen.getByRole('columnheader', { name });

describe('DataTable', () => {
  it('is a table named by its caption, each row named by its first cell', () => {
    renderPart(<Table />);
    expect(screen.getByRole('table', { name: 'Rates' })).toBeDefined();
    expect(names()).toEqual(['Ward 10', 'Ward 2', 'Ward 1']);
    expect(screen.getByRole('row', { name: 'Ward 2 no figure –' })).toBeDefined();
  });

  it('shows its headings when there is no row', () => {
    renderPart(<Table rows={[]} />);
    expect(screen.getAllByRole('columnheader')).toHaveLength(3);
    expect(screen.queryAllByRole('rowheader')).toEqual([]);
  });

  it('sorts by a heading: numbers downwards first, then upwards, and rows without a figure last either way', async () => {
    const { person } = renderPart(<Table />);
    expect(heading('Rate').getAttribute('aria-sort')).toBe('none');
    await person.click(screen.getByRole('button', { name: 'Rate' }));
    expect(heading('Rate').getAttribute('aria-sort')).toBe('descending');
    expect(names()).toEqual(['Ward 1', 'Ward 10', 'Ward 2']);
    await person.click(screen.getByRole('button', { name: 'Rate' }));
    expect(heading('Rate').getAttribute('aria-sort')).toBe('ascending');
    expect(names()).toEqual(['Ward 10', 'Ward 1', 'Ward 2']);
  });

  it('sorts words upwards first, by keyboard, and one column at a time', async () => {
    const { person } = renderPart(<Table sort="rate-desc" />);
    // The table itself takes the keyboard first, so that it can be scrolled.
    await person.tab();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Rates' }));
    await person.tab();
    await person.keyboard('{Enter}');
    expect(names()).toEqual(['Ward 1', 'Ward 2', 'Ward 10']);
    expect(heading('Ward').getAttribute('aria-sort')).toBe('ascending');
    expect(heading('Rate').getAttribute('aria-sort')).toBe('none');
  });

  it('has no button where a column cannot be sorted, nor anywhere when nobody listens', () => {
    renderPart(<Table />);
    expect(within(heading('Note')).queryByRole('button')).toBeNull();
    expect(heading('Note').getAttribute('aria-sort')).toBeNull();
    renderPart(<DataTable caption="Still" columns={COLUMNS} rows={ROWS} rowKey={({ name }) => name} />);
    expect(within(screen.getByRole('table', { name: 'Still' })).queryByRole('button')).toBeNull();
  });

  it('keeps its name when the caption is for screen readers only', () => {
    renderPart(<DataTable caption="Hidden" captionHidden columns={COLUMNS} rows={ROWS} rowKey={({ name }) => name} />);
    expect(screen.getByRole('table', { name: 'Hidden' })).toBeDefined();
  });
});
