// The one statement that reads a file: parsed, validated and masked on the way into a temporary table.
// Unmasked text is never in a table of the database file; temporary tables live in memory and spill to the work folder.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import { DATASET_COLUMNS } from '../schema/datasets.ts';
import type { CsvSource, LoadPlan, ParseKind, RejectReason, StagedField } from './load-plan.ts';
import {
  cellName,
  cleanCell,
  type Expression,
  holdsOneOf,
  isSensible,
  NO_DATE,
  parseCell,
  postcodeKey,
  trimCell,
} from './load-values.ts';
import { type Check, firstCell, notRowChecks } from './load-not-rows.ts';
import { maskLabel, maskReference, MASKS, maskText } from './masking.ts';

/** Name of the temporary table with one row a record; its `rowid` is the record number, from 0. */
export const STAGED = 'staged';

const trimmed = (field: string): Expression => sql.ref(`trimmed_${field}`);
const raw = (field: string): Expression => sql.ref(`raw_${field}`);
const parsed = (field: string): Expression => sql.ref(`value_${field}`);

/** `read_csv` with everything said, so that DuckDB guesses nothing; columns by position, as headers may repeat. */
export function readCsv(source: CsvSource): Expression {
  const columns = Array.from({ length: source.columnCount }, (_, index) => sql`${sql.lit(cellName(index))}: 'VARCHAR'`);
  const longest = source.longestRecord === undefined ? sql`` : sql`max_line_size = ${sql.lit(source.longestRecord)},`;
  return sql`read_csv(${sql.lit(source.path)}, auto_detect = false, header = false, skip = ${sql.lit(source.skipLines)},
    delim = ${sql.lit(source.delimiter)}, quote = ${sql.lit(source.quote)}, escape = ${sql.lit(source.quote)},
    compression = ${sql.lit(source.gzip ? 'gzip' : 'none')}, ${longest}
    new_line = ${sql.lit(source.newline === '\n' ? String.raw`\n` : String.raw`\r\n`)}, columns = {${sql.join(columns)}})`;
}

const EXPECTED: Record<ParseKind, string> = {
  text: 'text',
  label: 'text',
  reference: 'a reference',
  plain: 'text',
  code: 'a code',
  'keyed hash': 'text',
  vocabulary: 'one of the known words',
  date: 'a date, e.g. 31/05/2024 or 2024-05-31',
  'partial date': 'a date as precise as known, e.g. 2019, 2019-07 or 2019-07-17',
  number: 'a number, e.g. 1250.5',
  integer: 'a whole number, e.g. 12',
  boolean: 'yes or no',
  period: 'a period, e.g. 2024-04, 2024-25 Q2, 2024-25 or Apr 2024',
  postcode: 'a full postcode',
};

function missingCheck(field: StagedField): Check {
  const where = field.header === null ? `the field ${field.name}` : `column "${field.header}"`;
  return {
    failed:
      field.parse === 'date'
        ? sql`${raw(field.name)} is null or ${parsed(field.name)} = ${NO_DATE}`
        : sql`${raw(field.name)} is null`,
    value: raw(field.name),
    reason: {
      field: field.name,
      header: field.header,
      rule: 'required',
      message: `There is nothing in ${where}, which every row needs. Fill it in and bring the row in again.`,
    },
  };
}

function unreadableCheck(field: StagedField): Check {
  const read = field.parse === 'date' ? isSensible(parsed(field.name)) : sql`${parsed(field.name)} is not null`;
  const words = field.closed ? ` (${Object.keys(field.vocabulary ?? {}).join(', ')})` : '';
  return {
    failed: sql`${raw(field.name)} is not null and not coalesce(${read}, false)`,
    value: raw(field.name),
    reason: {
      field: field.name,
      header: field.header,
      rule: `not ${field.parse === 'integer' ? 'a whole number' : EXPECTED[field.parse].split(',')[0]}`,
      message: `This cannot be read: ${EXPECTED[field.parse]}${words} is expected. Correct it, or empty the cell if it is not known.`,
    },
  };
}

