// Bank holidays of the three divisions that gov.uk/bank-holidays publishes. The rules are those of the Banking and
// Financial Dealings Act 1971 (schedule 1) and of the royal proclamations under it; the one-off days are from
// gov.uk/bank-holidays and the proclamations in the Gazette. Add a new proclamation to ONE_OFF_DAYS. Complete from 2000.
import { easterSunday } from './easter.ts';
import { addDays, compareDates, type IsoDate, monthEnd, partsOf, toIsoDate, weekdayOf } from './iso-date.ts';

export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

export const NATIONS: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];

export interface BankHoliday {
  day: IsoDate;
  name: string;
  /** True when the day itself fell on a weekend and the holiday moved to a weekday. */
  substitute: boolean;
}

interface Rule {
  name: string;
  nations: readonly Nation[];
  /** First year of the holiday, when it is younger than 2000. */
  since?: number;
  dayIn: (year: number) => IsoDate;
}

interface OneOffDay {
  name: string;
  nations: readonly Nation[];
  day: IsoDate;
  /** The regular day that it stands in for, when it is not an extra one. */
  insteadOf?: IsoDate;
}

const EVERYWHERE = NATIONS;
const SCOTLAND: readonly Nation[] = ['scotland'];
const NORTHERN_IRELAND: readonly Nation[] = ['northern-ireland'];
const NOT_SCOTLAND: readonly Nation[] = ['england-and-wales', 'northern-ireland'];

const fixed = (month: number, day: number) => (year: number) => toIsoDate(year, month, day);
const fromEaster = (days: number) => (year: number) => addDays(easterSunday(year), days);

const firstMonday = (month: number) => (year: number) => {
  const first = toIsoDate(year, month, 1);
  return addDays(first, (8 - weekdayOf(first)) % 7);
};

const lastMonday = (month: number) => (year: number) => {
  const last = monthEnd(toIsoDate(year, month, 1));
  return addDays(last, 1 - weekdayOf(last));
};

const RULES: readonly Rule[] = [
  { name: 'New Year’s Day', nations: EVERYWHERE, dayIn: fixed(1, 1) },
  { name: '2 January', nations: SCOTLAND, dayIn: fixed(1, 2) },
  { name: 'St Patrick’s Day', nations: NORTHERN_IRELAND, dayIn: fixed(3, 17) },
  { name: 'Good Friday', nations: EVERYWHERE, dayIn: fromEaster(-2) },
  { name: 'Easter Monday', nations: NOT_SCOTLAND, dayIn: fromEaster(1) },
  { name: 'Early May bank holiday', nations: EVERYWHERE, dayIn: firstMonday(5) },
  { name: 'Spring bank holiday', nations: EVERYWHERE, dayIn: lastMonday(5) },
  { name: 'Battle of the Boyne', nations: NORTHERN_IRELAND, dayIn: fixed(7, 12) },
  { name: 'Summer bank holiday', nations: SCOTLAND, dayIn: firstMonday(8) },
  { name: 'Summer bank holiday', nations: NOT_SCOTLAND, dayIn: lastMonday(8) },
  // St Andrew's Day Bank Holiday (Scotland) Act 2007, in force from that November.
  { name: 'St Andrew’s Day', nations: SCOTLAND, since: 2007, dayIn: fixed(11, 30) },
  { name: 'Christmas Day', nations: EVERYWHERE, dayIn: fixed(12, 25) },
  { name: 'Boxing Day', nations: EVERYWHERE, dayIn: fixed(12, 26) },
];

const ONE_OFF_DAYS: readonly OneOffDay[] = [
  { name: 'Golden Jubilee', nations: EVERYWHERE, day: '2002-06-03' },
  { name: 'Spring bank holiday', nations: EVERYWHERE, day: '2002-06-04', insteadOf: '2002-05-27' },
  { name: 'Royal wedding', nations: EVERYWHERE, day: '2011-04-29' },
  { name: 'Spring bank holiday', nations: EVERYWHERE, day: '2012-06-04', insteadOf: '2012-05-28' },
  { name: 'Diamond Jubilee', nations: EVERYWHERE, day: '2012-06-05' },
  { name: 'Early May bank holiday (VE day)', nations: EVERYWHERE, day: '2020-05-08', insteadOf: '2020-05-04' },
  { name: 'Spring bank holiday', nations: EVERYWHERE, day: '2022-06-02', insteadOf: '2022-05-30' },
  { name: 'Platinum Jubilee', nations: EVERYWHERE, day: '2022-06-03' },
  { name: 'State funeral of Queen Elizabeth II', nations: EVERYWHERE, day: '2022-09-19' },
  { name: 'Coronation of King Charles III', nations: EVERYWHERE, day: '2023-05-08' },
  // Proclaimed in February 2026 for Scotland alone, for the men's team's return to the football World Cup.
  { name: 'World Cup bank holiday', nations: SCOTLAND, day: '2026-06-15' },
];

/** The bank holidays of a nation in a year, in date order; none of them falls on a weekend. */
export function bankHolidays(nation: Nation, year: number): BankHoliday[] {
  const oneOffs = ONE_OFF_DAYS.filter((oneOff) => oneOff.nations.includes(nation) && partsOf(oneOff.day).year === year);
  const moved = new Set(oneOffs.map((oneOff) => oneOff.insteadOf));
  const regular = RULES.filter((rule) => rule.nations.includes(nation) && year >= (rule.since ?? 0))
    .map((rule) => ({ name: rule.name, day: rule.dayIn(year) }))
    .filter(({ day }) => !moved.has(day));
  return withSubstitutes([...regular, ...oneOffs.map(({ name, day }) => ({ name, day }))]);
}

// A holiday on a weekend moves to the next weekday that is not a holiday already: Christmas Day on a Sunday is kept on
// Tuesday 27 December, because Monday is Boxing Day.
function withSubstitutes(holidays: readonly { name: string; day: IsoDate }[]): BankHoliday[] {
  const taken = new Set(holidays.map(({ day }) => day).filter((day) => !isWeekend(day)));
  const inOrder = holidays.toSorted((a, b) => compareDates(a.day, b.day));
  const placed = inOrder.map(({ name, day }): BankHoliday => {
    if (!isWeekend(day)) return { name, day, substitute: false };
    let free = addDays(day, 1);
    while (isWeekend(free) || taken.has(free)) free = addDays(free, 1);
    taken.add(free);
    return { name, day: free, substitute: true };
  });
  return placed.sort((a, b) => compareDates(a.day, b.day));
}

export function isWeekend(date: IsoDate): boolean {
  return weekdayOf(date) >= 6;
}
