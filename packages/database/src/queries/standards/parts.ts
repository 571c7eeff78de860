// Results of standards and surveys for a part of what they are about.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

/** One result of a standard or a survey for a part of it: a ward, a question of the survey. */
export interface PartResult {
  /** The standard, or the service that the survey was about (null: the whole council). */
  subject: string | null;
  split: 'ward' | 'question';
  part: string;
  period_from: string;
  period_to: string;
  value: number;
  /** Cases or answers; null where not given. */
  n: number | null;
}

/** Results of service standards by ward, where a council has them. */
export async function readStandardParts(db: Kysely<SaidDatabase>, { to }: { to: string }): Promise<PartResult[]> {
  const { rows } = await sql<PartResult>`
    with units as (select name, any_value(unit) as unit from service_standards group by name),
    results as (
      select r.standard as subject, 'ward' as split, coalesce(r.ward_name, r.ward_code) as part, r.period_from, r.period_to,
        coalesce(r.value, r.numerator / nullif(r.denominator, 0) * case when u.unit = '%' then 100 else 1 end) as value,
        r.denominator as n, r.id
      from performance r left join units u on u.name = r.standard
      where r.period_to <= ${to}::DATE and r.standard is not null and coalesce(r.ward_name, r.ward_code) is not null
    )
    select * exclude (id) from results where value is not null
    qualify row_number() over (partition by subject, part, period_from, period_to order by id desc) = 1
    order by subject, part, period_from`.execute(db);
  return rows;
}

/** Survey results by ward (the overall question) and by question (the whole survey), for each service. */
export async function readSurveyParts(db: Kysely<SaidDatabase>, { to }: { to: string }): Promise<PartResult[]> {
  const { rows } = await sql<PartResult>`
    with answers as (
      select *, coalesce(ward_name, ward_code) as ward, driver is null or lower(trim(driver)) = 'overall' as is_overall
      from satisfaction where period_to <= ${to}::DATE and period_from is not null and result is not null
    )
    select service as subject, case when ward is null then 'question' else 'ward' end as split, coalesce(ward, driver) as part,
      period_from, period_to, result as value, n
    from answers where (ward is null) <> is_overall
    qualify row_number() over (partition by service, split, part, period_from, period_to order by id desc) = 1
    order by service, split, part, period_from`.execute(db);
  return rows;
}
