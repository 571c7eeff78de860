// Wards that are not found at once: several names in one cell, names and codes of another version than the row's day.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import { isValidOn } from '../schema/validity.ts';
import { insertObjects } from './points.ts';
import type { Expression } from './expression.ts';
import { isWardValid, joinedWardName, normalisedWardName } from './ward-names.ts';

/** Query of every ward text with its day: `written`, `day`. */
export type WrittenWards = Expression;

/** Says in `quality` that a row's ward is the one that most of its old ward became. */
export const BEST_FIT = 'best fit';

const SPELT_WARD = sql.raw(normalisedWardName('spelling'));

/** The spellings of wards: `key`, `code`, `valid_from`, `valid_to`. */
export const WARD_KEYS = sql`(
  select ${SPELT_WARD} as key, code, valid_from, valid_to from (
    select code, valid_from, valid_to, unnest([name, code, internal_number] || coalesce(regexp_split_to_array(aliases, '[;|]'), [])) as spelling from wards
  ) where spelling is not null and ${SPELT_WARD} <> '')`;

/**
 * The temporary table of what texts were found to mean. `fitted` is what is taken where nothing exact is known: the ward
 * that most of an old ward became, `share` of its area; or, without a share, the old ward itself.
 */
export async function createFoundWards(db: Kysely<SaidDatabase>): Promise<void> {
  await sql`create or replace temp table found_wards (way VARCHAR, written VARCHAR, "day" DATE, code VARCHAR, several BOOLEAN, fitted VARCHAR, share DOUBLE)`.execute(
    db,
  );
}

/**
 * Finds the wards of texts that are no plain name of a ward of their day, as far as names and successions tell.
 * @param written null where the rows name no ward
 */
export async function findOtherVersions(db: Kysely<SaidDatabase>, written: WrittenWards | null): Promise<void> {
  if (!(await needsOtherVersions(db, written))) {
    await sql`create or replace temp table old_wards (way VARCHAR, written VARCHAR, "day" DATE, code VARCHAR)`.execute(
      db,
    );
    return;
  }
  await findAsWritten(db, written ?? NOTHING_WRITTEN);
}

const NOTHING_WRITTEN = sql`select null::VARCHAR as written, null::DATE as "day" where false`;

// Most files name the wards of their day as they are called: one question saves seven statements.
async function needsOtherVersions(db: Kysely<SaidDatabase>, written: WrittenWards | null): Promise<boolean> {
  const reasons = [
    sql`exists (from wards where predecessors is not null)`,
    sql`exists (from found_wards f where f.way = 'code' and f."day" is not null
      and not exists (from wards k where k.code = f.code and ${isWardValid(sql`f."day"`, 'k')}))`,
    ...(written === null ? [] : [sql`exists (from (${written}) w where ${notFound})`]),
  ];
  const { rows } = await sql`select 1 where exists (from wards) and (${sql.join(reasons, sql` or `)})`.execute(db);
  return rows.length > 0;
}

async function findAsWritten(db: Kysely<SaidDatabase>, written: WrittenWards): Promise<void> {
  await findJoined(db, written);
  await findFirstOfSeveral(db, written);
  await followSuccession(db, written);
  await keepOldWards(db, written);
}

/** Finds the wards of names, as they are or by another version. */
export async function findNamedWards(db: Kysely<SaidDatabase>, written: WrittenWards): Promise<void> {
  await createFoundWards(db);
  const name = sql.raw(normalisedWardName('w.written'));
  await sql`insert into found_wards (way, written, "day", code, several)
    select 'name', w.written, w."day", arg_max(k.code, coalesce(k.valid_from, date '0001-01-01')), false
    from (${written}) w join ${WARD_KEYS} k on k.key = ${name} and ${isWardValid(sql`w."day"`, 'k')} group by all`.execute(
    db,
  );
  await findOtherVersions(db, written);
}

const notFound = sql`not exists (from found_wards f where f.way = 'name' and f.written = w.written and f."day" is not distinct from w."day")`;

const JOINED_WRITTEN = sql.raw(joinedWardName('w.written'));

/** A name that differs from one ward's only by blanks and hyphens (`ALDERBANK`), or goes with a code that nobody knows. */
async function findJoined(db: Kysely<SaidDatabase>, written: WrittenWards): Promise<void> {
  await sql`insert into found_wards (way, written, "day", code, several)
    select 'name', w.written, w."day", arg_max(k.code, coalesce(k.valid_from, date '0001-01-01')), false
    from (select w.written, w."day", ${JOINED_WRITTEN} as joined from (${written}) w
      where ${notFound} and not regexp_matches(w.written, '[,;/|]')) w
    join (select *, ${sql.raw(joinedWardName('key'))} as joined from ${WARD_KEYS}) k on k.joined = w.joined and ${isWardValid(sql`w."day"`, 'k')}
    group by w.written, w."day" having count(distinct k.key) = 1`.execute(db);
}

