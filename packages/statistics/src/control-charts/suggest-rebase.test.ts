import { describe, expect, it } from 'vitest';
import { suggestRebase } from './suggest-rebase.ts';

const noise = [3, -2, 1, 0, -3, 2, -1, 2, 0, -2, 3, -3];
const level = (at: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => at + (noise[index % noise.length] ?? 0));

describe('suggestRebase', () => {
  it('names the first period of a new level that has held for a year', () => {
    expect(suggestRebase([...level(100, 24), ...level(120, 14)], 12)).toBe(24);
  });

  it('names the newest of several', () => {
    expect(suggestRebase([...level(100, 24), ...level(120, 24), ...level(90, 12)], 12)).toBe(48);
  });

  it('compares the newest level with the one before it, not with all that was before', () => {
    expect(suggestRebase([...level(100, 30), ...level(130, 12), ...level(100, 14)], 12)).toBe(42);
  });

  it('counts gaps as periods, but not as values', () => {
    expect(suggestRebase([...level(100, 20), null, null, ...level(120, 14)], 12)).toBe(22);
  });

  it('says nothing of a steady series, a constant one, a short one, or a level not held for a year', () => {
    expect(suggestRebase(level(100, 48), 12)).toBeNull();
    expect(
      suggestRebase(
        Array.from({ length: 48 }, () => 5),
        12,
      ),
    ).toBeNull();
    expect(suggestRebase([...level(100, 8), ...level(150, 8)], 12)).toBeNull();
    expect(suggestRebase([...level(100, 36), ...level(120, 5)], 12)).toBeNull();
  });

  it('says nothing of a season that swings within the year', () => {
    const swing = Array.from({ length: 60 }, (_, month) => 100 + 12 * Math.sin((2 * Math.PI * month) / 12));
    expect(suggestRebase(swing, 12)).toBeNull();
  });
});
