import { type DuckDBConnection, type DuckDBPreparedStatement, ResultReturnType } from '@duckdb/node-api';
import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import { fromDuckDb, toBindable } from './duckdb-values.ts';

/** One DuckDB connection seen as Kysely sees it. Every statement is prepared: `a; b` is refused, unlike with `run`. */
export class DuckDbConnection implements DatabaseConnection {
  readonly raw: DuckDBConnection;
  #busy = false;

  constructor(raw: DuckDBConnection) {
    this.raw = raw;
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    return this.#withStatement(query, async (statement) => {
      const result = await statement.run();
      if (result.returnType === ResultReturnType.CHANGED_ROWS) {
        return { numAffectedRows: BigInt(result.rowsChanged), rows: [] };
      }
      if (result.returnType === ResultReturnType.NOTHING) return { rows: [] };
      return { rows: (await result.convertRowObjects(fromDuckDb)) as R[] };
    });
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    const result = await this.#withStatement(query, (statement) => statement.stream());
    for await (const rows of result.yieldConvertedRowObjects(fromDuckDb)) yield { rows: rows as R[] };
  }

  async cancelQuery(): Promise<void> {
    if (this.#busy) this.raw.interrupt();
  }

  async killSession(): Promise<void> {
    this.raw.interrupt();
  }

  async #withStatement<T>(query: CompiledQuery, use: (statement: DuckDBPreparedStatement) => Promise<T>): Promise<T> {
    const statement = await this.raw.prepare(query.sql);
    try {
      query.parameters.forEach((parameter, index) => statement.bindValue(index + 1, ...toBindable(parameter)));
      this.#busy = true;
      return await use(statement);
    } finally {
      this.#busy = false;
      statement.destroySync();
    }
  }
}
