// DuckDB's reader, told everything, and what is read of a file by itself.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import { cellName, trimCell } from './cell-text.ts';
import type { Expression } from './expression.ts';
import { literalPath } from './literal-path.ts';
import type { CsvSource } from './load-plan.ts';

/**
 * `read_csv` with everything said, so that DuckDB guesses nothing, not even a column from a folder called `year=2024`; columns by
 * position, as headers may repeat.
 */
export function readCsv(source: CsvSource): Expression {
  const columns = Array.from({ length: source.columnCount }, (_, index) => sql`${sql.lit(cellName(index))}: 'VARCHAR'`);
  const longest = source.longestRecord === undefined ? sql`` : sql`max_line_size = ${sql.lit(source.longestRecord)},`;
  return sql`read_csv(${sql.lit(literalPath(source.path))}, auto_detect = false, header = false, hive_partitioning = false, skip = ${sql.lit(source.skipLines)},
    delim = ${sql.lit(source.delimiter)}, quote = ${sql.lit(source.quote)}, escape = ${sql.lit(source.quote)},
    compression = ${sql.lit(source.gzip ? 'gzip' : 'none')}, ${longest}
    new_line = ${sql.lit(source.newline === '\n' ? String.raw`\n` : String.raw`\r\n`)}, columns = {${sql.join(columns)}})`;
}

/** The distinct texts of one column, at most `limit`: periods are few, and are parsed before the file is staged. */
export async function readDistinctCells(
  db: Kysely<SaidDatabase>,
  source: CsvSource,
  { column, limit }: { column: number; limit: number },
): Promise<string[]> {
  const text = trimCell({ column });
  const { rows } = await sql<{ text: string }>`select distinct ${text} as text from ${readCsv(source)}
    where ${text} is not null order by text limit ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => row.text);
}

/** All cells of a source as DuckDB's reader gives them, in the order of the file: what csv-parse must agree with. */
export async function readCells(db: Kysely<SaidDatabase>, source: CsvSource): Promise<(string | null)[][]> {
  const columns = Array.from({ length: source.columnCount }, (_, index) => sql.ref(cellName(index)));
  const { rows } = await sql<{
    cells: (string | null)[];
  }>`select [${sql.join(columns)}] as cells from ${readCsv(source)}`.execute(db);
  return rows.map(({ cells }) => cells);
}
