import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { isValidOn } from '../../schema/validity.ts';

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
      where ${isValidOn(sql`${on}::DATE`, null)}
      group by code
    )
    select b.ward_code as code, coalesce(v.name, b.ward_name, b.ward_code) as name, b.geometry
    from ward_boundaries b join valid v on v.code = b.ward_code
    where b.geometry is not null
    qualify row_number() over (partition by b.ward_code order by b.id desc) = 1
    order by code`.execute(db);
  return rows;
}
