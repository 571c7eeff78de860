import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { dirname, join } from 'node:path';
import { type OpenDatabase, undoBatch } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest, type IngestReport } from '../src/ingest.ts';

const place = useDatabase();
let folder: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
});

function write(files: Record<string, string>): void {
  rmSync(join(folder, 'data'), { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'data', name)), { recursive: true });
    writeFileSync(join(folder, 'data', name), content);
  }
}

async function bringIn(): Promise<IngestReport> {
  const report = await ingest(open, [join(folder, 'data')]);
  expect(report.problems).toEqual([]);
  return report;
}

const notesOf = ({ files }: IngestReport): string[] =>
  files.find((file) => file.dataset === 'ward_profile')?.notes ?? [];

async function figures(): Promise<unknown[][]> {
  const rows = await open.db.selectFrom('ward_profile').selectAll().orderBy('id').execute();
  return rows.map(({ ward_code, ward_name, indicator, value }) => [ward_code ?? ward_name, indicator, value]);
}

const LOOK_UP = `LSOA21CD,LSOA21NM,WD24CD,WD24NM
E01000001,One,E05000001,Abbey
E01000002,Two,E05000001,Abbey
E01000003,Three,E05000002,Quay
E01000004,Four,E05000003,Ash
E01000005,Five,E05000003,Ash
`;

const PROFILE = `LSOA code,People,% owned,IMD rank,Median age,Homes
E01000001,100,50,1,30,40
E01000002,300,10,2,40,60
E01000003,200,20,3,50,<5
E01000004,10,1,4,20,5
E01000009,50,2,5,30,6
`;

