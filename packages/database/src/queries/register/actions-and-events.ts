import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

/** A "we did", as far as it can explain a finding. */
export interface ActionRecord {
  reference: string | null;
  said: string | null;
  done: string | null;
  finding: string | null;
  theme: string | null;
  service: string | null;
  ward_code: string | null;
  start_date: string | null;
}

export interface EventRecord {
  kind: string;
  date: string;
  to: string | null;
  service: string | null;
  note: string | null;
}

/** Actions that had started by `asOf`. */
export async function readActionRecords(db: Kysely<SaidDatabase>, { asOf }: { asOf: string }): Promise<ActionRecord[]> {
  const { rows } = await sql<ActionRecord>`
    select reference, said, done, finding, theme, service, ward_code, start_date from actions
    where start_date is null or start_date <= ${asOf}::DATE order by start_date nulls last, id`.execute(db);
  return rows;
}

/** Events that had begun by `asOf`. */
export async function readEventRecords(db: Kysely<SaidDatabase>, { asOf }: { asOf: string }): Promise<EventRecord[]> {
  const { rows } = await sql<EventRecord>`
    select coalesce(kind, 'event') as kind, "date", "to", service, note from events
    where "date" <= ${asOf}::DATE order by "date", id`.execute(db);
  return rows;
}
