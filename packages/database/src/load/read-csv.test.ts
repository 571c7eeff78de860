import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import type { CsvSource } from './load-plan.ts';
import { readCells } from './read-csv.ts';

const place = useDatabase('all');

const source = (path: string): CsvSource => ({
  path,
  delimiter: ',',
  quote: '"',
  newline: '\n',
  skipLines: 0,
  columnCount: 1,
  gzip: false,
  lineColumn: null,
});

const isWindows = sep === '\\';
const FORBIDDEN = (isWindows ? '<>:"/\\|?*' : '/').split('');
const SIGNS = Array.from({ length: 128 - (isWindows ? 32 : 1) }, (_, index) => String.fromCharCode(127 - index)).filter(
  (sign) => !FORBIDDEN.includes(sign),
);
// On Windows no two names may differ in nothing but capitals, and none may end in a blank or a point.
const ENDING = '_.csv';

describe('readCsv', () => {
  it('reads the very file that is named, whatever its name and its folder’s are', async () => {
    const names = SIGNS.flatMap((sign) => [`x${sign}y`, `${sign}y`])
      .concat('a[1]', 'a1', 'a[[]1]', 'a[!1]', 'a[a-z]', 'ab', '[*]', '**', '{a,b}', 'year=2024', '~')
      .concat('é[1]', 'é1', '🙂?', '🙂x')
      .filter((name) => !FORBIDDEN.some((sign) => name.includes(sign)));
    const paths = [...new Set(names.map((name) => name.toLowerCase()))].flatMap((name) => [
      join(place.folder, 'names', `${name}${ENDING}`),
      join(place.folder, 'names', `in ${name}_`, `f${ENDING}`),
    ]);
    for (const [number, path] of paths.entries()) {
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, `row ${number}\n`);
    }
    const wrong: string[] = [];
    for (const path of paths) {
      const read = await readCells(place.db, source(path)).catch(String);
      if (JSON.stringify(read) !== JSON.stringify([[readFileSync(path, 'utf8').trim()]]))
        wrong.push(`${path}: ${JSON.stringify(read)}`);
    }
    expect(wrong).toEqual([]);
    expect(paths.length).toBeGreaterThan(300);
  });

  it.skipIf(isWindows)(
    'takes no backslash for the end of a folder’s name, and refuses what it could not tell apart',
    async () => {
      const inFolder = join(place.folder, 'a', 'b1.csv');
      mkdirSync(join(inFolder, '..'), { recursive: true });
      writeFileSync(inFolder, 'wrong\n');
      writeFileSync(join(place.folder, 'a\\b[1].csv'), 'right\n');
      await expect((async () => readCells(place.db, source(`${place.folder}/a\\b[1].csv`)))()).rejects.toMatchObject({
        code: 'path-unusable',
      });
    },
  );
});
