// Student's t distribution (Student 1908), through the beta distribution (Abramowitz & Stegun 26.7.1).
import { logGamma, solveIncreasing } from '../numeric/gamma.ts';
import { betaTails } from './beta.ts';
import { normalTailQuantile } from './normal.ts';

/** Density at t, degrees of freedom above 0. */
export function studentTDensity(t: number, degrees: number): number {
  const scale = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(degrees * Math.PI);
  return Math.exp(scale - ((degrees + 1) / 2) * Math.log1p((t * t) / degrees));
}

/** Chance of more than t. */
export function studentTTail(t: number, degrees: number): number {
  const square = t * t;
  const outer = betaTails({
    x: degrees / (degrees + square),
    complement: square / (degrees + square),
    a: degrees / 2,
    b: 0.5,
  });
  return t >= 0 ? outer.lower / 2 : 0.5 + outer.upper / 2;
}

/** Chance of t or less. */
export function studentTCdf(t: number, degrees: number): number {
  return studentTTail(-t, degrees);
}

/** The t that the variable stays under with the given chance; ∓Infinity at 0 and 1, NaN outside. */
export function studentTQuantile(chance: number, degrees: number): number {
  if (!(chance >= 0 && chance <= 1)) return Number.NaN;
  return chance < 0.5 ? -upperQuantile(chance, degrees) : upperQuantile(1 - chance, degrees);
}

function upperQuantile(chance: number, degrees: number): number {
  if (chance === 0) return Infinity;
  if (chance === 0.5) return 0;
  return solveIncreasing((t) => chance - studentTTail(t, degrees), 1 + normalTailQuantile(chance));
}
