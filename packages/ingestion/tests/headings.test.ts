import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { datasetNamed } from '../src/datasets/all-datasets.ts';
import { importText, notesOf, problemsOf } from './support/import-text.ts';
import { matchHeaders } from '../src/recognise/match-headers.ts';
import { recogniseTable } from '../src/recognise/recognise.ts';
import { shapesOf } from '../src/sniff/value-shapes.ts';

const fieldOf = (header: string): string | null => matchHeaders([header], datasetNamed('feedback'))[0]?.field ?? null;

describe('headings of case systems and survey tools', () => {
  it.each(
    Object.entries({
      received_on: [
        'Submitted Date',
        'Submission Date',
        'CREATION_DATE',
        'Date of complaint',
        'Date raised',
        'Logged Date',
        'Contact Date',
        'Date Reported',
        'Complaint Date',
        "Date rec'd",
        'Date Recieved',
        'Timestamp',
        'Case received date',
        'Case Created Date',
        'Date Complaint Received',
        'Created Time',
        'Opened At',
        'Date Case Opened',
        'Logged On',
        'Date/Time Created',
        'Date of Enquiry',
        'Date Entered',
        'Complaint Received On',
        'Submit Date (UTC)',
        'Registered Date',
        'Date Lodged',
        'Request Received Date',
        'datestamp',
      ],
      closed_on: [
        'Resolved On',
        'CLOSURE_DATE',
        'Closed At',
        'Closed Time',
        'Date Case Closed',
        'Case Closed Date',
        'Completion Date',
      ],
      due_on: ['Target Response Date', 'SLA Due Date', 'Due On', 'Response Deadline', 'Date Response Due'],
      answered_on: ['Reply Date', 'Responded On', 'Date Response Sent', 'Date of Reply', 'Final Response Date'],
      acknowledged_on: ['Acknowledged On', 'Acknowledgment Date', 'Date Ack Sent', 'Date of Acknowledgement'],
      text: [
        'Please tell us what happened',
        'ENQUIRY_TEXT',
        'What happened?',
        'Details of your complaint',
        'Complaint Description',
        'Issue Description',
        'Your comments',
        'Case Description',
        'Comments or feedback',
        'Any other comments',
        'Feedback Text',
        'Customer Feedback',
        'Enquiry Details',
        'Description of Issue',
        'Message Body',
        'Case Notes',
        'Open-Ended Response',
        'Full Description',
        'Feedback/Comments',
        'Additional comments',
      ],
      reference: ['Form Ref', 'Complaint No', 'Feedback Reference', 'Ticket ID', 'SR Number', 'Our Ref', 'Response ID'],
    }).flatMap(([field, headers]) => headers.map((header) => [header, field])),
  )('%s is %s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });

  it.each([
    'Date of birth',
    'Last Modified Date',
    'Date of incident',
    'Reopened Date',
    'Completed On Time',
    'Resolution Time',
    'Contact Details',
  ])('%s is no date of ours', (header) => {
    expect(fieldOf(header)).toBeNull();
  });

  const NOTE = 'The crew came twice in one week and left the bins lying in the road again';
  it.each(['Notes', 'Issue', 'Remarks', 'Tell us about your visit'])(
    '%s is the text where long texts are in it',
    (header) => {
      const sample = Array.from({ length: 8 }, (_, index) => [`${NOTE} (${index})`]);
      const found = (rows: string[][]) => matchHeaders([header], datasetNamed('feedback'), shapesOf([header], rows));
      expect(found(sample)[0]?.field).toBe('text');
      expect(found(sample.map(() => ['Bins']))).toEqual([]);
    },
  );
});

describe('a survey', () => {
  it('is never taken for the list of services', () => {
    const header = ['Respondent ID', 'Start Date', 'End Date', 'How satisfied were you with the service you received?'];
    const sample = [['11811', '04/25/2024', '04/25/2024', 'Very satisfied']];
    const found = recogniseTable({
      header,
      fileName: 'survey.csv',
      given: new Set(),
      shapes: shapesOf(header, sample),
    });
    expect(found.known ? found.dataset : found.nearest.map(({ dataset }) => dataset)).not.toContain('services');
  });
});

describe('a file whose date has no known heading', () => {
  const place = useDatabase();
  const text = 'Ref,Kind,Case Arising,Comments\nA,Complaint,25/04/2024,Bin\nB,Comment,26/04/2024,Park\n';

  it('is refused with the column and the line to write', async () => {
    expect(problemsOf(await importText(place, text))).toMatch(
      /not-sure: It looks like feedback.*"Case Arising" \(100% of its values can be read as dates\).*columns: \{ "Case Arising": received_on \}/,
    );
  });

  it('is brought in once the officer has chosen the column', async () => {
    const asked: string[][] = [];
    const report = await importText(place, text, {
      ask: ({ choices }) => {
        asked.push(choices);
        return Promise.resolve(choices[0] ?? null);
      },
    });
    expect(asked).toEqual([['Case Arising']]);
    expect(report.totals.accepted).toBe(2);
  });

  it('is told what to export with it where it has news of stored cases only', async () => {
    const found = problemsOf(await importText(place, 'Case ref,Date closed,Outcome\nC1,20/04/2024,Upheld\n'));
    expect(found).toContain('export it again with kind and received_on: every row needs them');
    const other = problemsOf(await importText(place, 'Case ref,Weather\nC1,Rain\n'));
    expect(other).not.toContain('export it again with');
  });

  it('is not "nobody knows" where the heading is known but its values are no dates', async () => {
    const unread = Array.from({ length: 6 }, (_, index) => `R${index},Complaint,w/c ${index + 1} of the month,t\n`);
    const found = problemsOf(await importText(place, `Case Ref,Kind,Date Received,Text\n${unread.join('')}`));
    expect(found).toContain('"Date Received" (headed like it; 0% of its values can be read as dates)');
  });

  it('says that a column called ward was left out', async () => {
    const report = await importText(place, 'Ref,Kind,Received,Ward Councillor\nA,Complaint,25/04/2024,Cllr Reed\n');
    expect(notesOf(report)).toContain('No column was taken for the ward, but "Ward Councillor" was left out.');
  });
});
