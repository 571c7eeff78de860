import { type Kysely, sql } from 'kysely';
import { periodStart } from './counts.ts';
import type { SaidDatabase } from '../../schema/tables.ts';

/** Feedback of one kind in one month: in all, of one value of a column, or of one value of each of two columns. */
export interface DemandCount {
  /** First day of the month. */
  period_from: string;
  kind: string;
  /** Columns that this count is not split by are null, and so are values that are not recorded. */
  service: string | null;
  ward_code: string | null;
  channel: string | null;
  category: string | null;
  /** The columns it is split by, such as `service` or `service,channel`; empty for the whole kind. */
  split: string;
  count: number;
  /** Of those, received on a Saturday or a Sunday. */
  at_weekends: number;
}

/**
 * How much of each kind was received in each month: in all, by service, ward and channel, and inside each service and
 * ward by what may have driven it. One pass over the rows; months without any are for the caller to fill.
 */
export async function readDemandCounts(
  db: Kysely<SaidDatabase>,
  { from, to }: { from: string; to: string },
): Promise<DemandCount[]> {
  const month = periodStart(sql`received_on`, 'month');
  const { rows } = await sql<DemandCount>`
    select period_from, kind, service, ward_code, channel, category, count(*) as count,
      count(*) filter (where is_weekend) as at_weekends,
      concat_ws(',', case when grouping(service) = 0 then 'service' end, case when grouping(ward_code) = 0 then 'ward_code' end,
        case when grouping(channel) = 0 then 'channel' end, case when grouping(category) = 0 then 'category' end) as split
    from (select ${month} as period_from, kind, service, ward_code, channel, category, isodow(received_on) >= 6 as is_weekend from feedback
      where received_on between ${from}::DATE and ${to}::DATE and kind is not null)
    group by grouping sets ((period_from, kind), (period_from, kind, service), (period_from, kind, ward_code),
      (period_from, kind, channel), (period_from, kind, service, ward_code), (period_from, kind, service, channel),
      (period_from, kind, service, category))
    order by all`.execute(db);
  return rows;
}
