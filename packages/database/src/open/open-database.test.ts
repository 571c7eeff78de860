import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../schema/migrations/all-migrations.ts';
import { openDatabase } from './open-database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'said-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('openDatabase', () => {
  it('refuses to create a file for a command that only reads', async () => {
    await expect(openDatabase(join(folder, 'none.duckdb'))).rejects.toMatchObject({ code: 'database-missing' });
  });

  it('creates a file once and finds its tables again', async () => {
    const file = join(folder, 'a.duckdb');
    const first = await openDatabase(file, { create: true });
    await first.db.insertInto('settings').values({ key: 'council', value: 'Testham' }).execute();
    await first.close();
    const second = await openDatabase(file);
    expect(await second.db.selectFrom('settings').selectAll().execute()).toEqual([
      { key: 'council', value: 'Testham' },
    ]);
    expect(await second.db.selectFrom('feedback').selectAll().execute()).toEqual([]);
    await second.close();
  });

  it.skipIf(sep === '\\')('refuses a path in which DuckDB would lose its way, and makes nothing there', async () => {
    for (const name of ['what?.duckdb', 'a?b/said.duckdb', 'a\\b[1].duckdb', 'a\\b/c*.duckdb']) {
      const file = join(folder, name);
      await expect(openDatabase(file, { create: true }), name).rejects.toMatchObject({ code: 'path-unusable' });
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the process that holds the file', async () => {
    const file = join(folder, 'held.duckdb');
    const held = await openDatabase(file, { create: true });
    const script = `import { openDatabase } from ${JSON.stringify(new URL('./open-database.ts', import.meta.url).href)};
      openDatabase(${JSON.stringify(file)}).catch((error) => console.log(error.code, error.message));`;
    const output = execFileSync(process.execPath, [
      '--conditions=mono-source',
      '--input-type=module-typescript',
      '-e',
      script,
    ]).toString();
    await held.close();
    expect(output).toContain('database-locked');
    expect(output).toContain(`process ${process.pid}`);
  });

  it('says that a damaged file cannot be opened, not that somebody else has it', async () => {
    const file = join(folder, 'clocks.duckdb');
    await (await openDatabase(file, { create: true })).close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096);
    writeFileSync(file, bytes);
    const opened = openDatabase(file).then((open) => open.close());
    await expect(opened).rejects.toMatchObject({ code: 'database-unreadable' });
  });

  it('says that a file is not a database', async () => {
    const file = join(folder, 'text.duckdb');
    writeFileSync(file, 'a,b\n1,2\n'.repeat(5000));
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'database-unreadable' });
  });

  it('says that there is nothing in a file without tables, and makes them only where it may create', async () => {
    const file = join(folder, 'empty.duckdb');
    await changeFile(file, []);
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'database-missing' });
    await (await openDatabase(file, { create: true })).close();
    await (await openDatabase(file, { readOnly: true })).close();
  });
});

/** Runs statements on a file; `inLog`: what they write stays in the log, as a killed process leaves it. */
async function changeFile(file: string, statements: readonly string[], { inLog = false } = {}): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  if (inLog) await connection.run('pragma disable_checkpoint_on_shutdown');
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

/** Every file of the folder with its bytes. */
const bytesOf = (): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]));

