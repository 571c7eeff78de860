import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { ingest } from '../ingest.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import { reshapeWardProfile } from './ward-profile.ts';

const shared = join(import.meta.dirname, '../../../../../shared/data');

function reshape(lines: string[], mapping: FileMapping) {
  const [header = [], ...rows] = lines.map((line) => line.split(','));
  return reshapeWardProfile({
    header,
    records: rows.map((values, index) => ({ line: index + 2, values })),
    title: 'profile',
    mapping,
  });
}

const values = ({ rows }: ReturnType<typeof reshape>): unknown[][] =>
  rows.map(({ ward_code, ward_name, indicator, period, value }) => [ward_code ?? ward_name, indicator, period, value]);

describe('a ward profile with a mapping', () => {
  it('takes the columns that it names for the ward, the indicator, the value and the period', () => {
    const lines = ['Place,What,How many,When,Area', 'Abbey,Homes,5,2021,E1', 'Ash,Homes,6,2021,E2'];
    const columns = { Place: 'ward_name', What: 'indicator', 'How many': 'value', When: 'period', Area: null };
    const profile = reshape(lines, { columns });
    expect(values(profile)).toEqual([
      ['Abbey', 'Homes', '2021', 5],
      ['Ash', 'Homes', '2021', 6],
    ]);
    expect(profile.ignoredColumns).toEqual(['Area']);
  });

  it('leaves out a column that is mapped to nothing, and lists it', () => {
    const lines = ['Ward,Homes,Other code,Rank', 'Abbey,5,7,1', 'Ash,6,8,2'];
    const profile = reshape(lines, { columns: { Rank: null, 'Other code': 'indicator:Shops' } });
    expect(values(profile)).toEqual([
      ['Abbey', 'Homes', null, 5],
      ['Abbey', 'Shops', null, 7],
      ['Ash', 'Homes', null, 6],
      ['Ash', 'Shops', null, 8],
    ]);
    expect(profile.ignoredColumns).toEqual(['Rank']);
  });

  it('cuts cells to a pattern, leaves rows out, and fills in a period, a unit and a source', () => {
    const lines = ['Ward,Homes', 'Barking - Abbey,5', 'Barking - Ash,6', 'Poole - Quay,7'];
    const profile = reshape(lines, {
      columns: { Ward: { field: 'ward_name', pattern: ' - (.+)$' } },
      leaveOut: { Ward: ['poole - quay'] },
      constants: { period: '2021', unit: 'homes', source: 'Census' },
    });
    expect(profile.rows).toMatchObject([
      { ward_name: 'Abbey', period: '2021', unit: 'homes', source: 'Census', value: 5 },
      { ward_name: 'Ash', value: 6 },
    ]);
    expect(profile.notes[0]).toContain('left out by the mapping 1');
  });

  it('gives every row of a wide file the period of a column that is named', () => {
    const lines = ['Ward,Taken,Homes', 'Abbey,2011,5', 'Abbey,2021,6'];
    expect(values(reshape(lines, { columns: { Taken: 'period' } }))).toEqual([
      ['Abbey', 'Homes', '2011', 5],
      ['Abbey', 'Homes', '2021', 6],
    ]);
  });

  it.each([
    ['a column that is not there', { Place: 'ward_name' }],
    ['a field that is not there', { Ward: 'borough' }],
  ])('says what is wrong about %s', (_, columns: Record<string, string>) => {
    expect(() => reshape(['Ward,Homes', 'Abbey,5'], { columns })).toThrow(
      expect.objectContaining({ code: 'mapping-wrong' }),
    );
  });
});

describe.skipIf(!existsSync(shared))('a mapping of a real profile (needs ../shared/data)', () => {
  const place = useDatabase();

  it('is kept to from said.config.yaml or --mapping, and shown in a trial run', async () => {
    const { folder, open } = place;
    const name = 'ward-profiles-excel-version_C_bom.csv';
    const mapping = join(folder, 'mapping.yaml');
    writeFileSync(
      mapping,
      `files: { "${name}": { dataset: ward-profile, columns: { "Ward name": { field: ward_name, pattern: " - (.+)$" }, "Population - 2015": "indicator:Residents", "Children aged 0-15 - 2015": null } } }\n`,
    );
    const path = join(shared, 'london-ward-profiles', name);
    const trial = await ingest(open, [path], { mapping, dryRun: true });
    expect(trial.problems).toEqual([]);
    const shown = trial.preview?.[0]?.columns.filter(({ reasons }) => reasons.includes('the mapping says so'));
    expect(shown?.map(({ header, field }) => [header, field])).toEqual([
      ['Ward name', 'ward_name'],
      ['Population - 2015', 'indicator:'],
    ]);
    const { files } = await ingest(open, [path], { mapping });
    expect(files[0]?.ignoredColumns).toEqual(['Old code', 'Children aged 0-15 - 2015']);
    const query = open.db.selectFrom('ward_profile').select(['ward_name', 'indicator', 'value', 'period']);
    const rows = await query.where('ward_code', '=', 'E05000026').where('indicator', 'like', '%Res%').execute();
    expect(rows).toEqual([{ ward_name: 'Abbey', indicator: 'Residents', value: 14750, period: '2015' }]);
  });
});
