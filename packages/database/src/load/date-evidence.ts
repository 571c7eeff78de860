// Dates of a whole column, looked at before it is read: which order of day and month do they allow?
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import type { CsvSource } from './load-plan.ts';
import { readCsv } from './read-csv.ts';
import { cellName } from './cell-text.ts';
import type { Expression } from './expression.ts';

/** How many dates of a column can only be read day first, only month first, or both ways; and how many are day numbers. */
export interface DateEvidence {
  dayFirst: number;
  monthFirst: number;
  either: number;
  serials: number;
}

/** Looks through whole columns for dates that can be read in one way only. In the order of the columns. */
export async function readDateEvidence(
  db: Kysely<SaidDatabase>,
  source: CsvSource,
  columns: readonly number[],
): Promise<DateEvidence[]> {
  const part = (column: number, group: number): Expression =>
    sql`try_cast(regexp_extract(${sql.ref(cellName(column))}, '^\\s*([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{2,4}', ${sql.lit(group)}) as INTEGER)`;
  const counts = columns.flatMap((column, index) => [
    sql`count(*) filter (where ${part(column, 1)} > 12 and ${part(column, 2)} <= 12) as ${sql.ref(`day_${index}`)}`,
    sql`count(*) filter (where ${part(column, 2)} > 12 and ${part(column, 1)} <= 12) as ${sql.ref(`month_${index}`)}`,
    sql`count(*) filter (where ${part(column, 1)} <= 12 and ${part(column, 2)} <= 12) as ${sql.ref(`either_${index}`)}`,
    sql`count(*) filter (where regexp_full_match(trim(${sql.ref(cellName(column))}), '[2-7][0-9]{4}([.][0-9]+)?')) as ${sql.ref(`serials_${index}`)}`,
  ]);
  const { rows } = await sql<Record<string, number>>`select ${sql.join(counts)} from ${readCsv(source)}`.execute(db);
  return columns.map((_, index) => ({
    dayFirst: rows[0]?.[`day_${index}`] ?? 0,
    monthFirst: rows[0]?.[`month_${index}`] ?? 0,
    either: rows[0]?.[`either_${index}`] ?? 0,
    serials: rows[0]?.[`serials_${index}`] ?? 0,
  }));
}
