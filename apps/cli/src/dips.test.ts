import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolder, said, saidProcess } from '@said/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FIELDS = [
  'series_id',
  'index',
  'period',
  'value',
  'centre',
  'lower',
  'upper',
  'rule',
  'direction',
  'flagged',
  'score',
];
const WAVES = [90, 92, 91, 89, 93, 90, 91, 92, 88, 90, 91, 93];

// Two years of about 91 of 100, then a month of 60.
function shares(id: string): string {
  const months = Array.from(
    { length: 24 },
    (_, month) => `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  );
  const rows = months.map((month, index) => `${id},${month},${WAVES[index % 12]},100,higher,0.85`);
  return [...rows, `${id},2024-01,60,100,higher,0.85`].map((row) => `${row}\n`).join('');
}

const HEADER = 'series_id,period,numerator,denominator,polarity,target\n';

let folder: string;
beforeAll(() => {
  folder = makeFolder();
  writeFileSync(join(folder, 'one.csv'), HEADER + shares('Answered in time'));
  writeFileSync(join(folder, 'many.csv'), HEADER + Array.from({ length: 220 }, (_, n) => shares(`"s, ${n}"`)).join(''));
  writeFileSync(join(folder, 'bad.csv'), `${HEADER}a,2024-01,5,0,,\n`);
});
afterAll(() => removeFolder(folder));

describe('said dips', () => {
  it('prints every point as JSON, with the dip flagged', async () => {
    const { code, output } = await said(folder, 'dips', 'one.csv', '--json');
    expect(code).toBe(0);
    const points = JSON.parse(output) as Record<string, unknown>[];
    expect(points).toHaveLength(25);
    expect(points.every((point) => Object.keys(point).join() === FIELDS.join())).toBe(true);
    expect(points.at(-1)).toMatchObject({ index: 24, period: '2024-01', value: 0.6, direction: 'down', flagged: true });
    expect(points.filter(({ flagged }) => flagged)).toHaveLength(1);
  });

  it.each(['expected', 'xmr', 'laney'])('prints CSV when nobody watches: %s', async (method) => {
    const { code, output } = await said(folder, 'dips', 'one.csv', '--method', method, '--prospective');
    expect(code).toBe(0);
    const lines = output.trimEnd().split('\n');
    expect(lines[0]).toBe(FIELDS.join(','));
    expect(lines).toHaveLength(26);
    expect(lines.at(-1)).toMatch(/^Answered in time,24,2024-01,0\.6,0\.[89]\d*,.*,down,true,\d/);
  });

  it('shows the flagged points to people, with what they mean and how many chance would give', async () => {
    const { code, output, notes } = await said(folder, 'dips', 'one.csv', '--table');
    expect(code).toBe(0);
    expect(output).toMatch(/Answered in time +2024-01 +60% .*Below expected +worse +missed/);
    expect(notes).toMatch(/^1 of 13 judged points flagged, in 1 of 1 series\. Chance alone would flag about 0\./);
  });

  it('judges many series on several threads as it judges one', async () => {
    const { code, notes } = saidProcess(folder, 'dips', 'many.csv', '--out', 'many.out.csv');
    expect(code).toBe(0);
    expect(notes).toMatch(/220 of 220 series judged/);
    const rows = readFileSync(join(folder, 'many.out.csv'), 'utf8').trimEnd().split('\n');
    const [, ...alone] = (await said(folder, 'dips', 'one.csv')).output.trimEnd().split('\n');
    expect(rows).toHaveLength(1 + 220 * 25);
    expect(rows.slice(-25).map((row) => row.replace('"s, 219"', 'Answered in time'))).toEqual(alone);
  });

  const judged = async (file: string, text: string, ...options: string[]): Promise<Record<string, unknown>[]> => {
    writeFileSync(join(folder, file), text);
    return JSON.parse((await said(folder, 'dips', file, '--json', ...options)).output) as Record<string, unknown>[];
  };
  const month = (index: number): string =>
    `${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

  it('answers one value beyond anything possible, and soon', async () => {
    const counts = [298, 352, 284, 385, 272, 326, 277, 250, 289, 316, 279, 314, 317, 341, 3114];
    const rows = counts.map((count, index) => `a,${month(index)},${count}\n`);
    const points = await judged('outlier.csv', `series_id,period,count\n${rows.join('')}`);
    expect(points.at(-1)).toMatchObject({ flagged: true, direction: 'up' });
  });

  it.each(['expected', 'xmr', 'laney'])(
    'judges no earlier point anew when a row shows a smaller step: %s',
    async (method) => {
      const rows = Array.from({ length: 20 }, (_, index) => `a,${month(2 * index)},${40 + ((index * 7) % 11)}\n`);
      const text = `series_id,period,value\n${rows.join('')}`;
      const options = ['--method', method, '--prospective'];
      const early = await judged('every-two.csv', text, ...options);
      const late = await judged('every-two-and-one.csv', `${text}a,${month(39)},44\n`, ...options);
      expect(early.filter(({ score }) => score !== null).length).toBeGreaterThan(5);
      expect(late.slice(0, early.length)).toEqual(early);
    },
  );

  it('reads the target of a share with a percent sign as it is meant', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `a,${month(index)},${2 + (index % 3)},1000,lower,0.5%\n`);
    const text = `${HEADER}${rows.join('')}a,${month(30)},40,1000,lower,0.5%\n`;
    writeFileSync(join(folder, 'target.csv'), text);
    expect((await said(folder, 'dips', 'target.csv', '--table')).output).toMatch(/4%.*worse +missed/);
  });

  it('rounds no large figure to four digits', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `a,${month(index)},${12345.6 + 10 * (index % 5)}\n`);
    writeFileSync(join(folder, 'large.csv'), `series_id,period,value\n${rows.join('')}a,${month(30)},98765.4\n`);
    expect((await said(folder, 'dips', 'large.csv', '--table')).output).toContain('98765.4');
  });

  it('warns of charts of fewer than twelve points', async () => {
    writeFileSync(join(folder, 'short.csv'), 'series_id,period,value\na,2024-01,3\na,2024-02,4\n');
    expect((await said(folder, 'dips', 'short.csv', '--method', 'xmr')).notes).toContain(
      '1 series has fewer than 12 points',
    );
    expect((await said(folder, 'dips', 'one.csv', '--method', 'xmr')).notes).toBe('');
  });

  it('says which folder is missing, and writes nothing that a spreadsheet would run', async () => {
    const { code, notes } = await said(folder, 'dips', 'one.csv', '--out', join('nowhere', 'x.csv'));
    expect([code, notes]).toEqual([1, expect.stringMatching(/There is no folder .*nowhere to write x\.csv into/)]);
    writeFileSync(join(folder, 'formula.csv'), 'series_id,period,value\n"=HYPERLINK(""x"")",2024-01,5\n-5,2024-01,5\n');
    const { output } = await said(folder, 'dips', 'formula.csv', '--csv');
    expect(output).toContain(`"'=HYPERLINK(""x"")",0,`);
    expect(output).toContain('\n-5,0,');
  });

  it('fails with file, line, column and value for a bad cell, and leaves with 2 for a wrong option', async () => {
    const { code, notes, output } = await said(folder, 'dips', 'bad.csv', '--json');
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(notes).toContain('bad.csv, line 2, column "denominator", value "0": a denominator must be above 0');
    expect((await said(folder, 'dips', 'one.csv', '--out', './one.csv')).code).toBe(1);
    expect((await said(folder, 'dips', 'one.csv', '--method', 'guess')).code).toBe(2);
    expect((await said(folder, 'dips')).code).toBe(2);
  });
});
