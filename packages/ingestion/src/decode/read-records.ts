// Records of a CSV through csv-parse, each with the physical line where it starts: for small files, and for irregular
// ones that the fast reader refuses. A quote that is never closed costs one line, not the rest of the file.
import { type Readable, Transform } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { RecordLines } from '../reject/record-lines.ts';
import { openBytes } from './inspect-file.ts';

export interface TextTable {
  path: string;
  gzip: boolean;
  delimiter: string;
  quote: string;
}

export type CsvRecord = { line: number; cells: string[] } | { line: number; problem: 'open quote' };

interface Start {
  line: number;
  offset: number;
}

/** All records, the header included. Blank lines are skipped, but counted. */
export async function* readRecords(table: TextTable): AsyncGenerator<CsvRecord> {
  let start: Start | null = { line: 1, offset: 0 };
  while (start) start = yield* readFrom(table, start);
}

/** Reads on from a place, until the end or an unclosed quote; returns where to go on after that. */
async function* readFrom(table: TextTable, from: Start): AsyncGenerator<CsvRecord, Start | null> {
  const starts: Start[] = [];
  const scanner = new RecordLines(table, from, (line, offset) => starts.push({ line, offset }));
  const source = skipBytes(openBytes(table.path, table.gzip), from.offset);
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
    for await (const cells of parser) {
      yield { line: starts[emitted]?.line ?? from.line, cells: (cells as string[]).map(withoutOuterQuotes) };
      emitted += 1;
    }
    return null;
  } catch (error) {
    const open = starts[emitted];
    if ((error as CsvError).code !== 'CSV_QUOTE_NOT_CLOSED' || !open) throw error;
    yield { line: open.line, problem: 'open quote' };
    return await nextLine(table, open);
  }
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
  });
}

function skipBytes(source: Readable, count: number): Readable {
  if (count === 0) return source;
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
async function nextLine(table: TextTable, place: Start): Promise<Start | null> {
  let offset = place.offset;
  for await (const piece of skipBytes(openBytes(table.path, table.gzip), place.offset)) {
    const chunk = piece as Buffer;
    const newline = chunk.indexOf(0x0a);
    if (newline >= 0) return { line: place.line + 1, offset: offset + newline + 1 };
    offset += chunk.length;
  }
  return null;
}
