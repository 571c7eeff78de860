// Broken files: whatever the bytes, an import ends in an account of every row or in words, never in a crash or a hang.
// Every run takes a few files of two seeds; `npm run test:slow` takes many, and SAID_FUZZ=2000 that many through the whole
// import (three to ten minutes).
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type OpenDatabase, readRejects } from '@said/database';
import { useDatabase } from '@said/test-kit';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';
import { readBoth } from './support/both-readers.ts';

const READ_FILES = process.env['SAID_SLOW'] === '1' ? 2_000 : 200;
const WHOLE_IMPORTS = Number(process.env['SAID_FUZZ'] ?? 15);
const SEEDS = process.env['SAID_SEED'] ? [Number(process.env['SAID_SEED'])] : [20_241_101, 20_250_214];

const place = useDatabase('all');
let folder: string;
let open: OpenDatabase;
beforeAll(() => {
  ({ folder, open } = place);
});

const TABLES: readonly { dataset: string; text: string }[] = [
  {
    dataset: 'feedback',
    text: 'reference,kind,received_on,service,text\nA1,Complaint,01/04/2024,Bins,"Missed, again"\nA2,Comment,2024-04-02,,"She said ""no"""\n',
  },
  {
    dataset: 'case_stages',
    text: 'reference;stage;received_on;answered_on\r\nA1;1;01/04/2024;03/04/2024\r\nA2;2;02/04/2024;\r\n',
  },
  {
    dataset: 'volumes',
    text: 'service\tperiod\tcount\nBins\t2024-04\t12\nParks\tApr 2024\t1,250\nRoads\t2024-25 Q1\t7\n',
  },
  {
    dataset: 'wards',
    text: 'Exported 01/04/2024\n\nWard Code,Ward Name\nE05000001,"Abbey"\nE05000002,"Market ""North"""\n',
  },
];

// What real exports are broken by: quotes, separators, line ends, cut ends, other encodings, NULs, formulas, markup.
const PIECES: readonly Buffer[] = [
  '"',
  '""',
  '"un,"',
  '"un,Complaint,Complaint,',
  ',',
  ';',
  '|',
  '\t',
  '\r',
  '\n',
  '\r\n',
  ' "',
  '" ',
  "'",
  '\\',
  '=1+1',
  '<script>',
  "'; drop table feedback; --",
  '\u0000',
  '\uFEFF',
  'é',
  '£',
  '€',
  '31/02/2024',
  '#N/A',
  ' ',
  '\u00a0',
  '-',
].map((text) => Buffer.from(text));
const RAW_BYTES: readonly Buffer[] = [[0xff], [0xfe, 0xff], [0x80], [0xc3], [0x1a], [0x1f, 0x8b], [0xd0, 0xcf]].map(
  (bytes) => Buffer.from(bytes),
);

