import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase } from '@said/database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingest } from './ingest.ts';

let folder: string;
let open: OpenDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'said-wards-'));
  mkdirSync(join(folder, 'data'));
  open = await openDatabase(join(folder, 'a.duckdb'), { create: true });
});
afterEach(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
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

describe('wards of another version than the row', () => {
  it('follows an old name or code to its only successor, and a new one back', async () => {
    const rows = [
      '1,Complaint,13/06/2023,Abbey',
      '2,Complaint,13/06/2022,Abbey and Mill',
      '3,Complaint,13/06/2022,Abbey',
    ];
    expect(await wardsOf(rows)).toEqual([
      ['E05000011', null],
      ['E05000001', null],
      ['E05000001', null],
    ]);
  });

  it('follows codes too, but leaves a ward that was split as it was written', async () => {
    const rows = [
      '1,Complaint,13/06/2023,E05000001',
      '2,Complaint,13/06/2023,E05000002',
      '3,Complaint,13/06/2022,E05000013',
    ];
    expect(await wardsOf(rows, 'reference,kind,received_on,ward_code')).toEqual([
      ['E05000011', null],
      ['E05000002', null],
      ['E05000002', null],
    ]);
  });
});

describe('cells that are no plain name', () => {
  it('takes the first known of several wards, and marks the row', async () => {
    expect(
      await wardsOf(['1,Complaint,13/06/2022,"Elsewhere, Quay, Abbey"', '2,Complaint,13/06/2022,Nowhere / Else']),
    ).toEqual([
      ['E05000002', ['several wards']],
      [null, null],
    ]);
  });

  it('finds a ward by the number that the council gives it', async () => {
    expect(await wardsOf(['1,Complaint,13/06/2022,27', '2,Complaint,13/06/2022,Ward 28'])).toEqual([
      ['E05000001', null],
      ['E05000002', null],
    ]);
  });

  it('finds it by a postcode look-up that names wards only, or gives months for dates', async () => {
    writeFileSync(join(folder, 'data/named.csv'), 'postcode,ward_name,Ward\nZZ1 1AA,Quay,28\n');
    writeFileSync(join(folder, 'data/months.csv'), 'pcds,osward,dointr,doterm\nZZ2 2BB,E05000001,198001,200805.0\n');
    const rows = ['1,Complaint,13/06/2022,zz11aa', '2,Complaint,13/06/2022,ZZ2  2BB'];
    expect(await wardsOf(rows, 'reference,kind,received_on,postcode')).toEqual([
      ['E05000002', null],
      ['E05000001', null],
    ]);
    const months = await open.db
      .selectFrom('postcode_lookup')
      .select('valid_to')
      .where('postcode', '=', 'ZZ22BB')
      .execute();
    expect(months).toEqual([{ valid_to: '2008-05-01' }]);
  });
});
