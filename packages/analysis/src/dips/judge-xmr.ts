import { xmrLimits, ruleSign, type XmrRule, xmrRules, type XmrPoint, xmrChart } from '@said/statistics';
import { type DipPoint, type DipSeries, distance, drawnValues, onGrid, sideOf } from './dip-series.ts';
import { FEWEST_ROWS, tooEarly, withoutLimits } from './fewest-rows.ts';

type Drawn = Pick<XmrPoint, 'value' | 'centre' | 'lower' | 'upper' | 'rule'>;

/** The NHS XmR chart with all its rules: of the whole series, or each point as the last of the chart drawn up to it. */
export function judgeByXmr(series: DipSeries, prospective: boolean): DipPoint[] {
  const { values, denominators, places } = onGrid(series);
  const shown = drawnValues(values, denominators);
  const { baseline = null, startsAt = [] } = series.frame ?? {};
  const base = baseline === null ? shown : shown.slice(0, (places[baseline - 1] ?? shown.length) + 1);
  if (!prospective) {
    const fixAfter = baseline === null ? null : base.filter((value) => value !== null).length;
    const rebaseAt = startsAt.map((row) => places[row] ?? 0);
    const { points } = xmrChart(shown, { improvement: 'neutral', rebaseAt, fixAfter });
    return places.flatMap((place) => points[place] ?? []).map(toPoint);
  }
  let known = 0;
  return places.map((place) => {
    const value = shown[place] ?? null;
    if (value !== null) known += 1;
    if (known < FEWEST_ROWS) return tooEarly(value);
    return toPoint(lastOfChart(shown.slice(0, place + 1), base.slice(0, place + 1)));
  });
}

// No rule looks further than seven points, so the last point of a chart needs only a few before it, with all its limits.
const LONGEST_RULE = 8;

function lastOfChart(values: readonly (number | null)[], base: readonly (number | null)[]): Drawn {
  const value = values.at(-1) ?? null;
  const limits = xmrLimits(base, true);
  if (!limits) return { value, centre: null, lower: null, upper: null, rule: 'Common Cause' };
  const rule = xmrRules(values.slice(-LONGEST_RULE), limits).at(-1) ?? 'Common Cause';
  return { value, centre: limits.centre, lower: limits.lower, upper: limits.upper, rule };
}

function toPoint({ value, centre, lower, upper, rule }: Drawn): DipPoint {
  if (centre === null || lower === null || upper === null) return withoutLimits(value, centre);
  const isFlagged = rule !== 'Common Cause';
  const limits = { centre, lower, upper };
  return {
    value,
    ...limits,
    rule,
    direction: isFlagged ? ruleSide(rule) : sideOf(value, centre),
    flagged: isFlagged,
    score: value === null ? null : distance(value, limits),
  };
}

function ruleSide(rule: XmrRule): 'up' | 'down' {
  return ruleSign(rule) === 1 ? 'up' : 'down';
}
