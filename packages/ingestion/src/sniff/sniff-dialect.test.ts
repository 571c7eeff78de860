import { describe, expect, it } from 'vitest';
import { sniffDialect } from './sniff-dialect.ts';

describe('sniffDialect', () => {
  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2,5;3,5\n'],
    ['\t', 'a\tb\tc\n1\t2\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
  ])('finds the delimiter %j', (delimiter, text) => {
    expect(sniffDialect(text)).toMatchObject({ delimiter, header: ['a', 'b', 'c'], skipLines: 1 });
  });

  it('finds the header below a title and a blank line, and counts the lines', () => {
    expect(sniffDialect('Complaints 2024\n\na,b,c\n1,2,3\n4,5,6\n')).toMatchObject({
      header: ['a', 'b', 'c'],
      skipLines: 3,
    });
  });

  it('says when a header holds line breaks, which cannot be skipped by counting', () => {
    expect(sniffDialect('"a\nb",c\n1,2\n')).toMatchObject({ isIrregular: true, header: ['a\nb', 'c'] });
  });

  const ROWS = 'C1,x,1\nC2,y,2\nC3,z,3\n';
  it.each([
    ['a title', `"Complaints 2024\n\na,b,c\n${ROWS}`, 3],
    ['the header', `a,b,"c\n${ROWS}`, 1],
    ['the header, with a quoted cell below', `a,b,"c\n${ROWS}C4,"u",4\n`, 1],
  ])('finds the header where a quotation mark in %s is never closed', (_, text, skipLines) => {
    expect(sniffDialect(text)).toMatchObject({ header: ['a', 'b', 'c'], skipLines, isIrregular: false });
  });

  it('takes the separator of headings that are known, though the only comment has more semicolons', () => {
    const known = new Set(['reference', 'kind', 'received_on', 'text']);
    const countKnown = (cells: readonly string[]): number => cells.filter((cell) => known.has(cell)).length;
    const text =
      'reference,kind,received_on,text\nC1,Complaint,01/04/2024,late, rude; lost; and; again; and; again; so\n';
    expect(sniffDialect(text, countKnown)).toMatchObject({ delimiter: ',', header: [...known], skipLines: 1 });
    expect(sniffDialect(text)).toMatchObject({ delimiter: ';' });
  });

  it('finds no dialect in blank lines', () => {
    expect(sniffDialect('\n\n')).toBeNull();
  });
});
