import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readRejects, undoBatch } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';
import { writeCorrections } from '../src/reject/write-corrections.ts';
import { importText, notesOf, problemsOf } from './support/import-text.ts';

const place = useDatabase();

const bringIn = (name: string, ...lines: string[]) => importText(place, `${lines.join('\n')}\n`, { name });
const stored = () => place.open.db.selectFrom('feedback').selectAll().orderBy('reference').execute();
const stages = () =>
  place.open.db
    .selectFrom('case_stages')
    .select(['reference', 'stage', 'received_on', 'answered_on'])
    .orderBy('row_key')
    .execute();

const FULL = [
  'Case Ref,Feedback Type,Date Received,Date Closed,Outcome,Complaints Procedure,Ward,Postcode,Service Area,Details of complaint',
  'CR-1041,Complaint,12/04/2024,,,Housing,Quayside,ZZ1 1AA,Waste,Bin missed again',
  'CR-1042,Complaint,15/04/2024,29/04/2024,Not upheld,,Old Town,,Parking,Fined with a permit',
  'CR-1043,Compliment,16/04/2024,,,,,,Waste,The crew was kind',
];
const NEWS = 'Case Ref,Date Closed,Outcome';
const KEPT = { kind: 'complaint', received_on: '2024-04-12', procedure: 'housing', ward_code: 'E05000001' };

async function bringInCases(): Promise<void> {
  await bringIn('wards.csv', 'code,name', 'E05000001,Quayside', 'E05000002,Old Town');
  await bringIn('complaints-2024.csv', ...FULL);
}

