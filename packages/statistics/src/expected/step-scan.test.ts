import { describe, expect, it } from 'vitest';
import { baseColumns, modelColumns, precisions } from './design.ts';
import { possibleSteps } from './possible-steps.ts';
import { responses } from './response.ts';
import { robustFit } from './robust-fit.ts';
import { relativeBeliefs, stepChiSquare } from './settings.ts';
import { drawPoisson, seededRandom } from './testing/simulated-series.ts';
import { scanSteps, type StepScore } from './step-scan.ts';

function scan(values: readonly number[]): StepScore[] {
  const shape = { hasTrend: false, harmonics: 0, steps: [] };
  const columns = modelColumns(baseColumns(values.length, 12, 2), shape);
  const usable = new Float64Array(values.length).fill(1);
  const past = {
    response: responses.count,
    values: Float64Array.from(values),
    sizes: usable,
    length: values.length,
  };
  const held = precisions(shape, relativeBeliefs);
  const fit = robustFit({ past, usable, columns, precisions: held });
  return scanSteps({ past, usable, columns, precisions: held, side: 8 }, fit);
}

function clearest(scores: readonly StepScore[]): StepScore | undefined {
  return scores.toSorted((a, b) => b.chiSquare - a.chiSquare)[0];
}

const random = seededRandom(11);
const quiet = Array.from({ length: 36 }, () => drawPoisson(random, 40));

describe('scan for a step', () => {
  it('finds a lasting rise where it began', () => {
    const best = clearest(scan(quiet.map((value, index) => value + (index >= 20 ? 25 : 0))));
    expect(best?.from).toBe(20);
    expect(best?.chiSquare).toBeGreaterThan(stepChiSquare);
  });

  it('takes no spike for a step', () => {
    const best = clearest(scan(quiet.map((value, index) => value + (index === 20 ? 150 : 0))));
    expect(best?.chiSquare).toBeLessThan(stepChiSquare);
  });

  it('keeps room on both sides', () => {
    const places = scan(quiet).map(({ from }) => from);
    expect(Math.min(...places)).toBe(8);
    expect(Math.max(...places)).toBe(28);
    expect(scan(quiet.slice(0, 18))).toEqual([]);
  });
});

describe('possible steps', () => {
  const beliefs = { stepSd: 0.4, stepChance: 0.1 };
  const flat = Array.from({ length: 10 }, (_, index) => ({ from: 8 + index, chiSquare: 0, information: 100 }));

  it('are none where nothing points to one', () => {
    expect(possibleSteps(flat, beliefs)).toEqual([]);
    expect(possibleSteps([], beliefs)).toEqual([]);
  });

  it('are the likeliest places, apart from each other, within the prior chance', () => {
    const scores = flat.map((score) => ({ ...score, chiSquare: score.from === 12 || score.from === 13 ? 11 : 2 }));
    const possible = possibleSteps(scores, beliefs);
    expect(possible[0]?.from).toBe(12);
    expect(possible.map(({ from }) => from)).not.toContain(13);
    expect(possible.reduce((total, { chance }) => total + chance, 0)).toBeGreaterThan(0.02);
  });
});
