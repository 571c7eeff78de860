// Cells as text: without the blanks around them, and null where they say that there is nothing.
import { sql } from 'kysely';
import type { Expression } from './expression.ts';
import type { CellSource } from './load-plan.ts';
import { NOTHING_HERE } from './nothing-here.ts';

// Blank characters that spreadsheets leave around a value: space, tab, line ends, no-break space, zero-width marks.
const BLANK_CHARACTERS = ' \t\n\r\u00a0\u200b\ufeff\u202f\u2009\u2007';
const BLANKS = sql.lit(BLANK_CHARACTERS);

const NOTHING_STARTS = [
  ...new Set(NOTHING_HERE.flatMap((word) => [word.charAt(0), word.charAt(0).toUpperCase()])),
].join('');
const LONGEST_NOTHING = Math.max(...NOTHING_HERE.map((word) => Buffer.byteLength(word)));

export const cellName = (column: number): string => `c${column}`;

// One search in one constant text: DuckDB turns `in (…)` into a join for every list, which costs more than all parsing.
const MARK = '\u001f';
export const isOneOf = (text: Expression, values: readonly string[]): Expression =>
  sql`contains(${sql.lit(`${MARK}${values.join(MARK)}${MARK}`)}, ${sql.lit(MARK)} || ${text} || ${sql.lit(MARK)})`;

// Most cells have nothing to trim, and trimming a set of characters is slow: look at the first and last one before.
// Whole texts are compared, as taking a character out of one makes a new text.
function trimBlanks(text: Expression): Expression {
  const ends = BLANK_CHARACTERS.split('').map((blank) => sql`suffix(${text}, ${sql.lit(blank)})`);
  const isTidy = sql`${text} >= '!' and ${text} < chr(127) and not (${sql.join(ends, sql` or `)})`;
  return sql`case when ${isTidy} then ${text} else trim(${text}, ${BLANKS}) end`;
}

const sameText = (cell: Expression, values: readonly string[]): Expression =>
  isOneOf(
    sql`lower(trim(${cell}, ${BLANKS}))`,
    values.map((value) => value.trim().toLowerCase()),
  );

/** True where a column holds one of the values, whatever its case. */
export function holdsOneOf(column: number, values: readonly string[]): Expression {
  return sql`coalesce(${sameText(sql.ref(cellName(column)), values)}, false)`;
}

/** The text of a cell without the blanks around it. */
export function trimCell(source: CellSource): Expression {
  if ('constant' in source) return sql.lit(source.constant);
  const column = sql.ref(cellName(source.column));
  const part = source.pattern ? sql`regexp_extract(${column}, ${sql.lit(source.pattern)}, 1)` : column;
  const trimmed = trimBlanks(part);
  const found = source.when
    ? sql`case when ${holdsOneOf(source.when.column, source.when.values)} then ${trimmed} end`
    : trimmed;
  if (!source.otherwise) return found;
  return sql`coalesce(nullif(${found}, ''), ${trimCell(source.otherwise)})`;
}

/** A trimmed cell, null (or the fallback) where it says that there is nothing. */
export function cleanCell(trimmed: Expression, fallback: string | undefined): Expression {
  const mayBe = sql`strlen(${trimmed}) <= ${sql.lit(LONGEST_NOTHING)} and contains(${sql.lit(NOTHING_STARTS)}, ${trimmed}[1])`;
  const nothing = sql`strlen(${trimmed}) = 0 or (${mayBe} and ${isOneOf(sql`lower(${trimmed})`, NOTHING_HERE)})`;
  const cleaned = sql`case when ${nothing} then null else ${trimmed} end`;
  return fallback === undefined ? cleaned : sql`coalesce(${cleaned}, ${sql.lit(fallback)})`;
}
