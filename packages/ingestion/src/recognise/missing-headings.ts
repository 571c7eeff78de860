// A file without headings: its first row is data, and must not be shown as if it were a list of headings.
import { isPostcodeShaped } from '@said/privacy';
import { shapesOf } from '../sniff/value-shapes.ts';
import { readPeriodHeader } from '../sniff/period-headers.ts';

const E_MAIL = /\S@\S+\.\S/;
const PHONE = /^(?:\+44|0)[\d ()-]{9,}$/;
// Columns of the Office for National Statistics: WD24CD would be a postcode too.
const ONS_HEADING = /^[A-Z]{2,6}\d{2}(?:CD|NM|NMW|CDO|CDH)$/i;
const MOSTLY = 0.8;

/** True where a first row is like the rows below it: it holds somebody's details, a date above dates, numbers above numbers. */
export function isWithoutHeadings(header: readonly string[], sample: readonly (readonly string[])[]): boolean {
  const cells = header.map((cell) => cell.trim());
  const isDetail = (cell: string): boolean =>
    E_MAIL.test(cell) || PHONE.test(cell) || (isPostcodeShaped(cell) && !ONS_HEADING.test(cell));
  if (cells.some(isDetail)) return true;
  const own = shapesOf(cells, [cells]);
  const below = shapesOf(cells, sample);
  const isAlike = (column: number, kind: 'date' | 'number'): boolean =>
    readPeriodHeader(cells[column] ?? '') === null &&
    own[column]?.[kind] === 1 &&
    (below[column]?.[kind] ?? 0) >= MOSTLY;
  const columns = [...cells.keys()];
  return (
    columns.some((column) => isAlike(column, 'date')) ||
    columns.filter((column) => isAlike(column, 'number')).length > 1
  );
}
