// Generalised linear models of counts and shares with over-dispersion, by iterated weighted least squares.
// Source: McCullagh & Nelder 1989, §2.5; dispersion as Pearson's χ² over the degrees of freedom.
import { FAMILIES, type FamilyFunctions, type GlmFamily } from './glm-family.ts';
import { type Design, type LeastSquares, weightedLeastSquares } from './least-squares.ts';

export interface GlmInput {
  family: GlmFamily;
  /** One row a value, one entry a column; give the intercept as a column of ones. */
  design: Design;
  /** Counts; or shares, 0 to 1. */
  y: ArrayLike<number>;
  /** Prior weights: the number each share is of. Default 1. */
  sizes?: ArrayLike<number>;
  /** Known parts of the linear predictor, as the logarithm of a population. Default 0. */
  offset?: ArrayLike<number>;
}

export interface GlmFit {
  family: GlmFamily;
  coefficients: Float64Array;
  /** With the dispersion, as R's summary gives them. */
  standardErrors: Float64Array;
  /** Pearson's χ² over the degrees of freedom; not held at 1 or above. */
  dispersion: number;
  degrees: number;
  deviance: number;
  /** Means, in the unit of y. */
  fitted: Float64Array;
  /** Leverages, 0 to 1. */
  hat: Float64Array;
  pearsonResiduals: Float64Array;
  devianceResiduals: Float64Array;
  converged: boolean;
  /** Linear predictor of a row with its standard error, dispersion included. */
  predict: (row: readonly number[], offset?: number) => { predictor: number; standardError: number };
}

const MOST_ROUNDS = 50;
const PRECISION = 1e-11;

interface State {
  predictor: Float64Array;
  fitted: Float64Array;
  deviance: number;
}

/**
 * Fits until the deviance settles; `converged` is false when it has not after 50 rounds (a share of all or none).
 * @throws RangeError when lengths differ, a column is a sum of others, or no degree of freedom is left
 */
export function fitGlm(input: GlmInput): GlmFit {
  const data = readData(input);
  let state = startState(data);
  let fit: LeastSquares = solve(data, state);
  let converged = false;
  for (let round = 0; round < MOST_ROUNDS && !converged; round += 1) {
    const next = stateAt(data, fit.coefficients);
    converged = Math.abs(next.deviance - state.deviance) < PRECISION * (Math.abs(next.deviance) + 0.1);
    state = next;
    fit = solve(data, state);
  }
  return describe(data, { fit, state: stateAt(data, fit.coefficients), converged });
}

interface GlmData {
  name: GlmFamily;
  family: FamilyFunctions;
  design: Design;
  y: Float64Array;
  sizes: Float64Array;
  offset: Float64Array;
}

function readData({ family, design, y, sizes, offset }: GlmInput): GlmData {
  const rows = design.length;
  for (const column of [y, sizes, offset]) {
    if (column && column.length !== rows)
      throw new RangeError(`${rows} rows need as many values, not ${column.length}.`);
  }
  if (rows <= (design[0]?.length ?? 0)) throw new RangeError('A model needs more rows than columns.');
  const fill = (column: ArrayLike<number> | undefined, value: number): Float64Array =>
    column ? Float64Array.from(column) : new Float64Array(rows).fill(value);
  return {
    name: family,
    family: FAMILIES[family],
    design,
    y: fill(y, 0),
    sizes: fill(sizes, 1),
    offset: fill(offset, 0),
  };
}

function startState(data: GlmData): State {
  const fitted = data.y.map((y, row) => data.family.start(y, data.sizes[row] ?? 1));
  return { fitted, predictor: fitted.map(data.family.link), deviance: devianceOf(data, fitted) };
}

function stateAt(data: GlmData, coefficients: Float64Array): State {
  const predictor = data.offset.map((known, row) => known + product(data.design[row] ?? [], coefficients));
  const fitted = predictor.map(data.family.mean);
  return { predictor, fitted, deviance: devianceOf(data, fitted) };
}

function product(row: readonly number[], coefficients: Float64Array): number {
  return row.reduce((total, value, column) => total + value * (coefficients[column] ?? 0), 0);
}

function devianceOf({ family, y, sizes }: GlmData, fitted: Float64Array): number {
  return y.reduce((total, value, row) => total + (sizes[row] ?? 1) * family.deviance(value, fitted[row] ?? 0), 0);
}

function workingWeights({ family, sizes }: GlmData, fitted: Float64Array): Float64Array {
  return fitted.map((mean, row) => (sizes[row] ?? 1) * family.variance(mean));
}

// One round: least squares of the working response, predictor + (y − mean)/slope, with weights size × variance.
function solve(data: GlmData, { predictor, fitted }: State): LeastSquares {
  const response = data.y.map((y, row) => {
    const mean = fitted[row] ?? 0;
    return (predictor[row] ?? 0) - (data.offset[row] ?? 0) + (y - mean) / data.family.variance(mean);
  });
  return weightedLeastSquares(data.design, response, workingWeights(data, fitted));
}

interface Finished {
  fit: LeastSquares;
  state: State;
  converged: boolean;
}

function describe(data: GlmData, { fit, state, converged }: Finished): GlmFit {
  const { family, y, sizes } = data;
  const { fitted, deviance } = state;
  const { coefficients, spreadOf, variances } = fit;
  const pearsonResiduals = y.map((value, row) => {
    const mean = fitted[row] ?? 0;
    return ((value - mean) * Math.sqrt(sizes[row] ?? 1)) / Math.sqrt(family.variance(mean));
  });
  const devianceResiduals = y.map((value, row) => {
    const mean = fitted[row] ?? 0;
    return Math.sign(value - mean) * Math.sqrt(Math.max(0, (sizes[row] ?? 1) * family.deviance(value, mean)));
  });
  const degrees = y.length - coefficients.length;
  const dispersion = pearsonResiduals.reduce((total, residual) => total + residual ** 2, 0) / degrees;
  return {
    family: data.name,
    coefficients,
    standardErrors: variances.map((variance) => Math.sqrt(dispersion * variance)),
    dispersion,
    degrees,
    deviance,
    fitted,
    hat: workingWeights(data, fitted).map((weight, row) => weight * spreadOf(data.design[row] ?? [])),
    pearsonResiduals,
    devianceResiduals,
    converged,
    predict: (row, offset = 0) => ({
      predictor: offset + product(row, coefficients),
      standardError: Math.sqrt(dispersion * spreadOf(row)),
    }),
  };
}

/**
 * Anscombe residuals of counts, 1.5 (y^(2/3) μ^(−1/6) − μ^(1/2)) / √(φ (1 − h)), φ = the dispersion, at least 1.
 * About standard normal, more nearly than Pearson's. Source: Anscombe 1953; Farrington et al. 1996.
 */
export function anscombeResiduals(y: ArrayLike<number>, { fitted, hat, dispersion }: GlmFit): Float64Array {
  return fitted.map((mean, row) => {
    const distance = 1.5 * ((y[row] ?? 0) ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean));
    return distance / Math.sqrt(Math.max(1, dispersion) * (1 - (hat[row] ?? 0)));
  });
}
