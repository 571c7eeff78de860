import { readAssessmentRows, type SaidDatabase } from '@said/database';
import type { Kysely } from 'kysely';
import { buildAssessmentViews, type AssessmentView } from '@said/analysis';

export { readDevelopmentAreas } from '@said/database';

/** The record of assessment visits, oldest first. */
export async function readAssessments(db: Kysely<SaidDatabase>): Promise<AssessmentView[]> {
  return buildAssessmentViews(await readAssessmentRows(db));
}
