import { basename } from 'node:path';
import { AppError } from '@said/database';
import type { SeriesColumns } from './series-file.ts';

/** A column of the file at hand. */
export interface FoundColumn {
  name: string;
  index: number;
}

type MeasureColumn = 'value' | 'count' | 'numerator' | 'denominator';

export interface FoundColumns {
  series: FoundColumn[];
  period: FoundColumn;
  measures: Partial<Record<MeasureColumn, FoundColumn>>;
  /** No column of figures: each row is an event. */
  isEvents: boolean;
  polarity: FoundColumn | null;
  target: FoundColumn | null;
}

const MEASURES: readonly MeasureColumn[] = ['value', 'count', 'numerator', 'denominator'];

/**
 * Finds the columns by the names given, or by their usual ones. Where any column of figures is named, only those are used.
 * @throws AppError `column-missing`
 */
export function findColumns(path: string, header: readonly string[], columns: SeriesColumns): FoundColumns {
  const finder = new ColumnFinder(path, header);
  const isNamed = MEASURES.some((measure) => columns[measure] !== undefined);
  const measures: FoundColumns['measures'] = {};
  for (const measure of MEASURES) {
    const column = finder.optional(columns[measure], isNamed ? null : measure);
    if (column) measures[measure] = column;
  }
  const isEvents = columns.rowsMayBeEvents === true && Object.keys(measures).length === 0;
  if (!isEvents) checkMeasures(finder, measures);
  return {
    series: columns.singleSeries === undefined ? seriesColumns(finder, header, columns) : [],
    period: finder.required(columns.period ?? 'period', '--period COLUMN'),
    measures,
    isEvents,
    polarity: finder.optional(columns.polarity, 'polarity'),
    target: finder.optional(columns.target, 'target'),
  };
}

// A file of a period and figures alone is one series; any other column may be what tells series apart.
function seriesColumns(finder: ColumnFinder, header: readonly string[], columns: SeriesColumns): FoundColumn[] {
  if (columns.series) return columns.series.map((name) => finder.required(name, '--series COLUMN'));
  const { period = 'period', value, count, numerator, denominator, polarity, target } = columns;
  const named = [period, value, count, numerator, denominator, polarity, target].filter((name) => name !== undefined);
  const figures = new Set([...named, ...MEASURES, 'polarity', 'target'].map(plain));
  const isAlone = header.every((name) => figures.has(plain(name)));
  return isAlone ? [] : [finder.required('series_id', '--series COLUMN')];
}

function checkMeasures(finder: ColumnFinder, { value, count, numerator, denominator }: FoundColumns['measures']): void {
  if (!value && !count && !numerator) {
    throw finder.missing(
      'no column "value", "count", or "numerator" with "denominator"',
      '--value, --count or --numerator',
    );
  }
  if (numerator && !denominator) {
    throw finder.missing(
      `a column ${JSON.stringify(numerator.name)} but none for its denominator`,
      '--denominator COLUMN',
    );
  }
}

class ColumnFinder {
  readonly #path: string;
  readonly #header: readonly string[];

  constructor(path: string, header: readonly string[]) {
    this.#path = path;
    this.#header = header;
  }

  required(name: string, option: string): FoundColumn {
    const found = this.#find(name);
    if (found) return found;
    const alternative = name === 'series_id' ? `${option}, or --single when the whole file is one series` : option;
    throw this.missing(`no column ${JSON.stringify(name)}`, alternative);
  }

  /** The column that was named, which must be there, or the usual one, if it is. */
  optional(name: string | undefined, usual: string | null): FoundColumn | null {
    if (name !== undefined) return this.required(name, 'the name as it is in the file');
    return usual === null ? null : this.#find(usual);
  }

  missing(what: string, option: string): AppError {
    const headings = this.#header.map((name) => JSON.stringify(name)).join(', ');
    return new AppError('column-missing', `${basename(this.#path)}, line 1: there is ${what}.`, {
      hint: `Its columns are ${headings}. Say which column is meant with ${option}.`,
    });
  }

  #find(name: string): FoundColumn | null {
    const index = this.#header.findIndex((heading) => plain(heading) === plain(name));
    return index < 0 ? null : { name: this.#header[index] ?? name, index };
  }
}

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
