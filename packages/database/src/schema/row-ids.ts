// What stored rows are numbered by, and where they are.
import { type RawBuilder, sql } from 'kysely';

const BATCH_WIDTH = 2 ** 32;

/** The id of a row: batch in the high bits, record number of the file in the low ones. */
export const rowId = (batch: number, record: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${sql.lit(batch)}::BIGINT * ${sql.lit(BATCH_WIDTH)}::BIGINT + ${record}`;

export const rowsTable = (dataset: string): RawBuilder<unknown> => sql.table(`${dataset}_rows`);
