import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase, undoBatch } from '@said/database';
import { openTestDatabase, removeFolder, useDatabase } from '@said/test-kit';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';

const place = useDatabase();
let folder: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
});

async function bringIn(name: string, ...lines: string[]) {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  const { files, problems } = await ingest(open, [join(folder, name)]);
  expect(problems).toEqual([]);
  const [{ accepted, updated, duplicate, changed, notes } = { accepted: -1, notes: [] }] = files;
  return { accepted, updated, duplicate, changed, notes };
}

const stored = () => open.db.selectFrom('feedback').selectAll().orderBy('reference').execute();
const duplicate = (count: number) => ({ accepted: 0, updated: 0, duplicate: count, changed: {} });

describe('rows without a reference', () => {
  const HEADER = 'Kind,Date Received,Comments';
  const ROW = 'Comment,25/04/2024,Bins again';

  it('count once, however many like them another file holds', async () => {
    await bringIn('one.csv', HEADER, ROW);
    expect(await bringIn('two.csv', HEADER, ROW, ROW)).toMatchObject({ accepted: 1, duplicate: 1 });
    expect(await bringIn('three.csv', HEADER, 'Comment,26/04/2024,Other', ROW)).toMatchObject({
      accepted: 1,
      duplicate: 1,
    });
    expect(await stored()).toHaveLength(3);
  });

  it('are known again in a database of before they were numbered', async () => {
    const own = await openTestDatabase();
    ({ open } = own);
    await bringIn('a.csv', HEADER, ROW, ROW, 'Comment,26/04/2024,Other');
    await sql`update feedback_rows set row_key = left(row_key, 33) where text = 'Other'`.execute(open.db);
    // What the older version made of a second file that held one of two equal rows.
    await sql`insert into feedback_rows select * replace (id + 100 as id, left(row_key, 33) as row_key) from feedback_rows
      where row_key like '%#1' and text <> 'Other'`.execute(open.db);
    await sql`alter table rejects drop column corrects`.execute(open.db);
    await sql`drop table batch_readings`.execute(open.db);
    await sql`alter table analysis_runs drop column checks`.execute(open.db);
    await sql`delete from schema_version where version >= 5`.execute(open.db);
    await open.close();
    open = await openDatabase(own.open.file);
    const keys = (await stored()).map(({ row_key }) => row_key.slice(33)).toSorted();
    expect(keys).toEqual(['#1', '#1', '#2', '#3']);
    expect(await bringIn('b.csv', HEADER, ROW, 'Comment,26/04/2024,Other')).toMatchObject(duplicate(2));
    await open.close();
    removeFolder(own.folder);
  });

  it('are told from references that begin with the same mark', async () => {
    const header = `Case Ref,${HEADER}`;
    await bringIn('a.csv', header, `#10,${ROW}`);
    expect(await bringIn('b.csv', header, `#10,${ROW} and again`, `#10,${ROW} and more`)).toMatchObject({
      accepted: 2,
      updated: 2,
    });
    expect(await stored()).toMatchObject([{ reference: '#10', text: 'Bins again and more' }]);
  });
});

