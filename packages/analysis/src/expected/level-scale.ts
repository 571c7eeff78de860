/** `raw` as it is; `log` for days, cost and other amounts above 0; `percent` for percentages without a denominator. */
export type LevelScale = 'raw' | 'log' | 'percent';

/** To and from the scale on which a level varies evenly. */
export interface Transform {
  forward(value: number): number;
  back(value: number): number;
}

// A percentage of 0 or 100 has no logit: it is taken as a quarter of a point inside.
const EDGE = 0.25;
// Between these a percentage is nearly even on its own scale, and is left there (METHODS §4).
const CENTRAL = { from: 20, to: 80 };

const raw: Transform = { forward: (value) => value, back: (value) => value };

const logit: Transform = {
  forward(value) {
    const inside = Math.min(Math.max(value, EDGE), 100 - EDGE);
    return Math.log(inside / (100 - inside));
  },
  back: (value) => 100 / (1 + Math.exp(-value)),
};

/** The transform of a scale for the values at hand: logs need all of them above 0, and logits are for the edges. */
export function transformFor(scale: LevelScale, values: readonly number[]): Transform {
  if (scale === 'percent') {
    return values.every((value) => value >= CENTRAL.from && value <= CENTRAL.to) ? raw : logit;
  }
  const isPositive = values.every((value) => value > 0);
  return scale === 'log' && isPositive ? { forward: Math.log, back: Math.exp } : raw;
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
