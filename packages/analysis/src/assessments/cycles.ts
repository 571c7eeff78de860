import type { AssessmentView } from './assessment-views.ts';

/** A full assessment and the reviews that followed it: the visits whose counts of compliance plus can be compared. */
export interface AssessmentCycle {
  /** The years of its first and last visit: `2019 to 2021`. */
  label: string;
  /** Null when the record starts with a review. */
  full: AssessmentView | null;
  reviews: AssessmentView[];
}

/**
 * Visits by cycle, oldest first. A full assessment starts afresh, so a fall of compliance plus from the last review of
 * one cycle to the next full assessment is not a trend, and the two are never joined by a line.
 */
export function groupByCycle(views: readonly AssessmentView[]): AssessmentCycle[] {
  const groups: AssessmentView[][] = [];
  for (const view of views) {
    const current = groups.at(-1);
    if (!current || view.kind === 'full') groups.push([view]);
    else current.push(view);
  }
  return groups.map(buildCycle);
}

function buildCycle(visits: AssessmentView[]): AssessmentCycle {
  const years = visits.map(({ date }) => date.slice(0, 4));
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return {
    label: first === last ? first : `${first} to ${last}`,
    full: visits.find(({ kind }) => kind === 'full') ?? null,
    reviews: visits.filter(({ kind }) => kind !== 'full'),
  };
}
