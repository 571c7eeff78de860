// Which service and which ward a row means. Look-ups go over distinct values, so that a million rows cost one join.
import { type Kysely, sql } from 'kysely';
import { DATASET_COLUMNS, type DatasetName } from '../schema/datasets.ts';
import type { SaidDatabase } from '../schema/tables.ts';
import type { LoadPlan } from './load-plan.ts';
import { STAGED } from './load-stage.ts';
import { type Expression, periodDay, postcodeKey } from './load-values.ts';
import { findFirstOfSeveral, followSuccession } from './load-ward-names.ts';
import { normalisedWardName } from './ward-names.ts';

/** Reference data sets: what they hold is looked up, never resolved. */
const LOOKED_UP: readonly DatasetName[] = ['services', 'wards', 'ward_boundaries', 'postcode_lookup'];

const SERVICE_COLUMNS = ['service', 'service_override'];

/** Names are compared without case, blanks and punctuation, `&` being "and". */
const nameKey = (name: Expression): Expression =>
  sql`regexp_replace(replace(lower(strip_accents(${name})), '&', ' and '), '[^a-z0-9]+', '', 'g')`;

const WRITTEN_WARD = sql.raw(normalisedWardName('w.written'));
const STORED_WARD = sql.raw(normalisedWardName('r.ward_name'));
const LOOKED_UP_WARD = sql.raw(normalisedWardName('p.ward_code'));
const isOfficial = (code: Expression): Expression => sql`regexp_full_match(${code}, '[A-Z][0-9]{8}')`;
const SPELT_WARD = sql.raw(normalisedWardName('spelling'));

const SERVICE_KEYS = sql`(
  select ${nameKey(sql`spelling`)} as key, min(name) as name from (
    select name, name as spelling from services
    union all select name, unnest(regexp_split_to_array(aliases, '[;|]')) from services where aliases is not null
  ) where ${nameKey(sql`spelling`)} <> '' group by key having count(distinct name) = 1)`;

const WARD_KEYS = sql`(
  select ${SPELT_WARD} as key, code, valid_from, valid_to from (
    select code, valid_from, valid_to, unnest([name, code, internal_number] || coalesce(regexp_split_to_array(aliases, '[;|]'), [])) as spelling from wards
  ) where spelling is not null and ${SPELT_WARD} <> '')`;

const has = (plan: LoadPlan, name: string): boolean => plan.fields.some((field) => field.name === name);

/** The day of a staged row, on which a ward version must be valid; null: no day is known. */
function rowDay(plan: LoadPlan): Expression {
  const field = plan.fields.find(({ name }) => name === plan.dayField);
  if (!field) return sql`null::DATE`;
  const column = sql`s.${sql.ref(field.name)}`;
  return field.parse === 'period' ? periodDay(column, plan.periods, 'from') : column;
}

const isValid = (day: Expression, table: string): Expression =>
  sql`(${day} is null or ${day} between coalesce(${sql.ref(`${table}.valid_from`)}, date '0001-01-01') and coalesce(${sql.ref(`${table}.valid_to`)}, date '9999-12-31'))`;

/** True when rows of the plan can have a ward that must be found. */
export function findsWards(plan: LoadPlan): boolean {
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
    select w.written, k.name from (${spellings}) w join ${SERVICE_KEYS} k on k.key = ${nameKey(sql`w.written`)}`.execute(
    db,
  );
}

/** Ways to find a ward, the surest first. */
export type WardWay = 'code' | 'name' | 'coordinates' | 'postcode';

function wardWays(plan: LoadPlan): { way: WardWay; written: Expression }[] {
  if (!findsWards(plan)) return [];
  const hasPair = (x: string, y: string): boolean => has(plan, x) && has(plan, y);
  const point = hasPair('longitude', 'latitude') || hasPair('easting', 'northing') ? pointKey(plan) : null;
  return [
    ...(has(plan, 'ward_code') ? [{ way: 'code' as const, written: sql`s.ward_code` }] : []),
    ...(has(plan, 'ward_name') ? [{ way: 'name' as const, written: sql`s.ward_name` }] : []),
    ...(point ? [{ way: 'coordinates' as const, written: point }] : []),
    ...(has(plan, 'postcode') ? [{ way: 'postcode' as const, written: sql`s.postcode` }] : []),
  ];
}

/** The coordinates of a row as one text, in which the located points are looked up. */
function pointKey(plan: LoadPlan): Expression {
  const pairs = [
    ['longitude', 'latitude'],
    ['easting', 'northing'],
  ].filter((pair) => pair.every((name) => has(plan, name)));
  return sql`coalesce(${sql.join(pairs.map(([x = '', y = '']) => sql`s.${sql.ref(x)} || ' ' || s.${sql.ref(y)}`))})`;
}

const LOOK_UPS: Record<WardWay, Expression> = {
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
  await sql`create or replace temp table found_wards (way VARCHAR, written VARCHAR, "day" DATE, code VARCHAR, several BOOLEAN)`.execute(
    db,
  );
  for (const { way, written } of wardWays(plan)) {
    const key = way === 'name' ? WRITTEN_WARD : way === 'code' ? sql`upper(w.written)` : sql`w.written`;
    // A postcode that has ended still says where somebody lived; every other way must be valid on the day.
    const valid = way === 'postcode' ? sql`true` : isValid(sql`w."day"`, 'k');
    await sql`insert into found_wards
      select ${sql.lit(way)}, w.written, w."day", arg_max(k.code, coalesce(k.valid_from, date '0001-01-01')), false
      from (select distinct ${written} as written, ${rowDay(plan)} as "day" from ${sql.table(STAGED)} s) w
      join (${LOOK_UPS[way]}) k on k.key = ${key} and ${valid}
      where w.written is not null group by all`.execute(db);
  }
  await findOtherVersions(db, plan);
}

async function findOtherVersions(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<void> {
  const names = has(plan, 'ward_name') ? sql`s.ward_name` : sql`null::VARCHAR`;
  const lookUp = {
    written: sql`select distinct ${names} as written, ${rowDay(plan)} as "day" from ${sql.table(STAGED)} s where ${names} is not null`,
    keys: WARD_KEYS,
    isValid,
  };
  if (has(plan, 'ward_name')) await findFirstOfSeveral(db, lookUp);
  await followSuccession(db, lookUp);
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
  const codes: Expression[] = ways.map(({ way }) => sql.ref(`by_${way}.code`));
  if (plan.keepsUnknownCodes && has(plan, 'ward_code')) codes.push(sql`s.ward_code`);
  const sources = ways.map(({ way }) => sql`when ${sql.ref(`by_${way}.code`)} is not null then ${sql.lit(way)}`);
  const several = sql`case when by_name.several then list_append(coalesce(s.quality, []), 'several wards') else s.quality end`;
  return {
    ...(has(plan, 'ward_name') && { quality: several }),
    ward_name: written.length === 0 ? sql`null` : sql`coalesce(${sql.join(written)})`,
    ward_code: codes.length === 0 ? sql`null` : sql`coalesce(${sql.join(codes)})`,
    ward_source: sources.length === 0 ? sql`null` : sql`case ${sql.join(sources, sql` `)} end`,
  };
}

const tablesWith = (column: string): DatasetName[] =>
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
        join ${SERVICE_KEYS} k on k.key = ${nameKey(field)} where ${field} <> k.name`;
      await changeStored(db, renamed, { batch, dataset, column });
    }
  }
}

