// The figures of one row: which kind they are, and whether they can be so.
import { isNothingHere } from '@said/database';
import type { FoundColumn, FoundColumns } from './find-columns.ts';
import type { SeriesProblems } from './problems.ts';
import type { SeriesFileKind } from './series-file.ts';

/** One row of cells as a source of figures. */
export interface FigureRow {
  line: number;
  cells: readonly string[];
  decimalComma: boolean;
  problems: SeriesProblems;
}

export interface Figures {
  /** Null for a row without figures: a gap. */
  kind: SeriesFileKind | null;
  value: number | null;
  denominator: number | null;
  /** Whether the value is written with a percent sign. */
  hasPercentSign: boolean;
  /** Nothing out of nothing. */
  isNoneOfNone: boolean;
}

const NOTHING: Figures = { kind: null, value: null, denominator: null, hasPercentSign: false, isNoneOfNone: false };
const PERCENT = /\s*%$/;
const NUMBER = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;

/** The figures of a row; null, with the problem noted, when they cannot be right. */
export function readFigures(row: FigureRow, { measures, isEvents }: FoundColumns): Figures | null {
  if (isEvents) return { ...NOTHING, kind: 'count', value: 1 };
  const given = [measures.value, measures.count, measures.numerator].filter(
    (column): column is FoundColumn => column !== undefined && !isNothingHere(cellOf(row, column)),
  );
  const [column, second] = given;
  if (!column) return NOTHING;
  if (second)
    return refuse(row, second, `the row has a figure in ${JSON.stringify(column.name)} too; give one of them`);
  const value = readNumber(row, column);
  if (value === undefined) return null;
  if (column === measures.value) {
    return { ...NOTHING, kind: 'level', value, hasPercentSign: PERCENT.test(cellOf(row, column)) };
  }
  if (value !== null && (value < 0 || !Number.isInteger(value))) {
    return refuse(row, column, 'a count is a whole number from 0; other figures go into the column "value"');
  }
  return withDenominator(row, { column, value, isShare: column === measures.numerator, of: measures.denominator });
}

interface Numerator {
  column: FoundColumn;
  value: number | null;
  isShare: boolean;
  of: FoundColumn | undefined;
}

function withDenominator(row: FigureRow, numerator: Numerator): Figures | null {
  const { column, value, isShare, of } = numerator;
  const denominator = of ? readNumber(row, of) : null;
  if (denominator === undefined) return null;
  if (denominator !== null && of) return divided(row, { ...numerator, of, denominator });
  return isShare
    ? refuse(row, of ?? column, 'a numerator needs its denominator')
    : { ...NOTHING, kind: 'count', value };
}

function divided(
  row: FigureRow,
  { column, value, isShare, of, denominator }: Numerator & { of: FoundColumn; denominator: number },
): Figures | null {
  const kind = isShare ? 'share' : 'rate';
  if (denominator === 0 && value === 0) return { ...NOTHING, kind, isNoneOfNone: true };
  if (denominator <= 0) return refuse(row, of, 'a denominator must be above 0');
  if (!isShare || value === null || value <= denominator) return { ...NOTHING, kind, value, denominator };
  const elsewhere = 'events for each unit of something go into "count" and "denominator"';
  return refuse(row, column, `more than its denominator, ${denominator}; ${elsewhere}`);
}

/** A target in the unit of the figures: `0.5%` of a share or rate is 0.005. As `readNumber` where it is empty or none. */
export function readTarget(
  row: FigureRow,
  column: FoundColumn,
  kind: SeriesFileKind | null,
): number | null | undefined {
  const target = readNumber(row, column);
  const isPart = kind === 'share' || kind === 'rate';
  return isPart && typeof target === 'number' && PERCENT.test(cellOf(row, column)) ? target / 100 : target;
}

/** The number in a cell, null when it is empty; undefined, with the problem noted, when it is no number. */
function readNumber(row: FigureRow, column: FoundColumn): number | null | undefined {
  const text = cellOf(row, column);
  if (isNothingHere(text)) return null;
  const spelt = row.decimalComma ? text.replaceAll('.', '').replace(',', '.') : text;
  const digits = spelt.replace(PERCENT, '');
  const number = Number(digits.replaceAll(',', ''));
  if (/\d/.test(digits) && NUMBER.test(digits) && Number.isFinite(number)) return number;
  refuse(row, column, 'not a number');
  return undefined;
}

function refuse(row: FigureRow, column: FoundColumn, message: string): null {
  row.problems.add({ line: row.line, column: column.name, value: row.cells[column.index] ?? '', message });
  return null;
}

export function cellOf({ cells }: { cells: readonly string[] }, { index }: FoundColumn): string {
  return (cells[index] ?? '').trim();
}
