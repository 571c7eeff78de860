// What a database file is made of and what it holds, for comparing two of them.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';

/** Tables with their columns and types, views with their columns, types and text. */
export async function readCatalogue(db: Kysely<SaidDatabase>) {
  const columns = await sql<{ table: string; column: string; type: string; nullable: boolean; place: number }>`
    select table_name as "table", column_name as "column", data_type as type, is_nullable as nullable, column_index as place
    from duckdb_columns() where database_name = current_database() and not internal order by table_name, column_index`.execute(
    db,
  );
  const views = await sql<{ view: string; text: string }>`
    select view_name as "view", sql as text from duckdb_views()
    where database_name = current_database() and not internal order by view_name`.execute(db);
  const keys = await sql<{ table: string; key: string }>`
    select table_name as "table", constraint_text as key from duckdb_constraints()
    where database_name = current_database() order by all`.execute(db);
  return { columns: columns.rows, views: views.rows, keys: keys.rows };
}

/** Every row of every table, in the order of its cells. */
export async function readEverything(db: Kysely<SaidDatabase>): Promise<Record<string, Record<string, unknown>[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from duckdb_tables() where database_name = current_database() and not internal order by 1`.execute(
    db,
  );
  const all: Record<string, Record<string, unknown>[]> = {};
  for (const { name } of tables) {
    all[name] = (await sql<Record<string, unknown>>`select * from ${sql.table(name)} order by all`.execute(db)).rows;
  }
  return all;
}
