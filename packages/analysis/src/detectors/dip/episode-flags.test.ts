import { describe, expect, it } from 'vitest';
import type { JudgedPoint } from '../../series/judge.ts';
import { episodeFlags } from './episode-flags.ts';

/** A point of a series that is usually 80 to 100: `flagged`, low without a flag, or good. */
const POINTS = {
  flagged: { value: 70, flag: -1 },
  low: { value: 75, flag: 0 },
  good: { value: 90, flag: 0 },
} as const;

const judged = (...kinds: (keyof typeof POINTS)[]): JudgedPoint[] =>
  kinds.map((kind, index) => ({
    ...POINTS[kind],
    from: `2024-01-${10 + index}`,
    to: `2024-01-${10 + index}`,
    label: `${index}`,
    n: null,
    target: null,
    centre: 90,
    lower: 80,
    upper: 100,
    rule: '',
    p: 0.5,
    pointP: 0.5,
    windowTotal: null,
    history: 24,
  }));

const flagsOf = (...kinds: (keyof typeof POINTS)[]): string =>
  episodeFlags(judged(...kinds), -1)
    .map((isPart) => (isPart ? 'x' : '.'))
    .join('');

describe('episodeFlags', () => {
  it('carries an episode over six points that are no longer flagged and not right again, and no seventh', () => {
    const after = Array.from({ length: 7 }, () => 'low' as const);
    expect(flagsOf('flagged', ...after)).toBe('xxxxxxx.');
    expect(flagsOf('flagged', ...after.slice(0, 6), 'flagged', 'low')).toBe('xxxxxxxxx');
  });

  it('goes on after one good point and is over after two', () => {
    expect(flagsOf('flagged', 'good', 'low')).toBe('x.x');
    expect(flagsOf('flagged', 'good', 'good', 'low')).toBe('x...');
  });

  it('begins with a flag only, and not with one on the better side', () => {
    expect(flagsOf('low', 'low', 'flagged')).toBe('..x');
    expect(episodeFlags(judged('flagged', 'low'), 1)).toEqual([false, false]);
  });

  it('is the flags alone where the method has no chances, and past a gap', () => {
    const points = judged('flagged', 'low', 'low');
    expect(
      episodeFlags(
        points.map((point) => ({ ...point, p: null })),
        -1,
      ),
    ).toEqual([true, false, false]);
    expect(
      episodeFlags(
        points.map((point, index) => (index === 1 ? { ...point, value: null } : point)),
        -1,
      ),
    ).toEqual([true, false, true]);
  });
});
