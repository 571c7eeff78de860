// What the dashboard's filters offer, and what stands at the top of every page.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

export interface CouncilSettings {
  council: string | null;
  sample: boolean;
}

/** Who the file belongs to, as `said.config.yaml` said. */
export async function readCouncilSettings(db: Kysely<SaidDatabase>): Promise<CouncilSettings> {
  const rows = await db.selectFrom('settings').selectAll().where('key', 'in', ['council', 'sample']).execute();
  const settings = new Map(rows.map(({ key, value }) => [key, value]));
  return { council: settings.get('council') ?? null, sample: settings.get('sample') === 'true' };
}

/** One setting; null where it was never written. */
export async function readSetting(db: Kysely<SaidDatabase>, key: string): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

/** Kinds of feedback in the data, the commonest first. */
export async function readKinds(db: Kysely<SaidDatabase>): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select kind from feedback where kind is not null group by kind order by count(*) desc, kind`.execute(db);
  return rows.map(({ kind }) => kind);
}

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

export interface WardRecord {
  code: string;
  name: string;
  valid_from: string | null;
  valid_to: string | null;
}

/** Every ward of every boundary version, today's first. */
export async function readWardRecords(db: Kysely<SaidDatabase>): Promise<WardRecord[]> {
  const { rows } = await sql<WardRecord>`
    select code, coalesce(name, code) as name, valid_from, valid_to from wards where code is not null
    qualify row_number() over (partition by code order by valid_from desc nulls last, id) = 1
    order by valid_to desc nulls first, name, code`.execute(db);
  return rows;
}

/** Names of the service standards that have results or a target. */
export async function readStandardNames(db: Kysely<SaidDatabase>): Promise<{ name: string; service: string | null }[]> {
  const { rows } = await sql<{ name: string; service: string | null }>`
    select name, any_value(service order by valid_from desc nulls last) as service from service_standards
    where name in (select standard from performance) group by name order by service nulls last, name`.execute(db);
  return rows;
}

/** Whether any survey result has been brought in. */
export async function hasSurveyResults(db: Kysely<SaidDatabase>): Promise<boolean> {
  return (await db.selectFrom('satisfaction').select('id').limit(1).execute()).length > 0;
}
