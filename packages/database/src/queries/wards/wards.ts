import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { isValidOn } from '../../schema/validity.ts';

export interface WardOnDay {
  code: string;
  name: string;
  valid_from: string | null;
  valid_to: string | null;
}

/** The wards that are valid on a day, each once. */
export async function readWardsOn(db: Kysely<SaidDatabase>, { on }: { on: string }): Promise<WardOnDay[]> {
  const { rows } = await sql<WardOnDay>`
    select code, name, valid_from, valid_to from wards
    where code is not null and ${isValidOn(sql`${on}::DATE`, null)}
    qualify row_number() over (partition by code order by valid_from desc nulls last, id) = 1
    order by name, code`.execute(db);
  return rows.map((row) => ({ ...row, name: row.name ?? row.code }));
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
