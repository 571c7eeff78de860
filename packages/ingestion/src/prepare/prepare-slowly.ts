// Tables that DuckDB's own reader does not take are read by csv-parse, or by the reader of workbooks, row by row.
import type { BrokenRecord } from '../tables/read-records.ts';
import { LONGEST_RECORD } from '../tables/check-text.ts';
import { type LinedRow, writeNormalised } from '../tables/write-normalised.ts';
import { shiftColumns } from '../recognise/build-plan.ts';
import { readLines } from '../tables/read-lines.ts';
import type { PreparedFile, UnsourcedFile, WorkPlace } from './prepared-file.ts';
import type { EarlyReject } from '../reject/early-reject.ts';
import { markIn, MORE_CELLS } from '../tables/corrections.ts';
import type { SourceTable } from '../tables/source-table.ts';

/** Writes the rows of a table in one regular form, and collects the records that are no rows. */
export async function prepareSlowly(base: UnsourcedFile, table: SourceTable, place: WorkPlace): Promise<PreparedFile> {
  const earlyRejects: EarlyReject[] = [...base.earlyRejects];
  const rows = regularRows(table, earlyRejects);
  const source = await writeNormalised(rows, { ...place, width: table.header.length });
  await addOpenLines(table, earlyRejects);
  const { corrections } = table;
  if (corrections) for (const reject of earlyRejects) reject.corrects = markIn(reject.cells ?? [], corrections.column);
  return {
    ...base,
    ...(base.corrects !== undefined && { corrects: base.corrects + 1 }),
    ...(base.areaColumns && { areaColumns: base.areaColumns.map((column) => column + 1) }),
    columns: shiftColumns(base.columns),
    source: { ...source, decimalComma: table.decimalComma },
    earlyRejects,
    again: null,
  };
}

/** Records that have no more cells than the header; the others become rejects. */
async function* regularRows(table: SourceTable, rejects: EarlyReject[]): AsyncGenerator<LinedRow> {
  for await (const record of table.records()) {
    if ('problem' in record) {
      rejects.push(openQuote(record));
      continue;
    }
    if (isTooLong(record.cells)) {
      rejects.push(tooLong(record, table));
      continue;
    }
    const more = moreCells(record.cells, table);
    if (more === '') yield record;
    else rejects.push({ ...tooManyCells(record, table), cells: record.cells, more });
  }
}

/** What stands in a row beyond its header, or was kept there by a file of corrections. */
function moreCells(cells: readonly string[], { header, corrections, text }: SourceTable): string {
  const kept = corrections === null || corrections.more === null ? '' : (cells[corrections.more] ?? '').trim();
  const beyond = cells.length > header.length ? cells.slice(header.length) : [];
  if (beyond.every((cell) => cell.trim() === '')) return kept;
  // Most likely prose that was cut at its commas.
  const cut = text === null ? ' ' : `${text.delimiter} `;
  return [...(kept === '' ? [] : [kept]), ...beyond.map((cell) => cell.trim())].join(cut).trim();
}

/** Gives rejects with an unclosed quote their cells, as far as their line can be split into cells. */
async function addOpenLines({ text, header }: SourceTable, rejects: EarlyReject[]): Promise<void> {
  if (text === null) return;
  const open = rejects.filter(({ cells }) => cells === undefined);
  const lines = await readLines(
    text,
    open.map(({ line }) => line),
  );
  for (const reject of open) {
    const cells = (lines.get(reject.line) ?? '').split(text.delimiter);
    // The cell with the quote is the first to begin with one and not to end so. Separators behind it are its own where
    // they are too many.
    const column = cells.findIndex((cell) => /^ *"/.test(cell) && !cell.trim().slice(1).endsWith('"'));
    if (column >= 0 && cells.length > header.length) cells.push(cells.splice(column).join(text.delimiter));
    reject.value = cells[column]?.trim().slice(0, LONGEST_VALUE) ?? null;
    if (cells.length > header.length) reject.more = cells.splice(header.length).join(text.delimiter);
    reject.cells = cells.map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));
  }
}

const LONGEST_VALUE = 200;

/** A record with a quote that does not close where its cell ends. */
export function openQuote({ line, openLine, heading }: BrokenRecord): EarlyReject {
  const where = openLine === line ? 'on this line' : `on line ${openLine}`;
  const message = `A quotation mark opens ${where} and is not closed where its cell ends, so the lines below it were read as rows of their own. Close it, or double it ("") if it belongs to the text.`;
  return { line, column: heading ?? null, value: null, rule: 'unclosed quote', message };
}

/** A record that DuckDB would have no memory for. What is too long is not among its cells. */
function tooLong({ line, cells }: { line: number; cells: readonly string[] }, { header }: SourceTable): EarlyReject {
  const longest = cells.reduce((most, cell, column) => (cell.length > (cells[most]?.length ?? 0) ? column : most), 0);
  const millions = Math.round((cells[longest]?.length ?? 0) / 1e6);
  const message = `This cell holds ${millions} million characters, more than can be stored. Shorten it in the file, or see whether it holds the rest of the file, and bring the row in again; a file of corrections has the row without it.`;
  const kept = cells.map((cell) => (cell.length > LONGEST_KEPT ? '' : cell));
  const place = {
    line,
    column: header[longest]?.trim() || null,
    value: cells[longest]?.slice(0, LONGEST_VALUE) ?? null,
  };
  return { ...place, rule: 'too long', message, cells: kept };
}

const LONGEST_KEPT = 100_000;

const isTooLong = (cells: readonly string[]): boolean => {
  const characters = cells.reduce((sum, cell) => sum + cell.length, 0);
  // A character takes four bytes at most.
  if (characters * 4 < LONGEST_RECORD) return false;
  return cells.reduce((sum, cell) => sum + Buffer.byteLength(cell), 0) > LONGEST_RECORD;
};

function tooManyCells(
  { line, cells }: { line: number; cells: readonly string[] },
  { header, corrections, text }: SourceTable,
): EarlyReject {
  const place = { line, column: null, value: null, rule: 'too many columns' };
  if (cells.length <= header.length) {
    const message = `Something stands in ${MORE_CELLS}, the cells for which the row had no column. Move it to where it belongs, and empty that cell.`;
    return { ...place, message };
  }
  const found = `The row has ${cells.length} cells, but the header has ${header.length}.`;
  if (text !== null) {
    const repair = corrections
      ? 'Put quotation marks around a value that holds the separator.'
      : `Put quotation marks around a value that holds the separator; or move what stands in ${MORE_CELLS} of the file of corrections to where it belongs, and empty that cell.`;
    return { ...place, message: `${found} ${repair}` };
  }
  const first = cells.findIndex((cell, index) => index >= header.length && cell.trim() !== '');
  const message = `Something stands in column ${columnLetters(first)}, which has no heading. Move it to where it belongs, or delete it.`;
  return { ...place, message };
}

/** The name of a column of a spreadsheet, by its place from 0: A to Z, AA and so on. */
function columnLetters(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`;
}
