// Days written in every known way by plain TypeScript, and read back by the statements of the import.
import { addDays, MONTH_NAMES, partsOf } from '@said/calendar';
import { useDatabase } from '@said/test-kit';
import { constantFrom, integer, noBias, sample, tuple } from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { parseDate, type DateStyle } from './cell-dates.ts';

const place = useDatabase('all');

async function readDays(texts: readonly string[], style?: DateStyle): Promise<(string | null)[]> {
  const cells = sql`(select unnest(${[...texts]}::VARCHAR[]) as written, generate_subscripts(${[...texts]}::VARCHAR[], 1) as place)`;
  const { rows } = await sql<{ day: string | null }>`
    select ${parseDate(sql`written`, style)}::DATE as day from ${cells} order by place`.execute(place.db);
  return rows.map(({ day }) => day);
}

const two = (number: number): string => String(number).padStart(2, '0');

type Writer = (year: number, month: number, day: number) => string;
const name = (month: number): string => MONTH_NAMES[month - 1] ?? '';

const EITHER_WAY: readonly Writer[] = [
  (year, month, day) => `${year}-${two(month)}-${two(day)}`,
  (year, month, day) => `${year}/${two(month)}/${two(day)}`,
  (year, month, day) => `${year}${two(month)}${two(day)}`,
  (year, month, day) => `${day} ${name(month)} ${year}`,
  (year, month, day) => `${two(day)}-${name(month).slice(0, 3)}-${year}`,
  (year, month, day) => `${day} ${name(month).slice(0, 3)} ${year}`,
  (year, month, day) => `${name(month)} ${day}, ${year}`,
  (year, month, day) => `${two(day)}-${name(month).slice(0, 3)}-${two(year % 100)}`,
  (year, month, day) =>
    `${day}${['th', 'st', 'nd', 'rd'][day % 10 < 4 && Math.floor(day / 10) !== 1 ? day % 10 : 0]} ${name(month)} ${year}`,
  (year, month, day) => `${year}-${two(month)}-${two(day)}T09:05:00`,
  (year, month, day) => `${year}-${two(month)}-${two(day)} 14:30`,
];
const DAY_FIRST: readonly Writer[] = [
  (year, month, day) => `${two(day)}/${two(month)}/${year}`,
  (year, month, day) => `${day}/${month}/${year}`,
  (year, month, day) => `${two(day)}-${two(month)}-${year}`,
  (year, month, day) => `${two(day)}.${two(month)}.${year}`,
  (year, month, day) => `${two(day)}/${two(month)}/${two(year % 100)}`,
  (year, month, day) => `${two(day)}/${two(month)}/${year} 23:59`,
];
const MONTH_FIRST: readonly Writer[] = [
  (year, month, day) => `${two(month)}/${two(day)}/${year}`,
  (year, month, day) => `${month}/${day}/${year}`,
  (year, month, day) => `${two(month)}/${two(day)}/${two(year % 100)}`,
];

// Every day of eight years, leap days and ends of months among them, each in one way.
const FIRST = '2018-01-01';
const DAYS = 2922;

const STYLES: { style: DateStyle; writers: readonly Writer[]; seed: number }[] = [
  { style: 'day first', writers: [...EITHER_WAY, ...DAY_FIRST], seed: 7 },
  { style: 'month first', writers: [...EITHER_WAY, ...MONTH_FIRST], seed: 8 },
];

describe('parseDate', () => {
  it.each(STYLES)('reads every day of eight years, $style, however it is written', async ({ style, writers, seed }) => {
    const chosen = sample(noBias(constantFrom(...writers)), { seed, numRuns: DAYS });
    const days = chosen.map((_, index) => addDays(FIRST, index));
    const texts = days.map((day, index) => {
      const { year, month, day: ofMonth } = partsOf(day);
      return chosen[index]?.(year, month, ofMonth) ?? '';
    });
    const read = await readDays(texts, style);
    const wrong = texts.flatMap((text, index) => (read[index] === days[index] ? [] : [`${text}: ${read[index]}`]));
    expect(wrong).toEqual([]);
  });

  it('reads no day that there is not', async () => {
    const texts = ['31/04/2024', '29/02/2023', '30-02-2024', '32/01/2024', '2024-13-01', '2024-02-30', '00/01/2024'];
    expect(await readDays(texts)).toEqual(texts.map(() => null));
  });

  it('takes a time in UTC for the day it is in London, on both sides of each change of the clock', async () => {
    const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
    const around = ['2023-03-26', '2023-10-29', '2024-03-31', '2024-10-27', '2025-03-30', '2025-10-26'];
    const moments = tuple(constantFrom(...around), integer({ min: -3, max: 3 }), integer({ min: 0, max: 59 }));
    const texts = sample(noBias(moments), { seed: 9, numRuns: 200 }).map(
      ([day, after, minute]) => `${addDays(day, after)}T23:${two(minute)}:00Z`,
    );
    expect(await readDays(texts)).toEqual(texts.map((text) => london.format(new Date(text))));
  });
});