const change = fc.record({
  kind: fc.constantFrom('insert', 'delete', 'flip', 'repeat', 'cut'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 40 }),
  piece: fc.constantFrom(...PIECES, ...RAW_BYTES),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(bytes: Buffer, { kind, at, length, piece }: Change): Buffer {
  const from = Math.floor(at * bytes.length);
  const [before, after] = [bytes.subarray(0, from), bytes.subarray(from)];
  if (kind === 'insert') return Buffer.concat([before, piece, after]);
  if (kind === 'delete') return Buffer.concat([before, after.subarray(length)]);
  if (kind === 'flip') return Buffer.concat([before, piece.subarray(0, 1), after.subarray(1)]);
  if (kind === 'repeat') return Buffer.concat([before, after.subarray(0, length), after]);
  return before;
}

const file = fc
  .record({
    table: fc.constantFrom(...TABLES),
    changes: fc.array(change, { minLength: 1, maxLength: 6 }),
    form: fc.constantFrom('plain', 'plain', 'plain', 'plain', 'gzip', 'utf16le', 'latin1'),
  })
  .map(({ table, changes, form }) => {
    const text = form === 'utf16le' ? Buffer.from(`\uFEFF${table.text}`, 'utf16le') : Buffer.from(table.text);
    const bytes = changes.reduce(apply, form === 'latin1' ? Buffer.from(table.text, 'latin1') : text);
    return { dataset: table.dataset, bytes: form === 'gzip' ? gzipSync(bytes) : bytes };
  });

function write({ dataset, bytes }: { dataset: string; bytes: Buffer }): string {
  const path = join(folder, 'data', dataset, 'f.csv');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

// The failing file is part of the message: a buffer prints as numbers.
const shown = (bytes: Buffer): string => JSON.stringify(bytes.toString('latin1').slice(0, 2_000));

describe.each(SEEDS)('mutated files of seed %i', (seed) => {
  it(`are read alike by both readers (${READ_FILES} files)`, async () => {
    await fc.assert(
      fc.asyncProperty(file, async (mutated) => {
        const reading = await readBoth(open, write(mutated));
        if (reading.kind !== 'both') return;
        const trimmed = (rows: string[][]): string[][] => rows.map((row) => row.map((cell) => cell.trim()));
        expect(reading.slow.rejected, shown(mutated.bytes)).toEqual([]);
        expect(trimmed(reading.fast), shown(mutated.bytes)).toEqual(trimmed(reading.slow.rows));
      }),
      { numRuns: READ_FILES, seed },
    );
  }, 180_000);

  it(`add up, or are refused in words (${WHOLE_IMPORTS} whole imports)`, async () => {
    await fc.assert(
      fc.asyncProperty(file, async (mutated) => {
        const path = write(mutated);
        const { totals, problems } = await ingest(open, [dirname(path)]);
        expect(totals.read, shown(mutated.bytes)).toBe(totals.accepted + totals.duplicate + totals.rejected);
        for (const { code, message } of problems) {
          expect(code, `${message} ${shown(mutated.bytes)}`).not.toBe('import-failed');
          expect(message).not.toBe('');
        }
      }),
      { numRuns: WHOLE_IMPORTS, seed },
    );
  }, 3_600_000);
});

// More than the two that DuckDB expects of a line, unless it is told.
const MEGABYTES = process.env['SAID_SLOW'] === '1' ? 10 : 3;

describe('cells that mean something elsewhere', () => {
  const HEADER = 'reference,kind,received_on,service,text\n';
  const stored = () => open.db.selectFrom('feedback').select(['reference', 'service', 'text']).orderBy('id').execute();

  it('are stored as they are written: formulas, signs of markup, SQL', async () => {
    const texts = [
      '=1+1',
      '+cmd|calc',
      '@SUM(A1)',
      '-2+3',
      'a < b and c > d, onerror=alert(1)',
      "'); drop table feedback; --",
    ];
    const rows = texts.map((text, index) => `Z${index},Complaint,01/04/2024,"${text}","${text}"\n`);
    const { totals } = await ingest(open, [write({ dataset: 'feedback', bytes: Buffer.from(HEADER + rows.join('')) })]);
    expect(totals).toMatchObject({ read: 6, accepted: 6 });
    const found = (await stored()).filter(({ reference }) => reference?.startsWith('Z'));
    expect(found.map(({ text }) => text)).toEqual(texts);
    expect(found.map(({ service }) => service)).toEqual(texts);
  });

  it(`may be ${MEGABYTES} megabytes long`, async () => {
    const long = 'The bin was missed again. '.repeat(MEGABYTES * 40_000);
    const path = write({
      dataset: 'feedback',
      bytes: Buffer.from(`${HEADER}L1,Complaint,01/04/2024,Bins,"${long}"\n`),
    });
    const { totals, problems } = await ingest(open, [path]);
    expect(problems).toEqual([]);
    expect(totals).toMatchObject({ read: 1, accepted: 1 });
    const [row] = (await stored()).filter(({ reference }) => reference === 'L1');
    expect(row?.text).toHaveLength(long.trim().length);
  }, 60_000);

  it('may be longer than the head of the file, above the rows that tell what the columns are', async () => {
    // No folder says what it is, and "Type" is only a kind by its values.
    const path = join(folder, 'long-first-cell.csv');
    const rows = ['N2,Complaint,02/04/2024,Bins,short', 'N3,Compliment,13/04/2024,Parks,fine'];
    const long = 'The bin was missed\nagain, they said. '.repeat(12_000);
    writeFileSync(
      path,
      `Case Ref,Type,Date Received,Service Area,Details\nN1,Complaint,01/04/2024,Bins,"${long}"\n${rows.join('\n')}\n`,
    );
    const { totals, problems } = await ingest(open, [path]);
    expect(problems).toEqual([]);
    expect(totals).toMatchObject({ read: 3, accepted: 3 });
  });

  it('cost one row when nothing can hold them', async () => {
    const long = 'The bin was missed again. '.repeat(1_500_000);
    const row = (name: string, text: string): string => `${name}1,Complaint,01/04/2024,Bins,${text}\n`;
    const text = `${HEADER}${row('X', 'one')}${row('Y', `"${long}"`)}${row('Z', 'three')}`;
    const { totals, problems } = await ingest(open, [write({ dataset: 'feedback', bytes: Buffer.from(text) })]);
    expect(problems).toEqual([]);
    expect(totals).toMatchObject({ read: 3, accepted: 2, rejected: 1 });
    expect((await readRejects(open.db)).at(-1)).toMatchObject({ line: 3, column: 'text', rule: 'too long' });
  }, 60_000);

  it('may be long where a kind is expected, and are short in what is said of them', async () => {
    const long = 'The bin was missed again. '.repeat(10_000);
    const bytes = Buffer.from(`${HEADER}K1,"${long}",01/04/2024,Bins,x\n`);
    const { totals, files } = await ingest(open, [write({ dataset: 'feedback', bytes })]);
    expect(totals).toMatchObject({ read: 1, accepted: 1 });
    expect(files[0]?.notes.join(' ')).toContain('the bin was missed again');
    expect(files[0]?.notes.join(' ').length).toBeLessThan(1_000);
  });

  it(`may be ${MEGABYTES} megabytes long in a file that only a careful reader takes`, async () => {
    const long = 'The bin was missed again. '.repeat(MEGABYTES * 40_000);
    const text = `${HEADER.trim()}\r\nM1,Complaint,01/04/2024,Bins,"${long}"\nM2,Complaint,01/04/2024,Bins,x\n`;
    const { totals, problems } = await ingest(open, [write({ dataset: 'feedback', bytes: Buffer.from(text) })]);
    expect(problems).toEqual([]);
    expect(totals).toMatchObject({ read: 2, accepted: 2 });
  }, 60_000);

  it('may stand beside five thousand columns that nobody knows', async () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `extra ${index}`);
    const cells = names.map((_, index) => index).join(',');
    const text = `reference,kind,received_on,${names.join(',')}\nW1,Complaint,01/04/2024,${cells}\nW2,Complaint,x,${cells}\n`;
    const report = await ingest(open, [write({ dataset: 'feedback', bytes: Buffer.from(text) })]);
    expect(report.problems).toEqual([]);
    expect(report.totals).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    expect(report.files[0]?.ignoredColumns).toHaveLength(5_000);
  }, 120_000);

  it('may be missing: a header and no rows', async () => {
    const report = await ingest(open, [write({ dataset: 'feedback', bytes: Buffer.from(HEADER) })]);
    expect(report.totals).toEqual({ read: 0, accepted: 0, updated: 0, duplicate: 0, rejected: 0 });
    expect(report.problems).toEqual([]);
  });
});
