import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from './adjust-chances.ts';
import { pelt, type PeltPenalty, peltPenalty } from './pelt.ts';
import { stl } from './stl.ts';

// Outputs of R's p.adjust and stl, and of changepoint 2.3.
const folder = resolve(import.meta.dirname, '../../vectors');
const readJson = (file: string): unknown => JSON.parse(readFileSync(resolve(folder, file), 'utf8'));

type Column = (number | null)[];
type AdjustCase = Record<'p' | 'BH' | 'BY' | 'holm' | 'bonferroni', Column>;

interface PeltCase {
  case: string;
  x: number[];
  penalty: PeltPenalty;
  penalty_value: number;
  last_index_of_each_segment_0based: number[];
}

interface StlCase {
  series: string;
  transform: 'log' | 'none' | 'log(y+1)';
  s_window: number | 'periodic';
  robust: boolean;
  seasonal: number[];
  trend: number[];
  remainder: number[];
  weights: number[];
}

const worst = (actual: ArrayLike<number | null>, wanted: Column): number => {
  expect(actual.length).toBe(wanted.length);
  return Math.max(
    ...wanted.map((value, index) => {
      const found = actual[index] ?? null;
      if (value === null || found === null) return value === found ? 0 : Infinity;
      return Math.abs(found - value);
    }),
  );
};

describe('adjusted chances, PELT and STL against R', () => {
  const adjusted = readJson('p_adjust.json') as AdjustCase[];
  const changes = readJson('pelt.json') as PeltCase[];
  const decompositions = readJson('stl.json') as StlCase[];
  const inputs = readJson('inputs.json') as { id: string; freq: number; y: number[] }[];

  it('reads cases of every kind', () => {
    expect([adjusted, changes, decompositions].every((cases) => cases.length > 0)).toBe(true);
  });

  it.each(adjusted.map((test) => [test.p.length, test] as const))('adjusts %i chances', (_, test) => {
    expect(worst(benjaminiHochberg(test.p), test.BH)).toBeLessThanOrEqual(1e-12);
    expect(worst(benjaminiYekutieli(test.p), test.BY)).toBeLessThanOrEqual(1e-12);
    expect(worst(holm(test.p), test.holm)).toBeLessThanOrEqual(1e-12);
    expect(worst(bonferroni(test.p), test.bonferroni)).toBeLessThanOrEqual(1e-12);
  });

  it.each(changes.map((test) => [test.case, test] as const))('finds the changes of %s', (name, test) => {
    expect(peltPenalty(test.penalty, test.x.length)).toBeCloseTo(test.penalty_value, 10);
    const cost = name.includes('poisson') ? 'poisson' : 'normal mean';
    expect(pelt(test.x, { cost, penalty: test.penalty, shortest: 3 })).toEqual(test.last_index_of_each_segment_0based);
  });

  const names = decompositions.map(
    (test) => [`${test.series} ${test.s_window}${test.robust ? ' robust' : ''}`, test] as const,
  );
  it.each(names)('decomposes %s', (_, test) => {
    const input = inputs.find(({ id }) => id === test.series);
    if (!input) throw new Error(`no input ${test.series}`);
    const change = {
      log: Math.log,
      none: (value: number) => value,
      'log(y+1)': (value: number) => Math.log(value + 1),
    };
    const found = stl(input.y.map(change[test.transform]), {
      period: input.freq,
      season: test.s_window,
      robust: test.robust,
    });
    expect(worst(found.season, test.seasonal)).toBeLessThanOrEqual(1e-6);
    expect(worst(found.trend, test.trend)).toBeLessThanOrEqual(1e-6);
    expect(worst(found.remainder, test.remainder)).toBeLessThanOrEqual(1e-6);
    expect(worst(found.weights, test.weights)).toBeLessThanOrEqual(1e-6);
  });
});
