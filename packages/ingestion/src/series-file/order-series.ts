// From the rows of one series to the series: periods understood, in order, none twice, each in its place.
import { compareDates, type Period } from '@said/calendar';
import type { FoundColumn, FoundColumns } from './find-columns.ts';
import { findClash, placeAsTheyArrive, placeEvents, placePeriods } from './place-periods.ts';
import type { PeriodReader } from './period-reader.ts';
import type { SeriesProblems } from './problems.ts';
import type { FileSeries, SeriesFileKind, SeriesFileRow, SeriesPolarity } from './series-file.ts';

/** A row as read, in the order of the file. */
interface ReadRow extends SeriesFileRow {
  kind: SeriesFileKind | null;
  hasPercentSign: boolean;
}

/** What has been read of one series. */
export interface ReadSeries {
  id: string;
  polarity: SeriesPolarity | null;
  rows: ReadRow[];
}

interface DatedRow {
  row: ReadRow;
  period: Period;
}

const HOW_TO_WRITE = 'not a period; write 2024-04-30, 2024-04, 2024-W07, 2024-25 Q2 or 2018-Q2';
/** Puts a series in order; what is wrong with it is noted, and the series then is as far as it goes. */
export function orderSeries(
  { id, polarity, rows }: ReadSeries,
  context: { columns: FoundColumns; periods: PeriodReader; problems: SeriesProblems },
): FileSeries {
  const { columns, problems } = context;
  const dated = dateRows(rows, context).toSorted((a, b) => compareDates(a.period.from, b.period.from));
  if (!columns.isEvents) noteRepeats(dated, columns.period, problems);
  const clash = findClash(dated.map(({ period }) => period));
  const clashing = clash && dated[clash.index]?.row;
  if (clashing) note(problems, clashing, { column: columns.period, message: clash.message });
  const placed = dated.map(({ period }) => period);
  const kind = kindOf(rows, columns, problems);
  const isPercent = kind === 'level' && dated.find(({ row }) => row.value !== null)?.row.hasPercentSign === true;
  const own = dated.map(({ row }) => ownFields(row));
  const starts = placed.map(({ from }) => from);
  return {
    id,
    kind,
    isPercent,
    isEvents: columns.isEvents,
    polarity,
    starts,
    ...placingOf(placed, columns),
    rows: own,
  };
}

function placingOf(
  periods: readonly Period[],
  { isEvents }: FoundColumns,
): Pick<FileSeries, 'step' | 'positions' | 'earlier'> {
  if (isEvents) return { ...placeEvents(periods), earlier: [] };
  const earlier = placeAsTheyArrive(periods)
    .slice(0, -1)
    .map(({ length, ...placing }) => ({ rows: length, ...placing }));
  return { ...placePeriods(periods), earlier };
}

function ownFields({ line, period, value, denominator, target }: ReadRow): SeriesFileRow {
  return { line, period, value, denominator, target };
}

function dateRows(
  rows: readonly ReadRow[],
  { columns, periods, problems }: { columns: FoundColumns; periods: PeriodReader; problems: SeriesProblems },
): DatedRow[] {
  const read = periods.readAll(
    rows.map(({ period }) => period),
    columns.period.name,
  );
  return rows.flatMap((row, index) => {
    const period = read[index];
    if (period) return { row, period };
    note(problems, row, { column: columns.period, message: HOW_TO_WRITE });
    return [];
  });
}

function noteRepeats(dated: readonly DatedRow[], column: FoundColumn, problems: SeriesProblems): void {
  for (const [index, { row, period }] of dated.entries()) {
    const before = dated[index - 1];
    if (before?.period.from !== period.from || before.period.to !== period.to) continue;
    const [first, second] = [before.row, row].toSorted((a, b) => a.line - b.line);
    if (first && second) note(problems, second, { column, message: `this period is on line ${first.line} already` });
  }
}

function note(
  problems: SeriesProblems,
  { line, period }: SeriesFileRow,
  { column, message }: { column: FoundColumn; message: string },
): void {
  problems.add({ line, column: column.name, value: period, message });
}

const COLUMN_OF = { level: 'value', count: 'count', rate: 'count', share: 'numerator' } as const;

function kindOf(rows: readonly ReadRow[], { measures }: FoundColumns, problems: SeriesProblems): SeriesFileKind {
  const first = rows.find(({ kind }) => kind !== null);
  const kind = first?.kind ?? 'level';
  const other = rows.find((row) => row.kind !== null && row.kind !== kind);
  if (first && other?.kind) {
    problems.add({
      line: other.line,
      column: measures[COLUMN_OF[other.kind]]?.name ?? COLUMN_OF[other.kind],
      value: other.value === null ? '' : String(other.value),
      message: `a ${other.kind}, but line ${first.line} of the same series gives a ${kind}`,
    });
  }
  return kind;
}
