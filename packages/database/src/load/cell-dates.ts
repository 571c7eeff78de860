// Dates as people and systems write them, as SQL.
import { sql } from 'kysely';
import { isOneOf } from './cell-text.ts';
import type { Expression } from './expression.ts';
import type { StagedField } from './load-plan.ts';

// Day first unless the year is, or the column is known to be month first. The time of day, if any, is cut off before:
// columns whose times are all midnight are dates, and days are what the clocks of complaint handling count.
// Written for "none": days that there are not, and words.
const NO_DAY = String.raw`^(00?[-/.]00?[-/.]0000|0000[-/]00[-/]00|00?[-/.]0?1[-/.]1900)([T ].*)?$`;
const NO_DAY_WORDS = [
  'unknown',
  'none',
  'nil',
  'no date',
  'not applicable',
  'not yet',
  'open',
  'ongoing',
  'pending',
  'in progress',
  'outstanding',
  'awaiting response',
  'tba',
  '0',
];
// Blanks of another width, which some systems write before a time, and typographic quotation marks.
const ODD_BLANKS = '[\u00a0\u202f\u2009\u2007]';
const QUOTES = '[\u201c\u201d\u2018\u2019]';

const YEAR_FIRST = ['%Y-%m-%d', '%Y/%m/%d', '%Y%m%d'];
const NUMBERS: Record<'day first' | 'month first', readonly [string, ...string[]]> = {
  'day first': ['%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y'],
  'month first': ['%m/%d/%Y', '%m-%d-%Y', '%m.%d.%Y'],
};
const WORDS = ['%d %B %Y', '%d-%b-%Y', '%d %b %Y', '%d/%b/%Y', '%d-%B-%Y'];
const RARE_WORDS = [
  '%d %B, %Y',
  '%a %d %B %Y',
  '%a %d %b %Y',
  '%A %d %B %Y',
  '%A, %d %B %Y',
  '%a, %d %b %Y',
  '%B %d, %Y',
  '%b %d, %Y',
  '%B %d %Y',
  '%b %d %Y',
];
const SHORT_WORDS = ['%d-%b-%y', '%d %B %y', '%d %b %y', '%d/%b/%y'];
const SHORT: Record<'day first' | 'month first', readonly string[]> = {
  'day first': ['%d/%m/%y', '%d-%m-%y', '%d.%m.%y'],
  'month first': ['%m/%d/%y', '%m-%d-%y', '%m.%d.%y'],
};
const TIME_OF_DAY = String.raw`[T ,]+[0-9]{1,2}[:.h][0-9]{2}([:.][0-9]{2}([.,][0-9]+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|BST|[+-][0-9]{2}:?[0-9]{2})?$`;
const SEPT = String.raw`(?i)\bsept\b`;
const LATE_IN_UTC = String.raw`[T ]23:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?\s*(Z|UTC|[+]00:?00)$`;
const ORDINAL = String.raw`\b([0-9]{1,2})(st|nd|rd|th)\b`;
// Excel counts days from here; 29 February 1900, which it counts too, is long before any date of ours.
const EXCEL_DAY_0 = sql`date '1899-12-30'`;

const formatList = (formats: readonly string[]): Expression =>
  sql`[${sql.join(formats.map((format) => sql.lit(format)))}]`;

/** How the dates of a column are written, when it is not the day first. */
export type DateStyle = NonNullable<StagedField['dates']>;

/** The text of a date with plain blanks and no quotation marks. */
export const tidyDateText = (text: Expression): Expression =>
  sql`case when strlen(${text}) <> length(${text})
    then trim(regexp_replace(regexp_replace(${text}, ${sql.lit(ODD_BLANKS)}, ' ', 'g'), ${sql.lit(QUOTES)}, '', 'g')) else ${text} end`;

export const withoutTime = (text: Expression): Expression =>
  sql`case when length(${text}) > 11 and (contains(${text}, ':') or contains(${text}, '.') or contains(${text}, 'h'))
    then regexp_replace(${text}, ${sql.lit(TIME_OF_DAY)}, '') else ${text} end`;

/** The day that a text names, as DATE; null when it names none. The year may be out of any sense: see `isSensible`. */
export function parseDate(text: Expression, style?: DateStyle): Expression {
  const tidy = tidyDateText(text);
  return inLocalTime(dayAsWritten({ text: tidy, day: withoutTime(tidy) }, style), text);
}

/**
 * The day of `parseDate`, before `inLocalTime`, from a tidy text and that text without a time of day. All of them mention
 * what they are given many times, and every mention compiles its patterns again: whole files have columns for it.
 */