function needsOneOfCheck(names: readonly string[]): Check {
  return {
    failed: sql`coalesce(${sql.join(names.map((name) => sql`${parsed(name)}::VARCHAR`))}) is null`,
    value: sql`null::VARCHAR`,
    reason: {
      field: names[0] ?? null,
      header: null,
      rule: 'required',
      message: `The row has none of ${names.join(', ')}. Fill in at least one and bring the row in again.`,
    },
  };
}

function buildChecks(plan: LoadPlan): Check[] {
  const excluded = plan.excluded.map(({ column, header, values }) => ({
    failed: holdsOneOf(column, values),
    value: sql.ref(cellName(column)),
    reason: {
      field: null,
      header,
      rule: 'left out by the mapping',
      message: `The mapping leaves out rows where "${header}" is ${values.join(' or ')}.`,
    },
  }));
  const present = new Set(plan.fields.map(({ name }) => name));
  return [
    ...excluded,
    ...notRowChecks(plan),
    ...plan.fields.filter(({ required }) => required).map(missingCheck),
    ...plan.fields.filter(isFallible).map(unreadableCheck),
    ...plan.needsOneOf.map((names) => needsOneOfCheck(names.filter((name) => present.has(name)))),
  ];
}

function isFallible(field: StagedField): boolean {
  const infallible: ParseKind[] = ['text', 'label', 'reference', 'plain', 'code', 'keyed hash'];
  // A postcode only serves to find the ward, so one that cannot be read is no reason to lose the row.
  if (field.parse === 'postcode' && !field.required) return false;
  return !infallible.includes(field.parse) && (field.parse !== 'vocabulary' || field.closed === true);
}

const MASKING: Partial<Record<ParseKind, (expression: string) => { raw: Expression }>> = {
  text: maskText,
  label: maskLabel,
  code: maskLabel,
  reference: maskReference,
};

/** True for a field in whose values something may be masked. */
export const mayHoldMasks = ({ parse, closed }: StagedField): boolean =>
  parse in MASKING || (parse === 'vocabulary' && !closed);

/** The stored form of a field: text masked, "no date" gone, a postcode that only finds the ward as its key. */
function storedValue(plan: LoadPlan, field: StagedField): Expression {
  if (field.parse === 'postcode' && isLocation(plan, field.name)) return postcodeKey(parsed(field.name));
  const mask = MASKING[field.parse];
  if (mask) return mask(`"value_${field.name}"`).raw;
  if (field.parse === 'vocabulary') return sql`coalesce(${parsed(field.name)}, ${otherWord(field)})`;
  if (field.parse === 'date') return sql`nullif(${parsed(field.name)}, ${NO_DATE})`;
  return parsed(field.name);
}

// Only a word that nobody knows can hold somebody's details; most rows never get this far.
function otherWord({ name, closed, keepsCase }: StagedField): Expression {
  if (closed) return sql`null`;
  return maskLabel(keepsCase ? `"raw_${name}"` : `lower("raw_${name}")`).raw;
}

function qualityFlags(plan: LoadPlan): Expression | null {
  const present = new Set(plan.fields.map(({ name }) => name));
  const pairs = plan.order.filter(({ earlier, later }) => present.has(earlier) && present.has(later));
  if (pairs.length === 0) return null;
  const broken = pairs.map(
    ({ earlier, later }) => sql`nullif(${parsed(later)}, ${NO_DATE}) < nullif(${parsed(earlier)}, ${NO_DATE})`,
  );
  const flags = pairs.map(({ flag }, index) => sql`case when ${broken[index]} then ${sql.lit(flag)} end`);
  return sql`case when ${sql.join(broken, sql` or `)} then list_filter([${sql.join(flags)}], lambda flag: flag is not null) end`;
}

/** All that is stored of a row, as one text: equal text, equal row. Null and empty count as equal, as do absent columns. */
function contentText(plan: LoadPlan): Expression {
  const present = new Set(plan.fields.map(({ name }) => name));
  const stored = Object.keys(DATASET_COLUMNS[plan.dataset]);
  const kept = stored.map((name) => (present.has(name) ? sql`coalesce(${sql.ref(name)}::VARCHAR, '')` : sql`''`));
  // What only serves to find the ward is not stored, so it is no part of the row. Columns of stages become rows.
  const beside = [...present].filter((name) => !stored.includes(name) && !isLocation(plan, name)).toSorted();
  const other = beside.map((name) => sql`coalesce(${sql.lit(`${name}=`)} || ${sql.ref(name)}::VARCHAR, '')`);
  return sql`concat_ws(chr(31), ${sql.join([...kept, ...other])})`;
}

