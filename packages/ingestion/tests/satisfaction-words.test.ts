import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { importText, notesOf, problemsOf } from './support/import-text.ts';

const place = useDatabase();

const fileWith = (words: readonly string[]): string =>
  `reference,kind,received_on,satisfaction\n${words.map((word, index) => `A${index},complaint,2024-04-25,${word}\n`).join('')}`;

async function marksOf(words: readonly string[], mapping?: string): Promise<(number | null)[]> {
  await importText(place, fileWith(words), mapping === undefined ? {} : { mapping });
  const rows = await place.open.db.selectFrom('feedback').select('satisfaction').orderBy('id').execute();
  return rows.map(({ satisfaction }) => satisfaction);
}

describe('satisfaction in words', () => {
  it.each([
    [
      'the five-point satisfied scale',
      ['Very satisfied', 'Fairly satisfied', 'Neither satisfied nor dissatisfied', 'Dissatisfied', 'VERY DISSATISFIED'],
      [5, 4, 3, 2, 1],
    ],
    ['good, average and poor', ['Good', 'Average', 'Poor'], [5, 3, 1]],
    ['good and poor beside excellent', ['Excellent', 'Good', 'Average', 'Poor', 'Very poor'], [5, 4, 3, 2, 1]],
    ['a scale from excellent to fair', ['Excellent', 'Very good', 'Good', 'Fair', 'Poor'], [5, 4, 3, 2, 1]],
    ['so many out of five', ['4 out of 5', '4/5', '3 / 5', '5 stars'], [4, 4, 3, 5]],
    ['numbers with words', ['5 - Very satisfied', '1: Very satisfied', 'Poor (1)', '4 - brilliant'], [5, 5, 1, 4]],
    [
      'the old words of the Friends and Family Test',
      ['Extremely likely', 'Likely', 'Neither likely nor unlikely', 'Unlikely', 'Extremely unlikely', "Don't know"],
      [5, 4, 3, 2, 1, null],
    ],
    ['its new words', ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor'], [5, 4, 3, 2, 1]],
    [
      'agreement',
      ['Strongly agree', 'Tend to agree', 'Neither agree nor disagree', 'Disagree', 'Strongly disagree'],
      [5, 4, 3, 2, 1],
    ],
    ['how easy it was', ['Very easy', 'Fairly easy', 'Neither easy nor difficult', 'Very difficult'], [5, 4, 3, 1]],
    ['faces', ['🙂', '😐', '🙁', ':-)'], [5, 3, 1, 5]],
    ['numbers', ['5', '4.5', '10', ''], [5, 4.5, 10, null]],
    ['numbers beside words, as far as they are of the same scale', ['Good', '4', '8'], [5, 4, null]],
  ])('reads %s', async (_, words, marks) => {
    expect(await marksOf(words)).toEqual(marks);
  });

  it('keeps a row whose word is unknown, and lists the word without personal details', async () => {
    const words = ['Meh', 'meh', 'ring 07700 900123', 'Very satisfied', "Don't know"];
    const report = await importText(place, fileWith(words));
    expect(report.totals).toMatchObject({ accepted: 5, rejected: 0 });
    expect(notesOf(report)).toContain('"meh" (2)');
    expect(notesOf(report)).not.toMatch(/07700|don't know/);
    expect(notesOf(report)).toContain('"very satisfied" 5');
  });

  it('does not repeat a sentence that somebody wrote into the column', async () => {
    const report = await importText(place, fileWith(['5', 'The lady at the desk of the town hall was rude to my son']));
    expect(notesOf(report)).toContain('(a longer text)');
    expect(notesOf(report)).not.toContain('town hall');
  });

  it.each([
    ['best: 1, worst: 5', ['1', '2', '5', '6', '7', '0', ''], [5, 4, 1, null, null, null, null]],
    ['best: 7, worst: 1', ['7', '4', '1', '8'], [5, 3, 1, null]],
    ['best: 0, worst: 10', ['0', '5', '10', '99'], [5, 3, 1, null]],
  ])('takes codes on the scale that the officer gives: %s', async (scale, words, marks) => {
    expect(await marksOf(words, `scale: { ${scale} }`)).toEqual(marks);
  });

  it('takes a number as the word that the officer says it is', async () => {
    expect(await marksOf(['1', '2', '3'], 'values:\n  satisfaction: { 5: [1], 1: [2] }')).toEqual([5, 1, 3]);
  });

  it('takes the words of a mapping, before its own', async () => {
    expect(await marksOf(['Meh', 'Good', 'Excellent'], 'values:\n  satisfaction: { 2: [meh], 3: [Good] }')).toEqual([
      2, 3, 5,
    ]);
  });
});

describe('values of a mapping', () => {
  it.each([
    ['no number for a mark', 'satisfaction: { best: [Meh] }', /"best", which is no number/],
    ['a field that takes no words', 'received_on: { 2024-04-25: [then] }', /received_on, which holds a date/],
    ['a value that is none of the kinds', 'kind: { complaints: [Gripe] }', /"complaints".*Perhaps "complaint"/],
    ['a field that nobody has', 'colour: { red: [Rouge] }', /"colour" that no data set has/],
  ])('are an error with %s', async (_, values, message) => {
    const report = await importText(place, fileWith(['5']), { mapping: `values:\n  ${values}` });
    expect(problemsOf(report)).toMatch(message);
    expect(problemsOf(report)).toContain('mapping-wrong');
  });

  it('may be new names of a channel', async () => {
    const text = 'reference,kind,received_on,channel\nA,complaint,2024-04-25,Bot 1\n';
    await importText(place, text, { mapping: 'values:\n  channel: { Chatbot: [bot 1] }' });
    expect(await place.open.db.selectFrom('feedback').select('channel').execute()).toEqual([{ channel: 'Chatbot' }]);
  });
});

describe('two columns for one field', () => {
  const text = 'ref,kind,day,a,b,state\nA,complaint,2024-04-25,one,two,x\nB,complaint,2024-04-25,three,four,y\n';

  it('are an error that names both', async () => {
    const mapping = 'dataset: feedback\ncolumns: { ref: reference, day: received_on, a: text, b: text }';
    expect(problemsOf(await importText(place, text, { mapping }))).toMatch(/mapping-wrong.*"a" and "b" both for text/);
  });

  it('are taken row by row where when tells them apart', async () => {
    const mapping =
      'dataset: feedback\ncolumns: { ref: reference, day: received_on, a: { field: text, when: { state: [x] } }, b: { field: text, when: { state: [y] } } }';
    await importText(place, text, { mapping });
    const rows = await place.open.db.selectFrom('feedback').select('text').orderBy('id').execute();
    expect(rows.map((row) => row.text)).toEqual(['one', 'four']);
  });
});
