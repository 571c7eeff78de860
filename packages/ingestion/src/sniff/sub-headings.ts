// A second row of headings, as survey tools write it: what of a question a column is (`Response`, `Open-Ended Response`,
// or the parts of a question whose own heading stands over the first of them only).

/** The headings of a table, and the place of their last row. */
export interface Headings {
  header: string[];
  last: number;
  /** They stand in two rows. */
  isJoined: boolean;
}

type Row = readonly string[];

// These say nothing that the question above them does not.
const PLAIN = /^(?:open[- ]?ended )?responses?$/i;
const NUMBER_OR_DATE = /^[£$€(+-]?\d[\d.,:/ %-]*\)?$/;
const ADDRESS = /\S@\S+\.\S|^https?:/i;
const MOSTLY = 0.8;

const cellOf = (row: Row, column: number): string => row[column]?.trim() ?? '';

/** The headings that begin on a row, with those of a second row of them joined on. */
export function readHeadings(rows: readonly Row[], index: number): Headings {
  const header = rows[index] ?? [];
  const next = rows[index + 1];
  if (next === undefined || !isSubHeading(header, next, rows.slice(index + 2)))
    return { header: [...header], last: index, isJoined: false };
  return { header: joinHeadings(header, next), last: index + 1, isJoined: true };
}

/** True for a row that goes on with the headings above it, rather than being the first of the rows below. */
export function isSubHeading(header: Row, row: Row, below: readonly Row[]): boolean {
  const filled = [...row.keys()].filter((column) => cellOf(row, column) !== '');
  const groups = groupsOf(header, row);
  if (filled.length === 0 || !filled.every((column) => groups[column] !== '' && isLabel(cellOf(row, column))))
    return false;
  const plain = filled.filter((column) => PLAIN.test(cellOf(row, column)));
  // Where nothing but questions was exported, each has a part.
  if (cellOf(row, 0) !== '') return plain.length === header.length && header.length > 1;
  if (!isBlankWhereRowsAreNot(header, below)) return false;
  return plain.length > 0 || (below.length > 0 && filled.every((column) => isInGroup(column, { header, row })));
}

/** True for a row with a part that only survey tools write. */
export const saysParts = (row: Row): boolean => row.some((cell) => PLAIN.test(cell.trim()));

const isLabel = (cell: string): boolean => !NUMBER_OR_DATE.test(cell) && !ADDRESS.test(cell);

/** The heading that stands over each cell: its own, or the one that a row of parts begins with; '' for none. */
function groupsOf(header: Row, row: Row): string[] {
  let group = '';
  return Array.from({ length: Math.max(header.length, row.length) }, (_, column) => {
    const own = cellOf(header, column);
    if (own !== '' || cellOf(row, column) === '') group = own;
    return group;
  });
}

// Respondents have a number and a date, and no question is asked for these.
function isBlankWhereRowsAreNot(header: Row, below: readonly Row[]): boolean {
  if (cellOf(header, 0) === '') return false;
  return below.filter((row) => cellOf(row, 0) !== '').length >= below.length * MOSTLY;
}

/** True for a part of a question of several: they have one heading, over the first of them or over each. */
function isInGroup(column: number, { header, row }: { header: Row; row: Row }): boolean {
  const goesOn = (place: number): boolean => {
    const own = cellOf(header, place);
    return cellOf(row, place) !== '' && (own === '' || own === cellOf(header, place - 1));
  };
  return goesOn(column) || goesOn(column + 1);
}

function joinHeadings(header: Row, row: Row): string[] {
  return groupsOf(header, row).map((group, column) => {
    // On one line: a heading is written into mappings.
    const heading = group.replaceAll(/\s+/g, ' ').trim();
    const part = cellOf(row, column).replaceAll(/\s+/g, ' ');
    const isWhole = part === '' || part === heading || (PLAIN.test(part) && cellOf(header, column) !== '');
    if (isWhole) return heading;
    return `${heading}${/[?:.!]$/.test(heading) ? '' : ':'} ${part}`;
  });
}
