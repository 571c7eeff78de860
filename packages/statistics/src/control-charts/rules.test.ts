import { describe, expect, it } from 'vitest';
import { cusum } from './cusum.ts';
import { ewma } from './ewma.ts';
import { nelsonRules } from './nelson.ts';
import { westernElectricRules } from './western-electric.ts';

/** Values in standard deviations from a centre of 0. */
const judged = (value: readonly number[]) => ({ value, centre: 0, deviation: () => 1 });

describe('westernElectricRules', () => {
  it('marks a point beyond the limits, and none on them', () => {
    expect(westernElectricRules(judged([0, 3, 3.01, -3.5])).beyondLimits).toEqual([2, 3]);
  });

  it('marks the point that completes 2 of 3, if it is beyond itself', () => {
    expect(westernElectricRules(judged([0, 2.1, 0, 2.1, 0])).twoOfThree).toEqual([3]);
    expect(westernElectricRules(judged([0, 2.1, -2.1, 0])).twoOfThree).toEqual([]);
  });

  it('marks 4 of 5 only from the fifth point on', () => {
    expect(westernElectricRules(judged([1.1, 1.1, 1.1, 1.1, 0, 1.1])).fourOfFive).toEqual([5]);
  });

  it('marks the eighth point on a side and later ones, the centre being no side', () => {
    const run = [1, 1, 1, 1, 1, 1, 1, 1, 1];
    expect(westernElectricRules(judged(run)).shift).toEqual([7, 8]);
    expect(westernElectricRules(judged([...run.slice(0, 7), 0, 1])).shift).toEqual([]);
    expect(westernElectricRules(judged([...run.slice(0, 7), Number.NaN, 1])).shift).toEqual([]);
  });
});

describe('nelsonRules', () => {
  it('marks nine on a side and six in a trend', () => {
    expect(nelsonRules(judged(Array.from({ length: 9 }, () => 0.5))).shift).toEqual([8]);
    expect(nelsonRules(judged([0, 1, 2, 3, 4, 5, 6])).trend).toEqual([5, 6]);
    expect(nelsonRules(judged([0, 1, 2, 2, 4, 5, 6])).trend).toEqual([]);
    expect(nelsonRules(judged([6, 5, 4, 3, 2, 1])).trend).toEqual([5]);
  });

  it('marks the fourteenth point that alternates', () => {
    const swings = Array.from({ length: 15 }, (_, index) => (index % 2 === 0 ? 1 : -1));
    expect(nelsonRules(judged(swings)).alternating).toEqual([13, 14]);
    expect(nelsonRules(judged(swings.slice(0, 13))).alternating).toEqual([]);
  });

  it('marks fifteen close to the centre, a gap being close to nothing', () => {
    const calm = Array.from({ length: 16 }, (_, index) => (index % 2) - 0.5);
    expect(nelsonRules(judged(calm)).hugging).toEqual([14, 15]);
    expect(nelsonRules(judged([...calm.slice(0, 8), Number.NaN, ...calm.slice(9)])).hugging).toEqual([]);
  });

  it('marks eight far from the centre on both sides, not on one', () => {
    const far = [2, -2, 2, 2, 2, 2, 2, 2];
    expect(nelsonRules(judged(far)).avoiding).toEqual([7]);
    expect(nelsonRules(judged(far.map(Math.abs))).avoiding).toEqual([]);
  });

  it('shares its first, fifth and sixth rule with Western Electric', () => {
    const points = judged([2.5, 2.2, 1.1, 1.3, 3.2]);
    const { beyondLimits, twoOfThree, fourOfFive } = westernElectricRules(points);
    expect(nelsonRules(points)).toMatchObject({ beyondLimits, twoOfThree, fourOfFive });
  });
});

describe('cusum', () => {
  it('adds up by hand what is beyond half a standard deviation', () => {
    const found = cusum([1, 2, 2, -3], { centre: 0, deviation: 1, decision: 3 });
    expect(Array.from(found.above)).toEqual([0.5, 2, 3.5, 0]);
    expect(Array.from(found.below)).toEqual([0, 0, 0, -2.5]);
    expect([found.signalsAbove, found.signalsBelow]).toEqual([[2], []]);
  });

  it('finds a lasting drop, holds over a gap and needs a spread', () => {
    const drop = [0, 0, -2, -2, Number.NaN, -2, -2];
    const found = cusum(drop, { centre: 0, deviation: 1 });
    expect(found.signalsBelow).toEqual([6]);
    expect(found.below[4]).toBe(found.below[3]);
    expect(() => cusum([1], { centre: 0, deviation: 0 })).toThrow('above 0, not 0');
  });
});

describe('ewma', () => {
  it('averages and widens its limits by hand', () => {
    const found = ewma([10, 0, Number.NaN], { centre: 0, deviation: 2 });
    expect(Array.from(found.average)).toEqual([2, 1.6, 1.6]);
    expect(found.upper[0]).toBeCloseTo(3 * 2 * 0.2, 12);
    expect(found.lower[1]).toBeCloseTo(-6 * Math.sqrt((0.2 / 1.8) * (1 - 0.8 ** 4)), 12);
    expect(found.signals).toEqual([0, 1]);
  });

  it('widens its limits by the deviation of each point, and not at a gap', () => {
    const found = ewma([1, 1, Number.NaN], { centre: 0, deviation: [2, 1, 5], weight: 0.5 });
    const second = 3 * Math.sqrt((0.5 * 1) ** 2 + 0.25 * (0.5 * 2) ** 2);
    expect(found.upper[1]).toBeCloseTo(second, 12);
    expect(found.upper[2]).toBeCloseTo(second, 12);
  });

  it('says what it cannot take', () => {
    expect(() => ewma([1], { centre: 0, deviation: Number.NaN })).toThrow('above 0, not NaN');
    expect(() => ewma([1], { centre: 0, deviation: 1, weight: 1.5 })).toThrow('up to 1, not 1.5');
  });
});
