// Cells to values, as SQL. Everything is read as text and parsed by these rules; nothing is inferred from a sample.
import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { CellSource, CsvSource, ParseKind, PeriodMeaning, StagedField } from './load-plan.ts';

export type Expression = RawBuilder<unknown>;

// Blank characters that spreadsheets leave around a value: space, tab, line ends, no-break space, zero-width marks.
const BLANKS = sql.lit(' \t\n\r\u00a0\u200b\ufeff');

// Ways of writing "nothing here" that real exports use (DOMAIN §4.3).
const SENTINELS = ['', '-', '--', 'n/a', 'na', 'n\\a', '(anonymous)', 'not known', 'tbc', 'null', 'none given', '#n/a'];
const SENTINEL_STARTS = [...new Set(SENTINELS.flatMap((word) => [word.charAt(0), word.charAt(0).toUpperCase()]))].join(
  '',
);
const LONGEST_SENTINEL = Math.max(...SENTINELS.map((sentinel) => sentinel.length));

export const cellName = (column: number): string => `c${column}`;

// One search in one constant text: DuckDB turns `in (…)` into a join for every list, which costs more than all parsing.
const MARK = '\u001f';
export const isOneOf = (text: Expression, values: readonly string[]): Expression =>
  sql`contains(${sql.lit(`${MARK}${values.join(MARK)}${MARK}`)}, ${sql.lit(MARK)} || ${text} || ${sql.lit(MARK)})`;

// Most cells have nothing to trim, and trimming a set of characters is slow: look at the first and last one before.
// `left` and `right` would count the characters of the whole text.
function trimBlanks(text: Expression): Expression {
  const isTidy = sql`ascii(${text}) between 33 and 126 and ${text}[-1] between '!' and '~'`;
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
  if (!source.when) return trimmed;
  return sql`case when ${holdsOneOf(source.when.column, source.when.values)} then ${trimmed} end`;
}

/** A trimmed cell, null (or the fallback) where it says that there is nothing. */
export function cleanCell(trimmed: Expression, fallback: string | undefined): Expression {
  const mayBe = sql`strlen(${trimmed}) <= ${sql.lit(LONGEST_SENTINEL)} and contains(${sql.lit(SENTINEL_STARTS)}, ${trimmed}[1])`;
  const nothing = sql`strlen(${trimmed}) = 0 or (${mayBe} and ${isOneOf(sql`lower(${trimmed})`, SENTINELS)})`;
  const cleaned = sql`case when ${nothing} then null else ${trimmed} end`;
  return fallback === undefined ? cleaned : sql`coalesce(${cleaned}, ${sql.lit(fallback)})`;
}

