import { lastPeriodGate } from './settings.ts';
import type { Tails } from './tails.ts';

/** One window's two tails. */
export interface WindowTails extends Tails {
  window: number;
}

export interface WindowScore {
  /** Two-sided p of the last period alone. */
  periodP: number;
  /** One p over all windows. */
  p: number;
  direction: 1 | -1;
  window: number;
}

/**
 * One p for a period from the windows that end with it: the harmonic mean of the windows' two-sided p (Good 1958;
 * Wilson 2019, PNAS 116:1195), taken for each direction; the stronger direction counts. A window of several periods
 * enters only when its last period alone has a one-sided p of 0.05 or less the same way: otherwise one bad month would
 * be told again for half a year. `expected` is how many windows there should be; a window left out counts as nothing.
 * Null without the last period itself.
 */
export function scoreWindows(tails: readonly WindowTails[], expected: number): WindowScore | null {
  const last = tails.find(({ window }) => window === 1);
  if (!last) return null;
  const up = oneWay(tails, last, 'upper');
  const down = oneWay(tails, last, 'lower');
  const stronger = up.total > down.total ? up : down;
  return {
    periodP: Math.min(1, 2 * Math.min(last.lower, last.upper)),
    p: onlyToOne(expected / stronger.total, expected),
    direction: stronger === up ? 1 : -1,
    window: stronger.window,
  };
}

const LEAST_P = 1e-300;
const KEPT_TO = 0.1;

// Most periods have the last one's p alone, times the number of windows: up to that number itself. What lies above 0.1,
// where nothing is decided, is drawn together to end at 1, so that ordinary periods keep their order too; that is still
// no less than the last one's p.
function onlyToOne(p: number, most: number): number {
  if (p <= KEPT_TO) return p;
  return KEPT_TO + ((Math.min(p, most) - KEPT_TO) * (1 - KEPT_TO)) / (most - KEPT_TO);
}

function oneWay(
  tails: readonly WindowTails[],
  last: WindowTails,
  side: keyof Tails,
): { total: number; window: number } {
  let total = 0;
  let window = 1;
  let least = Infinity;
  for (const own of tails) {
    const isOpen = own === last || last[side] <= lastPeriodGate;
    if (!isOpen || own[side] > 0.5) continue;
    const p = Math.max(2 * own[side], LEAST_P);
    total += 1 / p;
    if (p < least) {
      least = p;
      window = own.window;
    }
  }
  return { total, window };
}
