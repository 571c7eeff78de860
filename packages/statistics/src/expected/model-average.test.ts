import { describe, expect, it } from 'vitest';
import { fitCandidates } from './candidate-models.ts';
import { baseColumns, columnMaker, type ModelShape, precisions } from './design.ts';
import { forecastWindows } from './forecast.ts';
import { averageModels, type DispersionNode } from './model-average.ts';
import { responses } from './response.ts';
import { robustFit } from './robust-fit.ts';
import { relativeBeliefs } from './settings.ts';
import { drawOverdispersed, drawPoisson, seededRandom } from './testing/simulated-series.ts';

function average(values: readonly number[]): DispersionNode[] {
  const columnsOf = columnMaker(baseColumns(values.length + 6, 12, 2));
  const usable = new Float64Array(values.length + 6).fill(1);
  const past = { response: responses.count, values: Float64Array.from(values), sizes: usable, length: values.length };
  const shape: ModelShape = { hasTrend: true, harmonics: 2, steps: [] };
  const columns = columnsOf(shape);
  const robust = robustFit({ past, usable, columns, precisions: precisions(shape, relativeBeliefs) });
  const beliefs = relativeBeliefs;
  const models = fitCandidates({ past, robust, columnsOf, beliefs, harmonics: 2, knownSteps: [], possible: [] });
  return averageModels({ models, observations: values.length, hasUnitDispersion: true });
}

function chanceOf(nodes: readonly DispersionNode[], isWanted: (shape: ModelShape) => boolean): number {
  return nodes
    .flatMap(({ chance, models }) =>
      models.map(({ model, chance: own }) => ({ shape: model.shape, own: chance * own })),
    )
    .reduce((total, { shape, own }) => total + (isWanted(shape) ? own : 0), 0);
}

const random = seededRandom(5);
const flat = Array.from({ length: 36 }, () => drawPoisson(random, 40));
const seasonal = Array.from({ length: 36 }, (_, t) => drawPoisson(random, 40 * Math.exp(0.5 * Math.sin(t / 1.9099))));
const wild = Array.from({ length: 36 }, () => drawOverdispersed(random, 40, 6));

describe('averaging models', () => {
  it('shares out all of the chance', () => {
    const nodes = average(flat);
    expect(nodes.reduce((total, { chance }) => total + chance, 0)).toBeCloseTo(1, 12);
    expect(chanceOf(nodes, () => true)).toBeCloseTo(1, 12);
  });

  it('believes in a season only where there is one', () => {
    expect(chanceOf(average(flat), ({ harmonics }) => harmonics > 0)).toBeLessThan(0.3);
    expect(chanceOf(average(seasonal), ({ harmonics }) => harmonics > 0)).toBeGreaterThan(0.99);
  });

  it('believes in more variance than chance only where there is more', () => {
    const expected = (nodes: readonly DispersionNode[]): number =>
      nodes.reduce((total, { chance, dispersion }) => total + chance * dispersion, 0);
    expect(expected(average(flat))).toBeLessThan(1.6);
    expect(expected(average(wild))).toBeGreaterThan(3);
  });

  it('has no model for a past too short for any', () => {
    expect(averageModels({ models: [], observations: 0, hasUnitDispersion: true })).toEqual([]);
  });
});

describe('forecast of totals', () => {
  it('grows by the mean each period, and its variance by more than chance alone', () => {
    const sizes = new Float64Array(6).fill(1);
    const totalOf = forecastWindows({ response: responses.count, nodes: average(flat), sizes, origin: 36 });
    const totals = Array.from(sizes, (_, index) => totalOf(index + 1));
    const means = totals.map((mixture) => mixture.reduce((sum, { chance, mean }) => sum + chance * mean, 0));
    const first = means[0] ?? 0;
    const sixth = means[5] ?? 0;
    expect(Math.abs(first - 40)).toBeLessThan(5);
    expect(Math.abs(sixth / first - 6)).toBeLessThan(0.5);
    for (const [index, mixture] of totals.entries()) {
      for (const { mean, variance } of mixture) expect(variance).toBeGreaterThan(mean * (1 + 0.01 * index));
    }
  });
});
