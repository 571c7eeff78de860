// What stored rows are numbered by, and where they are.
import { sql } from 'kysely';
import type { Expression } from '../load/cell-values.ts';

const BATCH_WIDTH = 2 ** 32;

/** The id of a row: batch in the high bits, record number of the file in the low ones. */
export const rowId = (batch: number, record: Expression): Expression =>
  sql`${sql.lit(batch)}::BIGINT * ${sql.lit(BATCH_WIDTH)}::BIGINT + ${record}`;

export const rowsTable = (dataset: string): Expression => sql.table(`${dataset}_rows`);
