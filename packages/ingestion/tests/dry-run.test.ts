import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET_NAMES, type OpenDatabase, readBatches, readRejects } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest, type IngestReport } from '../src/ingest.ts';

const place = useDatabase();
let data: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ open } = place);
  data = join(place.folder, 'data');
  mkdirSync(data);
});

const write = (files: Record<string, string>): void => {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(data, name), content);
};

const COUNCIL = {
  'services.csv': 'name,aliases\nWaste and Recycling,Bins;Refuse\n',
  'wards.csv': 'code,name\nE05000001,Abbey\nE05000002,Quay\n',
  'postcode-lookup.csv': 'postcode,ward_code\nTS18 1AB,E05000001\n',
  'feedback.csv':
    'reference,kind,received_on,service,ward,postcode,customer_key\n' +
    '1,complaint,2024-04-01,Bins,Quay,,jo\n2,complaint,2024-04-02,Refuse,,TS18 1AB,jo\n3,complaint,2024-04-31,Bins,,,\n',
};

async function storedRows(): Promise<number> {
  const counts = DATASET_NAMES.map((name) => sql`select count(*) as n from ${sql.table(`${name}_rows`)}`);
  const { rows } = await sql<{
    n: number;
  }>`select sum(n)::INTEGER as n from (${sql.join(counts, sql` union all `)})`.execute(open.db);
  return rows[0]?.n ?? -1;
}

const outcome = ({ files, problems, totals }: IngestReport): unknown => ({ files, problems, totals });

/** What a trial says must be what the import then says; and the trial keeps nothing. */
async function expectSameAsImport(): Promise<IngestReport> {
  const before = await storedRows();
  const trial = await ingest(open, [data], { dryRun: true });
  expect(await storedRows()).toBe(before);
  expect(await readBatches(open.db)).toEqual([]);
  expect(await readRejects(open.db)).toEqual([]);
  expect(existsSync(`${open.file}.key`)).toBe(false);
  const real = await ingest(open, [data]);
  expect(outcome(trial)).toEqual(outcome(real));
  return trial;
}

describe('a dry run of a folder', () => {
  it('sees the services, wards and postcodes of the files before, and stores nothing', async () => {
    write(COUNCIL);
    const trial = await expectSameAsImport();
    expect(trial.totals).toMatchObject({ read: 7, accepted: 6, rejected: 1 });
    expect(trial.files.at(-1)?.notes.filter((note) => note.includes('no ward'))).toEqual([]);
  });

  it('says which rows are there twice in two files', async () => {
    write({ ...COUNCIL, 'more-feedback.csv': COUNCIL['feedback.csv'].replace('2024-04-31', '2024-04-30') });
    const trial = await expectSameAsImport();
    expect(trial.preview?.at(-1)).toMatchObject({ file: 'more-feedback.csv', added: 1, duplicate: 2 });
  });

  it('goes on after a file that has to be read a second time, and after one that cannot be read', async () => {
    const long = Array.from(
      { length: 5000 },
      (_, index) => `x${index},complaint,2024-04-01,Bins,Abbey,${'word '.repeat(20)}`,
    );
    const header = 'reference,kind,received_on,service,ward,text';
    write({
      ...COUNCIL,
      // Too many cells far below the part that is sniffed: DuckDB's reader refuses it in the middle of the transaction.
      'a-feedback.csv': [header, ...long, 'y1,complaint,2024-04-01,Bins,Abbey,one,two,three', ...long.slice(0, 1)].join(
        '\n',
      ),
      'strange.csv': 'colour,taste\nred,sweet\n',
    });
    const trial = await expectSameAsImport();
    expect(trial.problems.map(({ file }) => file)).toEqual(['strange.csv']);
    expect(trial.files.find(({ file }) => file === 'a-feedback.csv')).toMatchObject({ accepted: 5000, rejected: 1 });
    expect(trial.files.find(({ file }) => file === 'feedback.csv')).toMatchObject({ accepted: 2, rejected: 1 });
  });

  it('numbers rejects by the lines of the file', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `${index},complaint,${index === 2500 ? '31/02/2024' : '01/02/2024'}`,
    );
    write({
      'feedback.csv': `reference,kind,received_on,service\n${rows.map((row) => `${row},Bins`).join('\n')}\n`,
      'wards.csv': COUNCIL['wards.csv'],
    });
    const trial = await expectSameAsImport();
    expect(trial.preview?.at(-1)?.rejects).toEqual([
      {
        line: 2502,
        column: 'received_on',
        value: '31/02/2024',
        rule: 'not a date',
        message: expect.stringContaining('Correct it'),
      },
    ]);
    expect(await readRejects(open.db)).toMatchObject([{ line: 2502, value: '31/02/2024' }]);
  });

  it('says which fields would change, in how many rows', async () => {
    write(COUNCIL);
    await ingest(open, [data]);
    write({ 'feedback.csv': COUNCIL['feedback.csv'].replace('2024-04-01,Bins,Quay', '2024-04-03,Bins,Abbey') });
    const trial = await ingest(open, [data], { dryRun: true });
    expect(trial.preview?.at(-1)).toMatchObject({
      updated: 1,
      duplicate: 1,
      changed: { received_on: 1, ward_name: 1 },
    });
    expect(trial.files.at(-1)?.notes).toContain('1 updated: received_on in 1, ward_name in 1.');
    expect((await ingest(open, [data])).files.at(-1)).toMatchObject({ updated: 1, changed: { received_on: 1 } });
  });
});

const SHARED = join(import.meta.dirname, '../../../../shared/data');

describe.skipIf(!existsSync(SHARED))('a dry run of real files (needs ../shared/data)', () => {
  it('places the reports of FixMyStreet in the boundaries of the same folder', async () => {
    for (const name of [
      'bath-feedback/Fix_My_Street_Sample_Dataset.csv',
      'bath-wards/bath-and-north-east-somerset_E06000022_wards2013.geojson',
      'bath-wards/banes_postcodes_os_opendata.csv.gz',
    ]) {
      cpSync(join(SHARED, name), join(data, name.split('/')[1] ?? ''));
    }
    writeFileSync(
      join(data, 'said.config.yaml'),
      'files: { "Fix_My*": { dataset: feedback, kind: service request } }\n',
    );
    const trial = await expectSameAsImport();
    const feedback = trial.files.find(({ dataset }) => dataset === 'feedback');
    // As the import: one place in 1,576 is outside the borough.
    expect(feedback).toMatchObject({ read: 1576 });
    expect(feedback?.notes.join(' ')).toContain('1 of 1576 rows (0.1%) have no ward');
  });
});
