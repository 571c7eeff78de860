import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseColumns, modelColumns } from './design.ts';
import { responses } from './response.ts';
import { weightedFit } from './weighted-fit.ts';

const folder = join(import.meta.dirname, '..', '..', 'vectors');

interface Case {
  series: string;
  link: 'log' | 'logit';
  offset: string | null;
  /** First and last period fitted. */
  fit_indices: [number, number];
  coefficients: number[];
  fitted: number[];
  deviance: number;
}

interface Input {
  id: string;
  freq: 12 | 52 | 4;
  y: number[];
  n: number[] | null;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

describe('fits without penalties against R glm', () => {
  const inputs = read('inputs.json') as Input[] | { series: Input[] };
  const list = Array.isArray(inputs) ? inputs : inputs.series;
  const cases = read('glm.json') as Case[];

  it.each(cases)('$series', ({ series, link, offset, fit_indices, coefficients, fitted, deviance }) => {
    const input = list.find(({ id }) => id === series);
    if (!input) throw new Error(`inputs.json has no series ${series}.`);
    const length = fit_indices[1] + 1;
    const response = link === 'log' ? responses.count : responses.proportion;
    const sizes = Float64Array.from(input.y, (_, index) => (link === 'logit' || offset ? (input.n?.[index] ?? 1) : 1));
    const past = { response, values: Float64Array.from(input.y), sizes, length };
    const columns = modelColumns(baseColumns(length, input.freq, 1), { hasTrend: true, harmonics: 1, steps: [] });
    const mean = input.y.slice(0, length).reduce((a, b) => a + b) / sizes.slice(0, length).reduce((a, b) => a + b);
    const start = new Float64Array(length).fill(link === 'log' ? Math.log(mean) : Math.log(mean / (1 - mean)));
    const problem = { past, weights: new Float64Array(length).fill(1), columns, penalties: new Float64Array(4) };
    const fit = weightedFit(problem, start, { rounds: 50, tolerance: 1e-12 });
    for (const [index, value] of coefficients.entries()) {
      expect(Math.abs((fit.coefficients[index] ?? Number.NaN) - value)).toBeLessThan(
        1e-6 * Math.max(1, Math.abs(value)),
      );
    }
    const scale = link === 'logit' ? (sizes[3] ?? 1) : 1;
    expect(Math.abs((fit.mean[3] ?? Number.NaN) / ((fitted[3] ?? Number.NaN) * scale) - 1)).toBeLessThan(1e-6);
    const total = input.y
      .slice(0, length)
      .reduce((sum, y, t) => sum + response.deviance(y, fit.mean[t] ?? Number.NaN, sizes[t] ?? 1), 0);
    expect(Math.abs(total / deviance - 1)).toBeLessThan(1e-6);
  });
});
