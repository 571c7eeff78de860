// Confidence intervals of counts and shares. Sources: PHE/OHID technical guide "Commonly used public health statistics
// and their confidence intervals" (2018); Breslow & Day 1987 for Byar; Wilson 1927.
import { chiSquareQuantile } from '../numeric/gamma.ts';

/** Two-sided confidence: 95% leaves 2.5% on each side, 99.8% leaves 0.1%. */
export type Confidence = 0.95 | 0.998;

/** Normal quantiles of the two confidences, as the guide prints them and more. */
export const NORMAL_QUANTILE: Readonly<Record<Confidence, number>> = {
  0.95: 1.959963984540054,
  0.998: 3.090232306167813,
};

const tail = (confidence: Confidence): number => (1 - confidence) / 2;

/** Byar's approximation for a count of 10 and more; below that use `exactPoissonInterval`. Lower is null at 0. */
export function byarInterval(count: number, confidence: Confidence): [number | null, number] {
  const z = NORMAL_QUANTILE[confidence];
  const next = count + 1;
  const lower = count === 0 ? null : byarLower(count, z);
  return [lower, next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3];
}

function byarLower(count: number, z: number): number | null {
  const root = 1 - 1 / (9 * count) - z / (3 * Math.sqrt(count));
  return root < 0 ? null : count * root ** 3;
}

/** Exact Poisson interval (Garwood 1936): chi-square quantiles at 2x and 2x + 2 degrees of freedom, halved. */
export function exactPoissonInterval(count: number, confidence: Confidence): [number, number] {
  const alpha = tail(confidence);
  const lower = count === 0 ? 0 : chiSquareQuantile(alpha, 2 * count) / 2;
  return [lower, chiSquareQuantile(1 - alpha, 2 * count + 2) / 2];
}

/** The interval of a count as PHE works it out: exact below 10, Byar from 10. */
export function countInterval(count: number, confidence: Confidence = 0.95): [number, number] {
  if (count < 10) return exactPoissonInterval(count, confidence);
  const [lower, upper] = byarInterval(count, confidence);
  return [lower ?? 0, upper];
}

/** Wilson's score interval of a share of n, as fractions; null when n is 0. */
export function wilsonInterval(x: number, n: number, confidence: Confidence = 0.95): [number, number] | null {
  if (n <= 0) return null;
  const z = NORMAL_QUANTILE[confidence];
  const share = x / n;
  const centre = 2 * x + z * z;
  const spread = z * Math.sqrt(z * z + 4 * x * (1 - share));
  const width = 2 * (n + z * z);
  return [Math.max(0, (centre - spread) / width), Math.min(1, (centre + spread) / width)];
}
