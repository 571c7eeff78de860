import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';

const place = useDatabase();
let folder: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
});

/** Brings in a file and returns what was said about it. */
async function bringIn(name: string, ...lines: string[]): Promise<string[]> {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  const { files, problems } = await ingest(open, [join(folder, name)]);
  expect(problems).toEqual([]);
  return files[0]?.notes ?? [];
}

const wards = () =>
  open.db.selectFrom('feedback').select(['reference', 'ward_code', 'ward_name']).orderBy('id').execute();
const withoutWard = (notes: string[]) => notes.find((note) => note.includes('have no ward'));

const WARDS = ['code,name,valid_from', 'E05000001,Abbey,2019-05-02', 'E05000002,Ash,2019-05-02'];
const LOOK_UP = ['postcode,ward_code', 'TS18 1AA,E05000001', 'TS18 1AB,E99999999', 'TS18 1AC,W99999999'];
const HEADER = 'reference,kind,received_on';

describe('rows without a ward', () => {
  it('are explained by postcodes that cannot be read or are not in the look-up', async () => {
    await bringIn('wards.csv', ...WARDS);
    await bringIn('postcode_lookup.csv', ...LOOK_UP);
    const texts = ['TS18 1AA', 'ZZ9 9ZZ', 'ZZ9 8ZZ', 'ZZ1', '', 'Not a postcode', '"12 High St, ts181aa"'];
    const rows = texts.map((text, index) => `R${index},complaint,2024-04-25,${text}`);
    const notes = await bringIn('a.csv', `${HEADER},postcode`, ...rows);
    expect(withoutWard(notes)).toBe(
      '5 of 7 rows (71.4%) have no ward: 1 gives no ward, postcode or coordinates; 2 postcodes cannot be read; 2 postcodes have no ward in the postcode look-up.',
    );
    expect((await wards()).filter(({ ward_code }) => ward_code !== null).map(({ reference }) => reference)).toEqual([
      'R0',
      'R6',
    ]);
  });

  it('are said to lack a look-up, and how to place them once it is there', async () => {
    await bringIn('wards.csv', ...WARDS);
    const cases = [`${HEADER},postcode`, 'R1,complaint,2024-04-25,TS18 1AA', 'R2,complaint,2024-04-25,TS18 1AA'];
    expect(withoutWard(await bringIn('a.csv', ...cases))).toBe(
      '2 of 2 rows (100.0%) have no ward: there is no postcode look-up to place 2 postcodes by (import one first).',
    );
    expect(await bringIn('postcode_lookup.csv', ...LOOK_UP)).toContain(
      '2 rows stored earlier have no ward (batch 2). Postcodes are not kept: if the file has them, undo their batch and import it again to place them.',
    );
  });

  it('are told whose ward is none on the day of the row, and how many more names there are', async () => {
    await bringIn('wards.csv', ...WARDS);
    const strange = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => `${name}1,complaint,2024-04-25,Nowhere ${name}`);
    const old = ['O1,complaint,2010-04-25,Abbey', 'O2,complaint,2011-04-25,Abbey'];
    expect(withoutWard(await bringIn('a.csv', `${HEADER},ward`, ...strange, ...old))).toBe(
      '8 of 8 rows (100.0%) have no ward: no ward is known by "Nowhere A" (1, first on line 2), "Nowhere B" (1, first on line 3), ' +
        '"Nowhere C" (1, first on line 4), "Nowhere D" (1, first on line 5) and 2 more; ' +
        '"Abbey" (2, first on line 8) was no ward on the day of the row (it is one from 2019-05-02).',
    );
  });
});

describe('codes that mean no area', () => {
  it('are no ward, in a look-up or in a row', async () => {
    await bringIn('wards.csv', ...WARDS);
    await bringIn('postcode_lookup.csv', ...LOOK_UP);
    await bringIn(
      'a.csv',
      `${HEADER},postcode`,
      'R1,complaint,2024-04-25,TS18 1AB',
      'R2,complaint,2024-04-25,TS18 1AC',
    );
    const coded = ['S99999999', 'n99999999', 'E05000002'].map(
      (code, index) => `C${index},complaint,2024-04-25,${code}`,
    );
    expect(withoutWard(await bringIn('b.csv', `${HEADER},ward_code`, ...coded))).toContain(
      '2 of 3 rows (66.7%) have no ward: 2 give no ward',
    );
    await bringIn('c.csv', `${HEADER},ward`, 'N1,complaint,2024-04-25,L99999999');
    const none = { ward_code: null, ward_name: null };
    expect(await wards()).toMatchObject([none, none, none, none, { ward_code: 'E05000002' }, none]);
  });
});
