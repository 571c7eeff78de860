import { describe, expect, it } from 'vitest';
import { siftHeadings } from './repeated-headings.ts';
import { namesToJudge, reshapeWardProfile } from './ward-profile.ts';

const HEADER = ['Ward', 'Code', 'Residents', 'Households'];
const recordsOf = (rows: string[][]) => rows.map((values, index) => ({ line: index + 2, values }));

describe('siftHeadings', () => {
  it.each([
    ['word for word', ['Ward', 'Code', 'Residents', 'Households']],
    ['in capitals and with other blanks', ['WARD', 'Code ', ' residents', 'House\nholds']],
    ['without some of them', ['Ward', '', 'Residents', '']],
  ])('takes out headings that come again %s', (_, row) => {
    const header = row[3] === 'House\nholds' ? [...HEADER.slice(0, 3), 'House holds'] : HEADER;
    const { records, headings } = siftHeadings(header, recordsOf([['Abbey', 'E05000001', '1', '2'], row]));
    expect(records.map(({ line }) => line)).toEqual([2]);
    expect(headings).toMatchObject([{ line: 3, rule: 'repeated headings', value: row[0] }]);
  });

  it.each([
    ['a row with a figure', ['Ward', 'Code', '5', 'Households']],
    ['a row with one cell', ['Ward', '', '', '']],
    ['a blank row', ['', '', '', '']],
  ])('leaves %s', (_, row) => {
    expect(siftHeadings(HEADER, recordsOf([row]))).toMatchObject({ records: [{ line: 2 }], headings: [] });
  });
});

describe('a profile with its headings on each page', () => {
  const profileOf = (header: string[], rows: string[][]) => ({ header, records: recordsOf(rows), title: 'p' });

  it.each([
    [
      'one row a ward, with codes',
      HEADER,
      [['Abbey', 'E05000001', '1', '2'], HEADER, ['Ash', 'E05000002', '3', '4']],
      4,
    ],
    [
      'one row a ward, without',
      ['Ward', 'Residents'],
      [
        ['Abbey', '1'],
        ['Ward', 'Residents'],
        ['Ash', '3'],
      ],
      2,
    ],
    [
      'one row a value',
      ['ward', 'indicator', 'value'],
      [
        ['Abbey', 'Residents', '1'],
        ['ward', 'indicator', 'value'],
        ['Ash', 'Residents', '3'],
      ],
      2,
    ],
    [
      'months as columns',
      ['Ward', 'January 2024', 'February 2024', 'March 2024'],
      [
        ['Abbey', '1', '2', '3'],
        ['Ward', 'January 2024', 'February 2024', 'March 2024'],
      ],
      3,
    ],
  ])('has them among the rejects, once a row, and not among the wards: %s', (_, header, ...[rows, values]) => {
    const { rejects, counts, notes, rows: stored } = reshapeWardProfile(profileOf(header, rows));
    expect(rejects).toMatchObject([
      {
        line: 3,
        rule: 'repeated headings',
        message: 'This row repeats the headings; it was left out. Nothing needs to be done.',
      },
    ]);
    expect(stored).toHaveLength(values);
    expect(counts).toMatchObject({ records: rows.length - 1, keptOut: 0 });
    expect(notes).toEqual([]);
  });

  it('does not ask whether "Ward" is a ward', () => {
    const names = namesToJudge(
      profileOf(
        ['Ward', 'Residents'],
        [
          ['Abbey', '1'],
          ['Ward', 'Residents'],
        ],
      ),
    );
    expect(names.wards).toEqual(['Abbey']);
  });
});
