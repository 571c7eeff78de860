// Ward profiles as councils have them (one row a ward, one row a value, months as columns) become one row a value.
import { readCell, usesDecimalComma } from './cells.ts';
import { tidyHeader } from './headers.ts';
import { findLayout, type ProfileLayout } from './layouts.ts';
import { cellsOf, type ValueCell } from './value-cells.ts';
import { findWardColumns, type ProfileRecord, type WardColumns } from './ward-columns.ts';
import { sortRecords, wardKey, type WardRecord } from './ward-rows.ts';

export type { ProfileRecord } from './ward-columns.ts';

export interface WardProfileRow {
  ward_code: string | null;
  ward_name: string | null;
  indicator: string;
  value: number;
  period: string | null;
  unit: string | null;
  source: string | null;
  line: number;
}

export interface WardProfileReject {
  line: number;
  column: string | null;
  value: string | null;
  rule: 'duplicate ward' | 'not a number' | 'indicator missing';
  message: string;
}

export interface WardProfileCounts {
  /** Records with anything in them: wardRecords + keptOut. */
  records: number;
  wardRecords: number;
  /** Records about regions, totals or smaller areas. */
  keptOut: number;
  /** Cells of indicators in ward records: rows + missing + suppressed + rejects (a duplicate counts once). */
  cells: number;
  missing: number;
  suppressed: number;
}

export interface ReshapedProfile {
  layout: ProfileLayout['kind'];
  /** The layout with the places of its columns. */
  places: ProfileLayout;
  columns: WardColumns;
  rows: WardProfileRow[];
  rejects: WardProfileReject[];
  counts: WardProfileCounts;
  /** Headers that hold neither the ward nor an indicator. */
  ignoredColumns: string[];
  /** Sentences for the officer about what was left out. */
  notes: string[];
}

export interface WardProfileInput {
  header: readonly string[];
  records: readonly ProfileRecord[];
  /** Name of the only indicator where months are columns and no column names it: usually the file's name. */
  title: string;
  source?: string | null;
  /** As sniffed; left out, it is told from the cells. */
  decimalComma?: boolean;
}

interface Collector {
  rows: WardProfileRow[];
  rejects: WardProfileReject[];
  counts: WardProfileCounts;
  seen: Map<string, number>;
}

/** Reshapes a profile into one row a ward, indicator and period. Nothing is thrown: what cannot be used is in the result. */
export function reshapeWardProfile(input: WardProfileInput): ReshapedProfile {
  const columns = findWardColumns(input.header, input.records);
  const decimalComma = input.decimalComma ?? usesDecimalComma(input.records.flatMap(({ values }) => values));
  const { wards, keptOut } = sortRecords(input.records, columns);
  const layout = findLayout({ header: input.header, records: wards, wards: columns, style: { decimalComma } });
  const collector = emptyCollector(wards.length, total(keptOut));
  const unique = layout.kind === 'wide' ? rejectRepeatedWards(wards, input.header, { columns, collector }) : wards;
  for (const cell of cellsOf(layout, unique, input)) collect(cell, collector, decimalComma);
  const used = usedColumns(layout, columns);
  return {
    layout: layout.kind,
    places: layout,
    columns,
    rows: collector.rows,
    rejects: collector.rejects,
    counts: collector.counts,
    ignoredColumns: input.header.map(tidyHeader).filter((text, column) => text !== '' && !used.has(column)),
    notes: writeNotes(keptOut, collector.counts, columns),
  };
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

function emptyCollector(wardRecords: number, keptOut: number): Collector {
  const counts = { records: wardRecords + keptOut, wardRecords, keptOut, cells: 0, missing: 0, suppressed: 0 };
  return { rows: [], rejects: [], counts, seen: new Map() };
}

function rejectRepeatedWards(
  wards: readonly WardRecord[],
  header: readonly string[],
  { columns, collector }: { columns: WardColumns; collector: Collector },
): WardRecord[] {
  const first = new Map<string, number>();
  return wards.filter((record) => {
    const key = wardKey(record);
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, record.line);
      return true;
    }
    const value = record.code ?? record.name;
    collector.counts.cells += 1;
    collector.rejects.push({
      line: record.line,
      column: tidyHeader(header[columns.code ?? columns.name ?? 0] ?? '') || null,
      value,
      rule: 'duplicate ward',
      message: `Ward ${value} is already on line ${earlier}. Keep the row that is right.`,
    });
    return false;
  });
}

