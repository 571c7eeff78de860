import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { isValidOn } from '../../schema/validity.ts';

export interface ServiceRecord {
  name: string;
  directorate: string | null;
  portfolio: string | null;
}

/** Every service by name: those of the council's list, and those that only feedback names. */
export async function readServiceRecords(db: Kysely<SaidDatabase>): Promise<ServiceRecord[]> {
  const { rows } = await sql<ServiceRecord>`
    with listed as (
      select name, directorate, portfolio from services where name is not null
      qualify row_number() over (partition by name order by valid_from desc nulls last, id desc) = 1
    )
    select name, directorate, portfolio from listed
    union all
    select distinct service, null, null from feedback
    where service is not null and service not in (select name from listed)
    order by name`.execute(db);
  return rows;
}

/** Names of the services that the council had on a day, or has ever had when no day is given. */
export async function readServiceNames(db: Kysely<SaidDatabase>, { on }: { on: string | null }): Promise<string[]> {
  const services = await db
    .selectFrom('services')
    .select('name')
    .distinct()
    .where('name', 'is not', null)
    .$if(on !== null, (query) => query.where(isValidOn(sql`${on}::DATE`, null)))
    .orderBy('name')
    .$narrowType<{ name: string }>()
    .execute();
  return services.map(({ name }) => name);
}
