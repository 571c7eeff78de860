import type { Kysely } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

interface DevelopmentArea {
  /** The visit it was asked at, as the council wrote it: usually a date. */
  assessment: string;
  text: string;
  response: string | null;
  status: string | null;
}

/** What assessors asked to see next time, the newest visit first. */
export async function readDevelopmentAreas(db: Kysely<SaidDatabase>): Promise<DevelopmentArea[]> {
  const rows = await db
    .selectFrom('development_areas')
    .select(['assessment', 'text', 'response', 'status'])
    .orderBy('assessment', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, assessment: row.assessment ?? 'not recorded', text: row.text ?? '' }));
}
