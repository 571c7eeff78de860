// Columns of the linear predictor: level; drift, in years; cos and sin of 2πkt/period for harmonic k; steps.
// Each but the level has a normal prior about 0, so that it costs little when the series does not ask for it.
import { at, type Matrix } from '../numeric/matrix.ts';
import type { PeriodsInYear } from './series.ts';
import type { Beliefs } from './settings.ts';

/** Which columns a model has; the level always. `steps` holds the first period of each step. */
export interface ModelShape {
  hasTrend: boolean;
  harmonics: number;
  steps: readonly number[];
}

/** Precision of a column that is hardly held at all. */
const FREE = 1e-6;

/** Every column but the steps, for all periods: level, trend, then cos and sin of each harmonic. */
export function baseColumns(length: number, period: PeriodsInYear, harmonics: number): Matrix {
  const columns = 2 + 2 * harmonics;
  const cells = new Float64Array(length * columns);
  for (let t = 0; t < length; t += 1) {
    cells[t * columns] = 1;
    cells[t * columns + 1] = t / period;
    for (let k = 1; k <= harmonics; k += 1) {
      const angle = (2 * Math.PI * k * t) / period;
      cells[t * columns + 2 * k] = Math.cos(angle);
      cells[t * columns + 2 * k + 1] = Math.sin(angle);
    }
  }
  return { cells, rows: length, columns };
}

/** Makes the columns of models over all periods, each model's once. */
export function columnMaker(base: Matrix): (shape: ModelShape) => Matrix {
  const made = new Map<string, Matrix>();
  return (shape) => {
    const key = `${shape.hasTrend} ${shape.harmonics} ${shape.steps.join(' ')}`;
    const known = made.get(key) ?? modelColumns(base, shape);
    made.set(key, known);
    return known;
  };
}

/** The columns of one model over all periods of the base. */
export function modelColumns(base: Matrix, shape: ModelShape): Matrix {
  const { rows } = base;
  const chosen = chosenColumns(shape);
  const columns = chosen.length + shape.steps.length;
  const cells = new Float64Array(rows * columns);
  for (let t = 0, to = 0; t < rows; t += 1) {
    for (const column of chosen) cells[to++] = at(base.cells, t * base.columns + column);
    for (const step of shape.steps) cells[to++] = t >= step ? 1 : 0;
  }
  return { cells, rows, columns };
}

/** Prior precision (1/sd²) of each column of a model, in the order of `modelColumns`. */
export function precisions(shape: ModelShape, beliefs: Beliefs): Float64Array {
  const values = [FREE];
  if (shape.hasTrend) values.push(beliefs.trendSd ** -2);
  for (let k = 1; k <= shape.harmonics; k += 1) {
    const precision = (k / beliefs.seasonSd) ** 2;
    values.push(precision, precision);
  }
  values.push(...shape.steps.map(() => beliefs.stepSd ** -2));
  return Float64Array.from(values);
}

/** Number of columns of a model. */
export function columnCount({ hasTrend, harmonics, steps }: ModelShape): number {
  return 1 + (hasTrend ? 1 : 0) + 2 * harmonics + steps.length;
}

function chosenColumns({ hasTrend, harmonics }: ModelShape): number[] {
  const seasonal = Array.from({ length: 2 * harmonics }, (_, index) => index + 2);
  return hasTrend ? [0, 1, ...seasonal] : [0, ...seasonal];
}
