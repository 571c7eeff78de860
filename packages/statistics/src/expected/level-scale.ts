/**
 * `raw` as it is; `log` for days, cost and other amounts above 0; `percent` for percentages without a denominator;
 * `unstated` where nobody says what is measured: as it is, unless the values press against 100.
 */
export type LevelScale = 'raw' | 'log' | 'percent' | 'unstated';

/** To and from the scale on which a level varies evenly. */
export interface Transform {
  forward(value: number): number;
  back(value: number): number;
}

// A percentage of 0 or 100 has no logit: from a quarter of a point inside, the scale goes on as a straight line.
const EDGE = 0.25;
// Between these a percentage is nearly even on its own scale, and is left there (METHODS §4).
const CENTRAL = { from: 20, to: 80 };

const raw: Transform = { forward: (value) => value, back: (value) => value };

const rawPercent: Transform = { forward: (value) => value, back: (value) => Math.min(Math.max(value, 0), 100) };

const logitSlope = (percent: number): number => 100 / (percent * (100 - percent));

const logit: Transform = {
  forward(value) {
    const inside = withinEdges(value);
    return Math.log(inside / (100 - inside)) + (value - inside) * logitSlope(inside);
  },
  back: (value) => 100 / (1 + Math.exp(-value)),
};

function withinEdges(percent: number): number {
  return Math.min(Math.max(percent, EDGE), 100 - EDGE);
}

/** The transform of a scale for the values at hand: logs need all of them above 0, percentages lie from 0 to 100. */
export function transformFor(scale: LevelScale, values: readonly number[]): Transform {
  if (scale === 'percent') return percentTransform(values);
  if (scale === 'unstated') return isAgainstCeiling(values) ? logit : raw;
  const isPositive = values.every((value) => value > 0);
  return scale === 'log' && isPositive ? { forward: Math.log, back: Math.exp } : raw;
}

function percentTransform(values: readonly number[]): Transform {
  if (values.some((value) => value < 0 || value > 100)) return raw;
  if (values.every((value) => value >= CENTRAL.from && value <= CENTRAL.to)) return rawPercent;
  return isEvenerAsLogits(values) ? logit : rawPercent;
}

// What comes up to 99 and never passes 100 can hardly be anything but a percentage.
const CEILING_FROM = 99;

function isAgainstCeiling(values: readonly number[]): boolean {
  const isPossible = values.every((value) => value >= 0 && value <= 100);
  return isPossible && values.some((value) => value >= CEILING_FROM) && isEvenerAsLogits(values);
}

// Percentages pressed against 0 or 100 are even as logits; others are so as they are, however near. The greater of the
// two normal likelihoods decides, brought to the same unit by the slope of the logit (Box & Cox 1964, §3).
function isEvenerAsLogits(values: readonly number[]): boolean {
  const slopes = values.reduce((total, value) => total + Math.log(logitSlope(withinEdges(value))), 0);
  const asLogits = slopes - values.length * Math.log(deviationOf(values.map((value) => logit.forward(value))));
  return asLogits > -values.length * Math.log(deviationOf(values));
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  return Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length);
}

const NORMAL_QUARTILE = 0.6744897501960817;

/**
 * Centre (median) and spread of a level: the median change from one value to the next over 0.6745 √2, which a season,
 * trend or step hardly moves; the largest departure from the median where most changes are 0; 1 for a constant.
 */
export function levelUnit(values: readonly number[]): { centre: number; spread: number } {
  const centre = median(values);
  const changes = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const spread = median(changes) / (NORMAL_QUARTILE * Math.SQRT2);
  if (spread > 0) return { centre, spread };
  const widest = Math.max(...values.map((value) => Math.abs(value - centre)));
  return { centre, spread: widest > 0 ? widest : 1 };
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2;
}
