import { ELEMENTS } from '@said/standard';
import { findLastLevels } from '../assessments/last-levels.ts';
import type { AssessmentRow } from '../assessments/visits.ts';
import type { ElementView } from '../views.ts';
import { collectEvidence, type EvidenceInput } from './evidence.ts';
import { type JudgingContext, suggestLevel } from './suggestion.ts';

export interface ElementInput extends EvidenceInput, JudgingContext {
  assessments: readonly AssessmentRow[];
}

/** All 57 elements in the order of the standard: evidence, the level it suggests and why, and what the assessor said last. */
export function buildElementViews(input: ElementInput): ElementView[] {
  const evidence = collectEvidence(input);
  const base = { ...input, holdsEvidence: evidence.size > 0 };
  const lastLevels = findLastLevels(input.assessments);
  return ELEMENTS.map(({ number, criterion, title, evidenceKind }) => {
    const items = evidence.get(number) ?? [];
    return {
      element: number,
      criterion,
      title,
      evidenceKind,
      evidence: items.map(({ kind, id, title, date }) => ({ kind, id, title, date })),
      ...suggestLevel(evidenceKind, items, base),
      last: lastLevels.get(number) ?? null,
    };
  });
}
