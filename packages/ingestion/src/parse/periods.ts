// The periods of a file. They are few, so each spelling is read once, before the file is.
import { calendarYear, financialYear, monthOf, parsePeriod, partsOf, type Period, quarterOf } from '@said/calendar';
import type { LoadPlan, PeriodMeaning } from '@said/database';

/** What each text means as a period. Texts that name none are left out, or kept as bare labels. */
export function readPeriods(
  texts: readonly string[],
  { keepsUnreadable }: { keepsUnreadable: boolean },
): PeriodMeaning[] {
  const length = lengthOfDays(texts);
  return texts.flatMap((text): PeriodMeaning[] => {
    const read = parsePeriod(dayFirst(text));
    const period = read && length && read.from === read.to ? stretch(read, length) : read;
    if (period) return [{ text, label: period.label, from: period.from, to: period.to }];
    return keepsUnreadable && text !== '' ? [{ text, label: text, from: null, to: null }] : [];
  });
}

type Length = 'months' | 'quarters' | 'years';

// What a spreadsheet shows as "Apr 24" it saves as 1 April. Where every day is the first of a month, none is meant as a
// day; how long they are is seen from the others, or from the steps between them.
function lengthOfDays(texts: readonly string[]): Length | null {
  const periods = texts.flatMap((text) => parsePeriod(dayFirst(text)) ?? []);
  const days = periods.filter(({ from, to }) => from === to);
  if (days.length === 0 || !days.every(({ from }) => from.endsWith('-01'))) return null;
  const months = [...new Set(days.map(({ from }) => monthNumber(from)))].toSorted((a, b) => a - b);
  if (days.length < periods.length) return 'months';
  const first = months[0] ?? 0;
  const stepBy = (step: number): boolean => months.length > 1 && months.every((month) => (month - first) % step === 0);
  if (stepBy(12) && [0, 3].includes(first % 12)) return 'years';
  return stepBy(3) && first % 3 === 0 ? 'quarters' : 'months';
}

function monthNumber(day: string): number {
  const { year, month } = partsOf(day);
  return year * 12 + month - 1;
}

function stretch({ from }: Period, length: Length): Period {
  const { year, month } = partsOf(from);
  if (length === 'months') return monthOf(from);
  if (length === 'quarters') return quarterOf(from);
  return month === 4 ? financialYear(year) : calendarYear(year);
}

/** A sentence where days were taken for longer periods; none otherwise. */
export function describePeriods({ fields, periods }: Pick<LoadPlan, 'fields' | 'periods'>): string[] {
  const field = fields.find(({ parse }) => parse === 'period');
  const texts = periods.map(({ text }) => text);
  const length = lengthOfDays(texts);
  if (length === null) return [];
  const example = periods.find(({ text }) => /\d[/.-]\d+[/.-]\d/.test(text));
  return [
    `"${field?.header ?? field?.name ?? ''}": every day in it is the first of a month, so the days were read as ${length}: ${example?.text ?? ''} as ${example?.label ?? ''}. If that is wrong, write them as 2024-04, 2024-25 Q1 or 2024-25.`,
  ];
}

// 30/04/2024 and 30/04/2024 00:00:00: our files write the day first.
function dayFirst(text: string): string {
  const match = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?:[ T].*)?$/.exec(text);
  if (match) return `${match[3]}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
  return text.replace(/^(\d{4}-\d{2}-\d{2})[ T]\d{2}:.*$/, '$1');
}
