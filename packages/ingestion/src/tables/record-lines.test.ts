import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordLines } from './record-lines.ts';

function starts(text: string, cut = text.length): number[] {
  const lines: number[] = [];
  const scanner = new RecordLines(
    { quote: '"', delimiter: ',' },
    { line: 1, offset: 0 },
    {
      record: (line) => lines.push(line),
    },
  );
  const bytes = Buffer.from(text);
  scanner.add(bytes.subarray(0, cut));
  scanner.add(bytes.subarray(cut));
  return lines;
}

describe('RecordLines', () => {
  it('counts blank lines and line breaks in quotes', () => {
    expect(starts('h\r\n\r\n"a\r\nb",c\r\nd\r\n')).toEqual([1, 3, 5]);
  });

  it('takes a quote inside an unquoted cell for text', () => {
    expect(starts('a"b,c\nd\n')).toEqual([1, 2]);
  });

  it('takes a doubled quote for text', () => {
    expect(starts('"a""\n""b"\nd\n')).toEqual([1, 3]);
  });

  it('tells of quoted cells of several lines: where they open, and whether they end as a cell does', () => {
    const cells: [number, number, boolean][] = [];
    const scanner = new RecordLines(
      { quote: '"', delimiter: ',' },
      { line: 1, offset: 0 },
      {
        record: () => undefined,
        longCell: ({ line, column }, isBroken) => cells.push([line, column, isBroken]),
      },
    );
    scanner.add(Buffer.from('a,"b"\nc,"d\ne" ,f\n"g\n""h","i"j\nk,l,"m\nn,"o\np,"q\nr"'));
    scanner.end();
    expect(cells).toEqual([
      [2, 1, false],
      [4, 0, false],
      [6, 2, true],
      [8, 1, false],
    ]);
  });

  it('finds as many records as csv-parse, wherever the bytes are cut', () => {
    const cell = fc.oneof(
      fc.constantFrom('a', '"x\ny"', '"a""b"', '', 'é', '","', ' "p\nq"', '\u00a0', ' £'),
      fc.stringMatching(/^[a-z ]{0,5}$/),
    );
    const row = fc.array(cell, { minLength: 2, maxLength: 4 }).map((cells) => cells.join(','));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.nat(200), (rows, cut) => {
        const text = rows.join('\n \u00a0\n');
        const records = parse(text, { relax_column_count: true, ltrim: true, skip_empty_lines: true });
        expect(starts(text, cut)).toHaveLength(records.length);
      }),
    );
  });
});
