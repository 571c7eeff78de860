import type { WardRate } from '@said/server';
import { sentenceCase } from '@said/wording';
import type { Column } from '../../components/DataTable.tsx';

const MOST = 3;
const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** What explains demand best comes first; the rest in the order of the file. */
const PREFERRED = [/depriv|imd/i, /without a car|no car/i, /english/i];

const rank = (indicator: string): number => {
  const index = PREFERRED.findIndex((pattern) => pattern.test(indicator));
  return index === -1 ? PREFERRED.length : index;
};

/** Columns for up to three profile indicators beside the rate; the number of residents has its own column. */
export function profileColumns(rows: readonly WardRate[]): Column<WardRate>[] {
  const indicators = [...new Set(rows.flatMap(({ profile }) => Object.keys(profile)))].filter(
    (indicator) => !/population|residents/i.test(indicator),
  );
  return indicators
    .map((indicator, index) => ({ indicator, index }))
    .sort((a, b) => rank(a.indicator) - rank(b.indicator) || a.index - b.index)
    .slice(0, MOST)
    .map(({ indicator }) => ({
      key: indicator.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' '),
      label: sentenceCase(indicator.replaceAll('_', ' ')),
      numeric: true,
      cell: ({ profile }) => formatIndicator(profile[indicator]),
      sortBy: ({ profile }) => profile[indicator] ?? null,
    }));
}

const formatIndicator = (value: number | null | undefined): string =>
  value === null || value === undefined ? 'not known' : NUMBER.format(value);
