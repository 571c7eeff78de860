// What `said dips` says on the charts of established software, and what it says to files that do not go onto a chart.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder, removeFolder, said } from '@said/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Column = (number | null)[];

interface Input {
  id: string;
  y: Column;
  n: Column | null;
}

interface Point {
  index: number;
  period: string;
  value: number | null;
  centre: number | null;
  lower: number | null;
  upper: number | null;
  rule: string;
  direction: string | null;
  flagged: boolean;
  score: number | null;
}

const vectors = resolve(import.meta.dirname, '../../../packages/statistics/vectors');
const read = (file: string): unknown => JSON.parse(readFileSync(join(vectors, file), 'utf8'));

let folder: string;
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => removeFolder(folder));

async function judge(text: string, ...options: string[]): Promise<Point[]> {
  writeFileSync(join(folder, 'a.csv'), text);
  const { code, output, notes } = await said(folder, 'dips', 'a.csv', '--json', ...options);
  expect(code, notes).toBe(0);
  return JSON.parse(output) as Point[];
}

async function refuse(text: string, ...options: string[]): Promise<string> {
  writeFileSync(join(folder, 'a.csv'), text);
  const { code, output, notes } = await said(folder, 'dips', 'a.csv', '--json', ...options);
  expect([code, output]).toEqual([2, '']);
  return notes;
}

const table = (header: string, rows: readonly (readonly (number | string | null)[])[]): string =>
  [header, ...rows.map((row) => row.join(','))].map((line) => `${line}\n`).join('');

/** A series numbered by months, as the columns that its chart takes. */
function asFile({ y, n }: Input, chart: string): string {
  const columns: Record<string, string> = {
    p: 'numerator,denominator',
    laney: 'numerator,denominator',
    u: 'count,denominator',
    c: 'count',
  };
  const header = n && columns[chart] ? `month,${columns[chart]}` : `month,${chart === 'c' ? 'count' : 'value'}`;
  return table(
    header,
    y.map((value, index) => (n && columns[chart] ? [index + 1, value, n[index] ?? null] : [index + 1, value])),
  );
}

