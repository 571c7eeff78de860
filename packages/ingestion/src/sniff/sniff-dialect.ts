// Delimiter and header row, from the beginning of a text.
import { parse } from 'csv-parse/sync';
import { isSubHeading, readHeadings, saysParts } from './sub-headings.ts';

export interface Dialect {
  delimiter: string;
  quote: string;
  /** The headers as written; a second row of them is joined on. */
  header: string[];
  /** Physical lines up to and including the header. */
  skipLines: number;
  /** The header or what stands above it has quoted line breaks, which DuckDB's `skip` would count wrongly. */
  isIrregular: boolean;
  /** The headings stand in two rows. */
  isJoined: boolean;
  /** A few rows below the header. */
  sample: string[][];
}

const DELIMITERS = [',', ';', '\t', '|'];
const QUOTE = '"';
const SAMPLE_ROWS = 200;
// Above a header stand a title, a date, perhaps a few filters.
const MOST_PREAMBLE = 30;
// A row further down with fewer known headings is a row of words.
const ENOUGH_KNOWN = 3;

interface Reading {
  delimiter: string;
  rows: string[][];
  width: number;
  /** Share of rows as wide as most, times the width: many regular columns make a believable delimiter. */
  score: number;
}

const READING = {
  // Not found out from the first line: a title may end otherwise than the table below it.
  record_delimiter: ['\r\n', '\n'],
  to: SAMPLE_ROWS,
  relax_column_count: true,
  relax_quotes: true,
  ltrim: true,
  skip_empty_lines: true,
  skip_records_with_error: true,
};

function read(text: string, delimiter: string, quote: string | null = QUOTE): Reading {
  const rows: string[][] = parse(text, { ...READING, delimiter, quote });
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 0, count = 0] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { delimiter, rows, width, score: rows.length === 0 ? 0 : (count / rows.length) * (width - 1) };
}

// So many lines within one cell that have as many separators as each other, two at least, are lines of the table.
const ENOUGH_ALIKE = 3;

/** True where a quotation mark at the top of a text, which is never closed, took the heading and rows into a cell. */
function swallowsTable({ rows, delimiter }: Reading, header: number): boolean {
  const cells = rows.slice(0, header + 1).flat();
  return cells.some((cell) => {
    const counts = cell.split('\n').map((line) => line.split(delimiter).length - 1);
    return counts.some((count) => count >= 2 && counts.filter((other) => other === count).length >= ENOUGH_ALIKE);
  });
}

interface HeadedReading extends Reading {
  header: number;
  /** Headings of its header that we know, or 0 where they are too few to speak for it. */
  known: number;
}

function findHeading(reading: Reading, countKnown: CountKnown): HeadedReading {
  const header = findHeader(reading.rows, { width: reading.width, countKnown });
  const known = countKnown(reading.rows[header] ?? []);
  return { ...reading, header, known: known >= ENOUGH_KNOWN ? known : 0 };
}

/**
 * The most believable reading, and where its header is: headings that we know speak louder than how regular the rows
 * are, as a single comment may hold more semicolons than the table has columns. Quotation marks count for nothing where
 * they spoil the header.
 */
function readBest(text: string, countKnown: CountKnown): HeadedReading | null {
  const best = (readings: Reading[]): HeadedReading | null =>
    readings
      .map((reading) => findHeading(reading, countKnown))
      .toSorted((a, b) => b.known - a.known || b.score - a.score)[0] ?? null;
  const quoted = best(DELIMITERS.map((delimiter) => read(text, delimiter)));
  if (quoted && quoted.rows.length > 0 && !swallowsTable(quoted, quoted.header)) return quoted;
  const bare = best(DELIMITERS.map((delimiter) => read(text, delimiter, null)));
  if (bare === null || bare.width < 2) return quoted;
  return { ...bare, rows: bare.rows.map((row) => row.map((cell) => cell.trim().replaceAll(/^"|"$/g, ''))) };
}

/** Counts the cells of a row that are spelt like a heading that we know. */
export type CountKnown = (cells: readonly string[]) => number;

/** Reads the dialect off the first part of a text; null when there is no line that could be a header. */
export function sniffDialect(head: string, countKnown: CountKnown = () => 0): Dialect | null {
  const text = head.replace(/^\uFEFF/, '');
  const best = readBest(text, countKnown);
  if (!best?.rows[best.header]) return null;
  const { header, last, isJoined } = readHeadings(best.rows, best.header);
  const above = best.rows.slice(0, last + 1);
  const isIrregular = above.some((row) => row.some((cell) => /[\r\n"]/.test(cell)));
  return {
    delimiter: best.delimiter,
    quote: QUOTE,
    header,
    skipLines: isIrregular && isJoined ? startOf(text, last, best.delimiter) : linesUpTo(text, last),
    isIrregular,
    isJoined,
    sample: best.rows.slice(last + 1),
  };
}

/**
 * Which of the first rows is the header: the first that could be one, unless a row a little further down has more
 * headings that we know, three at least (filters above a report can fill as many cells as a header). Of two rows of
 * headings it is the first.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  { width, countKnown }: { width: number; countKnown: CountKnown },
): number {
  const first = Math.max(
    0,
    rows.findIndex((row) => isHeader(row, width)),
  );
  const known = rows.slice(0, MOST_PREAMBLE).map((row) => countKnown(row));
  const most = Math.max(0, ...known);
  const best = known.indexOf(most);
  const index = best > first && most >= ENOUGH_KNOWN && most > (known[first] ?? 0) ? best : first;
  return isSecondOfTwo(rows, index, known) ? index - 1 : index;
}

// A heading row may have no heading over its first column, and a line of filters above: it is known by its words.
function isSecondOfTwo(rows: readonly (readonly string[])[], index: number, known: readonly number[]): boolean {
  const [above, row] = [rows[index - 1], rows[index]];
  if (!above || !row || !isSubHeading(above, row, rows.slice(index + 1))) return false;
  return saysParts(row) || (known[index] ?? 0) <= Math.max(1, known[index - 1] ?? 0);
}

// Titles and notes above a table fill one or two cells. Three filled cells are a header even where rows are wider: an
// unclosed quote further down can make a row look very wide.
function isHeader(row: readonly string[], width: number): boolean {
  const filled = row.filter((cell) => cell.trim() !== '').length;
  return filled > 2 || filled >= Math.max(1, width * 0.6);
}

/** The line on which a record starts, at the latest: also where cells above it have line breaks. */
function startOf(text: string, index: number, delimiter: string): number {
  const ends: number[] = [];
  parse(text, {
    ...READING,
    delimiter,
    quote: QUOTE,
    on_record: (record, { lines }) => {
      ends.push(lines);
      return record;
    },
  });
  return (ends[index - 1] ?? 0) + 1;
}

// Lines of the records up to and including the given one, blank lines counted. Only right where no cell has line breaks.
function linesUpTo(text: string, index: number): number {
  let seen = -1;
  const lines = text.split(/\r\n|\n|\r/);
  for (const [number, line] of lines.entries()) {
    if (line.trim() !== '') seen += 1;
    if (seen === index) return number + 1;
  }
  return lines.length;
}
