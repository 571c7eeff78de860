import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from './adjust-chances.ts';
import { pelt } from './pelt.ts';

// Outputs of R's p.adjust, and of changepoint 2.3.
const folder = resolve(import.meta.dirname, '../../vectors');
const readJson = (file: string): unknown => JSON.parse(readFileSync(resolve(folder, file), 'utf8'));

type Column = (number | null)[];
type AdjustCase = Record<'p' | 'BH', Column>;

interface PeltCase {
  case: string;
  x: number[];
  last_index_of_each_segment_0based: number[];
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

describe('adjusted chances and PELT against R', () => {
  const adjusted = readJson('p_adjust.json') as AdjustCase[];
  const changes = readJson('pelt.json') as PeltCase[];

  it('reads cases of every kind', () => {
    expect([adjusted.length, changes.length]).toEqual([3, 6]);
  });

  it.each(adjusted.map((test) => [test.p.length, test] as const))('adjusts %i chances', (_, test) => {
    expect(worst(benjaminiHochberg(test.p), test.BH)).toBeLessThanOrEqual(1e-12);
  });

  it.each(changes.map((test) => [test.case, test] as const))('finds the changes of %s', (_, test) => {
    expect(pelt(test.x, { shortest: 3 })).toEqual(test.last_index_of_each_segment_0based);
  });
});
