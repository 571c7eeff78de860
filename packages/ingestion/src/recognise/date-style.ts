// How a column writes its dates: by the dates of a sample that can be read in one way only.
import type { StagedField } from '@said/database';
import type { FileMapping } from '../mapping/mapping.ts';

export type DateOrder = 'day first' | 'month first';

/** What the numeric dates of a sample allow. */
export interface OrderEvidence {
  dayFirst: number;
  monthFirst: number;
  /** Dates that could be either. */
  either: number;
}

const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}(?:\D|$)/;
const SERIAL = /^[2-7]\d{4}(?:\.\d+)?$/;
const MOSTLY = 0.8;

/** Counts dates whose first or second number can be no month. */
export function orderEvidence(values: readonly string[]): OrderEvidence {
  const evidence: OrderEvidence = { dayFirst: 0, monthFirst: 0, either: 0 };
  for (const value of values) {
    const match = NUMERIC.exec(value.trim());
    if (!match) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first > 12 && second <= 12) evidence.dayFirst += 1;
    else if (second > 12 && first <= 12) evidence.monthFirst += 1;
    else evidence.either += 1;
  }
  return evidence;
}

/** The order of most dates that can be read in one way only; null where there are none, or as many of each. */
export function orderOf({ dayFirst, monthFirst }: Pick<OrderEvidence, 'dayFirst' | 'monthFirst'>): DateOrder | null {
  if (dayFirst === monthFirst) return null;
  return monthFirst > dayFirst ? 'month first' : 'day first';
}

/** A date field with the style of its column; `undecided` where the sample fits both orders, or shows both. */
export function withDateStyle(
  field: StagedField,
  sample: readonly (readonly string[])[],
  mapping: FileMapping | null,
): StagedField {
  if (field.parse !== 'date' || field.dates !== undefined || 'constant' in field.source) return field;
  if (mapping?.dates) return { ...field, dates: mapping.dates };
  const { column } = field.source;
  const values = sample.map((row) => row[column]?.trim() ?? '').filter((value) => value !== '');
  const serials = values.filter((value) => SERIAL.test(value)).length;
  if (values.length > 0 && serials / values.length >= MOSTLY) return { ...field, dates: 'serial' };
  const evidence = orderEvidence(values);
  if (evidence.dayFirst > 0 && evidence.monthFirst === 0 && serials === 0) return { ...field, dates: 'day first' };
  return evidence.either + evidence.monthFirst + serials === 0 ? field : { ...field, dates: 'undecided' };
}
