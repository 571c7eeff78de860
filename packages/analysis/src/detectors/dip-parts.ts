// What the two halves of the dip detector share.
import type { ElementLink, FindingDraft } from '../finding.ts';
import { type MeasuredPoint, type MeasuredSeries, worseSign } from '../series/measured-series.ts';

export const DIP = { name: 'dip', version: 2 } as const;

/** Whether a value misses its target by more than the tolerance. */
export function misses({ value, target }: MeasuredPoint, { polarity, tolerance }: MeasuredSeries): boolean {
  if (value === null || target === null) return false;
  return worseSign(polarity) * (value - target) > tolerance;
}

export function spanLabel(first: string, last: string): string {
  return first === last ? first : `${first} to ${last}`;
}

/** The part of a finding that says what it is about. */
export function describeSeries(
  series: MeasuredSeries,
): Pick<
  FindingDraft,
  'detector' | 'detectorVersion' | 'measure' | 'unit' | 'basis' | 'subject' | 'service' | 'wardCode'
> {
  return {
    detector: DIP.name,
    detectorVersion: DIP.version,
    measure: series.measure.id,
    unit: series.unit,
    basis: series.measure.basis,
    subject: series.subject,
    service: series.service,
    wardCode: null,
  };
}

/** Why a dip in a series of this measure is evidence. */
export function dipElements(series: MeasuredSeries): ElementLink[] {
  const links: ElementLink[] = [
    { element: '4.3.1', reason: 'A dip in performance, with its start, its depth and whether it recovered' },
  ];
  if (series.measure.id === 'standard-result') {
    links.push({ element: '4.1.2', reason: 'How a service standard was met over time' });
  }
  if (series.measure.id === 'satisfaction') {
    links.push({ element: '1.3.2', reason: 'Satisfaction of a service, compared with its own past' });
    return links;
  }
  return [...links, { element: '5.3.1', reason: 'Timeliness and quality watched with a control chart' }];
}
