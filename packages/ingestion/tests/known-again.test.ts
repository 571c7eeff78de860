// A file that comes again as it was: told as a full run would tell it, and read in full where anything it rests on changed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase, undoBatch } from '@said/database';
import { openTestDatabase, useDatabase } from '@said/test-kit';
import { array, constantFrom, nat, noBias, record, sample, subarray } from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ingest, type IngestOptions, type IngestReport } from '../src/ingest.ts';

const place = useDatabase();

const CASES =
  'reference,kind,received_on,service,ward,comments\nA1,complaint,2024-01-02,Bins,Abbey,"Ring 07700 900123"\nA2,complaint,soon,Bins,Abbey,\nA3,gripe,2024-01-03,Bins,Nowhere,Fine\n';
const NEWS = 'reference,kind,received_on,service,ward,comments\nA1,complaint,2024-01-02,Parks,Abbey,\n';
const WARDS = 'code,name,valid_from,valid_to\nE05000001,Abbey,2004-01-01,\n';
const POSTCODES = 'postcode,ward_code\nAB1 2CD,E05000001\n';

const write = (name: string, content: string): string => {
  const path = join(place.folder, name);
  writeFileSync(path, content);
  return path;
};

async function importFile(open: OpenDatabase, path: string, options?: IngestOptions) {
  const { files, problems } = await ingest(open, [path], options);
  const [file] = files;
  if (!file) throw new Error(JSON.stringify(problems));
  return file;
}

// What is kept with the batches is made to say that ninety-nine rows were masked: a file that is known says so too.
const KEPT = { email: 99 };
const markKept = () => sql`update batch_readings set masked = ${JSON.stringify(KEPT)}`.execute(place.db);
const isKnown = async (path: string, options?: IngestOptions): Promise<boolean> => {
  await markKept();
  const { masked } = await importFile(place.open, path, options);
  return JSON.stringify(masked) === JSON.stringify(KEPT);
};

describe('a file that comes again', () => {
  it('is told what its batch keeps, not read', async () => {
    const cases = write('cases.csv', CASES);
    await importFile(place.open, write('wards.csv', WARDS));
    const first = await importFile(place.open, cases);
    expect(first.masked).toEqual({ phone: 1 });
    await markKept();
    const again = await importFile(place.open, cases);
    expect(again).toMatchObject({
      read: 3,
      accepted: 0,
      updated: 0,
      duplicate: 2,
      rejected: 1,
      masked: KEPT,
      batch: 3,
    });
    expect(again.notes).toEqual(first.notes);
    expect(again.firstRejects).toEqual(first.firstRejects);
  });

  it('is known in a trial too, which keeps nothing', async () => {
    const cases = write('cases.csv', CASES);
    await importFile(place.open, cases);
    expect(await isKnown(cases, { dryRun: true })).toBe(true);
    expect(await isKnown(cases)).toBe(true);
    const { batches } = await place.db
      .selectFrom('batches')
      .select(({ fn }) => fn.countAll<number>().as('batches'))
      .executeTakeFirstOrThrow();
    expect(batches).toBe(2);
  });

  it('is known though a later file replaced its rows, which are stored all the same', async () => {
    const cases = write('cases.csv', CASES);
    await importFile(place.open, cases);
    await importFile(place.open, write('news.csv', NEWS));
    expect(await isKnown(cases)).toBe(true);
  });

  it('is read where its batch was undone, or one before it', async () => {
    const cases = write('cases.csv', CASES);
    const other = write('other.csv', CASES.replace('A1', 'B1'));
    await importFile(place.open, other);
    await importFile(place.open, cases);
    await undoBatch(place.db, 2);
    expect(await isKnown(cases)).toBe(false);
    await undoBatch(place.db, 1);
    expect(await isKnown(cases)).toBe(false);
    expect(await isKnown(cases)).toBe(true);
  });

  it.each([
    ['wards', WARDS],
    ['postcodes', POSTCODES],
  ])('is read where %s came after it', async (name, lookUp) => {
    const cases = write('cases.csv', CASES);
    await importFile(place.open, cases);
    await importFile(place.open, write(`${name}.csv`, lookUp));
    expect(await isKnown(cases)).toBe(false);
  });

  it('is read where the mapping is another', async () => {
    const cases = write('cases.csv', CASES);
    await importFile(place.open, cases);
    const mapping = write('map.yaml', 'files:\n  cases.csv:\n    values: { kind: { comment: [moan] } }\n');
    expect(await isKnown(cases, { mapping })).toBe(false);
    expect(await isKnown(cases, { mapping })).toBe(true);
  });

  it('is read where the key of its customer numbers is another', async () => {
    const cases = write('cases.csv', CASES.replaceAll('comments', 'customer id'));
    await importFile(place.open, cases);
    expect(await isKnown(cases)).toBe(true);
    writeFileSync(`${place.open.file}.key`, 'f'.repeat(64));
    expect(await isKnown(cases)).toBe(false);
  });

  it('is read where its rows were compared with stored ones field by field', async () => {
    await importFile(place.open, write('news.csv', NEWS));
    const cases = write('cases.csv', CASES);
    await importFile(place.open, cases);
    expect(await isKnown(cases)).toBe(false);
  });
});

