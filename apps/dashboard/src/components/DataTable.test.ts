import { describe, expect, it } from 'vitest';
import { type Column, sortRows } from './DataTable.tsx';

interface Row {
  name: string;
  rate: number | null;
}

const columns: Column<Row>[] = [
  { key: 'name', label: 'Ward', cell: ({ name }) => name, sortBy: ({ name }) => name },
  { key: 'rate', label: 'Rate', numeric: true, cell: ({ rate }) => rate, sortBy: ({ rate }) => rate },
];
const rows: Row[] = [
  { name: 'Ward 10', rate: 3 },
  { name: 'Ward 2', rate: null },
  { name: 'Ward 1', rate: 12 },
];
const names = (sort: `${string}-${'asc' | 'desc'}`): string[] => sortRows(rows, columns, sort).map(({ name }) => name);

describe('sorting a table', () => {
  it('sorts numbers by size, and puts rows without a figure last either way', () => {
    expect(names('rate-asc')).toEqual(['Ward 10', 'Ward 1', 'Ward 2']);
    expect(names('rate-desc')).toEqual(['Ward 1', 'Ward 10', 'Ward 2']);
  });

  it('sorts names as people do, 2 before 10', () => {
    expect(names('name-asc')).toEqual(['Ward 1', 'Ward 2', 'Ward 10']);
  });

  it('leaves the order alone when the column is not known', () => {
    expect(names('colour-asc')).toEqual(['Ward 10', 'Ward 2', 'Ward 1']);
  });
});
