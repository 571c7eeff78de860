// The one statement that reads a file: parsed, validated and masked on the way into a temporary table.
// Unmasked text is never in a table of the database file; temporary tables live in memory and spill to the work folder.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import type { CsvSource, LoadPlan, ParseKind, RejectReason, StagedField } from './load-plan.ts';
import {
  cellName,
  cleanCell,
  dayAsWritten,
  type Expression,
  holdsOneOf,
  inLocalTime,
  isNoDate,
  isSensible,
  parseCell,
  trimCell,
  tidyDateText,
  withoutTime,
} from './cell-values.ts';
import { type Check, firstCell, IS_UNKNOWN, notRowChecks } from './not-rows.ts';
import {
  contentHash,
  isLocation,
  isText,
  qualityFlags,
  rowKey,
  storedValue,
  unreadWord,
  unreadWords,
  withLabels,
} from './stored-values.ts';
import { maskCells, maskRows } from './masking.ts';
import { rowsTable } from '../schema/row-ids.ts';

/** Name of the temporary table with one row a record; its `rowid` is the record number, from 0. */
export const STAGED = 'staged';

const trimmed = (field: string): Expression => sql.ref(`trimmed_${field}`);
const raw = (field: string): Expression => sql.ref(`raw_${field}`);
const written = (field: string): Expression => sql.ref(`written_${field}`);
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
  rating: 'a mark',
  integer: 'a whole number, e.g. 12',
  boolean: 'yes or no',
  period: 'a period, e.g. 2024-04, 2024-25 Q2, 2024-25 or Apr 2024',
  postcode: 'a full postcode',
  place: 'a place',
};

