// A table that is known: what each of its columns is used for.
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import type { ColumnGuess } from '../mapping/column-guess.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import { headerWords } from '../sniff/header-words.ts';
import { readPeriodHeader } from '../sniff/period-headers.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import { shapesOf } from '../sniff/value-shapes.ts';
import { mappedColumns } from './build-plan.ts';
import type { HeaderMatch } from './header-match.ts';
import type { SaidByName } from './named-kind.ts';
import type { OnlyUpdates } from './only-updates.ts';
import { guessProfileColumns } from './profile-columns.ts';
import type { Fit } from './recognise.ts';

export interface RecognisedTable {
  definition: DatasetDefinition;
  matches: HeaderMatch[];
  columns: ColumnGuess[];
  /** Required fields that the whole file lacks. */
  missing: string[];
  /** Positions of columns whose header is a period. */
  periodColumns: number[];
  /** Set where its rows are none of their own. */
  updates: OnlyUpdates | null;
  /** The column that tells several results of one standard apart (Count, Percentage). */
  measureColumn: number | null;
  /** What the name says that all rows are, where no column says it. */
  said: SaidByName | null;
  /** Why what the name says is not simply taken. */
  doubt: string | null;
}

export type SourceRecognition = RecognisedTable | { definition: null; fits: Fit[]; reason: string };

/** Positions of the columns whose header is a month or a year; three at least make a calendar. */
export function findPeriodColumns(header: readonly string[]): number[] {
  const columns = header.flatMap((text, column) => (readPeriodHeader(text) === null ? [] : [column]));
  return columns.length >= 3 ? columns : [];
}

/** What each column of a table is used for in a data set. */
export function describeTable(
  table: RecognisableTable,
  definition: DatasetDefinition,
  { mapping, missing }: { mapping: FileMapping | null; missing: string[] },
): RecognisedTable {
  const { header } = table;
  const base = {
    definition,
    missing,
    updates: null,
    said: null,
    doubt: null,
    periodColumns: [] as number[],
    measureColumn: null as number | null,
  };
  if (definition.isMadeLong) {
    return { ...base, matches: [], columns: guessProfileColumns(table, mapping) };
  }
  const periodColumns = definition.periodColumns
    ? findPeriodColumns(header).filter((column) => mapping?.columns?.[header[column] ?? ''] === undefined)
    : [];
  const matches = matchesFor(table, definition, { mapping, periodColumns });
  const measureColumn = definition.results ? findMeasure(table, matches) : null;
  const columns = header.map((text, column): ColumnGuess => {
    const match = matches.find((candidate) => candidate.column === column);
    const reasons = match?.reasons ?? [];
    if (periodColumns.includes(column)) {
      return { column, header: text, field: 'period:', confidence: 0.9, reasons: ['its header is a period'] };
    }
    if (column === measureColumn) {
      return {
        column,
        header: text,
        field: 'measure',
        confidence: 0.9,
        reasons: ['it tells results of one standard apart'],
      };
    }
    return { column, header: text, field: match?.field ?? null, confidence: match?.confidence ?? 0, reasons };
  });
  return { ...base, matches, columns, periodColumns, measureColumn };
}

function matchesFor(
  { header, sample }: RecognisableTable,
  definition: DatasetDefinition,
  { mapping, periodColumns }: { mapping: FileMapping | null; periodColumns: readonly number[] },
): HeaderMatch[] {
  const shapes = shapesOf(header, sample);
  const free = header.map((text, column) => (periodColumns.includes(column) ? '' : text));
  const matches = mappedColumns(free, definition, { mapping, shapes });
  const labelField = definition.periodColumns?.label;
  if (periodColumns.length === 0 || labelField === undefined) return matches;
  if (matches.some(({ field }) => field === labelField)) return matches;
  // The only label beside the months says what was counted.
  const label = free.findIndex((text) => text.trim() !== '');
  const used = matches.some(({ column }) => column === label);
  if (label < 0 || used) return matches;
  return [
    ...matches,
    {
      field: labelField,
      column: label,
      certainty: 0.5,
      confidence: 0.6,
      reasons: ['the only label beside the periods'],
    },
  ];
}

/** A column called measure, where one standard comes with several measures. */
function findMeasure({ header, sample }: RecognisableTable, matches: readonly HeaderMatch[]): number | null {
  const measure = header.findIndex((text) => headerWords(text) === 'measure');
  const standard = matches.find(({ field }) => field === 'standard')?.column;
  if (measure < 0 || standard === undefined || matches.some(({ column }) => column === measure)) return null;
  return hasSeveral(sample, standard, measure) ? measure : null;
}

/** True where one value of a column comes with several values of another. */
function hasSeveral(rows: readonly (readonly string[])[], key: number, other: number): boolean {
  const seen = new Map<string, string>();
  return rows.some((row) => {
    const name = row[key]?.trim() ?? '';
    const value = row[other]?.trim() ?? '';
    const first = seen.get(name);
    if (first === undefined) seen.set(name, value);
    return first !== undefined && first !== value;
  });
}
