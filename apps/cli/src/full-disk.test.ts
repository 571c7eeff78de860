// A disk that is full or cannot be written to: said in words, and the database stays as it was. Needs a small disk of
// its own, which only an administrator of a Linux machine can mount; skipped elsewhere.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, type Outcome, removeFolder, saidProcess } from '@said/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const HEADER = 'reference,kind,received_on,service,text\n';

const mount = (...parameters: string[]): boolean =>
  process.platform === 'linux' && spawnSync('mount', parameters, { stdio: 'ignore' }).status === 0;
const unmount = (path: string): void => {
  spawnSync('umount', [path], { stdio: 'ignore' });
};

function canMount(): boolean {
  const folder = makeFolder();
  const isMounted = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
  if (isMounted) unmount(folder);
  removeFolder(folder);
  return isMounted;
}

function feedbackCsv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    // Text that does not compress away: the row number through a few mixings.
    const noise = Array.from({ length: 12 }, (_, part) => ((row + 1) * 2_654_435_761 * (part + 3)) % 4_294_967_291);
    return `F${row},complaint,${1 + (row % 28)}/04/2024,Bins,"Missed: ${noise.map((word) => word.toString(36)).join(' ')}"`;
  });
  return `${HEADER}${lines.join('\n')}\n`;
}

let folder: string;
let disk: string;
beforeAll(() => {
  folder = makeFolder();
  disk = join(folder, 'disk');
  mkdirSync(disk);
  writeFileSync(join(folder, 'small.csv'), `${HEADER}S1,complaint,01/04/2024,Bins,Missed\n`);
  writeFileSync(join(folder, 'large.csv'), feedbackCsv(process.env['SAID_SLOW'] ? 120_000 : 40_000));
});
afterAll(() => {
  unmount(disk);
  removeFolder(folder);
});

const batches = (): unknown[] =>
  JSON.parse(saidProcess(folder, 'batches', '--json', '--database', 'disk/said.duckdb').output);

function expectWords({ code, notes }: Outcome, words: RegExp): void {
  expect(code).toBe(1);
  expect(notes).toMatch(words);
  expect(notes).not.toMatch(/\bat .*\.ts:\d|should not/);
}

describe.skipIf(!canMount())('a small disk', () => {
  it('that is full: the import fails in words, and the database is as it was until there is room', () => {
    expect(mount('-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk)).toBe(true);
    expect(saidProcess(folder, 'ingest', 'small.csv', '--database', 'disk/said.duckdb').code).toBe(0);
    const before = batches();
    expectWords(
      saidProcess(folder, 'ingest', 'large.csv', '--database', 'disk/said.duckdb'),
      /large\.csv could not be imported: the disk with .* is full/,
    );
    expect(batches()).toEqual(before);
    expect(mount('-o', 'remount,size=64m', disk)).toBe(true);
    expect(saidProcess(folder, 'ingest', 'small.csv', '--database', 'disk/said.duckdb').code).toBe(0);
  }, 120_000);

  it('that is read-only: nothing is changed, and words say so', () => {
    const before = batches();
    expect(mount('-o', 'remount,ro', disk)).toBe(true);
    expectWords(saidProcess(folder, 'ingest', 'large.csv', '--database', 'disk/said.duckdb'), /write|read-only/i);
    expectWords(saidProcess(folder, 'ingest', 'small.csv', '--database', 'disk/new.duckdb'), /write|read-only/i);
    expect(mount('-o', 'remount,rw', disk)).toBe(true);
    expect(batches()).toEqual(before);
  }, 60_000);
});

describe('a place for the database that cannot be', () => {
  it('is named: a file where a folder should be', () => {
    expectWords(
      saidProcess(folder, 'ingest', 'small.csv', '--database', join('small.csv', 'said.duckdb')),
      /small\.csv/,
    );
  });
});
