import { columnCount, type ModelShape, precisions } from './design.ts';
import { at, type Matrix } from '../numeric/matrix.ts';
import type { PossibleStep } from './possible-steps.ts';
import type { RobustFit } from './robust-fit.ts';
import type { Beliefs } from './settings.ts';
import { type Fit, type Past, weightedFit } from './weighted-fit.ts';

/** One way to see the past, fitted. */
export interface CandidateModel {
  shape: ModelShape;
  /** Columns of all periods, past and to come. */
  columns: Matrix;
  precisions: Float64Array;
  /** log |P| of the prior precisions, but for the level's. */
  logPrecision: number;
  logPrior: number;
  fit: Fit;
  /** Weighted deviance and Pearson chi-square. */
  deviance: number;
  pearson: number;
  /** Whether it has a step that is merely possible. */
  isTentative: boolean;
}

export interface CandidateProblem {
  past: Past;
  robust: RobustFit;
  columnsOf: (shape: ModelShape) => Matrix;
  beliefs: Beliefs;
  /** 0 where a season cannot be known yet. */
  harmonics: number;
  /** Steps taken as facts: in every model. */
  knownSteps: readonly number[];
  possible: readonly PossibleStep[];
}

// The weights and the first guess come from the robust fit, so that few rounds are enough.
const LIMITS = { rounds: 3, tolerance: 3e-3 };
// No model with more columns than a quarter of the periods and one (METHODS §4, step 4).
const PERIODS_PER_COLUMN = 4;

/** Every combination of drift or none, harmonics, and one more possible step or none, fitted with the robust weights. */
export function fitCandidates(problem: CandidateProblem): CandidateModel[] {
  const { past, possible, knownSteps, beliefs } = problem;
  const none = possible.reduce((rest, { chance }) => rest - chance, 1);
  const choices = [{ steps: knownSteps, chance: none, isTentative: false }];
  for (const { from, chance } of possible) choices.push({ steps: [...knownSteps, from], chance, isTentative: true });
  const models: CandidateModel[] = [];
  for (const { steps, chance, isTentative } of choices) {
    for (const plain of plainShapes(problem.harmonics)) {
      const shape = { ...plain, steps };
      if (columnCount(shape) > Math.max(2, past.length / PERIODS_PER_COLUMN + 1)) continue;
      const logPrior = Math.log(chance) + logShapeChance(plain, beliefs, problem.harmonics);
      models.push({ ...fitOne(problem, shape), logPrior, isTentative });
    }
  }
  return models;
}

type PlainShape = Omit<ModelShape, 'steps'>;

function plainShapes(most: number): PlainShape[] {
  const orders = Array.from({ length: most + 1 }, (_, harmonics) => harmonics);
  return [false, true].flatMap((hasTrend) => orders.map((harmonics) => ({ hasTrend, harmonics })));
}

function logShapeChance({ hasTrend, harmonics }: PlainShape, beliefs: Beliefs, most: number): number {
  const chances = beliefs.harmonicChances;
  const possible = chances.slice(0, most + 1).reduce((total, chance) => total + chance, 0);
  const trend = hasTrend ? beliefs.trendChance : 1 - beliefs.trendChance;
  return Math.log(trend) + Math.log((chances[harmonics] ?? 0) / possible);
}

function fitOne(problem: CandidateProblem, shape: ModelShape): Omit<CandidateModel, 'logPrior' | 'isTentative'> {
  const { past, robust, columnsOf, beliefs } = problem;
  const columns = columnsOf(shape);
  const held = precisions(shape, beliefs);
  const penalties = held.map((precision) => precision * robust.dispersion);
  const fit = weightedFit({ past, weights: robust.weights, columns, penalties }, robust.predictor.slice(), LIMITS);
  return { shape, columns, precisions: held, logPrecision: logTotal(held), fit, ...misfit(past, robust.weights, fit) };
}

function logTotal(held: Float64Array): number {
  let total = 0;
  for (let i = 1; i < held.length; i += 1) total += Math.log(at(held, i));
  return total;
}

function misfit(
  { response, values, sizes }: Past,
  weights: Float64Array,
  fit: Fit,
): { deviance: number; pearson: number } {
  let deviance = 0;
  let pearson = 0;
  for (let t = 0; t < weights.length; t += 1) {
    const weight = at(weights, t);
    if (weight === 0) continue;
    const mean = at(fit.mean, t);
    deviance += weight * response.deviance(at(values, t), mean, at(sizes, t));
    pearson += (weight * (at(values, t) - mean) ** 2) / at(fit.slope, t);
  }
  return { deviance, pearson };
}
