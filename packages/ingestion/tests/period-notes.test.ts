import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closePlace, type ImportPlace, importText, notesOf, openPlace } from './support/import-text.ts';

let place: ImportPlace;
beforeEach(async () => {
  place = await openPlace();
});
afterEach(() => closePlace(place));

const results = (periods: string[]): string =>
  `standard,period,value\n${periods.map((period, index) => `Calls,${period},${90 + index}`).join('\n')}\n`;

const stored = async (): Promise<string[]> => {
  const rows = await place.open.db
    .selectFrom('performance')
    .select(['period_from', 'period_to'])
    .orderBy('period_from')
    .execute();
  return rows.map(({ period_from, period_to }) => `${period_from} ${period_to}`);
};

describe('the periods of performance', () => {
  it('are the months that end on the days of a column', async () => {
    const report = await importText(place, results(['31/01/2024', '29/02/2024', '31/03/2024']));
    expect(await stored()).toEqual(['2024-01-01 2024-01-31', '2024-02-01 2024-02-29', '2024-03-01 2024-03-31']);
    expect(notesOf(report)).toContain(
      '"period": every day in it is the last of a month, so the days were read as months: 31/01/2024 as January 2024.',
    );
  });

  it('are the quarters that end on them, where they step by three', async () => {
    await importText(place, results(['2024-03-31', '2024-06-30']));
    expect(await stored()).toEqual(['2024-01-01 2024-03-31', '2024-04-01 2024-06-30']);
  });

  it('are quarters of the calendar year beside a single one, which is said', async () => {
    const report = await importText(place, results(['Q2 2023', '2023 Q3', 'FY21/22', 'Q1 22/23']));
    expect(report.totals).toMatchObject({ accepted: 4, rejected: 0 });
    expect(await stored()).toEqual([
      '2021-04-01 2022-03-31',
      '2022-04-01 2022-06-30',
      '2023-04-01 2023-06-30',
      '2023-07-01 2023-09-30',
    ]);
    expect(notesOf(report)).toContain(
      'quarters beside a single year were read as quarters of the calendar year: Q2 2023 as April to June 2023.',
    );
  });
});
