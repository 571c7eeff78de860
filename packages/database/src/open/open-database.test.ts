import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

  it('refuses a file of a newer version, and leaves it as it was', async () => {
    const file = join(folder, 'newer.duckdb');
    const first = await openDatabase(file, { create: true });
    await sql`insert into schema_version values (999, 'the future', now()::TIMESTAMP)`.execute(first.db);
    await first.close();
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'database-newer' });
  });

  it('says that a file is not a database', async () => {
    const file = join(folder, 'text.duckdb');
    writeFileSync(file, 'a,b\n1,2\n'.repeat(5000));
    await expect(openDatabase(file)).rejects.toMatchObject({ code: 'database-unreadable' });
  });
});
