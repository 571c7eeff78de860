// A table, wherever it came from: a text file, a sheet of a workbook. What is needed to recognise it and to read it.
import type { CsvSource } from '@said/database';
import { checkText, LONGEST_RECORD } from './check-text.ts';
import type { FileFacts } from '../decode/inspect-file.ts';
import { openBytes } from '../decode/open-bytes.ts';
import { type BrokenRecord, type CsvRecord, readRecords, type TextTable } from './read-records.ts';
import type { Sheet } from '../decode/read-workbook.ts';
import { toUtf8 } from '../decode/to-utf8.ts';
import { countKnownHeaders } from '../recognise/known-headers.ts';
import { usesDecimalComma } from '../sniff/number-cells.ts';
import { quoteWords } from './quote-words.ts';
import { takeRemarks, type TakenRemarks } from './corrections.ts';
import { recordShape } from '../sniff/records-in-cells.ts';
import { type Dialect, findHeader, sniffDialect } from '../sniff/sniff-dialect.ts';
import { type Headings, readHeadings } from '../sniff/sub-headings.ts';

export interface SourceTable {
  header: string[];
  /** Rows below the header, as many as the head of the file gives. */
  sample: string[][];
  /** The records below the header. */
  records: () => AsyncGenerator<CsvRecord>;
  /** What DuckDB's own reader takes; null for a table that only we can read. */
  fast: CsvSource | null;
  /** `7,96` is a little less than eight. */
  decimalComma: boolean;
  /** Sentences about the table itself. */
  notes: string[];
  /** The text that the records are read from; null for a sheet. */
  text: TextTable | null;
  /** Set for a file of corrections. */
  corrections: TakenRemarks['corrections'];
}

// DuckDB must be told of records that are longer.
const DUCKDB_LONGEST = 2_000_000;
// Rows of a sample; fewer in the head of a file are too few to know its columns by.
const SAMPLE_ROWS = 200;
const FEW_ROWS = 20;
const LONGEST_SAMPLED = 2_000;
const HEAD_BYTES = 1 << 18;

async function readHead(path: string, gzip: boolean): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of openBytes(path, gzip)) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length >= HEAD_BYTES) break;
  }
  const head = Buffer.concat(chunks).subarray(0, HEAD_BYTES);
  // Only whole lines: the last one may be cut.
  const end = length > HEAD_BYTES ? head.lastIndexOf(0x0a) + 1 : head.length;
  return head.subarray(0, end > 0 ? end : head.length).toString('utf8');
}

/** The table in a text file; null when it has no line that could be a header. */
export async function textTable(
  path: string,
  facts: FileFacts,
  place: { workFolder: string; name: string },
): Promise<SourceTable | null> {
  const text = await toUtf8(path, facts, place);
  const dialect = sniffDialect(await readHead(text.path, text.gzip), countKnownHeaders);
  if (!dialect) return null;
  const table = await describedTable(text, dialect);
  const { skipLines } = dialect;
  const { sample } = table;
  const { header, corrections } = takeRemarks(dialect.header);
  const decimalComma = dialect.delimiter !== ',' && usesDecimalComma(sample.flat());
  // DuckDB takes a blank line of a one-column file as a row, and counts line breaks in quotes when it skips a header.
  // Cells that had no place are looked at row by row.
  const isRegular = !dialect.isIrregular && header.length > 1 && (corrections?.more ?? null) === null;
  const fast = isRegular ? await fastSource(table, { skipLines, columnCount: header.length, decimalComma }) : null;
  return {
    header,
    sample,
    records: () => below(readRecords(table), dialect),
    fast,
    decimalComma,
    text: table,
    corrections,
    notes: [...joinedNotes(dialect), ...repeatedHeaders(header), ...encodingNotes(facts)],
  };
}

/** The text with its dialect and a sample of its rows, in which no cell is long enough to outweigh the others. */
async function describedTable(
  text: Pick<TextTable, 'path' | 'gzip'>,
  dialect: Dialect,
): Promise<TextTable & { sample: string[][] }> {
  const { header, delimiter, quote } = dialect;
  const described = (sample: string[][]): TextTable & { sample: string[][] } => {
    const shape = recordShape({ header, sample }, delimiter);
    return { path: text.path, gzip: text.gzip, delimiter, quote, shape, sample };
  };
  const first = described(dialect.sample.map(shortened));
  // A cell that is longer than the head of the file leaves no rows in it: they are read from further on.
  return dialect.sample.length >= FEW_ROWS ? first : described(await readSample(first, dialect));
}

async function readSample(table: TextTable, dialect: Dialect): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const record of below(readRecords(table), dialect)) {
    if ('cells' in record) rows.push(shortened(record.cells));
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return rows;
}

// A value that is guarded from spreadsheets (`="03/04/2024"`) is told by what is in the guard.
const shortened = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.slice(0, LONGEST_SAMPLED).replace(/^="(.*)"$/, '$1'));

/** What DuckDB's own reader takes of a regular table; null where it would read the file wrongly. */
async function fastSource(
  { path, gzip, delimiter, quote, shape }: TextTable,
  place: Pick<CsvSource, 'skipLines' | 'columnCount' | 'decimalComma'>,
): Promise<CsvSource | null> {
  const { isSound, newline, longest } = await checkText({ path, gzip, quote }, shape);
  if (!isSound || newline === 'mixed' || longest > LONGEST_RECORD) return null;
  const source = { ...place, path, gzip, delimiter, quote, newline, lineColumn: null };
  return longest > DUCKDB_LONGEST ? { ...source, longestRecord: longest } : source;
}

