// Which records of a profile are about a ward, and what the others are about.
import { normaliseWardName } from '../places/normalise-name.ts';
import { isOfficialCode, isSummary, isTotalName, isWardCode, otherArea } from '../places/geographies.ts';
import type { WardColumns } from './ward-columns.ts';
import type { ProfileRecord } from './profile-record.ts';

/** A record about a ward, with the ward as the file gives it. */
export interface WardRecord extends ProfileRecord {
  code: string | null;
  name: string | null;
}

export interface SortedRecords {
  wards: WardRecord[];
  /** Records kept out, by what they are about. */
  keptOut: Map<string, KeptOut>;
}

/** Records of one kind that are kept out, with their names where these say what they are. */
export interface KeptOut {
  count: number;
  names: string[];
}

/** What is known of names beside the file. */
export interface KnownNames {
  /** True for a name of the council itself. */
  isCouncil: (name: string) => boolean;
  /** The names (and codes and numbers) of the file that are wards; null where there is no list of wards to ask. */
  wards: ReadonlySet<string> | null;
}

export interface SortingRules {
  /** Text by field, for rows that have none. */
  constants?: Readonly<Record<string, string>>;
  /** Wards by the spellings (in lower case) that a mapping gives for them: such names are wards. */
  spellings?: ReadonlyMap<string, string>;
  known?: KnownNames | null;
}

/** What records are kept out for by their name: a total or a larger area, or nothing that a list of wards knows. */
export const TOTAL = 'total or region';
export const STRANGER = 'no ward of the imported list';

/** Keeps the records about wards. Where a file has official ward codes, a record without one is not a ward. */
export function sortRecords(
  records: readonly ProfileRecord[],
  columns: WardColumns,
  rules: SortingRules = {},
): SortedRecords {
  const candidates = readWards(records, columns, rules);
  const official = candidates.some(({ code }) => code !== null && isOfficialCode(code));
  const sorted: SortedRecords = { wards: [], keptOut: new Map() };
  for (const record of candidates) {
    const other = whatElse(record, official, { ...rules, columns });
    if (other === null) sorted.wards.push(dropNameInCodeColumn(record));
    else keepOut(other, record, sorted.keptOut);
  }
  return sorted;
}

/** The filled records with the ward as the file, or the mapping, gives it. */
function readWards(
  records: readonly ProfileRecord[],
  columns: WardColumns,
  { constants = {}, spellings }: SortingRules,
): WardRecord[] {
  const cell = ({ values }: ProfileRecord, column: number | null): string | null =>
    (column === null ? undefined : values[column]?.trim()) || null;
  const named = (name: string | null): string | null =>
    name === null ? null : (spellings?.get(name.toLowerCase()) ?? name);
  return records
    .filter(({ values }) => values.some((value) => value.trim() !== ''))
    .map((record) => ({
      ...record,
      code: cell(record, columns.code) ?? constants['ward_code'] ?? null,
      name: named(cell(record, columns.name)) ?? constants['ward_name'] ?? null,
    }));
}

// Codes of other areas speak for themselves; a name must be given for anybody to judge.
function keepOut(kind: string, { code, name }: WardRecord, keptOut: Map<string, KeptOut>): void {
  const entry = keptOut.get(kind) ?? { count: 0, names: [] };
  entry.count += 1;
  const text = name ?? code;
  const isCoded = code !== null && isOfficialCode(code);
  if (text !== null && !isCoded && !entry.names.includes(text)) entry.names.push(text);
  keptOut.set(kind, entry);
}

interface Judging extends SortingRules {
  columns: WardColumns;
}

function whatElse(record: WardRecord, official: boolean, rules: Judging): string | null {
  const { smallerArea } = rules.columns;
  const smaller = smallerArea === null ? '' : (record.values[smallerArea]?.trim() ?? '');
  if (isOfficialCode(smaller)) return otherArea(smaller);
  return official ? whatElseByCode(record.code) : whatElseByName(record, rules);
}

function whatElseByCode(code: string | null): string | null {
  if (code === null || !isOfficialCode(code)) return 'area without an official code';
  return isWardCode(code) ? null : otherArea(code);
}

function whatElseByName({ code, name }: WardRecord, { spellings, known }: Judging): string | null {
  const text = name ?? code;
  if (text === null) return 'area without a ward';
  if (spellings?.has(text.toLowerCase())) return null;
  return isSummary(text) ? TOTAL : whatElseByList(text, known ?? null);
}

function whatElseByList(text: string, known: KnownNames | null): string | null {
  const wards = known?.wards ?? null;
  if (wards?.has(text)) return null;
  if (isTotalName(text)) return TOTAL;
  if (known?.isCouncil(text)) return 'the council itself';
  return wards === null ? null : STRANGER;
}

const dropNameInCodeColumn = (record: WardRecord): WardRecord =>
  record.name === record.code ? { ...record, name: null } : record;

/** What makes two records the same ward. */
export const wardKey = ({ code, name }: { code: string | null; name: string | null }): string =>
  code?.toUpperCase() ?? `name ${normaliseWardName(name ?? '')}`;
