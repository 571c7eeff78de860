// What a mapping says of the columns of a profile, before its layout is looked for.
import { columnNamed, constantsOf, fieldNameOf } from '../mapping/named-columns.ts';
import { WARD_PROFILE } from '../datasets/ward-profile/ward-profile.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import { valuesByField } from '../mapping/value-lists.ts';
import type { ProfileRecord } from './profile-record.ts';

/** Columns whose use is given. Places are from 0. */
export interface GivenColumns {
  /** Column by field of a ward profile. */
  fields: ReadonlyMap<string, number>;
  /** Columns of values of a wide file, with the name of the indicator where one is given. */
  values: ReadonlyMap<number, string | null>;
  /** Columns that are not to be used. */
  ignored: ReadonlySet<number>;
  /** Text by field, for rows that have none. */
  constants: Readonly<Record<string, string>>;
  /** Ward by its spellings in lower case, its own name among them. */
  spellings: ReadonlyMap<string, string>;
}

export const NOTHING_GIVEN: GivenColumns = {
  fields: new Map(),
  values: new Map(),
  ignored: new Set(),
  constants: {},
  spellings: new Map(),
};

/** How a trial run shows a column of values; in a mapping it makes a column one, `indicator:Name` with another name. */
const VALUE = 'indicator:';

type ColumnUse = NonNullable<NonNullable<FileMapping['columns']>[string]>;

const fieldOf = (use: ColumnUse): string => (typeof use === 'string' ? use : use.field);

/** @throws AppError `mapping-wrong` for a column or a field that is not there */
export function givenColumns(header: readonly string[], mapping: FileMapping | null): GivenColumns {
  const uses = Object.entries(mapping?.columns ?? {}).map(([name, use]) => ({
    column: columnNamed(header, name),
    use,
  }));
  const used = uses.flatMap(({ column, use }) => (use === null ? [] : [{ column, field: fieldOf(use).trim() }]));
  const isValue = ({ field }: { field: string }): boolean => field.toLowerCase().startsWith(VALUE);
  const constants = Object.entries(constantsOf(mapping)).map(([name, text]) => [fieldNameOf(name, WARD_PROFILE), text]);
  return {
    fields: new Map(
      used.filter((item) => !isValue(item)).map(({ column, field }) => [fieldNameOf(field, WARD_PROFILE), column]),
    ),
    values: new Map(
      used.filter(isValue).map(({ column, field }) => [column, field.slice(VALUE.length).trim() || null]),
    ),
    ignored: new Set(uses.filter(({ use }) => use === null).map(({ column }) => column)),
    constants: Object.fromEntries(constants) as Record<string, string>,
    spellings: wardSpellings(mapping),
  };
}

function wardSpellings(mapping: FileMapping | null): Map<string, string> {
  const wards = valuesByField(WARD_PROFILE, mapping)['ward_name'] ?? {};
  return new Map(
    Object.entries(wards).flatMap(([ward, spellings]) =>
      [ward, ...spellings].map((spelling): [string, string] => [spelling.trim().toLowerCase(), ward]),
    ),
  );
}

/** A table with the cells that a mapping takes out or cuts, and how many rows it leaves out. */
export interface MappedTable {
  header: string[];
  records: ProfileRecord[];
  leftOut: number;
}

/** Blanks what is ignored, so that it is taken for nothing; cuts cells to their pattern; leaves rows out. */
export function mapTable(
  header: readonly string[],
  records: readonly ProfileRecord[],
  mapping: FileMapping | null,
): MappedTable {
  const { ignored } = givenColumns(header, mapping);
  const changes = cellChanges(header, mapping);
  const isOut = leftOutBy(header, mapping);
  const kept = records.filter((record) => !isOut(record));
  const change = (values: readonly string[]): string[] =>
    values.map((text, column) => (ignored.has(column) ? '' : (changes.get(column)?.(text, values) ?? text)));
  return {
    header: header.map((text, column) => (ignored.has(column) ? '' : text)),
    records: kept.map((record) => ({ ...record, values: change(record.values) })),
    leftOut: records.length - kept.length,
  };
}

type CellChange = (text: string, values: readonly string[]) => string;

const isAmong = (text: string | undefined, words: readonly string[]): boolean =>
  words.some((word) => word.trim().toLowerCase() === (text ?? '').trim().toLowerCase());

function cellChanges(header: readonly string[], mapping: FileMapping | null): Map<number, CellChange> {
  const changes = new Map<number, CellChange>();
  for (const [name, use] of Object.entries(mapping?.columns ?? {})) {
    if (use === null || typeof use === 'string') continue;
    const pattern = use.pattern === undefined ? null : new RegExp(use.pattern);
    const conditions = Object.entries(use.when ?? {}).map(([other, words]) => ({
      column: columnNamed(header, other),
      words,
    }));
    changes.set(columnNamed(header, name), (text, values) => {
      if (!conditions.every(({ column, words }) => isAmong(values[column], words))) return '';
      return pattern === null ? text : (pattern.exec(text)?.[1] ?? '');
    });
  }
  return changes;
}

function leftOutBy(header: readonly string[], mapping: FileMapping | null): (record: ProfileRecord) => boolean {
  const rules = Object.entries(mapping?.leaveOut ?? {}).map(([name, words]) => ({
    column: columnNamed(header, name),
    words,
  }));
  return ({ values }) => rules.some(({ column, words }) => isAmong(values[column], words));
}
