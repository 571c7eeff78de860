// The rows of a file as a relation: cells trimmed, cleaned and parsed, and the first check that fails.
import { sql } from 'kysely';
import { rowsTable } from '../schema/row-ids.ts';
import { dayAsWritten, inLocalTime, tidyDateText, withoutTime } from './cell-dates.ts';
import { cellName, cleanCell, trimCell } from './cell-text.ts';
import { parseCell } from './cell-values.ts';
import type { Expression } from './expression.ts';
import type { LoadPlan, StagedField } from './load-plan.ts';
import { type Check, firstCell, IS_UNKNOWN } from './not-rows.ts';
import { readCsv } from './read-csv.ts';

const trimmed = (field: string): Expression => sql.ref(`trimmed_${field}`);
const raw = (field: string): Expression => sql.ref(`raw_${field}`);
const written = (field: string): Expression => sql.ref(`written_${field}`);
const parsed = (field: string): Expression => sql.ref(`value_${field}`);

/** Whether a row has no stored one to update, as a column; none for files with rows of their own. */
function unknownRow({ dataset, keyFields, lacks }: LoadPlan): Expression[] {
  if (!lacks) return [];
  const stored = sql`select row_key from ${rowsTable(dataset)} where replaced_by is null`;
  return [sql`coalesce(lower(${raw(keyFields[0] ?? '')}) not in (${stored}), true) as ${IS_UNKNOWN}`];
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
export const inOrder = ({ lacks }: LoadPlan): Expression => (lacks ? sql`order by record` : sql``);

/** The rows of the file: cells trimmed, cleaned and parsed, and the first check that fails. */
export function judgedRows(plan: LoadPlan, checks: readonly Check[]): Expression {
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
