import {
  AppError,
  readAssessmentRows,
  readEvidenceActions,
  readEvidenceDocuments,
  readEvidenceFindings,
  readEvidenceRegisters,
  readLatestRun,
  readServiceNames,
  type SaidDatabase,
} from '@said/database';
import type { Kysely } from 'kysely';
import { buildElementViews, type LinkedFinding, type ElementView } from '@said/analysis';

/** The 57 elements with their evidence, the level it suggests, and what the assessor said last. */
export async function readElements(db: Kysely<SaidDatabase>): Promise<ElementView[]> {
  const findings = await readEvidenceFindings(db);
  const asOf = (await readLatestRun(db))?.as_of ?? null;
  return buildElementViews({
    // The analysis writes these columns from its own unions, so the database holds no other words.
    findings: findings as LinkedFinding[],
    actions: await readEvidenceActions(db),
    documents: await readEvidenceDocuments(db),
    registers: await readEvidenceRegisters(db),
    assessments: await readAssessmentRows(db),
    services: await readServiceNames(db, { on: asOf }),
    asOf,
  });
}

/**
 * One element by its number, such as `4.3.1`.
 * @throws AppError `element-unknown`
 */
export async function readElement(db: Kysely<SaidDatabase>, number: string): Promise<ElementView> {
  const elements = await readElements(db);
  const element = elements.find((view) => view.element === number.trim());
  if (element) return element;
  throw new AppError('element-unknown', `The standard has no element ${JSON.stringify(number)}.`, {
    hint: 'Elements run from 1.1.1 to 5.3.3; list them with: said elements',
  });
}
