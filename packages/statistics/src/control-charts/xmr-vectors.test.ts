import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImprovementDirection, xmrChart } from './xmr.ts';

// Outputs of NHSRplotthedots 0.2.2. They lie beside the repository; without them only this file is skipped.
const folder = resolve(import.meta.dirname, '../../vectors');
const readJson = (file: string): unknown => JSON.parse(readFileSync(resolve(folder, file), 'utf8'));

interface Case {
  case: string;
  series: string;
  value?: number[] | null;
  options?: {
    improvement_direction: ImprovementDirection;
    screen_outliers: boolean;
    fix_after_n_points: number | null;
    target: number | null;
    rebase_at_index: number[] | null;
  } | null;
  expect:
    | string
    | {
        group: number[];
        limits_by_group: {
          group: number;
          n: number;
          short_group_warning: boolean;
          mean: number;
          lpl: number | null;
          upl: number | null;
        }[];
        special_cause_type: string[];
        point_type: string[];
        variation_icon: string;
        assurance_type: string | null;
      };
}

interface Input {
  id: string;
  kind: string;
  y: (number | null)[];
  n: number[] | null;
}

const close = (actual: number | null | undefined, wanted: number | null): boolean => {
  if (wanted === null || actual === null || actual === undefined) return (actual ?? null) === wanted;
  return Math.abs(actual - wanted) <= 1e-9 * Math.max(1e-3, Math.abs(wanted));
};

describe('xmrChart against NHSRplotthedots', () => {
  const inputs = readJson('inputs.json') as Input[];
  const cases = readJson('ptd_spc.json') as Case[];
  const valuesOf = ({ series, value }: Pick<Case, 'series' | 'value'>): (number | null)[] => {
    if (value) return value;
    const input = inputs.find(({ id }) => id === series);
    if (!input) throw new Error(`no input ${series}`);
    const { n } = input;
    if (!n) return input.y;
    // A week without animals has no share: 0 of 0 is a gap.
    return input.y.map((y, index) => (y === null || !n[index] ? null : (100 * y) / n[index]));
  };
  const chartOf = (test: Case) => {
    const options = test.options;
    return xmrChart(valuesOf(test), {
      improvement: options?.improvement_direction ?? 'increase',
      screen: options?.screen_outliers ?? true,
      fixAfter: options?.fix_after_n_points ?? null,
      target: options?.target ?? null,
      rebaseAt: options?.rebase_at_index ?? [],
    });
  };

  it.each(cases.map((test) => [test.case, test] as const))('%s', (_, test) => {
    const chart = chartOf(test);
    // The package stops with an error on some gaps; here a gap is a break and the rest of the series is judged.
    if (typeof test.expect === 'string') {
      expect(chart.points.filter(({ value }) => value === null).every(({ rule }) => rule === 'Common Cause')).toBe(
        true,
      );
      expect(chart.points.every(({ upper }) => upper !== null)).toBe(true);
      return;
    }
    const wanted = test.expect;
    expect(chart.points.map(({ group }) => group)).toEqual(wanted.group);
    wanted.limits_by_group.forEach((limits, index) => {
      const group = chart.groups[index];
      expect(group?.n).toBe(limits.n);
      expect(group?.short).toBe(limits.short_group_warning);
      expect(close(group?.centre, limits.mean), `mean ${group?.centre} ${limits.mean}`).toBe(true);
      expect(close(group?.lower, limits.lpl), `lower ${group?.lower} ${limits.lpl}`).toBe(true);
      expect(close(group?.upper, limits.upl), `upper ${group?.upper} ${limits.upl}`).toBe(true);
    });
    expect(chart.points.map(({ rule }) => rule)).toEqual(wanted.special_cause_type);
    expect(chart.points.map(({ type }) => type)).toEqual(wanted.point_type);
    expect(chart.variation).toBe(wanted.variation_icon);
    expect(chart.assurance).toBe(wanted.assurance_type);
  });

  it('gives the last point of every prefix the type the package gives it', () => {
    const series = readJson('ptd_spc_prospective.json') as {
      series: string;
      last_index: number[];
      special_cause_type_of_last_point: string[];
    }[];
    for (const test of series) {
      const values = valuesOf({ series: test.series });
      const found = test.last_index.map((last) => xmrChart(values.slice(0, last + 1)).points.at(-1)?.rule);
      expect(found, test.series).toEqual(test.special_cause_type_of_last_point);
    }
    expect(series.length).toBeGreaterThan(0);
  });
});
