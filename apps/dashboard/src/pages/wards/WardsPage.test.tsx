// @vitest-environment jsdom
import type { BoundariesView, FiltersView, WardRate, WardsView } from '@said/server';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aMeasure } from '../../testing/a-series.ts';
import { noFilters } from '../../testing/filters.ts';
import { renderPart } from '../../testing/render-part.tsx';
import { profileColumns } from './profile-columns.ts';
import { WardsPage } from './WardsPage.tsx';

const aWard = (name: string, changes: Partial<WardRate> = {}): WardRate => ({
  code: `E-${name}`,
  name,
  count: 50,
  population: 10_000,
  ratePer1000: 5,
  limits: { lower95: 3, upper95: 7, lower998: 2, upper998: 8 },
  position: 'within',
  profile: {},
  ...changes,
});

const aView = (rows: WardRate[], changes: Partial<WardsView> = {}): WardsView => ({
  measure: aMeasure({ name: 'feedback received', unit: 'per 1,000 residents' }),
  period: { from: '2023-10-01', to: '2024-09-30', label: 'October 2023 to September 2024' },
  averagePer1000: 5.04,
  headline: 'No ward is unusual',
  summary: 'All wards lie within their range.',
  rows,
  withoutWard: { count: 4, total: 100 },
  findings: [],
  ...changes,
});

const square = (code: string, x: number): BoundariesView['features'][number] => ({
  type: 'Feature',
  properties: { code, name: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [x, 54],
        [x, 54.01],
        [x + 0.01, 54.01],
        [x + 0.01, 54],
        [x, 54],
      ],
    ],
  },
});

const FILTERS: FiltersView = {
  ...noFilters(),
  quarters: [{ from: '2024-07-01', to: '2024-09-30', label: '2024-25 Q2' }],
  kinds: ['complaint'],
};

function open(view: WardsView, { at = '/wards', features = [] as BoundariesView['features'] } = {}) {
  return renderPart(<WardsPage />, {
    at,
    answers: {
      '/api/filters': FILTERS,
      '/api/wards': view,
      '/api/wards?kind=complaint': view,
      '/api/boundaries?on=2024-09-30': { type: 'FeatureCollection', features },
    },
  });
}

const table = () => screen.findByRole('table', { name: /^Feedback received by ward/ });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent);

describe('WardsPage', () => {
  it('says what to bring in where there is no ward', async () => {
    open(aView([]));
    expect(await screen.findByText('No wards to show')).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('names wards in their order until another is asked for, and writes that into the address', async () => {
    const { person, address } = open(
      aView([aWard('Ward 10'), aWard('Ward 2', { ratePer1000: null }), aWard('Ward 1', { ratePer1000: 9 })]),
    );
    expect(await names()).toEqual(['Ward 1', 'Ward 2', 'Ward 10']);
    await person.click(within(await table()).getByRole('button', { name: 'Per 1,000 residents' }));
    expect(await names()).toEqual(['Ward 1', 'Ward 10', 'Ward 2']);
    expect(address()).toBe('/wards?sort=rate-desc');
  });

  it.each([
    [aWard('Far', { position: 'above' }), 'Far 50 10,000 5 2 to 8 Above'],
    [aWard('Few', { position: 'not judged', limits: null, count: 3 }), 'Few 3 10,000 5 Too few to judge'],
    [
      aWard('New', { population: null, ratePer1000: null, limits: null, position: 'not judged' }),
      'New 50 not known no figure Residents not known',
    ],
  ])('says of a ward what is known and what is not', async (ward, row) => {
    open(aView([ward]));
    expect(within(await table()).getByRole('row', { name: row })).toBeDefined();
  });

  it.each([
    [{ count: 1, total: 100 }, '1 record of 100 (1%) has no ward and is not in this table.'],
    [{ count: 4, total: 100 }, '4 records of 100 (4%) have no ward and are not in this table.'],
    [{ count: 0, total: 0 }, '0 records of 0 (no figure) have no ward and are not in this table.'],
  ])('says how many records have no ward', async (withoutWard, words) => {
    open(aView([aWard('One')], { withoutWard }));
    expect((await screen.findByText(/no ward/)).textContent).toContain(words);
  });

  it('says why there is no map, and shows the table all the same', async () => {
    open(aView([aWard('One')]));
    expect(await screen.findByText('No map: there are no boundaries for these wards')).toBeDefined();
    expect(await names()).toEqual(['One']);
  });

  it('draws the map as one image, with a key of how many wards lie where', async () => {
    const wards = [aWard('North', { position: 'above' }), aWard('South')];
    open(aView(wards), { features: [square('E-North', -1.3), square('E-South', -1.2)] });
    expect(await screen.findByRole('img', { name: /^Map\. No ward is unusual/ }, { timeout: 5000 })).toBeDefined();
    const key = within(screen.getByRole('list', { name: 'Key' })).getAllByRole('listitem');
    expect(key.map((item) => item.textContent)).toEqual([
      expect.stringMatching(/Above.*\(1\)$/i),
      expect.stringMatching(/Within.*\(1\)$/i),
    ]);
  });

  it('asks for one kind when it is chosen, and for all again', async () => {
    const { person, address, asked } = open(aView([aWard('One')]));
    await screen.findByRole('option', { name: 'Complaint' });
    await person.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'complaint');
    expect(address()).toBe('/wards?kind=complaint');
    expect(asked).toContain('/api/wards?kind=complaint');
    await person.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'All that nobody asked for');
    expect(address()).toBe('/wards');
  });
});

describe('profileColumns', () => {
  it('shows at most three indicators, what explains demand first, and never residents twice', () => {
    const profile = { Residents: 1, 'Over 65': 2, English: 3, 'No car': 4, 'IMD decile': 5, 'One more': 6 };
    expect(profileColumns([aWard('One', { profile })]).map(({ label }) => label)).toEqual([
      'IMD decile',
      'No car',
      'English',
    ]);
    expect(profileColumns([aWard('One')])).toEqual([]);
  });

  it('says of a ward without the indicator that it is not known', () => {
    const [column] = profileColumns([
      aWard('One', { profile: { imd: 1234.56 } }),
      aWard('Two', { profile: { imd: null } }),
    ]);
    expect([{ imd: 1234.56 }, { imd: null }, {}].map((profile) => column?.cell(aWard('', { profile })))).toEqual([
      '1,234.6',
      'not known',
      'not known',
    ]);
  });
});
