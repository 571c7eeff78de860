// Tables beside the same cases for all of them: news of cases, and what only looks like it.
import { useDatabase } from '@said/test-kit';
import { beforeAll, describe, expect, it } from 'vitest';
import { importText, problemsOf } from './support/import-text.ts';

const place = useDatabase('all');

const bringIn = (name: string, ...lines: string[]) => importText(place, `${lines.join('\n')}\n`, { name });
const stored = () => place.open.db.selectFrom('feedback').selectAll().orderBy('reference').execute();

describe('a table that only looks like news of cases', () => {
  beforeAll(async () => {
    await bringIn(
      'cases.csv',
      'reference,kind,received_on',
      '1,complaint,2024-04-01',
      '2,complaint,2024-04-02',
      '3,complaint,2024-04-02',
    );
  });

  it.each([
    ['a list of outcomes', ['Ref,Outcome', '1,Upheld', '2,Not upheld', '3,Withdrawn']],
    ['a list of kinds', ['ID,Type', '1,Complaint', '2,Comment', '3,Compliment']],
    ['a list of services', ['Ref,Team,Description', '1,Waste,Bins', '2,Parks,Trees']],
    [
      'a plan of what is to do',
      ['ID,Action,Owner,Due date,Completed', '1,Paint,Al,26/04/2024,27/04/2024', '2,Weed,Jo,26/04/2024,27/04/2024'],
    ],
    [
      'a list of jobs',
      [
        'ID,Job,Trade,Estate,Contractor,Date completed',
        '1,Door,Joiner,Elm,Ace,26/04/2024',
        '2,Gate,Joiner,Oak,Ace,27/04/2024',
      ],
    ],
    ['notes by number', ['ID,Date closed,Description', '1,26/04/2024,A lock', '2,27/04/2024,A door']],
    ['a register with dates', ['ID,Date,Description', '1,26/04/2024,A lock', '2,27/04/2024,A door']],
    ['stages of cases', ['Case ref,Stage,Outcome', '1,1,Upheld', '1,2,Upheld', '2,1,Upheld']],
    ['a date of no known meaning', ['Case ref,Outcome,Happened', '1,Upheld,26/04/2024', '2,Upheld,27/04/2024']],
    [
      'types that are no kinds',
      ['Case ref,Feedback type,Date closed', '1,Missed bin,26/04/2024', '2,Pothole,27/04/2024'],
    ],
    ['no field but the ward', ['Case ref,Ward', '1,Abbey', '2,Abbey']],
  ])('%s is not taken for them', async (_, lines) => {
    const before = await stored();
    const report = await bringIn('strange.csv', ...lines);
    expect(problemsOf(report)).toMatch(/^not-(?:recognised|sure): /);
    expect(await stored()).toEqual(before);
  });

  it('stays unknown where the mapping speaks of fields that cases have not', async () => {
    const text = 'Case ref,Date closed,Outcome,Level\n1,26/04/2024,Upheld,2\n';
    const report = await importText(place, text, { mapping: 'columns: { Level: threshold }' });
    expect(problemsOf(report)).toMatch(/^not-recognised: Nobody knows these columns/);
  });

  it('is asked about where nothing but the kind is missing of many columns', async () => {
    const header = 'Case ref,Date received,Date closed,Outcome,Service';
    const report = await bringIn('cases-2024.csv', header, '1,01/04/2024,26/04/2024,Upheld,Waste');
    expect(problemsOf(report)).toContain('no column says the kind. What is every row?');
    expect(problemsOf(report)).toContain('write { dataset: feedback } without a kind: it then updates them');
  });

  it('is refused where no row is about a stored case, with how to bring in cases', async () => {
    const report = await bringIn('other.csv', 'Case ref,Date received,Outcome', '77,01/04/2024,Upheld');
    expect(problemsOf(report)).toContain('No row of it is news of a stored case, and it has no kind');
    expect(problemsOf(report)).toContain('"other.csv": { dataset: feedback, kind: comment }');
    expect(await place.open.db.selectFrom('batches').select('file').execute()).toEqual([{ file: 'cases.csv' }]);
  });
});
