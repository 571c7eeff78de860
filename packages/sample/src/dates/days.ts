// Days as whole numbers since 1970-01-01: the generator compares and adds far more dates than it writes.

export type Day = number;

export function dayOf(isoDate: string): Day {
  return Math.round(Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000);
}

export function isoDate(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

const dayFirstTexts = new Map<Day, string>();

/** The day as British exports write it, e.g. `07/04/2021`. */
export function dayFirst(day: Day): string {
  let text = dayFirstTexts.get(day);
  if (text === undefined) {
    const iso = isoDate(day);
    text = `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
    dayFirstTexts.set(day, text);
  }
  return text;
}

export interface Month {
  /** `2024-04` */
  id: string;
  from: Day;
  to: Day;
  /** 1 for January … 12 for December. */
  calendarMonth: number;
}

/** Months from one to another, both included, e.g. `2021-04` to `2026-09`. */
export function monthsBetween(first: string, last: string): Month[] {
  const months: Month[] = [];
  let year = Number(first.slice(0, 4));
  let month = Number(first.slice(5, 7));
  for (let id = first; id <= last;) {
    const from = dayOf(`${id}-01`);
    const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
    months.push({ id, from, to: dayOf(`${next}-01`) - 1, calendarMonth: month });
    if (month === 12) year += 1;
    month = (month % 12) + 1;
    id = next;
  }
  return months;
}