describe('an export of numbers of cases and what became of them', () => {
  beforeEach(bringInCases);

  it('updates the stored cases in its fields, keeps all others, and says so', async () => {
    const before = await stored();
    const report = await bringIn('closed.csv', NEWS, 'CR-1041,26/04/2024,Upheld', 'CR-1042,29/04/2024,Not upheld');
    expect(report.problems).toEqual([]);
    expect(report.totals).toEqual({ read: 2, accepted: 1, updated: 1, duplicate: 1, rejected: 0 });
    expect(notesOf(report)).toContain('It has no kind and no date received: it only updates cases that are stored.');
    expect(notesOf(report)).toContain('1 updated: closed_on in 1, outcome in 1.');
    const after = await stored();
    expect(after[0]).toMatchObject({ ...KEPT, closed_on: '2024-04-26', outcome: 'upheld', text: 'Bin missed again' });
    expect(after.slice(1)).toEqual(before.slice(1));
  });

  it('gives the stored versions back when it is undone, and is all duplicates a second time', async () => {
    const before = await stored();
    const lines = [NEWS, 'CR-1041,26/04/2024,Upheld', 'CR-1042,,Upheld'];
    await bringIn('closed.csv', ...lines);
    expect(await stored()).toMatchObject([{ outcome: 'upheld' }, { closed_on: null, outcome: 'upheld' }, {}]);
    expect((await bringIn('closed.csv', ...lines)).totals).toMatchObject({ accepted: 0, duplicate: 2 });
    expect((await bringIn('again.csv', ...lines, 'CR-1043,,')).totals).toMatchObject({ accepted: 0, duplicate: 3 });
    await undoBatch(place.open.db, 3);
    expect(await stored()).toEqual(before);
  });

  it('says in a dry run what it would do', async () => {
    const text = `${NEWS}\nCR-1041,26/04/2024,Upheld\nCR-9999,26/04/2024,Upheld\n`;
    const trial = await importText(place, text, { name: 'closed.csv', dryRun: true });
    expect(trial.preview).toMatchObject([
      { dataset: 'feedback', added: 0, updated: 1, rejected: 1, changed: { closed_on: 1, outcome: 1 } },
    ]);
    expect(trial.preview?.[0]?.rejects).toMatchObject([{ line: 3, value: 'CR-9999' }]);
    expect(notesOf(trial)).toContain('it only updates cases that are stored');
    expect(await stored()).toMatchObject([{ outcome: null }, {}, {}]);
  });

  it('rejects rows whose case is not stored, and says what to do', async () => {
    const rows = ['CR-1041', 'CR-9999', '', 'pending', 'ann@example.org', 'n/a'];
    const report = await bringIn(
      'closed.csv',
      NEWS,
      ...rows.map((ref) => `${ref},26/04/2024,Upheld`),
      ',,',
      'Total,,6',
      'Source: case system,,',
    );
    expect(report.totals).toMatchObject({ read: 9, accepted: 1, updated: 1, rejected: 8 });
    expect(report.files[0]?.toCorrect).toBe(5);
    const rejects = await readRejects(place.open.db);
    const unknown = 'No stored case has this reference; export its kind and date received too, or correct it.';
    const nothing =
      'There is nothing in column "Case Ref", which every row needs. Fill it in and bring the row in again.';
    expect(rejects.map(({ line, value, message }) => [line, value, message])).toEqual([
      [3, 'CR-9999', unknown],
      [4, null, nothing],
      [5, 'pending', unknown],
      [6, '[email]', unknown],
      [7, null, nothing],
      [8, null, expect.stringContaining('No cell of this row')],
      [9, 'Total', expect.stringContaining('row of totals')],
      [10, 'Source: case system', expect.stringContaining('looks like a note')],
    ]);
  });

  it('takes its rejects again once they are put right', async () => {
    const rows = ['CR-9999,26/04/2024,Upheld', 'CR-1042,31/04/2024,Upheld', 'CR-1043,26/04/2024,'];
    expect((await bringIn('closed.csv', NEWS, ...rows)).totals).toMatchObject({ accepted: 1, rejected: 2 });
    await writeCorrections(place.open, join(place.folder, 'fix.csv'));
    const text = readFileSync(join(place.folder, 'fix.csv'), 'utf8');
    const unchanged = await importText(place, text, { name: 'unchanged.csv' });
    expect(unchanged.totals).toMatchObject({ accepted: 0, rejected: 2 });
    const fixed = text.replace('CR-9999', 'CR-1041').replace('31/04/2024', '30/04/2024');
    expect((await importText(place, fixed, { name: 'fixed.csv' })).totals).toMatchObject({ accepted: 2, updated: 2 });
    expect(await readRejects(place.open.db)).toEqual([]);
    expect(await stored()).toMatchObject([
      { ...KEPT, closed_on: '2024-04-26', outcome: 'upheld', ward_name: 'Quayside' },
      { closed_on: '2024-04-30', outcome: 'upheld', ward_code: 'E05000002', service: 'Parking' },
      { closed_on: '2024-04-26', procedure: 'corporate' },
    ]);
  });

  it('has its rejects in a file beside that of whole cases, which is then brought in as what it is', async () => {
    await bringIn('more.csv', ...FULL.slice(0, 1), 'CR-1050,Complaint,31/04/2024,,,,,,Waste,Late');
    const dated = 'Case Ref,Date Received,Date Closed';
    await bringIn('dated.csv', dated, 'CR-1042,15/04/2024,31/04/2024', 'CR-1041,12/04/2024,');
    await bringIn('closed.csv', NEWS, 'CR-9999,26/04/2024,Upheld', 'CR-1043,,');
    const { files } = await writeCorrections(place.open, join(place.folder, 'fix.csv'));
    expect(files.map(({ file, rows }) => [basename(file), rows])).toEqual([
      ['fix-feedback.csv', 1],
      ['fix-feedback-updates.csv', 1],
      ['fix-feedback-updates-2.csv', 1],
    ]);
    await writeCorrections(place.open, join(place.folder, 'dated.csv'), { batch: 4 });
    const text = readFileSync(join(place.folder, 'dated.csv'), 'utf8').replace('31/04/2024', '30/04/2024');
    expect((await importText(place, text, { name: 'fixed.csv' })).files).toMatchObject([
      { updated: 1, changed: { closed_on: 1 }, ignoredColumns: [] },
    ]);
    expect(await stored()).toMatchObject([KEPT, { ward_code: 'E05000002', closed_on: '2024-04-30' }, {}]);
  });

  it.each([
    ['Case Ref,Ward,Outcome', 'CR-1041,Old Town,Upheld', '"Ward"'],
    ['Case Ref,Postcode,Easting,Northing,Outcome', 'CR-1041,ZZ1 1AA,438800,,Upheld', '"Postcode", "Easting"'],
  ])('leaves out what finds a ward, because there is no day for it: %s', async (header, row, named) => {
    const before = await stored();
    const report = await bringIn('outcomes.csv', header, row);
    expect(notesOf(report)).toContain(`only the date received says which ward is meant: ${named}.`);
    expect(await stored()).toMatchObject([{ ...KEPT, outcome: 'upheld', ward_name: 'Quayside' }, {}, {}]);
    await undoBatch(place.open.db, 3);
    expect(await stored()).toEqual(before);
  });

  it('asks for nothing but what is missing where it has the date received', async () => {
    const report = await bringIn(
      'dated.csv',
      'Case Ref,Date Received,Date Closed',
      'CR-1041,13/04/2024,26/04/2024',
      'X9,13/04/2024,',
    );
    expect(notesOf(report)).toContain('It has no kind: it only updates cases that are stored.');
    expect(await stored()).toMatchObject([{ ...KEPT, received_on: '2024-04-13', closed_on: '2024-04-26' }, {}, {}]);
    expect((await readRejects(place.open.db))[0]?.message).toContain('export its kind too');
  });

  it('takes every row of one case in the order of the file', async () => {
    await bringIn('closed.csv', NEWS, 'CR-1041,26/04/2024,Upheld', 'CR-1041,29/04/2024,Partly upheld');
    expect(await stored()).toMatchObject([{ ...KEPT, closed_on: '2024-04-29', outcome: 'partly upheld' }, {}, {}]);
  });

  it('keeps what is odd about the date received', async () => {
    const year = new Date().getFullYear() + 2;
    await bringIn('future.csv', 'reference,kind,received_on', `F1,complaint,${year}-01-02`);
    await bringIn('closed.csv', NEWS, `F1,01/01/${year},Upheld`);
    const [, , , future] = await stored();
    expect(future?.quality?.toSorted()).toEqual(['closed before received', 'received in the future']);
    await bringIn('reopened.csv', NEWS, 'F1,,Upheld', 'CR-1041,,Upheld');
    expect((await stored())[3]?.quality).toEqual(['received in the future']);
  });

  it('fills stages, which begin when the stored case did', async () => {
    const header = 'Case Ref,Stage 1 Responded,Stage 2 Received,Stage 2 Responded';
    const lines = [header, 'CR-1041,26/04/2024,,', 'CR-1042,26/04/2024,01/05/2024,'];
    expect((await bringIn('stages.csv', ...lines)).totals).toMatchObject({ read: 2, updated: 2 });
    const first = [
      { reference: 'CR-1041', stage: '1', received_on: '2024-04-12', answered_on: '2024-04-26' },
      { reference: 'CR-1042', stage: '1', received_on: '2024-04-15', answered_on: '2024-04-26' },
    ];
    expect(await stages()).toEqual([
      ...first,
      { reference: 'CR-1042', stage: '2', received_on: '2024-05-01', answered_on: null },
    ]);
    expect((await bringIn('again.csv', ...lines)).totals).toMatchObject({ duplicate: 2 });
    await bringIn('later.csv', 'Case Ref,Stage 2 Responded', 'CR-1042,20/05/2024');
    expect(await stages()).toMatchObject([...first, { received_on: '2024-05-01', answered_on: '2024-05-20' }]);
  });

  it('is also known by what the officer says it is, and by the folder', async () => {
    const text = 'Number,Rating given,Last edited\nCR-1041,5,26/04/2024\n';
    const mapping = 'dataset: feedback\ncolumns: { Number: reference, Rating given: satisfaction, Last edited: null }';
    expect(problemsOf(await importText(place, text, { mapping, name: 'marks.csv' }))).toBe('');
    expect(await stored()).toMatchObject([{ ...KEPT, satisfaction: 5 }, {}, {}]);
    const dated = await importText(place, text, { mapping: mapping.replace(', Last edited: null', ''), name: 'b.csv' });
    expect(problemsOf(dated)).toContain('no column is kind or received_on');
  });

  it('is read where DuckDB refuses the file, with the lines of its rejects', async () => {
    const header = '"Case\nRef",Date Closed,Outcome';
    const report = await bringIn(
      'closed.csv',
      header,
      'CR-1041,26/04/2024,Upheld',
      'Z,26/04/2024,Upheld',
      'CR-1042,,a,b',
    );
    expect(report.totals).toMatchObject({ updated: 1, rejected: 2 });
    expect(await readRejects(place.open.db)).toMatchObject([
      { line: 4, value: 'Z' },
      { line: 5, rule: 'too many columns' },
    ]);

    expect((await writeCorrections(place.open, join(place.folder, 'fix.csv'))).files).toMatchObject([{ rows: 2 }]);
  });
});

