import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

/** Names of the service standards that have results or a target. */
export async function readStandardNames(db: Kysely<SaidDatabase>): Promise<{ name: string; service: string | null }[]> {
  const { rows } = await sql<{ name: string; service: string | null }>`
    select name, any_value(service order by valid_from desc nulls last) as service from service_standards
    where name in (select standard from performance) group by name order by service nulls last, name`.execute(db);
  return rows;
}
