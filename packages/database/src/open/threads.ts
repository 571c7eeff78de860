import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';

/**
 * Runs an action with DuckDB on one thread. For little data further threads cost more than they save: each compiles the
 * patterns of the masks for itself. The result is the same. A database that is on one thread stays on it: starting the
 * others again costs as much as a sixth of a small import.
 */
export async function onOneThread<T>(db: Kysely<SaidDatabase>, action: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ threads: number }>`select current_setting('threads')::INTEGER as threads`.execute(db);
  if (rows[0]?.threads === 1) return action();
  await sql`set threads = 1`.execute(db);
  try {
    return await action();
  } finally {
    await sql`reset threads`.execute(db);
  }
}

/** From here on as many threads as the machine has: a database that is little when it is opened has one only. */
export async function useAllThreads(db: Kysely<SaidDatabase>): Promise<void> {
  await sql`reset threads`.execute(db);
}
