import { DuckDBInstance } from '@duckdb/node-api';
import { Kysely } from 'kysely';
import { DuckDbDialect } from '../dialect/duckdb-dialect.ts';
import type { SaidDatabase } from '../schema/tables.ts';

/** A database in memory without tables, for statements that need none. */
export interface MemoryDatabase {
  db: Kysely<SaidDatabase>;
  close: () => Promise<void>;
}

export async function openMemoryDatabase(): Promise<MemoryDatabase> {
  const instance = await DuckDBInstance.create(':memory:');
  const db = new Kysely<SaidDatabase>({ dialect: new DuckDbDialect(instance) });
  return {
    db,
    close: async () => {
      await db.destroy();
      instance.closeSync();
    },
  };
}
