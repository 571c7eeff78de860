// DuckDB writes whole blocks, unused bytes and all: nothing that was read may be in those either.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from './open-database.ts';
import { useAllThreads } from './threads.ts';

const ROWS = 100_000;
// In shared memory about one database in three held a secret; eight of them miss the fault once in thirty runs.
const DATABASES = process.env['SAID_SLOW'] === '1' ? 8 : 3;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'said-unused-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Every cell but the number holds a secret, so that any memory of the reader which is written shows. */
function writeSecrets(): string {
  const path = join(folder, 'secrets.csv');
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const secret = `SECRET${String(row).padStart(6, '0')}`;
    const text = `Row ${row}: ${secret} ${'The bin was missed again. '.repeat(row % 7)} ${secret} ${secret}`;
    return `C${row},Call ${secret},"${text}",L${row % 40} ${secret},${secret} ${secret}`;
  });
  writeFileSync(path, `reference,subject,text,theme,spare\n${lines.join('\n')}\n`);
  return path;
}

async function storeWithoutSecrets(path: string, file: string): Promise<void> {
  const open = await openDatabase(file, { create: true });
  await useAllThreads(open.db);
  const without = (column: string) => sql`regexp_replace(${sql.ref(column)}, 'SECRET[0-9]+', '[secret]', 'g')`;
  const stored = ['subject', 'text', 'theme'].map((column) => sql`${without(column)} as ${sql.ref(column)}`);
  await sql`create table cleaned as select reference, ${sql.join(stored)} from read_csv(${sql.lit(path)}, all_varchar = true)`.execute(
    open.db,
  );
  await open.close();
}

describe('unused bytes of the database file', () => {
  it('hold nothing of a file that was read', async () => {
    const path = writeSecrets();
    expect(readFileSync(path, 'latin1')).toContain('SECRET');
    for (let number = 0; number < DATABASES; number += 1) {
      const file = join(folder, `${number}.duckdb`);
      await storeWithoutSecrets(path, file);
      expect(readFileSync(file).includes('SECRET0')).toBe(false);
    }
  }, 60_000);
});
