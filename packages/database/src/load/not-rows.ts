// Lines of a file that are no rows: totals, blank ones, notes between and below.
import { sql } from 'kysely';
import type { LoadPlan, RejectReason, StagedField } from './load-plan.ts';
import { cellName, isOneOf } from './cell-text.ts';
import type { Expression } from './expression.ts';

/** One thing that keeps a row out, and the cell that is shown with it. */
export interface Check {
  failed: Expression;
  value: Expression;
  reason: RejectReason;
}

const raw = (field: string): Expression => sql.ref(`raw_${field}`);

/** In a file that only updates: true for a row whose key no stored row has. */
export const IS_UNKNOWN = sql.ref('is_unknown');

/** The rules of lines that are no rows: there is nothing to correct. */
export const NO_ROWS = ['repeated headings', 'row of totals', 'blank row', 'note in the table'] as const;

const TOTALS = [
  'total',
  'totals',
  'grand total',
  'grand totals',
  'sub-total',
  'subtotal',
  'sub total',
  'overall total',
];
const LONGEST_TOTAL = 13;

/** The first cell of a record, which says what a line is that is no row of the data. */
export const firstCell = ({ source }: LoadPlan): string =>
  cellName(source.lineColumn === null ? 0 : source.lineColumn + 1);

// A report of several pages has its headings at the top of each. Three of them, word for word, are no data.
const ENOUGH_HEADINGS = 3;

function repeatedHeadings(fields: readonly StagedField[]): Expression | null {
  const headed = fields.filter(
    ({ header, source }) => header?.trim() && 'column' in source && !source.pattern && !source.when,
  );
  const equal = headed
    .slice(0, ENOUGH_HEADINGS)
    .map(({ name, header }) => sql`${raw(name)} = ${sql.lit(header?.trim())}`);
  return equal.length < 2 ? null : sql`coalesce(${sql.join(equal, sql` and `)}, false)`;
}

/** Rows of totals, blank rows and notes below the table: kept out by a name of their own, not as rows with a mistake. */
export function notRowChecks(plan: LoadPlan): Check[] {
  const first = sql.ref(firstCell(plan));
  const label = sql`lower(trim(${first}, ' \t:*'))`;
  const check = (failed: Expression, rule: (typeof NO_ROWS)[number], message: string): Check => ({
    failed,
    value: first,
    reason: { field: null, header: null, rule, message },
  });
  const required = plan.fields.filter((field) => field.required);
  const others = plan.fields.filter(({ source, default: fallback }) => 'column' in source && fallback === undefined);
  // Constants and defaults are filled in every line.
  const nothing = sql`coalesce(${sql.join(others.map(({ name }) => raw(name)))}) is null`;
  const totals = check(
    sql`strlen(${first}) <= ${sql.lit(LONGEST_TOTAL + 3)} and ${isOneOf(label, TOTALS)}`,
    'row of totals',
    'This is a row of totals, not of data; it was left out. Nothing needs to be done.',
  );
  const repeated = repeatedHeadings(others);
  const headings =
    repeated === null
      ? []
      : [
          check(
            repeated,
            'repeated headings',
            'This row repeats the headings; it was left out. Nothing needs to be done.',
          ),
        ];
  if (required.length === 0 || others.length < 2) return [...headings, totals];
  const behind = others.filter(({ source }) => !('column' in source) || cellName(source.column) !== firstCell(plan));
  const onlyFirst = sql`coalesce(${sql.join(behind.map(({ name }) => raw(name)))}) is null and strlen(${first}) > 0`;
  const lacking = plan.lacks
    ? IS_UNKNOWN
    : sql`(${sql.join(
        required.map(({ name }) => sql`${raw(name)} is null`),
        sql` or `,
      )})`;
  return [
    ...headings,
    totals,
    check(
      sql`${lacking} and ${nothing} and coalesce(trim(${first}), '') = ''`,
      'blank row',
      'No cell of this row that we know is filled; it was left out. Nothing needs to be done.',
    ),
    check(
      sql`${lacking} and ${onlyFirst} and contains(trim(${first}), ' ')`,
      'note in the table',
      'Only the first cell is filled: this looks like a note or a heading between the rows, and was left out. Nothing needs to be done.',
    ),
  ];
}
