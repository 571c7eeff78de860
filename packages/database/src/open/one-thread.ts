import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';

/**
 * Runs an action with DuckDB on one thread. For little data further threads cost more than they save: each compiles the
 * patterns of the masks for itself. The result is the same.
 */
export async function onOneThread<T>(db: Kysely<SaidDatabase>, action: () => Promise<T>): Promise<T> {
  await sql`set threads = 1`.execute(db);
  try {
    return await action();
  } finally {
    await sql`reset threads`.execute(db);
  }
}