/** True for a field that only serves to find the ward, and is dropped. */
export function isLocation(plan: LoadPlan, name: string): boolean {
  const isStored = name in DATASET_COLUMNS[plan.dataset];
  return !isStored && ['postcode', 'easting', 'northing', 'latitude', 'longitude'].includes(name);
}

const MASK_TOKENS = MASKS.map(({ token }) => token.replaceAll(/[[\]]/g, String.raw`\$&`)).join('|');

// A masked key would make strangers into versions of one row: such a row is known by its content instead.
function rowKey(plan: LoadPlan, content: Expression): Expression {
  const present = plan.keyFields.filter((key) => plan.fields.some(({ name }) => name === key));
  const byContent = sql`'#' || md5(${content})`;
  if (present.length === 0) return byContent;
  const keys = sql.join(present.map((key) => sql`coalesce(lower(${sql.ref(key)}::VARCHAR), '')`));
  const key = present.length === 1 ? sql`lower(${sql.ref(present[0] ?? '')}::VARCHAR)` : sql`concat_ws('|', ${keys})`;
  const text = present.filter((name) =>
    plan.fields.some((field) => field.name === name && (field.parse in MASKING || field.parse === 'vocabulary')),
  );
  const masked = text.map(
    (name) => sql`(contains(${sql.ref(name)}, '[') and regexp_matches(${sql.ref(name)}, ${sql.lit(MASK_TOKENS)}))`,
  );
  const unusable = masked.length === 0 ? sql`${key} is null` : sql`${key} is null or ${sql.join(masked, sql` or `)}`;
  return sql`case when ${unusable} then ${byContent} else ${key} end`;
}

/**
 * Reads the file into the temporary table `staged`: the plan's fields, `line`, `reject_reason` (index into the
 * returned reasons, null = good), `row_key` (without an occurrence number), `content_hash`, `quality`.
 * @throws whatever DuckDB's reader says about a file that is not regular
 */
