import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closePlace, type ImportPlace, importText, notesOf, openPlace } from './support/import-text.ts';

let place: ImportPlace;
beforeEach(async () => {
  place = await openPlace();
});
afterEach(() => closePlace(place));

const WARDS = [
  'code,name,internal_number',
  'E05990001,Alder Bank,1',
  'E05990002,Bramble Hill,2',
  'E05990003,Castle & Quay,3',
  'E05990004,Ash Ton,4',
  'E05990005,Ashton,5',
  'E05990006,Halebank,12',
];

/** The last figure of the ward's code for every ward as written, with the quality of the row. */
async function wardsOf(written: readonly string[]): Promise<unknown[][]> {
  await importText(place, WARDS.join('\n'), { name: 'wards.csv' });
  const rows = written.map((ward, index) => `R${index},complaint,2024-04-25,"${ward}"`);
  const report = await importText(place, `reference,kind,received_on,ward\n${rows.join('\n')}\n`);
  expect(report.problems).toEqual([]);
  expect(notesOf(report)).toContain('have no ward');
  const found = await place.open.db.selectFrom('feedback').selectAll().orderBy('id').execute();
  return found.map(({ ward_name, ward_code, quality }) => [ward_name, ward_code?.slice(-1) ?? null, quality]);
}

describe('wards as people write them', () => {
  it('are found by numbers of spreadsheets, names with codes and names without their blanks', async () => {
    const found = await wardsOf([
      '3.0',
      'Ward 3.0',
      'Alder Bank (E05990001)',
      'E05990001 - Alder Bank',
      '(e05990001) alder bank',
      'Alder Bank (E05999999)',
      'ALDERBANK',
      'alder-bank',
      'Castle&Quay',
      'Hale Bank',
      'Ash ton',
      'Nowhere',
    ]);
    expect(found.map(([written, code]) => [written, code])).toEqual([
      ['3.0', '3'],
      ['Ward 3.0', '3'],
      ['Alder Bank (E05990001)', '1'],
      ['E05990001 - Alder Bank', '1'],
      ['(e05990001) alder bank', '1'],
      ['Alder Bank (E05999999)', '1'],
      ['ALDERBANK', '1'],
      ['alder-bank', '1'],
      ['Castle&Quay', '3'],
      ['Hale Bank', '6'],
      ['Ash ton', '4'],
      ['Nowhere', null],
    ]);
    expect(found.map(([, , quality]) => quality).filter((quality) => quality !== null)).toEqual([]);
  });

  it('are not found where two wards differ by a blank only, or numbers run together', async () => {
    const found = await wardsOf(['ASH-TO-N', '1 2', 'Ward 1-2']);
    expect(found.map(([, code]) => code)).toEqual([null, null, null]);
  });

  it('are one ward where one is named twice, and several where not', async () => {
    expect(
      await wardsOf([
        'Alder Bank; Alder Bank',
        'E05990001, Alder Bank',
        'Alder Bank; ',
        'Alder Bank; Bramble Hill',
        'Alder Bank, Narnia',
        'Narnia',
      ]),
    ).toEqual([
      ['Alder Bank; Alder Bank', '1', null],
      ['E05990001, Alder Bank', '1', null],
      ['Alder Bank;', '1', null],
      ['Alder Bank; Bramble Hill', '1', ['several wards']],
      ['Alder Bank, Narnia', '1', ['several wards']],
      ['Narnia', null, null],
    ]);
  });

  it('are known in a profile too', async () => {
    await importText(place, WARDS.join('\n'), { name: 'wards.csv' });
    await importText(place, 'Ward,Population\nALDERBANK,1\nBramble Hill (E05990002),2\n3.0,3\nNowhere,4\n');
    const rows = await place.open.db.selectFrom('ward_profile').selectAll().orderBy('id').execute();
    expect(rows.map(({ ward_code, value }) => [ward_code, value])).toEqual([
      ['E05990001', 1],
      ['E05990002', 2],
      ['E05990003', 3],
    ]);
  });
});
