import { dayLabel, daysBetween, monthEnd, monthOf, type Period, quarterOf } from '@said/calendar';

/** The name people give a stretch of days: its month, its financial quarter, its week, or the days themselves. */
export function labelOf(from: string, to: string): Period {
  const month = monthOf(from);
  if (month.from === from && month.to === to) return month;
  const quarter = quarterOf(from);
  if (quarter.from === from && quarter.to === to) return { from, to, label: quarter.label };
  const end = monthOf(to);
  const isWholeMonths = month.from === from && monthEnd(to) === to;
  if (isWholeMonths) return { from, to, label: `${month.label} to ${end.label}` };
  const isWeek = daysBetween(from, to) === 6;
  return { from, to, label: isWeek ? `week of ${dayLabel(from)}` : `${dayLabel(from)} to ${dayLabel(to)}` };
}

/** What one point of a length is called. */
export function pointNameOf({ from, to }: Pick<Period, 'from' | 'to'>): string {
  const days = daysBetween(from, to) + 1;
  if (days <= 7) return 'week';
  if (days <= 31) return 'month';
  return days <= 92 ? 'quarter' : 'period';
}
