import { describe, expect, it } from 'vitest';
import { levelUnit, median, transformFor } from './level-scale.ts';

describe('the scale of a level', () => {
  const pressed = [99.9, 99.2, 96, 99.7, 98.5, 99.8, 97.5, 99.6, 99.4, 98.9, 92, 99.3];
  const even = [88, 91, 94, 90, 92, 91, 89, 93, 90, 92, 91, 90];

  it('leaves percentages alone in the middle, and where they are even; stretches them pressed against an edge', () => {
    expect(transformFor('percent', [40, 55, 60]).forward(50)).toBe(50);
    expect(transformFor('percent', even).forward(90)).toBe(90);
    const scale = transformFor('percent', pressed);
    expect(scale.forward(90)).toBeCloseTo(Math.log(9), 12);
    expect(scale.back(scale.forward(97.5))).toBeCloseTo(97.5, 10);
    const fromBelow = transformFor(
      'percent',
      pressed.map((value) => 100 - value),
    );
    expect(fromBelow.forward(10)).toBeCloseTo(-Math.log(9), 12);
  });

  it('never shows a percentage outside 0 to 100', () => {
    expect(transformFor('percent', even).back(103)).toBe(100);
    expect(transformFor('percent', pressed).back(30)).toBeLessThanOrEqual(100);
    expect(transformFor('percent', [...even, 104]).back(103)).toBe(103);
  });

  it('takes figures of no stated unit for percentages only where they press against 100', () => {
    expect(transformFor('unstated', pressed).forward(50)).toBeCloseTo(0, 12);
    expect(transformFor('unstated', pressed).forward(150)).toBeGreaterThan(100);
    expect(transformFor('unstated', even).forward(50)).toBe(50);
    expect(transformFor('unstated', [...pressed, 101]).forward(50)).toBe(50);
  });

  it('counts 20 and 80 to the middle, 0 and 100 to what is possible, and 99 to what presses against 100', () => {
    const wide = [20, 80, 79.9, 79.8, 20.1, 80];
    expect(transformFor('percent', wide).forward(30)).toBe(30);
    expect(transformFor('percent', wide).back(130)).toBe(100);
    expect(transformFor('percent', wide).back(-3)).toBe(0);
    expect(transformFor('percent', [...pressed, -0.1]).back(-3)).toBe(-3);
    const upTo99 = pressed.map((value) => Math.min(value, 99));
    expect(transformFor('unstated', upTo99).forward(50)).toBeCloseTo(0, 12);
    expect(transformFor('unstated', [...pressed, 100, 0]).forward(50)).toBeCloseTo(0, 12);
    expect(transformFor('unstated', [...pressed, -1]).forward(50)).toBe(50);
    expect(
      transformFor(
        'unstated',
        upTo99.map((value) => value - 0.1),
      ).forward(50),
    ).toBe(50);
  });

  it('goes on as a straight line from a quarter of a point inside', () => {
    const scale = transformFor('percent', pressed);
    const forward = (value: number): number => scale.forward(value);
    // The slope of the logit at 0.25 is 100 / (0.25 × 99.75).
    expect(forward(0.25)).toBeCloseTo(Math.log(0.25 / 99.75), 12);
    expect(forward(0.05)).toBeCloseTo(Math.log(0.25 / 99.75) - (0.2 * 100) / (0.25 * 99.75), 12);
    expect(forward(100)).toBeCloseTo(Math.log(99.75 / 0.25) + (0.25 * 100) / (0.25 * 99.75), 12);
  });

  it('leaves raw values and logarithms as they are, there and back', () => {
    expect([transformFor('raw', [1]).forward(-7), transformFor('raw', [1]).back(700)]).toEqual([-7, 700]);
    expect(transformFor('log', [3]).back(Math.log(7))).toBeCloseTo(7, 12);
    expect(transformFor('raw', [3]).forward(7)).toBe(7);
  });

  it('finds a place for percentages of 0 and 100', () => {
    const scale = transformFor('percent', [0, 100]);
    expect(Number.isFinite(scale.forward(100))).toBe(true);
    expect(scale.forward(0)).toBeCloseTo(-scale.forward(100), 12);
  });

  it('takes logarithms of amounts only where all of them are above 0', () => {
    expect(transformFor('log', [1, 2]).forward(1)).toBe(0);
    expect(transformFor('log', [0, 2]).forward(1)).toBe(1);
  });
});

describe('the unit of a level', () => {
  it('is hardly moved by a step', () => {
    const noise = [1, -1, 0, 2, -2, 1, 0, -1, 2, -1, 0, 1];
    const { spread } = levelUnit(noise);
    const stepped = levelUnit(noise.map((value, index) => value + (index > 5 ? 100 : 0)));
    expect(stepped.spread).toBeLessThan(1.5 * spread);
  });

  it('is the median change over 0.6745 √2 about the median', () => {
    // Changes of 3, 1, 2 and 5: 2.5 in the middle.
    const { centre, spread } = levelUnit([4, 1, 2, 4, 9]);
    expect(centre).toBe(4);
    expect(spread).toBeCloseTo(2.5 / (0.674_489_750_196_081_7 * Math.SQRT2), 12);
  });

  it('never is 0', () => {
    expect(levelUnit([5, 5, 5]).spread).toBe(1);
    expect(levelUnit([5, 5, 5, 5, 9]).spread).toBe(4);
  });

  it('takes the middle of an even number of values half way', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBe(0);
  });
});
