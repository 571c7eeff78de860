import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { beforeEach, describe, expect, it } from 'vitest';
import { ingest, type IngestReport } from '../src/ingest.ts';

const place = useDatabase();
let folder: string;
let open: OpenDatabase;
beforeEach(() => {
  ({ folder, open } = place);
});

async function read(dates: readonly string[]): Promise<{ days: (string | null)[]; report: IngestReport }> {
  const path = join(folder, 'f.csv');
  const rows = dates.map((date, index) => `A${index},Complaint,"${date}"`);
  writeFileSync(path, `reference,kind,received_on\n${rows.join('\n')}\n`);
  const report = await ingest(open, [path]);
  const found = await open.db.selectFrom('feedback').select('received_on').orderBy('id').execute();
  return { days: found.map(({ received_on }) => received_on), report };
}

const notesOf = (report: IngestReport): string => report.files[0]?.notes.join(' ') ?? '';

describe('the order of day and month', () => {
  it('is month first where a date in the column can be read in no other way', async () => {
    const { days, report } = await read(['04/05/2024', '12/25/2024', '1/31/24']);
    expect(days).toEqual(['2024-04-05', '2024-12-25', '2024-01-31']);
    expect(notesOf(report)).toContain('month first');
  });

  it('is day first, and said to be a guess, where every date fits both', async () => {
    const { days, report } = await read(['04/05/2024', '01/02/2024']);
    expect(days).toEqual(['2024-05-04', '2024-02-01']);
    expect(notesOf(report)).toContain('could be day first or month first');
  });

  it('is day first without a word where the dates show it', async () => {
    const { report } = await read(['04/05/2024', '31/01/2024']);
    expect(notesOf(report)).not.toContain('day first');
  });

  it('is found below the sample of the first rows too', async () => {
    const { days } = await read([...Array.from({ length: 400 }, () => '04/05/2024'), '12/25/2024']);
    expect(days[0]).toBe('2024-04-05');
  });

  it('rejects the odd dates of a column that has both', async () => {
    const { report } = await read(['25/12/2024', '12/25/2024']);
    expect(report.totals).toMatchObject({ accepted: 1, rejected: 1 });
    expect(notesOf(report)).toContain('the others are rejected');
  });
});

describe('other ways of writing dates', () => {
  it.each([
    ['05 Apr 2024', '2024-04-05'],
    ['5th April 2024', '2024-04-05'],
    ['April 5, 2024', '2024-04-05'],
    ['Fri 5 Apr 2024', '2024-04-05'],
    ['5/Apr/2024', '2024-04-05'],
    ['05/04/2024 9:30 am', '2024-04-05'],
    ['2024-06-15T23:30:00Z', '2024-06-16'],
    ['2024-12-15T23:30:00Z', '2024-12-15'],
    ['2024-06-15T23:30:00+01:00', '2024-06-15'],
    ['03 Sept 2024', '2024-09-03'],
    ['2024/04/03', '2024-04-03'],
    ['2024/04/03 14:05', '2024-04-03'],
    ['25/04/2024 14h05', '2024-04-25'],
    ['25/04/2024\u00a014:05', '2024-04-25'],
    ['4/25/2024 2:05\u202fPM', '2024-04-25'],
    ['“25/04/2024”', '2024-04-25'],
    ['20240425140533', '2024-04-25'],
    ['1/04/24', '2024-04-01'],
  ])('reads %s as %s', async (written, day) => {
    expect((await read([written])).days).toEqual([day]);
  });

  it("reads Excel's day numbers, and says so", async () => {
    const { days, report } = await read(['45000', '45000.75']);
    expect(days).toEqual(['2023-03-15', '2023-03-15']);
    expect(notesOf(report)).toContain('day numbers');
  });

  it('reads day numbers beside written dates, and says so', async () => {
    const { days, report } = await read(['45385', '25/04/2024', '45385.604167', '26/04/2024']);
    expect(days).toEqual(['2024-04-03', '2024-04-25', '2024-04-03', '2024-04-26']);
    expect(notesOf(report)).toContain('2 cells are Excel day numbers beside written dates');
  });
});

