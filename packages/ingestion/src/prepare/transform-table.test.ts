import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase, writeSetting } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest } from '../ingest.ts';

const place = useDatabase();
let folder: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
});

function write(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const NAMED_PEERS =
  'area_code,area_name,period,indicator,measure,unit,value\n' +
  'E06000055,Bedford,2022/23 Q3,Waste,Percentage,,40\nE06000055,Bedford,2022/23 Q3,Waste,Frequency,,4000\n' +
  'E08000009,Trafford,March 2023,Waste,Percentage,,55\nE92000001,England,2013/14,Waste,Percentage,,43\n';

describe('months as columns', () => {
  const text = 'Library,Apr-13,May-13,Jun-13\nBath,"31,181",41841,\nMobile,,851,765\n';

  it('gives a row for each filled cell once the officer says what the column is', async () => {
    const path = write('visits.csv', text);
    expect((await ingest(open, [path])).problems).toMatchObject([{ code: 'not-sure' }]);
    const questions: string[] = [];
    const report = await ingest(open, [path], {
      ask: async ({ text: question }) => {
        questions.push(question);
        return 'yes';
      },
    });
    expect(questions).toEqual([expect.stringContaining('Is the column "Library" the service?')]);
    expect(report.totals).toMatchObject({ read: 4, accepted: 4 });
    const rows = await open.db
      .selectFrom('volumes')
      .select(['service', 'period_from', 'count'])
      .orderBy('id')
      .execute();
    expect(rows[0]).toEqual({ service: 'Bath', period_from: '2013-04-01', count: 31181 });
    expect(rows.at(-1)).toEqual({ service: 'Mobile', period_from: '2013-06-01', count: 765 });
  });
});

describe('months without a year', () => {
  const text = 'service,channel,MonthNumber,count\nCalls,Telephone,4,10\nCalls,Telephone,3,12\n';

  it('are refused with the question for the year, and taken with it', async () => {
    const path = write('volumes.csv', text);
    const refused = await ingest(open, [path]);
    expect(refused.problems).toMatchObject([{ code: 'not-sure' }]);
    expect(refused.problems[0]?.hint).toContain('year: 2014-15');
    const mapping = write('map.yaml', 'files:\n  volumes.csv: { dataset: volumes, year: 2014-15 }\n');
    expect((await ingest(open, [path], { mapping })).totals).toMatchObject({ accepted: 2 });
    const rows = await open.db.selectFrom('volumes').select('period_from').orderBy('id').execute();
    expect(rows.map(({ period_from }) => period_from)).toEqual(['2014-04-01', '2015-03-01']);
  });
});

describe('results of several areas', () => {
  it('are benchmarks, each measure a standard of its own', async () => {
    const report = await ingest(open, [write('kpi.csv', NAMED_PEERS)]);
    expect(report.problems).toEqual([]);
    const rows = await open.db.selectFrom('benchmarks').selectAll().orderBy('id').execute();
    expect(rows.map(({ peer, standard, period_from, value }) => [peer, standard, period_from, value])).toEqual([
      ['Bedford', 'Waste (Percentage)', '2022-10-01', 40],
      ['Bedford', 'Waste (Frequency)', '2022-10-01', 4000],
      ['Trafford', 'Waste (Percentage)', '2023-03-01', 55],
      ['England', 'Waste (Percentage)', '2013-04-01', 43],
    ]);
  });

  it("are split where one area is the council's own", async () => {
    await writeSetting(open.db, 'council', 'Trafford Metropolitan Borough Council');
    const report = await ingest(open, [write('kpi.csv', NAMED_PEERS)]);
    expect(report.files.map(({ dataset, read }) => [dataset, read])).toEqual([
      ['benchmarks', 3],
      ['performance', 1],
    ]);
    const own = await open.db.selectFrom('performance').select(['standard', 'value']).execute();
    expect(own).toEqual([{ standard: 'Waste (Percentage)', value: 55 }]);
  });
});

describe('questions', () => {
  const text =
    'Report ID,Created,Detail,Category,Latitude,Longitude\nR1,25/04/2024,The bin was not emptied again,Bins,51.4,-2.3\n';

  it('are plain errors without anybody to ask', async () => {
    const report = await ingest(open, [write('reports.csv', text)]);
    expect(report.problems).toMatchObject([{ code: 'not-sure', isFailure: true }]);
    expect(report.problems[0]?.message).toContain('no column says the kind');
  });

  it('complete the mapping when they are answered', async () => {
    await ingest(open, [write('reports.csv', text)], { ask: async ({ choices }) => choices[3] ?? null });
    const rows = await open.db.selectFrom('feedback').select(['kind', 'reference', 'category']).execute();
    expect(rows).toEqual([{ kind: 'service request', reference: 'R1', category: 'Bins' }]);
  });
});

describe("the officer's own words", () => {
  it('map values of lists and of plain columns, and the rest is counted', async () => {
    const config = `values:
  kind: { complaint: [Gripe] }
  channel: { Kiosk: [Touch screen] }
  category: { Bins: [Refuse, Waste bins] }
`;
    write('said.config.yaml', config);
    write(
      'f.csv',
      'reference,kind,received_on,channel,category\nA1,gripe,25/04/2024,touch screen,refuse\nA2,Comment,25/04/2024,Phone,Roads\nA3,Comment,25/04/2024,Pigeon,Roads\n',
    );
    const report = await ingest(open, [folder]);
    const rows = await open.db.selectFrom('feedback').select(['kind', 'channel', 'category']).orderBy('id').execute();
    expect(rows).toEqual([
      { kind: 'complaint', channel: 'Kiosk', category: 'Bins' },
      { kind: 'comment', channel: 'Telephone', category: 'Roads' },
      { kind: 'comment', channel: 'Pigeon', category: 'Roads' },
    ]);
    expect(report.files[0]?.notes.join()).toContain('"Pigeon" (1)');
  });
});

describe('a trial run', () => {
  it('shows what each column was taken for, with masked samples, and stores nothing', async () => {
    const path = write(
      'f.csv',
      'Case No,Nature,Date Logged,Post Code,Customer comments,Officer\nA1,Complaint,25/04/2024,ZZ1 1AA,write to jo@example.org about it,Bob\n',
    );
    const report = await ingest(open, [path], { dryRun: true });
    expect(report.preview).toMatchObject([{ file: 'f.csv', dataset: 'feedback', added: 1, updated: 0, rejected: 0 }]);
    const columns = report.preview?.[0]?.columns ?? [];
    expect(columns.map(({ field }) => field)).toEqual(['reference', 'kind', 'received_on', 'postcode', 'text', null]);
    expect(columns.map(({ samples }) => samples[0])).toEqual([
      'A1',
      'Complaint',
      '25/04/2024',
      undefined,
      'write to [email] about it',
      undefined,
    ]);
  });
});
