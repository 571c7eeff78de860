import { sql } from 'kysely';
import { useDatabase } from '@said/test-kit';
import { expect, it } from 'vitest';
import { readDemandCounts } from './demand.ts';

const place = useDatabase();

it('counts each month once for every way of splitting it, and tells a missing value from no split', async () => {
  await sql`insert into feedback_rows (id, row_key, content_hash, batch, kind, received_on, service, ward_code, channel, category)
    values (1, 'a', 1, 1, 'complaint', '2025-03-04'::DATE, 'Waste', 'W1', 'Email', 'Late'),
      (2, 'b', 2, 1, 'complaint', '2025-03-30'::DATE, 'Waste', null, 'Post', null),
      (3, 'c', 3, 1, 'complaint', '2025-04-01'::DATE, 'Waste', 'W1', 'Email', null)`.execute(place.db);
  const rows = await readDemandCounts(place.db, { from: '2025-03-01', to: '2025-03-31' });
  const counted = (wanted: string) =>
    rows
      .filter(({ split }) => split === wanted)
      .map(({ service, ward_code, channel, category, count }) => [service, ward_code, channel, category, count]);
  expect(counted('')).toEqual([[null, null, null, null, 2]]);
  expect(counted('service')).toEqual([['Waste', null, null, null, 2]]);
  expect(counted('ward_code')).toEqual([
    [null, 'W1', null, null, 1],
    [null, null, null, null, 1],
  ]);
  expect(counted('service,category')).toEqual([
    ['Waste', null, null, 'Late', 1],
    ['Waste', null, null, null, 1],
  ]);
  expect(new Set(rows.map(({ period_from }) => period_from))).toEqual(new Set(['2025-03-01']));
});
