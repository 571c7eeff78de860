// Shape says the same as colour: a triangle points where the value went or, when better and worse are known, a diamond
// is better and a square is worse.
import type { TrendFlag } from './trend-series.ts';

export interface FlagSign {
  /** Path around 0 0, some 12 pixels wide. */
  shape: string;
  words: string;
}

/** In the order of a key. */
export const FLAG_SIGNS: Readonly<Record<TrendFlag, FlagSign>> = {
  worse: { shape: 'M-5-5H5V5H-5Z', words: 'worse than usual' },
  better: { shape: 'M0-6.5 6.5 0 0 6.5-6.5 0Z', words: 'better than usual' },
  up: { shape: 'M0-6.5 6 5H-6Z', words: 'higher than usual' },
  down: { shape: 'M0 6.5 6-5H-6Z', words: 'lower than usual' },
};

/** Radius of a point without a flag, and of one whose period is not over. */
export const POINT_RADIUS = { plain: 2.5, incomplete: 4 };

const STEP_OF_FULL_SIZE = 12;
const SMALLEST = 0.55;

/** How much smaller points are drawn where they would run into each other; `step` is the pixels between two of them. */
export function pointScale(step: number): number {
  return Math.min(1, Math.max(SMALLEST, step / STEP_OF_FULL_SIZE));
}
