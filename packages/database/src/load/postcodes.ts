// Postcodes, which find a ward and are dropped, and codes of areas that mean none.
import { randomUUID } from 'node:crypto';
import { INWARD_CODE, OUTWARD_CODE } from '@said/privacy';
import { sql } from 'kysely';
import type { Expression } from './expression.ts';

const POSTCODE = `${OUTWARD_CODE}${INWARD_CODE}`;
const POSTCODE_AT_END = String.raw`(?:^|[^A-Z0-9])(${OUTWARD_CODE}\s*${INWARD_CODE})[^A-Z0-9]*$`;

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
