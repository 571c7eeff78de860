import { fitCandidates } from './candidate-models.ts';
import { baseColumns, columnMaker, type ModelShape, precisions } from './design.ts';
import { forecastWindows, type WindowForecast } from './forecast.ts';
import { levelUnit, type LevelScale, transformFor } from './level-scale.ts';
import { at, type Matrix } from '../numeric/matrix.ts';
import { averageModels } from './model-average.ts';
import { type PossibleStep, possibleSteps } from './possible-steps.ts';
import { responses } from './response.ts';
import { type RobustFit, robustFit } from './robust-fit.ts';
import type { PeriodsInYear, SeriesKind } from './series.ts';
import {
  type Beliefs,
  levelBeliefs,
  type PeriodRules,
  periodRules,
  relativeBeliefs,
  stepChiSquare,
} from './settings.ts';
import { scanSteps } from './step-scan.ts';
import type { UsablePeriods } from './usable-periods.ts';
import type { Past } from './weighted-fit.ts';

/** What the periods before `origin` lead to expect of the next ones. */
export interface Outlook {
  origin: number;
  /** Usable periods before the origin. */
  history: number;
  /** Steps of level taken as facts, by first period. */
  steps: readonly number[];
  /** Totals over the next 1, 2, … periods, on the model's scale. */
  forecast: WindowForecast;
  /** From a value to the model's scale and back. */
  toModel(value: number): number;
  fromModel(value: number): number;
}

export interface OutlookSource {
  kind: SeriesKind;
  period: PeriodsInYear;
  scale: LevelScale;
  periods: UsablePeriods;
  columnsOf: (shape: ModelShape) => Matrix;
}

const MOST_STEPS = 2;

/** The columns shared by all outlooks of a series. */
export function outlookSource(
  { kind, period, scale = 'raw' }: { kind: SeriesKind; period: PeriodsInYear; scale?: LevelScale | undefined },
  periods: UsablePeriods,
): OutlookSource {
  const base = baseColumns(periods.values.length, period, periodRules[period].harmonics);
  return { kind, period, scale, periods, columnsOf: columnMaker(base) };
}

/** Looks ahead from one origin, from what came before it only. Null when that is too little (METHODS §5). */
export function lookAhead(source: OutlookSource, origin: number): Outlook | null {
  const { kind, period, periods, columnsOf } = source;
  const rules = periodRules[period];
  const usable = periods.usable.subarray(0, origin);
  const history = usable.reduce((total, weight) => total + weight, 0);
  if (history < rules.fewest) return null;
  const { past, toModel, fromModel } = pastOf(source, origin);
  const beliefs = kind === 'level' ? levelBeliefs : relativeBeliefs;
  const harmonics = history >= rules.fewestForSeason ? rules.harmonics : 0;
  const learnt = learnSteps({ past, usable, columnsOf, beliefs, rules, harmonics });
  const ahead = Math.min(Math.max(...rules.windows), periods.values.length - origin);
  const models = fitCandidates({ past, columnsOf, beliefs, harmonics, ...learnt });
  const observations = learnt.robust.weights.reduce((total, weight) => total + weight, 0);
  const nodes = averageModels({ models, observations, hasUnitDispersion: past.response.hasUnitDispersion });
  const sizes = periods.sizes.subarray(origin, origin + ahead);
  const forecast = forecastWindows({ response: past.response, nodes, sizes, origin });
  return { origin, history, steps: learnt.knownSteps, forecast, toModel, fromModel };
}

interface ScaledPast extends Pick<Outlook, 'toModel' | 'fromModel'> {
  past: Past;
}

function pastOf({ kind, scale, periods }: OutlookSource, origin: number): ScaledPast {
  const values = periods.values.subarray(0, origin);
  if (kind !== 'level') return { past: withPrior(kind, periods, origin), toModel: same, fromModel: same };
  const known = [...values].filter((_, index) => at(periods.usable, index) > 0);
  const transform = transformFor(scale, known);
  const { centre, spread } = levelUnit(known.map((value) => transform.forward(value)));
  const toModel = (value: number): number => (transform.forward(value) - centre) / spread;
  const scaled = values.map((value, index) => (at(periods.usable, index) > 0 ? toModel(value) : 0));
  return {
    past: { response: responses.level, values: scaled, sizes: periods.sizes, length: origin },
    toModel,
    fromModel: (value) => transform.back(value * spread + centre),
  };
}

// The prior's events and cases, spread evenly over the periods that are learnt from.
function withPrior(kind: SeriesKind, { values, sizes, usable }: UsablePeriods, origin: number): Past {
  const response = responses[kind];
  const history = usable.subarray(0, origin).reduce((total, weight) => total + weight, 0);
  const added = (column: Float64Array, total: number): Float64Array =>
    column.slice(0, origin).map((value, t) => value + (at(usable, t) * total) / history);
  const { events, size } = response.prior;
  return { response, values: added(values, events), sizes: added(sizes, size), length: origin };
}

function same(value: number): number {
  return value;
}

interface Learning {
  past: Past;
  usable: Float64Array;
  columnsOf: (shape: ModelShape) => Matrix;
  beliefs: Beliefs;
  rules: PeriodRules;
  harmonics: number;
}

interface Learnt {
  robust: RobustFit;
  knownSteps: readonly number[];
  possible: readonly PossibleStep[];
}

// The robust fit of the fullest model, with one clear step added at a time, at most two.
function learnSteps({ past, usable, columnsOf, beliefs, rules, harmonics }: Learning): Learnt {
  const knownSteps: number[] = [];
  for (;;) {
    const shape = { hasTrend: true, harmonics, steps: knownSteps };
    const columns = columnsOf(shape);
    const held = precisions(shape, beliefs);
    const robust = robustFit({ past, usable, columns, precisions: held });
    if (knownSteps.length === MOST_STEPS) return { robust, knownSteps, possible: [] };
    const scores = scanSteps({ past, usable, columns, precisions: held, side: rules.stepSide }, robust);
    const clearest = scores.reduce<(typeof scores)[number] | null>(
      (best, score) => (best && best.chiSquare >= score.chiSquare ? best : score),
      null,
    );
    if (!clearest || clearest.chiSquare <= stepChiSquare) {
      return { robust, knownSteps, possible: possibleSteps(scores, beliefs) };
    }
    knownSteps.push(clearest.from);
  }
}
