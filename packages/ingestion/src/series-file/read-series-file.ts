// Any series from a long CSV: one row for each series and period, read for its figures and stored nowhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { AppError } from '@said/database';
import { inspectFile, isZip } from '../decode/inspect-file.ts';
import { textTable } from '../tables/source-table.ts';
import { findColumns, type FoundColumns } from './find-columns.ts';
import { orderSeries, type ReadSeries } from './order-series.ts';
import { PeriodReader } from './period-reader.ts';
import { SeriesProblems } from './problems.ts';
import { cellOf, type FigureRow, readFigures, readTarget } from './read-figures.ts';
import type { SeriesColumns, SeriesFile, SeriesPolarity } from './series-file.ts';

/**
 * Reads a CSV (gzip too, any encoding and delimiter that `said ingest` reads) of series.
 * @throws AppError `series-file` naming line, column and value of everything wrong, `column-missing`, `empty-file`,
 * `excel-file`, `file-unreadable`
 */
export async function readSeriesFile(path: string, columns: SeriesColumns = {}): Promise<SeriesFile> {
  const workFolder = mkdtempSync(join(tmpdir(), 'said-series-'));
  try {
    return await readFrom(path, { workFolder, columns });
  } finally {
    rmSync(workFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function readFrom(
  path: string,
  { workFolder, columns }: { workFolder: string; columns: SeriesColumns },
): Promise<SeriesFile> {
  const facts = await inspectFile(path);
  if (await isZip(path)) {
    throw new AppError('excel-file', `${basename(path)} is an Excel workbook or a zip archive, not a CSV.`, {
      hint: 'Open it in Excel and choose Save As, "CSV UTF-8 (comma delimited)".',
    });
  }
  const table = facts.isEmpty ? null : await textTable(path, facts, { workFolder, name: 'series' });
  if (!table) throw emptyFile(path);
  const found = findColumns(path, table.header, columns);
  const singleSeries = columns.singleSeries ?? (found.series.length === 0 ? nameOfFile(path) : undefined);
  const reader = new RowReader(path, { found, singleSeries, decimalComma: table.decimalComma });
  for await (const record of table.records()) {
    if ('cells' in record) reader.add(record.line, record.cells);
    else reader.addOpenQuote(record.line);
  }
  return reader.finish();
}

/** `complaints.csv.gz` is the series complaints. */
function nameOfFile(path: string): string {
  const name = basename(path).replace(/\.gz$/i, '');
  return basename(name, extname(name));
}

function emptyFile(path: string): AppError {
  return new AppError('empty-file', `There are no series in ${basename(path)}: it is empty, or has only a header.`, {
    hint: 'Give one row for each series and period: series_id,period,value',
  });
}

// Of several columns, "x / y" and "z" must not read as "x" and "y / z".
function nameOf(parts: readonly string[]): string {
  const isOne = parts.length === 1;
  return parts.map((part) => (isOne || !part.includes(' / ') ? part : JSON.stringify(part))).join(' / ');
}

const POLARITY = /^(higher|lower)(?: is better)?$/i;

interface RowReaderOptions {
  found: FoundColumns;
  singleSeries: string | undefined;
  decimalComma: boolean;
}

/** Sorts the rows of a file into series. */
class RowReader {
  readonly #path: string;
  readonly #options: RowReaderOptions;
  readonly #problems: SeriesProblems;
  readonly #series = new Map<string, ReadSeries>();
  #rowCount = 0;
  #noneOfNone = 0;

  constructor(path: string, options: RowReaderOptions) {
    this.#path = path;
    this.#options = options;
    this.#problems = new SeriesProblems(path);
  }

  addOpenQuote(line: number): void {
    this.#problems.add({ line, column: this.#options.found.period.name, value: '', message: 'a quote is not closed' });
  }

  add(line: number, cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    const { found, decimalComma } = this.#options;
    this.#rowCount += 1;
    const row: FigureRow = { line, cells, decimalComma, problems: this.#problems };
    const series = this.#seriesOf(row);
    const figures = readFigures(row, found);
    const target = found.target ? readTarget(row, found.target, figures?.kind ?? null) : null;
    if (!series || !figures || target === undefined) return;
    const { isNoneOfNone, ...figure } = figures;
    if (isNoneOfNone) this.#noneOfNone += 1;
    series.polarity = this.#polarityOf(row, series.polarity);
    series.rows.push({ line, period: cellOf(row, found.period), ...figure, target });
  }

  /** @throws AppError `series-file` when anything was wrong, `empty-file` without rows */
  finish(): SeriesFile {
    if (this.#rowCount === 0) throw emptyFile(this.#path);
    const context = { columns: this.#options.found, periods: new PeriodReader(), problems: this.#problems };
    const series = [...this.#series.values()].map((read) => orderSeries(read, context));
    this.#problems.throwIfAny();
    const notes = this.#noneOfNone > 0 ? [`Rows with 0 of 0 are gaps: there are ${this.#noneOfNone}.`] : [];
    return { series, rowCount: this.#rowCount, notes };
  }

  #seriesOf(row: FigureRow): ReadSeries | null {
    const id = this.#options.singleSeries ?? this.#nameOf(row);
    if (id === null) return null;
    const known = this.#series.get(id);
    if (known) return known;
    const series: ReadSeries = { id, polarity: null, rows: [] };
    this.#series.set(id, series);
    return series;
  }

  #nameOf(row: FigureRow): string | null {
    const columns = this.#options.found.series;
    const parts = columns.map((column) => cellOf(row, column));
    const empty = columns[parts.indexOf('')];
    if (!empty) return nameOf(parts);
    this.#problems.add({ line: row.line, column: empty.name, value: '', message: 'the row does not say its series' });
    return null;
  }

  #polarityOf(row: FigureRow, before: SeriesPolarity | null): SeriesPolarity | null {
    const column = this.#options.found.polarity;
    const text = column ? cellOf(row, column) : '';
    if (!column || text === '') return before;
    const polarity = POLARITY.exec(text)?.[1]?.toLowerCase() as SeriesPolarity | undefined;
    const isSame = polarity !== undefined && (before === null || before === polarity);
    if (isSame) return polarity;
    const message = polarity ? `earlier rows of this series say "${before}"` : 'write higher or lower: which is better';
    this.#problems.add({ line: row.line, column: column.name, value: text, message });
    return before;
  }
}
