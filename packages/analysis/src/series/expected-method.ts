import { expectedRange, type LevelScale, type ExpectedPoint, type ExpectedSeries } from '@said/statistics';
import {
  type ExceptionalDays,
  type JudgeableSeries,
  type JudgedPoint,
  type JudgeMethod,
  type JudgeOptions,
  type WindowTotal,
} from './judge.ts';
import type { MeasuredPoint } from './measured-series.ts';
import { regularPeriods, type RegularPeriods } from './regular-periods.ts';
import { isSameService } from './service-names.ts';
import { xmrMethod } from './xmr-method.ts';

const BY_WORKING_DAYS =
  ' Months are compared by how many working days they have, because next to nothing arrives at weekends.';

const WITHIN_EXPECTED = 'Within the expected range';

/**
 * The expected range as a judge: each point against what the points before it lead to expect, with season, drift and
 * past steps (docs/methods-dips.md). A series that is neither weekly, monthly nor quarterly has no season to learn and
 * is judged by the XmR chart instead; `caveatOf` then says so.
 */
export const expectedMethod: JudgeMethod = {
  name: 'Expected range',
  caveatOf: (series) => (gridOf(series) ? '' : xmrMethod.caveatOf(series)),
  explain: (series) =>
    gridOf(series)
      ? `Expected range: each ${series.pointName} is compared with what the ${series.pointName}s before it lead to expect, with season, drift and past steps allowed for.${hasExposure(series.points) ? BY_WORKING_DAYS : ''}`
      : `${xmrMethod.explain(series)} It stands in for the expected range, because these ${series.pointName}s are not evenly spaced weeks, months or quarters.`,
  fewestPoints: 12,
  judge(series, options = {}) {
    const grid = gridOf(series);
    return grid ? judgeOnGrid(series, grid, options) : xmrMethod.judge(series);
  },
};

function gridOf({ points }: JudgeableSeries): RegularPeriods | null {
  return regularPeriods(points.map(({ from }) => from));
}

function judgeOnGrid(series: JudgeableSeries, grid: RegularPeriods, options: JudgeOptions): JudgedPoint[] {
  const model = modelOf(series);
  const onGrid: (MeasuredPoint | null)[] = Array.from({ length: grid.length }, () => null);
  for (const [index, slot] of grid.slots.entries()) onGrid[slot] = series.points[index] ?? null;
  const { judgeFrom = '', exceptional = [], isLastComplete = true } = options;
  const isOdd = (point: MeasuredPoint): boolean => exceptional.some((days) => concerns(days, series, point));
  const first = series.points.findIndex(({ from }) => from >= judgeFrom);
  const { points } = expectedRange(
    {
      kind: model.kind,
      period: grid.period,
      scale: model.scale,
      values: onGrid.map((point) => (point === null ? null : model.toModel(point))),
      ...(model.sizeOf && {
        denominators: onGrid.map((point) => (point === null ? null : (model.sizeOf?.(point) ?? null))),
      }),
      exceptional: onGrid.map((point) => point !== null && isOdd(point)),
    },
    { judgeFrom: grid.slots[first] ?? grid.length, isLastComplete },
  );
  const bySlot = new Map(points.map((point) => [point.index, point]));
  return series.points.map((point, index) => {
    const slot = grid.slots[index] ?? 0;
    return judged(point, bySlot.get(slot), { series, model, onGrid, slot });
  });
}

function concerns({ from, to, service }: ExceptionalDays, series: JudgeableSeries, point: MeasuredPoint): boolean {
  const isOurs = service === null || isSameService(service, series.service ?? null);
  return isOurs && from <= point.to && to >= point.from;
}

interface Model {
  kind: ExpectedSeries['kind'];
  scale: LevelScale;
  /** What the value of a point is out of, or grows with; null for a model without. */
  sizeOf: ((point: MeasuredPoint) => number | null) | null;
  toModel: (point: MeasuredPoint) => number | null;
  /** From the model's own figures back to the unit of the values. */
  fromModel: (value: number, point: MeasuredPoint) => number;
}

const RATE_PER = 1000;
const casesOf = ({ n }: MeasuredPoint): number | null => n;

function hasExposure(points: readonly MeasuredPoint[]): boolean {
  return points.length > 0 && points.every(({ exposure }) => exposure !== undefined && exposure > 0);
}

