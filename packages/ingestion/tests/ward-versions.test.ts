import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase, undoBatch } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';

const place = useDatabase();
let folder: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
  mkdirSync(join(folder, 'data'));
});

const WARDS = `code,name,valid_from,valid_to,predecessors,internal_number
E05000001,Abbey,,2023-05-03,,27
E05000002,Quay,,2023-05-03,,28
E05000011,Abbey and Mill,2023-05-04,,E05000001,
E05000012,North Quay,2023-05-04,,E05000002,
E05000013,South Quay,2023-05-04,,E05000002,
`;

async function wardsOf(rows: string[], header = 'reference,kind,received_on,ward'): Promise<unknown[][]> {
  writeFileSync(join(folder, 'data/wards.csv'), WARDS);
  writeFileSync(join(folder, 'data/feedback.csv'), `${header}\n${rows.join('\n')}\n`);
  const report = await ingest(open, [join(folder, 'data')]);
  expect(report.problems).toEqual([]);
  const found = await open.db.selectFrom('feedback').select(['ward_code', 'quality']).orderBy('id').execute();
  return found.map(({ ward_code, quality }) => [ward_code, quality]);
}

// Squares: the old Quay (west to east 0 to 10) became North Quay (0 to 7) and South Quay (7 to 10).
const square = (code: string, west: number, east: number): unknown => ({
  type: 'Feature',
  properties: { WD23CD: code, WD23NM: code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west / 100, 51],
        [east / 100, 51],
        [east / 100, 51.1],
        [west / 100, 51.1],
        [west / 100, 51],
      ],
    ],
  },
});

function writeBoundaries(parts: [code: string, west: number, east: number][]): void {
  const features = parts.map(([code, west, east]) => square(code, west, east));
  writeFileSync(join(folder, 'data/wards.geojson'), JSON.stringify({ type: 'FeatureCollection', features }));
}

const DIVIDED: [string, number, number][] = [
  ['E05000001', 10, 20],
  ['E05000002', 0, 10],
  ['E05000011', 10, 20],
  ['E05000012', 0, 7],
  ['E05000013', 7, 10],
];

const FITTED =
  '2 rows name a ward of another time and got the ward in which most of it lies, marked "best fit" (by area, estimated from 2,000 sample points a ward): "Quay" → North Quay (70%, 2 rows).';

async function bringInData(): Promise<string[]> {
  const report = await ingest(open, [join(folder, 'data')]);
  expect(report.problems).toEqual([]);
  return report.files.flatMap(({ notes }) => notes);
}

describe('a ward that was divided', () => {
  const header = 'reference,kind,received_on,ward,longitude,latitude';
  const rows = [
    '1,Complaint,13/06/2023,Quay,,',
    '2,Complaint,13/06/2023,quay ward,0.09,51.05',
    '3,Complaint,13/06/2023,Quay,,',
    '4,Complaint,13/06/2022,Quay,,',
  ];

  it('is counted in the ward in which most of it lies, unless a place says better, and the row says so', async () => {
    writeBoundaries(DIVIDED);
    expect(await wardsOf(rows, header)).toEqual([
      ['E05000012', ['best fit']],
      ['E05000013', null],
      ['E05000012', ['best fit']],
      ['E05000002', null],
    ]);
    const notes = await open.db.selectFrom('batches').select('notes').where('dataset', '=', 'feedback').execute();
    expect(notes[0]?.notes).toContain(FITTED);
    const sources = await open.db.selectFrom('feedback').select('ward_source').orderBy('id').execute();
    expect(sources.map(({ ward_source }) => ward_source)).toEqual(['name', 'coordinates', 'name', 'name']);
  });

  it('is found by its code too, and a place beside the code goes first', async () => {
    writeBoundaries(DIVIDED);
    const byCode = rows.map((row) => row.replace(/quay ward|Quay/, 'E05000002'));
    expect(await wardsOf(byCode, header.replace('ward', 'ward_code'))).toEqual([
      ['E05000012', ['best fit']],
      ['E05000013', null],
      ['E05000012', ['best fit']],
      ['E05000002', null],
    ]);
  });

  it('is not counted in either of two halves', async () => {
    writeBoundaries([
      ['E05000002', 0, 10],
      ['E05000012', 0, 5.2],
      ['E05000013', 5.2, 10],
    ]);
    expect(await wardsOf(rows.slice(0, 1), header)).toEqual([[null, null]]);
  });

  it('stays as it was written where no part is the larger half, with the share in the note', async () => {
    writeBoundaries([
      ['E05000002', 0, 10],
      ['E05000012', 0, 4],
      ['E05000013', 4, 8],
    ]);
    expect(await wardsOf(rows.slice(0, 1), header)).toEqual([[null, null]]);
    const notes = await open.db.selectFrom('batches').select('notes').where('dataset', '=', 'feedback').execute();
    expect(notes[0]?.notes.join(' ')).toMatch(/no clearly largest part .*: "Quay" \(40% in E0500001[23]\)/);
  });

  it('moves no figures of a profile', async () => {
    writeBoundaries(DIVIDED);
    writeFileSync(join(folder, 'data/ward-profile.csv'), 'ward,indicator,value,period\nQuay,Homes,10,2024\n');
    await wardsOf(rows.slice(0, 1), header);
    const profile = await open.db.selectFrom('ward_profile').select(['ward_code', 'ward_name', 'value']).execute();
    expect(profile).toEqual([{ ward_code: 'E05000002', ward_name: 'Quay', value: 10 }]);
  });
});

