// A file made by any released version opens with the present one, and holds what went in.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../schema/migrations/all-migrations.ts';
import type { Migration } from '../schema/migrations/migration.ts';
import { readCatalogue, readEverything } from '../testing/catalogue.ts';
import { readReleasedRows, RELEASED_FILES, type ReleasedFile, unpackReleased } from '../testing/released-file.ts';
import { openDatabase, openWithSteps } from './open-database.ts';

type Tables = Record<string, Record<string, unknown>[]>;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'said-released-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function look(path: string, steps: readonly Migration[] = MIGRATIONS, options = {}) {
  const open = await openWithSteps(path, options, steps);
  try {
    return { catalogue: await readCatalogue(open.db), rows: await readEverything(open.db) };
  } finally {
    await open.close();
  }
}

// What steps make of rows of before: 3 sends the analysis back to work, 5 gives rows without a reference their number.
const NUMBERED: Record<string, string> = {
  [`#${'a'.repeat(32)}`]: `#${'a'.repeat(32)}#2`,
  [`#${'c'.repeat(32)}`]: `#${'c'.repeat(32)}#1`,
};
const ADDED_AT: Record<string, { version: number; columns: string[] }[]> = {
  batches: [{ version: 2, columns: ['undone_at'] }],
  rejects: [
    { version: 2, columns: ['field', 'row', 'corrected_by'] },
    { version: 6, columns: ['corrects'] },
  ],
  findings: [{ version: 3, columns: ['worth_a_look', 'workings'] }],
  analysis_runs: [{ version: 8, columns: ['checks'] }],
};

const MADE_AT: Record<string, number> = { row_changes: 2, area_wards: 4, batch_readings: 7 };

/** What must be in a file of version `from` when it is at version `to`. */
function expectedRows(went: Tables, from: number, to: number): Tables {
  const isStep = (version: number): boolean => from < version && version <= to;
  const expected = Object.entries(went).map(([table, rows]): [string, Record<string, unknown>[]] => {
    const added = (ADDED_AT[table] ?? []).filter(({ version }) => isStep(version)).flatMap(({ columns }) => columns);
    return [
      table,
      rows.map((row) => ({
        ...row,
        ...Object.fromEntries(added.map((column) => [column, null])),
        ...(table === 'analysis_runs' && isStep(3) && { stale: true }),
        ...('row_key' in row && isStep(5) && { row_key: NUMBERED[String(row['row_key'])] ?? row['row_key'] }),
      })),
    ];
  });
  const made = Object.keys(MADE_AT).filter((table) => isStep(MADE_AT[table] ?? 0));
  return { ...Object.fromEntries(expected), ...Object.fromEntries(made.map((table) => [table, []])) };
}

const sorted = (tables: Tables): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(tables)
      .filter(([table]) => table !== 'schema_version')
      .map(([table, rows]) => [
        table,
        rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted(),
      ]),
  );

const versionOf = (name: ReleasedFile): number => Number(/version-(\d+)/.exec(name)?.[1]);
const copiesIn = (path: string): string[] => readdirSync(path).filter((name) => /\.version-\d/.test(name));

describe('a file of a released version', () => {
  let fresh: Awaited<ReturnType<typeof look>>['catalogue'];
  beforeAll(async () => {
    const place = mkdtempSync(join(tmpdir(), 'said-fresh-'));
    fresh = (await look(join(place, 'fresh.duckdb'), MIGRATIONS, { create: true })).catalogue;
    rmSync(place, { recursive: true, force: true });
  });

  it.each(RELEASED_FILES)('%s has the tables, columns, keys and views of a new file, and its rows', async (name) => {
    const path = unpackReleased(name, folder);
    const { catalogue, rows } = await look(path);
    expect(catalogue).toEqual(fresh);
    expect(sorted(rows)).toEqual(sorted(expectedRows(readReleasedRows(name), versionOf(name), MIGRATIONS.length)));
    expect(rows['schema_version']?.map(({ name: step }) => step)).toEqual(MIGRATIONS.map(({ name: step }) => step));
  });

  it('goes from each version to the next with rows in it', async () => {
    const path = unpackReleased('version-1', folder);
    for (const { version } of MIGRATIONS) {
      const { rows } = await look(path, MIGRATIONS.slice(0, version));
      expect(sorted(rows), `at version ${version}`).toEqual(
        sorted(expectedRows(readReleasedRows('version-1'), 1, version)),
      );
    }
  });

  it('gives what the newest analysis looked at to its run, and keeps no setting of it', async () => {
    const path = unpackReleased('version-6', folder);
    const open = await openWithSteps(path, {}, MIGRATIONS.slice(0, 7));
    await open.db.insertInto('settings').values({ key: 'analysis_checks', value: '{"series":3}' }).execute();
    await open.close();
    const { rows } = await look(path);
    const checked = rows['analysis_runs']?.map(({ id, checks }): unknown => [id, checks]);
    expect(checked).toEqual([...[1, 2, 3, 4].map((id) => [id, null]), [5, '{"series":3}']]);
    expect(rows['settings']?.map(({ key }) => key)).not.toContain('analysis_checks');
  });

  it.each(['version-1', 'version-6'] as const)('%s is only read by a command that reads', async (name) => {
    const path = unpackReleased(name, folder);
    const before = readFileSync(path);
    const { catalogue, rows } = await look(path, MIGRATIONS, { readOnly: true });
    expect(catalogue).toEqual(fresh);
    expect(sorted(rows)).toEqual(sorted(expectedRows(readReleasedRows(name), versionOf(name), MIGRATIONS.length)));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual([`${name}.duckdb`]);
  });
});

describe('the copy that is kept before the first step', () => {
  it('is the file as it was, for its owner only', async () => {
    const path = unpackReleased('version-1', folder);
    const before = readFileSync(path);
    await (await openDatabase(path)).close();
    expect(copiesIn(folder)).toEqual(['version-1.duckdb.version-1']);
    const copy = join(folder, 'version-1.duckdb.version-1');
    expect(readFileSync(copy).equals(before)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(copy).mode & 0o777).toBe(0o600);
  });

  it('never takes the place of an older copy', async () => {
    const path = unpackReleased('version-2', folder);
    const before = readFileSync(path);
    await (await openDatabase(path)).close();
    unpackReleased('version-2', folder);
    await (await openDatabase(path)).close();
    expect(copiesIn(folder)).toEqual(['version-2.duckdb.version-2', 'version-2.duckdb.version-2.copy-2']);
    for (const copy of copiesIn(folder)) expect(readFileSync(join(folder, copy)).equals(before)).toBe(true);
  });

  it('is not made of a file that needs no step, nor of a new one', async () => {
    for (const create of [true, false]) await (await openDatabase(join(folder, 'new.duckdb'), { create })).close();
    expect(copiesIn(folder)).toEqual([]);
  });
});

describe('a step that fails', () => {
  const broken: Migration = {
    version: MIGRATIONS.length + 1,
    name: 'breaks half way',
    statements: ['alter table batches add column colour VARCHAR', 'update batches set colour = no_such_column'],
  };

  it.each(['version-1', 'version-6'] as const)('leaves %s as it was, with all steps before it', async (name) => {
    const path = unpackReleased(name, folder);
    const before = readFileSync(path);
    await expect(openWithSteps(path, {}, [...MIGRATIONS, broken])).rejects.toThrow('no_such_column');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual([`${name}.duckdb`]);
    const { rows } = await look(path);
    expect(sorted(rows)).toEqual(sorted(expectedRows(readReleasedRows(name), versionOf(name), MIGRATIONS.length)));
  });
});
