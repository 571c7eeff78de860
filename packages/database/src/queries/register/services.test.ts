import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { readServiceNames } from './services.ts';

const place = useDatabase();

const bookkeeping = (id: number) => ({ id, row_key: `row-${id}`, content_hash: id, batch: 1 });

describe('services', () => {
  it('names the services of a day, or all of them', async () => {
    await place.db
      .insertInto('services_rows')
      .values([
        { ...bookkeeping(1), name: 'Waste', valid_to: '2024-03-31' },
        { ...bookkeeping(2), name: 'Environment', valid_from: '2024-04-01' },
        { ...bookkeeping(3), name: 'Housing' },
      ])
      .execute();
    expect(await readServiceNames(place.db, { on: '2024-03-31' })).toEqual(['Housing', 'Waste']);
    expect(await readServiceNames(place.db, { on: '2024-04-01' })).toEqual(['Environment', 'Housing']);
    expect(await readServiceNames(place.db, { on: null })).toEqual(['Environment', 'Housing', 'Waste']);
  });
});
