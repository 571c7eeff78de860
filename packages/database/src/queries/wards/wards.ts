import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

export interface WardOnDay {
  code: string;
  name: string;
  valid_from: string | null;
  valid_to: string | null;
}

/** The wards that are valid on a day, each once. */
export async function readWardsOn(db: Kysely<SaidDatabase>, { on }: { on: string }): Promise<WardOnDay[]> {
  const { rows } = await sql<WardOnDay>`
    select code, name, valid_from, valid_to from wards
    where code is not null and (valid_from is null or valid_from <= ${on}::DATE) and (valid_to is null or valid_to >= ${on}::DATE)
    qualify row_number() over (partition by code order by valid_from desc nulls last, id) = 1
    order by name, code`.execute(db);
  return rows.map((row) => ({ ...row, name: row.name ?? row.code }));
}

export interface WardCount {
  ward_code: string | null;
  kind: string;
  count: number;
  unsolicited: number;
}

/** Feedback of each kind by ward over some days; `ward_code` null holds the rows without a ward. */
export async function readWardCounts(
  db: Kysely<SaidDatabase>,
  { from, to }: { from: string; to: string },
): Promise<WardCount[]> {
  const { rows } = await sql<WardCount>`
    select ward_code, kind, count(*) as count,
      count(*) filter (where coalesce(collection_method, 'unsolicited') <> 'solicited') as unsolicited
    from feedback where received_on between ${from}::DATE and ${to}::DATE and kind is not null
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

export interface WardPopulation {
  ward_code: string;
  population: number;
  /** The indicator it was read from, for the basis of a rate. */
  indicator: string;
  period: string | null;
}

// Total residents goes by many names. Bands of age (`Population aged 0 to 15`), densities and shares are none of them.
const TOTAL_POPULATION = [
  '^(total |all )?(usual |resident |ward |mid[- ]year )*(population|residents|people|persons)( estimate)?',
  '( total|, total|:? ?\\(?(all ages|total|all)\\)?)?( ?,?-? ?\\(?(mid[- ]?(year )?)?\\d{4}\\)?)?$',
  '|^(population[ ,:-]*)?all ages$',
].join('');

/** Residents of each ward: the newest period of the indicator that names the total population. */
export async function readWardPopulations(db: Kysely<SaidDatabase>): Promise<WardPopulation[]> {
  const { rows } = await sql<WardPopulation>`
    select ward_code, value as population, indicator, period from ward_profile
    where ward_code is not null and value > 0 and regexp_matches(lower(trim(indicator)), ${TOTAL_POPULATION})
      and coalesce(unit, '') not in ('%', 'percent', 'share')
    qualify row_number() over (
      partition by ward_code
      order by coalesce(regexp_extract(period, '(\\d{4})\\D*$', 1), '') desc, period desc nulls last, indicator) = 1
    order by ward_code`.execute(db);
  return rows;
}
