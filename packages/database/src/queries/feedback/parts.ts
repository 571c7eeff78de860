// What series of shares and days are made of: the same cases, counted by service, ward, channel and category.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

type PartSplit = 'service' | 'ward_code' | 'channel' | 'category';

/** Cases of one month that have one value of a column: for the council, and inside each service. */
export interface PartCases {
  /** First day of the month. */
  period_from: string;
  /** Null where all services are taken together, and in rows that are split by service and have none. */
  service: string | null;
  /** Whether the row is about one service only. */
  in_service: boolean;
  split: PartSplit;
  part: string;
  /** The column's group: the procedure and stage of complaint stages, the kind of feedback. */
  procedure: string | null;
  stage: string | null;
  kind: string | null;
  n: number;
  /** Of those, how many are in time, or upheld; null for days. */
  hits: number | null;
  /** The median of days; null for shares. */
  days: number | null;
}

export interface PartFilters {
  /** First and last day of what the measure counts by, both included. */
  from: string;
  to: string;
  nation: string;
}

export interface PartSource {
  /** `with` clauses, and the rows to count as `source` of them. */
  tables: RawBuilder<unknown>;
  source: RawBuilder<unknown>;
  /** What tells one series from another, beside the service. */
  keys: readonly ('procedure' | 'stage' | 'kind')[];
  hits: RawBuilder<unknown>;
  days: RawBuilder<unknown>;
}

/** Cases counted by every part of the council and of each service. */
export async function readParts(db: Kysely<SaidDatabase>, from: PartSource): Promise<PartCases[]> {
  const { tables, source, keys, hits, days } = from;
  const columns = ['procedure', 'stage', 'kind'] as const;
  const kept = columns.map((column) =>
    keys.includes(column) ? sql.ref(column) : sql`null::VARCHAR as ${sql.ref(column)}`,
  );
  const all = sql.join([sql`period_from`, ...keys.map((key) => sql.ref(key))]);
  const split = sql`case when grouping(ward_code) = 0 then 'ward_code' when grouping(channel) = 0 then 'channel'
    when grouping(category) = 0 then 'category' else 'service' end`;
  const { rows } = await sql<PartCases>`
    with ${tables}, counted as (
      select period_from, service, ${split} = 'service' as by_service, grouping(service) = 0 as has_service, ${split} as split,
        coalesce(ward_code, channel, category) as other, ${sql.join(kept)}, count(*) as n, ${hits} as hits, ${days} as days
      from (${source}) s
      group by grouping sets ((${all}, service), (${all}, ward_code), (${all}, channel), (${all}, category),
        (${all}, service, ward_code), (${all}, service, channel), (${all}, service, category))
    )
    select period_from, case when by_service then null else service end as service, has_service and not by_service as in_service,
      split, case when by_service then service else other end as part, procedure, stage, kind, n, hits, days
    from counted where case when by_service then service else other end is not null
    order by all`.execute(db);
  return rows;
}
