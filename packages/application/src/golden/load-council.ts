// Puts the frozen council beside this file into a database: rows as an import leaves them, four services of the sample.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SaidDatabase } from '@said/database';
import { type Kysely, sql } from 'kysely';

const FOLDER = join(import.meta.dirname, 'council');

export async function loadCouncil(db: Kysely<SaidDatabase>): Promise<void> {
  await db
    .insertInto('batches')
    .values({ ...BATCH, ...NOTHING_COUNTED })
    .execute();
  await db
    .insertInto('settings')
    .values([
      { key: 'council', value: 'Doggermere Borough Council (fictional)' },
      { key: 'nation', value: 'england-and-wales' },
    ])
    .execute();
  for (const file of readdirSync(FOLDER)) await loadFile(db, file);
}

/** The day of the import: what lies after it is not known yet. */
const BATCH = {
  id: 1,
  file: 'council',
  dataset: 'feedback',
  sha256: 'frozen',
  imported_at: '2026-10-05T09:00:00',
  ignored_columns: [],
  notes: [],
  undone_at: null,
};
const NOTHING_COUNTED = { read: 0, accepted: 0, updated: 0, duplicate: 0, rejected: 0 };

async function loadFile(db: Kysely<SaidDatabase>, file: string): Promise<void> {
  const dataset = file.replace(/\.csv$/, '');
  const key = dataset === 'feedback' ? sql`lower(trim(reference))` : sql`'row ' || row_number() over ()`;
  await sql`insert into ${sql.table(`${dataset}_rows`)} by name
    select row_number() over () as id, ${key} as row_key, row_number() over () as content_hash, 1 as batch, *
    from read_csv(${join(FOLDER, file)}, header = true, all_varchar = true)`.execute(db);
}