export function dayAsWritten(
  { text, day }: { text: Expression; day: Expression },
  style: DateStyle = 'day first',
): Expression {
  const order = style === 'month first' ? style : 'day first';
  // Nearly all dates are ten characters of figures. Whatever is tried below is tried only on what nothing above has read.
  const written = [
    sql`case when strlen(${text}) = 10 then try_strptime(${text}, ${sql.lit(NUMBERS[order][0])})::DATE end`,
    ...writtenDay(text, day, order),
    ...otherStyle(text, style),
    sql`case when ${isOneOf(sql`lower(${text})`, NO_DAY_WORDS)} or regexp_matches(${text}, ${sql.lit(NO_DAY)}) then ${NO_DATE} end`,
  ];
  return sql`coalesce(${sql.join(written)})`;
}

function writtenDay(text: Expression, day: Expression, order: 'day first' | 'month first'): Expression[] {
  const isYearFirst = sql`(substr(${day}, 5, 1) = '-' or (substr(${day}, 5, 1) = '/' and length(${day}) >= 9))`;
  const usual = sql`case when contains('/-. ', substr(${day}, -3, 1)) and not ${isYearFirst}
    then try_strptime(${day}, ${formatList([...SHORT[order], ...SHORT_WORDS])})
    else try_strptime(${day}, ${formatList([NUMBERS[order][0], ...YEAR_FIRST, ...NUMBERS[order].slice(1), ...WORDS])}) end::DATE`;
  const plainWords = sql`regexp_replace(regexp_replace(${day}, ${sql.lit(ORDINAL)}, '\\1'), ${sql.lit(SEPT)}, 'Sep')`;
  const rare = sql`case when regexp_matches(${text}, '[a-z]') then try_strptime(${plainWords}, ${formatList([...WORDS, ...RARE_WORDS])})::DATE end`;
  return [usual, rare];
}

// Day numbers stand beside written dates where a spreadsheet understood some of them.
function otherStyle(text: Expression, style: DateStyle): Expression[] {
  if (style === 'months') {
    return [
      sql`case when regexp_full_match(${text}, '(19|20)[0-9]{2}(0[1-9]|1[0-2])([.]0)?') then try_strptime(left(${text}, 6) || '01', '%Y%m%d')::DATE end`,
    ];
  }
  return [
    sql`case when regexp_full_match(${text}, '[2-7][0-9]{4}([.][0-9]+)?') then ${EXCEL_DAY_0} + floor(try_cast(${text} as DOUBLE))::INTEGER
      when regexp_full_match(${text}, '(19|20)[0-9]{12}') then try_strptime(left(${text}, 8), '%Y%m%d')::DATE end`,
  ];
}

/**
 * The local day of a text with a time in UTC. Pass a column: `day` is repeated. Half past eleven in the evening in UTC is
 * the next day here from the last Sunday of March to that of October.
 */
export function inLocalTime(day: Expression, text: Expression): Expression {
  const lastSunday = (month: number): Expression =>
    sql`make_date(year(utc), ${sql.lit(month)}, 31) - dayofweek(make_date(year(utc), ${sql.lit(month)}, 31))::INTEGER`;
  // Named once in there: written out at every place, the statement would be as long as a book.
  return sql`case when contains(${text}, '23:') and regexp_matches(${text}, ${sql.lit(LATE_IN_UTC)})
    then list_transform([${day}], lambda utc: case when utc >= ${lastSunday(3)} and utc < ${lastSunday(10)} then utc + 1 else utc end)[1]
    else ${day} end`;
}

/** False for a date that a council cannot mean, such as the year 21 or 2204. */
export function isSensible(date: Expression): Expression {
  return sql`${date} between date '1900-01-01' and date '2100-12-31'`;
}

// The first and last days that databases and spreadsheets know: what systems write for "no date".
const NO_DATE = sql`date '1900-01-01'`;
const NO_DATES = ['0001-01-01', '1753-01-01', '1899-12-30', '1899-12-31', '1900-01-01', '9999-12-31'];

/** True for a date that stands for none. No `in (…)`: DuckDB makes a join of each. */
export function isNoDate(date: Expression): Expression {
  const days = NO_DATES.map((day) => sql`${date} = date ${sql.lit(day)}`);
  return sql`(not ${date} between date '1900-01-02' and date '9999-12-30' and (${sql.join(days, sql` or `)}))`;
}

/** A date, null where it stands for none. */
export const realDate = (date: Expression): Expression => sql`case when not ${isNoDate(date)} then ${date} end`;

// "2019", "2019-07" and a full day: published records often know no more than the year or the month.
export function parsePartialDate(text: Expression): Expression {
  return sql`case when regexp_full_match(${text}, '(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?') then ${text}
    else nullif(strftime(${parseDate(text)}, '%Y-%m-%d'), '1900-01-01') end`;
}
