// What series of shares and days are made of: the same cases, counted by service, ward, channel and category.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { periodStart } from '../feedback/counts.ts';
import { complaintStages, judgedStages, ruledKeys, withinExtension } from './timeliness.ts';

export type PartSplit = 'service' | 'ward_code' | 'channel' | 'category';

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

interface PartSource {
  /** `with` clauses, and the rows to count as `source` of them. */
  tables: RawBuilder<unknown>;
  source: RawBuilder<unknown>;
  /** What tells one series from another, beside the service. */
  keys: readonly ('procedure' | 'stage' | 'kind')[];
  hits: RawBuilder<unknown>;
  days: RawBuilder<unknown>;
}

const NOTHING = sql`null::INTEGER`;

async function readParts(db: Kysely<SaidDatabase>, from: PartSource): Promise<PartCases[]> {
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

const IN_TIME = sql`count(*) filter (where days <= day_limit or (${withinExtension}))`;

/** Complaint stages answered in time, by the month answered. Needs `fillWorkingDays` first. */
export async function readAnsweredParts(
  db: Kysely<SaidDatabase>,
  { from, to, nation }: PartFilters,
): Promise<PartCases[]> {
  return readParts(db, {
    tables: sql`${complaintStages}, ${ruledKeys({ step: 'answer', nation })}, ${judgedStages(sql`s.answered_on`, to)}`,
    source: sql`select *, ${periodStart(sql`ended_on`, 'month')} as period_from from judged
      where ended_on between ${from}::DATE and ${to}::DATE and days >= 0`,
    keys: ['procedure', 'stage'],
    hits: IN_TIME,
    days: sql`null::DOUBLE`,
  });
}

/** Stage 1 complaints acknowledged in time, by the month acknowledged. Needs `fillWorkingDays` first. */
export async function readAcknowledgedParts(
  db: Kysely<SaidDatabase>,
  { from, to, nation }: PartFilters,
): Promise<PartCases[]> {
  const rules = ruledKeys({ step: 'acknowledge', nation });
  return readParts(db, {
    tables: sql`${complaintStages}, ${rules}, ${judgedStages(sql`s.acknowledged_on`, to)}`,
    source: sql`select *, ${periodStart(sql`ended_on`, 'month')} as period_from from judged
      where ended_on between ${from}::DATE and ${to}::DATE and stage = '1' and days >= 0`,
    keys: ['procedure', 'stage'],
    hits: sql`count(*) filter (where days <= day_limit)`,
    days: sql`null::DOUBLE`,
  });
}

/** Complaint stages upheld, of those decided, by the month answered. */
export async function readUpheldParts(
  db: Kysely<SaidDatabase>,
  { from, to }: Omit<PartFilters, 'nation'>,
): Promise<PartCases[]> {
  return readParts(db, {
    tables: complaintStages,
    source: sql`select *, ${periodStart(sql`answered_on`, 'month')} as period_from from complaint_stages
      where answered_on between ${from}::DATE and ${to}::DATE and outcome in ('upheld', 'partly upheld', 'not upheld')`,
    keys: [],
    hits: sql`count(*) filter (where outcome = 'upheld')`,
    days: sql`null::DOUBLE`,
  });
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
    hits: NOTHING,
    days: sql`median(taken)::DOUBLE`,
  });
}

/** One result of a standard or a survey for a part of it: a ward, a question of the survey. */
export interface PartResult {
  /** The standard, or the service that the survey was about (null: the whole council). */
  subject: string | null;
  split: 'ward' | 'question';
  part: string;
  period_from: string;
  period_to: string;
  value: number;
  /** Cases or answers; null where not given. */
  n: number | null;
}

/** Results of service standards by ward, where a council has them. */
export async function readStandardParts(
  db: Kysely<SaidDatabase>,
  { to }: Pick<PartFilters, 'to'>,
): Promise<PartResult[]> {
  const { rows } = await sql<PartResult>`
    with units as (select name, any_value(unit) as unit from service_standards group by name),
    results as (
      select r.standard as subject, 'ward' as split, coalesce(r.ward_name, r.ward_code) as part, r.period_from, r.period_to,
        coalesce(r.value, r.numerator / nullif(r.denominator, 0) * case when u.unit = '%' then 100 else 1 end) as value,
        r.denominator as n, r.id
      from performance r left join units u on u.name = r.standard
      where r.period_to <= ${to}::DATE and r.standard is not null and coalesce(r.ward_name, r.ward_code) is not null
    )
    select * exclude (id) from results where value is not null
    qualify row_number() over (partition by subject, part, period_from, period_to order by id desc) = 1
    order by subject, part, period_from`.execute(db);
  return rows;
}

/** Survey results by ward (the overall question) and by question (the whole survey), for each service. */
export async function readSurveyParts(
  db: Kysely<SaidDatabase>,
  { to }: Pick<PartFilters, 'to'>,
): Promise<PartResult[]> {
  const { rows } = await sql<PartResult>`
    with answers as (
      select *, coalesce(ward_name, ward_code) as ward, driver is null or lower(trim(driver)) = 'overall' as is_overall
      from satisfaction where period_to <= ${to}::DATE and period_from is not null and result is not null
    )
    select service as subject, case when ward is null then 'question' else 'ward' end as split, coalesce(ward, driver) as part,
      period_from, period_to, result as value, n
    from answers where (ward is null) <> is_overall
    qualify row_number() over (partition by service, split, part, period_from, period_to order by id desc) = 1
    order by service, split, part, period_from`.execute(db);
  return rows;
}
