import { ELEMENTS, type Level } from '@said/standard';
import { type AssessmentRow, groupVisits, namedElements, type RecordedVisit, statedCount } from './visits.ts';

export interface LastLevel {
  /** Date of the visit, as precise as known. */
  date: string;
  level: Level;
}

/** What the assessor said last about each element: the newest visit whose level for that element is known. */
export function findLastLevels(rows: readonly AssessmentRow[]): Map<string, LastLevel> {
  const last = new Map<string, LastLevel>();
  for (const visit of groupVisits(rows)) {
    for (const [element, level] of knownLevels(visit)) last.set(element, { date: visit.date, level });
  }
  return last;
}

function knownLevels(visit: RecordedVisit): Map<string, Level> {
  if (!namesEveryException(visit)) return visit.elements;
  return new Map(ELEMENTS.map(({ number }) => [number, visit.elements.get(number) ?? 'full']));
}

// Where as many elements are named at each other level as its total says, all the rest are at full compliance. A total
// of 17 at plus with no element named says nothing about any single element.
function namesEveryException(visit: RecordedVisit): boolean {
  const others: readonly Level[] = ['non', 'partial', 'plus'];
  return others.every((level) => statedCount(visit, level, null) === namedElements(visit, level));
}