export async function stageFile(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<RejectReason[]> {
  const checks = buildChecks(plan);
  await dropStaged(db);
  await sql`create temp table ${sql.table(STAGED)} as ${stageQuery(plan, checks)}`.execute(db);
  return checks.map(({ reason }) => reason);
}

export async function dropStaged(db: Kysely<SaidDatabase>): Promise<void> {
  await sql`drop table if exists temp.${sql.ref(STAGED)}`.execute(db);
}

/** Fields whose text as written is kept with a reject, when it cannot be read. */
const rawFields = (plan: LoadPlan): StagedField[] =>
  plan.fields.filter((field) => isFallible(field) && !isLocation(plan, field.name));

// Between two cells of a rejected row: no mask finds a match across it.
const CELL_END = sql`chr(10) || chr(30) || chr(10)`;

/** The text of a rejected row: the offending value, then the cells that could not be read, each with its end. */
function rejectText(plan: LoadPlan, checks: readonly Check[]): Expression {
  const offending = checks.map(({ value }, index) => sql`when ${sql.lit(index)} then ${value}`);
  const unread = rawFields(plan).map(
    (field) => sql`case when ${unreadableCheck(field).failed} then ${raw(field.name)} end`,
  );
  const cells = [sql`case reject_reason ${sql.join(offending, sql` `)} end`, ...unread];
  const ended = cells.map((cell) => sql`coalesce(replace(${cell}, chr(30), ' '), '') || ${CELL_END}`);
  return sql.join(ended, sql` || `);
}

/**
 * Reads the file once more for the rows that were rejected, into the temporary table `reject_cells`: `place` (from 0, in
 * the order of the file) and `cells`, masked: the offending value, then see `rawCellOf`. Only files with rejects pay for it.
 */
export async function stageRejectCells(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<void> {
  const checks = buildChecks(plan);
  // Numbered in the order of the file: rows that are not committed yet have no `rowid` to go by.
  await sql`create or replace temp table reject_cells as
    select row_number() over () - 1 as place,
      list_transform(string_split(masked, chr(30)), lambda cell: nullif(trim(cell, chr(10)), '')) as cells
    from (select ${maskText('"reject_text"').raw} as masked from (select ${rejectText(plan, checks)} as reject_text
      from ${judgedRows(plan, checks)} where reject_reason is not null))`.execute(db);
}

/** What stands in the cell of a rejected row that could not be read, masked; null for all others. */
export function rawCellOf(plan: LoadPlan, name: string): Expression {
  const index = rawFields(plan).findIndex((field) => field.name === name);
  return index < 0 ? sql`null` : sql`c.cells[${sql.lit(index + 2)}]`;
}

// Our own files of corrections guard cells that a spreadsheet would take for a formula with an apostrophe.
const unguarded = (plan: LoadPlan, cell: Expression): Expression =>
  plan.corrects === undefined ? cell : sql`regexp_replace(${cell}, ${sql.lit("^'([=+@\\t\\r-])")}, '\\1')`;

/** The rows of the file: cells trimmed, cleaned and parsed, and the first check that fails. */
function judgedRows(plan: LoadPlan, checks: readonly Check[]): Expression {
  const { fields } = plan;
  const cells = [...new Set([...plan.excluded.map(({ column }) => cellName(column)), firstCell(plan)])].map((name) =>
    sql.ref(name),
  );
  const line = plan.source.lineColumn === null ? sql`null` : sql.ref(cellName(plan.source.lineColumn));
  const corrects = plan.corrects === undefined ? sql`null::VARCHAR` : trimCell({ column: plan.corrects });
  const trimmedCells = fields.map((field) => sql`${unguarded(plan, trimCell(field.source))} as ${trimmed(field.name)}`);
  const rawCells = fields.map(
    ({ name, default: fallback }) => sql`${cleanCell(trimmed(name), fallback)} as ${raw(name)}`,
  );
  const values = fields.map((field) => sql`${parseCell(raw(field.name), { ...plan, field })} as ${parsed(field.name)}`);
  const failures = checks.map(({ failed }, index) => sql`when ${failed} then ${sql.lit(index)}`);
  const reason = failures.length === 0 ? sql`null::INTEGER` : sql`case ${sql.join(failures, sql` `)} end`;
  return sql`(select *, ${reason} as reject_reason
    from (select *, ${sql.join(values)}
    from (select *, ${sql.join(rawCells)}
    from (select ${sql.join([sql`${line}::INTEGER as line`, sql`${corrects} as corrects`, ...cells, ...trimmedCells])} from ${readCsv(plan.source)}))))`;
}

function stageQuery(plan: LoadPlan, checks: readonly Check[]): Expression {
  const stored = plan.fields.map((field) => sql`${storedValue(plan, field)} as ${sql.ref(field.name)}`);
  const names = plan.fields.map(({ name }) => sql.ref(name));
  return sql`select ${sql.join(names)}, line, quality, reject_reason, corrects,
      ${rowKey(plan, sql.ref('content'))} as row_key, md5_number_lower(content) as content_hash
    from (select *, ${contentText(plan)} as content
    from (select *, ${sql.join(stored)}, ${qualityFlags(plan) ?? sql`null::VARCHAR[]`} as quality
    from ${judgedRows(plan, checks)}))`;
}

/** The distinct texts of one column, at most `limit`: periods are few, and are parsed before the file is staged. */
export async function readDistinctCells(
  db: Kysely<SaidDatabase>,
  source: CsvSource,
  { column, limit }: { column: number; limit: number },
): Promise<string[]> {
  const text = trimCell({ column });
  const { rows } = await sql<{ text: string }>`select distinct ${text} as text from ${readCsv(source)}
    where ${text} is not null order by text limit ${sql.lit(limit)}`.execute(db);
  return rows.map((row) => row.text);
}

/** All cells of a source as DuckDB's reader gives them, in the order of the file: what csv-parse must agree with. */
export async function readCells(db: Kysely<SaidDatabase>, source: CsvSource): Promise<(string | null)[][]> {
  const columns = Array.from({ length: source.columnCount }, (_, index) => sql.ref(cellName(index)));
  const { rows } = await sql<{
    cells: (string | null)[];
  }>`select [${sql.join(columns)}] as cells from ${readCsv(source)}`.execute(db);
  return rows.map(({ cells }) => cells);
}
