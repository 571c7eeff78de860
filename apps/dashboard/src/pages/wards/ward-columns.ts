import type { WardRate } from '@said/server';
import type { Column } from '../../components/DataTable.tsx';
import { formatCount, formatValue } from '../../words/format.ts';

const POSITIONS: Record<WardRate['position'], string> = {
  above: 'Above',
  below: 'Below',
  within: 'Within',
  'not judged': 'Too few to judge',
};

const rate = (value: number | null): string => formatValue(value, 'per 1,000 residents');

/** The figures of a ward, in the order of the table. */
export const WARD_COLUMNS: Column<WardRate>[] = [
  { key: 'ward', label: 'Ward', cell: ({ name }) => name, sortBy: ({ name }) => name },
  {
    key: 'count',
    label: 'Received',
    numeric: true,
    cell: ({ count }) => formatCount(count),
    sortBy: ({ count }) => count,
  },
  {
    key: 'population',
    label: 'Residents',
    numeric: true,
    cell: ({ population }) => (population === null ? 'not known' : formatCount(population)),
    sortBy: ({ population }) => population,
  },
  {
    key: 'rate',
    label: 'Per 1,000 residents',
    numeric: true,
    cell: ({ ratePer1000 }) => rate(ratePer1000),
    sortBy: ({ ratePer1000 }) => ratePer1000,
  },
  {
    key: 'range',
    label: 'Usual range',
    numeric: true,
    cell: ({ limits }) => (limits === null ? '' : `${rate(limits.lower998)} to ${rate(limits.upper998)}`),
  },
  {
    key: 'position',
    label: 'Against that range',
    cell: ({ position, population }) => (population === null ? 'Residents not known' : POSITIONS[position]),
    sortBy: ({ position }) => POSITIONS[position],
  },
];
