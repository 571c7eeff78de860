// Cells to values, as SQL. Everything is read as text and parsed by these rules; nothing is inferred from a sample.
import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { parsePlace } from './place-text.ts';
import type { CellSource, CsvSource, ParseKind, PeriodMeaning, StagedField } from './load-plan.ts';

export type Expression = RawBuilder<unknown>;

// Blank characters that spreadsheets leave around a value: space, tab, line ends, no-break space, zero-width marks.
const BLANK_CHARACTERS = ' \t\n\r\u00a0\u200b\ufeff\u202f\u2009\u2007';
const BLANKS = sql.lit(BLANK_CHARACTERS);

// Ways of writing "nothing here" that real exports use (DOMAIN §4.3).
const SENTINELS = [
  '',
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'n.a.',
  'na',
  'n\\a',
  '(anonymous)',
  '(blank)',
  '(none)',
  '(null)',
  '(empty)',
  'not known',
  'not recorded',
  'tbc',
  'null',
  'none given',
  '#n/a',
];
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
  const mayBe = sql`strlen(${trimmed}) <= ${sql.lit(LONGEST_SENTINEL)} and contains(${sql.lit(SENTINEL_STARTS)}, ${trimmed}[1])`;
  const nothing = sql`strlen(${trimmed}) = 0 or (${mayBe} and ${isOneOf(sql`lower(${trimmed})`, SENTINELS)})`;
  const cleaned = sql`case when ${nothing} then null else ${trimmed} end`;
  return fallback === undefined ? cleaned : sql`coalesce(${cleaned}, ${sql.lit(fallback)})`;
}

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

// One search in all spellings; a spelling that stands under two values means the first.
function valueOf(word: Expression, values: readonly (readonly [string, readonly string[]])[]): Expression {
  const bySpelling = new Map(
    values.flatMap(([value, spellings]) => spellings.map((spelling) => [spelling, value] as const)).toReversed(),
  );
  if (bySpelling.size === 0) return sql`null::VARCHAR`;
  const list = (texts: Iterable<string>): Expression => sql.join([...texts].map((text) => sql.lit(text)));
  return sql`map([${list(bySpelling.keys())}], [${list(bySpelling.values())}])[${word}]`;
}

/** The stored word for a known spelling; null for all others, which are kept as written (see `storedValue`). */
function parseVocabulary(text: Expression, field: StagedField): Expression {
  const values = Object.entries(field.vocabulary ?? {});
  return valueOf(
    sql`lower(${text})`,
    values.map(([value, spellings]) => [value, [value.toLowerCase(), ...spellings]]),
  );
}

// 4 out of 5, 4/5, 4 stars.
const OUT_OF_FIVE = String.raw`^([1-5]([.][0-9]+)?)\s*(/\s*5|out of\s*5|stars?|\*)$`;
const NUMBER_BEFORE = String.raw`^([0-9]{1,2})\s*[-–—:.=)]+\s*(\S.*)$`;
const NUMBER_AFTER = String.raw`^(.*\S)\s*[-–—:=(]+\s*([0-9]{1,2})\)?$`;

/**
 * A mark: a number, so many out of five, or a word whose mark the vocabulary knows; of "5 - Very satisfied" the word, or
 * the number where nobody knows the word. Null for all others.
 */
function parseRating(text: Expression, field: StagedField, decimalComma?: boolean): Expression {
  const lower = sql`lower(${text})`;
  const marks = Object.entries(field.vocabulary ?? {}).filter(([mark]) => mark !== '');
  const markOf = (word: Expression): Expression => valueOf(word, marks);
  const number = parseNumber(text, decimalComma);
  const part = (pattern: string, group: number): Expression =>
    sql`regexp_extract(${lower}, ${sql.lit(pattern)}, ${sql.lit(group)})`;
  const tried = [
    field.highest === undefined ? number : sql`case when ${number} <= ${sql.lit(field.highest)} then ${number} end`,
    sql`try_cast(${markOf(lower)} as DOUBLE)`,
    sql`try_cast(nullif(${part(OUT_OF_FIVE, 1)}, '') as DOUBLE)`,
    sql`try_cast(${markOf(part(NUMBER_BEFORE, 2))} as DOUBLE)`,
    sql`try_cast(${markOf(part(NUMBER_AFTER, 1))} as DOUBLE)`,
    sql`try_cast(nullif(${part(NUMBER_BEFORE, 1)}, '') as DOUBLE)`,
  ];
  return sql`coalesce(${sql.join(tried)})`;
}

const POSTCODE = '[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}';

const POSTCODE_AT_END = String.raw`(?:^|[^A-Z0-9])([A-Z]{1,2}[0-9][0-9A-Z]?\s*[0-9][A-Z]{2})[^A-Z0-9]*$`;

/** A postcode without its space, in capitals: the form in which look-ups are joined. It may stand at the end of an address. */
export function parsePostcode(text: Expression): Expression {
  const bare = sql`upper(regexp_replace(${text}, '[^A-Za-z0-9]', '', 'g'))`;
  const atEnd = sql`nullif(regexp_replace(regexp_extract(upper(${text}), ${sql.lit(POSTCODE_AT_END)}, 1), '\\s', '', 'g'), '')`;
  return sql`case when regexp_full_match(${bare}, ${sql.lit(POSTCODE)}) then ${bare} when strlen(${text}) > ${sql.lit(LONGEST_POSTCODE)} then ${atEnd} end`;
}

const LONGEST_POSTCODE = 8;

/** Stands for a postcode that cannot be read, in temporary tables. */
export const UNREADABLE_POSTCODE = 'unreadable';

/** What stands for the postcode of a row in temporary tables. */
export const placeKey = (postcode: Expression, written: Expression): Expression =>
  sql`coalesce(${postcodeKey(postcode)}, case when ${written} is not null then ${sql.lit(UNREADABLE_POSTCODE)} end)`;

/** Null where a code of the ONS means that there is no area: `E99999999` and the like of the other nations. */
export const unlessNoArea = (code: Expression): Expression =>
  sql`case when ends_with(${code}, '99999999') and regexp_full_match(${code}, '(?i)[EWSNML]99999999') then null else ${code} end`;

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
  rating: (text, { field, source }) => parseRating(text, field, source.decimalComma),
  integer: (text, { source }) => parseInteger(text, source.decimalComma),
  boolean: parseBoolean,
  period: (text, { periods }) => parsePeriod(text, periods),
  code: (text) => unlessNoArea(sql`upper(${text})`),
  postcode: parsePostcode,
  place: parsePlace,
  // A hash comes back as it is, when a rejected row is corrected.
  'keyed hash': (text, { hashKey }) => sql`case when regexp_full_match(${text}, '[0-9a-f]{64}') then ${text}
    else sha256(${sql.lit(hashKey ?? '')} || lower(${text})) end`,
};

/** The value of a cleaned cell, null where its text cannot be read as the field's kind. Text is not masked here. */
export function parseCell(text: Expression, context: ParseContext): Expression {
  return PARSERS[context.field.parse](text, context);
}
