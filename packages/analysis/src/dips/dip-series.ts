import type { PeriodsInYear } from '@said/statistics';

/** Events; events for each unit of a denominator; a share of cases; or any other level. */
export type DipKind = 'count' | 'rate' | 'share' | 'level';

/** Charts whose points are judged by limits. */
export type LimitChart = 'laney' | 'p' | 'u' | 'c' | 'i' | 'mr' | 'g' | 't';

/** Every way to judge a series. */
export type DipMethod = 'expected' | 'xmr' | LimitChart | 'runs' | 'cusum' | 'ewma';

/** What counts on a chart with limits: points beyond them alone, or runs and patterns too. */
export type RuleSet = 'limits' | 'western-electric' | 'nelson';

/** Which points centre and limits of a chart come from, as indexes of rows. */
export interface ChartFrame {
  /** The first so many rows; null for all. */
  baseline: number | null;
  /** Rows at which centre and limits start anew. */
  startsAt: readonly number[];
  /** Rows that are drawn and judged, but count neither for limits nor for runs. */
  leftOut: readonly number[];
}

/** One series as it was given, oldest first; every array has one entry for each row. */
export interface DipSeries {
  kind: DipKind;
  /** Events, successes or levels; `null` where nothing is known. */
  values: readonly (number | null)[];
  /** What rates and shares are out of; null for counts and levels. */
  denominators: readonly (number | null)[] | null;
  /** Whether levels are said to be percentages, 0 to 100. */
  isPercent?: boolean;
  /** Whether rows are events, each at its date: several may share a position, and what lies between has none. */
  isEvents?: boolean;
  /** Place of each row in time, in steps of the series, from 0 upwards: a jump is a gap. */
  positions: readonly number[];
  /** The calendar of the series: steps of so many months, quarters or weeks. Null for days, which have no model. */
  season: { period: PeriodsInYear; stride: number } | null;
  /** Left out, centre and limits come from all rows. Charts only: the expected range takes none. */
  frame?: ChartFrame;
}

export interface DipOptions {
  method: DipMethod;
  /** Judge each point only by what was known when it arrived. The expected range always does. */
  prospective: boolean;
  /** For charts with limits other than XmR, which has rules of its own; default `limits`. */
  rules?: RuleSet;
}

/** One row with what a method makes of it. Rates are per unit of their denominator, shares from 0 to 1. */
export interface DipPoint {
  value: number | null;
  centre: number | null;
  lower: number | null;
  upper: number | null;
  rule: string;
  /** Where the value moved; null when it was not judged, or lies on the centre. */
  direction: 'up' | 'down' | null;
  flagged: boolean;
  /** Larger is stranger; null when not judged. Expected range: −log10 p. Charts: standard deviations from the centre. */
  score: number | null;
  /** What a picture shows beside the value: the single observation of an EWMA, the sum on the other side of a CUSUM. */
  beside?: number | null;
}

/** A series with its gaps filled: as many entries as steps from first to last row. */
export interface GriddedSeries {
  values: (number | null)[];
  denominators: (number | null)[] | null;
  /** Index on the grid of each row. */
  places: number[];
}

/** Puts rows `stride` places apart for each step between them; what lies in between is unknown. */
export function onGrid({ values, denominators, positions }: DipSeries, stride = 1): GriddedSeries {
  const first = positions[0] ?? 0;
  const places = positions.map((position) => (position - first) * stride);
  const length = (places.at(-1) ?? -1) + 1;
  const spread = (column: readonly (number | null)[]): (number | null)[] => {
    const grid = Array.from({ length }, (): number | null => null);
    for (const [row, place] of places.entries()) grid[place] = column[row] ?? null;
    return grid;
  };
  return { values: spread(values), denominators: denominators && spread(denominators), places };
}

/** Values as they are drawn: rates and shares divided; a row without a denominator above 0 has none. */
export function drawnValues(
  values: readonly (number | null)[],
  denominators: readonly (number | null)[] | null,
): (number | null)[] {
  if (!denominators) return [...values];
  return values.map((value, index) => {
    const size = denominators[index] ?? 0;
    return value === null || size <= 0 ? null : value / size;
  });
}

/** Where a value lies from a centre. */
export function sideOf(value: number | null, centre: number | null): 'up' | 'down' | null {
  if (value === null || centre === null || value === centre) return null;
  return value > centre ? 'up' : 'down';
}

/** Standard deviations between a value and its centre, limits being three of them away on the wider side. */
export function distance(value: number, { centre, lower, upper }: Limits): number | null {
  const deviation = Math.max(upper - centre, centre - lower) / 3;
  return deviation > 0 ? Math.abs(value - centre) / deviation : null;
}

export interface Limits {
  centre: number;
  lower: number;
  upper: number;
}
