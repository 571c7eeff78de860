// Bayesian averaging over models and dispersions by Laplace's approximation: Kass & Raftery 1995, §4.1;
// extended quasi-likelihood for the dispersion: Nelder & Pregibon 1987.
import type { CandidateModel } from './candidate-models.ts';
import { at, factorise } from '../numeric/matrix.ts';
import { dispersionBelief } from './settings.ts';

interface WeightedModel {
  model: CandidateModel;
  chance: number;
  /** Cholesky factor of the posterior precision, information/dispersion + prior precision. */
  factor: Float64Array;
}

/** One possible dispersion with its chance and, given it, those of the models. */
export interface DispersionNode {
  dispersion: number;
  chance: number;
  models: WeightedModel[];
}

export interface Evidence {
  models: readonly CandidateModel[];
  /** Sum of the robust weights. */
  observations: number;
  hasUnitDispersion: boolean;
}

// The grid: even steps of the log about the estimate, wide enough for two years of months.
const SPACING = 0.25;
const STEPS_DOWN = 4;
const STEPS_UP = 5;
const STEPS_UP_FREE = 8;
// The estimate that centres the grid leans to 1 as if by four more degrees of freedom (METHODS §4, step 5).
const PRIOR_FREEDOM = 4;
const LEAST_CHANCE = 0.003;
const LEAST_MODEL_CHANCE = 0.01;

/**
 * Posterior chances of dispersions φ and models m:
 * log = −½ n log φ − (D_m − D_full + X²_full)/(2φ) − ½ b'Pb + ½ log|P| − ½ log|I/φ + P| + log priors,
 * D deviance, X² Pearson chi-square of the fullest model, b coefficients, P prior precision, I information.
 */
export function averageModels({ models, observations, hasUnitDispersion }: Evidence): DispersionNode[] {
  const full = fullest(models);
  if (!full) return [];
  const freedom = Math.max(observations - full.precisions.length, 2);
  const estimate = (full.pearson + PRIOR_FREEDOM) / (freedom + PRIOR_FREEDOM);
  const nodes = grid(estimate, hasUnitDispersion).map((dispersion) => {
    const prior = hasUnitDispersion ? logDispersionPrior(dispersion) : 0;
    const common = prior - 0.5 * observations * Math.log(dispersion);
    return { dispersion, models: models.map((model) => weigh(model, full, { dispersion, common })) };
  });
  return normalise(nodes);
}

/** The model with most columns among those without a tentative step. */
function fullest(models: readonly CandidateModel[]): CandidateModel | undefined {
  const settled = models.filter((model) => !model.isTentative);
  return settled.toSorted((a, b) => b.precisions.length - a.precisions.length)[0];
}

function grid(estimate: number, hasUnitDispersion: boolean): number[] {
  const up = hasUnitDispersion ? STEPS_UP : STEPS_UP_FREE;
  const centre = hasUnitDispersion ? Math.max(1, estimate) : estimate;
  const nodes = Array.from({ length: STEPS_DOWN + up + 1 }, (_, index) => {
    const dispersion = centre * Math.exp((index - STEPS_DOWN) * SPACING);
    return hasUnitDispersion ? Math.max(1, dispersion) : dispersion;
  });
  return [...new Set(nodes)];
}

function logDispersionPrior(dispersion: number): number {
  const { chanceOfOne, meanLog } = dispersionBelief;
  if (dispersion === 1) return Math.log(chanceOfOne);
  return Math.log(((1 - chanceOfOne) * SPACING) / meanLog) - Math.log(dispersion) / meanLog;
}

interface LogWeighted extends Omit<WeightedModel, 'chance'> {
  log: number;
}

function weigh(
  model: CandidateModel,
  full: CandidateModel,
  { dispersion, common }: { dispersion: number; common: number },
): LogWeighted {
  const { precisions, fit, logPrecision } = model;
  const size = precisions.length;
  const factor = new Float64Array(size * size);
  let penalty = 0;
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) factor[i * size + j] = at(fit.information, i * size + j) / dispersion;
    const precision = at(precisions, i);
    factor[i * size + i] = at(factor, i * size + i) + precision;
    // The level is the same free column in every model.
    if (i > 0) penalty += precision * at(fit.coefficients, i) ** 2;
  }
  const logDeterminant = factorise(factor, size);
  const misfit = (model.deviance - full.deviance + full.pearson) / dispersion;
  return { model, factor, log: common + model.logPrior - 0.5 * (misfit + penalty + logDeterminant - logPrecision) };
}

function normalise(nodes: readonly { dispersion: number; models: LogWeighted[] }[]): DispersionNode[] {
  let most = -Infinity;
  for (const { models } of nodes) for (const { log } of models) most = Math.max(most, log);
  const totals = nodes.map(({ models }) => models.reduce((total, { log }) => total + Math.exp(log - most), 0));
  const all = totals.reduce((total, value) => total + value, 0);
  const kept: DispersionNode[] = [];
  for (const [index, { dispersion, models }] of nodes.entries()) {
    const total = totals[index] ?? 0;
    if (total / all < LEAST_CHANCE) continue;
    const chances = models.map(({ model, factor, log }) => ({ model, factor, chance: Math.exp(log - most) / total }));
    kept.push({
      dispersion,
      chance: total / all,
      models: rescaled(chances.filter(({ chance }) => chance >= LEAST_MODEL_CHANCE)),
    });
  }
  return rescaled(kept);
}

function rescaled<T extends { chance: number }>(items: T[]): T[] {
  const total = items.reduce((sum, { chance }) => sum + chance, 0);
  return items.map((item) => ({ ...item, chance: item.chance / total }));
}