/** Shares with their cases are proportions, counts and rates of known populations counts, all else a level. */
function modelOf({ unit, points }: JudgeableSeries): Model {
  const whole = { share: 1, '%': 100 }[unit];
  const hasCases = points.every(({ value, n }) => value === null || (n !== null && n > 0));
  if (unit === 'count')
    return { ...LEVEL, kind: 'count', sizeOf: hasExposure(points) ? ({ exposure }) => exposure ?? null : null };
  if (unit === 'per 1,000 residents' && hasCases) {
    const eventsOf = ({ n }: MeasuredPoint): number => (n ?? 0) / RATE_PER;
    return {
      ...LEVEL,
      kind: 'count',
      sizeOf: casesOf,
      toModel: (point) => (point.value === null ? null : point.value * eventsOf(point)),
      fromModel: (value, point) => value / eventsOf(point),
    };
  }
  if (whole === undefined) return { ...LEVEL, scale: /day|week|hour|minute|second|£|cost/i.test(unit) ? 'log' : 'raw' };
  if (!hasCases) {
    const percent = 100 / whole;
    return {
      ...LEVEL,
      scale: 'percent',
      toModel: ({ value }) => (value === null ? null : value * percent),
      fromModel: (value) => value / percent,
    };
  }
  return {
    ...LEVEL,
    kind: 'proportion',
    sizeOf: casesOf,
    toModel: (point) => (point.value === null ? null : (point.numerator ?? nearestCases(point, whole))),
    fromModel: (value) => value * whole,
  };
}

// The model needs whole cases. Good enough to judge by; what is said of them is said as a share.
function nearestCases({ value, n }: MeasuredPoint, whole: number): number {
  return Math.min(n ?? 0, Math.round(((value ?? 0) / whole) * (n ?? 0)));
}

const LEVEL: Model = {
  kind: 'level',
  scale: 'raw',
  sizeOf: null,
  toModel: ({ value }) => value,
  fromModel: (value) => value,
};

interface Place {
  series: JudgeableSeries;
  model: Model;
  onGrid: readonly (MeasuredPoint | null)[];
  slot: number;
}

function judged(point: MeasuredPoint, expected: ExpectedPoint | undefined, place: Place): JudgedPoint {
  const unknown = { p: null, pointP: null, windowTotal: null, history: expected?.history ?? null, flag: 0 } as const;
  const none = { ...point, ...unknown, rule: WITHIN_EXPECTED };
  if (!expected) return { ...none, centre: null, lower: null, upper: null };
  const shown = (value: number): number => place.model.fromModel(value, point);
  const range = { centre: shown(expected.centre), lower: shown(expected.lower), upper: shown(expected.upper) };
  if (expected.standing === 'unjudged') return { ...none, ...range };
  const windowTotal = totalOf(expected, place);
  const flag = expected.flagged ? expected.direction : 0;
  const chances = { p: expected.p, pointP: expected.periodP };
  return { ...none, ...range, ...chances, flag, windowTotal, rule: ruleOf(expected, place.series.pointName) };
}

function ruleOf({ flagged, isTooSmall, direction, window }: ExpectedPoint, pointName: string): string {
  if (isTooSmall) return 'Outside the expected range by too little to tell';
  if (!flagged) return WITHIN_EXPECTED;
  if (window === 1) return direction === 1 ? 'Above the expected range' : 'Below the expected range';
  return `${direction === 1 ? 'High' : 'Low'} over ${window} ${pointName}s together`;
}

function totalOf({ windowTotal, window }: ExpectedPoint, { model, onGrid, slot }: Place): WindowTotal | null {
  const point = onGrid[slot];
  if (!windowTotal || !point) return null;
  const points = onGrid.slice(slot - window + 1, slot + 1).flatMap((each) => each ?? []);
  const { basis, outOf, convert } = totalIn(model, points, point);
  return {
    points: window,
    basis,
    outOf,
    observed: convert(windowTotal.observed),
    expected: convert(windowTotal.expected),
    lower: convert(windowTotal.lower),
    upper: convert(windowTotal.upper),
  };
}

interface TotalUnit extends Pick<WindowTotal, 'basis' | 'outOf'> {
  convert: (value: number) => number;
}

// Counts are cases already. The share of a whole window becomes cases where they are stored for every point of it.
function totalIn(model: Model, points: readonly MeasuredPoint[], last: MeasuredPoint): TotalUnit {
  const convert = (value: number): number => model.fromModel(value, last);
  if (model.kind === 'count') return { basis: 'cases', outOf: null, convert: (value) => value };
  const outOf = points.some(({ n }) => n === null) ? null : points.reduce((total, { n }) => total + (n ?? 0), 0);
  if (model.kind === 'level') return { basis: 'average', outOf, convert };
  if (outOf === null || points.some(({ numerator }) => numerator === undefined))
    return { basis: 'share', outOf, convert };
  return { basis: 'cases', outOf, convert: (value) => value * outOf };
}
