// The wards of rejected rows that were never staged: a corrected row keeps its ward, though its postcode is not kept.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import type { LoadPlan } from './load-plan.ts';
import { LOOK_UPS } from './resolve.ts';
import { parseDate } from './cell-dates.ts';
import type { Expression } from './expression.ts';
import { parsePostcode, postcodeKey } from './postcodes.ts';
import { WARD_KEYS } from './other-wards.ts';
import { isWardValid, normalisedWardName } from './ward-names.ts';

/**
 * The ward code of each row, by what its cells say (`ward_code`, `ward_name`, `postcode` and the day field, as written).
 * The cells are bound to the statement, so that no table ever holds them.
 */
export async function findWardsOfCells(
  db: Kysely<SaidDatabase>,
  plan: LoadPlan,
  rows: readonly Record<string, string>[],
): Promise<(string | null)[]> {
  const day = plan.fields.find(({ name, parse }) => name === plan.dayField && parse === 'date');
  const asked = rows.map((cells, place) => ({
    place,
    code: cells['ward_code'] ?? null,
    name: cells['ward_name'] ?? null,
    postcode: cells['postcode'] ?? null,
    day: cells[plan.dayField ?? ''] ?? null,
  }));
  const shape = '[{"place":"INTEGER","code":"VARCHAR","name":"VARCHAR","postcode":"VARCHAR","day":"VARCHAR"}]';
  const written = sql`(select place, upper(trim(code)) as code, name, ${postcodeKey(parsePostcode(sql`postcode`))} as postcode,
      ${day ? parseDate(sql`trim("day")`, day.dates) : sql`null::DATE`} as "day"
    from (select unnest(from_json(${JSON.stringify(asked)}::JSON, ${sql.lit(shape)}), recursive := true)))`;
  const found = (way: number, lookUp: Expression, isMeant: Expression): Expression =>
    sql`select w.place, ${sql.lit(way)} as way, k.code, k.valid_from from ${written} w join (${lookUp}) k on ${isMeant}`;
  const name = sql.raw(normalisedWardName('w.name'));
  const { rows: wards } = await sql<{ place: number; code: string }>`
    select place, first(code order by way, valid_from desc nulls last) as code from (
      ${found(1, LOOK_UPS.code, sql`k.key = w.code`)}
      union all ${found(2, WARD_KEYS, sql`k.key = ${name} and ${isWardValid(sql`w."day"`, 'k')}`)}
      union all ${found(3, LOOK_UPS.postcode, sql`k.key = w.postcode`)}
    ) group by place`.execute(db);
  const codes = new Map(wards.map(({ place, code }) => [place, code]));
  return rows.map((_, place) => codes.get(place) ?? null);
}