describe('a profile by LSOA', () => {
  it('is added up to wards by a look-up: counts only, and only of whole wards', async () => {
    write({ 'lookup.csv': LOOK_UP, 'ward-profile/a.csv': PROFILE });
    const report = await bringIn();
    expect(report.files[0]).toMatchObject({ dataset: 'wards', read: 5, accepted: 3, ignoredColumns: ['LSOA21NM'] });
    expect(report.files[0]?.notes).toContain(
      'It says in which ward 5 smaller areas lie: profiles by area are added up by it.',
    );
    expect(await figures()).toEqual([
      ['E05000001', 'People', 400],
      ['E05000002', 'People', 200],
      ['E05000001', 'Homes', 100],
    ]);
    expect(notesOf(report)).toEqual([
      '3 LSOAs became 2 wards (by the look-up lookup.csv, batch 1); 1 found no ward ("E01000009").',
      'No figures of 1 ward (1 LSOA), because the file has only some of their LSOAs: "Ash".',
      'Added up (2): "People", "Homes".',
      'Kept out (1; rates, and nothing says of which column they are (name it under bases in said.config.yaml)): "% owned".',
      'Kept out (1; ranks and bands of small areas say nothing of a ward): "IMD rank".',
      'Kept out (1; medians and the like cannot be worked out from parts): "Median age".',
      '1 figure of wards not given, because one of their LSOAs has none in the file.',
    ]);
  });

  it('averages a rate by the base that the mapping names', async () => {
    write({
      'lookup.csv': LOOK_UP,
      'ward-profile/a.csv': PROFILE,
      'said.config.yaml': 'files: { "ward-profile/a.csv": { bases: { "% owned": People } } }\n',
    });
    const notes = notesOf(await bringIn());
    // (50 × 100 + 10 × 300) / 400
    expect(await figures()).toContainEqual(['E05000001', '% owned', 20]);
    expect(notes).toContain('Averaged, weighted by "People" (1): "% owned".');
  });

  it('uses the look-up of a later import, which can be undone', async () => {
    write({ 'ward-profile/a.csv': PROFILE });
    const before = await bringIn();
    expect(before.totals).toMatchObject({ read: 0, accepted: 0 });
    expect(notesOf(before)).toEqual([
      'The rows are of 5 LSOAs, and nothing says in which wards they lie, so none was brought in. Import a look-up with the codes of LSOAs and of wards; then bring this file in again.',
    ]);
    write({ 'lookup.csv': LOOK_UP });
    await bringIn();
    write({ 'ward-profile/a.csv': PROFILE });
    expect((await bringIn()).totals).toMatchObject({ read: 3, accepted: 3 });
    expect((await bringIn()).totals).toMatchObject({ read: 3, accepted: 0, duplicate: 3 });
    for (const batch of [4, 3, 2]) await undoBatch(open.db, batch);
    expect((await bringIn()).totals).toMatchObject({ read: 0 });
  });

  it('takes the ward of most of its postcodes from a postcode look-up', async () => {
    const rows = ['AA1 1AA,E05000001,E01000001', 'AA1 1AB,E05000002,E01000001', 'AA1 1AC,E05000001,E01000001'];
    write({
      'postcode-lookup.csv': `pcds,wd24cd,lsoa21cd\n${rows.join('\n')}\nAA1 1AD,E05000002,E01000003\n`,
      'ward-profile/a.csv': PROFILE.split('\n')
        .filter((line) => !/E0100000[2459]/.test(line))
        .join('\n'),
    });
    const report = await bringIn();
    expect(notesOf(report)[0]).toBe(
      '2 LSOAs became 2 wards (by the look-up postcode-lookup.csv, batch 1); 0 found no ward.',
    );
    expect(await figures()).toEqual([
      ['E05000001', 'People', 100],
      ['E05000002', 'People', 200],
      ['E05000001', 'Homes', 40],
    ]);
  });

  it('adds up a long file, and says where areas have no row of their own', async () => {
    const rows = [
      'E01000001,People,1',
      'E01000002,People,2',
      'E01000003,People,4',
      'E01000001,Dogs,1',
      'E01000003,Dogs,x',
    ];
    write({ 'lookup.csv': LOOK_UP, 'ward-profile/a.csv': `area_code,indicator,value\n${rows.join('\n')}\n` });
    const report = await bringIn();
    expect(report.totals).toMatchObject({ rejected: 1 });
    expect(await figures()).toEqual([
      ['E05000001', 'People', 3],
      ['E05000002', 'People', 4],
      ['E05000001', 'Dogs', 1],
    ]);
    expect(notesOf(report)).toContain('1 figure of wards without LSOAs that have no row of their own.');
  });

  const box = (code: string, name: string, [west, east]: [number, number]): object => ({
    type: 'Feature',
    properties: { [name]: code },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 51],
          [east, 51],
          [east, 51.1],
          [west, 51.1],
          [west, 51],
        ],
      ],
    },
  });
  const collection = (features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
  const WARDS = collection([box('E05000001', 'WD24CD', [0, 0.1]), box('E05000002', 'WD24CD', [0.1, 0.2])]);

  it('uses outlines of LSOAs as a look-up, each to the ward in which most of it lies, and makes no wards of them', async () => {
    write({
      // Read before the wards by its name.
      'a-lsoas.geojson': collection([
        box('E01000001', 'LSOA21CD', [0, 0.06]),
        box('E01000002', 'LSOA21CD', [0.06, 0.12]),
        box('E01000003', 'LSOA21CD', [0.12, 0.2]),
        box('E01000004', 'LSOA21CD', [0.5, 0.6]),
      ]),
      'wards.geojson': WARDS,
      'ward-profile/a.csv': PROFILE,
    });
    const report = await bringIn();
    expect(report.files.find(({ file }) => file === 'a-lsoas.geojson')?.notes).toEqual([
      'The outlines are of areas within wards, not of wards: 3 of 4 were placed in the ward in which at least half of each lies (estimated from 500 sample points an area); profiles by area are added up by it.',
    ]);
    expect(await open.db.selectFrom('wards').select('code').orderBy('code').execute()).toHaveLength(2);
    expect((await figures()).slice(0, 2)).toEqual([
      ['E05000001', 'People', 400],
      ['E05000002', 'People', 200],
    ]);
    expect(notesOf(report)[0]).toBe(
      '3 LSOAs became 2 wards (by the look-up a-lsoas.geojson, batch 2); 2 found no ward ("E01000004", "E01000009").',
    );
  });

  it('uses the points in the file with boundaries of wards', async () => {
    write({
      'wards.geojson': WARDS,
      'ward-profile/a.csv':
        'LSOA,longitude,latitude,People\nE01000001,0.05,51.05,7\nE01000002,0.01,51.01,8\nE01000003,5,51,9\n',
    });
    const report = await bringIn();
    expect(notesOf(report)[0]).toBe(
      '2 LSOAs became 1 ward (by the point that the file gives for each, in the newest ward boundaries); 1 found no ward ("E01000003").',
    );
    expect(await figures()).toEqual([['E05000001', 'People', 15]]);
  });
});