describe('a folder with cases and news of them', () => {
  it('brings the cases in first, also in a dry run', async () => {
    const folder = join(place.folder, 'data');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a-closed.csv'), `${NEWS}\nCR-1041,26/04/2024,Upheld\nCR-1044,26/04/2024,Upheld\n`);
    writeFileSync(join(folder, 'cases.csv'), FULL.join('\n'));
    writeFileSync(join(folder, 'z-closed.csv'), `${NEWS}\nZZ-1,26/04/2024,Upheld\n`);
    const trial = await ingest(place.open, [folder], { dryRun: true });
    const real = await ingest(place.open, [folder]);
    expect(trial).toMatchObject({ files: real.files, totals: real.totals, problems: real.problems });
    expect(real.totals).toEqual({ read: 5, accepted: 4, updated: 1, duplicate: 0, rejected: 1 });
    expect(real.files.map(({ file }) => file)).toEqual(['cases.csv', 'a-closed.csv']);
    expect(problemsOf(real)).toContain('No row of it is news of a stored case');
  });
});

describe('a large export that only updates', () => {
  it('has the lines of its rejects right, and each row on its own case', { timeout: 120_000 }, async () => {
    const numbers = Array.from({ length: 8_100 }, (_, index) => index + 2);
    // 18 MB: long enough for DuckDB to read it in several parts at once (of 8 MB, on as many threads).
    const full = numbers.map((line) => `R${line},comment,2024-04-01`);
    await bringIn('all.csv', 'reference,kind,received_on', ...full);
    const isKnown = (line: number): boolean => line % 3 !== 0;
    const about = (line: number): string => `about line ${line}, ${'so it was done '.repeat(line % 300)}`;
    const rows = numbers.map((line) => `${isKnown(line) ? 'R' : 'X'}${line},02/05/2024,"${about(line)}"`);
    const report = await bringIn('news.csv', 'reference,closed_on,remedy', ...rows);
    expect(report.totals).toMatchObject({ read: 8_100, updated: 5_400, rejected: 2_700 });
    const wrong = (await readRejects(place.open.db)).filter(({ line, value }) => value !== `X${line}`);
    expect(wrong).toEqual([]);
    const remedies = await place.open.db.selectFrom('feedback').select(['reference', 'remedy']).execute();
    const mixed = remedies.filter(({ reference, remedy }) => {
      const line = Number(reference?.slice(1));
      return remedy !== (isKnown(line) ? about(line).trim() : null);
    });
    expect(mixed).toEqual([]);
  });
});
