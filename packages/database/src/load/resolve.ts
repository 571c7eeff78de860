// Which service and which ward a row means. Look-ups go over distinct values, so that a million rows cost one join.
import { type Kysely, sql } from 'kysely';
import { DATASET_COLUMNS, type DatasetName } from '../schema/datasets.ts';
import { serviceNameKey } from '../schema/service-names.ts';
import type { SaidDatabase } from '../schema/tables.ts';
import type { LoadPlan } from './load-plan.ts';
import { placeText } from './points.ts';
import { STAGED } from './stage-file.ts';
import { periodDay } from './cell-values.ts';
import type { Expression } from './expression.ts';
import { postcodeKey, unlessNoArea } from './postcodes.ts';
import {
  BEST_FIT,
  createFoundWards,
  findOtherVersions,
  type FittedRows,
  WARD_KEYS,
  type WrittenWards,
} from './other-wards.ts';
import { isWardValid, normalisedWardName } from './ward-names.ts';

/** Reference data sets: what they hold is looked up, never resolved. */
const LOOKED_UP: readonly DatasetName[] = ['services', 'wards', 'ward_boundaries', 'postcode_lookup'];

const SERVICE_COLUMNS = ['service', 'service_override'];

const WRITTEN_WARD = sql.raw(normalisedWardName('w.written'));
const LOOKED_UP_WARD = sql.raw(normalisedWardName('p.ward_code'));
const isOfficial = (code: Expression): Expression => sql`regexp_full_match(${code}, '[A-Z][0-9]{8}')`;

const SERVICE_KEYS = sql`(
  select ${serviceNameKey(sql`spelling`)} as key, min(name) as name from (
    select name, name as spelling from services
    union all select name, unnest(regexp_split_to_array(aliases, '[;|]')) from services where aliases is not null
  ) where ${serviceNameKey(sql`spelling`)} <> '' group by key having count(distinct name) = 1)`;

const has = (plan: LoadPlan, name: string): boolean => plan.fields.some((field) => field.name === name);

/** The day of a staged row, on which a ward version must be valid; null: no day is known. */
function rowDay(plan: LoadPlan): Expression {
  const field = plan.fields.find(({ name }) => name === plan.dayField);
  if (!field) return sql`null::DATE`;
  const column = sql`s.${sql.ref(field.name)}`;
  return field.parse === 'period' ? periodDay(column, plan.periods, 'from') : column;
}

/** True when rows of the plan can have a ward that must be found. */
export function findsWards(plan: Pick<LoadPlan, 'dataset'>): boolean {
  return 'ward_code' in DATASET_COLUMNS[plan.dataset] && !LOOKED_UP.includes(plan.dataset);
}

