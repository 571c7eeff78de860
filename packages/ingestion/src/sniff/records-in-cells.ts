// A quotation mark that is never closed takes the records below it into its cell, up to the next one. Whether a cell
// holds such records is told by comparing its lines with the rows around it.

/** How the records of a table look, from a few of them. */
export interface RecordShape {
  delimiter: string;
  width: number;
  /** Outlines of the first cell. */
  first: ReadonlySet<string>;
  /** Columns whose cells hold digits in a few outlines only, such as dates and references. */
  telling: readonly { column: number; outlines: ReadonlySet<string> }[];
}

const LONGEST_CELL = 40;
const FEW = 6;
// Without a telling column, so many lines of the right width are no chance.
const ENOUGH_LINES = 3;

/** A cell with every number as 9 and every word as a: `C12` and `D7` have the same outline. */
const outline = (cell: string): string =>
  cell
    .trim()
    .slice(0, LONGEST_CELL)
    .replaceAll(/\d+/g, '9')
    .replaceAll(/\p{L}+/gu, 'a');

/** Describes records by those of a sample that are as wide as the header and hold no line breaks. */
export function recordShape(
  { header, sample }: { header: readonly string[]; sample: readonly (readonly string[])[] },
  delimiter: string,
): RecordShape {
  const width = header.length;
  const whole = sample.filter((row) => row.length === width && !row.some((cell) => cell.includes('\n')));
  const outlinesOf = (column: number): Set<string> =>
    new Set(whole.map((row) => outline(row[column] ?? '')).filter((text) => text !== ''));
  const telling = header.flatMap((_, column) => {
    const outlines = outlinesOf(column);
    const isTelling = outlines.size > 0 && outlines.size <= FEW && [...outlines].every((text) => text.includes('9'));
    return isTelling ? [{ column, outlines }] : [];
  });
  return { delimiter, width, first: outlinesOf(0), telling };
}

/** True for a line that could be a record of the table. */
function isLikeRecord(cells: readonly string[], { first, telling }: RecordShape): boolean {
  if (!first.has(outline(cells[0] ?? ''))) return false;
  const filled = telling.filter(({ column }) => cells[column]?.trim());
  return filled.every(({ column, outlines }) => outlines.has(outline(cells[column] ?? '')));
}

/** True for the text of one cell in which records of the table stand below its first line. */
export function holdsRecords(cell: string, shape: RecordShape): boolean {
  if (shape.width < 2 || !cell.includes('\n')) return false;
  const lines = cell.split(/\r?\n/).slice(1);
  const alike = lines.map((line) => line.split(shape.delimiter)).filter((cells) => cells.length === shape.width);
  const records = alike.filter((cells) => isLikeRecord(cells, shape));
  const isTold = records.some((cells) => shape.telling.some(({ column }) => cells[column]?.trim()));
  return isTold || (shape.width > 2 && records.length >= ENOUGH_LINES);
}
