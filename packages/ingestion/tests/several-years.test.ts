// Periods of several years are named as such, and told from what is no period at all.
import { useDatabase } from '@said/test-kit';
import { beforeAll, expect, it } from 'vitest';
import { importText } from './support/import-text.ts';

const place = useDatabase('all');
beforeAll(async () => {
  const periods = [
    '2015 - 17',
    '2015-17',
    '2015/16 - 2017/18',
    'Jan 2015 to Dec 2017',
    'Apr 2022-Mar 2023',
    'soon',
    '2024-26-01',
  ];
  const rows = periods.map((period, index) => `Calls answered,${period},${80 + index}\n`);
  await importText(place, `standard,period,value\n${rows.join('')}`);
});

it.each([
  ['2015 - 17', 'a period of several years'],
  ['2015-17', 'a period of several years'],
  ['2015/16 - 2017/18', 'a period of several years'],
  ['Jan 2015 to Dec 2017', 'a period of several years'],
  ['soon', 'not a period'],
  ['2024-26-01', 'not a period'],
])('rejects %s as %s', async (value, rule) => {
  const rejects = await place.open.db.selectFrom('rejects').select(['rule']).where('value', '=', value).execute();
  expect(rejects).toEqual([{ rule }]);
});

it('keeps a year that is written out', async () => {
  expect(await place.open.db.selectFrom('performance').select('period').execute()).toEqual([{ period: '2022-23' }]);
});
