import { describe, expect, it } from 'vitest';
import { isSubHeading, readHeadings } from './sub-headings.ts';
import { findHeader, sniffDialect } from './sniff-dialect.ts';

const HEADER = ['Respondent ID', 'Start Date', 'What is it about?', 'How satisfied were you?', '', 'Other comments:'];
const PARTS = ['', '', 'Response', 'Speed', 'Staff', 'Open-Ended Response'];
const ROWS = [
  ['118110001', '25/04/2024', 'Bins', 'Very', 'Not', 'Late again'],
  ['118110002', '26/04/2024', 'Parks', 'Not', 'Very', 'Lovely'],
];

describe('a second row of headings', () => {
  it('is joined on, but for what says nothing new', () => {
    expect(readHeadings([HEADER, PARTS, ...ROWS], 0)).toEqual({
      last: 1,
      isJoined: true,
      header: [
        'Respondent ID',
        'Start Date',
        'What is it about?',
        'How satisfied were you? Speed',
        'How satisfied were you? Staff',
        'Other comments:',
      ],
    });
  });

  it('stands below the parts of a question that are headed on one line', () => {
    const rows = [
      ['Service', 'Quarter\n1', ''],
      ['', 'Received', ' Closed '],
      ['Bins', '1', '2'],
      ['Parks', '3', '4'],
    ];
    expect(readHeadings(rows, 0).header).toEqual(['Service', 'Quarter 1: Received', 'Quarter 1: Closed']);
  });

  it('is known where the heading is written over each of the parts', () => {
    expect(isSubHeading(['Ref', 'Bins', 'Bins'], ['', 'Speed', 'Staff'], [['1', 'good', 'bad']])).toBe(true);
  });

  it('is known where nothing but questions was exported, or nobody has answered', () => {
    expect(isSubHeading(['What?', 'Why?'], ['Response', 'Open-Ended Response'], [['a', 'b']])).toBe(true);
    expect(isSubHeading(HEADER, PARTS, [])).toBe(true);
  });

  it.each([
    ['a row of data', ROWS[0] ?? []],
    ['a row without its number', ['', '', 'Bins', 'Very', 'Not', 'Late again']],
    ['a row with a date', ['', '25/04/2024', 'Response', 'Very', '', '']],
    ['a row of numbers', ['', '', '', '4', '5', '']],
    ['an address', ['', '', 'Response', 'ann@example.org', '', '']],
    ['nothing', ['', '', '', '', '', '']],
    ['a word in the first column', ['Response', '', '', '', '', '']],
  ])('is not %s', (_, row) => {
    expect(isSubHeading(HEADER, row, ROWS)).toBe(false);
    expect(readHeadings([HEADER, row, ...ROWS], 0)).toEqual({ header: HEADER, last: 0, isJoined: false });
  });

  it('is not the heading below a title', () => {
    const rows = [
      ['', 'Complaints 2024'],
      ['', 'Kind', 'Received'],
      ['1', 'Complaint', '25/04/2024'],
    ];
    expect(isSubHeading(rows[0] ?? [], rows[1] ?? [], rows.slice(2))).toBe(false);
  });

  it('is not where the blank of a row below is as usual', () => {
    const below = [['', '', 'Bins', 'Very', 'Not', ''], ...ROWS];
    expect(isSubHeading(HEADER, PARTS, below)).toBe(false);
  });
});

describe('the heading row', () => {
  const countKnown = (cells: readonly string[]): number =>
    cells.filter((cell) => ['Open-Ended Response', 'Service', 'Received', 'Closed'].includes(cell)).length;

  it('is the first of the two, also where more of the second is known or filled', () => {
    const part = 'Open-Ended Response';
    const known = [
      ['ID', 'What?', 'Why?', 'How?'],
      ['', part, part, part],
      ['1', 'a', 'b', 'c'],
    ];
    expect(findHeader(known, { width: 4, countKnown })).toBe(0);
    const filled = [
      ['ID', 'What?', '', ''],
      ['', 'Speed', 'Staff', 'Price'],
      ['1', 'a', 'b', 'c'],
    ];
    expect(findHeader(filled, { width: 4, countKnown })).toBe(0);
  });

  it('is the second of two where a line of filters stands above headings with a blank corner', () => {
    const rows = [
      ['Filter:', 'Open cases', '', ''],
      ['', 'Service', 'Received', 'Closed'],
      ['1', 'Bins', 'a', 'b'],
    ];
    expect(findHeader(rows, { width: 4, countKnown })).toBe(1);
  });

  it('is skipped as a whole, in lines', () => {
    const text = 'Survey\n\nID,What?,\n,Speed,Staff\n1,a,b\n2,c,d\n';
    expect(sniffDialect(text)).toMatchObject({ skipLines: 4, isIrregular: false, sample: [{}, {}] });
  });

  it('is skipped by the line of its second row where headings have line breaks', () => {
    const text = 'Survey\n\n"Respondent\nID",What?,\n,"Spe\ned",Staff\n1,a,b\n2,c,d\n';
    expect(sniffDialect(text)).toMatchObject({
      skipLines: 5,
      isIrregular: true,
      header: ['Respondent ID', 'What? Spe ed', 'What? Staff'],
    });
  });
});
