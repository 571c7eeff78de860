import { describe, expect, it } from 'vitest';
import { levelUnit, median, transformFor } from './level-scale.ts';

describe('the scale of a level', () => {
  it('leaves percentages alone in the middle and stretches them near the edges', () => {
    expect(transformFor('percent', [40, 55, 60]).forward(50)).toBe(50);
    const scale = transformFor('percent', [88, 93, 97]);
    expect(scale.forward(90)).toBeCloseTo(Math.log(9), 12);
    expect(scale.back(scale.forward(97.5))).toBeCloseTo(97.5, 10);
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

  it('never is 0', () => {
    expect(levelUnit([5, 5, 5]).spread).toBe(1);
    expect(levelUnit([5, 5, 5, 5, 9]).spread).toBe(4);
  });

  it('takes the middle of an even number of values half way', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBe(0);
  });
});
