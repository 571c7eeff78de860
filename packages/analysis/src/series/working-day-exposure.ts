// Months differ by up to four working days. Where next to nothing arrives at weekends, a month is compared by how many
// working days it has (METHODS, section 5: offset log(days) for monthly counts); where people write on any day it is not.

/** Evenly over the week it would be two in seven. */
const MOST_AT_WEEKENDS = 0.05;

export interface Arrivals {
  count: number;
  at_weekends: number;
}

/** Working days by the first day of each month, for what arrives on working days; null for what does not. */
export function workingDayExposure(
  arrivals: readonly Arrivals[],
  workingDays: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> | null {
  const count = arrivals.reduce((total, each) => total + each.count, 0);
  const atWeekends = arrivals.reduce((total, each) => total + each.at_weekends, 0);
  return count > 0 && workingDays.size > 0 && atWeekends <= MOST_AT_WEEKENDS * count ? workingDays : null;
}
