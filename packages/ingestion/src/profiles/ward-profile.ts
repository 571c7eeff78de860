// Ward profiles as councils have them (one row a ward, one row a value, months as columns) become one row a value.
import { readCell, usesDecimalComma } from '../sniff/number-cells.ts';
import { isOfficialCode } from '../places/geographies.ts';
import { tidyHeader } from '../sniff/period-headers.ts';
import { findLayout, type ProfileLayout } from './layouts.ts';
import { givenColumns, mapTable } from './profile-mapping.ts';
import { type HeadingReject, siftHeadings } from './repeated-headings.ts';
import { cellsOf, type ValueCell } from './value-cells.ts';
import { findWardColumns, type WardColumns } from './ward-columns.ts';
import type { ProfileRecord } from './profile-record.ts';
import { describeKeptOut } from './describe-kept-out.ts';
import { type KeptOut, type KnownNames, sortRecords, TOTAL, wardKey } from './ward-rows.ts';
import type { FileMapping } from '../mapping/mapping.ts';

export type { ProfileRecord } from './profile-record.ts';

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
  rule: 'duplicate ward' | 'not a number' | 'indicator missing' | HeadingReject['rule'];
  message: string;
  /** The value as a row of its own, as the file writes it, for correcting it; of repeated headings nothing. */
  row: Record<keyof Omit<WardProfileRow, 'line'>, string | null>;
}

interface WardProfileCounts {
  /** Records with anything in them, but for repeated headings: wardRecords + keptOut. */
  records: number;
  wardRecords: number;
  /** Records about regions, totals or smaller areas. */
  keptOut: number;
  /** Cells of indicators in ward records: rows + missing + suppressed + their rejects. */
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
  mapping?: FileMapping | null;
  /** What is known of names beside the file. */
  known?: KnownNames;
}

interface Collector {
  rows: WardProfileRow[];
  rejects: WardProfileReject[];
  counts: WardProfileCounts;
  seen: Map<string, number>;
  /** Values with a mark behind the number. */
  marked: number;
}

/**
 * Reshapes a profile into one row a ward, indicator and period. What cannot be used is in the result.
 * @throws AppError `mapping-wrong`
 */
export function reshapeWardProfile(input: WardProfileInput): ReshapedProfile {
  const given = givenColumns(input.header, input.mapping ?? null);
  const sifted = siftHeadings(input.header, input.records);
  const { header, records, leftOut } = mapTable(input.header, sifted.records, input.mapping ?? null);
  const columns = findWardColumns(header, records, given);
  const decimalComma = input.decimalComma ?? usesDecimalComma(records.flatMap(({ values }) => values));
  const { constants, spellings } = given;
  const { wards, keptOut } = sortRecords(records, columns, { constants, spellings, known: input.known ?? null });
  if (leftOut > 0) keptOut.set('left out by the mapping', { count: leftOut, names: [] });
  const layout = findLayout({ header, records: wards, wards: columns, style: { decimalComma }, given });
  const collector = emptyCollector(wards.length, total([...keptOut.values()]));
  const file = { ...input, header, constants };
  for (const cell of cellsOf(layout, wards, file)) collect(cell, collector, decimalComma);
  const used = usedColumns(layout, columns);
  return {
    layout: layout.kind,
    places: layout,
    columns,
    rows: collector.rows,
    rejects: [...sifted.headings.map(withoutRow), ...collector.rejects],
    counts: collector.counts,
    ignoredColumns: input.header.map(tidyHeader).filter((text, column) => text !== '' && !used.has(column)),
    notes: [...writeNotes(keptOut, collector.counts, columns), ...markedNote(collector.marked)],
  };
}

/** The names in a profile that have no official code, without those that the mapping calls wards. */
export interface UnjudgedNames {
  wards: string[];
  /** What is a total or a larger area, unless a ward is called so. */
  totals: string[];
}

export function namesToJudge(input: WardProfileInput): UnjudgedNames {
  const given = givenColumns(input.header, input.mapping ?? null);
  const sifted = siftHeadings(input.header, input.records);
  const { header, records } = mapTable(input.header, sifted.records, input.mapping ?? null);
  const { wards, keptOut } = sortRecords(records, findWardColumns(header, records, given), given);
  const texts = wards.flatMap(({ code, name }) => (code !== null && isOfficialCode(code) ? [] : [name ?? code ?? '']));
  const unjudged = texts.filter((text) => text !== '' && !given.spellings.has(text.toLowerCase()));
  return { wards: [...new Set(unjudged)], totals: keptOut.get(TOTAL)?.names ?? [] };
}

