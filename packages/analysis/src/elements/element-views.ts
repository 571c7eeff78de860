import { ELEMENTS, type EvidenceKind, type Level } from '@said/standard';
import { findLastLevels } from '../assessments/last-levels.ts';
import type { AssessmentRow } from '../assessments/visits.ts';
import { collectEvidence, type EvidenceInput } from './evidence.ts';
import { type JudgingContext, suggestLevel } from './suggestion.ts';

/** One element of the standard with its evidence. */
export interface ElementView {
  element: string;
  criterion: number;
  title: string;
  evidenceKind: EvidenceKind;
  /** Newest first; `date` is null for evidence that bears none. */
  evidence: { kind: string; id: string; title: string; date: string | null }[];
  suggestion: Level | null;
  reasons: string[];
  last: { date: string; level: Level } | null;
}

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
