// Where names of people are kept on purpose.
import type { DatasetName } from '@said/database';

/** A field that is there to name somebody who works or was elected for the council. */
export interface StaffField {
  dataset: DatasetName;
  field: string;
  /** Who is named in it. */
  who: string;
}

/**
 * The only fields in which names are kept: of staff and members, because a field exists for them. They are for use inside
 * the council and stand in nothing that is published. In every other text names are masked.
 */
export const STAFF_FIELDS: readonly StaffField[] = [
  { dataset: 'actions', field: 'owner', who: 'the officer who leads an action' },
  { dataset: 'assessments', field: 'assessor', who: 'who made an assessment' },
  { dataset: 'services', field: 'portfolio', who: 'the portfolio, or the member who holds it' },
];
