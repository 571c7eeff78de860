import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET_NAMES, type OpenDatabase, readRejects } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { DATASETS } from '../src/datasets/all-datasets.ts';
import { ingest } from '../src/ingest.ts';

const REPOSITORY = join(import.meta.dirname, '../../..');
const SHARED = join(REPOSITORY, '../shared/data');
const TEMPLATES = join(REPOSITORY, 'data/templates');
const MAPPING = join(REPOSITORY, 'docs/mappings/bath-and-north-east-somerset.yaml');
const BATH = [
  'bath-wards/bath-and-north-east-somerset_E06000022_wards2013.geojson',
  'bath-feedback/Fix_My_Street_Sample_Dataset.csv',
  'bath-feedback/BANES_Environmental_Protection_Service_Requests.csv.gz',
];

const place = useDatabase();
let open: OpenDatabase;
beforeEach(() => {
  ({ open } = place);
});

it('has a definition for every data set', () => {
  expect(DATASETS.map(({ name }) => name).toSorted()).toEqual(DATASET_NAMES.toSorted());
});

describe.skipIf(!existsSync(TEMPLATES))('our own templates', () => {
  it('import without a mapping, each as the data set of its name, with nothing rejected or ignored', async () => {
    const report = await ingest(open, [TEMPLATES]);
    // The read-me of the templates is told as what it is.
    expect(report.problems.filter(({ code }) => code !== 'no-rows')).toEqual([]);
    for (const file of report.files) {
      expect(file.file.replace(/\..*$/, '')).toBe(file.dataset);
      expect({ ...file, read: file.accepted }).toMatchObject({
        rejected: 0,
        duplicate: 0,
        read: file.read,
        ignoredColumns: [],
      });
    }
    const files = readdirSync(TEMPLATES).filter((name) => /\.(csv|geojson)$/.test(name));
    expect(report.files).toHaveLength(files.length);
  });
});

// Skipped where the shared folder with real public files is not beside the repository.
describe.skipIf(!existsSync(SHARED))('Bath and North East Somerset (../shared/data)', () => {
  it('reads both files of service requests, every row accounted for, wards from the coordinates', async () => {
    const report = await ingest(
      open,
      BATH.map((path) => join(SHARED, path)),
      { mapping: MAPPING },
    );
    expect(report.problems).toEqual([]);
    expect(
      report.files.map(({ read, accepted, duplicate, rejected }) => [read, accepted, duplicate, rejected]),
    ).toEqual([
      [37, 37, 0, 0],
      [1576, 1572, 0, 4],
      [5000, 5000, 0, 0],
    ]);
    expect(new Set((await readRejects(open.db)).map(({ column, value }) => `${column} ${value}`))).toEqual(
      new Set(['state hidden']),
    );
    expect(report.files[1]?.ignoredColumns).toEqual(expect.arrayContaining(['ward', 'Ward']));
    expect(report.files.slice(1).map(({ notes }) => notes.find((note) => note.includes('no ward')))).toEqual([
      expect.stringMatching(/^1 of 1572 rows .* have no ward/),
      expect.stringMatching(/^3 of 5000 rows .* have no ward/),
    ]);
  });

  // Of 768 rows that a comparison with the time of day calls closed before received, 767 closed on the day itself.
  it('calls one row closed before received, the one that closed on an earlier day', async () => {
    await ingest(
      open,
      BATH.map((path) => join(SHARED, path)),
      { mapping: MAPPING },
    );
    const rows = await open.db
      .selectFrom('feedback')
      .select(['received_on', 'closed_on', 'quality'])
      .where('quality', 'is not', null)
      .execute();
    expect(rows).toEqual([{ received_on: '2019-07-02', closed_on: '2019-07-01', quality: ['closed before received'] }]);
  });

  it('changes nothing when the files come again', async () => {
    const paths = BATH.map((path) => join(SHARED, path));
    await ingest(open, paths, { mapping: MAPPING });
    expect((await ingest(open, paths, { mapping: MAPPING })).totals).toEqual({
      read: 6613,
      accepted: 0,
      updated: 0,
      duplicate: 6609,
      rejected: 4,
    });
  });

  it('tells an Excel file named .csv.gz or .csv from a text', async () => {
    const report = await ingest(open, [join(SHARED, 'london-ward-profiles/ward-profiles-REALLY-AN-XLS.csv.gz')]);
    expect(report.problems).toMatchObject([{ code: 'excel-file' }]);
  });
});
