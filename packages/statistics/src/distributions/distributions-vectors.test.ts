import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile, gammaCdf, logGamma } from '../numeric/gamma.ts';
import { betaBinomialCdf } from './beta-binomial.ts';
import { betaCdf } from './beta.ts';
import { binomialCdf, binomialTail } from './binomial.ts';
import { negativeBinomialCdf, negativeBinomialTail } from './negative-binomial.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { poissonCdf, poissonTail } from './poisson.ts';
import { studentTQuantile } from './student-t.ts';

// Values of R's own functions.
const file = resolve(import.meta.dirname, '../../vectors/distributions.json');

interface Case {
  f: string;
  args: [number, number, number, number];
  value: number;
}

const FUNCTIONS: Record<string, (...args: Case['args']) => number> = {
  pnorm: normalCdf,
  qnorm: normalQuantile,
  ppois: poissonCdf,
  ppois_upper_geq: poissonTail,
  pnbinom_mu_phi: negativeBinomialCdf,
  pnbinom_mu_phi_upper_geq: negativeBinomialTail,
  pbinom: binomialCdf,
  pbinom_upper_geq: binomialTail,
  pbetabinom: (...[k, n, a, b]) => betaBinomialCdf(k, n, { a, b }),
  pbeta: (x, a, b) => betaCdf(x, { a, b }),
  qchisq: chiSquareQuantile,
  qt: studentTQuantile,
  lgamma: logGamma,
  pgamma: gammaCdf,
};

describe("distributions against R's values", () => {
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Case[];
  it('reads cases', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases.map((test) => [`${test.f}(${test.args.join(', ')})`, test] as const))('%s', (_, { f, args, value }) => {
    const actual = FUNCTIONS[f]?.(...args) ?? Number.NaN;
    // Both tolerances hold (2e-12 alone where the value is 0), so that far tails count too.
    const error = Math.abs(actual - value);
    expect(error).toBeLessThanOrEqual(2e-12 * Math.max(1, Math.abs(value)));
    if (value !== 0) expect(error / Math.abs(value)).toBeLessThanOrEqual(1e-7);
  });
});
