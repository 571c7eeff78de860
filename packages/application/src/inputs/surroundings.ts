import { readWardPopulations, readWardRecords, readWorkingDaysByMonth, type SaidDatabase } from '@said/database';
import type { Kysely } from 'kysely';
import type { BuildContext } from '@said/analysis';

/** What builders are told of wards and working days, whatever the series. */
export async function readSurroundings(
  db: Kysely<SaidDatabase>,
  nation: string,
): Promise<Pick<BuildContext, 'wards' | 'residents' | 'workingDays'>> {
  const wards = await readWardRecords(db);
  const populations = await readWardPopulations(db);
  const months = await readWorkingDaysByMonth(db, { nation });
  return {
    wards: new Map(
      wards.map(({ code, name, valid_from, valid_to }) => [code, { name, validFrom: valid_from, validTo: valid_to }]),
    ),
    residents: new Map(populations.map(({ ward_code, population }) => [ward_code, population])),
    workingDays: new Map(months.map(({ period_from, working_days }) => [period_from, working_days])),
  };
}
