import { insertRows, useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import type { DatasetName } from '../../schema/datasets.ts';
import { readSatisfactionResults, readStandardResults } from './results.ts';

const place = useDatabase();

const insert = (...parameters: [DatasetName, Record<string, unknown>[]]) => insertRows(place.db, ...parameters);

describe('results of standards and surveys', () => {
  it('gives each result the target of its own time', async () => {
    await insert('service_standards', [
      { name: 'Bins', service: 'Waste', unit: '%', polarity: 'higher is better', target: 90, valid_to: '2024-03-31' },
      { name: 'Bins', service: 'Waste', unit: '%', polarity: 'higher is better', target: 95, valid_from: '2024-04-01' },
    ]);
    await insert('performance', [
      { standard: 'Bins', period_from: '2024-03-01', period_to: '2024-03-31', numerator: 9, denominator: 10 },
      { standard: 'Bins', period_from: '2024-04-01', period_to: '2024-04-30', value: 91 },
      { standard: 'Bins', period_from: '2024-04-01', period_to: '2024-04-30', value: 50, ward_name: 'Abbey' },
    ]);
    const rows = await readStandardResults(place.db, { asOf: '2024-12-31' });
    expect(rows.map(({ value, target }) => [value, target])).toEqual([
      [90, 90],
      [91, 95],
    ]);
  });

  it('reads survey waves in order', async () => {
    await insert('satisfaction', [
      { wave: '2', period_from: '2024-04-01', period_to: '2024-04-30', service: 'Waste', n: 100, result: 80 },
      { wave: '1', period_from: '2023-04-01', period_to: '2023-04-30', service: 'Waste', n: 90, result: 82 },
    ]);
    expect((await readSatisfactionResults(place.db, { asOf: '2024-12-31' })).map(({ wave }) => wave)).toEqual([
      '1',
      '2',
    ]);
  });
});
