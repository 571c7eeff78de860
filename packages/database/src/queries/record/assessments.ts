import type { Kysely } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

/** Every current row of the assessment record, in the order it was brought in. */
export function readAssessmentRows(db: Kysely<SaidDatabase>) {
  return db
    .selectFrom('assessments')
    .select(['date', 'kind', 'level', 'count', 'element', 'criterion', 'justification', 'assessor', 'source', 'basis'])
    .orderBy('id')
    .execute();
}
