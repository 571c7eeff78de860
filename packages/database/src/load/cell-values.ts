// Cells to values, as SQL. Everything is read as text and parsed by these rules; nothing is inferred from a sample.
import { sql } from 'kysely';
import { parseDate, parsePartialDate } from './cell-dates.ts';
import { isOneOf } from './cell-text.ts';
import type { Expression } from './expression.ts';
import type { CsvSource, ParseKind, PeriodMeaning, StagedField } from './load-plan.ts';
import { parsePlace } from './place-text.ts';
import { parsePostcode, unlessNoArea } from './postcodes.ts';

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
    // A number may be a word too: the code of an answer.
    sql`try_cast(${markOf(lower)} as DOUBLE)`,
    field.highest === undefined ? number : sql`case when ${number} <= ${sql.lit(field.highest)} then ${number} end`,
    sql`try_cast(nullif(${part(OUT_OF_FIVE, 1)}, '') as DOUBLE)`,
    sql`try_cast(${markOf(part(NUMBER_BEFORE, 2))} as DOUBLE)`,
    sql`try_cast(${markOf(part(NUMBER_AFTER, 1))} as DOUBLE)`,
    sql`try_cast(nullif(${part(NUMBER_BEFORE, 1)}, '') as DOUBLE)`,
  ];
  const mark = sql`coalesce(${sql.join(tried)})`;
  const noAnswers = (field.vocabulary?.[''] ?? []).filter((word) => Number.isFinite(Number(word)));
  return noAnswers.length === 0
    ? mark
    : sql`case when ${lower} not in (${sql.join(noAnswers.map((word) => sql.lit(word)))}) then ${mark} end`;
}

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

// 1.01E+11 is what a spreadsheet shows of a long number, the same for many cases; #REF! what is left of a formula.
const SPOILT = String.raw`[0-9](?:[.,][0-9]+)?[eE][+][0-9]+|#(?:REF!|N/A|NAME[?]|VALUE!|NULL!|NUM!|DIV/0!|#+)`;

/** A reference; null where a spreadsheet has spoilt it. */
const parseReference = (text: Expression): Expression =>
  sql`case when (contains(${text}, '+') or starts_with(${text}, '#')) and regexp_full_match(${text}, ${sql.lit(SPOILT)})
    then null else ${text} end`;

interface ParseContext {
  field: StagedField;
  periods: readonly PeriodMeaning[];
  hashKey: string | null;
  source: CsvSource;
}

const PARSERS: Record<ParseKind, (text: Expression, context: ParseContext) => Expression> = {
  text: (text) => text,
  label: (text) => text,
  reference: parseReference,
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
