// Rows that have no ward, and why.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import { PLACE_FIELDS } from './place-text.ts';
import type { LoadPlan } from './load-plan.ts';
import { resolvedColumns } from './resolve.ts';
import { STAGED } from './stage-file.ts';
import { UNREADABLE_POSTCODE } from './postcodes.ts';
import { WARD_KEYS } from './other-wards.ts';
import { normalisedWardName } from './ward-names.ts';

/** A name or code that gave no ward, with the first record that has it. */
export interface UnknownWard {
  value: string;
  count: number;
  record: number;
  line: number | null;
  /** True where a ward has this name, though not on the day of the row; `from` and `to` are its first and last day. */
  isOtherDay: boolean;
  from: string | null;
  to: string | null;
}

/** The good staged rows without a ward, and why. */
export interface WithoutWard {
  total: number;
  without: number;
  /** Rows that give nothing to find a ward by. */
  unnamed: number;
  /** Rows that name no ward, and whose postcode is none. */
  unreadPostcodes: number;
  /** Rows that name no ward, and whose postcode has none in the look-up. */
  unknownPostcodes: number;
  hasLookUp: boolean;
  /** Different names and codes that gave no ward. */
  names: number;
  /** The most frequent of them. */
  unknown: UnknownWard[];
}

const MOST_UNKNOWN_WARDS = 5;
const WARD_FIELDS = ['ward_code', 'ward_name', 'postcode', ...PLACE_FIELDS];

/** True for a file that says where its rows come from. */
export const namesPlaces = (plan: LoadPlan): boolean => placeFields(plan).length > 0;

const placeFields = (plan: LoadPlan): string[] =>
  WARD_FIELDS.filter((name) => plan.fields.some((field) => field.name === name));

export async function countRowsWithoutWard(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<WithoutWard> {
  const { joins, values } = resolvedColumns(plan);
  const names = placeFields(plan);
  const given =
    names.length === 0
      ? sql`false`
      : sql`coalesce(${sql.join(names.map((name) => sql`s.${sql.ref(name)}::VARCHAR`))}) is not null`;
  // A file that says nothing of places leaves stored rows in their wards.
  const meant =
    names.length === 0 ? sql`and s.rowid not in (select record from verdicts where stored_id is not null)` : sql``;
  const postcode = names.includes('postcode') ? sql`s.postcode` : sql`null::VARCHAR`;
  const rows = sql`(select s.rowid as record, s.line, ${values['ward_name'] ?? sql`null::VARCHAR`} as name, ${given} as is_given, ${postcode} as postcode,
      ${values['ward_code'] ?? sql`null`} as code from ${sql.table(STAGED)} s ${joins} where s.reject_reason is null ${meant})`;
  const isUnread = sql`postcode = ${sql.lit(UNREADABLE_POSTCODE)}`;
  const totals = await sql<
    Omit<WithoutWard, 'unknown'>
  >`select count(*) as total, count(*) filter (where code is null) as without,
      count(*) filter (where code is null and not is_given) as unnamed,
      count(*) filter (where code is null and name is null and ${isUnread}) as "unreadPostcodes",
      count(*) filter (where code is null and name is null and not ${isUnread}) as "unknownPostcodes",
      exists (from postcode_lookup) as "hasLookUp", count(distinct case when code is null then name end) as names from ${rows}`.execute(
    db,
  );
  const named = sql.raw(normalisedWardName('u.value'));
  const unknown = await sql<UnknownWard>`
    select u.*, k.key is not null as "isOtherDay", k."from", k."to" from (
      select name as value, count(*) as count, min(record) as record, min(line) as line
      from ${rows} where code is null and name is not null group by name order by count desc, name limit ${sql.lit(MOST_UNKNOWN_WARDS)}
    ) u left join (select key, min(valid_from) as "from", max(valid_to) as "to" from ${WARD_KEYS} where code is not null group by key) k on k.key = ${named}
    order by u.count desc, u.value`.execute(db);
  const none = {
    total: 0,
    without: 0,
    unnamed: 0,
    unreadPostcodes: 0,
    unknownPostcodes: 0,
    hasLookUp: false,
    names: 0,
  };
  return { ...(totals.rows[0] ?? none), unknown: unknown.rows };
}

/** Current feedback that has no ward and names none, by batch. */
export async function countUnplacedFeedback(db: Kysely<SaidDatabase>): Promise<{ batch: number; count: number }[]> {
  return db
    .selectFrom('feedback')
    .where('ward_code', 'is', null)
    .where('ward_name', 'is', null)
    .groupBy('batch')
    .orderBy('batch')
    .select(({ fn }) => ['batch', fn.countAll<number>().as('count')])
    .execute();
}
