// The standard normal distribution.
import { gammaCdf } from '../numeric/gamma.ts';
import { gammaTail } from './gamma.ts';

/** Density e^(−z²/2) / √(2π). */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** Chance of more than z: half the chi-square (1) tail at z² (Abramowitz & Stegun 26.2), accurate far out. */
export function normalTail(z: number): number {
  const half = (z * z) / 2;
  return z >= 0 ? gammaTail(half, 0.5) / 2 : 0.5 + gammaCdf(half, 0.5) / 2;
}

/** Chance of z or less. */
export function normalCdf(z: number): number {
  return normalTail(-z);
}

/** The z that a normal variable stays under with the given chance; ∓Infinity at 0 and 1, NaN outside. */
export function normalQuantile(chance: number): number {
  return chance < 0.5 ? -upperQuantile(chance) : upperQuantile(1 - chance);
}

/** The z that a normal variable is above with the given chance: `normalQuantile(1 − chance)` without the rounding. */
export function normalTailQuantile(chance: number): number {
  return -normalQuantile(chance);
}

// Start: Hastings' rational approximation (Abramowitz & Stegun 26.2.23, error under 4.5e-4). Then Halley's method,
// whose error falls by the third power at each step.
function upperQuantile(chance: number): number {
  if (chance === 0) return Infinity;
  if (chance === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(chance));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let z = t - above / below;
  for (let step = 0; step < 3; step += 1) {
    const ratio = (normalTail(z) - chance) / normalDensity(z);
    z += ratio / (1 - (z * ratio) / 2);
  }
  return z;
}
