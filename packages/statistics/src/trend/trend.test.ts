import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from './adjust-chances.ts';
import { pelt } from './pelt.ts';

/** Repeatable noise between −1 and 1 (Lehmer's generator). */
const noise = (count: number, seed: number): number[] => {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (2 * state) / 2_147_483_647 - 1;
  });
};

describe('adjusted chances', () => {
  // The worked example of Benjamini & Hochberg 1995, §3.3: at 5% it keeps four.
  const example = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  const kept = (adjusted: (number | null)[]): number => adjusted.filter((chance) => (chance ?? 1) <= 0.05).length;

  it('keep what the paper of 1995 keeps', () => {
    expect(kept(benjaminiHochberg(example))).toBe(4);
  });

  it('leave tests that could not be made out of the number of tests', () => {
    expect(benjaminiHochberg([0.01, null, 0.04])).toEqual([0.02, null, 0.04]);
    expect(benjaminiHochberg([])).toEqual([]);
    expect(benjaminiHochberg([0.9, 0.01, 1])).toEqual([1, 0.03, 1]);
  });
});

describe('pelt', () => {
  const step = [...noise(20, 3), ...noise(20, 4).map((value) => value + 4)];

  it('finds one step, and nothing in noise', () => {
    expect(pelt(step)).toEqual([19]);
    expect(pelt(noise(40, 5))).toEqual([]);
    expect(pelt([])).toEqual([]);
  });

  it('takes segments of eight or more unless told otherwise, down to one', () => {
    const levels = (length: number) => Array.from({ length: 2 * length }, (_, index) => (index < length ? 0 : 10));
    expect(pelt(levels(8))).toEqual([7]);
    expect(pelt(levels(7))).toEqual([]);
    expect(pelt(levels(4), { shortest: 4 })).toEqual([3]);
    expect(pelt([0, 0, 100, 0, 0], { shortest: 1 })).toEqual([1, 2]);
  });

  it('takes the first of equally good places', () => {
    expect(pelt([0, 0, 0, 0, 5, 10, 10, 10, 10], { shortest: 4 })).toEqual([3]);
  });

  it('is as good as the best of all sets of changes', () => {
    const costOf = (values: number[], ends: number[]): number => {
      const bounds = [0, ...ends.map((end) => end + 1), values.length];
      return bounds.slice(1).reduce(
        (total, end, index) => {
          const part = values.slice(bounds[index], end);
          const sum = part.reduce((all, value) => all + value, 0);
          const mean = sum / part.length;
          return total + part.reduce((all, value) => all + (value - mean) ** 2, Math.log(part.length));
        },
        ends.length * 3 * Math.log(values.length),
      );
    };
    const everySet = (length: number, shortest: number, from = 0): number[][] => {
      const rest: number[][] = [[]];
      for (let end = from + shortest; end <= length - shortest; end += 1) {
        for (const tail of everySet(length, shortest, end)) rest.push([end - 1, ...tail]);
      }
      return rest;
    };
    for (let seed = 1; seed <= 12; seed += 1) {
      const values = noise(14, seed).map((value, index) => Math.round(6 + 5 * value + (index > 6 ? seed : 0)));
      const best = Math.min(...everySet(14, 2).map((ends) => costOf(values, ends)));
      expect(costOf(values, pelt(values, { shortest: 2 }))).toBeCloseTo(best, 9);
    }
  });

  it('says what it cannot take', () => {
    expect(() => pelt([1, Number.NaN])).toThrow('every value');
    expect(() => pelt([1, 1], { shortest: 0 })).toThrow('at least 1 value');
  });
});
