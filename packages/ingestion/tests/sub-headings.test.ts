import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { readRejects } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { ingest } from '../src/ingest.ts';
import { importText, notesOf } from './support/import-text.ts';

const place = useDatabase();

const PARTS = ',,Response,Waste,Parks,Response,Open-Ended Response';
const ROWS = `118110001,04/25/2024 10:05:00 AM,Complaint,Waste,,Dissatisfied,The bins were missed again this week
118110002,04/26/2024 10:05:00 AM,Comment,,Parks,Very satisfied,"Lovely, and clean on Sunday"
118110003,31/31/2024,Comment,,Parks,Very satisfied,The play area was shut when we came`;

const survey = (about: string): string =>
  `Respondent ID,Date submitted,Type of feedback,${about},,How satisfied were you?,What happened?\n${PARTS}\n${ROWS}\n`;

const stored = () =>
  place.open.db.selectFrom('feedback').select(['kind', 'received_on', 'satisfaction']).orderBy('id').execute();

describe('a survey with two rows of headings', () => {
  it.each([
    ['on one line', 'Which services?', 5],
    ['with a line break', '"Which\nservices?"', 6],
    ['with quotation marks', '"Which ""services""?"', 5],
  ])('has no row of headings among its rows, with headings %s', async (_, about, line) => {
    const report = await importText(place, survey(about));
    expect(notesOf(report)).toContain('The headings stand in two rows, which were joined.');
    expect(report.totals).toEqual({ read: 3, accepted: 2, updated: 0, duplicate: 0, rejected: 1 });
    expect(await stored()).toEqual([
      { kind: 'complaint', received_on: '2024-04-25', satisfaction: 2 },
      { kind: 'comment', received_on: '2024-04-26', satisfaction: 5 },
    ]);
    expect(await readRejects(place.open.db)).toMatchObject([{ line, column: 'Date submitted', value: '31/31/2024' }]);
  });

  it('gives each part of a question a heading of its own, by which it can be mapped', async () => {
    const mapping = 'columns: { "Which services? Waste": service, "Which services? Parks": null }';
    const report = await importText(place, survey('Which services?'), { mapping });
    const services = await place.open.db.selectFrom('feedback').select('service').orderBy('id').execute();
    expect(services).toEqual([{ service: 'Waste' }, { service: null }]);
    expect(report.files[0]?.ignoredColumns).toContain('Which services? Parks');
    expect(notesOf(report)).not.toContain('Headings that come more than once');
  });

  it.each([
    ['quotation marks', 'Which ""services""?'],
    ['a line break', 'Which\nservices?'],
  ])('has none among its rows where each part only says that it is an answer, with %s', async (_, about) => {
    const rows = 'Complaint,25/04/2024,Waste\nComment,26/04/2024,Parks\n';
    const header = `Type of feedback,Date submitted,"${about}"\nResponse,Response,Response\n`;
    const report = await importText(place, `${header}${rows}`);
    expect(report.totals).toMatchObject({ read: 2, accepted: 2 });
  });
});

const HEADER = ['Respondent ID', 'Date submitted', 'Type of feedback', 'Which services?', '', 'What happened?'];
const ANSWERS = [
  ['118110001', '25/04/2024', 'Complaint', 'Waste', '', 'The bins were missed again this week'],
  ['118110002', '31/31/2024', 'Comment', '', 'Parks', 'The play area was shut when we came'],
];

async function workbook(fill: (sheet: Worksheet) => void): Promise<string> {
  const book = new Workbook();
  fill(book.addWorksheet('Answers'));
  const path = join(place.folder, 'survey.xlsx');
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}

describe('a workbook with two rows of headings', () => {
  it.each([
    ['as they are', () => undefined],
    [
      'with merged cells',
      (sheet: Worksheet) => {
        sheet.mergeCells('D2:E2');
        for (const column of ['A', 'B', 'C']) sheet.mergeCells(`${column}2:${column}3`);
      },
    ],
  ])('has no row of headings among its rows, %s', async (_, merge) => {
    const path = await workbook((sheet) => {
      sheet.addRow(['Feedback survey']);
      sheet.addRow(HEADER);
      sheet.addRow(['', '', '', 'Waste', 'Parks', 'Open-Ended Response']);
      sheet.addRows(ANSWERS);
      merge(sheet);
    });
    const report = await ingest(place.open, [path]);
    expect(report.totals).toEqual({ read: 2, accepted: 1, updated: 0, duplicate: 0, rejected: 1 });
    expect(notesOf(report)).toContain('The headings stand in two rows, which were joined.');
    expect(report.files[0]?.ignoredColumns).toContain('Which services? Parks');
    expect(await readRejects(place.open.db)).toMatchObject([
      { line: 5, column: 'Date submitted', value: '31/31/2024' },
    ]);
  });

  it('is no table without rows below them, and counts none of them where it is hidden', async () => {
    const path = await workbook((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['', '', '', 'Waste', 'Parks', 'Open-Ended Response']);
    });
    expect((await ingest(place.open, [path])).problems).toMatchObject([{ code: 'file-empty' }]);
    const hidden = await workbook((sheet) => {
      sheet.addRow(HEADER);
      sheet.addRow(['', '', '', 'Waste', 'Parks', 'Open-Ended Response']);
      sheet.addRows(ANSWERS);
      sheet.state = 'hidden';
      const shown = sheet.workbook.addWorksheet('Data');
      shown.addRow(['reference', 'kind', 'received_on']);
      shown.addRow(['A1', 'comment', '2024-04-25']);
    });
    expect(notesOf(await ingest(place.open, [hidden]))).toContain('Hidden sheets were not read: "Answers" (2 rows)');
  });
});
