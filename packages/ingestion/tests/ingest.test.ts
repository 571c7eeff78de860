import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type OpenDatabase, readBatches, readRejects } from '@said/database';
import { useDatabase } from '@said/test-kit';
import iconv from 'iconv-lite';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';

const place = useDatabase();
let folder: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
});

/** Writes a file under `data/` and returns its path. */
function write(name: string, content: string | Buffer): string {
  const path = join(folder, 'data', name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const HEADER = 'reference,kind,received_on,closed_on,service,ward,text\n';
const feedback = () => open.db.selectFrom('feedback').selectAll().orderBy('id').execute();
const totals = (
  read: number,
  accepted: number,
  rest: Partial<Record<'updated' | 'duplicate' | 'rejected', number>>,
) => ({
  read,
  accepted,
  updated: 0,
  duplicate: 0,
  rejected: 0,
  ...rest,
});

describe('accounting', () => {
  it('changes nothing when the same file comes again', async () => {
    const path = write(
      'f.csv',
      `${HEADER}A1,Complaint,01/04/2024,,,,one\n,Comment,02/04/2024,,,,two\n,Comment,02/04/2024,,,,two\n`,
    );
    expect((await ingest(open, [path])).totals).toEqual(totals(3, 3, {}));
    expect((await ingest(open, [path])).totals).toEqual(totals(3, 0, { duplicate: 3 }));
    expect(await feedback()).toHaveLength(3);
  });

  it('takes a changed row with a known reference as a new version of it', async () => {
    await ingest(open, [write('a.csv', `${HEADER}A1,Complaint,01/04/2024,,,,one\nA2,Complaint,01/04/2024,,,,x\n`)]);
    const second = await ingest(open, [
      write('b.csv', `${HEADER}a1 ,Complaint,01/04/2024,09/04/2024,,,one\nA2,Complaint,2024-04-01,,,,x\n`),
    ]);
    expect(second.totals).toEqual(totals(2, 1, { updated: 1, duplicate: 1 }));
    expect((await feedback()).map(({ closed_on, batch }) => ({ closed_on, batch }))).toEqual([
      { closed_on: null, batch: 1 },
      { closed_on: '2024-04-09', batch: 2 },
    ]);
    const old = await open.db.selectFrom('feedback_rows').selectAll().where('replaced_by', 'is not', null).execute();
    expect(old).toMatchObject([{ batch: 1, replaced_by: 2, closed_on: null }]);
  });

  it('keeps versions of a reference that comes twice in one file in the order of the file', async () => {
    const path = write(
      'f.csv',
      `${HEADER}A1,Complaint,01/04/2024,,,,old\nA1,Complaint,01/04/2024,,,,new\nA1,Complaint,01/04/2024,,,,new\n`,
    );
    expect((await ingest(open, [path])).totals).toEqual(totals(3, 2, { updated: 1, duplicate: 1 }));
    expect(await feedback()).toMatchObject([{ text: 'new' }]);
    expect((await ingest(open, [path])).totals).toEqual(totals(3, 0, { duplicate: 3 }));
    expect(await feedback()).toMatchObject([{ text: 'new' }]);
  });

  it('changes nothing when a folder with two exports of one case comes again', async () => {
    write('1.csv', `${HEADER}A1,Complaint,01/04/2024,,,,old\n`);
    write('2.csv', `${HEADER}A1,Complaint,01/04/2024,,,,new\n`);
    await ingest(open, [join(folder, 'data')]);
    expect((await ingest(open, [join(folder, 'data')])).totals).toEqual(totals(2, 0, { duplicate: 2 }));
    expect(await feedback()).toMatchObject([{ text: 'new' }]);
  });

  it('lets a later file bring an earlier version back', async () => {
    await ingest(open, [write('a.csv', `${HEADER}A1,Complaint,01/04/2024,,,,one\n`)]);
    await ingest(open, [write('b.csv', `${HEADER}A1,Complaint,01/04/2024,,,,two\n`)]);
    const third = await ingest(open, [
      write('c.csv', `${HEADER}A1,Complaint,01/04/2024,,,,one\nA3,Comment,01/04/2024,,,,x\n`),
    ]);
    expect(third.totals).toEqual(totals(2, 2, { updated: 1 }));
    expect((await feedback()).find(({ reference }) => reference === 'A1')).toMatchObject({ text: 'one', batch: 3 });
  });

  it('gives a row the id of its batch and its record in the file', async () => {
    await ingest(open, [write('a.csv', `${HEADER}A1,Complaint,31/04/2024,,,,one\nA2,Complaint,30/04/2024,,,,two\n`)]);
    expect(await feedback()).toMatchObject([{ id: 2 ** 32 + 1, reference: 'A2' }]);
  });

  it('reports but keeps nothing in a trial run', async () => {
    const path = write('f.csv', `${HEADER}A1,Complaint,01/04/2024,,,,one\n`);
    expect((await ingest(open, [path], { dryRun: true })).totals).toEqual(totals(1, 1, {}));
    expect(await feedback()).toEqual([]);
    expect(await readBatches(open.db)).toEqual([]);
  });

  it('does not take strangers for one case when the reference is masked', async () => {
    const path = write(
      'f.csv',
      `${HEADER}jo@example.org,Complaint,01/04/2024,,,,one\nal@example.org,Complaint,01/04/2024,,,,two\n`,
    );
    expect((await ingest(open, [path])).totals).toEqual(totals(2, 2, {}));
    expect((await feedback()).map(({ reference }) => reference)).toEqual(['[email]', '[email]']);
  });
});

describe('rejects', () => {
  it('names the physical line, also below blank lines and line breaks in quotes', async () => {
    const path = write(
      'f.csv',
      'reference,kind,received_on,text\r\nA1,Complaint,01/04/2024,"two\r\nlines"\r\n\r\nA2,Complaint,31/02/2024,x\r\nA3,,01/04/2024,mail a@example.org\r\n',
    );
    expect((await ingest(open, [path])).totals).toEqual(totals(3, 1, { rejected: 2 }));
    expect(await readRejects(open.db)).toMatchObject([
      { line: 5, column: 'received_on', value: '31/02/2024', rule: 'not a date', file: 'f.csv' },
      { line: 6, column: 'kind', value: null, rule: 'required' },
    ]);
  });

  it('keeps the good rows of a file with too many cells in one row and a quote that never closes', async () => {
    const path = write(
      'f.csv',
      'reference,kind,received_on,text\nA1,Complaint,01/04/2024,"a\nb"\nA2,Complaint,01/04/2024,x,extra\nA3,Complaint,01/04/2024,"open\nA4,Comment,02/04/2024,fine\nA5,Comment,32/04/2024,bad\n',
    );
    expect((await ingest(open, [path])).totals).toEqual(totals(5, 2, { rejected: 3 }));
    expect((await readRejects(open.db)).map(({ line, rule }) => [line, rule])).toEqual([
      [4, 'too many columns'],
      [5, 'unclosed quote'],
      [7, 'not a date'],
    ]);
    expect((await feedback()).map(({ reference }) => reference)).toEqual(['A1', 'A4']);
  });

  it('masks the rejected value', async () => {
    await ingest(open, [write('f.csv', 'reference,kind,received_on\nA1,Complaint,write to jo@example.org\n')]);
    expect(await readRejects(open.db)).toMatchObject([{ value: 'write to [email]' }]);
  });
});

describe('encodings', () => {
  const text = 'reference,kind,received_on,text\nA1,Complaint,01/04/2024,“It’s £5 – café”\n';
  const cases: [string, Buffer][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['Windows-1252', iconv.encode(text, 'win1252')],
    ['UTF-16 little endian', iconv.encode(text, 'utf16le', { addBOM: true })],
    ['UTF-16 big endian', iconv.encode(text, 'utf16-be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(text, 'utf16le')],
    ['bare carriage returns', Buffer.from(text.replaceAll('\n', '\r'))],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
  ];
  it.each(cases)('reads %s', async (name, bytes) => {
    expect((await ingest(open, [write(`${name}.csv`, bytes)])).problems).toEqual([]);
    expect(await feedback()).toMatchObject([{ reference: 'A1', kind: 'complaint', text: '“It’s £5 – café”' }]);
  });

  it('reads a gzipped file, and tells the line of a reject in it', async () => {
    await ingest(open, [write('f.csv.gz', gzipSync(`${text}A2,,01/04/2024,x\n`))]);
    expect(await feedback()).toHaveLength(1);
    expect(await readRejects(open.db)).toMatchObject([{ line: 3 }]);
  });
});

describe('line ends', () => {
  it.each([
    ['CRLF rows with LF in quotes', 'kind,received_on,text\r\nComplaint,01/04/2024,"a\nb"\r\nComment,02/04/2024,c\r\n'],
    ['LF rows with CRLF in quotes', 'kind,received_on,text\nComplaint,01/04/2024,"a\r\nb"\nComment,02/04/2024,c\n'],
    ['both kinds of rows', 'kind,received_on,text\nComplaint,01/04/2024,"a\nb"\r\nComment,02/04/2024,c\n'],
  ])('reads %s', async (_, content) => {
    expect((await ingest(open, [write('f.csv', content)])).totals).toMatchObject({ read: 2, accepted: 2 });
    expect((await feedback()).map(({ text }) => text?.replace('\r', ''))).toEqual(['a\nb', 'c']);
  });
});

describe('dates and words', () => {
  it.each([
    ['05/04/2024', '2024-04-05'],
    ['5/4/2024', '2024-04-05'],
    ['05/04/24', '2024-04-05'],
    ['2024-04-05', '2024-04-05'],
    ['21/11/2019 12:00:00 AM', '2019-11-21'],
    ['21/11/2019 09:36:00 PM', '2019-11-21'],
    ['2010-07-04 19:00:35 UTC', '2010-07-04'],
    ['2021-02-15T16:42:19', '2021-02-15'],
    ['2021-02-15T16:42:19.123Z', '2021-02-15'],
    ['26 May 2026', '2026-05-26'],
    ['26-May-26', '2026-05-26'],
    ['26.05.2026', '2026-05-26'],
    ['05/04/2024 09:30', '2024-04-05'],
  ])('reads %s as the day %s', async (written, day) => {
    await ingest(open, [write('f.csv', `${HEADER}A1,Complaint,${written},,,,x\n`)]);
    expect(await feedback()).toMatchObject([{ received_on: day }]);
  });

  it.each(['31/02/2024', '13/13/2024', '04/2024', 'soon', '01/01/0021', '450'])(
    'rejects %s as a date',
    async (written) => {
      await ingest(open, [write('f.csv', `${HEADER}A1,Complaint,${written},,,,x\n`)]);
      expect(await readRejects(open.db)).toMatchObject([{ rule: 'not a date', value: written, line: 2 }]);
    },
  );

  it('does not call a case closed before received when only the time of day says so', async () => {
    await ingest(open, [
      write(
        'f.csv',
        `${HEADER}A1,Complaint,11/11/2019 11:10:00 AM,11/11/2019 12:00:00 AM,,,x\nA2,Complaint,12/11/2019,11/11/2019,,,x\n`,
      ),
    ]);
    expect((await feedback()).map(({ quality }) => quality)).toEqual([null, ['closed before received']]);
  });

  it('treats the usual ways of writing nothing as missing', async () => {
    await ingest(open, [write('f.csv', `${HEADER}A1,Complaint,01/04/2024,01/01/1900,n/a,-,Not known\n`)]);
    expect(await feedback()).toMatchObject([{ closed_on: null, service: null, ward_name: null, text: null }]);
  });

  it('keeps an unknown kind in lower case and says so', async () => {
    const report = await ingest(open, [
      write('f.csv', `${HEADER}A1,Petition,01/04/2024,,,,x\nA2,COMPLAINTS,01/04/2024,,,,x\n`),
    ]);
    expect((await feedback()).map(({ kind }) => kind)).toEqual(['petition', 'complaint']);
    expect(report.files[0]?.notes.join(' ')).toContain('"petition" (1)');
  });
});

describe('what a row refers to', () => {
  const WARDS =
    "code,name,valid_from,valid_to\nE05000001,Abbey,,2023-05-03\nE05000002,Abbey,2023-05-04,\nE05000003,St Ann's & Hill,,\n";
  const ROWS = `${HEADER}A1,Complaint,01/04/2022,,bins,Abbey,x\nA2,Complaint,01/06/2023,,WASTE AND RECYCLING,abbey ward,x\nA3,Comment,01/06/2023,,,Nowhere,x\nA4,Comment,01/06/2023,,,St Anns and Hill,x\n`;
  const SERVICES = 'name,aliases\nWaste & Recycling,Bins;Refuse\n';

  it('finds the ward by the date and the service by its other names', async () => {
    write('z-services.csv', SERVICES);
    write('y-wards.csv', WARDS);
    write('a-feedback.csv', ROWS);
    const report = await ingest(open, [join(folder, 'data')]);
    expect(report.problems).toEqual([]);
    expect((await feedback()).map(({ ward_code, service }) => [ward_code, service])).toEqual([
      ['E05000001', 'Waste & Recycling'],
      ['E05000002', 'Waste & Recycling'],
      [null, null],
      ['E05000003', null],
    ]);
    expect(report.files.at(-1)?.notes).toContain(
      '1 of 4 rows (25.0%) have no ward: no ward is known by "Nowhere" (1, first on line 4).',
    );
  });

  it('finds them later when the look-ups come after the rows', async () => {
    await ingest(open, [write('f.csv', ROWS)]);
    await ingest(open, [write('wards.csv', WARDS), write('services.csv', SERVICES)]);
    expect((await feedback()).map(({ ward_code, ward_source, service }) => [ward_code, ward_source, service])).toEqual([
      ['E05000001', 'name', 'Waste & Recycling'],
      ['E05000002', 'name', 'Waste & Recycling'],
      [null, null, null],
      ['E05000003', 'name', null],
    ]);
  });

  it('finds the ward by postcode and keeps no postcode', async () => {
    write('postcode_lookup.csv', 'postcode,ward_code,start,end\nZZ1 1AA,E05000003,,\n');
    write('f.csv', 'reference,kind,received_on,postcode\nA1,Complaint,01/04/2024,zz11aa\n');
    await ingest(open, [join(folder, 'data')]);
    expect(await feedback()).toMatchObject([{ ward_code: 'E05000003', ward_source: 'postcode' }]);
  });

  it('finds the ward by coordinates in the boundaries, and adds the wards', async () => {
    const square = [
      [
        [0, 51],
        [1, 51],
        [1, 52],
        [0, 52],
        [0, 51],
      ],
    ];
    const feature = {
      type: 'Feature',
      properties: { WD23CD: 'E05000009', WD23NM: 'Quay' },
      geometry: { type: 'Polygon', coordinates: square },
    };
    write('wards.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    write(
      'f.csv',
      'reference,kind,received_on,latitude,longitude\nA1,Complaint,01/04/2024,51.5,0.5\nA2,Complaint,01/04/2024,53,0.5\n',
    );
    const report = await ingest(open, [join(folder, 'data')]);
    expect((await feedback()).map(({ ward_code, ward_source }) => [ward_code, ward_source])).toEqual([
      ['E05000009', 'coordinates'],
      [null, null],
    ]);
    expect(await open.db.selectFrom('wards').select(['code', 'name']).execute()).toEqual([
      { code: 'E05000009', name: 'Quay' },
    ]);
    expect(report.files[1]?.notes.join()).toContain('1 place lies outside');
  });

  it('turns the stage columns of a complaint into case stages', async () => {
    const path = write(
      'f.csv',
      'reference,kind,received_on,CaseStageStage1.DateDue,CaseStageStage1.DateCompleted,CaseStageStage2.DateReceived\nA1,Complaint,01/04/2024,15/04/2024,12/04/2024,20/04/2024\nA2,Comment,01/04/2024,,,\n',
    );
    await ingest(open, [path]);
    await ingest(open, [path]);
    const stages = await open.db.selectFrom('case_stages').selectAll().orderBy('stage').execute();
    expect(stages).toMatchObject([
      { reference: 'A1', stage: '1', received_on: '2024-04-01', due_on: '2024-04-15', answered_on: '2024-04-12' },
      { reference: 'A1', stage: '2', received_on: '2024-04-20', answered_on: null },
    ]);
  });

  it('says what of a later stage is not stored, because nothing says when it began', async () => {
    const head = 'Case ref,Type,Date received,Stage 2 outcome';
    const undated = write('f.csv', `${head}\nA1,Complaint,01/04/2024,Upheld\nA2,Complaint,02/04/2024,\n`);
    const { files } = await ingest(open, [undated]);
    expect(files[0]?.notes.join('\n')).toContain('What 1 row says of stage 2 was not stored');
    const dated = write('g.csv', `${head},Stage 2 received\nA1,Complaint,01/04/2024,Upheld,20/04/2024\n`);
    const second = await ingest(open, [dated]);
    expect(second.files[0]?.notes.join('\n')).not.toContain('not stored');
    const stages = await open.db
      .selectFrom('case_stages')
      .select(['stage', 'outcome'])
      .where('stage', '=', '2')
      .execute();
    expect(stages).toEqual([{ stage: '2', outcome: 'upheld' }]);
  });

  it('reads the periods of performance, and rejects one that is none', async () => {
    await ingest(open, [
      write(
        'performance.csv',
        'standard,period,value\nCalls,2024-25 Q2,80%\nCalls,Apr 2024,"1,250"\nCalls,someday,1\n',
      ),
    ]);
    const rows = await open.db
      .selectFrom('performance')
      .select(['period_from', 'period_to', 'value'])
      .orderBy('id')
      .execute();
    expect(rows).toEqual([
      { period_from: '2024-07-01', period_to: '2024-09-30', value: 80 },
      { period_from: '2024-04-01', period_to: '2024-04-30', value: 1250 },
    ]);
    expect(await readRejects(open.db)).toMatchObject([{ line: 4, column: 'period', value: 'someday' }]);
  });
});
