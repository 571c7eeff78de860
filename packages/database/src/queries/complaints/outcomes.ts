import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { type Grain, periodStart } from '../feedback/counts.ts';
import { complaintStages } from './stages.ts';

export interface OutcomeCounts {
  period_from: string;
  service: string | null;
  upheld: number;
  partly_upheld: number;
  not_upheld: number;
  /** Investigated: the sum of the three. Withdrawn, refused and informal outcomes are none of them. */
  decided: number;
}

/** Outcomes of complaint stages by the period they were answered in. */
export async function readOutcomes(
  db: Kysely<SaidDatabase>,
  { asOf, grain, byService }: { asOf: string; grain: Grain; byService: boolean },
): Promise<OutcomeCounts[]> {
  const service = byService ? sql`service` : sql`null::VARCHAR`;
  const { rows } = await sql<OutcomeCounts>`
    with ${complaintStages(db)}
    select ${periodStart(sql`answered_on`, grain)} as period_from, ${service} as service,
      count(*) filter (where outcome = 'upheld') as upheld,
      count(*) filter (where outcome = 'partly upheld') as partly_upheld,
      count(*) filter (where outcome = 'not upheld') as not_upheld,
      count(*) as decided
    from complaint_stages
    where answered_on <= ${asOf}::DATE and outcome in ('upheld', 'partly upheld', 'not upheld')
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
