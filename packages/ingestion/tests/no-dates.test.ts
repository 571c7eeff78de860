// What systems write where there is no date is named as that, and told from a cell with nothing in it.
import { useDatabase } from '@said/test-kit';
import { beforeAll, expect, it } from 'vitest';
import { importText } from './support/import-text.ts';

const place = useDatabase('all');

const DATES = ['9999-12-31', '01/01/1900', '00/00/0000', 'unknown', '', '2024-04-25'];

beforeAll(async () => {
  const rows = DATES.map((date, index) => `A${index},complaint,${date}\n`);
  await importText(place, `reference,kind,received_on\n${rows.join('')}`);
});

it('says so of a date that every row needs', async () => {
  const rejects = await place.db.selectFrom('rejects').select(['line', 'rule']).orderBy('line').execute();
  expect(rejects.map(({ line, rule }): [string, string] => [DATES[line - 2] ?? '', rule])).toEqual([
    ['9999-12-31', 'no date'],
    ['01/01/1900', 'no date'],
    ['00/00/0000', 'no date'],
    ['unknown', 'no date'],
    ['', 'required'],
  ]);
});

it('keeps the rows with a day', async () => {
  expect(await place.db.selectFrom('feedback').select('reference').execute()).toEqual([{ reference: 'A5' }]);
});
