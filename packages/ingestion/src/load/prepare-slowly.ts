// Tables that DuckDB's own reader does not take are read by csv-parse, or by the reader of workbooks, row by row.
import { type LinedRow, writeNormalised } from '../decode/write-normalised.ts';
import { shiftColumns } from '../map/build-plan.ts';
import { readLines } from '../reject/read-lines.ts';
import type { EarlyReject, PreparedFile, UnsourcedFile, WorkPlace } from './prepared-file.ts';
import type { SourceTable } from './source-table.ts';

/** Writes the rows of a table in one regular form, and collects the records that are no rows. */
export async function prepareSlowly(base: UnsourcedFile, table: SourceTable, place: WorkPlace): Promise<PreparedFile> {
  const earlyRejects: EarlyReject[] = [...base.earlyRejects];
  const rows = regularRows(table, earlyRejects);
  const source = await writeNormalised(rows, { ...place, width: table.header.length });
  await addOpenLines(table, earlyRejects);
  return {
    ...base,
    ...(base.corrects !== undefined && { corrects: base.corrects + 1 }),
    columns: shiftColumns(base.columns),
    source: { ...source, decimalComma: table.decimalComma },
    earlyRejects,
    again: null,
  };
}

/** Records that have no more cells than the header; the others become rejects. */
async function* regularRows({ header, records }: SourceTable, rejects: EarlyReject[]): AsyncGenerator<LinedRow> {
  for await (const record of records()) {
    if ('problem' in record) rejects.push(openQuote(record.line));
    else if (record.cells.slice(header.length).some((cell) => cell.trim() !== '')) {
      rejects.push({ ...tooManyCells(record.line, record.cells.length, header.length), cells: record.cells });
    } else yield record;
  }
}

/** Gives rejects with an unclosed quote their cells, as far as their line can be split into cells. */
async function addOpenLines({ text }: SourceTable, rejects: EarlyReject[]): Promise<void> {
  if (text === null) return;
  const open = rejects.filter(({ cells }) => cells === undefined);
  const lines = await readLines(
    text,
    open.map(({ line }) => line),
  );
  for (const reject of open) {
    const line = lines.get(reject.line) ?? '';
    reject.cells = line.split(text.delimiter).map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));
  }
}

/** A record whose quote never closes. */
export function openQuote(line: number): EarlyReject {
  const message =
    'A quotation mark opens on this line and is never closed. Close it, or double it ("") if it belongs to the text.';
  return { line, column: null, value: null, rule: 'unclosed quote', message };
}

function tooManyCells(line: number, found: number, expected: number): EarlyReject {
  const message = `The row has ${found} cells, but the header has ${expected}. Put quotation marks around a value that holds the separator.`;
  return { line, column: null, value: null, rule: 'too many columns', message };
}