const total = (keptOut: readonly { count: number }[]): number => keptOut.reduce((sum, { count }) => sum + count, 0);

function emptyCollector(wardRecords: number, keptOut: number): Collector {
  const counts = { records: wardRecords + keptOut, wardRecords, keptOut, cells: 0, missing: 0, suppressed: 0 };
  return { rows: [], rejects: [], counts, seen: new Map(), marked: 0 };
}

function collect(cell: ValueCell, collector: Collector, decimalComma: boolean): void {
  collector.counts.cells += 1;
  const read = readCell(cell.text, { decimalComma });
  if (read.kind === 'missing') collector.counts.missing += 1;
  else if (read.kind === 'suppressed') collector.counts.suppressed += 1;
  else if (read.kind === 'text') collector.rejects.push(notANumber(cell));
  else if (cell.indicator === '') collector.rejects.push(withoutIndicator(cell));
  else {
    if (read.isMarked) collector.marked += 1;
    addRow(cell, read, collector);
  }
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

const NO_ROW: WardProfileReject['row'] = {
  ward_code: null,
  ward_name: null,
  indicator: null,
  value: null,
  period: null,
  unit: null,
  source: null,
};

const withoutRow = (heading: HeadingReject): WardProfileReject => ({ ...heading, row: NO_ROW });

function reject(cell: ValueCell, what: Pick<WardProfileReject, 'column' | 'value' | 'rule' | 'message'>) {
  const { record, text, indicator, period, unit, source } = cell;
  const row = { ward_code: record.code, ward_name: record.name, indicator, value: text.trim(), period, unit, source };
  return { line: record.line, ...what, row };
}

function notANumber(cell: ValueCell): WardProfileReject {
  const value = cell.text.trim();
  const message = 'This is not a number. Write a plain number, or leave the cell empty where there is none.';
  return reject(cell, { column: tidyHeader(cell.header), value, rule: 'not a number', message });
}

function withoutIndicator(cell: ValueCell): WardProfileReject {
  const message = 'The value has no indicator. Name what was measured.';
  return reject(cell, { column: 'indicator', value: cell.text.trim(), rule: 'indicator missing', message });
}

function repeatedValue(cell: ValueCell, earlier: number): WardProfileReject {
  const value = cell.record.code ?? cell.record.name;
  const when = cell.period === null ? '' : ` in ${cell.period}`;
  const message = `The ward already has a value of "${cell.indicator}"${when} on line ${earlier}. Keep the row that is right.`;
  return reject(cell, { column: tidyHeader(cell.header), value, rule: 'duplicate ward', message });
}

/** Columns that hold the ward, an indicator or what goes with it. */
export function usedColumns(layout: ProfileLayout, { code, name }: WardColumns): Set<number | null> {
  const wards = [code, name];
  if (layout.kind === 'wide') {
    const beside = [layout.period, layout.unit, layout.source];
    return new Set([...wards, ...beside, ...layout.values.map(({ column }) => column)]);
  }
  if (layout.kind === 'periods') {
    return new Set([...wards, layout.indicator, layout.unit, ...layout.values.map(({ column }) => column)]);
  }
  const { indicator, value, period, measure, unit, source } = layout;
  return new Set([...wards, indicator, value, period, measure, unit, source]);
}

function writeNotes(
  keptOut: ReadonlyMap<string, KeptOut>,
  { wardRecords, missing, suppressed }: WardProfileCounts,
  columns: WardColumns,
): string[] {
  return [
    ...describeKeptOut(keptOut, columns),
    ...(wardRecords === 0 ? ['No row is about a ward: a profile needs a ward code or a ward name in each row.'] : []),
    ...(missing === 0 ? [] : [`${missing} empty or "n/a" cells gave no value.`]),
    ...(suppressed === 0 ? [] : [`${suppressed} values are withheld in the file (such as "<5"): unknown, not zero.`]),
  ];
}

function markedNote(count: number): string[] {
  if (count === 0) return [];
  const values = count === 1 ? '1 value carries' : `${count} values carry`;
  return [`${values} a mark such as "e" (estimated) or "(p)" (provisional); the number is kept, the mark is not.`];
}
