// What else happened, placed on the time axis of a series: assessment visits, actions, events.
import type { SeriesView } from '@said/server';
import { formatDate } from '../../words/format.ts';

export interface Mark {
  /** Short sign on the chart: `V1`, `A2`, `E1`. */
  sign: string;
  kind: 'visit' | 'action' | 'event';
  /** Place on the axis in periods from the first, with a fraction within the period. */
  at: number;
  /** End of something that lasted; null for a moment. */
  until: number | null;
  text: string;
}

const DAY_MS = 86_400_000;

const toDays = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

/** A day to place a date at that is known only to the month or the year: its middle. */
export function middleOf(date: string): string {
  if (/^\d{4}$/.test(date)) return `${date}-07-01`;
  return /^\d{4}-\d{2}$/.test(date) ? `${date}-15` : date;
}

/** Where a day lies: 2.5 is half way through the third period. Null outside the series. */
export function placeOf(date: string, points: readonly { from: string; to: string }[]): number | null {
  const day = toDays(middleOf(date));
  const index = points.findIndex(({ from, to }) => day >= toDays(from) && day <= toDays(to));
  const period = points[index];
  if (!period) return null;
  return index - 0.5 + (day - toDays(period.from)) / (toDays(period.to) - toDays(period.from) + 1);
}

/** The marks of a series in order of time within each kind; what lies outside its span is left out. */
export function buildMarks({
  visits,
  actions,
  events,
  points,
}: Pick<SeriesView, 'visits' | 'actions' | 'events' | 'points'>): Mark[] {
  const moments = (kind: 'visit' | 'action', sign: string, list: readonly { date: string; label: string }[]) =>
    number(
      sign,
      list.map(({ date, label }) => ({ kind, date, until: null, text: `${formatDate(date)}: ${label}` })),
    );
  const spans = events.map(({ from, to, kind, note }) => ({
    kind: 'event' as const,
    date: from,
    until: to,
    text: `${formatDate(from)}${to === null || to === from ? '' : ` to ${formatDate(to)}`}, ${kind}${note === null ? '' : `: ${note}`}`,
  }));
  return [...moments('visit', 'V', visits), ...moments('action', 'A', actions), ...number('E', spans)].flatMap(
    ({ date, until, ...mark }) => {
      const at = placeOf(date, points);
      return at === null ? [] : [{ ...mark, at, until: until === null ? null : placeOf(until, points) }];
    },
  );
}

/**
 * The row above the chart that each sign is written in, so that signs closer than `gap` periods do not run into each
 * other. Row 0 is next to the chart.
 */
export function rowsOf(marks: readonly Mark[], gap: number): Map<string, number> {
  const ends: number[] = [];
  const rows = new Map<string, number>();
  for (const { sign, at } of [...marks].sort((a, b) => a.at - b.at)) {
    const free = ends.findIndex((end) => at - end >= gap);
    const row = free === -1 ? ends.length : free;
    ends[row] = at;
    rows.set(sign, row);
  }
  return rows;
}

function number<T extends { date: string }>(letter: string, list: readonly T[]): (T & { sign: string })[] {
  return [...list]
    .sort((a, b) => a.date.localeCompare(b.date))
    .map((item, index) => ({ ...item, sign: `${letter}${index + 1}` }));
}