/** Writes the temporary table `found_services`: the service's own name for every spelling in the staged rows. */
export async function findServices(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<void> {
  const columns = SERVICE_COLUMNS.filter((name) => has(plan, name));
  const spellings =
    columns.length === 0
      ? sql`select null::VARCHAR as written where false`
      : sql.join(
          columns.map((name) => sql`select distinct ${sql.ref(name)} as written from ${sql.table(STAGED)}`),
          sql` union `,
        );
  await sql`create or replace temp table found_services as
    select w.written, k.name from (${spellings}) w join ${SERVICE_KEYS} k on k.key = ${serviceNameKey(sql`w.written`)}`.execute(
    db,
  );
}

/** Ways to find a ward, the surest first. */
export type WardWay = 'code' | 'name' | 'coordinates' | 'postcode';

function wardWays(plan: LoadPlan): { way: WardWay; written: Expression }[] {
  if (!findsWards(plan)) return [];
  const point = placeText(plan);
  return [
    ...(has(plan, 'ward_code') ? [{ way: 'code' as const, written: sql`s.ward_code` }] : []),
    ...(has(plan, 'ward_name') ? [{ way: 'name' as const, written: sql`s.ward_name` }] : []),
    ...(point ? [{ way: 'coordinates' as const, written: point }] : []),
    ...(has(plan, 'postcode') ? [{ way: 'postcode' as const, written: sql`s.postcode` }] : []),
  ];
}

/** What texts and points are looked up in, by the way of finding a ward: `key`, `code`, `valid_from`, `valid_to`. */
export const LOOK_UPS: Record<WardWay, Expression> = {
  // A code is one ward, but a name may be given under it; its validity is not asked, for codes are never used again.
  code: sql`select distinct code as key, code, null::DATE as valid_from, null::DATE as valid_to from wards`,
  name: WARD_KEYS,
  coordinates: sql`select point as key, code, valid_from, valid_to from located`,
  // A look-up without codes names its wards.
  postcode: sql`select ${postcodeKey(sql`p.postcode`)} as key, coalesce(k.code, p.ward_code) as code, coalesce(k.valid_from, p.valid_from) as valid_from, p.valid_to
    from postcode_lookup p left join ${WARD_KEYS} k on not ${isOfficial(sql`p.ward_code`)} and k.key = ${LOOKED_UP_WARD}
    where ${isOfficial(sql`p.ward_code`)} or k.code is not null`,
};

/** Writes the temporary table `found_wards`: way, text as written, day, code. Of rejected rows too: they keep their ward. */
export async function findWards(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<void> {
  await createFoundWards(db);
  if (!findsWards(plan)) return;
  for (const { way, written } of wardWays(plan)) {
    const key = way === 'name' ? WRITTEN_WARD : way === 'code' ? sql`upper(w.written)` : sql`w.written`;
    // A postcode that has ended still says where somebody lived; every other way must be valid on the day.
    const valid = way === 'postcode' ? sql`true` : isWardValid(sql`w."day"`, 'k');
    await sql`insert into found_wards (way, written, "day", code, several)
      select ${sql.lit(way)}, w.written, w."day", arg_max(k.code, coalesce(k.valid_from, date '0001-01-01')), false
      from (select distinct ${written} as written, ${rowDay(plan)} as "day" from ${sql.table(STAGED)} s) w
      join (${LOOK_UPS[way]}) k on k.key = ${key} and ${valid}
      where w.written is not null group by all`.execute(db);
  }
  await findOtherVersions(db, has(plan, 'ward_name') ? writtenWards(plan) : null);
}

function writtenWards(plan: LoadPlan): WrittenWards {
  return sql`select distinct s.ward_name as written, ${rowDay(plan)} as "day" from ${sql.table(STAGED)} s where s.ward_name is not null`;
}

/** The columns of a row that are looked up rather than copied, and the joins that they need. */
export function resolvedColumns(plan: LoadPlan): { joins: Expression; values: Record<string, Expression> } {
  const joins: Expression[] = [];
  const values: Record<string, Expression> = {};
  for (const name of LOOKED_UP.includes(plan.dataset) ? [] : SERVICE_COLUMNS.filter((column) => has(plan, column))) {
    const alias = `found_${name}`;
    joins.push(sql`left join found_services ${sql.ref(alias)} on ${sql.ref(`${alias}.written`)} = s.${sql.ref(name)}`);
    values[name] = sql`coalesce(${sql.ref(`${alias}.name`)}, s.${sql.ref(name)})`;
  }
  if (findsWards(plan)) Object.assign(values, wardColumns(plan, joins));
  return { joins: sql.join(joins, sql` `), values };
}

function wardColumns(plan: LoadPlan, joins: Expression[]): Record<string, Expression> {
  const ways = wardWays(plan);
  for (const { way, written } of ways) {
    const alias = sql.ref(`by_${way}`);
    joins.push(sql`left join found_wards ${alias} on ${sql.ref(`by_${way}.way`)} = ${sql.lit(way)} and ${sql.ref(`by_${way}.written`)} = ${written}
      and ${sql.ref(`by_${way}.day`)} is not distinct from ${rowDay(plan)}`);
  }
  const written = ['ward_name', 'ward_code'].filter((name) => has(plan, name)).map((name) => sql`s.${sql.ref(name)}`);
  // What a place or a postcode says is exact; what an old ward mostly became comes after it.
  const found = [
    ...ways.map(({ way }) => ({ way, code: sql.ref<string>(`by_${way}.code`) })),
    ...fittedWays(plan).map((way) => ({ way, code: sql.ref<string>(`by_${way}.fitted`) })),
  ];
  const codes: Expression[] = found.map(({ code }) => code);
  if (plan.keepsUnknownCodes && has(plan, 'ward_code')) codes.push(sql`s.ward_code`);
  const sources = found.map(({ way, code }) => sql`when ${code} is not null then ${sql.lit(way)}`);
  return {
    ...(fittedWays(plan).length > 0 && { quality: flaggedQuality(plan) }),
    ward_name: written.length === 0 ? sql`null` : sql`coalesce(${sql.join(written.map(unlessNoArea))})`,
    ward_code: codes.length === 0 ? sql`null` : sql`coalesce(${sql.join(codes)})`,
    ward_source: sources.length === 0 ? sql`null` : sql`case ${sql.join(sources, sql` `)} end`,
  };
}

type FittedWay = 'code' | 'name';

/** The ways that may give a ward of another version, of which only the best fit is known. */
const fittedWays = (plan: LoadPlan): FittedWay[] =>
  (['code', 'name'] as const).filter((way) => has(plan, `ward_${way}`));

/** How much of the old ward lies in the new one that a row got; null where its ward was found in another way. */
function fittedShare(plan: LoadPlan): Expression {
  const exact = wardWays(plan).map(({ way }) => sql.ref(`by_${way}.code`));
  const shares = fittedWays(plan).map(
    (way) => sql`when ${sql.ref(`by_${way}.fitted`)} is not null then ${sql.ref(`by_${way}.share`)}`,
  );
  return sql`case when coalesce(${sql.join(exact)}) is null then case ${sql.join(shares, sql` `)} end end`;
}

function flaggedQuality(plan: LoadPlan): Expression {
  const isSeveral = has(plan, 'ward_name') ? sql`coalesce(by_name.several, false)` : sql`false`;
  const isFitted = sql`${fittedShare(plan)} is not null`;
  const flags = sql`[case when ${isSeveral} then 'several wards' end, case when ${isFitted} then ${sql.lit(BEST_FIT)} end]`;
  return sql`case when ${isSeveral} or ${isFitted}
    then list_concat(coalesce(s.quality, []), list_filter(${flags}, lambda flag: flag is not null)) else s.quality end`;
}

/** The good staged rows that got the ward which most of their old ward became, by old ward as written. */
export async function countBestFits(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<FittedRows[]> {
  if (!findsWards(plan) || fittedWays(plan).length === 0) return [];
  const { rows: any } = await sql`select 1 from found_wards where share is not null limit 1`.execute(db);
  if (any.length === 0) return [];
  const { joins, values } = resolvedColumns(plan);
  const { rows } =
    await sql<FittedRows>`select written, code, min(w.name) as name, share, count(distinct record) as count from (
      select s.rowid as record, ${values['ward_name'] ?? sql`null`} as written, ${values['ward_code'] ?? sql`null`} as code, ${fittedShare(plan)} as share
      from ${sql.table(STAGED)} s ${joins} where s.reject_reason is null) f left join wards w using (code)
    where share is not null group by written, code, share order by count desc, written`.execute(db);
  return rows;
}

export const tablesWith = (column: string): DatasetName[] =>
  (Object.keys(DATASET_COLUMNS) as DatasetName[]).filter(
    (dataset) => column in DATASET_COLUMNS[dataset] && !LOOKED_UP.includes(dataset),
  );

/**
 * After services were imported: stored rows take the service's own name, whatever spelling they came with.
 * What was changed is written down under the batch, so that it can be undone.
 */
export async function resolveStoredServices(db: Kysely<SaidDatabase>, batch: number): Promise<void> {
  for (const column of SERVICE_COLUMNS) {
    for (const dataset of tablesWith(column)) {
      const field = sql.ref(`r.${column}`);
      const renamed = sql`select r.id, ${field} as "before", k.name as "after" from ${sql.table(`${dataset}_rows`)} r
        join ${SERVICE_KEYS} k on k.key = ${serviceNameKey(field)} where ${field} <> k.name`;
      await changeStored(db, renamed, { batch, dataset, column });
    }
  }
}

/** Writes down what a query (id, before, after) says, and changes the stored rows. Returns how many there were. */
export async function changeStored(
  db: Kysely<SaidDatabase>,
  changes: Expression,
  { batch, dataset, column }: { batch: number; dataset: DatasetName; column: string },
): Promise<number> {
  const written = await sql`insert into row_changes
    select ${sql.lit(batch)}, ${sql.lit(dataset)}, ${sql.lit(column)}, id, "before", "after" from (${changes})`.execute(
    db,
  );
  const count = Number(written.numAffectedRows ?? 0n);
  if (count === 0) return 0;
  await sql`update ${sql.table(`${dataset}_rows`)} r set ${sql.ref(column)} = c."after" from row_changes c
    where c.batch = ${sql.lit(batch)} and c.dataset = ${sql.lit(dataset)} and c."column" = ${sql.lit(column)} and c.row_id = r.id`.execute(
    db,
  );
  return count;
}
