// Over which days wards are compared: pages and the ward demand detector ask this alike.
import type { Period } from '@said/calendar';
import type { WardOnDay } from '@said/database';
import { labelOf } from '@said/wording';

/** One period from the first of some quarters, oldest first, to the last; null without any. */
export function yearOf(quarters: readonly Period[]): Period | null {
  const [first, last] = [quarters[0], quarters.at(-1)];
  return first && last ? labelOf(first.from, last.to) : null;
}

export interface SinceBoundaries {
  period: Period;
  /** The day from which the wards are those of the end of the period; null where they were so all the time. */
  boundariesSince: string | null;
}

/**
 * Rows carry the ward of their own day. Where wards changed within a period, it begins with the last change, so that
 * every ward is counted over the same days. `wards` are those of its last day.
 */
export function sinceBoundaries(period: Period, wards: readonly Pick<WardOnDay, 'valid_from'>[]): SinceBoundaries {
  const changes = wards.flatMap(({ valid_from }) =>
    valid_from !== null && valid_from > period.from ? [valid_from] : [],
  );
  const boundariesSince = changes.toSorted().at(-1) ?? null;
  return { period: boundariesSince === null ? period : labelOf(boundariesSince, period.to), boundariesSince };
}
