import type { Random } from './random.ts';

const BLOCK = [-1.3, -0.85, -0.45, 0.45, 0.85, 1.3] as const;

/**
 * Noise for a series that is meant to be calm: centred on 0, spread about 0.9, never beyond 1.5 and never within 0.25 of the middle.
 *
 * Plain random numbers would not do: in 66 calm months about every second series has seven points in a row on one
 * side by luck, which the shift rule of a control chart must report. Here each half year holds three values above and
 * three below the middle, in random order, so that runs stay short and what a chart reports was planted.
 */
export function calmNoise(random: Random, length: number): number[] {
  const noise: number[] = [];
  while (noise.length < length) {
    for (const centre of random.shuffle(BLOCK)) noise.push(centre + (random.next() - 0.5) * 0.4);
  }
  return noise.slice(0, length);
}
