// The assessment cycle: a full assessment, a review by the first anniversary, a second within twelve months of the
// first, then the next full assessment.
import { addMonths, type IsoDate, parseIsoDate, parsePeriod } from '@said/calendar';

export type VisitKind = 'full' | '12-month' | '24-month';

export const VISIT_KINDS: readonly VisitKind[] = ['full', '12-month', '24-month'];

export interface Visit {
  /** As precise as known: `2024-06-18`, `2024-06` or `2024`. */
  date: string;
  kind: VisitKind;
}

export interface NextVisit {
  kind: VisitKind;
  /** The last day for it. Where the last visit is known by month or year only, counted from that period's first day. */
  by: IsoDate;
  /** Whether the day of the last visit is known, so that `by` is the deadline and not merely the earliest it can be. */
  exact: boolean;
}

/** Documents that the assessor asks to see before a review visit. */
export const VISIT_DOCUMENTS: readonly string[] = [
  'Latest performance against the organisation’s own standards',
  'Reviews of delivery and changes to standards since the last assessment',
  'Latest customer satisfaction and complaints information',
  'Latest annual report',
];

const MONTHS_BETWEEN_VISITS = 12;
const MONTHS_FOR_DOCUMENTS = 2;

const FOLLOWING: Readonly<Record<VisitKind, VisitKind>> = {
  full: '12-month',
  '12-month': '24-month',
  '24-month': 'full',
};

/**
 * The visit that follows another, no later than twelve months after it.
 * @throws RangeError when the date of the visit cannot be read
 */
export function nextVisit(last: Visit): NextVisit {
  const period = parsePeriod(last.date);
  if (!period) throw new RangeError(`"${last.date}" is not a day, month or year of a visit.`);
  return {
    kind: FOLLOWING[last.kind],
    by: addMonths(period.from, MONTHS_BETWEEN_VISITS),
    exact: parseIsoDate(last.date) !== null,
  };
}

/** The last day to send the four documents: two months before the visit. */
export function documentsDueBy(visit: IsoDate): IsoDate {
  return addMonths(visit, -MONTHS_FOR_DOCUMENTS);
}

export function isVisitKind(text: string): text is VisitKind {
  return VISIT_KINDS.some((kind) => kind === text);
}
