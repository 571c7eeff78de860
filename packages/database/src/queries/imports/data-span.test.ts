import { insertRows, useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import type { DatasetName } from '../../schema/datasets.ts';
import { readDataSpan } from './data-span.ts';

const place = useDatabase();

const insert = (...parameters: [DatasetName, Record<string, unknown>[]]) => insertRows(place.db, ...parameters);

const complaint = (fields: Record<string, unknown>) => ({ kind: 'complaint', service: 'Waste', ...fields });

describe('the days that the data spans', () => {
  it('is not moved by a date after the import', async () => {
    await insert('feedback', [complaint({ received_on: '2024-04-01' }), complaint({ received_on: '2062-04-01' })]);
    await insert('performance', [{ standard: 'Bins', period_from: '2024-04-01', period_to: '2024-04-30', value: 1 }]);
    await place.db
      .insertInto('batches')
      .values({
        id: 1,
        file: 'a.csv',
        dataset: 'feedback',
        sha256: '',
        imported_at: '2024-05-02 10:00:00',
        read: 2,
        accepted: 2,
        updated: 0,
        duplicate: 0,
        rejected: 0,
        ignored_columns: [],
        notes: [],
      })
      .execute();
    expect(await readDataSpan(place.db)).toEqual({
      firstReceived: '2024-04-01',
      lastReceived: '2024-04-01',
      lastPeriod: '2024-04-30',
    });
  });
});
