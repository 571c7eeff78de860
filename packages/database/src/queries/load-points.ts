// Coordinates of staged rows become wards in TypeScript (point in polygon); these queries carry them there and back.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import type { LoadPlan } from './load-plan.ts';
import { STAGED } from './load-stage.ts';
import type { Expression } from './load-values.ts';

/** One place that staged rows name. `point` is the text under which it is looked up again. */
export interface StagedPoint {
  point: string;
  /** Longitude, or easting. */
  x: number;
  /** Latitude, or northing. */
  y: number;
  isGrid: boolean;
}

/** The ward of a point, as long as that ward was valid. */
export interface LocatedPoint {
  point: string;
  code: string;
  valid_from: string | null;
  valid_to: string | null;
}

const CHUNK = 20_000;

/** The distinct coordinates of the staged rows, of rejected ones too. Longitude and latitude are preferred where both kinds are given. */
export async function readStagedPoints(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<StagedPoint[]> {
  const has = (name: string): boolean => plan.fields.some((field) => field.name === name);
  const points: StagedPoint[] = [];
  if (has('longitude') && has('latitude')) points.push(...(await readPairs(db, 'longitude', 'latitude')));
  if (has('easting') && has('northing')) points.push(...(await readPairs(db, 'easting', 'northing')));
  return points;
}

async function readPairs(db: Kysely<SaidDatabase>, x: string, y: string): Promise<StagedPoint[]> {
  const { rows } = await sql<StagedPoint>`select distinct ${sql.ref(x)} || ' ' || ${sql.ref(y)} as point,
      ${sql.ref(x)} as x, ${sql.ref(y)} as y, ${sql.lit(x === 'easting')} as "isGrid"
    from ${sql.table(STAGED)} where ${sql.ref(x)} is not null and ${sql.ref(y)} is not null`.execute(db);
  return rows;
}

/** Writes the temporary table `located`. */
export async function writeLocatedPoints(db: Kysely<SaidDatabase>, points: readonly LocatedPoint[]): Promise<void> {
  await sql`create or replace temp table located (point VARCHAR, code VARCHAR, valid_from DATE, valid_to DATE)`.execute(
    db,
  );
  await insertObjects(db, points, {
    table: sql`located`,
    columns: { point: 'VARCHAR', code: 'VARCHAR', valid_from: 'DATE', valid_to: 'DATE' },
  });
}

/** Inserts objects by the thousand: one JSON text is one bound value, whatever the number of rows. */
export async function insertObjects(
  db: Kysely<SaidDatabase>,
  rows: readonly object[],
  into: { table: Expression; columns: Record<string, string> },
): Promise<void> {
  const names = sql.join(Object.keys(into.columns).map((name) => sql.ref(name)));
  const shape = JSON.stringify([into.columns]);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = JSON.stringify(rows.slice(start, start + CHUNK));
    await sql`insert into ${into.table} (${names}) select ${names} from (select unnest(from_json(${chunk}::JSON, ${sql.lit(shape)}), recursive := true))`.execute(
      db,
    );
  }
}

/** A stored boundary and when its ward was valid. `geometry` is GeoJSON text. */
export interface StoredBoundary {
  code: string;
  name: string | null;
  geometry: string;
  valid_from: string | null;
  valid_to: string | null;
}

export async function readStoredBoundaries(db: Kysely<SaidDatabase>): Promise<StoredBoundary[]> {
  const { rows } = await sql<StoredBoundary>`select b.ward_code as code, b.ward_name as name, b.geometry,
      min(w.valid_from) as valid_from, case when count(*) = count(w.valid_to) then max(w.valid_to) end as valid_to
    from ward_boundaries b left join wards w on w.code = b.ward_code
    where b.ward_code is not null group by all order by code`.execute(db);
  return rows;
}
