import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { isValidOn } from '../../schema/validity.ts';

/** One result of a service standard, with the target that was valid at the end of its period. */
export interface StandardResult {
  standard: string;
  service: string | null;
  unit: string | null;
  polarity: string | null;
  target: number | null;
  tolerance: number | null;
  frequency: string | null;
  period_from: string;
  period_to: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

/**
 * Council-wide results of each standard in order of time, up to periods that end on `asOf`. A result without a value
 * is numerator / denominator, times 100 where the standard's unit is `%`.
 */
export async function readStandardResults(
  db: Kysely<SaidDatabase>,
  { asOf }: { asOf: string },
): Promise<StandardResult[]> {
  const { rows } = await sql<StandardResult>`
    with results as (
      select r.standard, s.service, s.unit, s.polarity, s.target, s.tolerance, s.frequency, r.period_from, r.period_to,
        coalesce(r.value, r.numerator / nullif(r.denominator, 0) * case when s.unit = '%' then 100 else 1 end) as value,
        r.numerator, r.denominator, r.id,
        ${isValidOn(sql`r.period_to`, 's')} as is_valid,
        s.valid_from
      from performance r left join service_standards s on s.name = r.standard
      where r.period_to <= ${asOf}::DATE and r.ward_name is null and r.ward_code is null and r.standard is not null
    )
    select standard, service, unit, polarity, case when is_valid then target end as target, tolerance, frequency,
      period_from, period_to, value, numerator, denominator
    from results
    qualify row_number() over (partition by standard, period_from, period_to order by is_valid desc, valid_from desc nulls last, id desc) = 1
    order by standard, period_from, period_to`.execute(db);
  return rows;
}

export interface SatisfactionResult {
  wave: string;
  period_from: string;
  period_to: string;
  service: string | null;
  driver: string | null;
  n: number | null;
  result: number;
}

/** Survey results by wave, service and driver (null: overall), without the splits by ward. */
export async function readSatisfactionResults(
  db: Kysely<SaidDatabase>,
  { asOf }: { asOf: string },
): Promise<SatisfactionResult[]> {
  const { rows } = await sql<SatisfactionResult>`
    select coalesce(wave, period_from::VARCHAR) as wave, period_from, period_to, service, driver, n, result
    from satisfaction
    where period_to <= ${asOf}::DATE and period_from is not null and result is not null and ward_name is null and ward_code is null
    order by service, driver, period_from, id`.execute(db);
  return rows;
}

/** Whether any survey result has been brought in. */
export async function hasSurveyResults(db: Kysely<SaidDatabase>): Promise<boolean> {
  return (await db.selectFrom('satisfaction').select('id').limit(1).execute()).length > 0;
}
