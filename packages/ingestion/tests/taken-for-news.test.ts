import { useDatabase } from '@said/test-kit';
import { beforeAll, describe, expect, it } from 'vitest';
import { importText } from './support/import-text.ts';

const place = useDatabase('all');

const bringIn = (name: string, ...lines: string[]) => importText(place, `${lines.join('\n')}\n`, { name });

describe('a table of which nobody has said that it is news of cases', () => {
  // Each is news of a case of its own.
  beforeAll(async () => {
    const cases = Array.from({ length: 8 }, (_, index) => `${index + 1},complaint,2024-04-01`);
    await bringIn('cases.csv', 'reference,kind,received_on', ...cases);
  });

  it.each([
    ['Case ref,Date closed,Outcome', '1,26/04/2024,Upheld'],
    ['casedetails.caseid,CaseStatus.CurrentOutcome,CaseStatusClosure.DateClosed', '2,Upheld,26/04/2024'],
    ['Complaint ID,Status,Resolved date', '3,Closed,26/04/2024'],
    ['Ref,Status,Closed,Outcome', '4,Closed,26/04/2024,Upheld'],
    ['reference,outcome', '5,upheld'],
    ['Case Ref,Current stage,Responded,Outcome,Remedy', '6,2,26/04/2024,Upheld,An apology'],
    ['Ref,Type,Date closed', '7,Complaint,26/04/2024'],
  ])('is taken for it: %s', async (header, row) => {
    expect((await bringIn('news.csv', header, row)).totals).toMatchObject({ accepted: 1, updated: 1 });
  });
});
