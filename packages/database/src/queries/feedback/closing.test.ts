import { insertRows, useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import type { DatasetName } from '../../schema/datasets.ts';
import { readClosingDays, readClosingParts } from './closing.ts';
import type { PartCases } from './parts.ts';

const place = useDatabase();

const insert = (...parameters: [DatasetName, Record<string, unknown>[]]) => insertRows(place.db, ...parameters);

/** `split part: days of n`, and which service it is inside of. */
const inWords = ({ in_service, service, split, part, n, days }: PartCases): string =>
  `${in_service ? `${service ?? 'no service'}, ` : ''}${split} ${part}: ${days} of ${n}`;

describe('days to close', () => {
  it('measures days to close for every kind apart, and never a negative time', async () => {
    await insert('feedback', [
      { kind: 'service request', received_on: '2024-06-03', closed_on: '2024-06-03' },
      { kind: 'service request', received_on: '2024-06-03', closed_on: '2024-06-13' },
      { kind: 'service request', received_on: '2024-06-20', closed_on: '2024-06-13' },
      { kind: 'comment', received_on: '2024-06-03', closed_on: '2024-06-04' },
    ]);
    const rows = await readClosingDays(place.db, { asOf: '2024-12-31', grain: 'month', byService: false });
    expect(rows.map(({ kind, closed, median_days }) => [kind, closed, median_days])).toEqual([
      ['comment', 1, 1],
      ['service request', 2, 5],
    ]);
  });

  it('gives the median days to close of each part, by kind', async () => {
    await insert('feedback', [
      {
        kind: 'service request',
        received_on: '2025-03-01',
        closed_on: '2025-03-05',
        ward_code: 'W1',
        channel: 'Phone',
      },
      {
        kind: 'service request',
        received_on: '2025-03-01',
        closed_on: '2025-03-11',
        service: 'Parks',
        ward_code: 'W1',
        channel: 'Phone',
      },
    ]);
    const rows = await readClosingParts(place.db, { from: '2025-03-01', to: '2025-03-31' });
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

  it('counts what was closed on the day it came as 0 days', async () => {
    await insert('feedback', [
      { kind: 'service request', service: 'Waste', received_on: '2024-06-03', closed_on: '2024-06-03' },
    ]);
    const rows = await readClosingParts(place.db, { from: '2024-06-03', to: '2024-06-03' });
    expect(rows.map(({ part, days, n }) => [part, days, n])).toEqual([['Waste', 0, 1]]);
  });
});
