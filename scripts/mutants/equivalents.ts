// Changes after which the code does the same as before, so that no test can notice them. Each with its reason.

export interface Equivalent {
  file: string;
  code: string;
  replacement: string;
  reason: string;
}

// A name in a pattern that always matches with it: the default is there for the type alone.
const NEVER_MISSING = 'The pattern gives this group whenever it matches; the default is for the type alone.';
const STRYKER_TEXT = '"Stryker was here!"';
const CALENDAR = 'packages/calendar/src';

export const EQUIVALENTS: readonly Equivalent[] = [
  {
    file: `${CALENDAR}/bank-holidays.ts`,
    code: 'holidays.map(({ day }) => day).filter((day) => !isWeekend(day))',
    replacement: 'holidays.map(({ day }) => day)',
    reason: 'A day at a weekend is passed over anyway when a free day is looked for.',
  },
  {
    file: `${CALENDAR}/bank-holidays.ts`,
    code: '(a, b) => compareDates(a.day, b.day)',
    replacement: '() => undefined',
    reason:
      'Of the sort before days are moved: the rules stand in the order of the year, and no proclaimed day is at a weekend.',
  },
  {
    file: `${CALENDAR}/working-days.ts`,
    code: 'start > end',
    replacement: 'start >= end',
    reason: 'From a day to itself both ways count 0.',
  },
  {
    file: `${CALENDAR}/working-days.ts`,
    code: 'found',
    replacement: 'false',
    reason: 'A year would be worked out anew each time, with the same days.',
  },
  { file: `${CALENDAR}/parse-period.ts`, code: "''", replacement: STRYKER_TEXT, reason: NEVER_MISSING },
  { file: `${CALENDAR}/quarter.ts`, code: "''", replacement: STRYKER_TEXT, reason: NEVER_MISSING },
  {
    file: 'packages/standard/src/elements.ts',
    code: '`Element ${number} is in no sub-criterion.`',
    replacement: '``',
    reason: 'No element of the list is outside a sub-criterion; the message is for who adds one.',
  },
  {
    file: 'packages/standard/src/tolerance.ts',
    code: 'partial !== null',
    replacement: 'true',
    reason: 'No number is over the cap where none is known.',
  },
  {
    file: 'apps/server/src/guards.ts',
    code: "''",
    replacement: STRYKER_TEXT,
    reason: 'Of a request without Authorization: neither text is the token.',
  },
  {
    file: 'apps/server/src/static-files.ts',
    code: "''",
    replacement: STRYKER_TEXT,
    reason: 'Of zeros taken out of a path: either way no file has that name.',
  },
  {
    file: 'apps/server/src/static-files.ts',
    code: "'/'",
    replacement: '""',
    reason: 'Either way the folder itself is asked for, which is no file.',
  },
  {
    file: 'packages/standard/src/elements.ts',
    code: '!place',
    replacement: 'false',
    reason: 'No element of the list is outside a sub-criterion.',
  },
];
