// The two families of the models of counts and shares: mean–variance relation, link and unit deviance.
// Source: McCullagh & Nelder 1989; Wedderburn 1974 for the quasi-likelihood.

/** Over-dispersed counts with a logarithmic link, or over-dispersed shares with a logit link. */
export type GlmFamily = 'quasi-poisson' | 'quasi-binomial';

export interface FamilyFunctions {
  /** Mean of a linear predictor. */
  mean: (predictor: number) => number;
  /** Linear predictor of a mean. */
  link: (mean: number) => number;
  /** Variance of one unit at a mean, before the dispersion; also the slope of the mean, as both links are canonical. */
  variance: (mean: number) => number;
  /** Unit deviance of a value y at a mean. */
  deviance: (y: number, mean: number) => number;
  /** A mean near y to start from, off the ends of the range; `size` is the weight of y. */
  start: (y: number, size: number) => number;
}

const part = (y: number, mean: number): number => (y === 0 ? 0 : y * Math.log(y / mean));

export const FAMILIES: Readonly<Record<GlmFamily, FamilyFunctions>> = {
  'quasi-poisson': {
    mean: Math.exp,
    link: Math.log,
    variance: (mean) => mean,
    deviance: (y, mean) => 2 * (part(y, mean) - (y - mean)),
    start: (y) => y + 0.1,
  },
  'quasi-binomial': {
    mean: (predictor) => 1 / (1 + Math.exp(-predictor)),
    link: (mean) => Math.log(mean / (1 - mean)),
    variance: (mean) => mean * (1 - mean),
    deviance: (y, mean) => 2 * (part(y, mean) + part(1 - y, 1 - mean)),
    start: (y, size) => (size * y + 0.5) / (size + 1),
  },
};
