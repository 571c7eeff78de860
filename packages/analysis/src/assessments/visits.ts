import { type CriterionNumber, findElement, isLevel, isVisitKind, type Level, type VisitKind } from '@said/standard';
import { CRITERION_NUMBERS, VISIT_KINDS } from '@said/standard';

/** A row of the `assessments` data set: a total of the visit, a criterion's count, or one element's level. */
export interface AssessmentRow {
  date: string | null;
  kind: string | null;
  level: string | null;
  count: number | null;
  element: string | null;
  criterion: number | null;
  justification: string | null;
  assessor: string | null;
  source: string | null;
  basis: string | null;
}

interface StatedCount {
  level: Level;
  /** Null for the total of the visit. */
  criterion: CriterionNumber | null;
  count: number;
}

/** One visit of an assessor, with everything that the record states about it. */
export interface RecordedVisit {
  date: string;
  kind: VisitKind;
  counts: StatedCount[];
  /** Level of each element named, by its number. */
  elements: Map<string, Level>;
  sources: string[];
  bases: Set<'published' | 'derived'>;
}

/** The visits in the rows, oldest first. Rows without a date or with a kind that no visit has are left out. */
export function groupVisits(rows: readonly AssessmentRow[]): RecordedVisit[] {
  const visits = new Map<string, RecordedVisit>();
  for (const row of rows) {
    if (row.date === null || row.kind === null || !isVisitKind(row.kind)) continue;
    const key = `${row.date} ${row.kind}`;
    const visit = visits.get(key) ?? emptyVisit(row.date, row.kind);
    visits.set(key, visit);
    addRow(visit, row);
  }
  return [...visits.values()].sort(compareVisits);
}

function emptyVisit(date: string, kind: VisitKind): RecordedVisit {
  return { date, kind, counts: [], elements: new Map(), sources: [], bases: new Set() };
}

// Dates are as precise as known: `2023` sorts before `2023-06`, which is all that can be said.
function compareVisits(a: RecordedVisit, b: RecordedVisit): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return VISIT_KINDS.indexOf(a.kind) - VISIT_KINDS.indexOf(b.kind);
}

function addRow(visit: RecordedVisit, row: AssessmentRow): void {
  visit.bases.add(row.basis === 'derived' ? 'derived' : 'published');
  if (row.source !== null && !visit.sources.includes(row.source)) visit.sources.push(row.source);
  const level = row.level;
  if (level === null || !isLevel(level)) return;
  if (row.element !== null) visit.elements.set(findElement(row.element)?.number ?? row.element, level);
  else if (row.count !== null) addCount(visit, level, row);
}

function addCount(visit: RecordedVisit, level: Level, { count, criterion }: AssessmentRow): void {
  const known = CRITERION_NUMBERS.find((number) => number === criterion) ?? null;
  if (count === null || (criterion !== null && known === null)) return;
  visit.counts.push({ level, criterion: known, count });
}

/** The count that the record states, of the whole visit or of a criterion; null when it states none. */
export function statedCount(visit: RecordedVisit, level: Level, criterion: CriterionNumber | null): number | null {
  return visit.counts.find((stated) => stated.level === level && stated.criterion === criterion)?.count ?? null;
}

/** How many elements the record names at a level. */
export function namedElements(visit: RecordedVisit, level: Level): number {
  return [...visit.elements.values()].filter((named) => named === level).length;
}
