import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mean } from '../numeric/mean.ts';
import { cChart } from './c-chart.ts';
import type { ControlChart } from './control-chart.ts';
import { cusum } from './cusum.ts';
import { ewma } from './ewma.ts';
import { iChart } from './i-chart.ts';
import { deviationOfRanges } from './moving-range.ts';
import { nelsonRules } from './nelson.ts';
import { pChart } from './p-chart.ts';
import { uChart } from './u-chart.ts';
import { westernElectricRules } from './western-electric.ts';

// Outputs of qcc 3.0.
const folder = resolve(import.meta.dirname, '../../vectors');
const readJson = (file: string): unknown => JSON.parse(readFileSync(resolve(folder, file), 'utf8'));

interface Input {
  id: string;
  y: number[];
  n: number[] | null;
}

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
  center: number;
  std_dev: number;
  cusum: { pos: number[]; neg: number[]; upper_violation_indices: number[]; lower_violation_indices: number[] };
  ewma: { lambda: number; nsigmas: number; lcl: number[]; ucl: number[] };
}

const expectClose = (actual: ArrayLike<number>, wanted: number | number[]): void => {
  for (const [index, value] of Array.from(actual).entries()) {
    const target = typeof wanted === 'number' ? wanted : (wanted[index] ?? Number.NaN);
    expect(Math.abs(value - target), `${index}: ${value} ${target}`).toBeLessThanOrEqual(
      1e-9 * Math.max(1e-3, Math.abs(target)),
    );
  }
};

describe('rules and sums against qcc', () => {
  const inputs = readJson('inputs.json') as Input[];
  const rules = readJson('qcc_rules.json') as RulesCase[];
  const sums = readJson('qcc_cusum_ewma.json') as SumsCase[];

  const inputFor = (id: string): Input => {
    const input = inputs.find((candidate) => candidate.id === id);
    if (!input) throw new Error(`no input ${id}`);
    return input;
  };

  const draw = ({ series, type }: RulesCase): ControlChart => {
    const { y, n } = inputFor(series);
    if (type === 'xbar.one') return iChart(y, { screen: false });
    if (type === 'c') return cChart(y);
    return type === 'p' ? pChart(y, n ?? []) : uChart(y, n ?? []);
  };

  it('reads cases of both kinds', () => {
    expect([rules, sums].every((cases) => cases.length > 0)).toBe(true);
  });

  it.each(rules.map((test) => [test.case, test] as const))('%s', (_, test) => {
    const chart = draw(test);
    const centre = chart.centre[0] ?? Number.NaN;
    expectClose([centre], test.center);
    expectClose(chart.lower, test.lcl);
    expectClose(chart.upper, test.ucl);
    const points = { value: chart.value, centre, deviation: (index: number) => chart.deviation[index] ?? Number.NaN };
    expect(Object.values(westernElectricRules(points))).toEqual(test.western_electric_flagged_indices);
    expect(Object.values(nelsonRules(points))).toEqual(test.nelson_flagged_indices);
  });

  it.each(sums.map((test) => [test.series, test] as const))('CUSUM and EWMA of %s', (_, test) => {
    const { y } = inputFor(test.series);
    const baseline = y.slice(0, test.baseline_points);
    const options = { centre: mean(baseline), deviation: deviationOfRanges(baseline, false) };
    expectClose([options.centre, options.deviation], [test.center, test.std_dev]);
    const found = cusum(y, options);
    expectClose(found.above, test.cusum.pos);
    expectClose(found.below, test.cusum.neg);
    expect(found.signalsAbove).toEqual(test.cusum.upper_violation_indices);
    expect(found.signalsBelow).toEqual(test.cusum.lower_violation_indices);
    const average = ewma(y, { ...options, weight: test.ewma.lambda, deviations: test.ewma.nsigmas });
    expectClose(average.lower, test.ewma.lcl);
    expectClose(average.upper, test.ewma.ucl);
  });
});
