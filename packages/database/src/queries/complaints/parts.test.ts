import { sql } from 'kysely';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import type { PartCases } from '../feedback/parts.ts';
import { readAcknowledgedParts, readAnsweredParts, readUpheldParts } from './parts.ts';
import { fillWorkingDays } from './working-days.ts';

const place = useDatabase();

const SPAN = { from: '2025-03-01', to: '2025-03-31', nation: 'england-and-wales' };

/** `split part: hits of n`, and which service it is inside of. */
const inWords = ({ in_service, service, split, part, hits, n }: PartCases): string =>
  `${in_service ? `${service ?? 'no service'}, ` : ''}${split} ${part}: ${hits} of ${n}`;

describe('cases by part', () => {
  beforeEach(async () => {
    await sql`insert into feedback_rows (id, row_key, content_hash, batch, kind, received_on, acknowledged_on, answered_on, closed_on, outcome, service, ward_code, channel, category)
      values (1, 'a', 1, 1, 'complaint', '2025-03-03', '2025-03-04', '2025-03-07', null, 'upheld', 'Waste', 'W1', 'Email', 'Late'),
        (2, 'b', 2, 1, 'complaint', '2025-03-03', '2025-03-20', '2025-03-28', null, 'not upheld', 'Waste', 'W2', null, 'Late'),
        (3, 'c', 3, 1, 'complaint', '2025-02-03', null, '2025-02-07', null, 'upheld', 'Waste', 'W1', 'Email', 'Late')`.execute(
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
});