const SHARED = join(import.meta.dirname, '../../../../shared/data');

describe.skipIf(!existsSync(SHARED))('real profiles by LSOA (needs ../shared/data)', () => {
  const copy = (files: Record<string, string>): void => {
    for (const [from, to] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, 'data', to)), { recursive: true });
      cpSync(join(SHARED, from), join(folder, 'data', to));
    }
  };
  const sumOf = async (indicator: string): Promise<number> => {
    const rows = await open.db.selectFrom('ward_profile').select('value').where('indicator', '=', indicator).execute();
    return rows.reduce((sum, { value }) => sum + (value ?? 0), 0);
  };
  const columnSum = (file: string, column: string): number => {
    const rows: Record<string, string>[] = parse(readFileSync(join(SHARED, file)), { columns: true, bom: true });
    return rows.reduce((sum, row) => sum + Number(row[column]), 0);
  };
  const IMD = 'bath-wards/Banes_Index_Of_Multiple_Deprivation_2015.csv';
  const ELECTORS = 'bath-wards/Electorate_and_Population_by_LSOA.csv';
  const BOUNDARIES = 'bath-wards/bath-and-north-east-somerset_E06000022_wards2013.geojson';

  it('adds the electors of Bath up to its 37 wards by the names in the file, and loses nobody', async () => {
    copy({ [ELECTORS]: 'ward-profile/electors.csv', [BOUNDARIES]: 'wards.geojson' });
    const report = await bringIn();
    expect(notesOf(report)).toEqual([
      '115 LSOAs became 37 wards (by the ward that the file names for each, in "Ward"); 0 found no ward.',
      'Added up (2): "18+ 2015 MYE LSOA", "Sum of Registered Electors (Randomised at <10)".',
      'Kept out (1; not surely counts): "population/electorate".',
    ]);
    const people = '18+ 2015 MYE LSOA';
    expect(await sumOf(people)).toBe(columnSum(ELECTORS, people));
    const coded = await open.db.selectFrom('ward_profile').select('ward_code').distinct().execute();
    expect(coded.filter(({ ward_code }) => ward_code?.startsWith('E05'))).toHaveLength(37);
  });

  it('adds deprivation of 2015 up by the points in the file: people summed, scores weighted, no ranks', async () => {
    copy({ [IMD]: 'ward-profile/imd.csv', [BOUNDARIES]: 'wards.geojson' });
    const report = await bringIn();
    const people = 'Total population: mid 2012 (excluding prisoners)';
    expect(await sumOf(people)).toBe(columnSum(IMD, people));
    expect(notesOf(report)[0]).toBe(
      '115 LSOAs became 37 wards (by the point that the file gives for each, in the newest ward boundaries); 0 found no ward.',
    );
    const rows = await open.db.selectFrom('ward_profile').select(['indicator', 'value']).execute();
    expect(rows.filter(({ indicator }) => /\b(?:rank|decile)\b/i.test(indicator ?? ''))).toEqual([]);
    expect(new Set(rows.map(({ indicator }) => indicator)).size).toBe(5 + 16);
    // The mean over the wards, weighted again by their people, is that over the areas.
    const score = 'Index of Multiple Deprivation (IMD) Score';
    const wards = await open.db
      .selectFrom('ward_profile')
      .selectAll()
      .where('indicator', 'in', [score, people])
      .execute();
    const of = (indicator: string) =>
      new Map(wards.filter((row) => row.indicator === indicator).map((row) => [row.ward_code, row.value ?? 0]));
    const population = of(people);
    const total = [...of(score)].reduce((sum, [ward, value]) => sum + value * (population.get(ward) ?? 0), 0);
    const areas: Record<string, string>[] = parse(readFileSync(join(SHARED, IMD)), { columns: true, bom: true });
    const expected = areas.reduce((sum, row) => sum + Number(row[score]) * Number(row[people]), 0);
    expect(total / expected).toBeCloseTo(1, 9);
  });

  it('adds claimants up by the look-up of England and Wales, and tells areas that were redrawn', async () => {
    copy({
      'bath-wards/Local_Council_Tax_Support_Claimants_2015_by_LSOA.csv': 'claimants.csv',
      'stockton-wards/ew_lsoa21_ward24_ltla24.csv.gz': 'lookup.csv.gz',
    });
    writeFileSync(
      join(folder, 'data/said.config.yaml'),
      'files: { claimants.csv: { dataset: ward_profile, columns: { CTS Type: indicator, No. Claimants: value } } }\n',
    );
    const report = await bringIn();
    expect(report.files[0]).toMatchObject({ dataset: 'wards', read: 35_672 });
    const notes = notesOf(report);
    expect(notes[0]).toMatch(
      /^101 LSOAs became 29 wards \(by the look-up lookup\.csv\.gz, batch 1\); 3 found no ward \("E01014379", "E01014402", "E01014475"\)\.$/,
    );
    expect(notes.join(' ')).toContain(
      'No figures of 4 wards (11 LSOAs), because the file has only some of their LSOAs',
    );
    expect(notes.join(' ')).toContain('Added up (4): "Pension Age"');
  });

  it('brings in no scores of 2025 without the people they are of, and says so', async () => {
    copy({ 'stockton-wards/imd2025_lsoa21_with_ward24.csv': 'imd.csv' });
    const report = await bringIn();
    expect(report.totals).toMatchObject({ read: 0 });
    expect(notesOf(report)[0]).toBe(
      '591 LSOAs became 122 wards (by the ward that the file gives for each, in "ward24_code"); 0 found no ward.',
    );
    expect(
      notesOf(report)
        .slice(1)
        .map((note) => note.slice(0, 20)),
    ).toEqual(['Kept out (8; rates, ', 'Kept out (16; ranks ']);
  });

  it('places the LSOAs of Trafford by its postcodes', async () => {
    const name = 'trafford-ward-profiles/trafford_postcodes.csv.gz';
    copy({ [name]: 'postcodes.csv.gz' });
    const rows: Record<string, string>[] = parse(gunzipSync(readFileSync(join(SHARED, name))), { columns: true });
    const areas = [...new Set(rows.map((row) => row['lsoa_code'] ?? ''))];
    mkdirSync(join(folder, 'data/ward-profile'));
    const lines = areas.map((area) => `${area},10`);
    writeFileSync(join(folder, 'data/ward-profile/a.csv'), `lsoa,People\n${lines.join('\n')}\n`);
    const report = await bringIn();
    // Three areas have as many postcodes in one ward as in others.
    expect(notesOf(report)[0]).toMatch(
      /^136 LSOAs became 21 wards \(by the look-up postcodes\.csv\.gz, batch 1\); 3 found no ward/,
    );
    const found = await open.db.selectFrom('ward_profile').select('ward_code').execute();
    expect(found).toHaveLength(21);
  });
});