const near = (found: number | null | undefined, wanted: number | null, name: string): void => {
  if (wanted === null) expect(found ?? null, name).toBeNull();
  else
    expect(Math.abs((found ?? Number.NaN) - wanted), `${name}: ${found} ${wanted}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1e-3, Math.abs(wanted)),
    );
};

const expectColumn = (
  points: readonly Point[],
  field: 'value' | 'centre' | 'lower' | 'upper',
  wanted: Column,
): void => {
  expect(points.length).toBe(wanted.length);
  for (const [index, point] of points.entries()) near(point[field], wanted[index] ?? null, `${field} ${index}`);
};

describe('said dips against qicharts2', () => {
  interface Case {
    case: string;
    series: string;
    chart: string;
    options: Record<'freeze' | 'exclude_1based' | 'part_after_1based', number | null> & { screened_mr: boolean };
    expect: Record<'y' | 'cl' | 'lcl' | 'ucl', Column> & {
      sigma_signal: number[];
      runs_by_part: { 'n.useful': number; 'runs.signal': boolean }[];
    };
  }
  const METHODS: Record<string, string> = { pp: 'laney', up: 'laney', run: 'runs' };
  const PLAIN: Record<string, string> = { pp: 'p', up: 'u' };
  const inputs = read('inputs.json') as Input[];
  const cases = (read('qicharts2.json') as Case[]).filter(({ options }) => options.screened_mr);

  /** Departures, both on purpose: limits never closer than chance alone would have them, and none without variation. */
  const departs = async (
    name: string,
    test: Case,
    { points, file, frame }: { points: Point[]; file: string; frame: string[] },
  ): Promise<boolean> => {
    if (name.startsWith('edge_constant')) {
      expect(points.some(({ flagged, value, centre }) => flagged && value === centre)).toBe(false);
      return true;
    }
    const plain = PLAIN[test.chart];
    if (!plain || (points[0]?.lower ?? 0) >= (test.expect.lcl[0] ?? 0) - 1e-9) return false;
    expect(points).toEqual(await judge(file, '--period', 'month', '--method', plain, ...frame));
    return true;
  };
  const inputOf = ({ series }: Case): Input => {
    const [id, note] = series.split(' (');
    const input = inputs.find((candidate) => candidate.id === id);
    if (!input) throw new Error(`no input ${id}`);
    const isKept = (_: unknown, index: number): boolean => note === undefined || (input.n?.[index] ?? 0) > 0;
    return { id: input.id, y: input.y.filter(isKept), n: input.n && input.n.filter(isKept) };
  };

  it.each(cases.map((test) => [test.case, test] as const))('%s', async (name, test) => {
    const method = METHODS[test.chart] ?? test.chart;
    const { freeze, part_after_1based: part } = test.options;
    const frame = [...(freeze ? ['--baseline', String(freeze)] : []), ...(part ? ['--rebase', String(part + 1)] : [])];
    const file = asFile(inputOf(test), test.chart === 'up' ? 'u' : method);
    const points = await judge(file, '--period', 'month', '--method', method, ...frame);
    expectColumn(points, 'value', test.expect.y);
    expectColumn(points, 'centre', test.expect.cl);
    if (method === 'runs') {
      const signals = test.expect.runs_by_part.some((runs) => runs['n.useful'] >= 10 && runs['runs.signal']);
      expect(points.some(({ flagged }) => flagged)).toBe(signals);
      return;
    }
    if (await departs(name, test, { points, file, frame })) return;
    expectColumn(points, 'lower', test.expect.lcl);
    expectColumn(points, 'upper', test.expect.ucl);
    expect(points.map(({ flagged }) => Number(flagged))).toEqual(test.expect.sigma_signal);
  });
});

describe('said dips against qcc', () => {
  interface RulesCase {
    case: string;
    series: string;
    type: 'xbar.one' | 'p' | 'c' | 'u';
    center: number;
    lcl: number | number[];
    ucl: number | number[];
    western_electric_flagged_indices: number[][];
    nelson_flagged_indices: number[][];
  }
  interface SumsCase {
    series: string;
    baseline_points: number;
    cusum: { pos: number[]; neg: number[]; upper_violation_indices: number[]; lower_violation_indices: number[] };
    ewma: { z?: number[]; lcl: number[]; ucl: number[] };
  }
  const inputs = read('inputs.json') as Input[];
  const inputOf = (id: string): Input => {
    const input = inputs.find((candidate) => candidate.id === id);
    if (!input) throw new Error(`no input ${id}`);
    return input;
  };
  const flaggedOf = (points: readonly Point[]): number[] =>
    points.flatMap(({ flagged }, index) => (flagged ? [index] : []));
  const union = (indexes: readonly number[][]): number[] => [...new Set(indexes.flat())].sort((a, b) => a - b);

  // Measurements go by screened ranges here, which qcc does not do: their rules are compared in the statistics room.
  const attributes = (read('qcc_rules.json') as RulesCase[]).filter(({ type }) => type !== 'xbar.one');

  it.each(attributes.map((test) => [test.case, test] as const))('%s', async (_, test) => {
    const file = asFile(inputOf(test.series), test.type);
    const options = ['--period', 'month', '--method', test.type];
    const spread = (limit: number | number[], points: readonly Point[]): Column =>
      typeof limit === 'number' ? points.map(() => limit) : limit;
    const western = await judge(file, ...options, '--rules', 'western-electric');
    expectColumn(western, 'lower', spread(test.lcl, western));
    expectColumn(western, 'upper', spread(test.ucl, western));
    expect(flaggedOf(western)).toEqual(union(test.western_electric_flagged_indices));
    expect(flaggedOf(await judge(file, ...options, '--rules', 'nelson'))).toEqual(union(test.nelson_flagged_indices));
  });

  it('compares charts of shares, counts and rates', () => {
    expect(attributes.map(({ type }) => type).sort()).toEqual(['c', 'c', 'p', 'p', 'u']);
  });

  it.each(read('qcc_cusum_ewma.json') as SumsCase[])('CUSUM and EWMA of $series', async (test) => {
    const file = asFile(inputOf(test.series), 'cusum');
    const options = ['--period', 'month', '--baseline', String(test.baseline_points)];
    const sums = await judge(file, ...options, '--method', 'cusum');
    expectColumn(
      sums,
      'value',
      test.cusum.pos.map((above, index) =>
        above >= -(test.cusum.neg[index] ?? 0) ? above : (test.cusum.neg[index] ?? 0),
      ),
    );
    expect(flaggedOf(sums)).toEqual(union([test.cusum.upper_violation_indices, test.cusum.lower_violation_indices]));
    const averages = await judge(file, ...options, '--method', 'ewma');
    expectColumn(averages, 'lower', test.ewma.lcl);
    expectColumn(averages, 'upper', test.ewma.ucl);
  });
});

const month = (index: number): string =>
  `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
const WAVES = [21, 19, 20, 23, 18, 22, 20, 19, 24, 17, 21, 20, 22, 18, 19, 23, 20, 21, 22, 19, 20, 24, 18, 21];
const waves = (header: string, rest: (index: number) => readonly (number | string)[]): string =>
  table(
    header,
    WAVES.map((_, index) => [month(index), ...rest(index)]),
  );
const COUNTS = waves('period,count', (index) => [WAVES[index] ?? 0]);
const RATES = waves('period,count,denominator', (index) => [WAVES[index] ?? 0, 5000 + 10 * index]);
const SHARES = waves('period,numerator,denominator', (index) => [WAVES[index] ?? 0, 30]);
const DAYS = waves('period,value', (index) => [(WAVES[index] ?? 0) + 0.5]);
const PERCENTAGES = waves('period,value', (index) => [`${WAVES[index] ?? 0}%`]);

describe('said dips on a file that does not go onto a chart', () => {
  it.each([
    ['p', COUNTS, 'a p chart needs a denominator; use c for counts of equal areas of opportunity'],
    ['p', RATES, 'use u for events for each unit of something'],
    ['p', DAYS, 'use xmr or i for figures without their cases'],
    ['u', COUNTS, 'a u chart needs a denominator; use c for counts of equal areas of opportunity'],
    ['u', SHARES, 'use p for cases out of all cases'],
    ['u', DAYS, 'use xmr or i for measurements'],
    ['c', SHARES, 'a c chart takes counts, and these are shares of cases; use p'],
    ['c', RATES, 'takes equal areas of opportunity, and the denominators go from 5,000 to 5,230; use u'],
    ['c', DAYS, 'a.csv, line 2, value 21.5: "a": a c chart takes counts, whole numbers from 0; use xmr or i'],
    ['c', PERCENTAGES, 'takes counts, and these are percentages; use xmr or i'],
    ['c', 'period,value\n2024-01,3\n2024-02,-3\n2024-03,4\n', 'line 3, value -3: "a": a c chart takes counts'],
    ['g', COUNTS, 'is for rare events, and only 0 of 24 periods have none; use c, or give the date of each event'],
    ['g', DAYS, 'use t for times with fractions'],
    ['t', RATES, 'is for rare events, and only 0 of 24 periods have none; use u,'],
    ['t', SHARES, 'use p, or give the date'],
    ['t', 'period,value\n2024-01,3\n2024-02,-3\n2024-03,4\n', 'takes times between events, from 0'],
    ['t', PERCENTAGES, 'these are percentages; use xmr or i'],
    ['t', 'period\n2024-01-05\n2024-02-11\n2024-03-01\n', 'needs 4 events at least, and there are 3'],
    ['runs', 'period,value\n2024-01,3\n2024-02,5\n', 'a run chart needs 10 points at least, and there are 2'],
    ['i', 'period,value\n2024-01,3\n2024-02,5\n', 'an i chart needs 3 points at least, and there are 2'],
  ])('%s: %#', async (method, text, words) => {
    expect(await refuse(text, '--method', method)).toContain(words);
  });

  it('says so of each series of a file, up to five', async () => {
    const rows = Array.from({ length: 7 }, (_, series) => [`s${series}`, '2024-01', 5] as const);
    const notes = await refuse(table('series_id,period,value', rows), '--method', 'p');
    expect(notes.match(/a p chart needs the cases/g)).toHaveLength(5);
    expect(notes).toContain('… and 2 more series.');
  });

  it.each([
    [['--baseline', '5', '--method', 'i'], 'A baseline needs 8 points at least; "a" has 5 in it.'],
    [['--baseline', '11', '--method', 'xmr'], 'A baseline needs 12 points at least; "a" has 11 in it.'],
    [['--baseline', '12'], 'it takes no baseline'],
    [['--rebase', '2031-01', '--method', 'c'], '--rebase 2031-01: "a" ends before it, with 2023-12.'],
    [['--rebase', 'spring', '--method', 'c'], '--rebase spring: that is no period.'],
    [['--leave-out', '2022-04', '--method', 'xmr'], 'leaves no period out'],
    [['--rules', 'nelson', '--method', 'runs'], 'which has rules of its own'],
    [['--only', 'b'], 'The file has no series "b".'],
    [['--baseline', '12', '--rebase', '2023-01', '--method', 'c'], 'cannot be used with'],
    [['--prospective', '--rebase', '2023-01', '--method', 'c'], 'cannot be used with'],
  ])('refuses options that do not go together: %j', async (options, words) => {
    expect(await refuse(COUNTS, ...options)).toContain(words);
  });
});

describe('said dips on a file that an officer would hand in', () => {
  const days = ['05/01/2024', '09/01/2024', '20/02/2024', '03/02/2024', '03/02/2024', '01/05/2024', '11/05/2024'];

  it('charts the days between events from their dates, in any order, two on one day', async () => {
    for (const method of ['t', 'g']) {
      const points = await judge(
        table(
          'decided',
          days.map((day) => [day]),
        ),
        '--method',
        method,
        '--period',
        'decided',
      );
      expect(points.map(({ period, value }) => [period, value])).toEqual([
        ['09/01/2024', 4],
        ['03/02/2024', 25],
        ['03/02/2024', 0],
        ['20/02/2024', 17],
        ['01/05/2024', 71],
        ['11/05/2024', 10],
      ]);
    }
  });

  const rare = Array.from({ length: 12 }, (_, index) => [
    month(index),
    [0, 3, 5, 9, 10].includes(index) ? 1 : 0,
    100 + index,
  ]);

  it('counts the periods between rare events for t, and the cases for g; a missing period breaks', async () => {
    const text = table('period,count,denominator', rare);
    const values = async (own: string, method: string): Promise<(number | null)[]> =>
      (await judge(own, '--method', method)).map(({ value }) => value);
    expect(await values(text, 't')).toEqual([3, 2, 4, 1]);
    expect(await values(text, 'g')).toEqual([101 + 102 + 103, 104 + 105, 106 + 107 + 108 + 109, 110]);
    const broken = table(
      'period,count,denominator',
      rare.filter(([period]) => period !== '2022-05'),
    );
    expect(await values(broken, 't')).toEqual([3, null, 4, 1]);
  });

  it('calls it better when events of which fewer are better lie further apart', async () => {
    const dates = Array.from({ length: 30 }, (_, index) => [`2024-01-${String(index + 1).padStart(2, '0')}`, 'lower']);
    writeFileSync(join(folder, 'a.csv'), table('period,polarity', [...dates, ['2026-01-01', 'lower']]));
    const { output } = await said(folder, 'dips', 'a.csv', '--method', 'g', '--table');
    expect(output).toMatch(/2026-01-01 +702 .*Above UCL +better/);
  });

  it('reads counts in a column of values, with thousands and blanks, months out of order and one missing', async () => {
    const rows = WAVES.map((value, index) => [month(index), `"1,${String(value).padStart(3, '0')}"`]).filter(
      (_, index) => index !== 5,
    );
    const text = `${table('period,value', rows.toReversed())}\n,\n${month(24)},\n`;
    const points = await judge(text, '--method', 'c');
    expect(points).toHaveLength(24);
    expect(points[0]).toMatchObject({ period: '2022-01', value: 1021 });
    expect(points.at(-1)).toMatchObject({ period: '2024-01', value: null, flagged: false });
  });

  it('takes limits from a baseline, from a new start, and without a strange month', async () => {
    const stepped = waves('period,count', (index) => [(WAVES[index] ?? 0) + (index < 12 ? 0 : 30)]);
    const centres = async (...options: string[]): Promise<number[]> => [
      ...new Set(
        (await judge(stepped, '--method', 'c', ...options)).map(({ centre }) => Math.round(10 * (centre ?? 0)) / 10),
      ),
    ];
    const mean = (from: number, to: number): number =>
      Math.round((10 * WAVES.slice(from, to).reduce((sum, value) => sum + value, 0)) / (to - from)) / 10;
    expect(await centres('--baseline', '12')).toEqual([mean(0, 12)]);
    expect(await centres('--baseline', '2022-12')).toEqual([mean(0, 12)]);
    expect(await centres('--rebase', 'January 2023')).toEqual([mean(0, 12), mean(12, 24) + 30]);
    const strange = waves('period,count', (index) => [index === 3 ? 200 : (WAVES[index] ?? 0)]);
    const points = await judge(strange, '--method', 'c', '--leave-out', '2022-04');
    expect(points[3]).toMatchObject({ flagged: true, rule: 'Above UCL' });
    expect(points[0]?.centre).toBeCloseTo((WAVES.reduce((sum, value) => sum + value, 0) - 23) / 23, 10);
    const fixed = await judge(stepped, '--method', 'xmr', '--baseline', '12');
    expect(fixed.slice(12).every(({ rule }) => rule === 'Above UCL')).toBe(true);
  });

  it('judges as it arrived on every chart: later points change nothing before them', async () => {
    const charts = [
      ...['c', 'i', 'mr', 'runs', 'cusum', 'ewma', 'laney', 'xmr'].map((method) => [method, COUNTS] as const),
      ['p', SHARES] as const,
      ['u', RATES] as const,
      ['t', DAYS] as const,
    ];
    for (const [method, text] of charts) {
      const early = await judge(text, '--method', method, '--prospective', '--baseline', '14');
      const [header = '', ...rows] = text.trimEnd().split('\n');
      const more = rows.slice(0, 4).map((row, index) => row.replace(/^[^,]*/, month(24 + index)));
      const late = await judge(
        [header, ...rows, ...more, ''].join('\n'),
        '--method',
        method,
        '--prospective',
        '--baseline',
        '14',
      );
      expect(late.slice(0, early.length), method).toEqual(early);
      expect(early[11]?.rule, method).toMatch(/fewer than 13 points/);
    }
  });

  it('hints at wider limits, at charts for rare events and at a level that has changed', async () => {
    const notesOf = async (text: string, ...options: string[]): Promise<string> => {
      writeFileSync(join(folder, 'a.csv'), text);
      return (await said(folder, 'dips', 'a.csv', '--json', ...options)).notes;
    };
    const wide = waves('period,numerator,denominator', (index) => [9000 + 60 * (WAVES[index] ?? 0), 12_000]);
    expect(await notesOf(wide, '--method', 'p')).toMatch(
      /"a" varies 4\.0 times as far as chance alone .* --method laney/,
    );
    expect(await notesOf(wide, '--method', 'laney')).toBe('');
    expect(
      await notesOf(
        table(
          'period,count',
          rare.map(([period, count]) => [period ?? '', count ?? 0]),
        ),
        '--method',
        'c',
      ),
    ).toContain('has 0.4 events a period: too few to see a fall. --method t or g');
    const stepped = waves('period,value', (index) => [(WAVES[index] ?? 0) + (index < 12 ? 0 : 30)]);
    expect(await notesOf(stepped, '--method', 'i')).toContain('seems to have changed with 2023-01 and stayed');
    expect(await notesOf(stepped, '--method', 'i', '--rebase', '2023-01')).toBe('');
  });
});
