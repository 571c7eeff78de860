import type { DipPoint } from '@said/analysis';
import type { FileSeries } from '@said/ingestion';

/** A judged point as `said dips` gives it; the order of the fields is the order of the columns. */
export interface DipRow {
  series_id: string;
  /** From 0 within the series, in the order of its periods. */
  index: number;
  period: string;
  value: number | null;
  centre: number | null;
  lower: number | null;
  upper: number | null;
  rule: string;
  direction: DipPoint['direction'];
  flagged: boolean;
  score: number | null;
}

const COLUMNS: readonly (keyof DipRow)[] = [
  'series_id',
  'index',
  'period',
  'value',
  'centre',
  'lower',
  'upper',
  'rule',
  'direction',
  'flagged',
  'score',
];

const LINES_TOGETHER = 2000;

/** The rows of all series, in the order of the file. */
export function* dipRows(series: readonly FileSeries[], points: readonly (readonly DipPoint[])[]): Generator<DipRow> {
  for (const [number, { id, rows }] of series.entries()) {
    for (const [index, point] of (points[number] ?? []).entries()) {
      const { value, centre, lower, upper, rule, direction, flagged, score } = point;
      const period = rows[index]?.period ?? '';
      yield { series_id: id, index, period, value, centre, lower, upper, rule, direction, flagged, score };
    }
  }
}

/** CSV, as blocks of lines without the last line end. */
export function* csvBlocks(rows: Iterable<DipRow>): Generator<string> {
  yield COLUMNS.join(',');
  yield* inBlocks(rows, { line: (row) => COLUMNS.map((column) => csvCell(row[column])).join(','), between: '\n' });
}

/** One JSON array with an object on each line, as blocks of lines: half a million points are too much for one text. */
export function* jsonBlocks(rows: Iterable<DipRow>): Generator<string> {
  yield '[';
  let before = '';
  for (const block of inBlocks(rows, { line: (row) => JSON.stringify(row), between: ',\n' })) {
    if (before !== '') yield `${before},`;
    before = block;
  }
  yield before === '' ? ']' : `${before}\n]`;
}

function* inBlocks(
  rows: Iterable<DipRow>,
  { line, between }: { line: (row: DipRow) => string; between: string },
): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(line(row));
    if (lines.length < LINES_TOGETHER) continue;
    yield lines.join(between);
    lines = [];
  }
  if (lines.length > 0) yield lines.join(between);
}

function csvCell(cell: string | number | boolean | null): string {
  if (cell === null) return '';
  const text = typeof cell === 'string' ? guarded(cell) : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// A spreadsheet runs what begins like a formula; what it would read as a number is none.
function guarded(text: string): string {
  return /^[=+@\t\r-]/.test(text) && !/^[+-]?[0-9.,]+$/.test(text) ? `'${text}` : text;
}
