// Rows that were read or made in TypeScript go to DuckDB through a regular CSV whose first column is the line number:
// one way into the tables, whatever a file looked like.
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CsvSource } from '@said/database';

/** One record, as text by column. */
export interface LinedRow {
  line: number;
  cells: readonly (string | null)[];
}

const DUCKDB_LONGEST = 2_000_000;

const quoted = (cell: string | null): string => (cell === null ? '' : `"${cell.replaceAll('"', '""')}"`);

/** Writes rows of the given width into the work folder. Columns of the result are one further right than in `cells`. */
export async function writeNormalised(
  rows: AsyncIterable<LinedRow> | Iterable<LinedRow>,
  { workFolder, name, width }: { workFolder: string; name: string; width: number },
): Promise<CsvSource> {
  mkdirSync(workFolder, { recursive: true, mode: 0o700 });
  const path = join(workFolder, `${name}.rows.csv`);
  // In bytes: a character takes four at most.
  let longest = 0;
  async function* lines(): AsyncGenerator<string> {
    let block = '';
    for await (const { line, cells } of rows) {
      const padded = Array.from({ length: width }, (_, index) => quoted(cells[index] ?? null));
      const text = `"${line}",${padded.join(',')}\n`;
      longest = Math.max(longest, text.length > DUCKDB_LONGEST / 4 ? Buffer.byteLength(text) : text.length * 4);
      block += text;
      if (block.length < 1 << 18) continue;
      yield block;
      block = '';
    }
    yield block;
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }));
  const source = {
    path,
    delimiter: ',',
    quote: '"',
    newline: '\n' as const,
    skipLines: 0,
    columnCount: width + 1,
    gzip: false,
    lineColumn: 0,
  };
  return longest > DUCKDB_LONGEST ? { ...source, longestRecord: longest } : source;
}
