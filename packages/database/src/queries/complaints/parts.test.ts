import { sql } from 'kysely';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type PartCases,
  readAcknowledgedParts,
  readAnsweredParts,
  readClosingParts,
  readStandardParts,
  readSurveyParts,
  readUpheldParts,
} from './parts.ts';
import { fillWorkingDays } from './working-days.ts';

const place = useDatabase();

const SPAN = { from: '2025-03-01', to: '2025-03-31', nation: 'england-and-wales' };

/** `split part: hits of n`, and which service it is inside of. */
const inWords = ({ in_service, service, split, part, hits, n, days }: PartCases): string =>
  `${in_service ? `${service ?? 'no service'}, ` : ''}${split} ${part}: ${hits ?? days} of ${n}`;

describe('cases by part', () => {
  beforeEach(async () => {
    await sql`insert into feedback_rows (id, row_key, content_hash, batch, kind, received_on, acknowledged_on, answered_on, closed_on, outcome, service, ward_code, channel, category)
      values (1, 'a', 1, 1, 'complaint', '2025-03-03', '2025-03-04', '2025-03-07', null, 'upheld', 'Waste', 'W1', 'Email', 'Late'),
        (2, 'b', 2, 1, 'complaint', '2025-03-03', '2025-03-20', '2025-03-28', null, 'not upheld', 'Waste', 'W2', null, 'Late'),
        (3, 'c', 3, 1, 'complaint', '2025-02-03', null, '2025-02-07', null, 'upheld', 'Waste', 'W1', 'Email', 'Late'),
        (4, 'd', 4, 1, 'service request', '2025-03-01', null, null, '2025-03-05', null, null, 'W1', 'Phone', null),
        (5, 'e', 5, 1, 'service request', '2025-03-01', null, null, '2025-03-11', null, 'Parks', 'W1', 'Phone', null)`.execute(
      place.db,
    );
    await sql`insert into response_rules_rows (id, row_key, content_hash, batch, procedure, stage, step, working_days)
      values (1, 'r', 1, 1, 'corporate', '1', 'answer', 10), (2, 's', 2, 1, 'corporate', '1', 'acknowledge', 3)`.execute(
      place.db,
    );
    await fillWorkingDays(place.db, SPAN.to);
  });

  it('counts answers in time of the month, for the council and inside each service; what is not recorded is no part', async () => {
    const rows = await readAnsweredParts(place.db, SPAN);
    expect(new Set(rows.map(({ period_from, procedure, stage }) => [period_from, procedure, stage].join(' ')))).toEqual(
      new Set(['2025-03-01 corporate 1']),
    );
    expect(rows.map(inWords).toSorted()).toEqual([
      'Waste, category Late: 1 of 2',
      'Waste, channel Email: 1 of 1',
      'Waste, ward_code W1: 1 of 1',
      'Waste, ward_code W2: 0 of 1',
      'category Late: 1 of 2',
      'channel Email: 1 of 1',
      'service Waste: 1 of 2',
      'ward_code W1: 1 of 1',
      'ward_code W2: 0 of 1',
    ]);
  });

  it('counts acknowledgements and outcomes in the same way', async () => {
    const acknowledged = (await readAcknowledgedParts(place.db, SPAN)).map(inWords);
    expect(acknowledged).toContain('ward_code W2: 0 of 1');
    expect(acknowledged).toContain('service Waste: 1 of 2');
    const upheld = (await readUpheldParts(place.db, { ...SPAN, from: '2025-02-01' })).filter(
      ({ split }) => split === 'service',
    );
    expect(upheld.map((row) => `${row.period_from} ${inWords(row)}`)).toEqual([
      '2025-02-01 service Waste: 1 of 1',
      '2025-03-01 service Waste: 1 of 2',
    ]);
  });

  it('gives the median days to close of each part, by kind', async () => {
    const rows = await readClosingParts(place.db, SPAN);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['service request']));
    expect(rows.map(inWords).toSorted()).toEqual([
      'Parks, channel Phone: 10 of 1',
      'Parks, ward_code W1: 10 of 1',
      'channel Phone: 7 of 2',
      'no service, channel Phone: 4 of 1',
      'no service, ward_code W1: 4 of 1',
      'service Parks: 10 of 1',
      'ward_code W1: 7 of 2',
    ]);
  });
});

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
