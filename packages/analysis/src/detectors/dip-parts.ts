// What the two halves of the dip detector share.
import { daysBetween } from '@said/calendar';
import type { ElementLink, FindingDraft, Period } from '../finding.ts';
import { measureById } from '../measures/all-measures.ts';
import { type MeasuredPoint, type MeasuredSeries, worseSign } from '../series/measured-series.ts';
import { countOf, formatNumber } from './wording.ts';

export const DIP = { name: 'dip', version: 3 } as const;

/** Whether a value misses its target by more than the tolerance. */
export function misses({ value, target }: MeasuredPoint, { polarity, tolerance }: MeasuredSeries): boolean {
  if (value === null || target === null) return false;
  return worseSign(polarity) * (value - target) > tolerance;
}

export function spanLabel(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}

/** The same in a sentence, with the year once: `May to September 2026`. */
export function spanInWords(first: string, last: string): string {
  const [month, year] = MONTH.exec(first)?.slice(1) ?? [];
  const isSameYear = first !== last && year !== undefined && MONTH.exec(last)?.[2] === year;
  return spanLabel(isSameYear ? (month ?? first) : first, last);
}

/** `in July 2026`, `from May to July 2026`. */
export function whenInWords(first: string, last: string): string {
  return first === last ? `in ${first}` : `from ${spanInWords(first, last)}`;
}

const MONTH = /^([A-Z][a-z]+) (\d{4})$/;

interface Stretch {
  first: Period;
  last: Period;
  /** How many points of it are meant, of how many known ones. */
  flagged: number;
  known: number;
}

const DAYS: Readonly<Record<string, number>> = { week: 7, month: 365.25 / 12, quarter: 365.25 / 4 };

/** `3 months, July to September 2026`; `4 of the 5 months from May to September 2026`, months without a result counted. */
export function stretchInWords({ first, last, flagged, known }: Stretch, pointName: string): string {
  const days = DAYS[pointName];
  const lasted = days === undefined ? known : Math.round((daysBetween(first.from, last.to) + 1) / days);
  const span = spanInWords(first.label, last.label);
  if (lasted <= flagged) return `${countOf(flagged, pointName)}, ${span}`;
  return `${formatNumber(flagged)} of the ${countOf(lasted, pointName)} from ${span}`;
}

/** The part of a finding that says what it is about. */
export function describeSeries(
  series: MeasuredSeries,
): Pick<
  FindingDraft,
  'detector' | 'detectorVersion' | 'measure' | 'series' | 'unit' | 'basis' | 'subject' | 'service' | 'wardCode'
> {
  return {
    detector: DIP.name,
    detectorVersion: DIP.version,
    measure: series.measure.id,
    series: series.key,
    unit: series.unit,
    basis: series.measure.basis,
    subject: series.subject,
    service: series.service,
    wardCode: null,
  };
}

/** Why a dip in a series of this measure is evidence; nothing for a measure that nobody has written reasons for. */
export function dipElements({ measure }: MeasuredSeries): readonly ElementLink[] {
  return measureById(measure.id)?.elements ?? [];
}