const SEEDS = process.env['SAID_SLOW'] === '1' ? Array.from({ length: 40 }, (_, index) => index + 1) : [2, 3];
const STEPS = 9;
const FIELDS = ['service', 'ward', 'postcode', 'comments', 'rating'] as const;

const aRow = record({
  reference: nat({ max: 30 }).map((number) => (number < 4 ? '' : `R${number}`)),
  kind: constantFrom('complaint', 'comment', 'gripe'),
  received_on: constantFrom('2024-03-29', '2024-03-29', '2024-04-02', 'soon'),
  service: constantFrom('Waste', 'Parks'),
  ward: constantFrom('Abbey', 'Old Abbey', 'Nowhere', ''),
  postcode: constantFrom('AB1 2CD', 'AB9 9ZZ', 'no', ''),
  comments: constantFrom('Fine', 'Write to bob@example.org', 'Ring 07700 900123', ''),
  rating: constantFrom('5', 'so so', ''),
});
const aFile = record({
  fields: subarray([...FIELDS], { minLength: 1 }),
  rows: array(aRow, { minLength: 2, maxLength: 6 }),
}).map(({ fields, rows }) => {
  const headers = ['reference', 'kind', 'received_on', ...fields] as const;
  return `${headers.join(',')}\n${rows.map((row) => headers.map((header) => row[header]).join(',')).join('\n')}\n`;
});
const LOOK_UPS = [
  WARDS,
  `${WARDS}E05000002,Old Abbey,2004-01-01,2024-03-31\n`,
  POSTCODES,
  `${POSTCODES}AB9 9ZZ,E05000001\n`,
];
const aStep = record({
  what: constantFrom('again', 'again', 'new', 'look-up', 'undo'),
  file: aFile,
  which: nat({ max: 11 }),
});

const HISTORY = ['imported_at', 'undone_at'];

/** All that two databases must have in common. */
async function contents({ db }: OpenDatabase) {
  const tables = ['feedback_rows', 'wards_rows', 'postcode_lookup_rows', 'rejects', 'row_changes', 'batches'] as const;
  const rows = await Promise.all(
    tables.map(
      async (table) =>
        [
          table,
          await db
            .selectFrom(table)
            .selectAll()
            .orderBy(sql`rowid`)
            .execute(),
        ] as const,
    ),
  );
  const told = (key: string, value: unknown): unknown => {
    if (HISTORY.includes(key)) return value !== null;
    return typeof value === 'bigint' ? String(value) : value;
  };
  return JSON.stringify(Object.fromEntries(rows), told, 1);
}

// Two runs of the same steps: one knows its files, the other has nothing kept with its batches.
class Twins {
  known = 0;
  readonly reader: OpenDatabase;

  constructor(reader: OpenDatabase) {
    this.reader = reader;
  }

  async import(path: string): Promise<void> {
    await sql`delete from batch_readings`.execute(this.reader.db);
    const [reports, full] = [await ingest(place.open, [path]), await ingest(this.reader, [path])];
    expect(reports).toEqual(full);
    this.known += await this.#countKnown(reports);
  }

  async undo(batch: number): Promise<void> {
    const undone = async (open: OpenDatabase) => undoBatch(open.db, batch).catch((error: Error) => error.message);
    expect(await undone(place.open)).toEqual(await undone(this.reader));
  }

  async #countKnown({ files }: IngestReport): Promise<number> {
    const { rows } = await sql<{
      known: number;
    }>`select count(*) as known from batch_readings n join batches b on b.id = n.batch
      where n.batch = ${files[0]?.batch ?? 0} and b.accepted = 0 and exists (from batch_readings o join batches p on p.id = o.batch
        where o.batch < n.batch and o.reading = n.reading and o.look_ups = n.look_ups and p.sha256 = b.sha256)`.execute(
      place.db,
    );
    return rows[0]?.known ?? 0;
  }
}

describe('files that are known, and files that are read', () => {
  let known = 0;

  it.each(SEEDS)(
    'are stored and told alike (seed %i)',
    async (seed) => {
      const reader = await openTestDatabase();
      const twins = new Twins(reader.open);
      const files: string[] = [];
      const steps = sample(noBias(array(aStep, { minLength: STEPS, maxLength: STEPS })), { seed, numRuns: 1 }).flat();
      for (const [step, { what, file, which }] of steps.entries()) {
        if (what === 'undo') await twins.undo(Math.max(1, step - (which % 4)));
        else {
          const before = what === 'again' ? files.at(-1 - (which % 2)) : undefined;
          const content = what === 'look-up' ? (LOOK_UPS[which % LOOK_UPS.length] ?? '') : file;
          const path = before ?? write(`${step}.csv`, content);
          if (what !== 'look-up' && before === undefined) files.push(path);
          await twins.import(path);
        }
        expect(await contents(place.open), `after step ${step}, ${what}`).toEqual(await contents(reader.open));
      }
      known += twins.known;
      await reader.close();
    },
    600_000,
  );

  it('were known often enough to be compared', () => {
    expect(known).toBeGreaterThanOrEqual(SEEDS.length);
  });
});
