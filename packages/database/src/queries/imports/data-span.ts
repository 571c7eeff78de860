import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

/** First and last days in the data; null where there is none. */
export interface DataSpan {
  firstReceived: string | null;
  lastReceived: string | null;
  /** End of the newest period of a service standard or a survey wave. */
  lastPeriod: string | null;
}

/**
 * The span of the data. Days after the last import are typing errors (a complaint of 2062) or periods under way:
 * they do not move the clock of analysis.
 */
export async function readDataSpan(db: Kysely<SaidDatabase>): Promise<DataSpan> {
  const { rows } = await sql<DataSpan>`
    with clock as (select coalesce(max(imported_at)::DATE, '9999-12-31'::DATE) as latest from batches where undone_at is null)
    select
      (select min(received_on) from feedback) as "firstReceived",
      (select max(received_on) from feedback, clock where received_on <= latest) as "lastReceived",
      (select max(period_to) from (
         select period_to from performance union all select period_to from satisfaction
       ), clock where period_to <= latest) as "lastPeriod"`.execute(db);
  return rows[0] ?? { firstReceived: null, lastReceived: null, lastPeriod: null };
}

/** The day of the newest import; null before the first. */
export async function readLastImport(db: Kysely<SaidDatabase>): Promise<string | null> {
  const { rows } = await sql<{
    day: string | null;
  }>`select max(imported_at)::DATE as day from batches where undone_at is null`.execute(db);
  return rows[0]?.day ?? null;
}
