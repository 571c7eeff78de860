// How long it takes to close feedback of any kind, in calendar days.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { type Grain, periodStart } from './counts.ts';
import { type PartCases, type PartFilters, readParts } from './parts.ts';

export interface ClosingDays {
  period_from: string;
  kind: string;
  service: string | null;
  closed: number;
  /** Calendar days from receipt to closing. */
  median_days: number;
}

/** Days to close, by the month or quarter closed, for each kind: the measure where no response rule applies. */
export async function readClosingDays(
  db: Kysely<SaidDatabase>,
  { asOf, grain, byService }: { asOf: string; grain: Grain; byService: boolean },
): Promise<ClosingDays[]> {
  const service = byService ? sql`service` : sql`null::VARCHAR`;
  const { rows } = await sql<ClosingDays>`
    select ${periodStart(sql`closed_on`, grain)} as period_from, kind, ${service} as service, count(*) as closed,
      median(closed_on - received_on)::DOUBLE as median_days
    from feedback
    where closed_on <= ${asOf}::DATE and closed_on >= received_on and kind is not null
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
}

/** Days to close, by the month closed and the kind. */
export async function readClosingParts(
  db: Kysely<SaidDatabase>,
  { from, to }: Omit<PartFilters, 'nation'>,
): Promise<PartCases[]> {
  return readParts(db, {
    tables: sql`closed as (select ${periodStart(sql`closed_on`, 'month')} as period_from, kind, service, ward_code, channel,
        category, closed_on - received_on as taken
      from feedback where closed_on between ${from}::DATE and ${to}::DATE and closed_on >= received_on and kind is not null)`,
    source: sql`select * from closed`,
    keys: ['kind'],
    hits: sql`null::INTEGER`,
    days: sql`median(taken)::DOUBLE`,
  });
}
