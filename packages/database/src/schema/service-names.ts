import { type RawBuilder, sql } from 'kysely';

/**
 * SQL for a service's name without the differences that do not matter: case, accents, blanks and punctuation, `&` being
 * "and". Two names that are equal in this are one service; an empty one is nobody's. The TypeScript twin is
 * `serviceNameKey` in the analysis room; a test in the application room holds the two together.
 */
export const serviceNameKey = (name: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`regexp_replace(replace(lower(strip_accents(${name})), '&', ' and '), '[^a-z0-9]+', '', 'g')`;
