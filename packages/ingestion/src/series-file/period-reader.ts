// How the periods of a series are spelt: what one of them means can depend on the others.
import {
  addDays,
  addMonths,
  calendarQuarter,
  dayPeriod,
  type IsoDate,
  monthOf,
  parsePeriod,
  type Period,
} from '@said/calendar';

const YEARS = /^\d{4}-\d{2}$/;
const NUMBERED = /^\d{1,3}$/;
const WITH_SLASHES = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

// Numbered periods need some calendar to be counted in; this day is the first of a year, a quarter, a month and a week.
const ORIGIN: IsoDate = '2001-01-01';

const NUMBERINGS: readonly { name: RegExp; period: (number: number) => Period }[] = [
  { name: /month/i, period: (number) => monthOf(addMonths(ORIGIN, number)) },
  { name: /quarter/i, period: (number) => calendarQuarter(2001 + Math.floor(number / 4), (number % 4) + 1) },
  { name: /week/i, period: numberedWeek },
];

/** Reads periods; the same few spellings come back in every series, so each is understood once. */
export class PeriodReader {
  readonly #known = new Map<string, Period | null>();

  /**
   * The periods of one series; null for what is none. `2010-11`, `2011-12` … are financial years when every period of
   * the series can be one, as months never follow so. Series numbered 1, 2, 3 … are the months, quarters or weeks that
   * their column is named for, else days. `30/04/2024` is a day, the day first unless a month could not be so.
   */
  readAll(texts: readonly string[], column: string): (Period | null)[] {
    if (texts.every((text) => NUMBERED.test(text))) return texts.map((text) => numbered(Number(text), column));
    if (texts.every((text) => WITH_SLASHES.test(text))) return daysOf(texts);
    const months = texts.map((text) => this.#read(text));
    if (texts.length < 2 || !texts.every((text) => YEARS.test(text))) return months;
    const years = texts.map((text) => this.#read(text.replace('-', '/')));
    return years.every((year) => year !== null) ? years : months;
  }

  #read(text: string): Period | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const period = parsePeriod(text);
    this.#known.set(text, period);
    return period;
  }
}

function daysOf(texts: readonly string[]): (Period | null)[] {
  const parts = texts.map((text) => WITH_SLASHES.exec(text)?.slice(1).map(Number) ?? []);
  const isMonthFirst = parts.every(([first = 0]) => first <= 12) && parts.some(([, second = 0]) => second > 12);
  return parts.map(([first = 0, second = 0, year = 0]) => {
    const [day, month] = isMonthFirst ? [second, first] : [first, second];
    return parsePeriod([year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-'));
  });
}

function numbered(number: number, column: string): Period {
  const numbering = NUMBERINGS.find(({ name }) => name.test(column));
  return numbering ? numbering.period(number) : dayPeriod(addDays(ORIGIN, number));
}

function numberedWeek(number: number): Period {
  const from = addDays(ORIGIN, 7 * number);
  return { from, to: addDays(from, 6), label: `week ${number}` };
}