const DAY_COLUMNS = ['received_on', 'period_from', 'start_date'];

/** After wards were imported: rows that wait with a name or code as written get their ward. Undone as services are. */
export async function resolveStoredWards(db: Kysely<SaidDatabase>, batch: number): Promise<void> {
  for (const dataset of tablesWith('ward_name')) {
    const columns = Object.keys(DATASET_COLUMNS[dataset]);
    const dayColumn = DAY_COLUMNS.find((name) => columns.includes(name));
    const day = dayColumn ? sql.ref(`r.${dayColumn}`) : sql`null::DATE`;
    const found = sql`select r.id, null::VARCHAR as "before", arg_max(k.code, coalesce(k.valid_from, date '0001-01-01')) as "after"
      from ${sql.table(`${dataset}_rows`)} r join ${WARD_KEYS} k on k.key = ${STORED_WARD} and ${isValid(day, 'k')}
      where r.ward_code is null and r.ward_name is not null group by r.id`;
    const ids = await changeStored(db, found, { batch, dataset, column: 'ward_code' });
    if (ids === 0 || !columns.includes('ward_source')) continue;
    const placed = sql`select row_id as id, null::VARCHAR as "before", 'name' as "after" from row_changes
      where batch = ${sql.lit(batch)} and dataset = ${sql.lit(dataset)} and "column" = 'ward_code'`;
    await changeStored(db, placed, { batch, dataset, column: 'ward_source' });
  }
}

/** Writes down what a query (id, before, after) says, and changes the stored rows. Returns how many there were. */
async function changeStored(
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

/** The good staged rows without a ward, and why. */
export interface WithoutWard {
  total: number;
  without: number;
  /** Rows that give nothing to find a ward by. */
  unnamed: number;
  /** Names and codes that no ward has, the most frequent first, with the first record of each. */
  unknown: { value: string; count: number; record: number; line: number | null }[];
}

const MOST_UNKNOWN_WARDS = 5;

export async function countRowsWithoutWard(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<WithoutWard> {
  const { joins, values } = resolvedColumns(plan);
  const names = ['ward_code', 'ward_name', 'postcode', 'latitude', 'longitude', 'easting', 'northing'].filter((name) =>
    has(plan, name),
  );
  const given =
    names.length === 0
      ? sql`false`
      : sql`coalesce(${sql.join(names.map((name) => sql`s.${sql.ref(name)}::VARCHAR`))}) is not null`;
  const rows = sql`(select s.rowid as record, s.line, ${values['ward_code'] ?? sql`null`} as code, ${values['ward_name'] ?? sql`null::VARCHAR`} as name, ${given} as is_given
    from ${sql.table(STAGED)} s ${joins} where s.reject_reason is null)`;
  const totals = await sql<
    Omit<WithoutWard, 'unknown'>
  >`select count(*) as total, count(*) filter (where code is null) as without,
      count(*) filter (where code is null and not is_given) as unnamed from ${rows}`.execute(db);
  const unknown = await sql<
    WithoutWard['unknown'][number]
  >`select name as value, count(*) as count, min(record) as record, min(line) as line
    from ${rows} where code is null and name is not null group by name order by count desc, name limit ${sql.lit(MOST_UNKNOWN_WARDS)}`.execute(
    db,
  );
  return { ...(totals.rows[0] ?? { total: 0, without: 0, unnamed: 0 }), unknown: unknown.rows };
}
