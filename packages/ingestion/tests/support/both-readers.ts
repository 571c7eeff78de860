// Reads a text table twice, with csv-parse and with DuckDB, so that tests can hold the two against each other.
import { AppError, type OpenDatabase, readCells } from '@said/database';
import { inspectFile } from '../../src/decode/inspect-file.ts';
import { type SourceTable, textTable } from '../../src/tables/source-table.ts';

/** What became of a file: refused before reading, read by csv-parse alone, or by both. */
export type BothReadings =
  | { kind: 'refused'; why: string }
  | { kind: 'slow'; why: string; header: string[]; slow: SlowReading }
  | { kind: 'both'; header: string[]; slow: SlowReading; fast: string[][] };

export interface SlowReading {
  /** Cells of good records, padded to the width of the header. */
  rows: string[][];
  /** Lines of records that become rejects: an open quote, or more cells than headers. */
  rejected: number[];
}

export async function readBoth(open: OpenDatabase, path: string): Promise<BothReadings> {
  const table = await tableAt(open, path);
  if ('why' in table) return { kind: 'refused', why: table.why };
  const { header } = table;
  const slow = await readSlowly(table);
  if (!table.fast) return { kind: 'slow', why: 'irregular header or one column', header, slow };
  try {
    const cells = await readCells(open.db, table.fast);
    return { kind: 'both', header, slow, fast: cells.map((row) => row.map((cell) => cell ?? '')) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!/^Invalid Input Error: CSV Error on Line: \d+\n/.test(message)) throw error;
    return { kind: 'slow', why: /Possible.*|Error.*/.exec(message)?.[0] ?? message, header, slow };
  }
}

async function tableAt(open: OpenDatabase, path: string): Promise<SourceTable | { why: string }> {
  try {
    const facts = await inspectFile(path);
    if (facts.isEmpty) return { why: 'empty' };
    return (await textTable(path, facts, { workFolder: open.workFolder, name: 'both' })) ?? { why: 'no header' };
  } catch (error) {
    if (error instanceof AppError) return { why: error.code };
    throw error;
  }
}

async function readSlowly({ header, records }: SourceTable): Promise<SlowReading> {
  const rows: string[][] = [];
  const rejected: number[] = [];
  for await (const record of records()) {
    if ('problem' in record || record.cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      rejected.push(record.line);
    } else rows.push(Array.from({ length: header.length }, (_, index) => record.cells[index] ?? ''));
  }
  return { rows, rejected };
}
