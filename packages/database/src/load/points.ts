// Coordinates of staged rows become wards in TypeScript (point in polygon); these queries carry them there and back.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import { PLACE_FIELDS } from './place-text.ts';
import type { LoadPlan } from './load-plan.ts';
import { STAGED } from './stage-file.ts';
import type { Expression } from './expression.ts';

/** One place that staged rows name, as its cells say it (see `parsePlace`), and the first row that does. */
export interface StagedPoint extends Record<PlaceField, string | null> {
  /** The text under which its ward is looked up again. */
  point: string;
  /** Rows that name it, and the first of them: record from 0, and physical line where that is known. */
  rows: number;
  record: number;
  line: number | null;
}

type PlaceField = (typeof PLACE_FIELDS)[number];

/** The ward of a point, as long as that ward was valid. */
export interface LocatedPoint {
  point: string;
  code: string;
  valid_from: string | null;
  valid_to: string | null;
}

const CHUNK = 20_000;

const placeFields = (plan: LoadPlan): PlaceField[] =>
  PLACE_FIELDS.filter((name) => plan.fields.some((field) => field.name === name));

/** The place of a staged row as one text, null where it gives none; null for a plan without such columns. */
export function placeText(plan: LoadPlan): Expression | null {
  const names = placeFields(plan);
  if (names.length === 0) return null;
  const given = names.map((name) => sql`s.${sql.ref(name)}`);
  const cells = given.map((cell) => sql`coalesce(${cell}, '')`);
  return sql`case when coalesce(${sql.join(given)}) is not null then concat_ws('|', ${sql.join(cells)}) end`;
}

/** The distinct places of the staged rows, of rejected ones too, in the order of the file. */
export async function readStagedPoints(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<StagedPoint[]> {
  const point = placeText(plan);
  if (point === null) return [];
  const given = placeFields(plan);
  const cells = PLACE_FIELDS.map((name) =>
    given.includes(name)
      ? sql`any_value(s.${sql.ref(name)}) as ${sql.ref(name)}`
      : sql`null::VARCHAR as ${sql.ref(name)}`,
  );
  const { rows } = await sql<StagedPoint>`select ${point} as point, ${sql.join(cells)},
      count(*)::INTEGER as "rows", min(rowid)::INTEGER as record, min(line) as line
    from ${sql.table(STAGED)} s where ${point} is not null group by ${point} order by record`.execute(db);
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
