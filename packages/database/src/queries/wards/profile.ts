import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

export interface ProfileValue {
  ward_code: string;
  indicator: string;
  value: number | null;
}

/** Each ward's newest value of each profile indicator. */
export async function readWardProfile(db: Kysely<SaidDatabase>): Promise<ProfileValue[]> {
  const { rows } = await sql<ProfileValue>`
    select ward_code, indicator, value from ward_profile where ward_code is not null and indicator is not null
    qualify row_number() over (
      partition by ward_code, indicator
      order by regexp_extract(period, '(\\d{4})(?:\\D*)$', 1) desc nulls last, period desc nulls last, id desc) = 1
    order by ward_code, id`.execute(db);
  return rows;
}

export interface BoundaryRecord {
  code: string;
  name: string;
  /** A GeoJSON geometry in WGS84, as text. */
  geometry: string;
}

/** Boundaries of the wards that are valid on a day. */
export async function readBoundaryRecords(db: Kysely<SaidDatabase>, { on }: { on: string }): Promise<BoundaryRecord[]> {
  const { rows } = await sql<BoundaryRecord>`
    with valid as (
      select code, any_value(name order by valid_from desc nulls last) as name from wards
      where (valid_from is null or valid_from <= ${on}::DATE) and (valid_to is null or valid_to >= ${on}::DATE)
      group by code
    )
    select b.ward_code as code, coalesce(v.name, b.ward_name, b.ward_code) as name, b.geometry
    from ward_boundaries b join valid v on v.code = b.ward_code
    where b.geometry is not null
    qualify row_number() over (partition by b.ward_code order by b.id desc) = 1
    order by code`.execute(db);
  return rows;
}
