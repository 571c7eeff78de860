// The counts behind table one and the sentences about the quality of the data.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { periodStart } from './counts.ts';

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

export interface DataQuality {
  total: number;
  without_ward: number;
  without_service: number;
  /** Rows whose service is not in the council's list; 0 when there is no list. */
  unknown_service: number;
  unknown_services: string[];
  unknown_kind: number;
  unknown_kinds: string[];
  /** Rows with a remark such as "answered before received". */
  remarked: number;
}

/** What is missing or odd in the feedback received over some days. */
export async function readDataQuality(
  db: Kysely<SaidDatabase>,
  { from, to }: { from: string; to: string },
): Promise<DataQuality> {
  const { rows } = await sql<DataQuality>`
    with listed as (select distinct name from services where name is not null),
    period as (
      select ward_code, service, kind, quality,
        service is not null and exists (select 1 from listed) and service not in (select name from listed) as odd_service,
        kind is not null and kind not in ('complaint', 'comment', 'compliment', 'service request') as odd_kind
      from feedback where received_on between ${from}::DATE and ${to}::DATE
    )
    select count(*) as total,
      count(*) filter (where ward_code is null) as without_ward,
      count(*) filter (where service is null) as without_service,
      count(*) filter (where odd_service) as unknown_service,
      coalesce(list_sort(list(distinct service) filter (where odd_service)), []::VARCHAR[]) as unknown_services,
      count(*) filter (where odd_kind) as unknown_kind,
      coalesce(list_sort(list(distinct kind) filter (where odd_kind)), []::VARCHAR[]) as unknown_kinds,
      count(*) filter (where len(quality) > 0) as remarked
    from period`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('Counting rows gave no answer.');
  return row;
}
