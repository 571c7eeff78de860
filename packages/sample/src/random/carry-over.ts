import type { Random } from './random.ts';

/** Whole numbers that add up to a series of fractions: what is left over waits for the next call. */
export function carryOver(random: Random): (amount: number) => number {
  let left = random.next();
  return (amount) => {
    left += amount;
    const whole = Math.max(0, Math.floor(left));
    left -= whole;
    return whole;
  };
}
