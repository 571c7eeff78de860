// Coordinates as people write them. The ward of a place is found in TypeScript, which reads the texts; here only the part of
// a cell that can be coordinates is kept, so that nobody's address goes into a table on the way.
import { type RawBuilder, sql } from 'kysely';

/** Fields that only serve to find the ward by its place, and are dropped. */
export const PLACE_FIELDS = ['longitude', 'latitude', 'easting', 'northing', 'coordinates'] as const;

/** Stands for a text that cannot be coordinates, in temporary tables. */
const UNREADABLE_PLACE = 'unreadable';

// 54.60; 54,60; 54.60°N; 54°36'12"N; (54.60, -1.40); 438800 523000
const NUMBERS = String.raw`[-+0-9.,°º''’′"”″ NSEWnsew()]{1,60}`;
// POINT (-1.40 54.60)
const POINT = String.raw`(SRID=[0-9]+;)? *POINT *\([-+0-9., ]{3,60}\)`;
// NZ 388 230
const GRID_REFERENCE = String.raw`[HNOST][A-HJ-Z] *[0-9 ]{2,14}`;
// An address that ends in (54.60, -1.40), as open data portals write places.
const AT_END = String.raw`\( *-?[0-9]+\.[0-9]+ *, *-?[0-9]+\.[0-9]+ *\)\s*$`;

/** The part of a text that can be coordinates, or the word for a text without. */
export function parsePlace(text: RawBuilder<unknown>): RawBuilder<unknown> {
  const upper = sql`upper(${text})`;
  return sql`case when regexp_full_match(${text}, ${sql.lit(NUMBERS)}) and regexp_matches(${text}, '[0-9]') then ${text}
    when regexp_full_match(${upper}, ${sql.lit(POINT)}) or regexp_full_match(${upper}, ${sql.lit(GRID_REFERENCE)}) then ${upper}
    else coalesce(nullif(regexp_extract(${text}, ${sql.lit(AT_END)}), ''), ${sql.lit(UNREADABLE_PLACE)}) end`;
}
