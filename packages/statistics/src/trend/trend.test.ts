import { describe, expect, it } from 'vitest';
import { median } from '../numeric/median.ts';
import { benjaminiHochberg, benjaminiYekutieli, bonferroni, holm } from './adjust-chances.ts';
import { loess } from './loess.ts';
import { pelt, type PeltCost, peltPenalty } from './pelt.ts';
import { middleSum } from './stl-median.ts';
import { stl } from './stl.ts';

/** Repeatable noise between −1 and 1 (Lehmer's generator). */
const noise = (count: number, seed: number): number[] => {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (2 * state) / 2_147_483_647 - 1;
  });
};

describe('adjusted chances', () => {
  // The worked example of Benjamini & Hochberg 1995, §3.3: at 5% it keeps four, Bonferroni three.
  const example = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  const kept = (adjusted: (number | null)[]): number => adjusted.filter((chance) => (chance ?? 1) <= 0.05).length;

  it('keep what the paper of 1995 keeps', () => {
    expect(kept(benjaminiHochberg(example))).toBe(4);
    expect(kept(bonferroni(example))).toBe(3);
    expect(kept(holm(example))).toBe(3);
    expect(kept(benjaminiYekutieli(example))).toBeLessThanOrEqual(4);
  });

  it('leave tests that could not be made out of the number of tests', () => {
    expect(benjaminiHochberg([0.01, null, 0.04])).toEqual([0.02, null, 0.04]);
    expect(bonferroni([null, 0.3, 0.6])).toEqual([null, 0.6, 1]);
    expect(holm([0.5, null, 0.02])).toEqual([0.5, null, 0.04]);
    expect(benjaminiYekutieli([0.01, null])).toEqual([0.01, null]);
    expect(benjaminiHochberg([])).toEqual([]);
  });
});

describe('loess', () => {
  it('follows a straight line exactly, with and without jumps', () => {
    const line = Float64Array.from({ length: 21 }, (_, index) => 3 + 2 * index);
    for (const jump of [1, 4, 30]) {
      const smoothed = loess(line, { span: 7, degree: 1, jump });
      for (const [index, value] of line.entries()) expect(smoothed[index]).toBeCloseTo(value, 9);
    }
  });

  it('keeps a value that no weight is near, and a single value', () => {
    const weights = new Float64Array(9);
    const values = Float64Array.from([1, 5, 2, 8, 3, 9, 4, 7, 6]);
    expect(loess(values, { span: 3, degree: 1, weights })).toEqual(values);
    expect(loess(Float64Array.of(4), { span: 3, degree: 0 })).toEqual(Float64Array.of(4));
  });
});

describe('stl', () => {
  const season = [5, -2, -4, 1];
  const series = Array.from({ length: 32 }, (_, index) => 100 + 0.5 * index + (season[index % 4] ?? 0));

  it('takes a fixed season and a straight trend apart', () => {
    const found = stl(series, { period: 4, season: 'periodic' });
    for (const [index, value] of found.season.entries()) expect(value).toBeCloseTo(season[index % 4] ?? 0, 0);
    for (const [index, value] of found.trend.entries()) expect(value).toBeCloseTo(100 + 0.5 * index, 0);
    for (const [index, value] of found.remainder.entries()) {
      expect(value + (found.season[index] ?? 0) + (found.trend[index] ?? 0)).toBeCloseTo(series[index] ?? 0, 10);
    }
    expect(found.weights.every((weight) => weight === 1)).toBe(true);
  });

  it('gives an outlier no weight when robust', () => {
    const jitter = noise(32, 7);
    const spiked = series.map((value, index) => value + 0.1 * (jitter[index] ?? 0) + (index === 13 ? 40 : 0));
    const found = stl(spiked, { period: 4, season: 7, robust: true });
    expect(found.weights[13]).toBe(0);
    expect(found.remainder[13]).toBeGreaterThan(35);
  });

  it('says what it cannot take', () => {
    expect(() => stl([1, 2, 3], { period: 4, season: 7 })).toThrow('two full cycles (8 values), not 3');
    expect(() => stl([1, Number.NaN, 3, 4], { period: 2, season: 7 })).toThrow('every value');
    expect(() => stl([1, 2, 3], { period: 1, season: 7 })).toThrow('2 values or more');
    expect(() => stl(series, { period: 4, season: 8 })).toThrow('odd span of 3 or more, not 8');
  });
});

describe('middleSum', () => {
  it('is twice the median for odd numbers of values', () => {
    for (const count of [1, 3, 9, 25, 51, 101]) {
      const values = Float64Array.from(noise(count, count + 1));
      expect(middleSum(values)).toBe(2 * median(values));
    }
  });

  it('is the lower middle and the upper one or a higher value for even numbers, as the program has it', () => {
    const surplus = Array.from({ length: 60 }, (_, seed) => {
      const values = Float64Array.from(noise(48, seed + 1));
      return middleSum(values) - 2 * median(values);
    });
    expect(surplus.every((value) => value >= 0)).toBe(true);
    expect(surplus.filter((value) => value === 0).length).toBeGreaterThan(30);
    expect(surplus.some((value) => value > 0)).toBe(true);
  });
});

describe('pelt', () => {
  const step = [...noise(20, 3), ...noise(20, 4).map((value) => value + 4)];

  it('finds one step, and nothing in noise', () => {
    expect(pelt(step, { cost: 'normal mean' })).toEqual([19]);
    expect(pelt(noise(40, 5), { cost: 'normal mean' })).toEqual([]);
    expect(pelt([], { cost: 'normal mean' })).toEqual([]);
  });

  it('finds a step in counts from none', () => {
    expect(pelt([0, 0, 0, 0, 0, 0, 0, 0, 9, 8, 9, 7, 9, 8, 9, 9], { cost: 'poisson', penalty: 'BIC' })).toEqual([7]);
  });

  it('has the penalties of its sources', () => {
    expect(peltPenalty('AIC', 50)).toBe(4);
    expect(peltPenalty('BIC', 50)).toBeCloseTo(2 * Math.log(50), 12);
    expect(peltPenalty('MBIC', 50)).toBeCloseTo(3 * Math.log(50), 12);
  });

  it('is as good as the best of all sets of changes', () => {
    const costOf = (values: number[], cost: PeltCost, ends: number[]): number => {
      const bounds = [0, ...ends.map((end) => end + 1), values.length];
      return bounds.slice(1).reduce((total, end, index) => {
        const part = values.slice(bounds[index], end);
        const sum = part.reduce((all, value) => all + value, 0);
        const mean = sum / part.length;
        if (cost === 'poisson') return total + (sum === 0 ? 0 : -2 * sum * Math.log(mean));
        return total + part.reduce((all, value) => all + (value - mean) ** 2, 0);
      }, ends.length * 4);
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
      for (const cost of ['normal mean', 'poisson'] as const) {
        const best = Math.min(...everySet(14, 2).map((ends) => costOf(values, cost, ends)));
        expect(costOf(values, cost, pelt(values, { cost, penalty: 'AIC', shortest: 2 }))).toBeCloseTo(best, 9);
      }
    }
  });

  it('says what it cannot take', () => {
    expect(() => pelt([1, Number.NaN], { cost: 'normal mean' })).toThrow('every value');
    expect(() => pelt([1, -1], { cost: 'poisson' })).toThrow('counts of 0 or more');
    expect(() => pelt([1, 1], { cost: 'poisson', shortest: 0 })).toThrow('at least 1 value');
  });
});
