import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

/**
 * Which state of the data this is: another text after every import, undo, analysis and change of a setting, the same
 * text otherwise. Batches and runs are only ever added, a batch is undone once, and what is derived comes with one of
 * them. Made of what is stored, so that it holds for writes of any process and from one start to the next.
 */
export async function readRevision(db: Kysely<SaidDatabase>): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select concat_ws('-',
      (select concat_ws('.', coalesce(max(id), 0), count(undone_at)) from batches),
      (select concat_ws('.', coalesce(max(id), 0), count(*) filter (where stale)) from analysis_runs),
      (select md5(coalesce(string_agg(concat(length("key"), ':', "key", '=', "value"), ';' order by "key"), '')) from settings)
    ) as revision`.execute(db);
  return rows[0]?.revision ?? '';
}
