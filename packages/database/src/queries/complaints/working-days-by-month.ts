import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

export interface WorkingDaysOfMonth {
  /** First day of the month. */
  period_from: string;
  working_days: number;
}

/** Working days of every whole month that the table of working days holds. Needs `fillWorkingDays` first. */
export async function readWorkingDaysByMonth(
  db: Kysely<SaidDatabase>,
  { nation }: { nation: string },
): Promise<WorkingDaysOfMonth[]> {
  const { rows } = await sql<WorkingDaysOfMonth>`
    select date_trunc('month', "day")::DATE as period_from, count(*) filter (where is_working) as working_days
    from working_days where nation = ${nation} group by 1 order by 1`.execute(db);
  return rows;
}
