// The counts of complaints by stage behind table one.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { periodStart } from '../feedback/counts.ts';

export interface StageReceipts {
  /** First day of the quarter the stage was received in. */
  period_from: string;
  service: string | null;
  stage1: number;
  /** Stage 2 and, where a procedure has one, stage 3. */
  later: number;
}

/**
 * Complaints by the stage and quarter received, withdrawn ones included. A complaint without a row for its first stage
 * counts there by its own date; one without any stage rows counts at the stage it names.
 */
export async function readStageReceipts(
  db: Kysely<SaidDatabase>,
  { from, to }: { from: string; to: string },
): Promise<StageReceipts[]> {
  const { rows } = await sql<StageReceipts>`
    with stages as (
      select lower(trim(reference)) as row_key, coalesce(stage, '1') as stage, received_on from case_stages
    ), known as (
      select row_key, bool_or(stage in ('1', 'early')) as has_first from stages group by row_key
    ), received as (
      select s.stage, coalesce(s.received_on, f.received_on) as received_on, f.service
      from stages s left join feedback f on f.row_key = s.row_key
      where f.id is null or f.kind = 'complaint'
      union all
      select case when k.row_key is null then coalesce(f.stage, '1') else '1' end, f.received_on, f.service
      from feedback f left join known k on k.row_key = f.row_key
      where f.kind = 'complaint' and not coalesce(k.has_first, false)
    )
    select ${periodStart(sql`received_on`, 'quarter')} as period_from, service,
      count(*) filter (where stage in ('1', 'early')) as stage1,
      count(*) filter (where stage not in ('1', 'early')) as later
    from received where received_on between ${from}::DATE and ${to}::DATE
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
