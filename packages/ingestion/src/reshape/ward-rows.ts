// Which records of a profile are about a ward, and what the others are about.
import { normaliseWardName } from '../wards/normalise-name.ts';
import { isOfficialCode, isTotalName, isWardCode, otherArea } from './geographies.ts';
import type { ProfileRecord, WardColumns } from './ward-columns.ts';

/** A record about a ward, with the ward as the file gives it. */
export interface WardRecord extends ProfileRecord {
  code: string | null;
  name: string | null;
}

export interface SortedRecords {
  wards: WardRecord[];
  /** Number of records kept out, by what they are about. */
  keptOut: Map<string, number>;
}

/** Keeps the records about wards. Where a file has official ward codes, a record without one is not a ward. */
export function sortRecords(records: readonly ProfileRecord[], columns: WardColumns): SortedRecords {
  const filled = records.filter(({ values }) => values.some((value) => value.trim() !== ''));
  const cell = ({ values }: ProfileRecord, column: number | null): string | null =>
    (column === null ? undefined : values[column]?.trim()) || null;
  const candidates = filled.map((record) => ({
    ...record,
    code: cell(record, columns.code),
    name: cell(record, columns.name),
  }));
  const official = candidates.some(({ code }) => code !== null && isOfficialCode(code));
  const sorted: SortedRecords = { wards: [], keptOut: new Map() };
  for (const record of candidates) {
    const other = whatElse(record, official, columns);
    if (other === null) sorted.wards.push(dropNameInCodeColumn(record));
    else sorted.keptOut.set(other, (sorted.keptOut.get(other) ?? 0) + 1);
  }
  return sorted;
}

function whatElse(record: WardRecord, official: boolean, columns: WardColumns): string | null {
  const smaller = columns.smallerArea === null ? '' : (record.values[columns.smallerArea]?.trim() ?? '');
  if (isOfficialCode(smaller)) return otherArea(smaller);
  return official ? whatElseByCode(record.code) : whatElseByName(record);
}

function whatElseByCode(code: string | null): string | null {
  if (code === null || !isOfficialCode(code)) return 'area without an official code';
  return isWardCode(code) ? null : otherArea(code);
}

function whatElseByName({ code, name }: WardRecord): string | null {
  if (code === null && name === null) return 'area without a ward';
  return name !== null && isTotalName(name) ? 'total or region' : null;
}

const dropNameInCodeColumn = (record: WardRecord): WardRecord =>
  record.name === record.code ? { ...record, name: null } : record;

/** What makes two records the same ward. */
export const wardKey = ({ code, name }: { code: string | null; name: string | null }): string =>
  code?.toUpperCase() ?? `name ${normaliseWardName(name ?? '')}`;