// Day first unless the year is, or the column is known to be month first. The time of day, if any, is cut off before:
// columns whose times are all midnight are dates, and days are what the clocks of complaint handling count.
const YEAR_FIRST = ['%Y-%m-%d', '%Y/%m/%d', '%Y%m%d'];
const NUMBERS: Record<'day first' | 'month first', readonly string[]> = {
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
const TIME_OF_DAY = String.raw`[T ,]+[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2}([.,][0-9]+)?)?\s*([AaPp]\.?[Mm]\.?)?\s*(Z|UTC|GMT|BST|[+-][0-9]{2}:?[0-9]{2})?$`;
const LATE_IN_UTC = String.raw`[T ]23:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?\s*(Z|UTC|[+]00:?00)$`;
const ORDINAL = String.raw`\b([0-9]{1,2})(st|nd|rd|th)\b`;
// Excel counts days from here; 29 February 1900, which it counts too, is long before any date of ours.
const EXCEL_DAY_0 = sql`date '1899-12-30'`;

const formatList = (formats: readonly string[]): Expression =>
  sql`[${sql.join(formats.map((format) => sql.lit(format)))}]`;

/** How the dates of a column are written, when it is not the day first. */
export type DateStyle = NonNullable<StagedField['dates']>;

/** The day that a text names, as DATE; null when it names none. The year may be out of any sense: see `isSensible`. */
export function parseDate(text: Expression, style: DateStyle = 'day first'): Expression {
  const order = style === 'month first' ? style : 'day first';
  const day = sql`case when length(${text}) > 11 and (contains(${text}, ':') or contains(${text}, '.'))
    then regexp_replace(${text}, ${sql.lit(TIME_OF_DAY)}, '') else ${text} end`;
  const usual = sql`case when contains('/-. ', substr(${day}, -3, 1)) and substr(${day}, 5, 1) <> '-'
    then try_strptime(${day}, ${formatList([...SHORT[order], ...SHORT_WORDS])})
    else try_strptime(${day}, ${formatList([NUMBERS[order][0] ?? '', ...YEAR_FIRST, ...NUMBERS[order].slice(1), ...WORDS])}) end::DATE`;
  const rare = sql`case when regexp_matches(${text}, '[a-z]') then try_strptime(regexp_replace(${day}, ${sql.lit(ORDINAL)}, '\\1'),
    ${formatList([...WORDS, ...RARE_WORDS])})::DATE end`;
  const written = [usual, rare, ...otherStyle(text, style)];
  return inLocalTime(sql`coalesce(${sql.join(written)})`, text);
}

function otherStyle(text: Expression, style: DateStyle): Expression[] {
  if (style === 'serial') {
    return [
      sql`case when regexp_full_match(${text}, '[2-7][0-9]{4}([.][0-9]+)?') then ${EXCEL_DAY_0} + floor(try_cast(${text} as DOUBLE))::INTEGER end`,
    ];
  }
  if (style !== 'months') return [];
  return [
    sql`case when regexp_full_match(${text}, '(19|20)[0-9]{2}(0[1-9]|1[0-2])([.]0)?') then try_strptime(left(${text}, 6) || '01', '%Y%m%d')::DATE end`,
  ];
}

// Half past eleven in the evening in UTC is the next day here from the last Sunday of March to that of October.
function inLocalTime(day: Expression, text: Expression): Expression {
  const lastSunday = (month: number): Expression =>
    sql`make_date(year(${day}), ${sql.lit(month)}, 31) - dayofweek(make_date(year(${day}), ${sql.lit(month)}, 31))::INTEGER`;
  return sql`case when contains(${text}, '23:') and regexp_matches(${text}, ${sql.lit(LATE_IN_UTC)})
      and ${day} >= ${lastSunday(3)} and ${day} < ${lastSunday(10)}
    then ${day} + 1 else ${day} end`;
}

/** False for a date that a council cannot mean, such as the year 21 or 2204. */
export function isSensible(date: Expression): Expression {
  return sql`${date} between date '1900-01-01' and date '2100-12-31'`;
}

/** What systems write for "no date". */
export const NO_DATE = sql`date '1900-01-01'`;

// "2019", "2019-07" and a full day: published records often know no more than the year or the month.
function parsePartialDate(text: Expression): Expression {
  return sql`case when regexp_full_match(${text}, '(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?') then ${text}
    else nullif(strftime(${parseDate(text)}, '%Y-%m-%d'), '1900-01-01') end`;
}

function parseNumber(text: Expression, decimalComma = false): Expression {
  const bare = decimalComma
    ? sql`replace(regexp_replace(${text}, '[£€%.\\s]', '', 'g'), ',', '.')`
    : sql`regexp_replace(${text}, '[£,%\\s]', '', 'g')`;
  return sql`case when regexp_full_match(${bare}, '[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]{1,3})?')
    then try_cast(${bare} as DOUBLE) end`;
}

function parseInteger(text: Expression, decimalComma?: boolean): Expression {
  const value = parseNumber(text, decimalComma);
  return sql`case when ${value} = floor(${value}) then try_cast(${value} as INTEGER) end`;
}

function parseBoolean(text: Expression): Expression {
  return sql`case when ${isOneOf(sql`lower(${text})`, ['yes', 'y', 'true', 't', '1'])} then true
    when ${isOneOf(sql`lower(${text})`, ['no', 'n', 'false', 'f', '0'])} then false end`;
}

/** The stored word for a known spelling; null for all others, which are kept as written (see `storedValue`). */
function parseVocabulary(text: Expression, field: StagedField): Expression {
  const lower = sql`lower(${text})`;
  const known = Object.entries(field.vocabulary ?? {}).map(([value, spellings]) => {
    const all = [...new Set([value.toLowerCase(), ...spellings])];
    return sql`when ${isOneOf(lower, all)} then ${sql.lit(value)}`;
  });
  return known.length === 0 ? sql`null::VARCHAR` : sql`case ${sql.join(known, sql` `)} end`;
}

const POSTCODE = '[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}';

/** A postcode without its space, in capitals: the form in which look-ups are joined. */
export function parsePostcode(text: Expression): Expression {
  const bare = sql`upper(regexp_replace(${text}, '[^A-Za-z0-9]', '', 'g'))`;
  return sql`case when regexp_full_match(${bare}, ${sql.lit(POSTCODE)}) then ${bare} end`;
}

const POSTCODE_SALT = randomUUID();

/** What stands for a postcode in temporary tables: the same for the same postcode, and of no use after this process. */
export const postcodeKey = (postcode: Expression): Expression => sql`md5(${sql.lit(POSTCODE_SALT)} || ${postcode})`;

function parsePeriod(text: Expression, periods: readonly PeriodMeaning[]): Expression {
  if (periods.length === 0) return sql`null::VARCHAR`;
  const keys = sql.join(periods.map(({ text }) => sql.lit(text)));
  const labels = sql.join(periods.map(({ label }) => sql.lit(label)));
  return sql`map([${keys}], [${labels}])[${text}]`;
}

/** The first or last day of a period, by its label. */
export function periodDay(label: Expression, periods: readonly PeriodMeaning[], day: 'from' | 'to'): Expression {
  const byLabel = new Map(periods.map((period) => [period.label, period[day]]));
  if (byLabel.size === 0) return sql`null::DATE`;
  const keys = sql.join([...byLabel.keys()].map((key) => sql.lit(key)));
  const days = sql.join([...byLabel.values()].map((value) => sql`${sql.lit(value)}::DATE`));
  return sql`map([${keys}], [${days}])[${label}]`;
}

interface ParseContext {
  field: StagedField;
  periods: readonly PeriodMeaning[];
  hashKey: string | null;
  source: CsvSource;
}

const PARSERS: Record<ParseKind, (text: Expression, context: ParseContext) => Expression> = {
  text: (text) => text,
  label: (text) => text,
  reference: (text) => text,
  plain: (text) => text,
  vocabulary: (text, { field }) => parseVocabulary(text, field),
  date: (text, { field }) => parseDate(text, field.dates),
  'partial date': (text) => parsePartialDate(text),
  number: (text, { source }) => parseNumber(text, source.decimalComma),
  integer: (text, { source }) => parseInteger(text, source.decimalComma),
  boolean: parseBoolean,
  period: (text, { periods }) => parsePeriod(text, periods),
  code: (text) => sql`upper(${text})`,
  postcode: parsePostcode,
  // A hash comes back as it is, when a rejected row is corrected.
  'keyed hash': (text, { hashKey }) => sql`case when regexp_full_match(${text}, '[0-9a-f]{64}') then ${text}
    else sha256(${sql.lit(hashKey ?? '')} || lower(${text})) end`,
};

/** The value of a cleaned cell, null where its text cannot be read as the field's kind. Text is not masked here. */
export function parseCell(text: Expression, context: ParseContext): Expression {
  return PARSERS[context.field.parse](text, context);
}
