// What lies in a folder and is not brought in is told, with the rows that it seems to hold.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { useDatabase } from '@said/test-kit';
import { beforeAll, describe, expect, it } from 'vitest';
import { ingest, type IngestReport } from '../src/ingest.ts';

const place = useDatabase('all');
let report: IngestReport;

const CASES = 'Case ref,Type,Date received,Service\nC1,Complaint,2024-04-01,Waste\n';

const FILES: Readonly<Record<string, string>> = {
  'cases.csv': CASES,
  'Licensing complaints 2024.csv': CASES.replace('C1', 'C2'),
  'Read me complaints.csv': CASES.replace('C1', 'C3'),
  'licences/cases.csv': CASES.replace('C1', 'C4'),
  'licensed_premises.csv':
    'area_name,period,indicator,value\nTestham,2023,Vehicles,2727\nOtherham,2023,Vehicles,2048\n',
  'fruit.csv': 'apples,pears\r\n1,2\r\n3,4\r\n5,6',
  'register.ods': 'PK',
  'README.txt': 'These are our cases.\n',
  'Licence.txt': 'You may use them.\n',
  '~$cases.xlsx': 'Jo',
  'notes.md': 'nothing\n',
  '.hidden.csv': CASES,
};

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    const path = join(place.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  report = await ingest(place.open, [place.folder]);
});

describe('a folder', () => {
  it('has every table read, whatever its name says of licences', () => {
    expect(report.files.map(({ file }) => file).toSorted()).toEqual([
      'Licensing complaints 2024.csv',
      'Read me complaints.csv',
      'cases.csv',
      'licences/cases.csv',
    ]);
  });

  it('has told what was left out, with its rows', () => {
    const told = report.problems.map(({ file, rows }): [string, number | null] => [file, rows]);
    expect(new Map(told)).toEqual(
      new Map([
        ['licensed_premises.csv', 2],
        ['fruit.csv', 3],
        ['register.ods', null],
        ['README.txt', 0],
        ['Licence.txt', 0],
        ['~$cases.xlsx', 0],
      ]),
    );
  });

  it('has not failed, as the others came in', () => {
    expect(report.problems.filter(({ isFailure }) => isFailure)).toEqual([]);
  });
});