describe('an export with fewer columns', () => {
  const WIDE = 'Case Ref,Kind,Date Received,Closed Date,Outcome,Ward,Service,Comments';
  const WARDS = ['code,name', 'E05000001,Abbey'];
  const FIRST = [
    WIDE,
    'A1,Complaint,25/04/2024,30/04/2024,Upheld,Abbey,Refuse,first',
    'A2,Complaint,26/04/2024,30/04/2024,Upheld,Abbey,Waste,second',
  ];
  const A1 = {
    closed_on: '2024-04-30',
    outcome: 'upheld',
    ward_code: 'E05000001',
    ward_name: 'Abbey',
    ward_source: 'name',
    service: 'Waste',
    text: 'first',
  };
  beforeEach(async () => {
    await bringIn('services.csv', 'name,aliases', 'Waste,Refuse');
    await bringIn('wards.csv', ...WARDS);
    await bringIn('wide.csv', ...FIRST);
  });

  it('that says what is stored changes nothing', async () => {
    const narrow = await bringIn('narrow.csv', 'Case Ref,Kind,Date Received,Service', 'A1,Complaint,25/04/2024,Waste');
    expect(narrow).toMatchObject(duplicate(1));
    expect(await stored()).toMatchObject([A1, { reference: 'A2' }]);
  });

  it('keeps what it says nothing about, says what changed, and is known again', async () => {
    const lines = ['Case Ref,Kind,Date Received,Stage', 'A1,Complaint,01/05/2024,2', 'A2,Complaint,26/04/2024,1'];
    const narrow = await bringIn('narrow.csv', ...lines);
    expect(narrow).toMatchObject({ accepted: 2, updated: 2, changed: { stage: 2, received_on: 1 } });
    expect(narrow.notes).toContain('2 updated: stage in 2, received_on in 1.');
    const merged = { ...A1, received_on: '2024-05-01', stage: '2', quality: ['closed before received'] };
    expect(await stored()).toMatchObject([merged, { ...A1, text: 'second', stage: '1', quality: null }]);
    expect(await bringIn('narrow.csv', ...lines)).toMatchObject(duplicate(2));
    expect(await bringIn('again.csv', ...lines, 'A3,Comment,01/05/2024,')).toMatchObject({ accepted: 1, duplicate: 2 });
    await bringIn('wide.csv', ...FIRST);
    expect((await stored())[0]).toMatchObject(merged);
    const batches = await open.db.selectFrom('batches').select('id').where('file', '=', 'narrow.csv').execute();
    await undoBatch(open.db, batches[1]?.id ?? 0);
    await undoBatch(open.db, batches[0]?.id ?? 0);
    expect((await stored())[0]).toMatchObject({ ...A1, received_on: '2024-04-25', stage: null, quality: null });
  });

  it('replaces by an empty cell what one of its columns is about', async () => {
    const header = 'Case Ref,Kind,Date Received,Outcome,Closed Date';
    expect(await bringIn('b.csv', header, 'A1,Complaint,25/04/2024,,')).toMatchObject({
      changed: { outcome: 1, closed_on: 1 },
    });
    expect((await stored())[0]).toMatchObject({ ...A1, closed_on: null, outcome: null });
    const emptied = WIDE.replace('Ward,', '');
    expect(await bringIn('c.csv', emptied, 'A1,Complaint,25/04/2024,,,,first')).toMatchObject({
      changed: { service: 1 },
    });
  });

  it('takes every version of one reference, in the order of the file, over what is stored', async () => {
    const lines = ['Case Ref,Kind,Date Received,Stage', 'A1,Complaint,25/04/2024,1', 'A1,Complaint,25/04/2024,2'];
    expect(await bringIn('b.csv', ...lines)).toMatchObject({ accepted: 2, updated: 2, changed: { stage: 2 } });
    expect((await stored())[0]).toMatchObject({ ...A1, stage: '2' });
    expect(await bringIn('c.csv', ...lines)).toMatchObject(duplicate(2));
  });

  it('keeps the ward unless it says where the case is from', async () => {
    const header = 'Case Ref,Kind,Date Received,Ward,Stage';
    await bringIn('b.csv', header, 'A1,Complaint,25/04/2024,Nonesuch,1', 'A2,Complaint,26/04/2024,Abbey,1');
    expect(await stored()).toMatchObject([
      { ward_code: null, ward_name: 'Nonesuch', ward_source: null, text: 'first' },
      { ward_code: 'E05000001', ward_source: 'name', text: 'second' },
    ]);
  });

  it('keeps the dates of a stage that it says nothing about', async () => {
    const header = 'reference,kind,received_on,stage1_due_on';
    await bringIn('a.csv', `${header},stage1_answered_on`, 'B1,complaint,2024-04-01,2024-04-15,2024-04-12');
    expect(await bringIn('b.csv', header, 'B1,complaint,2024-04-01,2024-04-15')).toMatchObject(duplicate(1));
    expect(await bringIn('c.csv', header, 'B1,complaint,2024-04-01,2024-04-29')).toMatchObject({
      changed: { stage1_due_on: 1 },
    });
    expect(await open.db.selectFrom('case_stages').selectAll().execute()).toMatchObject([
      { reference: 'B1', due_on: '2024-04-29', answered_on: '2024-04-12', received_on: '2024-04-01' },
    ]);
  });

  it('is compared with a quarter of a million stored rows as with a few', { timeout: 180_000 }, async () => {
    const rows = Array.from({ length: 250_000 }, (_, index) => `R${index},comment,2024-04-01`);
    await bringIn('all.csv', 'reference,kind,received_on,channel', rows.map((row) => `${row},phone`).join('\n'));
    expect(await bringIn('narrow.csv', 'reference,kind,received_on', rows.join('\n'))).toMatchObject(
      duplicate(250_000),
    );
  });
});
