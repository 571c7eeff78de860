// References that a spreadsheet has spoilt: the same text for many cases is no reference of any.
import { useDatabase } from '@said/test-kit';
import { beforeAll, expect, it } from 'vitest';
import { importText, notesOf } from './support/import-text.ts';

const place = useDatabase('all');
let notes: string;

const SPOILT = ['1.01002E+11', '1.01002E+11', '1.01002e+11', '1,01E+12', '#REF!', '#N/A', '########'];
// "#N/A" says that there is none.
const WHOLE = ['101002000000', 'E+11', '1E11', 'C+1', '#12', '1.01002E+11a'];

beforeAll(async () => {
  const rows = [...SPOILT, ...WHOLE].map(
    (text, index) => `"${text}",complaint,2024-04-25,Bin missed on day ${index}\n`,
  );
  const report = await importText(place, `reference,kind,received_on,text\n${rows.join('')}`);
  notes = notesOf(report);
});

it('keeps every row as a case of its own', async () => {
  const stored = await place.open.db.selectFrom('feedback').select('reference').orderBy('id').execute();
  expect(stored.map(({ reference }) => reference)).toEqual([...SPOILT.map(() => null), ...WHOLE]);
});

it('says which rows they are, and how to export again', () => {
  expect(notes).toContain('has spoilt the reference of 6 rows');
  expect(notes).toContain('"1.01002E+11" (2)');
  expect(notes).toContain('do not save it in the spreadsheet');
});
