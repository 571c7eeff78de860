// From headers, definition and mapping to the plan that the database runs.
import {
  AppError,
  type CellSource,
  type CsvSource,
  type ExcludedRows,
  type LoadPlan,
  type StagedField,
} from '@said/database';
import type { DatasetDefinition, DatasetField } from '../datasets/definition/dataset.ts';
import { columnNamed, constantsOf, fieldNameOf } from '../mapping/named-columns.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import { matchHeaders } from './match-headers.ts';
import type { HeaderMatch } from './header-match.ts';
import type { ColumnShape } from '../sniff/value-shapes.ts';
import { valuesByField, withValues } from '../mapping/value-lists.ts';

/** What each column of a table is used for. */
export interface ColumnPlan {
  fields: StagedField[];
  excluded: ExcludedRows[];
  /** Headers whose values are not stored. */
  ignored: string[];
}

/** A column in use: by the mapping, or matched by header and values. */
export type UsedColumn = HeaderMatch & { when?: Record<string, string[]> };

/** What is known beside the headers. */
export interface ColumnEvidence {
  mapping: FileMapping | null;
  shapes?: readonly ColumnShape[];
}

const SAID = { certainty: 3, confidence: 1, reasons: ['the mapping says so'] } as const;

/** The use of every column that has one. */
export function mappedColumns(
  header: readonly string[],
  definition: DatasetDefinition,
  { mapping, shapes }: ColumnEvidence,
): UsedColumn[] {
  const named = Object.entries(mapping?.columns ?? {});
  const taken = new Set(named.map(([name]) => columnNamed(header, name)));
  const used = named.flatMap(([name, use]): UsedColumn[] => {
    if (use === null) return [];
    const { field, pattern, when } =
      typeof use === 'string' ? { field: use, pattern: undefined, when: undefined } : use;
    return [
      {
        ...SAID,
        reasons: [...SAID.reasons],
        field: fieldNameOf(field, definition),
        column: columnNamed(header, name),
        ...(pattern && { pattern }),
        ...(when && { when }),
      },
    ];
  });
  requireOneEach(used, header, mapping);
  const given = new Set([...used.map(({ field }) => field), ...Object.keys(constantsOf(mapping))]);
  const rest = { ...definition, fields: definition.fields.filter(({ name }) => !given.has(name)) };
  // A column that the mapping speaks of is not matched again: it becomes a header that nothing fits.
  const free = header.map((text, index) => (taken.has(index) ? '' : text));
  return [
    ...used,
    ...matchHeaders(
      free,
      rest,
      taken.size === 0 ? shapes : shapes?.map((shape, index) => (taken.has(index) ? { ...shape, filled: 0 } : shape)),
    ),
  ];
}

/** Two columns for one field would lose one of them, unless `when` says in which rows each counts. */
function requireOneEach(used: readonly UsedColumn[], header: readonly string[], mapping: FileMapping | null): void {
  const constants = constantsOf(mapping);
  for (const [field, columns] of Map.groupBy(used, (column) => column.field)) {
    const always = columns.filter(({ when }) => when === undefined);
    const named = columns.map(({ column }) => `"${header[column] ?? ''}"`);
    if (always.length > 1) {
      throw new AppError('mapping-wrong', `The mapping takes ${named.join(' and ')} both for ${field}.`, {
        hint: `Map one of them to another field, or to null; or say with when in which rows each is the ${field}.`,
      });
    }
    if (constants[field] !== undefined) {
      throw new AppError(
        'mapping-wrong',
        `The mapping fills ${field} from ${named.join(' and ')}, and also says that it is "${constants[field]}" in every row.`,
        {
          hint: 'Take one of the two out.',
        },
      );
    }
  }
}

