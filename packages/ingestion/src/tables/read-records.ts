// Records of a CSV through csv-parse, each with the physical line where it starts: for small files, and for irregular
// ones that the fast reader refuses. A quote that is never closed costs one line, not the rest of the file.
import { createReadStream } from 'node:fs';
import { type Readable, Transform } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { type QuotedCell, RecordLines } from './record-lines.ts';
import { holdsRecords, type RecordShape } from '../sniff/records-in-cells.ts';
import { openBytes } from '../decode/open-bytes.ts';

export interface TextTable {
  path: string;
  gzip: boolean;
  delimiter: string;
  quote: string;
  shape: RecordShape;
}

/** A record whose quotation marks are not in pairs. */
export interface BrokenRecord {
  line: number;
  problem: 'open quote';
  /** Where the quote opens: position of its cell, and its line. */
  column: number;
  openLine: number;
  /** The heading over that cell, where it is known. */
  heading?: string;
}

export type CsvRecord = { line: number; cells: string[] } | BrokenRecord;

interface Place {
  line: number;
  offset: number;
}

/** Where a record starts, and where its quoted cells of several lines open. */
interface Start extends Place {
  cells: QuotedCell[];
  broken: QuotedCell | null;
}

/** All records, the header included. Blank lines are skipped, but counted. */
export async function* readRecords(table: TextTable): AsyncGenerator<CsvRecord> {
  let start: Place | null = { line: 1, offset: 0 };
  while (start) start = yield* readFrom(table, start);
}

/** Reads on from a place, until the end or an unclosed quote; returns where to go on after that. */
async function* readFrom(table: TextTable, from: Place): AsyncGenerator<CsvRecord, Place | null> {
  const starts: Start[] = [];
  const scanner = new RecordLines(table, from, {
    record: (line, offset) => starts.push({ line, offset, cells: [], broken: null }),
    longCell: (cell, isBroken) => noteCell(starts.at(-1), cell, isBroken),
  });
  const source = openAt(table, from.offset);
  const parser = source.pipe(follow(scanner)).pipe(
    parse({
      delimiter: table.delimiter,
      quote: table.quote,
      bom: from.offset === 0,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
      relax_quotes: true,
      // A quote also opens after spaces, as it does for DuckDB: `31/01/2024, "Parks, north"`.
      ltrim: true,
      skip_empty_lines: true,
    }),
  );
  source.on('error', (error) => parser.destroy(error));
  let emitted = 0;
  try {
    for await (const read of parser) {
      const cells = (read as string[]).map(withoutOuterQuotes);
      const start = starts[emitted] ?? { ...from, cells: [], broken: null };
      const wrong = start.broken ?? swallowing(cells, start, table.shape);
      if (wrong) return yield* breakOff(table, start, wrong);
      yield { line: start.line, cells };
      emitted += 1;
    }
    return null;
  } catch (error) {
    const start = starts[emitted];
    const open = start?.broken ?? scanner.openCell;
    if ((error as CsvError).code !== 'CSV_QUOTE_NOT_CLOSED' || !start || !open) throw error;
    return yield* breakOff(table, start, open);
  } finally {
    source.destroy();
  }
}

function noteCell(start: Start | undefined, cell: QuotedCell, isBroken: boolean): void {
  if (isBroken && start) start.broken ??= cell;
  else start?.cells.push(cell);
}

/** The cell that has taken in records of the table, if one has. */
function swallowing(cells: readonly string[], { cells: places }: Start, shape: RecordShape): QuotedCell | null {
  if (places.length === 0) return null;
  const long = cells.filter((cell) => cell.includes('\n'));
  const index = long.findIndex((cell) => holdsRecords(cell, shape));
  return places[index] ?? null;
}

/** Gives up a record, and goes on with the line after the one on which its quote opened. */
async function* breakOff(table: TextTable, { line }: Place, open: QuotedCell): AsyncGenerator<CsvRecord, Place | null> {
  yield { line, problem: 'open quote', column: open.column, openLine: open.line };
  return await nextLine(table, open);
}

// Spaces between a closing quote and the separator make csv-parse keep the quotes as text.
const withoutOuterQuotes = (cell: string): string =>
  cell.startsWith('"') && cell.endsWith(' ') ? cell.replace(/^"([^]*)" +$/, '$1') : cell;

function follow(scanner: RecordLines): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      scanner.add(chunk);
      done(null, chunk);
    },
    flush(done) {
      scanner.end();
      done();
    },
  });
}

/** The unpacked bytes of a file from an offset on. */
function openAt({ path, gzip }: TextTable, offset: number): Readable {
  if (!gzip) return createReadStream(path, { start: offset, highWaterMark: 1 << 18 });
  return offset === 0 ? openBytes(path, gzip) : skipBytes(openBytes(path, gzip), offset);
}

function skipBytes(source: Readable, count: number): Readable {
  let left = count;
  const skipper = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const rest = chunk.subarray(Math.min(left, chunk.length));
      left -= chunk.length - rest.length;
      done(null, rest);
    },
  });
  source.on('error', (error) => skipper.destroy(error));
  return source.pipe(skipper);
}

/** Where the physical line after a place starts; null at the end of the file. */
async function nextLine(table: TextTable, place: Place): Promise<Place | null> {
  let { offset } = place;
  for await (const piece of openAt(table, place.offset)) {
    const chunk = piece as Buffer;
    const newline = chunk.indexOf(0x0a);
    if (newline >= 0) return { line: place.line + 1, offset: offset + newline + 1 };
    offset += chunk.length;
  }
  return null;
}
