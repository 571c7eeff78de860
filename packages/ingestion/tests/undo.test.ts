import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase, readBatches, readRejects, undoBatch } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';

const place = useDatabase();
let folder: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
});

async function bringIn(name: string, content: string) {
  const path = join(folder, 'data', name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  const report = await ingest(open, [path]);
  expect(report.problems).toEqual([]);
  return report.totals;
}

const HEADER = 'reference,kind,received_on,service,ward\n';
const JANUARY = `${HEADER}A1,complaint,2024-01-02,Bins,Abbey\nA2,complaint,2024-01-03,Bins,Abbey\n`;
const FEBRUARY = `${HEADER}A2,complaint,2024-01-03,Parks,Abbey\nA3,comment,2024-02-03,Parks,Abbey\n`;
const feedback = () =>
  open.db.selectFrom('feedback').select(['reference', 'service', 'ward_code']).orderBy('reference').execute();
const stages = () => open.db.selectFrom('case_stages').select(['reference', 'stage', 'answered_on']).execute();

describe('undoBatch', () => {
  it('takes out what the batch added and brings back what it replaced; the same file can then come again', async () => {
    await bringIn('january.csv', JANUARY);
    const before = await feedback();
    await bringIn('february.csv', FEBRUARY);
    expect(await undoBatch(open.db, 2)).toMatchObject({ batch: 2, file: 'february.csv', removed: 2, restored: 1 });
    expect(await feedback()).toEqual(before);
    expect(await bringIn('february.csv', FEBRUARY)).toMatchObject({ read: 2, accepted: 2, updated: 1, duplicate: 0 });
    expect(await feedback()).toMatchObject([{ service: 'Bins' }, { service: 'Parks' }, { reference: 'A3' }]);
  });

  it('keeps the batch in the history, marked, and never uses its number again', async () => {
    await bringIn('january.csv', JANUARY);
    await undoBatch(open.db, 1);
    await bringIn('january.csv', JANUARY);
    const batches = await readBatches(open.db);
    expect(batches.map(({ id, undone_at }) => [id, undone_at !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('refuses when a later batch changed its rows, names that batch, and changes nothing', async () => {
    await bringIn('january.csv', JANUARY);
    await bringIn('february.csv', FEBRUARY);
    const before = await feedback();
    await expect(undoBatch(open.db, 1)).rejects.toMatchObject({
      code: 'batch-changed-later',
      message: expect.stringContaining('batch 2 (february.csv, 1 row)'),
      hint: expect.stringContaining('said undo 2'),
    });
    expect(await feedback()).toEqual(before);
    await undoBatch(open.db, 2);
    await undoBatch(open.db, 1);
    expect(await feedback()).toEqual([]);
  });

  it('undoes versions of one reference in one file together', async () => {
    await bringIn('january.csv', JANUARY);
    const before = await feedback();
    await bringIn('twice.csv', `${HEADER}A1,complaint,2024-01-02,Roads,Abbey\nA1,complaint,2024-01-02,Parks,Abbey\n`);
    await undoBatch(open.db, 2);
    expect(await feedback()).toEqual(before);
  });

  it('takes back the stages that the file filled beside its own rows', async () => {
    const header = 'reference,kind,received_on,stage1_answered_on\n';
    await bringIn('a.csv', `${header}A1,complaint,2024-01-02,2024-01-09\n`);
    const before = await stages();
    expect(before).toMatchObject([{ stage: '1', answered_on: '2024-01-09' }]);
    await bringIn('b.csv', `${header}A1,complaint,2024-01-02,2024-01-12\n`);
    await undoBatch(open.db, 2);
    expect(await stages()).toEqual(before);
  });

  it('takes back wards that boundaries filled in, and the wards that rows got from them', async () => {
    await bringIn('january.csv', JANUARY);
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [0, 1],
          [1, 1],
          [1, 0],
          [0, 0],
        ],
      ],
    };
    const feature = { type: 'Feature', properties: { WD24CD: 'E05000001', WD24NM: 'Abbey' }, geometry: square };
    await bringIn('wards.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    expect(await feedback()).toMatchObject([{ ward_code: 'E05000001' }, { ward_code: 'E05000001' }]);
    await undoBatch(open.db, 2);
    expect(await open.db.selectFrom('wards').selectAll().execute()).toEqual([]);
    expect(await feedback()).toMatchObject([{ ward_code: null }, { ward_code: null }]);
  });

  it('gives rows their own spelling of a service back, and says which later rows were looked up in the batch', async () => {
    await bringIn('january.csv', JANUARY);
    await bringIn('services.csv', 'name,aliases\nWaste and Recycling,Bins\n');
    expect(await feedback()).toMatchObject([{ service: 'Waste and Recycling' }, {}]);
    await bringIn('march.csv', `${HEADER}A9,comment,2024-03-03,bins,Abbey\n`);
    const { notes } = await undoBatch(open.db, 2);
    expect(await feedback()).toMatchObject([{ service: 'Bins' }, { service: 'Bins' }, { reference: 'A9' }]);
    expect(notes.join(' ')).toContain('1 row of batch 3');
  });

  it('says which later files held rows that were stored already', async () => {
    await bringIn('january.csv', JANUARY);
    await bringIn('all.csv', `${JANUARY}A4,comment,2024-03-03,Parks,Abbey\n`);
    const { notes } = await undoBatch(open.db, 1);
    expect(notes.join(' ')).toContain('all.csv');
    expect(await bringIn('all.csv', `${JANUARY}A4,comment,2024-03-03,Parks,Abbey\n`)).toMatchObject({
      accepted: 2,
      duplicate: 1,
    });
  });

  it('closes the rejects of an undone batch and marks the findings stale', async () => {
    await bringIn('bad.csv', `${HEADER}A1,complaint,2024-02-31,Bins,Abbey\n`);
    await open.db
      .insertInto('analysis_runs')
      .values({ id: 1, as_of: '2024-03-31', finished_at: '2024-04-01 09:00:00', stale: false })
      .execute();
    expect(await readRejects(open.db)).toHaveLength(1);
    await undoBatch(open.db, 1);
    expect(await readRejects(open.db)).toEqual([]);
    expect(await readRejects(open.db, { all: true })).toHaveLength(1);
    expect(await open.db.selectFrom('analysis_runs').select('stale').execute()).toEqual([{ stale: true }]);
  });

  it('says that there is no such batch, or that it was undone', async () => {
    await expect(undoBatch(open.db, 7)).rejects.toMatchObject({ code: 'batch-unknown' });
    await bringIn('january.csv', JANUARY);
    await undoBatch(open.db, 1);
    await expect(undoBatch(open.db, 1)).rejects.toMatchObject({ code: 'batch-undone' });
  });
});
