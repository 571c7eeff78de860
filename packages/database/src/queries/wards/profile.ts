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
