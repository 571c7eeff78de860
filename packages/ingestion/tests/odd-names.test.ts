// Names of files and folders that mean something to somebody: what is stored is compared with the bytes of each file.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { gzipSync, gunzipSync } from 'node:zlib';
import { openDatabase, type OpenDatabase } from '@said/database';
import { makeFolder, removeFolder } from '@said/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';

const isWindows = sep === '\\';

let folder: string;
let data: string;
let open: OpenDatabase;
beforeAll(async () => {
  folder = makeFolder();
  data = join(folder, 'data');
  mkdirSync(data);
  open = await openDatabase(join(folder, "said's [1] {a}", 'said #1 [x].duckdb'), { create: true });
});
afterAll(async () => {
  await open.close();
  removeFolder(folder);
});

const HEADER = 'reference,kind,received_on,service';
let count = 0;
const rowsOf = (name: string): string => {
  count += 1;
  return `${HEADER}\n${[1, 2, 3].map((row) => `R${count}-${row},complaint,2024-01-0${row},Café`).join('\n')}\n`.replace(
    'Café',
    name.includes('latin') ? 'Caf\u00e9' : 'Cafe',
  );
};

// Beside each name stands the one that it would be as a pattern, or with other rules of reading.
const EVERYWHERE = [
  'export[1].csv',
  'export1.csv',
  'g[3]/f.csv',
  'g3/f.csv',
  'year=2024/f.csv',
  '{a,b}.csv',
  "it's 50% #1 & more;x.csv",
  'smile 🙂[a-z].csv',
  'smile 🙂b.csv',
  'packed[1].csv.gz',
  'packed1.csv.gz',
  'latin[1].csv',
  'latin1.csv',
  'lines[1].csv',
];
const POSIX = [
  'feedback*.csv',
  'feedback-a.csv',
  'what?.csv',
  'whats.csv',
  'a\\b[1].csv',
  'a/b1.csv',
  '"quoted".csv',
  'a\nb.csv',
  '**/f.csv',
];

interface Written {
  label: string;
  references: string[];
}

function write(label: string): Written {
  const path = join(data, ...label.split('/'));
  mkdirSync(dirname(path), { recursive: true });
  const text = rowsOf(label);
  const bytes = label.includes('latin')
    ? Buffer.from(text, 'latin1')
    : Buffer.from(label.includes('lines') ? text.replaceAll('\n', '\r') : text);
  writeFileSync(path, label.endsWith('.gz') ? gzipSync(bytes) : bytes);
  return { label, references: referencesIn(readFileSync(path)) };
}

function referencesIn(bytes: Buffer): string[] {
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('latin1');
  return [...text.matchAll(/^(R\d+-\d+),/gm)].map(([, reference = '']) => reference);
}

async function storedByFile(): Promise<Written[]> {
  const rows = await open.db
    .selectFrom('feedback')
    .innerJoin('batches', 'batches.id', 'feedback.batch')
    .select(['batches.file', 'feedback.reference'])
    .orderBy('feedback.id')
    .execute();
  return [...Map.groupBy(rows, ({ file }) => file)].map(([label, found]) => ({
    label,
    references: found.map(({ reference }) => reference ?? ''),
  }));
}

const inOrder = (written: readonly Written[]) => written.toSorted((a, b) => (a.label < b.label ? -1 : 1));

describe('a folder of odd names', () => {
  it('is read file by file, each for itself', async () => {
    const written = [...EVERYWHERE, ...(isWindows ? [] : POSIX)].map(write);
    // Other systems have no such names.
    if (process.platform === 'linux') {
      const odd = Buffer.concat([Buffer.from(`${data}/caf`), Buffer.from([0xe9]), Buffer.from('.csv')]);
      writeFileSync(odd, rowsOf('odd'));
      written.push({ label: String.raw`caf\xE9.csv`, references: referencesIn(readFileSync(odd)) });
    }
    const report = await ingest(open, [data]);
    expect(report.problems).toEqual([]);
    expect(report.totals).toMatchObject({ read: written.length * 3, accepted: written.length * 3, rejected: 0 });
    expect(inOrder(await storedByFile())).toEqual(inOrder(written));
    expect(readdirSync(open.workFolder).filter((name) => name.endsWith('.csv'))).toEqual([]);
  });

  it('is read where a file is named by itself', async () => {
    const label = isWindows ? 'named[7].csv' : 'na\\med[7]*.csv';
    writeFileSync(join(data, 'named7.csv'), rowsOf('decoy'));
    const { references } = write(label);
    const report = await ingest(open, [join(data, label)]);
    expect(report.problems).toEqual([]);
    expect((await storedByFile()).find((file) => file.label === label)?.references).toEqual(references);
  });

  it('has mappings by name, which are no patterns of other names', async () => {
    const own = join(folder, 'mapped');
    mkdirSync(own);
    const text = 'Ref,kind,received_on,service\nM1,complaint,2024-01-01,Bins\n';
    for (const name of ['m[1].csv', 'm1.csv']) writeFileSync(join(own, name), text.replace('M1', name));
    writeFileSync(
      join(own, 'said.config.yaml'),
      'files:\n  "m[1].csv": { dataset: feedback, kind: compliment, columns: { kind: null } }\n',
    );
    const report = await ingest(open, [own]);
    expect(report.problems).toEqual([]);
    const kinds = await open.db
      .selectFrom('feedback')
      .select(['reference', 'kind'])
      .where('reference', 'like', 'm%')
      .orderBy('reference')
      .execute();
    expect(kinds).toEqual([
      { reference: 'm1.csv', kind: 'complaint' },
      { reference: 'm[1].csv', kind: 'compliment' },
    ]);
  });

  it('keeps files that lie in a folder called like the work folder', async () => {
    const beside = `${open.workFolder}shop`;
    mkdirSync(beside);
    writeFileSync(join(beside, 'a.csv'), rowsOf('beside'));
    await ingest(open, [beside]);
    expect(existsSync(join(beside, 'a.csv'))).toBe(true);
  });

  it.skipIf(isWindows)('has links, pipes and circles left out, and says so', async () => {
    const own = join(folder, 'kinds');
    mkdirSync(join(own, 'in'), { recursive: true });
    writeFileSync(join(own, 'a.csv'), rowsOf('plain'));
    symlinkSync(join(own, 'a.csv'), join(own, 'b.csv'));
    symlinkSync(own, join(own, 'in', 'circle'));
    execFileSync('mkfifo', [join(own, 'c.csv')]);
    const report = await ingest(open, [own]);
    expect(report.files.map(({ file }) => file)).toEqual(['a.csv']);
    expect(report.problems.map(({ file, code, isFailure }) => [file, code, isFailure])).toEqual([
      ['b.csv', 'not-a-file', false],
      ['c.csv', 'not-a-file', false],
    ]);
    await expect(ingest(open, [join(own, 'c.csv')])).rejects.toMatchObject({ code: 'not-a-file' });
  });
});