describe('rows that came before their wards', () => {
  const bringIn = async (name: string, content: string): Promise<string[]> => {
    rmSync(join(folder, 'data'), { recursive: true });
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', name), content);
    return bringInData();
  };
  const feedback = [
    'reference,kind,received_on,ward',
    '1,Complaint,13/06/2022,"Elsewhere, Quay, Abbey"',
    '2,Complaint,13/06/2023,Abbey',
    '3,Complaint,13/06/2023,Quay',
    '4,Complaint,13/06/2023,Quay',
    '5,Complaint,13/06/2022,Nowhere',
  ];
  it('keep an old code, or get the ward in which most of it lies, as on arrival', async () => {
    await bringIn(
      'feedback.csv',
      'reference,kind,received_on,ward_code\n1,Complaint,13/06/2023,E05000002\n2,Complaint,13/06/2023,E05000001\n',
    );
    expect(await stored()).toEqual(nothing.slice(0, 2));
    await bringIn('wards.csv', WARDS);
    expect(await stored()).toEqual([
      ['E05000002', 'code', null],
      ['E05000011', 'code', null],
    ]);
  });

  const stored = async (): Promise<unknown[][]> => {
    const found = await open.db
      .selectFrom('feedback')
      .select(['ward_code', 'ward_source', 'quality'])
      .orderBy('id')
      .execute();
    return found.map(({ ward_code, ward_source, quality }) => [ward_code, ward_source, quality]);
  };
  const nothing = feedback.slice(1).map(() => [null, null, null]);

  it('get the first known of several, the successor and the best fit, each undone with its batch', async () => {
    await bringIn('feedback.csv', feedback.join('\n'));
    expect(await stored()).toEqual(nothing);
    expect(await bringIn('wards.csv', WARDS)).toContain('2 stored rows that waited for a ward got it.');
    const afterWards = [
      ['E05000002', 'name', ['several wards']],
      ['E05000011', 'name', null],
      [null, null, null],
      [null, null, null],
      [null, null, null],
    ];
    expect(await stored()).toEqual(afterWards);
    rmSync(join(folder, 'data'), { recursive: true });
    mkdirSync(join(folder, 'data'));
    writeBoundaries(DIVIDED);
    expect(await bringInData()).toEqual(['2 stored rows that waited for a ward got it.', FITTED]);
    expect((await stored()).slice(2)).toEqual([
      ['E05000012', 'name', ['best fit']],
      ['E05000012', 'name', ['best fit']],
      [null, null, null],
    ]);
    await undoBatch(open.db, 3);
    expect(await stored()).toEqual(afterWards);
    await undoBatch(open.db, 2);
    expect(await stored()).toEqual(nothing);
  });
});

const BATH = join(import.meta.dirname, '../../../../shared/data/bath-wards');

describe.skipIf(!existsSync(BATH))('the wards of Bath before and after 2019 (needs ../shared/data)', () => {
  it('counts old names in the new wards where most of them lies', async () => {
    for (const name of [
      'bath-and-north-east-somerset_E06000022_wards2013.geojson',
      'banes_2018_review_final_wards.geojson.gz',
    ]) {
      cpSync(join(BATH, name), join(folder, 'data', name));
    }
    await bringInData();
    const wards = await open.db.selectFrom('wards').select(['code', 'name']).orderBy('code').execute();
    const dated = wards.map(({ code, name }) => {
      return `"${code}","${name}",${code?.startsWith('E05') ? ',2019-05-01' : '2019-05-02,'}`;
    });
    rmSync(join(folder, 'data'), { recursive: true });
    mkdirSync(join(folder, 'data/wards'), { recursive: true });
    mkdirSync(join(folder, 'data/feedback'));
    writeFileSync(join(folder, 'data/wards/dated.csv'), `code,name,valid_from,valid_to\n${dated.join('\n')}\n`);
    const names = ['Chew Valley North', 'Bathavon West', 'Lyncombe', 'Keynsham East', 'Widcombe', 'Abbey'];
    writeFileSync(
      join(folder, 'data/feedback/a.csv'),
      `reference,kind,received_on,ward\n${names.map((name, index) => `${index},Complaint,13/06/2021,${name}`).join('\n')}\n`,
    );
    const notes = await bringInData();
    const query = open.db.selectFrom('feedback').select(['ward_name', 'ward_code', 'quality']).orderBy('id');
    expect((await query.execute()).map((row) => [row.ward_name, row.ward_code, row.quality])).toEqual([
      ['Chew Valley North', 'CHEW VALLEY', ['best fit']],
      ['Bathavon West', 'BATHAVON SOUTH', ['best fit']],
      ['Lyncombe', null, null],
      ['Keynsham East', 'KEYNSHAM EAST', null],
      ['Widcombe', 'WIDCOMBE & LYNCOMBE', ['best fit']],
      ['Abbey', null, null],
    ]);
    expect(notes.slice(-2)).toEqual([
      '3 rows name a ward of another time and got the ward in which most of it lies, marked "best fit" (by area, estimated from 2,000 sample points a ward): "Bathavon West" → Bathavon South (82%, 1 row); "Chew Valley North" → Chew Valley (100%, 1 row); "Widcombe" → Widcombe & Lyncombe (82%, 1 row).',
      'No row is counted in a ward by the name of one of another time that has no clearly largest part (half of it, and a tenth more than the next): "Abbey" (49% in Kingsmead); "Lyncombe" (47% in Widcombe & Lyncombe).',
    ]);
  });
});
