// The chi-square distribution: twice a gamma variable of half the degrees of freedom. Quantile: ../numeric/gamma.ts.
import { gammaCdf } from '../numeric/gamma.ts';
import { gammaDensity, gammaTail } from './gamma.ts';

/** Density at x, degrees of freedom above 0. */
export function chiSquareDensity(x: number, degrees: number): number {
  return gammaDensity(x / 2, degrees / 2) / 2;
}

/** Chance of x or less. */
export function chiSquareCdf(x: number, degrees: number): number {
  return gammaCdf(x / 2, degrees / 2);
}

/** Chance of more than x. */
export function chiSquareTail(x: number, degrees: number): number {
  return gammaTail(x / 2, degrees / 2);
}
