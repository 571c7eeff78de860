import { insertRows, useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import type { DatasetName } from '../../schema/datasets.ts';
import { readFeedbackCounts, readWardCounts } from './counts.ts';

const place = useDatabase();

const insert = (...parameters: [DatasetName, Record<string, unknown>[]]) => insertRows(place.db, ...parameters);

const complaint = (fields: Record<string, unknown>) => ({ kind: 'complaint', service: 'Waste', ...fields });

describe('counts of feedback', () => {
  it('counts each kind apart by quarter, with the way it was collected', async () => {
    await insert('feedback', [
      complaint({ received_on: '2024-04-01', collection_method: 'unsolicited' }),
      complaint({ received_on: '2024-06-30' }),
      { kind: 'comment', received_on: '2024-06-30', collection_method: 'solicited' },
    ]);
    const rows = await readFeedbackCounts(place.db, { from: '2024-04-01', to: '2024-12-31', grain: 'quarter' });
    expect(rows).toMatchObject([
      { period_from: '2024-04-01', kind: 'comment', count: 1, solicited: 1 },
      { period_from: '2024-04-01', kind: 'complaint', count: 2, unsolicited: 1 },
    ]);
    expect(
      await readFeedbackCounts(place.db, { from: '2024-04-01', to: '2024-12-31', grain: 'month', by: ['service'] }),
    ).toHaveLength(3);
  });

  it('keeps the rows without a ward', async () => {
    await insert('feedback', [
      complaint({ received_on: '2024-04-01', ward_code: 'E2', collection_method: 'solicited' }),
      complaint({ received_on: '2024-04-01' }),
    ]);
    const rows = await readWardCounts(place.db, { from: '2024-04-01', to: '2024-04-30' });
    expect(rows).toEqual(
      expect.arrayContaining([
        { ward_code: 'E2', kind: 'complaint', count: 1, solicited: 1, unsolicited: 0 },
        { ward_code: null, kind: 'complaint', count: 1, solicited: 0, unsolicited: 0 },
      ]),
    );
  });

  it('says the same of how feedback was collected by period and by ward: what has no method is neither', async () => {
    const methods = ['solicited', 'unsolicited', 'unsolicited', null, null, null];
    await insert(
      'feedback',
      methods.map((collection_method) => complaint({ received_on: '2024-04-01', ward_code: 'E2', collection_method })),
    );
    const days = { from: '2024-04-01', to: '2024-06-30' };
    const collected = { count: 6, solicited: 1, unsolicited: 2 };
    expect(await readFeedbackCounts(place.db, { ...days, grain: 'quarter' })).toMatchObject([collected]);
    expect(await readWardCounts(place.db, days)).toMatchObject([collected]);
  });
});
