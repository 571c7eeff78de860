// A table, wherever it came from: a text file, a sheet of a workbook. What is needed to recognise it and to read it.
import type { CsvSource } from '@said/database';
import { type FileFacts, openBytes } from '../decode/inspect-file.ts';
import { type CsvRecord, readRecords, type TextTable } from '../decode/read-records.ts';
import type { Sheet } from '../decode/read-workbook.ts';
import { toUtf8 } from '../decode/to-utf8.ts';
import { countKnownHeaders } from '../map/known-headers.ts';
import { usesDecimalComma } from '../reshape/cells.ts';
import { takeRemarks, type TakenRemarks } from './corrections.ts';
import { findHeader, sniffDialect } from '../sniff/sniff-dialect.ts';

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
  const table: TextTable = { ...text, delimiter: dialect.delimiter, quote: dialect.quote };
  const { skipLines, sample } = dialect;
  const { header, corrections } = takeRemarks(dialect.header);
  const decimalComma = dialect.delimiter !== ',' && usesDecimalComma(sample.flat());
  // DuckDB takes a blank line of a one-column file as a row, and counts line breaks in quotes when it skips a header.
  const isRegular = !dialect.isIrregular && header.length > 1;
  const fast = {
    ...table,
    newline: dialect.newline,
    skipLines,
    columnCount: header.length,
    lineColumn: null,
    decimalComma,
  };
  return {
    header,
    sample,
    records: () => below(readRecords(table), dialect),
    fast: isRegular ? fast : null,
    decimalComma,
    text: table,
    corrections,
    notes: [...repeatedHeaders(header), ...encodingNotes(facts)],
  };
}

/** The records that come after the header. */
async function* below(
  records: AsyncGenerator<CsvRecord>,
  { header, skipLines }: { header: readonly string[]; skipLines: number },
): AsyncGenerator<CsvRecord> {
  let isBelow = false;
  for await (const record of records) {
    if (isBelow) yield record;
    else isBelow = 'cells' in record && (sameCells(record.cells, header) || record.line >= skipLines);
  }
}

const sameCells = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((cell, index) => cell === b[index]);

/** The table on a sheet; null when there is none: no row below a header, or a single column. */
export function sheetTable(sheet: Sheet): SourceTable | null {
  const index = findHeader(
    sheet.rows.slice(0, 50).map(({ cells }) => cells),
    { width: sheet.rows[0]?.cells.length ?? 0, countKnown: countKnownHeaders },
  );
  const top = sheet.rows[index];
  const rows = sheet.rows.slice(index + 1);
  if (!top || rows.length === 0) return null;
  const width = top.cells.findLastIndex((text) => text.trim() !== '') + 1;
  const header = top.cells.slice(0, width);
  if (width < 2) return null;
  async function* records(): AsyncGenerator<CsvRecord> {
    yield* rows;
  }
  return {
    header,
    sample: rows.slice(0, 200).map(({ cells }) => cells),
    records,
    fast: null,
    decimalComma: false,
    text: null,
    corrections: null,
    notes: [...repeatedHeaders(header), ...mergedNotes(sheet, top.line)],
  };
}

function mergedNotes({ merged }: Sheet, headerLine: number): string[] {
  const inHeader = merged.filter(({ line }) => line <= headerLine);
  if (inHeader.length === 0) return [];
  const named = inHeader.map(({ range, text }) => `${range} ("${text}")`).join(', ');
  return [
    `Merged cells at or above the headings (${named}): every column below one has the same heading. Unmerge them if columns were taken wrongly.`,
  ];
}

function repeatedHeaders(header: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of header) if (text.trim() !== '') counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  const repeated = [...counts].filter(([, count]) => count > 1).map(([text, count]) => `"${text}" (${count} columns)`);
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
