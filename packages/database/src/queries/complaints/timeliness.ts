import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { complaintStages } from './stages.ts';
import { isValidOn } from '../../schema/validity.ts';
import { type Grain, periodStart } from '../feedback/counts.ts';

export interface TimelinessFilters {
  /** What comes after this day is not known yet: a case answered later is open. */
  asOf: string;
  /** The council's nation, for rules that name none. */
  nation: string;
  grain: Grain;
  /** Split by service; false gives the council. */
  byService: boolean;
}

/** Complaint stages answered in one period, under the rule valid on the day each was received. */
export interface StageTimeliness {
  period_from: string;
  procedure: string;
  stage: string;
  service: string | null;
  answered: number;
  in_time: number;
  /** Of those in time: after the limit, within a recorded extension that the rule allows. */
  extended: number;
  /** Working days to answer, by the rule's clock. */
  median_days: number;
}

export interface Acknowledgement {
  period_from: string;
  procedure: string;
  service: string | null;
  acknowledged: number;
  in_time: number;
}

export interface OverdueStages {
  procedure: string;
  stage: string;
  service: string | null;
  overdue: number;
  open: number;
  /** Working days past the limit of the oldest. */
  most_days_over: number;
  first_received: string;
}

export interface RuleChoice {
  step: 'answer' | 'acknowledge';
  nation: string;
}

// A service's own rule goes before the general one, then the newest. Rules are matched to the few distinct keys, not to
// every case: a million complaints share some thousand days.
export const ruledKeys = ({ step, nation }: RuleChoice): RawBuilder<unknown> => sql`keys as (
  select distinct procedure, stage, service, received_on from complaint_stages
), ruled as (
  select k.*, r.working_days as day_limit, coalesce(r.extension, 0) as extension,
    coalesce(r.clock_start, 'received') as clock_start, coalesce(r.counts_day_0, false) as counts_day_0,
    coalesce(r.nation, ${nation}) as nation
  from keys k join response_rules r
    on coalesce(r.procedure, 'corporate') = k.procedure and r.stage = k.stage and coalesce(r.step, 'answer') = ${step}
    and (r.service_override is null or r.service_override = k.service)
    and ${isValidOn(sql`k.received_on`, 'r')}
  where r.working_days is not null
  qualify row_number() over (
    partition by k.procedure, k.stage, k.service, k.received_on
    order by (r.service_override is not null) desc, r.valid_from desc nulls last, r.id) = 1
)`;

/**
 * Each ruled stage with the working days it took, or has taken by `asOf` while open. Day 0 counts where the rule says
 * so; a clock that starts at acknowledgement starts at receipt while no acknowledgement is recorded.
 */
export const judgedStages = (ended: RawBuilder<unknown>, asOf: string): RawBuilder<unknown> => sql`timed as (
  select s.*, r.day_limit, r.extension, r.counts_day_0, r.nation,
    case when ${ended} <= ${asOf}::DATE then ${ended} end as ended_on,
    case when r.clock_start = 'acknowledged' then coalesce(s.acknowledged_on, s.received_on) else s.received_on end as started_on
  from complaint_stages s join ruled r
    on r.procedure = s.procedure and r.stage = s.stage and r.service is not distinct from s.service and r.received_on = s.received_on
  where s.received_on <= ${asOf}::DATE
), judged as (
  select t.*, e.ordinal - b.ordinal + case when t.counts_day_0 and b.is_working then 1 else 0 end as days
  from timed t
    join working_days b on ${dayKey(sql`b.nation`, sql`b."day"`)} = ${dayKey(sql`t.nation`, sql`t.started_on`)}
    join working_days e
      on ${dayKey(sql`e.nation`, sql`e."day"`)} = ${dayKey(sql`t.nation`, sql`coalesce(t.ended_on, ${asOf}::DATE)`)}
)`;

// One key instead of two columns: equal nations would let the planner join the two calendars with each other first,
// thousands of days times thousands, when it has no statistics of a table just filled.
function dayKey(nation: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`(${nation} || ' ' || (${day})::VARCHAR)`;
}

export const withinExtension = sql`extended_to is not null and ended_on <= extended_to and days <= day_limit + extension`;

/** Answered stages by the month or quarter they were answered in. Needs `fillWorkingDays` first. */
export async function readStageTimeliness(
  db: Kysely<SaidDatabase>,
  { asOf, nation, grain, byService }: TimelinessFilters,
): Promise<StageTimeliness[]> {
  const service = byService ? sql`service` : sql`null::VARCHAR`;
  const { rows } = await sql<StageTimeliness>`
    with ${complaintStages(db)}, ${ruledKeys({ step: 'answer', nation })}, ${judgedStages(sql`s.answered_on`, asOf)}
    select ${periodStart(sql`ended_on`, grain)} as period_from, procedure, stage, ${service} as service,
      count(*) as answered,
      count(*) filter (where days <= day_limit or (${withinExtension})) as in_time,
      count(*) filter (where days > day_limit and (${withinExtension})) as extended,
      median(days)::DOUBLE as median_days
    from judged where ended_on is not null and days >= 0
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db);
  return rows;
}

/** Stage 1 complaints by the month or quarter they were acknowledged in; those without a date are not counted. */
export async function readAcknowledgements(
  db: Kysely<SaidDatabase>,
  { asOf, nation, grain, byService }: TimelinessFilters,
): Promise<Acknowledgement[]> {
  const service = byService ? sql`service` : sql`null::VARCHAR`;
  const { rows } = await sql<Acknowledgement>`
    with ${complaintStages(db)}, ${ruledKeys({ step: 'acknowledge', nation })}, ${judgedStages(sql`s.acknowledged_on`, asOf)}
    select ${periodStart(sql`ended_on`, grain)} as period_from, procedure, ${service} as service,
      count(*) as acknowledged, count(*) filter (where days <= day_limit) as in_time
    from judged where ended_on is not null and stage = '1' and days >= 0
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  return rows;
}

/** Stages that are open on `asOf`, and those of them past their limit, an allowed extension included. */
export async function readOverdueStages(
  db: Kysely<SaidDatabase>,
  { asOf, nation, byService }: Omit<TimelinessFilters, 'grain'>,
): Promise<OverdueStages[]> {
  const service = byService ? sql`service` : sql`null::VARCHAR`;
  const limit = sql`day_limit + case when extended_to is null then 0 else extension end`;
  const { rows } = await sql<OverdueStages>`
    with ${complaintStages(db)}, ${ruledKeys({ step: 'answer', nation })}, ${judgedStages(sql`s.answered_on`, asOf)}
    select procedure, stage, ${service} as service, count(*) filter (where days > ${limit}) as overdue, count(*) as open,
      max(days - (${limit})) as most_days_over, min(received_on) filter (where days > ${limit}) as first_received
    from judged where ended_on is null
    group by 1, 2, 3 having count(*) filter (where days > ${limit}) > 0 order by 1, 2, 3`.execute(db);
  return rows;
}
