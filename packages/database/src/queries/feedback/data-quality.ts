import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { FEEDBACK_KINDS } from '../../schema/feedback-kinds.ts';

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
        kind is not null and kind not in (${sql.join(FEEDBACK_KINDS.map((kind) => sql.lit(kind)))}) as odd_kind
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
