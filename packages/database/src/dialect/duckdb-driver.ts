import type { DuckDBInstance } from '@duckdb/node-api';
import { CompiledQuery, type DatabaseConnection, type Driver, type TransactionSettings } from 'kysely';
import { DuckDbConnection } from './duckdb-connection.ts';

/** A small pool of connections to one DuckDB instance. `maxConnections` must stay below `UV_THREADPOOL_SIZE`. */
export class DuckDbDriver implements Driver {
  readonly #instance: DuckDBInstance;
  readonly #maxConnections: number;
  readonly #idle: DuckDbConnection[] = [];
  readonly #waiting: ((connection: DuckDbConnection) => void)[] = [];
  #open = 0;

  constructor(instance: DuckDBInstance, maxConnections: number) {
    this.#instance = instance;
    this.#maxConnections = maxConnections;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    if (this.#open >= this.#maxConnections) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#open += 1;
    return new DuckDbConnection(await this.#instance.connect());
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    const released = connection as DuckDbConnection;
    const next = this.#waiting.shift();
    if (next) next(released);
    else this.#idle.push(released);
  }

  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    if (settings.isolationLevel && settings.isolationLevel !== 'snapshot') {
      throw new Error(`DuckDB has snapshot isolation only, not ${settings.isolationLevel}`);
    }
    const mode = settings.accessMode === 'read only' ? ' read only' : '';
    await connection.executeQuery(CompiledQuery.raw(`begin transaction${mode}`));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  // A commit that fails has ended its transaction: then there is nothing to roll back, and its own error is to be heard.
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw('rollback'));
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }

  async destroy(): Promise<void> {
    for (const connection of this.#idle.splice(0)) connection.raw.closeSync();
  }
}
