// What a header of a profile says: its indicator, the period in its name, or that the column itself is a month.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR = String.raw`(?:19|20)\d{2}(?:\s?[/–-]\s?(?:\d{4}|\d{2})(?!\d))?`;
const PERIOD_AT_END = new RegExp(String.raw`^(.*?)[\s–_,(-]+(${YEAR}(?:\s+to\s+${YEAR})?)\)?$`);

export interface IndicatorHeader {
  indicator: string;
  period: string | null;
  unit: '%' | '£' | null;
}

/** Text of a header on one line, trimmed. */
export const tidyHeader = (header: string): string => header.replace(/\s+/g, ' ').trim();

/** Indicator, period and unit of a header such as `Population - 2015`; a period only where it stands plainly at the end. */
export function readIndicatorHeader(header: string): IndicatorHeader {
  const text = tidyHeader(header);
  const unit = /%|\bper ?cent(?:age)?\b|\bpct\b/i.test(text) ? '%' : text.includes('£') ? '£' : null;
  const match = PERIOD_AT_END.exec(text);
  const [, indicator, period] = match ?? [];
  if (!indicator?.trim() || !period) return { indicator: text, period: null, unit };
  return { indicator: indicator.trim(), period, unit };
}

/**
 * The period of a column whose header is a month or a year and nothing else: `2016-01` for `January 2016`, `Jan-16`,
 * `2016-01`, `01/2016`; `2016` or `2016/17` as written. Null for other headers.
 */
export function readPeriodHeader(header: string): string | null {
  const text = tidyHeader(header).toLowerCase();
  if (new RegExp(`^${YEAR}$`).test(text) && !/^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)) return text;
  const named = /^([a-z]{3,9})\.?[\s\-_'/]*(\d{4}|\d{2})$/.exec(text);
  if (named) return monthLabel(named[2], MONTHS.findIndex((month) => isMonthName(named[1] ?? '', month)) + 1);
  const yearFirst = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (yearFirst) return monthLabel(yearFirst[1], Number(yearFirst[2]));
  const monthFirst = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  return monthFirst ? monthLabel(monthFirst[2], Number(monthFirst[1])) : null;
}

const LONG_MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

const isMonthName = (text: string, month: string): boolean => LONG_MONTHS.test(text) && text.startsWith(month);

function monthLabel(year: string | undefined, month: number): string | null {
  if (!year || month < 1 || month > 12) return null;
  const full = year.length === 4 ? year : `20${year}`;
  return `${full}-${String(month).padStart(2, '0')}`;
}