function collect(cell: ValueCell, collector: Collector, decimalComma: boolean): void {
  collector.counts.cells += 1;
  const read = readCell(cell.text, { decimalComma });
  if (read.kind === 'missing') collector.counts.missing += 1;
  else if (read.kind === 'suppressed') collector.counts.suppressed += 1;
  else if (read.kind === 'text') collector.rejects.push(notANumber(cell));
  else if (cell.indicator === '') collector.rejects.push(withoutIndicator(cell));
  else addRow(cell, read, collector);
}

function addRow(
  cell: ValueCell,
  read: { value: number; unit: string | null },
  { rows, rejects, seen }: Collector,
): void {
  const { record, indicator, period, source } = cell;
  const key = `${wardKey(record)}|${indicator.toLowerCase()}|${period ?? ''}`;
  const earlier = seen.get(key);
  if (earlier !== undefined) {
    rejects.push(repeatedValue(cell, earlier));
    return;
  }
  seen.set(key, record.line);
  rows.push({
    ward_code: record.code,
    ward_name: record.name,
    indicator,
    value: read.value,
    period,
    unit: cell.unit ?? read.unit,
    source,
    line: record.line,
  });
}

function notANumber({ record, header, text }: ValueCell): WardProfileReject {
  const value = text.trim();
  const message = `"${value}" is not a number. Write a plain number, or leave the cell empty where there is none.`;
  return { line: record.line, column: tidyHeader(header), value, rule: 'not a number', message };
}

function withoutIndicator({ record, text }: ValueCell): WardProfileReject {
  const message = 'The value has no indicator. Name what was measured.';
  return { line: record.line, column: 'indicator', value: text.trim(), rule: 'indicator missing', message };
}

function repeatedValue({ record, header, indicator, period }: ValueCell, earlier: number): WardProfileReject {
  const value = record.code ?? record.name;
  const when = period === null ? '' : ` in ${period}`;
  const message = `Ward ${value} already has a value of "${indicator}"${when} on line ${earlier}. Keep the row that is right.`;
  return { line: record.line, column: tidyHeader(header), value, rule: 'duplicate ward', message };
}

function usedColumns(layout: ProfileLayout, { code, name }: WardColumns): Set<number | null> {
  const wards = [code, name];
  if (layout.kind === 'wide') return new Set([...wards, ...layout.values.map(({ column }) => column)]);
  if (layout.kind === 'periods') {
    return new Set([...wards, layout.indicator, layout.unit, ...layout.values.map(({ column }) => column)]);
  }
  const { indicator, value, period, measure, unit, source } = layout;
  return new Set([...wards, indicator, value, period, measure, unit, source]);
}

function writeNotes(
  keptOut: ReadonlyMap<string, number>,
  { keptOut: out, wardRecords, missing, suppressed }: WardProfileCounts,
  columns: WardColumns,
): string[] {
  const kinds = [...keptOut].map(([kind, count]) => `${kind} ${count}`).join(', ');
  const aggregate = columns.smallerArea === null ? '' : ' Add the smaller areas up to wards first.';
  return [
    ...(out === 0 ? [] : [`${rows(out)} not about a single ward, so kept out of the profile (${kinds}).${aggregate}`]),
    ...(wardRecords === 0 ? ['No row is about a ward: a profile needs a ward code or a ward name in each row.'] : []),
    ...(missing === 0 ? [] : [`${missing} empty or "n/a" cells gave no value.`]),
    ...(suppressed === 0 ? [] : [`${suppressed} values are withheld in the file (such as "<5"): unknown, not zero.`]),
  ];
}

const rows = (count: number): string => (count === 1 ? '1 row is' : `${count} rows are`);
