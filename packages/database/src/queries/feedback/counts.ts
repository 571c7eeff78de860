import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

export type Grain = 'month' | 'quarter';

export interface CountFilters {
  /** First and last day received, both included. */
  from: string;
  to: string;
  grain: Grain;
  /** Split by service, by ward or by both; neither gives the council. */
  by?: readonly ('service' | 'ward')[];
}

/** Records by how they were collected. Those that are neither have no method recorded. */
interface CollectionCounts {
  count: number;
  /** Asked for: a survey, a text, a smiley. */
  solicited: number;
  /** Recorded as volunteered. What nobody asked for is `count` without `solicited`, for few exports say it of a letter. */
  unsolicited: number;
}

const collectionCounts = sql`count(*) as count,
      count(*) filter (where collection_method = 'solicited') as solicited,
      count(*) filter (where collection_method = 'unsolicited') as unsolicited`;

export interface FeedbackCount extends CollectionCounts {
  /** First day of the month or the calendar quarter, which financial quarters share. */
  period_from: string;
  kind: string;
  /** Null also when not split by service: ask with `by`. */
  service: string | null;
  ward_code: string | null;
  /** Received on a Saturday or a Sunday. */
  at_weekends: number;
}

/** How much feedback of each kind was received in each period that had any. Periods of zero are for the caller to fill. */
export async function readFeedbackCounts(
  db: Kysely<SaidDatabase>,
  { from, to, grain, by = [] }: CountFilters,
): Promise<FeedbackCount[]> {
  const service = by.includes('service') ? sql`service` : sql`null::VARCHAR`;
  const ward = by.includes('ward') ? sql`ward_code` : sql`null::VARCHAR`;
  const { rows } = await sql<FeedbackCount>`
    select ${periodStart(sql`received_on`, grain)} as period_from, kind, ${service} as service, ${ward} as ward_code,
      ${collectionCounts},
      count(*) filter (where isodow(received_on) >= 6) as at_weekends
    from feedback
    where received_on between ${from}::DATE and ${to}::DATE and kind is not null
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db);
  return rows;
}

export interface WardCount extends CollectionCounts {
  ward_code: string | null;
  kind: string;
}

/** Feedback of each kind by ward over some days; `ward_code` null holds the rows without a ward. */
export async function readWardCounts(
  db: Kysely<SaidDatabase>,
  { from, to }: { from: string; to: string },
): Promise<WardCount[]> {
  const { rows } = await sql<WardCount>`
    select ward_code, kind, ${collectionCounts}
    from feedback where received_on between ${from}::DATE and ${to}::DATE and kind is not null
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** First day of the month or quarter that a date column falls in. The unit is one of two words, so it is safe as text. */
export function periodStart(column: RawBuilder<unknown>, grain: Grain): RawBuilder<string> {
  return sql<string>`date_trunc(${sql.lit(grain)}, ${column})::DATE`;
}
