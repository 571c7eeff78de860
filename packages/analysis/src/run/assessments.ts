import { readAssessmentRows, type SaidDatabase } from '@said/database';
import type { Kysely } from 'kysely';
import { buildAssessmentViews } from '../assessments/assessment-views.ts';
import type { AssessmentView } from '../views.ts';

export { readDevelopmentAreas } from '@said/database';

/** The record of assessment visits, oldest first. */
export async function readAssessments(db: Kysely<SaidDatabase>): Promise<AssessmentView[]> {
  return buildAssessmentViews(await readAssessmentRows(db));
}
