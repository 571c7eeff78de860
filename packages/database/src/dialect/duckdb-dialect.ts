import type { DuckDBInstance } from '@duckdb/node-api';
import { type DatabaseIntrospector, type Dialect, type Driver, PostgresAdapter, PostgresQueryCompiler } from 'kysely';
import { DuckDbDriver } from './duckdb-driver.ts';

// No advisory locks: one process owns the file, and our own migrations run before anything else.
class DuckDbAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

/** Kysely on DuckDB. PostgreSQL's compiler serves: `$1`, `"name"`, `returning` and `on conflict` are DuckDB syntax too. */
export class DuckDbDialect implements Dialect {
  readonly #instance: DuckDBInstance;
  readonly #maxConnections: number;

  constructor(instance: DuckDBInstance, maxConnections = 8) {
    this.#instance = instance;
    this.#maxConnections = maxConnections;
  }

  createDriver(): Driver {
    return new DuckDbDriver(this.#instance, this.#maxConnections);
  }

  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler();
  }

  createAdapter(): PostgresAdapter {
    return new DuckDbAdapter();
  }

  createIntrospector(): DatabaseIntrospector {
    throw new Error('Reading the catalogue through Kysely is not supported; ask duckdb_tables() instead');
  }
}
