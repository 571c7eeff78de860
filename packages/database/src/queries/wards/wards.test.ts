import { insertRows, useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import type { DatasetName } from '../../schema/datasets.ts';
import { readWardPopulations } from './profile.ts';
import { readWardsOn } from './wards.ts';

const place = useDatabase();

const insert = (...parameters: [DatasetName, Record<string, unknown>[]]) => insertRows(place.db, ...parameters);

describe('wards of a day', () => {
  it('gives the wards of a day and their newest total population, not a band of age or a density', async () => {
    await insert('wards', [
      { code: 'E1', name: 'Abbey', valid_to: '2023-05-03' },
      { code: 'E2', name: 'Abbey and Mill', valid_from: '2023-05-04' },
    ]);
    await insert('ward_profile', [
      { ward_code: 'E2', indicator: 'Total resident population', period: 'mid-2021', value: 9000 },
      { ward_code: 'E2', indicator: 'Total resident population', period: '2023', value: 9500 },
      { ward_code: 'E2', indicator: 'Population aged 0 to 15', period: '2024', value: 2000 },
      { ward_code: 'E2', indicator: 'Population density', period: '2024', value: 12 },
      { ward_code: 'E1', indicator: 'All ages', period: '2011', value: 8000 },
    ]);
    expect(await readWardsOn(place.db, { on: '2023-05-04' })).toMatchObject([{ code: 'E2' }]);
    expect(await readWardsOn(place.db, { on: '2023-05-03' })).toMatchObject([{ code: 'E1' }]);
    expect(await readWardPopulations(place.db)).toMatchObject([
      { ward_code: 'E1', population: 8000 },
      { ward_code: 'E2', population: 9500 },
    ]);
  });
});
