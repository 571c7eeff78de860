import type { WardRate } from '@said/server';
import { bareValue, wholeNumber } from '@said/wording';
import type { Column } from '../../components/DataTable.tsx';

const RATE = 'per 1,000 residents';

const POSITIONS: Record<WardRate['position'], string> = {
  above: 'Above',
  below: 'Below',
  within: 'Within',
  'not judged': 'Too few to judge',
};

const rate = (value: number | null): string => bareValue(value, RATE);

/** The figures of a ward, in the order of the table. */
export const WARD_COLUMNS: Column<WardRate>[] = [
  { key: 'ward', label: 'Ward', cell: ({ name }) => name, sortBy: ({ name }) => name },
  {
    key: 'count',
    label: 'Received',
    numeric: true,
    cell: ({ count }) => wholeNumber(count),
    sortBy: ({ count }) => count,
  },
  {
    key: 'population',
    label: 'Residents',
    numeric: true,
    cell: ({ population }) => (population === null ? 'not known' : wholeNumber(population)),
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
