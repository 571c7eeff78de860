import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeriesFile } from './read-series-file.ts';
import type { SeriesColumns, SeriesFile } from './series-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'said-series-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string | Buffer, columns: SeriesColumns = {}): Promise<SeriesFile> {
  const path = join(folder, 'series.csv');
  writeFileSync(path, text);
  return readSeriesFile(path, columns);
}

const HEADER = 'series_id,period,value,count,numerator,denominator,polarity,target\n';

describe('readSeriesFile', () => {
  it('reads a file that mixes values, counts, rates and shares', async () => {
    const { series, rowCount } = await read(
      `${HEADER}a,2024-01,3.5,,,,lower,4\nb,2024-01,,7,,,,\nc,2024-01,,7,,1000,,\nd,2024-01,,,45,50,higher,95\n`,
    );
    expect(rowCount).toBe(4);
    expect(series.map(({ id, kind, polarity }) => [id, kind, polarity])).toEqual([
      ['a', 'level', 'lower'],
      ['b', 'count', null],
      ['c', 'rate', null],
      ['d', 'share', 'higher'],
    ]);
    expect(series[3]?.rows).toEqual([{ line: 5, period: '2024-01', value: 45, denominator: 50, target: 95 }]);
  });

  it('puts periods in order, keeps them as written, and sees gaps', async () => {
    const { series } = await read('series_id,period,value\na,2024-05,3\na,2024-01,1\na,2024-02,\n');
    expect(series[0]?.rows.map(({ period, value }) => [period, value])).toEqual([
      ['2024-01', 1],
      ['2024-02', null],
      ['2024-05', 3],
    ]);
    expect(series[0]).toMatchObject({ positions: [0, 1, 4], step: { unit: 'month', length: 1 } });
  });

  it('takes hyphened years for financial years when a whole series reads so', async () => {
    const { series } = await read('series_id,period,value\na,2010-11,1\na,2011-12,2\na,2012-13,3\n');
    expect(series[0]).toMatchObject({ positions: [0, 1, 2], step: { unit: 'month', length: 12 } });
  });

  it('reads days with slashes, the day first unless a month could not be so', async () => {
    const dates = async (...days: string[]): Promise<string[] | undefined> =>
      (await read(`series_id,period,value\n${days.map((day, index) => `a,${day},${index}\n`).join('')}`)).series[0]
        ?.starts;
    expect(await dates('05/01/2024', '1.2.2024')).toEqual(['2024-01-05', '2024-02-01']);
    expect(await dates('01/05/2024', '01/31/2024')).toEqual(['2024-01-05', '2024-01-31']);
    await expect(dates('13/01/2024', '01/13/2024')).rejects.toThrow(/line 3, .*"01\/13\/2024": not a period/);
  });

  it('takes a file of a period and figures alone for one series, named as the file is', async () => {
    const { series } = await read('period,value,target\n2024-01,1,5\n2024-02,2,5\n');
    expect(series.map(({ id }) => id)).toEqual(['series']);
    await expect(read('period,value,ward\n2024-01,1,North\n')).rejects.toThrow(/no column "series_id"/);
  });

  it('takes rows for events where a file has no figures and that may be, several of one day apart', async () => {
    const text = 'period\n2024-01-09\n2024-01-02\n2024-01-09\n';
    const { series } = await read(text, { rowsMayBeEvents: true });
    expect(series[0]).toMatchObject({ kind: 'count', isEvents: true, positions: [0, 7, 7], earlier: [] });
    expect(series[0]?.rows.map(({ value }) => value)).toEqual([1, 1, 1]);
    await expect(read(text)).rejects.toThrow(/no column "value", "count"/);
  });

  it('counts numbered periods as what their column is named for', async () => {
    const { series } = await read('series_id,month,n\na,1,4\na,2,5\na,5,6\n', { period: 'month', count: 'n' });
    expect(series[0]).toMatchObject({ positions: [0, 1, 4], step: { unit: 'month', length: 1 } });
    const days = await read('series_id,period,value\na,1,4\na,2,5\na,5,6\n');
    expect(days.series[0]?.step.unit).toBe('day');
  });

  it('reads gzip, semicolons, thousands and percent signs', async () => {
    const packed = await read(gzipSync('series_id,period,value\na,2024-01,"1,234.5"\nb,2024-01,93.2%\n'));
    expect(packed.series.map(({ rows }) => rows[0]?.value)).toEqual([1234.5, 93.2]);
    const semicolons = await read('series_id;period;value\na;2024-01;7,25\na;2024-02;8,5\n');
    expect(semicolons.series[0]?.rows.map(({ value }) => value)).toEqual([7.25, 8.5]);
  });

  it('takes columns by the names given, several of them for the series', async () => {
    const text =
      'hospital,infection,month,n,days,value\nAHH,BAC,2015-01-01,17,17233.7,x\nAHH,CDI,2015-01-01,3,17233.7,x\n';
    const columns = { series: ['hospital', 'infection'], period: 'month', count: 'n', denominator: 'days' };
    const { series } = await read(text, columns);
    expect(series.map(({ id, kind }) => [id, kind])).toEqual([
      ['AHH / BAC', 'rate'],
      ['AHH / CDI', 'rate'],
    ]);
    const single = await read('month,n\n2015-01,17\n', { singleSeries: 'falls', period: 'month', count: 'n' });
    expect(single.series[0]?.id).toBe('falls');
  });

  it('takes 0 of 0 for a gap, and says so', async () => {
    const { series, notes } = await read('series_id,period,numerator,denominator\na,2024-01,0,0\na,2024-02,4,5\n');
    expect(series[0]?.rows[0]).toMatchObject({ value: null, denominator: null });
    expect(notes).toEqual(['Rows with 0 of 0 are gaps: there are 1.']);
  });

  it.each([
    ['a period', 'a,2024-13,1,,,,,\n', 'line 2, column "period", value "2024-13"'],
    ['a number', 'a,2024-01,abc,,,,,\n', 'line 2, column "value", value "abc": not a number'],
    ['a count with decimals', 'a,2024-01,,1.5,,,,\n', 'line 2, column "count", value "1.5"'],
    ['a denominator of 0', 'a,2024-01,,,5,0,,\n', 'line 2, column "denominator", value "0": a denominator must be'],
    ['a missing denominator', 'a,2024-01,,,5,,,\n', 'line 2, column "denominator", value ""'],
    ['more than all', 'a,2024-01,,,6,5,,\n', 'line 2, column "numerator", value "6": more than its denominator'],
    ['two figures', 'a,2024-01,1,2,,,,\n', 'line 2, column "count", value "2"'],
    [
      'a period twice',
      'a,2024-01,1,,,,,\na,Jan 2024,1,,,,,\n',
      'line 3, column "period", value "Jan 2024": this period is on line 2',
    ],
    ['two kinds', 'a,2024-01,1,,,,,\na,2024-02,,1,,,,\n', 'line 3, column "count", value "1": a count, but line 2'],
    [
      'periods of two lengths',
      'a,2024-01,1,,,,,\na,2024-25 Q2,1,,,,,\n',
      'line 3, column "period", value "2024-25 Q2"',
    ],
    ['a polarity', 'a,2024-01,1,,,,up,\n', 'line 2, column "polarity", value "up"'],
    ['a target', 'a,2024-01,1,,,,,high\n', 'line 2, column "target", value "high"'],
    ['no series', ',2024-01,1,,,,,\n', 'line 2, column "series_id", value ""'],
    ['an open quote', 'a,2024-01,1,,,,,\n"a,2024-02,1,,,,,\n', 'line 3'],
  ])('refuses what is wrong, with file, line, column and value: %s', async (_, rows, words) => {
    await expect(read(HEADER + rows)).rejects.toMatchObject({
      code: 'series-file',
      message: expect.stringContaining(words),
    });
    await expect(read(HEADER + rows)).rejects.toThrow(/^series\.csv, line/);
  });

  it('lists the first ten problems and counts the rest', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => `a,x${index},1\n`).join('');
    await expect(read(`series_id,period,value\n${rows}`)).rejects.toThrow(/line 11.*\n… and 2 more/);
  });

  it('names a column that is missing, and the option that helps', async () => {
    const missing = { code: 'column-missing', message: expect.stringContaining('no column "series_id"') };
    await expect(read('service,period,value\na,2024-01,1\n')).rejects.toMatchObject(missing);
    await expect(read('series_id,period,figure\na,2024-01,1\n')).rejects.toThrow(/"value", "count", or "numerator"/);
    await expect(read('series_id,period,numerator\na,2024-01,1\n')).rejects.toThrow(/none for its denominator/);
    await expect(read('series_id,period,value\na,2024-01,1\n', { count: 'n' })).rejects.toThrow(/no column "n"/);
  });

  it('refuses a file without rows', async () => {
    await expect(read('')).rejects.toMatchObject({ code: 'empty-file' });
    await expect(read('series_id,period,value\n')).rejects.toMatchObject({ code: 'empty-file' });
  });

  it('reads targets in the unit of their figures, and percentages from their sign', async () => {
    const { series } = await read(
      `${HEADER}a,2024-01,,,4,100,lower,0.5%\nb,2024-01,97%,,,,higher,95%\nc,2024-01,97,,,,higher,95\nd,2024-01,,3,,100,lower,5%\n`,
    );
    expect(series.map(({ isPercent, rows }) => [isPercent, rows[0]?.target])).toEqual([
      [false, 0.005],
      [true, 95],
      [false, 95],
      [false, 0.05],
    ]);
  });

  it('keeps series apart whose names read alike once joined', async () => {
    const { series } = await read('a,b,period,value\nx / y,z,2024-01,1\nx,y / z,2024-02,2\n', { series: ['a', 'b'] });
    expect(series.map(({ id }) => id)).toEqual(['"x / y" / z', 'x / "y / z"']);
  });
});
