import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closePlace, type ImportPlace, importText, openPlace, problemsOf } from './support/import-text.ts';

let place: ImportPlace;
beforeEach(async () => {
  place = await openPlace();
});
afterEach(() => closePlace(place));

const bringIn = (name: string, ...lines: string[]) => importText(place, `${lines.join('\n')}\n`, { name });
const stored = () => place.open.db.selectFrom('feedback').selectAll().orderBy('reference').execute();

describe('a table of which nobody has said that it is news of cases', () => {
  it.each([
    ['Case ref,Date closed,Outcome', '1,26/04/2024,Upheld'],
    ['casedetails.caseid,CaseStatus.CurrentOutcome,CaseStatusClosure.DateClosed', '1,Upheld,26/04/2024'],
    ['Complaint ID,Status,Resolved date', '1,Closed,26/04/2024'],
    ['Ref,Status,Closed,Outcome', '1,Closed,26/04/2024,Upheld'],
    ['reference,outcome', '1,upheld'],
    ['Case Ref,Current stage,Responded,Outcome,Remedy', '1,2,26/04/2024,Upheld,An apology'],
    ['Ref,Type,Date closed', '1,Complaint,26/04/2024'],
  ])('is taken for it: %s', async (header, row) => {
    await bringIn('cases.csv', 'reference,kind,received_on', '1,complaint,2024-04-01', '2,complaint,2024-04-02');
    expect((await bringIn('news.csv', header, row)).totals).toMatchObject({ accepted: 1, updated: 1 });
  });
});

describe('a table that only looks like news of cases', () => {
  beforeEach(async () => {
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

  it('is taken for them once the officer has said that a column is not the date received', async () => {
    const text = 'Case ref,Date closed,Outcome,Last updated\n1,26/04/2024,Upheld,27/04/2024\n';
    const found = problemsOf(await importText(place, text));
    expect(found).toContain('"f.csv": { dataset: feedback, columns: { "Last updated": null } }, and it only updates');
    const mapping = 'dataset: feedback\ncolumns: { "Last updated": null }';
    expect((await importText(place, text, { mapping })).totals).toMatchObject({ accepted: 1, updated: 1 });
  });

  it.each([
    ['Date', undefined],
    ['Case date', undefined],
    ['Date (ISO)', 'dataset: feedback'],
  ])('does not take a day that is only called %s for the day on which a case came in', async (date, said) => {
    const text = `Case ref,${date},Outcome\n1,2024-04-30,Upheld\n`;
    const before = await stored();
    const found = problemsOf(await importText(place, text, said === undefined ? {} : { mapping: said }));
    expect(found).toContain(`nothing says which day "${date}" is`);
    expect(found).toContain(`{ dataset: feedback, columns: { "${date}": null } }, and it only updates`);
    expect(await stored()).toEqual(before);
    const mapping = `dataset: feedback\ncolumns: { "${date}": closed_on }`;
    await importText(place, text, { mapping, name: 'mapped.csv' });
    expect((await stored())[0]).toMatchObject({ received_on: '2024-04-01', closed_on: '2024-04-30' });
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

describe('a table of cases with their wards and postcodes', () => {
  const lookedUp = () => place.open.db.selectFrom('postcode_lookup').selectAll().execute();
  beforeEach(() => bringIn('cases.csv', 'reference,kind,received_on', '1,complaint,2024-04-01'));

  it.each([
    ['Case ref,Closed,Outcome,Ward,Postcode', '1,26/04/2024,Upheld,Abbey,ZZ1 1AA'],
    ['Ref,Closed,Outcome,Ward,Postcode', '1,26/04/2024,Upheld,Abbey,ZZ1 1AA'],
    ['Case ref,Outcome,Ward,Ward code', '1,Upheld,Abbey,E05000001'],
  ])('is news of them and no look-up: %s', async (header, row) => {
    expect((await bringIn('news.csv', header, row)).totals).toMatchObject({ accepted: 1, updated: 1 });
    expect(await stored()).toMatchObject([{ reference: '1', outcome: 'upheld' }]);
    expect(await lookedUp()).toEqual([]);
  });

  it('is refused where it does not say what became of them', async () => {
    const report = await bringIn('cases-2.csv', 'Case ref,Status,Ward,Postcode,Service', '1,Open,Abbey,ZZ1 1AA,Waste');
    expect(problemsOf(report)).toContain('Its rows are cases: feedback (missing: kind, received_on)');
    expect(await lookedUp()).toEqual([]);
  });

  it('is a look-up where nothing but its rows is numbered, or somebody says so', async () => {
    await bringIn('postcodes.csv', 'ID,Postcode,Ward code', '1,ZZ1 1AA,E05000001');
    expect(await lookedUp()).toHaveLength(1);
    const text = 'Case ref,Postcode,Ward code\n1,ZZ1 1AB,E05000001\n';
    await importText(place, text, { mapping: 'dataset: postcode_lookup', name: 'said.csv' });
    expect(await lookedUp()).toHaveLength(2);
  });
});
