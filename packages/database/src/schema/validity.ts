// Wards, services, standards and rules have a first and a last day: the one place that says what is valid when.
import { type RawBuilder, sql } from 'kysely';

/** The columns of the first and the last day, where they are not those of the table itself. */
interface Span {
  from: RawBuilder<unknown>;
  to: RawBuilder<unknown>;
}

const daysOf = (table: string | null): Span => {
  const column = (name: string): RawBuilder<unknown> => sql.ref(table === null ? name : `${table}.${name}`);
  return { from: column('valid_from'), to: column('valid_to') };
};

/**
 * True on the first day, the last day and every day between; a day that is left open never ends it. Null where no day is
 * given and one of the two is.
 * @param of a table that has `valid_from` and `valid_to` (null: columns without the name of a table), or two expressions
 */
export function isValidOn(day: RawBuilder<unknown>, of: string | null | Span): RawBuilder<boolean> {
  const { from, to } = of === null || typeof of === 'string' ? daysOf(of) : of;
  return sql`((${from} is null or ${from} <= ${day}) and (${to} is null or ${to} >= ${day}))`;
}