function missingCheck(field: StagedField): Check {
  const where = field.header === null ? `the field ${field.name}` : `column "${field.header}"`;
  return {
    failed:
      field.parse === 'date'
        ? sql`${raw(field.name)} is null or coalesce(${isNoDate(parsed(field.name))}, false)`
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
  const read =
    field.parse === 'date'
      ? sql`(${isSensible(parsed(field.name))} or ${isNoDate(parsed(field.name))})`
      : sql`${parsed(field.name)} is not null`;
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

/** In a file whose rows are none of their own: each must be a newer version of a stored one. */
function unknownCheck({ keyFields, fields }: LoadPlan, lacks: readonly string[]): Check {
  const key = keyFields[0] ?? '';
  return {
    failed: IS_UNKNOWN,
    value: raw(key),
    reason: {
      field: key,
      header: fields.find(({ name }) => name === key)?.header ?? null,
      rule: 'not stored',
      message: `No stored case has this ${key}; export its ${lacks.join(' and ')} too, or correct it.`,
    },
  };
}

/** Whether a row has no stored one to update, as a column; none for files with rows of their own. */
function unknownRow({ dataset, keyFields, lacks }: LoadPlan): Expression[] {
  if (!lacks) return [];
  const stored = sql`select row_key from ${rowsTable(dataset)} where replaced_by is null`;
  return [sql`coalesce(lower(${raw(keyFields[0] ?? '')}) not in (${stored}), true) as ${IS_UNKNOWN}`];
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
    ...(plan.lacks ? [unknownCheck(plan, plan.lacks)] : []),
  ];
}

function isFallible(field: StagedField): boolean {
  const infallible: ParseKind[] = ['text', 'label', 'reference', 'plain', 'code', 'keyed hash', 'rating', 'place'];
  // A postcode only serves to find the ward, so one that cannot be read is no reason to lose the row.
  if (field.parse === 'postcode' && !field.required) return false;
  return !infallible.includes(field.parse) && (field.parse !== 'vocabulary' || field.closed === true);
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
  plan.fields.filter((field) => (isFallible(field) || field.parse === 'rating') && !isLocation(plan, field.name));

// Behind each cell of a rejected row: they are masked one by one.
const CELL_END = sql`chr(30)`;

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
  const record = plan.lacks ? sql`, record` : sql``;
  // Numbered in the order of the file: rows that are not committed yet have no `rowid` to go by.
  await sql`create or replace temp table reject_cells as
    select row_number() over (${inOrder(plan)}) - 1 as place,
      list_transform(string_split(${maskCells(sql.ref('reject_text'))}, chr(30)), lambda cell: nullif(cell, '')) as cells
    from (select ${rejectText(plan, checks)} as reject_text${record} from ${judgedRows(plan, checks)} where reject_reason is not null)`.execute(
    db,
  );
}

/** What stands in the cell of a rejected row that could not be read, masked; null for all others. */
export function rawCellOf(plan: LoadPlan, name: string): Expression {
  const index = rawFields(plan).findIndex((field) => field.name === name);
  return index < 0 ? sql`null` : sql`c.cells[${sql.lit(index + 2)}]`;
}

// Our own files of corrections guard cells that a spreadsheet would take for a formula with an apostrophe.
const unguarded = (plan: LoadPlan, cell: Expression): Expression =>
  plan.corrects === undefined ? cell : sql`regexp_replace(${cell}, ${sql.lit("^'([=+@\\t\\r-])")}, '\\1')`;

// Dates are read in levels, as `dayAsWritten` says.
function withDays(dates: readonly StagedField[], rows: Expression): Expression {
  if (dates.length === 0) return rows;
  const level = (columns: readonly Expression[], inner: Expression): Expression =>
    sql`(select *, ${sql.join(columns)} from ${inner})`;
  const tidy = dates.map(({ name }) => sql`${tidyDateText(raw(name))} as ${sql.ref(`tidy_${name}`)}`);
  const days = dates.map(({ name }) => sql`${withoutTime(sql.ref(`tidy_${name}`))} as ${sql.ref(`day_${name}`)}`);
  const read = dates.map(({ name, dates: style }) => {
    const parts = { text: sql.ref(`tidy_${name}`), day: sql.ref(`day_${name}`) };
    return sql`${dayAsWritten(parts, style)} as ${written(name)}`;
  });
  return level(read, level(days, level(tidy, rows)));
}

// What systems write so that a spreadsheet takes a number or a date for text: `="00123"`, `'00123`. In what people wrote
// it may be meant.
function withoutTextGuard({ source, parse }: StagedField): Expression {
  const cell = trimCell(source);
  if (parse === 'text' || !('column' in source)) return cell;
  const first = sql`ascii(${sql.ref(cellName(source.column))})`;
  const guard = sql.lit(`^(?:="(.*)"|'([0-9].*))$`);
  return sql`case when ${first} = 61 or ${first} = 39 then regexp_replace(${cell}, ${guard}, '\\1\\2') else ${cell} end`;
}

// Rows that are looked up among the stored ones come back in any order.
const inOrder = ({ lacks }: LoadPlan): Expression => (lacks ? sql`order by record` : sql``);

/** The rows of the file: cells trimmed, cleaned and parsed, and the first check that fails. */
function judgedRows(plan: LoadPlan, checks: readonly Check[]): Expression {
  const { fields } = plan;
  const cells = [...new Set([...plan.excluded.map(({ column }) => cellName(column)), firstCell(plan)])].map((name) =>
    sql.ref(name),
  );
  const line = plan.source.lineColumn === null ? sql`null` : sql.ref(cellName(plan.source.lineColumn));
  const corrects = plan.corrects === undefined ? sql`null::VARCHAR` : trimCell({ column: plan.corrects });
  const record = plan.lacks ? [sql`row_number() over () - 1 as record`] : [];
  const trimmedCells = fields.map(
    (field) => sql`${unguarded(plan, withoutTextGuard(field))} as ${trimmed(field.name)}`,
  );
  const rawCells = fields.map(
    ({ name, default: fallback }) => sql`${cleanCell(trimmed(name), fallback)} as ${raw(name)}`,
  );
  const dates = fields.filter(({ parse }) => parse === 'date');
  const values = fields.map((field) => {
    const value = dates.includes(field)
      ? inLocalTime(written(field.name), raw(field.name))
      : parseCell(raw(field.name), { ...plan, field });
    return sql`${value} as ${parsed(field.name)}`;
  });
  const failures = checks.map(({ failed }, index) => sql`when ${failed} then ${sql.lit(index)}`);
  const reason = failures.length === 0 ? sql`null::INTEGER` : sql`case ${sql.join(failures, sql` `)} end`;
  return sql`(select *, ${reason} as reject_reason
    from (select *, ${sql.join([...values, ...unknownRow(plan)])}
    from ${withDays(
      dates,
      sql`(select *, ${sql.join(rawCells)}
    from (select ${sql.join([sql`${line}::INTEGER as line`, sql`${corrects} as corrects`, ...record, ...cells, ...trimmedCells])} from ${readCsv(plan.source)}))`,
    )}))`;
}

function stageQuery(plan: LoadPlan, checks: readonly Check[]): Expression {
  const stored = plan.fields.map((field) => sql`${storedValue(plan, field)} as ${sql.ref(field.name)}`);
  const names = plan.fields.map(({ name }) => sql.ref(name));
  const texts = plan.fields.filter(isText).map(({ name }) => `value_${name}`);
  return sql`select ${sql.join(names)}, line, quality, reject_reason, corrects${sql.join(
    plan.fields.flatMap(({ name, parse }) => (parse === 'rating' ? [sql`, ${sql.ref(unreadWord(name))}`] : [])),
    sql``,
  )},
      ${rowKey(plan)} as row_key, ${contentHash(plan)} as content_hash
    from (select *, ${sql.join(stored)}, ${qualityFlags(plan) ?? sql`null::VARCHAR[]`} as quality${unreadWords(plan)}
    from ${withLabels(plan, maskRows(judgedRows(plan, checks), texts))}) ${inOrder(plan)}`;
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
