export {
  CRITERIA,
  CRITERION_NUMBERS,
  TITLES_NOTE,
  type Criterion,
  type CriterionNumber,
  type SubCriterion,
} from './criteria.ts';
export { isVisitKind, VISIT_KINDS, type NextVisit, type Visit, type VisitKind } from './cycle.ts';
export type { EvidenceKind, ListedElement } from './element-list.ts';
export { ELEMENTS, elementsOf, findElement, type Element } from './elements.ts';
export { isLevel, levelName, LEVELS, type Level, type LevelDefinition } from './levels.ts';
export {
  type CountsByCriterion,
  type CriterionTolerance,
  type ShortfallCounts,
  type ToleranceCheck,
} from './tolerance.ts';