describe('a file that is not ours, or beyond us', () => {
  const files: Record<string, { code: string; ours: boolean; statements: string[] }> = {
    'of a newer version': {
      code: 'database-newer',
      ours: true,
      statements: [`insert into schema_version values (${MIGRATIONS.length + 1}, 'the future', now()::TIMESTAMP)`],
    },
    'with another step under a known number': {
      code: 'database-foreign',
      ours: true,
      statements: [`update schema_version set name = 'something else' where version = 3`],
    },
    'without tables, but with things of somebody else': {
      code: 'database-foreign',
      ours: false,
      statements: ['create sequence numbers', 'create macro twice(x) as x * 2', 'create schema mine'],
    },
    'with other tables': {
      code: 'database-foreign',
      ours: false,
      statements: ['create table batches (id INTEGER)', 'insert into batches values (1)'],
    },
    'with other tables and a list of versions of its own': {
      code: 'database-foreign',
      ours: false,
      statements: [
        'create table schema_version (version VARCHAR, name VARCHAR)',
        `insert into schema_version values ('2024-01', 'first')`,
        'create table batches (id INTEGER)',
      ],
    },
  };
  const cases = Object.keys(files).flatMap((name) => [true, false].map((inLog) => ({ name, inLog })));

  it.each(cases)('$name is refused, byte for byte as it was (written to the log: $inLog)', async ({ name, inLog }) => {
    const path = join(folder, 'a.duckdb');
    const { code, ours, statements } = files[name] ?? { code: '', ours: false, statements: [] };
    if (ours) await (await openDatabase(path, { create: true })).close();
    await changeFile(path, statements, { inLog });
    const before = bytesOf();
    expect(Object.keys(before)).toHaveLength(inLog ? 2 : 1);
    for (const options of [{}, { create: true }, { readOnly: true }]) {
      await expect(openDatabase(path, options)).rejects.toMatchObject({ code });
      expect(bytesOf()).toEqual(before);
    }
  });
});

describe('what lies beside the file', () => {
  it('is left alone where it is not ours, and taken away where it is', async () => {
    const path = join(folder, 'a.duckdb');
    await (await openDatabase(path, { create: true })).close();
    const work = `${path}.work`;
    mkdirSync(work);
    writeFileSync(join(work, 'copy-000001.csv'), 'left by a process that was killed');
    await (await openDatabase(path)).close();
    expect(readdirSync(folder)).toEqual(['a.duckdb']);
    mkdirSync(work);
    writeFileSync(join(work, 'copy-000001.csv'), 'ours');
    writeFileSync(join(work, 'thesis.docx'), 'three years');
    await expect(openDatabase(path)).rejects.toMatchObject({ code: 'work-folder-taken' });
    await (await openDatabase(path, { readOnly: true })).close();
    expect(readdirSync(work).toSorted()).toEqual(['copy-000001.csv', 'thesis.docx']);
  });

  it.skipIf(sep === '\\')('is for its owner only, as the file is, also one that others could read', async () => {
    const path = join(folder, 'a.duckdb');
    const created = await openDatabase(path, { create: true });
    const modes = () => [path, created.workFolder].map((each) => statSync(each).mode & 0o777);
    expect(modes()).toEqual([0o600, 0o700]);
    await created.close();
    chmodSync(path, 0o644);
    const again = await openDatabase(path);
    expect(modes()).toEqual([0o600, 0o700]);
    await again.close();
  });
});

describe('reading only', () => {
  const insert = (key: string): string => `insert into settings values ('${key}', 'kept')`;

  it('leaves the file and the log of a killed process as they are, and sees what is in both', async () => {
    const path = join(folder, 'a.duckdb');
    await (await openDatabase(path, { create: true })).close();
    await changeFile(path, [insert('in the file')]);
    await changeFile(path, [insert('in the log')], { inLog: true });
    const before = bytesOf();
    const open = await openDatabase(path, { readOnly: true });
    expect((await open.db.selectFrom('settings').select('key').execute()).map(({ key }) => key).toSorted()).toEqual([
      'in the file',
      'in the log',
    ]);
    await expect(open.db.insertInto('settings').values({ key: 'x', value: 'y' }).execute()).rejects.toThrow(
      /read-only/i,
    );
    await open.close();
    expect(bytesOf()).toEqual(before);
  });

  it('makes no file where there is none', async () => {
    await expect(openDatabase(join(folder, 'none.duckdb'), { readOnly: true, create: true })).rejects.toMatchObject({
      code: 'database-missing',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('lets several read at once, each with a folder of its own', async () => {
    const path = join(folder, 'a.duckdb');
    await (await openDatabase(path, { create: true })).close();
    const readers = [await openDatabase(path, { readOnly: true }), await openDatabase(path, { readOnly: true })];
    expect(new Set(readers.map(({ workFolder }) => workFolder)).size).toBe(2);
    await readers[0]?.close();
    expect(existsSync(readers[1]?.workFolder ?? '')).toBe(true);
    await readers[1]?.close();
    expect(readdirSync(folder)).toEqual(['a.duckdb']);
  });
});
