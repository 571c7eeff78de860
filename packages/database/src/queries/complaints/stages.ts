// The stages of complaints: what all clocks, outcomes and parts of complaints are counted from.
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

/**
 * Every stage of every complaint: the rows of case_stages, and complaints that have none, which are one stage
 * (the one they name, or stage 1). A stage closed without an answer counts as answered on the day it was closed.
 * Withdrawn complaints are left out: nobody waits for an answer.
 */
const everyStage = sql`complaint_stages as (
  with procedures as (select name, any_value(procedure) as procedure from services where procedure is not null group by name),
  every_stage as (
    select 'case_stages' as dataset, s.id as row_id, coalesce(s.stage, '1') as stage,
      coalesce(s.received_on, f.received_on) as received_on, s.acknowledged_on,
      coalesce(s.answered_on, case when f.closed_on >= s.received_on then f.closed_on end) as answered_on,
      s.extended_to, coalesce(s.outcome, f.outcome) as outcome, f.service, f.ward_code, f.channel, f.category, f.procedure
    from case_stages s left join feedback f on f.row_key = lower(trim(s.reference))
    where f.id is null or f.kind = 'complaint'
    union all
    select 'feedback', f.id, coalesce(f.stage, '1'), f.received_on, f.acknowledged_on,
      coalesce(f.answered_on, f.closed_on), null::DATE, f.outcome, f.service, f.ward_code, f.channel, f.category, f.procedure
    from feedback f
    where f.kind = 'complaint'
      and not exists (select 1 from case_stages s where lower(trim(s.reference)) = f.row_key)
  )
  select e.* exclude (procedure), coalesce(e.procedure, p.procedure, 'corporate') as procedure
  from every_stage e left join procedures p on p.name = e.service
  where e.received_on is not null and coalesce(e.outcome, '') <> 'withdrawn'
)`;

/** The clause of a `with` that names every stage `complaint_stages`: from the rows, or as kept for a transaction. */
export const complaintStages = (db: Kysely<SaidDatabase>): RawBuilder<unknown> =>
  keeping.has(db) ? sql`complaint_stages as (from kept_complaint_stages)` : everyStage;

const keeping = new WeakSet<Kysely<SaidDatabase>>();

/**
 * Works the stages out once for all that is asked in a transaction, which takes a third of each such question. The
 * transaction may not change cases meanwhile. `forgetComplaintStages` ends it, and so does a failure of the transaction.
 */
export async function keepComplaintStages(transaction: Transaction<SaidDatabase>): Promise<void> {
  await sql`create temp table kept_complaint_stages as with ${everyStage} from complaint_stages`.execute(transaction);
  keeping.add(transaction);
}

/** From here on the stages come from the rows again. */
export async function forgetComplaintStages(transaction: Transaction<SaidDatabase>): Promise<void> {
  keeping.delete(transaction);
  await sql`drop table kept_complaint_stages`.execute(transaction);
}