/** The records that come after the header. */
async function* below(
  records: AsyncGenerator<CsvRecord>,
  { header, skipLines, isIrregular, isJoined }: Pick<Dialect, 'header' | 'skipLines' | 'isIrregular' | 'isJoined'>,
): AsyncGenerator<CsvRecord> {
  let isBelow = false;
  // The first of two heading rows may say all that both say.
  const isHeader = (cells: readonly string[]): boolean => !isJoined && sameCells(cells, header);
  for await (const record of records) {
    // Also where the heading itself could not be read as a record.
    isBelow ||= !isIrregular && record.line > skipLines;
    if (isBelow) yield 'problem' in record ? withHeading(record, header) : record;
    else isBelow = 'cells' in record && (isHeader(record.cells) || record.line >= skipLines);
  }
}

function withHeading(record: BrokenRecord, header: readonly string[]): BrokenRecord {
  const heading = header[record.column]?.trim();
  return heading === undefined || heading === '' ? record : { ...record, heading };
}

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell === b[index]);

/** The table on a sheet; null when there is none: no row below a header, or a single column. */
export function sheetTable(sheet: Sheet): SourceTable | null {
  const headings = sheetHeadings(sheet);
  const lastHeading = sheet.rows[headings.last];
  const rows = sheet.rows.slice(headings.last + 1);
  if (!lastHeading || rows.length === 0) return null;
  const width = headings.header.findLastIndex((text) => text.trim() !== '') + 1;
  if (width < 2) return null;
  const { header, corrections } = takeRemarks(headings.header.slice(0, width));
  async function* records(): AsyncGenerator<CsvRecord> {
    yield* rows;
  }
  const notes = [
    ...joinedNotes(headings),
    ...repeatedHeaders(header),
    ...mergedNotes(sheet, lastHeading.line),
    ...unworkedNotes(sheet),
  ];
  return {
    header,
    sample: rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
    records,
    fast: null,
    decimalComma: false,
    text: null,
    corrections,
    notes,
  };
}

const MOST_ABOVE = 50;

function sheetHeadings({ rows }: Sheet): Headings {
  const top = rows.slice(0, MOST_ABOVE).map(({ cells }) => cells);
  const index = findHeader(top, { width: rows[0]?.cells.length ?? 0, countKnown: countKnownHeaders });
  const header = top[index] ?? [];
  const cells = rows.slice(0, index + FEW_ROWS + 2).map((row, place) =>
    // A heading that is merged with the cell below it shows in both.
    place === index + 1 ? row.cells.map((cell, column) => (cell === header[column] ? '' : cell)) : row.cells,
  );
  return readHeadings(cells, index);
}

const joinedNotes = ({ isJoined }: { isJoined: boolean }): string[] =>
  isJoined ? ['The headings stand in two rows, which were joined.'] : [];

/** What a hidden sheet would hold: people who hide one do not mean it to be counted, but should know that it was not. */
export function hiddenNotes(sheets: readonly Sheet[]): string[] {
  const hidden = sheets.filter((sheet) => sheet.isHidden && sheetTable(sheet) !== null);
  const named = hidden.map((sheet) => {
    const rows = sheet.rows.length - sheetHeadings(sheet).last - 1;
    return `${quoteWords(sheet.name)} (${rows === 1 ? '1 row' : `${rows} rows`})`;
  });
  if (named.length === 0) return [];
  return [
    `Hidden sheets were not read: ${named.join(', ')}. To have one read, unhide it in Excel (right-click a sheet's name, Unhide), save, and ingest the file again.`,
  ];
}

function unworkedNotes({ unworked }: Sheet): string[] {
  const [first] = unworked;
  if (first === undefined) return [];
  const cells =
    unworked.length === 1
      ? `1 cell (${first}) holds a formula`
      : `${unworked.length} cells (the first is ${first}) hold formulas`;
  return [
    `${cells} without a value, so nothing was read there: the program that made the workbook did not work formulas out. Open it in Excel, save it, and ingest it again.`,
  ];
}

function mergedNotes({ merged }: Sheet, headerLine: number): string[] {
  const inHeader = merged.filter(({ line }) => line <= headerLine);
  if (inHeader.length === 0) return [];
  const named = inHeader.map(({ range, text }) => `${range} (${quoteWords(text)})`).join(', ');
  return [
    `Merged cells at or above the headings (${named}): every column below one has the same heading. Unmerge them if columns were taken wrongly.`,
  ];
}

function repeatedHeaders(header: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of header) if (text.trim() !== '') counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  const repeated = [...counts]
    .filter(([, count]) => count > 1)
    .map(([text, count]) => `${quoteWords(text)} (${count} columns)`);
  if (repeated.length === 0) return [];
  return [`Headings that come more than once: ${repeated.join(', ')}. The first column of each is used.`];
}

function encodingNotes({ encoding, hasNul, strayBytes }: FileFacts): string[] {
  return [
    ...(encoding === 'utf8 mixed'
      ? [`${strayBytes} characters were not UTF-8 like the rest of the file; they were read as Windows-1252.`]
      : []),
    ...(hasNul ? ['NUL bytes were taken out.'] : []),
  ];
}