describe('columns of one file', () => {
  const files = (pairs: readonly (readonly [string, string])[]): string =>
    `reference,kind,received_on,closed_on\n${pairs.map(([received, closed], index) => `A${index},Complaint,${received},${closed}\n`).join('')}`;
  async function readPairs(pairs: readonly (readonly [string, string])[]) {
    const path = join(folder, 'f.csv');
    writeFileSync(path, files(pairs));
    const report = await ingest(open, [path]);
    const rows = await open.db.selectFrom('feedback').select(['received_on', 'quality']).orderBy('id').execute();
    return { report, rows };
  }

  it('are read month first where another column can only be so', async () => {
    const { rows, report } = await readPairs([
      ['03/04/2024', '03/15/2024'],
      ['05/06/2024', '05/28/2024'],
    ]);
    expect(rows.map(({ received_on }) => received_on)).toEqual(['2024-03-04', '2024-05-06']);
    expect(notesOf(report)).toContain('they were read month first, as "closed_on" of the same file can only be');
  });

  it('are read day first without a word where another column can only be so', async () => {
    const { rows, report } = await readPairs([['03/04/2024', '15/04/2024']]);
    expect(rows[0]?.received_on).toBe('2024-04-03');
    expect(notesOf(report)).not.toContain('first');
  });

  it('reject a lone contrary date, not all the others', async () => {
    const right = Array.from({ length: 20 }, (_, index): [string, string] => [`04/${13 + (index % 10)}/2024`, '']);
    const { rows, report } = await readPairs([...right, ['13/04/2024', ''], ['03/04/2024', '']]);
    expect(report.totals).toMatchObject({ accepted: 21, rejected: 1 });
    expect(rows.at(-1)?.received_on).toBe('2024-03-04');
    expect(notesOf(report)).toContain(
      '20 dates can only be month first and 1 only day first; they were read month first',
    );
  });
});

describe('no date', () => {
  const NONE = ['31/12/9999', '9999-12-31 00:00:00', '00/00/0000', '0000-00-00', '01/01/0001', '0001-01-01T00:00:00'];
  const SAID = ['01/01/1900', '30/12/1899', '00/01/1900', '(blank)', '(none)', '-', '–', 'TBC', 'Pending', 'Not yet'];
  it('is what systems write for it', async () => {
    const path = join(folder, 'f.csv');
    const rows = [...NONE, ...SAID].map((written, index) => `A${index},Complaint,25/04/2024,${written}\n`);
    writeFileSync(path, `reference,kind,received_on,closed_on\n${rows.join('')}`);
    const report = await ingest(open, [path]);
    expect(report.totals).toMatchObject({ accepted: rows.length, rejected: 0 });
    const stored = await open.db.selectFrom('feedback').select(['closed_on', 'quality']).distinct().execute();
    expect(stored).toEqual([{ closed_on: null, quality: null }]);
  });

  it('is a reject where every row needs one', async () => {
    expect((await read(['31/12/9999'])).report.totals).toMatchObject({ accepted: 0, rejected: 1 });
  });
});

describe('dates that do not fit together', () => {
  it.each([
    ['25/04/2024,23/04/2024,,', 'due before received'],
    ['25/04/2024,,30/04/2024,27/04/2024', 'closed before answered'],
    ['25/04/2042,,,', 'received in the future'],
  ])('are accepted with a flag: %s', async (dates, flag) => {
    const path = join(folder, 'f.csv');
    writeFileSync(path, `reference,kind,received_on,due_on,answered_on,closed_on\nA1,Complaint,${dates}\n`);
    await ingest(open, [path]);
    const rows = await open.db.selectFrom('feedback').select('quality').execute();
    expect(rows).toEqual([{ quality: [flag] }]);
  });
});

describe('a reference that is none yet', () => {
  it('makes no two cases one', async () => {
    const path = join(folder, 'f.csv');
    const references = ['0', '0', 'Pending', 'pending', 'TBC', 'N/A', 'unknown', 'test'];
    const rows = references.map((reference, index) => `${reference},Complaint,25/04/2024,text ${index}`);
    writeFileSync(path, `reference,kind,received_on,text\n${rows.join('\n')}\n`);
    expect((await ingest(open, [path])).totals).toMatchObject({ accepted: 8, updated: 0 });
    expect((await ingest(open, [path])).totals).toMatchObject({ accepted: 0, duplicate: 8 });
  });
});
