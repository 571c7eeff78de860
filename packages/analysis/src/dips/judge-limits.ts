import type { ControlChart } from '@said/statistics';
import type { ChartGrid } from './chart-grid.ts';
import { type DipPoint, distance, type LimitChart, type Limits, type RuleSet, sideOf } from './dip-series.ts';
import { drawLimits } from './draw-limits.ts';
import { withoutLimits } from './fewest-rows.ts';
import { patternsOf } from './pattern-rules.ts';

/** Points beyond three standard deviations, and the patterns of a set of rules. A chart without variation judges none. */
export function readLimits(method: LimitChart, grid: ChartGrid, rules: RuleSet): (place: number) => DipPoint {
  const chart = drawLimits(method, grid);
  const patterns = rules === 'limits' ? [] : patternsOf(chart, rules);
  return (place) => {
    const value = numberAt(chart.value, place);
    const limits = limitsAt(chart, place);
    if (limits === null) return withoutLimits(value, numberAt(chart.centre, place));
    const score = value === null ? null : scoreOf(method, value, limits);
    if (value !== null && score === null) return withoutLimits(value, limits.centre);
    const side = sideOf(value, limits.centre);
    const outside = chart.outside[place] === true ? { rule: outsideRule(side), direction: side } : null;
    const pattern = outside ?? patterns[place] ?? COMMON;
    return { value, ...limits, ...pattern, direction: pattern.direction ?? side, flagged: pattern !== COMMON, score };
  };
}

const COMMON = { rule: 'Common Cause', direction: null };

function outsideRule(side: DipPoint['direction']): string {
  return side === 'up' ? 'Above UCL' : 'Below LCL';
}

// Times and cases between events lean to one side, so that their limits are not equally far: each side is measured by its
// own limit. On all other charts a limit that is nearer was cut off where values end.
function scoreOf(method: LimitChart, value: number, limits: Limits): number | null {
  if (method !== 'g' && method !== 't') return distance(value, limits);
  const { centre, lower, upper } = limits;
  const side = value > centre ? upper - centre : centre - lower;
  return side > 0 ? (3 * Math.abs(value - centre)) / side : null;
}

function limitsAt({ centre, lower, upper }: ControlChart, place: number): Limits | null {
  const limits = { centre: centre[place], lower: lower[place], upper: upper[place] };
  const isKnown = [limits.centre, limits.lower, limits.upper].every((limit) => Number.isFinite(limit));
  return isKnown ? (limits as Limits) : null;
}

function numberAt(column: Float64Array, place: number): number | null {
  const number = column[place];
  return number === undefined || Number.isNaN(number) ? null : number;
}
