import { shown } from './shown.ts';

/** A cell of a printed table. */
export type Cell = string | number | null;

/** Where a command's words go: results to standard output, progress and notes to standard error. */
export interface Reporter {
  /** One line of the result. */
  print: (line: string) => void;
  /** The result as JSON, when `--json` is given. */
  printJson: (value: unknown) => void;
  printTable: (header: readonly string[], rows: readonly (readonly Cell[])[]) => void;
  /** Progress and notes for people. */
  note: (line: string) => void;
}

const MOST_OF_A_CELL = 100;

/** Lays out a table for a terminal: numbers to the right, long text cut, a dash where there is nothing. */
export function layOutTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const cells = rows.map((row) => row.map(formatCell));
  const widths = header.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const isNumeric = header.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] !== 'string'));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) =>
        isNumeric[column] ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)];
}

function formatCell(cell: Cell): string {
  if (cell === null || cell === '') return '–';
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : String(Math.round(cell * 100) / 100);
  const oneLine = cell.replace(/\s+/g, ' ');
  return oneLine.length > MOST_OF_A_CELL ? `${oneLine.slice(0, MOST_OF_A_CELL - 1)}…` : oneLine;
}

export const terminalReporter: Reporter = {
  print: (line) => console.log(shown(line)),
  printJson: (value) => console.log(shown(JSON.stringify(value, null, 2))),
  printTable: (header, rows) => layOutTable(header, rows).forEach((line) => console.log(shown(line))),
  note: (line) => console.error(shown(line)),
};
