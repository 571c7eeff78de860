// Rows that were kept out, with the place in the file and how to put them right. Values are masked.
import { type Kysely, sql } from 'kysely';
import type { RejectsTable, SaidDatabase } from '../schema/tables.ts';
import { insertObjects } from './load-points.ts';

/** A reject and the file it came from, as `said rejects --json` prints it. */
export interface RejectRow extends RejectsTable {
  file: string;
}

/** Rejects of one batch, or of all, in the order of import and of the file. */
export async function readRejects(db: Kysely<SaidDatabase>, filters: { batch?: number } = {}): Promise<RejectRow[]> {
  let query = db
    .selectFrom('rejects as r')
    .innerJoin('batches as b', 'b.id', 'r.batch')
    .select(['r.batch', 'b.file', 'r.line', 'r.column', 'r.value', 'r.rule', 'r.message']);
  if (filters.batch !== undefined) query = query.where('r.batch', '=', filters.batch);
  return query.orderBy('r.batch').orderBy('r.line').execute();
}

export async function insertRejects(db: Kysely<SaidDatabase>, rejects: readonly RejectsTable[]): Promise<void> {
  await insertObjects(db, rejects, {
    table: sql`rejects`,
    columns: {
      batch: 'INTEGER',
      line: 'INTEGER',
      column: 'VARCHAR',
      value: 'VARCHAR',
      rule: 'VARCHAR',
      message: 'VARCHAR',
    },
  });
}
