import type { DipPoint } from './dip-series.ts';

/** Control charts of a series that is still growing are read from this point on, as the NHS tools do. */
export const FEWEST_ROWS = 13;

/** A point that arrived before a chart could be read. */
export function tooEarly(value: number | null): DipPoint {
  const rule = `Not judged: fewer than ${FEWEST_ROWS} points`;
  return { value, centre: null, lower: null, upper: null, rule, direction: null, flagged: false, score: null };
}

/** A point of a chart that has no limits yet, because nothing has varied from one point to the next. */
export function withoutLimits(value: number | null, centre: number | null): DipPoint {
  const rule = 'Common Cause: no variation yet';
  return { value, centre, lower: null, upper: null, rule, direction: null, flagged: false, score: null };
}
