import { CRITERIA, type Criterion, type CriterionNumber } from './criteria.ts';
import { elementsOf } from './elements.ts';
import type { Level } from './levels.ts';

/** How many elements of a criterion are at the two levels that tolerance is about; null where it is not known. */
export interface ShortfallCounts {
  non: number | null;
  partial: number | null;
}

export interface CriterionTolerance extends ShortfallCounts {
  criterion: CriterionNumber;
  maxPartials: number;
  /** Null while too little is known to say. */
  within: boolean | null;
}

export interface ToleranceCheck {
  /** True when nothing is non-compliant and each criterion keeps to its partials; null while that is not known. */
  met: boolean | null;
  byCriterion: CriterionTolerance[];
  /** What stands in the way, or is not known, in sentences. Empty when tolerance is met. */
  reasons: string[];
}

export type CountsByCriterion = Readonly<Record<CriterionNumber, ShortfallCounts>>;

/**
 * Whether levels keep to the tolerance of the standard: no element non-compliant, and in each criterion no more
 * partials than its own cap (2, 2, 2, 3 and 2). The caps are no pool: three partials in criterion 1 fail, although the
 * caps add up to 11.
 */
export function checkTolerance(counts: CountsByCriterion): ToleranceCheck {
  const byCriterion = CRITERIA.map((criterion) => checkCriterion(criterion, counts[criterion.number]));
  const reasons = byCriterion.flatMap(explain);
  return { met: combine(byCriterion.map(({ within }) => within)), byCriterion, reasons };
}

/** The same check from the level of each element by its number; an element left out is not known. */
export function checkToleranceOfElements(levels: ReadonlyMap<string, Level>): ToleranceCheck {
  const entries = CRITERIA.map((criterion) => [criterion.number, countShortfalls(criterion, levels)] as const);
  return checkTolerance(Object.fromEntries(entries) as CountsByCriterion);
}

function countShortfalls({ number, maxPartials }: Criterion, levels: ReadonlyMap<string, Level>): ShortfallCounts {
  const found = elementsOf(number).map((element) => levels.get(element.number));
  const non = countOf(found, 'non');
  const partial = countOf(found, 'partial');
  if (!found.includes(undefined)) return { non, partial };
  // With elements missing, a count is a lower bound: it decides only when it already breaks tolerance.
  return { non: non > 0 ? non : null, partial: partial > maxPartials ? partial : null };
}

function countOf(levels: readonly (Level | undefined)[], level: Level): number {
  return levels.filter((found) => found === level).length;
}

function checkCriterion({ number, maxPartials }: Criterion, { non, partial }: ShortfallCounts): CriterionTolerance {
  const parts = [non === null ? null : non === 0, partial === null ? null : partial <= maxPartials];
  return { criterion: number, maxPartials, non, partial, within: combine(parts) };
}

/** All true, or one false, or not known. */
function combine(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false;
  return parts.includes(null) ? null : true;
}

function explain({ criterion, maxPartials, non, partial, within }: CriterionTolerance): string[] {
  if (within === null) return [`Criterion ${criterion}: not every level is known.`];
  const reasons: string[] = [];
  if (non) reasons.push(`Criterion ${criterion}: ${non} non-compliant, and none is allowed.`);
  if (partial !== null && partial > maxPartials) {
    reasons.push(`Criterion ${criterion}: ${partial} partially compliant, and at most ${maxPartials} are allowed.`);
  }
  return reasons;
}
