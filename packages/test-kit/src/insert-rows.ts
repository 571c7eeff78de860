import type { DATASET_COLUMNS, DatasetName, OpenDatabase } from '@said/database';
import { sql } from 'kysely';

type Fields<Name extends DatasetName> = Partial<
  Record<keyof (typeof DATASET_COLUMNS)[Name], unknown> & Record<'batch' | 'replaced_by', unknown>
>;

let lastId = 0;

/**
 * Stores rows of a data set as an import would leave them: what a row does not say is empty, its key is its reference
 * (or a new one), and it belongs to batch 1.
 * @returns the ids of the rows, in their order
 */
export async function insertRows<Name extends DatasetName>(
  db: OpenDatabase['db'],
  dataset: Name,
  rows: readonly Fields<Name>[],
): Promise<number[]> {
  const all = rows.map((given: Record<string, unknown>) => {
    lastId += 1;
    const id = lastId;
    const reference = given['reference'];
    const key = typeof reference === 'string' ? reference.trim().toLowerCase() : `row ${id}`;
    return { ...given, id, row_key: key, content_hash: id, batch: given['batch'] ?? 1 };
  });
  await insertAsJson(db, `${dataset}_rows`, all);
  return all.map(({ id }) => id);
}

// As one text: DuckDB takes a second for the thousands of values of a thousand rows, were each bound by itself.
async function insertAsJson(
  db: OpenDatabase['db'],
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const { rows: columns } = await sql<{ name: string; type: string }>`
    select name, type from pragma_table_info(${sql.lit(table)})`.execute(db);
  const known = new Set(columns.map(({ name }) => name));
  const unknown = rows.flatMap((row) => Object.keys(row).filter((name) => !known.has(name)));
  if (unknown.length > 0) throw new Error(`${table} has no column ${unknown[0]}.`);
  const whole = rows.map((row) => Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])));
  const shape = Object.fromEntries(columns.map(({ name, type }) => [name, shapeOf(type)]));
  await sql`insert into ${sql.table(table)} by name
    select unnest(from_json_strict(${JSON.stringify(whole)}::JSON, ${sql.lit(JSON.stringify([shape]))}), recursive := true)`.execute(
    db,
  );
}

const shapeOf = (type: string): unknown => (type.endsWith('[]') ? [shapeOf(type.slice(0, -2))] : type);
