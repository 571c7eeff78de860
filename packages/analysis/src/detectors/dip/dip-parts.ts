// What the two halves of the dip detector share.
import type { ElementLink, FindingDraft } from '../../finding.ts';
import { measureById } from '../../measures/all-measures.ts';
import { type MeasuredPoint, type MeasuredSeries, worseSign } from '../../series/measured-series.ts';

export const DIP = { name: 'dip', version: 3 } as const;

/** Whether a value misses its target by more than the tolerance. */
export function misses({ value, target }: MeasuredPoint, { polarity, tolerance }: MeasuredSeries): boolean {
  if (value === null || target === null) return false;
  return worseSign(polarity) * (value - target) > tolerance;
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
