// Random sequences of imports, the same files again and undone batches, beside the same rules in plain TypeScript.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { undoBatch } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { array, constantFrom, nat, noBias, option, record, sample, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';
import { FIELDS, PlainCouncil, type PlainFile } from './support/plain-versions.ts';

const SEEDS = process.env['SAID_SLOW'] === '1' ? Array.from({ length: 40 }, (_, index) => index + 1) : [1, 2];
const STEPS = 8;
// Each row is of one of so many small councils: their rows have nothing to do with each other, and share a file. Few values,
// so that the same content often comes again.
const COUNCILS = 10;

const place = useDatabase();

const aRow = record({
  reference: option(
    record({ council: nat({ max: COUNCILS - 1 }), number: nat({ max: 1 }) }).map(
      ({ council, number }) => `C${council}-${number}`,
    ),
    { nil: null, freq: 5 },
  ),
  cells: record({
    kind: constantFrom('complaint', 'comment'),
    received_on: constantFrom('2024-03-29'),
    service: constantFrom('Waste', null),
    channel: constantFrom('Telephone', null),
  }),
});
const aFile = record({
  fields: subarray(['service', 'channel'] as const).map((some) =>
    FIELDS.filter((field) => field === 'kind' || field === 'received_on' || some.includes(field)),
  ),
  rows: array(aRow, { minLength: 4, maxLength: 30 }),
});
const aStep = record({
  what: constantFrom('import', 'import', 'again', 'undo', 'undo'),
  file: aFile,
  which: nat({ max: 9 }),
});

function asCsv({ fields, rows }: PlainFile): string {
  const lines = rows.map(({ reference, cells }) => [reference, ...fields.map((field) => cells[field])].join(','));
  return `${['reference', ...fields].join(',')}\n${lines.join('\n')}\n`;
}

async function importBoth(plain: PlainCouncil, file: PlainFile, step: number): Promise<void> {
  const path = join(place.folder, `${step}.csv`);
  writeFileSync(path, asCsv(file));
  const { totals } = await ingest(place.open, [path]);
  expect({ ...totals }, `step ${step}`).toMatchObject({ read: file.rows.length, rejected: 0, ...plain.import(file) });
}

async function undoBoth(plain: PlainCouncil, which: number): Promise<void> {
  const batch = plain.standing.at(-1 - (which % 2));
  if (batch === undefined) return;
  const undone = plain.undo(batch);
  const attempt = undoBatch(place.db, batch);
  if (undone) await attempt;
  else await expect(attempt).rejects.toMatchObject({ code: 'batch-changed-later' });
}

async function storedRows(): Promise<string[]> {
  const rows = await place.db.selectFrom('feedback_rows').selectAll().execute();
  return rows
    .map(({ reference, batch, replaced_by, ...row }) =>
      JSON.stringify([reference?.toLowerCase() ?? null, FIELDS.map((field) => row[field]), batch, replaced_by]),
    )
    .toSorted();
}

const plainRows = (plain: PlainCouncil): string[] =>
  plain.rows
    .map((row) => {
      const reference = row.key.startsWith('[') ? null : row.key;
      return JSON.stringify([reference, FIELDS.map((field) => row[field]), row.batch, row.replaced_by]);
    })
    .toSorted();

describe('versions and undo', () => {
  it.each(SEEDS)(
    'are what plain rows say (seed %i)',
    async (seed) => {
      const plain = new PlainCouncil();
      const files: PlainFile[] = [];
      const steps = sample(noBias(array(aStep, { minLength: STEPS, maxLength: STEPS })), { seed, numRuns: 1 }).flat();
      for (const [step, { what, file, which }] of steps.entries()) {
        const before = files[which % Math.max(files.length, 1)];
        if (what === 'undo') await undoBoth(plain, which);
        else await importBoth(plain, what === 'again' && before ? before : file, step);
        if (what === 'import') files.push(file);
        expect(await storedRows(), `after step ${step}, ${what}`).toEqual(plainRows(plain));
      }
      expect(files.length).toBeGreaterThan(1);
    },
    600_000,
  );
});
