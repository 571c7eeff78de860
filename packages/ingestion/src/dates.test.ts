import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '@said/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest, type IngestReport } from './ingest.ts';

let folder: string;
let open: OpenDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'said-dates-'));
  open = await openDatabase(join(folder, 'a.duckdb'), { create: true });
});
afterEach(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
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
  ])('reads %s as %s', async (written, day) => {
    expect((await read([written])).days).toEqual([day]);
  });

  it("reads Excel's day numbers, and says so", async () => {
    const { days, report } = await read(['45000', '45000.75']);
    expect(days).toEqual(['2023-03-15', '2023-03-15']);
    expect(notesOf(report)).toContain('day numbers');
  });
});