/** Decides for every column what it is used for. */
export function planColumns(
  header: readonly string[],
  definition: DatasetDefinition,
  { mapping, matches }: { mapping: FileMapping | null; matches?: readonly UsedColumn[] },
): ColumnPlan {
  const columns = matches ?? mappedColumns(header, definition, { mapping });
  const constants = Object.entries(constantsOf(mapping)).map(([name, constant]) =>
    stagedField(fieldNamed(fieldNameOf(name, definition), definition), { constant }, null),
  );
  const fields = [...Map.groupBy(columns, ({ field }) => field)].map(([field, used]) => {
    const source = used.map((column) => sourceOf(column, header)).reduceRight(joinSources);
    const first = used[0]?.column;
    return stagedField(fieldNamed(field, definition), source, first === undefined ? null : (header[first] ?? null));
  });
  const unread = new Set([...fields, ...constants].map(({ name }) => name));
  const defaults = definition.fields
    .filter(({ name, default: fallback }) => fallback !== undefined && !unread.has(name))
    .map((field) => stagedField(field, { constant: '' }, null));
  const used = new Set(columns.map(({ column }) => column));
  const excluded = Object.entries(mapping?.leaveOut ?? {}).map(([name, values]) => ({
    column: columnNamed(header, name),
    header: name,
    values,
  }));
  for (const { column } of excluded) used.add(column);
  const ignored = header.filter((text, column) => !used.has(column) && text.trim() !== '');
  const values = valuesByField(definition, mapping);
  const all = [...fields, ...constants, ...defaults].map((field) => withValues(field, values[field.name]));
  return { fields: all, excluded, ignored };
}

function sourceOf({ column, pattern, when }: UsedColumn, header: readonly string[]): CellSource {
  const condition = Object.entries(when ?? {}).map(([name, values]) => ({
    column: columnNamed(header, name),
    values,
  }))[0];
  return { column, ...(pattern !== undefined && { pattern }), ...(condition && { when: condition }) };
}

// Columns of one field, told apart by `when`: the first that gives something counts.
const joinSources = (later: CellSource, first: CellSource): CellSource =>
  'constant' in first ? first : { ...first, otherwise: later };

function fieldNamed(name: string, definition: DatasetDefinition): DatasetField {
  const field = definition.fields.find((candidate) => candidate.name === name);
  if (!field) throw new Error(`${definition.name} has no field ${name}`);
  return field;
}

function stagedField(field: DatasetField, source: CellSource, header: string | null): StagedField {
  const { name, parse, vocabulary, closed, keepsCase, dates, default: fallback } = field;
  return {
    name,
    header,
    source,
    parse,
    required: field.required ?? false,
    ...(vocabulary && { vocabulary }),
    ...(closed !== undefined && { closed }),
    ...(keepsCase !== undefined && { keepsCase }),
    ...(dates && { dates }),
    ...(fallback !== undefined && { default: fallback }),
  };
}

/** The plan for a table whose columns are known. Periods are added once the file can be read. */
export function buildPlan(
  definition: DatasetDefinition,
  { fields, excluded }: Pick<ColumnPlan, 'fields' | 'excluded'>,
  source: CsvSource,
): LoadPlan {
  return {
    dataset: definition.name,
    source,
    fields,
    excluded,
    keyFields: definition.keyFields,
    needsOneOf: definition.needsOneOf ?? [],
    periods: [],
    order: definition.order ?? [],
    dayField: definition.dayField ?? null,
    keepsUnknownCodes: definition.keepsUnknownCodes ?? false,
    hashKey: null,
  };
}

/** The same columns in a file that has one more column in front, for the line. */
export function shiftColumns({ fields, excluded, ignored }: ColumnPlan): ColumnPlan {
  return {
    ignored,
    fields: fields.map((field) => ({ ...field, source: shiftSource(field.source) })),
    excluded: excluded.map((rule) => ({ ...rule, column: rule.column + 1 })),
  };
}

function shiftSource(source: CellSource): CellSource {
  if ('constant' in source) return source;
  return {
    ...source,
    column: source.column + 1,
    ...(source.when && { when: { ...source.when, column: source.when.column + 1 } }),
    ...(source.otherwise && { otherwise: shiftSource(source.otherwise) }),
  };
}
