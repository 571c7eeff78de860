import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, removeFolder, said } from './testing/said.ts';

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
  it('prints every point as JSON, with the dip flagged', () => {
    const { code, output } = said(folder, 'dips', 'one.csv', '--json');
    expect(code).toBe(0);
    const points = JSON.parse(output) as Record<string, unknown>[];
    expect(points).toHaveLength(25);
    expect(points.every((point) => Object.keys(point).join() === FIELDS.join())).toBe(true);
    expect(points.at(-1)).toMatchObject({ index: 24, period: '2024-01', value: 0.6, direction: 'down', flagged: true });
    expect(points.filter(({ flagged }) => flagged)).toHaveLength(1);
  });

  it.each(['expected', 'xmr', 'laney'])('prints CSV when nobody watches: %s', (method) => {
    const { code, output } = said(folder, 'dips', 'one.csv', '--method', method, '--prospective');
    expect(code).toBe(0);
    const lines = output.trimEnd().split('\n');
    expect(lines[0]).toBe(FIELDS.join(','));
    expect(lines).toHaveLength(26);
    expect(lines.at(-1)).toMatch(/^Answered in time,24,2024-01,0\.6,0\.[89]\d*,.*,down,true,\d/);
  });

  it('shows the flagged points to people, with what they mean and how many chance would give', () => {
    const { code, output, notes } = said(folder, 'dips', 'one.csv', '--table');
    expect(code).toBe(0);
    expect(output).toMatch(/Answered in time +2024-01 +60\.0% .*Below expected +worse +missed/);
    expect(notes).toMatch(/^1 of 13 judged points flagged, in 1 of 1 series\. Chance alone would flag about 0\./);
  });

  it('judges many series on several threads as it judges one', () => {
    const { code, notes } = said(folder, 'dips', 'many.csv', '--out', 'many.out.csv');
    expect(code).toBe(0);
    expect(notes).toMatch(/220 of 220 series judged/);
    const rows = readFileSync(join(folder, 'many.out.csv'), 'utf8').trimEnd().split('\n');
    const [, ...alone] = said(folder, 'dips', 'one.csv').output.trimEnd().split('\n');
    expect(rows).toHaveLength(1 + 220 * 25);
    expect(rows.slice(-25).map((row) => row.replace('"s, 219"', 'Answered in time'))).toEqual(alone);
  });

  it('fails with file, line, column and value for a bad cell, and leaves with 2 for a wrong option', () => {
    const { code, notes, output } = said(folder, 'dips', 'bad.csv', '--json');
    expect(code).toBe(1);
    expect(output).toBe('');
    expect(notes).toContain('bad.csv, line 2, column "denominator", value "0": a denominator must be above 0');
    expect(said(folder, 'dips', 'one.csv', '--out', './one.csv').code).toBe(1);
    expect(said(folder, 'dips', 'one.csv', '--method', 'guess').code).toBe(2);
    expect(said(folder, 'dips').code).toBe(2);
  });
});
