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
  const ids: number[] = [];
  for (const row of rows) {
    lastId += 1;
    const id = lastId;
    const given: Record<string, unknown> = row;
    const reference = given['reference'];
    const key = typeof reference === 'string' ? reference.toLowerCase() : `row ${id}`;
    const all = { ...given, id, row_key: key, content_hash: id, batch: given['batch'] ?? 1 };
    const columns = Object.keys(all).map((column) => sql.ref(column));
    await sql`insert into ${sql.table(`${dataset}_rows`)} (${sql.join(columns)}) values (${sql.join(Object.values(all))})`.execute(
      db,
    );
    ids.push(id);
  }
  return ids;
}
