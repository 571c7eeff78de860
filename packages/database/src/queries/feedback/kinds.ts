import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

/** Kinds of feedback in the data, the commonest first. */
export async function readKinds(db: Kysely<SaidDatabase>): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    select kind from feedback where kind is not null group by kind order by count(*) desc, kind`.execute(db);
  return rows.map(({ kind }) => kind);
}
