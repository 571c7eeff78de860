import { sql } from 'kysely';
import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { readStandardParts, readSurveyParts } from './parts.ts';

const place = useDatabase();

const SPAN = { to: '2025-03-31' };

describe('results by part', () => {
  it('reads results by ward, with the value of a fraction in the unit of its standard', async () => {
    await sql`insert into service_standards_rows (id, row_key, content_hash, batch, name, unit) values (1, 'a', 1, 1, 'Bins', '%')`.execute(
      place.db,
    );
    await sql`insert into performance_rows (id, row_key, content_hash, batch, standard, period_from, period_to, value, numerator, denominator, ward_name)
      values (1, 'a', 1, 1, 'Bins', '2025-03-01', '2025-03-31', null, 8, 10, 'North'),
        (2, 'b', 2, 1, 'Bins', '2025-03-01', '2025-03-31', 95, null, null, null)`.execute(place.db);
    expect(await readStandardParts(place.db, SPAN)).toEqual([
      {
        subject: 'Bins',
        split: 'ward',
        part: 'North',
        period_from: '2025-03-01',
        period_to: '2025-03-31',
        value: 80,
        n: 10,
      },
    ]);
  });

  it('reads the questions of a survey, and its overall result by ward', async () => {
    await sql`insert into satisfaction_rows (id, row_key, content_hash, batch, wave, period_from, period_to, service, driver, n, result, ward_code)
      values (1, 'a', 1, 1, '2024', '2024-10-01', '2024-10-31', 'Waste', null, 300, 7.5, null),
        (2, 'b', 2, 1, '2024', '2024-10-01', '2024-10-31', 'Waste', 'information', 300, 6, null),
        (3, 'c', 3, 1, '2024', '2024-10-01', '2024-10-31', 'Waste', 'Overall', 40, 7, 'W1'),
        (4, 'd', 4, 1, '2024', '2024-10-01', '2024-10-31', 'Waste', 'information', 40, 5, 'W1')`.execute(place.db);
    expect((await readSurveyParts(place.db, SPAN)).map(({ split, part, value }) => [split, part, value])).toEqual([
      ['question', 'information', 6],
      ['ward', 'W1', 7],
    ]);
  });
});
