// Whether a series goes onto a chart and, where it does not, which chart it would go onto.
import type { DipKind, DipMethod, DipSeries } from './dip-series.ts';
import { FEWEST_USEFUL } from './judge-runs.ts';

/** Why a series does not go onto a chart, and the row that shows it; null for the series as a whole. */
export interface Misfit {
  row: number | null;
  /** What goes on after "a p chart". */
  message: string;
}

const NO_DENOMINATOR = 'needs a denominator; use c for counts of equal areas of opportunity';
const ITS_CASES =
  'needs the cases behind each figure (columns numerator and denominator); use xmr or i for figures without their cases';
const ITS_EVENTS =
  'needs events and what they are out of (columns count and denominator); use xmr or i for measurements';

type Check = (series: DipSeries) => Misfit | null;

/** What a chart makes of each kind: a reason, a check, or null where it takes all. */
type Fits = Record<DipKind, string | Check | null>;

const COUNTS_OF_RARE: Fits = { count: isRare, rate: isRare, share: isRare, level: null };

const FITS: Partial<Record<DipMethod, Fits>> = {
  p: {
    share: null,
    count: NO_DENOMINATOR,
    rate: 'takes cases out of all cases (columns numerator and denominator); use u for events for each unit of something',
    level: ITS_CASES,
  },
  u: {
    rate: null,
    count: NO_DENOMINATOR,
    share: 'takes events for each unit of something (columns count and denominator); use p for cases out of all cases',
    level: ITS_EVENTS,
  },
  c: {
    count: null,
    rate: hasOneSize,
    share: 'takes counts, and these are shares of cases; use p',
    level: isCounts,
  },
  g: { ...COUNTS_OF_RARE, level: isBetween },
  t: { ...COUNTS_OF_RARE, level: isTimes },
};

/** The first reason why a series does not go onto the chart of a method; null where it does. */
export function findMisfit(series: DipSeries, method: DipMethod): Misfit | null {
  const fit = FITS[method]?.[series.kind] ?? null;
  const found = typeof fit === 'string' ? { row: null, message: fit } : (fit?.(series) ?? null);
  return found ?? (method === 'expected' ? null : hasEnough(series, method));
}

function hasOneSize({ denominators }: DipSeries): Misfit | null {
  const sizes = (denominators ?? []).filter((size) => size !== null);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  if (sizes.length === 0 || least === most) return null;
  const range = `the denominators go from ${written(least)} to ${written(most)}`;
  return { row: null, message: `takes equal areas of opportunity, and ${range}; use u` };
}

function isCounts({ values, isPercent }: DipSeries): Misfit | null {
  if (isPercent) return { row: null, message: 'takes counts, and these are percentages; use xmr or i' };
  return firstRow(
    values,
    (value) => value < 0 || !Number.isInteger(value),
    'takes counts, whole numbers from 0; use xmr or i',
  );
}

function isTimes({ values, isPercent }: DipSeries): Misfit | null {
  if (isPercent) return { row: null, message: 'takes times between events, and these are percentages; use xmr or i' };
  return firstRow(values, (value) => value < 0, 'takes times between events, from 0; use xmr or i for measurements');
}

function isBetween(series: DipSeries): Misfit | null {
  if (series.isPercent)
    return { row: null, message: 'takes cases between events, and these are percentages; use xmr or i' };
  const isNoCount = (value: number): boolean => value < 0 || !Number.isInteger(value);
  return firstRow(
    series.values,
    isNoCount,
    'takes whole numbers of cases or days between events; use t for times with fractions',
  );
}

const IN_PLACE: Record<DipKind, string> = { count: 'c', rate: 'u', share: 'p', level: 'i' };

// Where most periods have an event, how many there are says more than how far they are apart, which is then known too
// roughly. Of dates of events each is known to the day.
function isRare({ values, kind, isEvents }: DipSeries): Misfit | null {
  if (isEvents) return null;
  const known = values.filter((value) => value !== null);
  const none = known.filter((value) => value === 0).length;
  if (2 * none >= known.length) return null;
  const how = `only ${none} of ${known.length} periods have none`;
  return {
    row: null,
    message: `is for rare events, and ${how}; use ${IN_PLACE[kind]}, or give the date of each event`,
  };
}

function firstRow(values: DipSeries['values'], isWrong: (value: number) => boolean, message: string): Misfit | null {
  const row = values.findIndex((value) => value !== null && isWrong(value));
  return row < 0 ? null : { row, message };
}

const FEWEST_DRAWN = 3;

function hasEnough({ values, kind }: DipSeries, method: DipMethod): Misfit | null {
  const isOfEvents = (method === 'g' || method === 't') && kind !== 'level';
  const count = isOfEvents
    ? values.reduce<number>((total, value) => total + (value ?? 0), 0)
    : values.filter((value) => value !== null).length;
  const fewest = method === 'runs' ? FEWEST_USEFUL : FEWEST_DRAWN + (isOfEvents ? 1 : 0);
  if (method === 'xmr' || method === 'laney' || count >= fewest) return null;
  return { row: null, message: `needs ${fewest} ${isOfEvents ? 'events' : 'points'} at least, and there are ${count}` };
}

function written(size: number): string {
  return size.toLocaleString('en-GB');
}
