// The gamma distribution, from which exact Poisson intervals come. No maintained library in this repository has it.

// Lanczos approximation, g = 7, nine terms (Godfrey 2001); relative error below 1e-14 for x > 0.
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const series = LANCZOS.reduce((total, term, index) => total + (index === 0 ? term : term / (shifted + index)), 0);
  const base = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(base) - base + Math.log(series);
}

const PRECISION = 1e-16;
const MOST_TERMS = 100_000;

/**
 * Chance that a gamma variable of the given shape (rate 1) is at most x: the regularised lower incomplete gamma.
 * Series below shape + 1, continued fraction (Lentz) above: Abramowitz & Stegun 6.5.29 and 6.5.31.
 */
export function gammaCdf(x: number, shape: number): number {
  if (x <= 0) return 0;
  return x < shape + 1 ? lowerSeries(x, shape) : 1 - upperFraction(x, shape);
}

function lowerSeries(x: number, shape: number): number {
  let term = 1 / shape;
  let total = term;
  for (let step = 1; step < MOST_TERMS && term > total * PRECISION; step += 1) {
    term *= x / (shape + step);
    total += term;
  }
  return total * Math.exp(shape * Math.log(x) - x - logGamma(shape));
}

function upperFraction(x: number, shape: number): number {
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let step = 1; step < MOST_TERMS; step += 1) {
    const a = -step * (step - shape);
    b += 2;
    d = 1 / nonZero(a * d + b, tiny);
    c = nonZero(b + a / c, tiny);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION * 10) break;
  }
  return fraction * Math.exp(shape * Math.log(x) - x - logGamma(shape));
}

function nonZero(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** The value that a gamma variable of the given shape (rate 1) stays under with the given chance (0 to 1). */
export function gammaQuantile(chance: number, shape: number): number {
  if (chance <= 0 || shape <= 0) return 0;
  return solveIncreasing((x) => gammaCdf(x, shape) - chance, shape + 10 * Math.sqrt(shape) + 10);
}

/** The chi-square quantile: twice the gamma quantile at half the degrees of freedom. */
export function chiSquareQuantile(chance: number, degrees: number): number {
  return 2 * gammaQuantile(chance, degrees / 2);
}

/** The root of an increasing function over x > 0, by doubling an upper bound and halving the bracket. */
export function solveIncreasing(f: (x: number) => number, guess: number): number {
  let high = guess;
  while (f(high) < 0 && high < 1e300) high *= 2;
  let low = 0;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (f(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