/** A cell such as `Abbey, Widcombe` is the first ward in it that is known; `several` says so, unless it is one ward twice. */
async function findFirstOfSeveral(db: Kysely<SaidDatabase>, written: WrittenWards): Promise<void> {
  const part = sql.raw(normalisedWardName('p.part'));
  await sql`insert into found_wards (way, written, "day", code, several)
    select 'name', written, "day", arg_min(code, place) filter (where code is not null), count(distinct coalesce(code, key)) > 1
    from (select p.written, p."day", p.place, ${part} as key, arg_max(k.code, coalesce(k.valid_from, date '0001-01-01')) as code
      from (select written, "day", unnest(parts) as part, generate_subscripts(parts, 1) as place
        from (select w.written, w."day", regexp_split_to_array(w.written, '\\s*[,;/|]\\s*') as parts from (${written}) w
          where regexp_matches(w.written, '[,;/|]') and ${notFound})) p
      left join ${WARD_KEYS} k on k.key = ${part} and ${isWardValid(sql`p."day"`, 'k')}
      where ${part} <> '' group by p.written, p."day", p.place, p.part)
    group by written, "day" having count(code) > 0`.execute(db);
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
    and ${isValidOn(day, { from: sql`m.target_from`, to: sql`m.target_to` })}`;

/**
 * A ward of another version than the one of the row's day becomes its successor or predecessor, where there is just
 * one. A ward that was split, or several that were joined, stay as they were written.
 */
async function followSuccession(db: Kysely<SaidDatabase>, written: WrittenWards): Promise<void> {
  const name = sql.raw(normalisedWardName('w.written'));
  await sql`insert into found_wards (way, written, "day", code, several)
    select 'name', w.written, w."day", any_value(m.target), false
    from (${written}) w join ${WARD_KEYS} k on k.key = ${name} join ${MOVES} m on m.source = k.code and ${needsMove(sql`w."day"`)}
    where ${notFound} group by w.written, w."day" having count(distinct m.target) = 1`.execute(db);
  await sql`update found_wards f set code = s.target from (
      select g.way, g.written, g."day", any_value(m.target) as target
      from found_wards g join ${MOVES} m on m.source = g.code and ${needsMove(sql`g."day"`)}
      group by g.way, g.written, g."day" having count(distinct m.target) = 1) s
    where s.way = f.way and s.written = f.written and s."day" = f."day"`.execute(db);
}

/**
 * Names and codes of wards that were not valid on the day and have no single successor keep the old ward, until
 * something better is known. Of several old wards of one name it is the one nearest in time.
 */
async function keepOldWards(db: Kysely<SaidDatabase>, written: WrittenWards): Promise<void> {
  const name = sql.raw(normalisedWardName('w.written'));
  const gap = sql`least(abs(w."day" - coalesce(k.valid_to, date '9999-12-31')), abs(w."day" - coalesce(k.valid_from, date '0001-01-01')))`;
  await sql`create or replace temp table old_wards as
    select 'name' as way, w.written, w."day", arg_min(k.code, ${gap}) as code
    from (${written}) w join ${WARD_KEYS} k on k.key = ${name}
    where w."day" is not null and not ${isWardValid(sql`w."day"`, 'k')} and ${notFound} group by all
    union all
    select f.way, f.written, f."day", f.code from found_wards f
    where f.way = 'code' and f."day" is not null and not exists (from wards k where k.code = f.code and ${isWardValid(sql`f."day"`, 'k')})`.execute(
    db,
  );
  await sql`update found_wards f set fitted = f.code, code = null from old_wards o
    where f.way = 'code' and o.way = 'code' and o.written = f.written and o."day" = f."day"`.execute(db);
  // A code is one ward whatever the day, also where it stands for a name.
  await sql`insert into found_wards select 'name', written, "day", null, false, code, null from old_wards
    where way = 'name' and upper(written) = upper(code)`.execute(db);
}

/** An old ward that is written on rows of a day on which it was no ward. */
export interface OldWard {
  code: string;
  day: string;
  written: string;
}

/** The old wards for which the ward that most of them became is of use. */
export async function readOldWards(db: Kysely<SaidDatabase>): Promise<OldWard[]> {
  const { rows } =
    await sql<OldWard>`select distinct code, "day", written from old_wards order by code, "day", written`.execute(db);
  return rows;
}

/** What most of an old ward became, as of a day. */
export interface BestFit {
  old: string;
  day: string;
  code: string;
  share: number;
}

/** Notes the best fits in `found_wards`, for the rows that have nothing exact. */
export async function writeBestFits(db: Kysely<SaidDatabase>, fits: readonly BestFit[]): Promise<void> {
  if (fits.length === 0) return;
  await sql`create or replace temp table best_fits (old VARCHAR, "day" DATE, code VARCHAR, share DOUBLE)`.execute(db);
  await insertObjects(db, fits, {
    table: sql`best_fits`,
    columns: { old: 'VARCHAR', day: 'DATE', code: 'VARCHAR', share: 'DOUBLE' },
  });
  const fitted = sql`old_wards o join best_fits b on b.old = o.code and b."day" = o."day"`;
  const isThere = sql`f.way = o.way and f.written = o.written and f."day" = o."day"`;
  await sql`update found_wards f set fitted = b.code, share = b.share from ${fitted} where ${isThere}`.execute(db);
  await sql`insert into found_wards select o.way, o.written, o."day", null, false, b.code, b.share
    from ${fitted} where not exists (from found_wards f where ${isThere})`.execute(db);
}

/** Rows that got the ward which most of their old ward became. */
export interface FittedRows {
  written: string;
  code: string;
  name: string | null;
  share: number;
  count: number;
}
