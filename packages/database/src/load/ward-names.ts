// Ward names are written in many ways; both sides of a comparison go through the same rules.
import { type RawBuilder, sql } from 'kysely';
import { isValidOn } from '../schema/validity.ts';

/** True where a ward version of a table was valid on a day, or no day is known. */
export const isWardValid = (day: RawBuilder<unknown>, table: string): RawBuilder<unknown> =>
  sql`(${day} is null or ${isValidOn(day, table)})`;

/**
 * SQL for a ward name without the differences that do not matter: case, accents, `&`/and, apostrophes, hyphens and
 * other punctuation, leading zeros of a number, the word "ward" before or after. Of one name with its official code,
 * `Abbey (E05000026)`, the code counts. The TypeScript twin is `normaliseWardName` in the ingestion room; a test there
 * holds the two together.
 * @param expression SQL of type VARCHAR.
 */
export function normalisedWardName(expression: string): string {
  const lower = `strip_accents(lower(${expression}))`;
  const codes = `regexp_extract_all(${lower}, '\\b[ewsn][0-9]{8}\\b')`;
  const whole = `regexp_replace(${lower}, '^( *(?:ward *)?[0-9]+)\\.0+ *$', '\\1')`;
  const plain = `replace(${whole}, '&', ' and ')`;
  const withoutApostrophes = `regexp_replace(${plain}, '[''’‘\`´ʼ]', '', 'g')`;
  const words = `trim(regexp_replace(${withoutApostrophes}, '[^\\pL\\pN]+', ' ', 'g'))`;
  const withoutWard = `regexp_replace(${words}, '^(?:ward )?(.+?)(?: ward)?$', '\\1')`;
  const name = `regexp_replace(${withoutWard}, '^0+([0-9]+)$', '\\1')`;
  return `case when len(${codes}) = 1 and not regexp_matches(${lower}, '[;,|/]') then ${codes}[1] else ${name} end`;
}

/**
 * SQL for a normalised ward name without its blanks: `ALDERBANK` and `Alder Bank` are equal. A code within it is left out.
 * Null for a number, which would run into its neighbours.
 * @param expression SQL of type VARCHAR.
 */
export function joinedWardName(expression: string): string {
  const withoutCode = `regexp_replace(${expression}, '(?i)\\b[EWSN][0-9]{8}\\b', ' ', 'g')`;
  const joined = `replace(${normalisedWardName(withoutCode)}, ' ', '')`;
  return `case when regexp_matches(${joined}, '^[^0-9]{4,}$') then ${joined} end`;
}
