import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordShape } from '../sniff/records-in-cells.ts';
import { checkText, type TextCheck } from './check-text.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'said-check-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SHAPE = recordShape(
  {
    header: ['Ref', 'Received', 'Text'],
    sample: [
      ['C1', '01/04/2024', 'fine'],
      ['C2', '02/04/2024', 'late'],
    ],
  },
  ',',
);

async function check(text: string): Promise<TextCheck> {
  const path = join(folder, 'a.csv');
  writeFileSync(path, text);
  return checkText({ path, gzip: false, quote: '"' }, SHAPE);
}

const HEADER = 'Ref,Received,Text\n';

describe('checkText', () => {
  it.each([
    [
      'a comment of several lines',
      `${HEADER}C1,01/04/2024,"one, two, three\nfour, five, six\n\nseven"\nC2,02/04/2024,x\n`,
    ],
    ['a quote inside an unquoted cell', `${HEADER}C1,01/04/2024,a 6" pipe\nC2,02/04/2024,a 4" pipe\n`],
    ['doubled quotes', `${HEADER}C1,01/04/2024,"she said ""no""\nC9, and went"\n`],
    ['quotes around every cell, with spaces', '"Ref","Received","Text"\n"C1", "01/04/2024" ,"x\ny" \n'],
    ['a last cell without a line end', `${HEADER}C1,01/04/2024,"x\ny"`],
  ])('finds %s sound', async (_, text) => {
    expect(await check(text)).toMatchObject({ isSound: true });
  });

  it.each([
    ['a quote that never closes', `${HEADER}C1,01/04/2024,"open\nC2,02/04/2024,x\n`],
    ['a quote that closes in front of text', `${HEADER}C1,01/04/2024,"open\nC2,02/04/2024,"Rude"\n`],
    [
      'a quote that closes behind another record',
      `${HEADER}C1,01/04/2024,"open\nC2,02/04/2024,x\nC3,03/04/2024,rude"\n`,
    ],
  ])('finds %s unsound', async (_, text) => {
    expect(await check(text)).toMatchObject({ isSound: false });
  });

  it.each([
    ['\n', 'a,b\n1,"x\r\ny"\n2,3\n'],
    ['\r\n', 'a,b\r\n1,"x\ny"\r\n2,3\r\n'],
    ['mixed', 'a,b\r\n1,2\n3,4\n'],
    ['mixed', 'title\n\na,b\r\n1,2\r\n'],
  ])('finds that records end in %j, whatever is in the cells', async (newline, text) => {
    expect(await check(text)).toMatchObject({ newline, isSound: true });
  });

  it('measures records and follows cells over the pieces in which a file is read', async () => {
    const long = `${'word, '.repeat(300_000)}\n${'word '.repeat(300_000)}`;
    const text = `${HEADER}${'C1,01/04/2024,"x\ny"\n'.repeat(100_000)}C2,02/04/2024,"${long}"\nC3,03/04/2024,x\n`;
    const line = `C2,02/04/2024,"${long}"\n`;
    expect(await check(text)).toEqual({ newline: '\n', isSound: true, longest: line.length });
  });
});
