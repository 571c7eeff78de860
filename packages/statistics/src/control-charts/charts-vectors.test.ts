import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cChart } from './c-chart.ts';
import type { ChartOptions, ControlChart } from './control-chart.ts';
import { gChart } from './g-chart.ts';
import { iChart } from './i-chart.ts';
import { mrChart } from './mr-chart.ts';
import { pChart } from './p-chart.ts';
import { pPrimeChart } from './p-prime-chart.ts';
import { runChart } from './run-chart.ts';
import { anhoejLimits } from './runs-analysis.ts';
import { tChart } from './t-chart.ts';
import { uChart } from './u-chart.ts';
import { uPrimeChart } from './u-prime-chart.ts';

// Outputs of qicharts2 0.8.1; its best-box and cut-box answers here equal those of the rules of 2014.
const folder = resolve(import.meta.dirname, '../../vectors');
const readJson = (file: string): unknown => JSON.parse(readFileSync(resolve(folder, file), 'utf8'));

type Column = (number | null)[];

interface Case {
  case: string;
  series: string;
  chart: keyof typeof CHARTS;
  options: {
    freeze: number | null;
    exclude_1based: number | number[] | null;
    part_after_1based: number | number[] | null;
    screened_mr: boolean;
  };
  expect: Record<'y' | 'cl' | 'lcl' | 'ucl', Column> & {
    sigma_signal: number[];
    part: number[];
    runs_by_part: Record<string, number | boolean | null>[];
  };
}

interface Input {
  id: string;
  y: Column;
  n: Column | null;
}

const CHARTS = {
  run: (y: Column, _: Column, options: ChartOptions) => runChart(y, options),
  i: (y: Column, _: Column, options: ChartOptions) => iChart(y, options),
  mr: (y: Column, _: Column, options: ChartOptions) => mrChart(y, options),
  c: (y: Column, _: Column, options: ChartOptions) => cChart(y, options),
  g: (y: Column, _: Column, options: ChartOptions) => gChart(y, options),
  t: (y: Column, _: Column, options: ChartOptions) => tChart(y, options),
  p: pChart,
  pp: pPrimeChart,
  u: uChart,
  up: uPrimeChart,
};

const fromOne = (indexes: number | number[] | null, offset: number): number[] =>
  indexes === null ? [] : [indexes].flat().map((index) => index + offset);

const expectColumn = (actual: Float64Array, wanted: Column, name: string): void => {
  expect(actual.length, name).toBe(wanted.length);
  for (const [index, value] of wanted.entries()) {
    const found = actual[index] ?? Number.NaN;
    if (value === null) expect(found, `${name} ${index}`).toBeNaN();
    else
      expect(Math.abs(found - value), `${name} ${index}: ${found} ${value}`).toBeLessThanOrEqual(
        1e-9 * Math.max(1e-3, Math.abs(value)),
      );
  }
};

describe('charts against qicharts2', () => {
  const inputs = readJson('inputs.json') as Input[];
  const cases = readJson('qicharts2.json') as Case[];

  const draw = ({ series, chart, options }: Case): ControlChart => {
    const [id, note] = series.split(' (');
    const input = inputs.find((candidate) => candidate.id === id);
    if (!input) throw new Error(`no input ${id}`);
    const keep = (_: unknown, index: number): boolean => note === undefined || (input.n?.[index] ?? 0) > 0;
    const y = input.y.filter(keep);
    return CHARTS[chart](y, input.n?.filter(keep) ?? y.map(() => 1), {
      freeze: options.freeze,
      exclude: fromOne(options.exclude_1based, -1),
      partsAt: fromOne(options.part_after_1based, 0),
      screen: options.screened_mr,
    });
  };

  it('reads cases', () => {
    expect(cases.length).toBe(60);
  });

  it.each(cases.map((test) => [test.case, test] as const))('%s', (_, test) => {
    const chart = draw(test);
    const wanted = test.expect;
    expectColumn(chart.value, wanted.y, 'value');
    expectColumn(chart.centre, wanted.cl, 'centre');
    expectColumn(chart.lower, wanted.lcl, 'lower');
    expectColumn(chart.upper, wanted.ucl, 'upper');
    expect(chart.outside.map(Number)).toEqual(wanted.sigma_signal);
    expect(Array.from(chart.part, (part) => part + 1)).toEqual(wanted.part);
    expect(
      chart.runs.map((runs) => ({
        'n.obs': runs.points,
        'n.useful': runs.useful,
        'longest.run': runs.longestRun,
        'longest.run.max': runs.longestRunMost,
        'n.crossings': runs.crossings,
        'n.crossings.min': runs.crossingsFewest,
        'runs.signal': runs.signal,
      })),
    ).toEqual(wanted.runs_by_part);
  });

  it('gives the limits of runs for 10 to 200 points', () => {
    const wanted = readJson('anhoej_limits.json') as Record<'n' | 'longest_run_max' | 'crossings_min', number[]>;
    const limits = wanted.n.map(anhoejLimits);
    expect(limits.map(({ longestRunMost }) => longestRunMost)).toEqual(wanted.longest_run_max);
    expect(limits.map(({ crossingsFewest }) => crossingsFewest)).toEqual(wanted.crossings_min);
    expect(limits.length).toBe(191);
  });
});
