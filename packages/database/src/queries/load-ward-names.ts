// Wards that are not found at once: several names in one cell, names and codes of another version than the row's day.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import type { Expression } from './load-values.ts';
import { normalisedWardName } from './ward-names.ts';

/** What the look-ups of `load-resolve` go by. */
export interface WardLookUp {
  /** Query of every ward text with its day: `written`, `day`. */
  written: Expression;
  /** Query of the spellings of wards: `key`, `code`, `valid_from`, `valid_to`. */
  keys: Expression;
  /** True where a ward version of a table was valid on a day. */
  isValid: (day: Expression, table: string) => Expression;
}

const notFound = sql`not exists (from found_wards f where f.way = 'name' and f.written = w.written and f."day" is not distinct from w."day")`;

/** A cell such as `Abbey, Widcombe` is the first ward in it that is known; `several` says so. */
export async function findFirstOfSeveral(
  db: Kysely<SaidDatabase>,
  { written, keys, isValid }: WardLookUp,
): Promise<void> {
  const part = sql.raw(normalisedWardName('p.part'));
  await sql`insert into found_wards
    select 'name', p.written, p."day", arg_min(k.code, p.place), true
    from (select written, "day", unnest(parts) as part, generate_subscripts(parts, 1) as place
      from (select w.written, w."day", regexp_split_to_array(w.written, '\\s*[,;/|]\\s*') as parts from (${written}) w
        where regexp_matches(w.written, '[,;/|]') and ${notFound})) p
    join (${keys}) k on k.key = ${part} and ${isValid(sql`p."day"`, 'k')}
    group by p.written, p."day"`.execute(db);
}

// Which ward came from which: `predecessors` names the codes of the wards before.
const SUCCESSIONS = sql`(
  select n.code as newer, o.code as older, n.valid_from as newer_from, n.valid_to as newer_to, o.valid_from as older_from, o.valid_to as older_to
  from (select code, valid_from, valid_to, unnest(regexp_split_to_array(predecessors, '[;|,\\s]+')) as predecessor from wards where predecessors is not null) n
  join wards o on upper(o.code) = upper(n.predecessor))`;

/** Steps along a succession, from the ward that was written (`source`) to the one valid on the day (`target`). */
const MOVES = sql`(
  select older as source, newer as target, newer_from as target_from, newer_to as target_to, coalesce(older_to, newer_from - 1) as leaves_after, null::DATE as enters_before from ${SUCCESSIONS}
  union all
  select newer, older, older_from, older_to, null::DATE, newer_from from ${SUCCESSIONS})`;

const needsMove = (day: Expression): Expression =>
  sql`(${day} > m.leaves_after or ${day} < m.enters_before)
    and ${day} between coalesce(m.target_from, date '0001-01-01') and coalesce(m.target_to, date '9999-12-31')`;

/**
 * A ward of another version than the one of the row's day becomes its successor or predecessor, where there is just
 * one. A ward that was split, or several that were joined, stay as they were written.
 */
export async function followSuccession(db: Kysely<SaidDatabase>, { written, keys }: WardLookUp): Promise<void> {
  const name = sql.raw(normalisedWardName('w.written'));
  await sql`insert into found_wards
    select 'name', w.written, w."day", any_value(m.target), false
    from (${written}) w join (${keys}) k on k.key = ${name} join ${MOVES} m on m.source = k.code and ${needsMove(sql`w."day"`)}
    where ${notFound} group by w.written, w."day" having count(distinct m.target) = 1`.execute(db);
  await sql`update found_wards f set code = s.target from (
      select g.way, g.written, g."day", any_value(m.target) as target
      from found_wards g join ${MOVES} m on m.source = g.code and ${needsMove(sql`g."day"`)}
      group by g.way, g.written, g."day" having count(distinct m.target) = 1) s
    where s.way = f.way and s.written = f.written and s."day" = f."day"`.execute(db);
}
