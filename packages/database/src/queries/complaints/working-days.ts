import { workingDayTable } from '@said/calendar';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { asNation, readNation } from '../settings/settings.ts';

/**
 * Rebuilds the table of working days: every year from a year before the first complaint to a year after `asOf`, for the
 * council's nation and each nation a response rule names, without the council's own closures (events without a service).
 */
export async function fillWorkingDays(
  db: Transaction<SaidDatabase> | Kysely<SaidDatabase>,
  asOf: string,
): Promise<void> {
  const nation = await readNation(db);
  const named = await db.selectFrom('response_rules').select('nation').distinct().execute();
  const closures = await readClosures(db);
  const first = await db
    .selectFrom('feedback')
    .select(({ fn }) => fn.min('received_on').as('first'))
    .executeTakeFirst();
  const nations = new Set([nation, ...named.flatMap((row) => asNation(row.nation) ?? [])]);
  const fromYear = yearOf(first?.first ?? asOf) - 1;
  await sql`delete from working_days`.execute(db);
  for (const each of nations) {
    const rows = workingDayTable(each, { fromYear, toYear: yearOf(asOf) + 1, closures });
    // Two lists in one statement: thousands of rows without thousands of bindings.
    await sql`insert into working_days (nation, "day", is_working, ordinal)
      select ${each}, d::DATE, o > lag(o, 1, 0) over (order by d), o from (
        select unnest(${rows.map(({ day }) => day)}::VARCHAR[]) as d, unnest(${rows.map(({ ordinal }) => ordinal)}::INTEGER[]) as o
      )`.execute(db);
  }
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Days on which the whole council was closed. */
async function readClosures(db: Kysely<SaidDatabase>): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct unnest(generate_series("date"::TIMESTAMP, coalesce("to", "date")::TIMESTAMP, interval 1 day))::DATE as day
    from events where kind = 'closure' and service is null and "date" is not null`.execute(db);
  return rows.map(({ day }) => day);
}
