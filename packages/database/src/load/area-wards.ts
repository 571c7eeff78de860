// Which ward the areas within wards (output areas, LSOAs) belong to: kept from every look-up that holds both codes, so that
// profiles by LSOA can be added up to wards.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import type { CsvSource } from './load-plan.ts';
import { insertObjects } from './points.ts';
import { readCsv } from './read-csv.ts';
import { cellName } from './cell-text.ts';
import { WARD_KEYS } from './other-wards.ts';
import { joinedWardName, normalisedWardName } from './ward-names.ts';

const OFFICIAL = '[EWSN][0-9]{8}';
// ONS writes E99999999 where there is no area.
const NOWHERE = '%99999999';

/** Stores the pairs of area and ward of a file, with the number of its rows that say so. Returns the number of areas. */
export async function insertAreaWards(
  db: Kysely<SaidDatabase>,
  source: CsvSource,
  { areaColumns, wardColumn, batch }: { areaColumns: readonly number[]; wardColumn: number; batch: number },
): Promise<number> {
  const ward = sql`upper(trim(${sql.ref(cellName(wardColumn))}))`;
  for (const column of areaColumns) {
    const area = sql`upper(trim(${sql.ref(cellName(column))}))`;
    await sql`insert into area_wards select ${sql.lit(batch)}, ${area} as area, ${ward} as ward, count(*) from ${readCsv(source)}
      where regexp_full_match(${area}, ${sql.lit(OFFICIAL)}) and regexp_full_match(${ward}, ${sql.lit(OFFICIAL)})
        and ${area} not like ${sql.lit(NOWHERE)} and ${ward} not like ${sql.lit(NOWHERE)}
      group by area, ward`.execute(db);
  }
  const { rows } = await sql<{
    areas: number;
  }>`select count(distinct area_code)::INTEGER as areas from area_wards where batch = ${sql.lit(batch)}`.execute(db);
  return rows[0]?.areas ?? 0;
}

/** Stores in which ward each area lies, as it was worked out from boundaries. */
export async function insertPlacedAreas(
  db: Kysely<SaidDatabase>,
  placed: readonly { area: string; ward: string }[],
  batch: number,
): Promise<void> {
  await insertObjects(
    db,
    placed.map(({ area, ward }) => ({ batch, area_code: area, ward_code: ward, weight: 1 })),
    {
      table: sql`area_wards`,
      columns: { batch: 'INTEGER', area_code: 'VARCHAR', ward_code: 'VARCHAR', weight: 'INTEGER' },
    },
  );
}

/** A look-up of areas: the file that it came in, and the ward of each area. */
export interface AreaLookUp {
  batch: number;
  file: string;
  /** Of every area in the wards of the areas that were asked for. `share`: of the file's rows of the area that are in this ward. */
  areas: { area: string; ward: string; name: string | null; share: number }[];
}

/** The look-up that knows most of the areas, the newest of several; null when none knows any. */
export async function readAreaLookUp(db: Kysely<SaidDatabase>, areas: readonly string[]): Promise<AreaLookUp | null> {
  await sql`create or replace temp table asked_areas (area VARCHAR)`.execute(db);
  await insertObjects(
    db,
    areas.map((area) => ({ area })),
    { table: sql`asked_areas`, columns: { area: 'VARCHAR' } },
  );
  const { rows: found } = await sql<{ batch: number; file: string }>`select b.id as batch, b.file from area_wards a
    join asked_areas k on k.area = a.area_code join batches b on b.id = a.batch and b.undone_at is null
    group by b.id, b.file order by count(distinct a.area_code) desc, b.id desc limit 1`.execute(db);
  const [best] = found;
  if (!best) return null;
  const { rows } = await sql<AreaLookUp['areas'][number]>`
    with placed as (select area_code as area, arg_max(ward_code, weight) as ward, max(weight) / sum(weight) as share
      from area_wards where batch = ${sql.lit(best.batch)} group by area_code)
    select area, ward, name, share
    from placed left join (select code, arg_max(name, coalesce(valid_from, date '0001-01-01')) as name from wards group by code) w on w.code = ward
    where ward in (select ward from placed where area in (select area from asked_areas)) order by area`.execute(db);
  return { ...best, areas: rows };
}

/** Which of the names (or numbers, or codes) are those of a ward, whatever its version. */
export async function readKnownWards(db: Kysely<SaidDatabase>, names: readonly string[]): Promise<Set<string>> {
  const key = sql.raw(normalisedWardName('w.name'));
  const joined = sql.raw(joinedWardName('w.name'));
  const { rows } = await sql<{ name: string }>`select w.name
    from (select unnest(from_json(${JSON.stringify(names)}::JSON, '["VARCHAR"]')) as name) w
    where ${key} in (select key from ${WARD_KEYS})
      or ${joined} in (select joined from (select ${sql.raw(joinedWardName('key'))} as joined from ${WARD_KEYS}) where joined is not null)`.execute(
    db,
  );
  return new Set(rows.map(({ name }) => name));
}
