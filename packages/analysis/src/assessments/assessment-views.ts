import { CRITERION_NUMBERS, type CriterionNumber, ELEMENTS, elementsOf, type Level } from '@said/standard';
import { type AssessmentRow, groupVisits, type RecordedVisit, statedCount } from './visits.ts';

/** How many elements stand at each level; null where the record does not say. */
type LevelCounts = Record<Level, number | null>;

/** One visit of the assessor, as the page and the command show it. */
export interface AssessmentView extends LevelCounts {
  date: string;
  kind: 'full' | '12-month' | '24-month';
  byCriterion: Record<'1' | '2' | '3' | '4' | '5', LevelCounts> | null;
  basis: 'published' | 'derived' | 'mixed';
  source: string;
}

/**
 * One view a visit, in date order. A count that the record does not give stays null, never 0. Only what follows without
 * a doubt is filled in: counts from the levels of all 57 elements, a total from all five criteria, and the zeros of the
 * criteria where the visit's total is 0.
 */
export function buildAssessmentViews(rows: readonly AssessmentRow[]): AssessmentView[] {
  return groupVisits(rows).map(buildView);
}

function buildView(visit: RecordedVisit): AssessmentView {
  const byCriterion = buildByCriterion(visit);
  const total = (level: Level): number | null => statedCount(visit, level, null) ?? sumOf(byCriterion, level);
  return {
    date: visit.date,
    kind: visit.kind,
    ...countLevels(total),
    byCriterion,
    basis: describeBasis(visit),
    source: visit.sources.join('; '),
  };
}

function buildByCriterion(visit: RecordedVisit): AssessmentView['byCriterion'] {
  const isSplit = visit.counts.some(({ criterion }) => criterion !== null);
  const everyElement = ELEMENTS.every(({ number }) => visit.elements.has(number));
  if (!isSplit && !everyElement) return null;
  const countsOf = (criterion: CriterionNumber): LevelCounts =>
    countLevels(
      (level) => criterionCount(visit, level, criterion) ?? (everyElement ? counted(visit, level, criterion) : null),
    );
  return { 1: countsOf(1), 2: countsOf(2), 3: countsOf(3), 4: countsOf(4), 5: countsOf(5) };
}

function criterionCount(visit: RecordedVisit, level: Level, criterion: CriterionNumber): number | null {
  const stated = statedCount(visit, level, criterion);
  return stated ?? (statedCount(visit, level, null) === 0 ? 0 : null);
}

function counted(visit: RecordedVisit, level: Level, criterion: CriterionNumber): number {
  return elementsOf(criterion).filter(({ number }) => visit.elements.get(number) === level).length;
}

function countLevels(count: (level: Level) => number | null): LevelCounts {
  return { non: count('non'), partial: count('partial'), full: count('full'), plus: count('plus') };
}

function sumOf(byCriterion: AssessmentView['byCriterion'], level: Level): number | null {
  if (!byCriterion) return null;
  let sum = 0;
  for (const criterion of CRITERION_NUMBERS) {
    const count = byCriterion[criterion][level];
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

function describeBasis({ bases }: RecordedVisit): AssessmentView['basis'] {
  if (bases.size > 1) return 'mixed';
  return bases.has('derived') ? 'derived' : 'published';
}
