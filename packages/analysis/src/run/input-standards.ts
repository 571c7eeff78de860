// Service standards and satisfaction as series.
import type { SatisfactionResult, StandardResult } from '@said/database';
import type { Polarity } from '../measure.ts';
import { satisfaction, standardResult } from '../measures/outcomes.ts';
import type { MeasuredSeries } from '../series/measured-series.ts';
import { groupBy, labelOf, pointNameOf } from './input-series.ts';

/** One series for each standard, in its own unit and polarity, each point with the target of its time. */
export function standardSeries(rows: readonly StandardResult[]): MeasuredSeries[] {
  return groupBy(rows, ({ standard }) => standard).flatMap((results) => {
    const newest = results.at(-1);
    if (!newest) return [];
    const { standard, service, unit, polarity, tolerance } = newest;
    return [
      {
        measure: standardResult,
        subject: { kind: 'standard', id: standard, name: standard } as const,
        service,
        title: standard,
        unit: unit ?? '',
        polarity: readPolarity(polarity),
        pointName: pointNameOf({ from: newest.period_from, to: newest.period_to }),
        tolerance: tolerance ?? 0,
        points: results.map((result) => ({
          ...labelOf(result.period_from, result.period_to),
          value: result.value,
          n: result.denominator,
          target: result.target,
          ...casesOf(result, unit),
        })),
        evidence: { dataset: 'performance', dateColumn: 'period_to', where: { standard } },
      },
    ];
  });
}

/** Shares are reported with no decimal, or with one or two. */
const ROUNDING = 0.5;

/** The stored cases of a result. The figure as reported stands: they are told only where they give it, but for its rounding. */
export function casesOf(
  { value, numerator, denominator }: StandardResult,
  unit: string | null,
): { numerator?: number } {
  const whole = { share: 1, '%': 100 }[unit ?? ''];
  if (whole === undefined || value === null || numerator === null || !denominator) return {};
  const isItsOwn = Math.abs(numerator / denominator - value / whole) <= ROUNDING / 100;
  return isItsOwn && Number.isInteger(numerator) && numerator <= denominator ? { numerator } : {};
}

/** `higher is better`, `Higher`, `bigger is better`, `low`…; anything else is judged in neither direction. */
export function readPolarity(text: string | null): Polarity {
  if (text === null) return 'neither';
  if (/^\s*(high|big|up|more|max|increas)/i.test(text)) return 'higher is better';
  return /^\s*(low|small|down|less|fewer|min|decreas)/i.test(text) ? 'lower is better' : 'neither';
}

/** Overall satisfaction by service, one point a wave. Drivers are parts of it and are not judged one by one. */
export function satisfactionSeries(rows: readonly SatisfactionResult[]): MeasuredSeries[] {
  const overall = rows.filter(({ driver }) => driver === null || /^overall$/i.test(driver.trim()));
  return groupBy(overall, ({ service }) => service ?? '').flatMap((waves) => {
    const service = waves[0]?.service ?? null;
    const where = service === null ? {} : { service };
    return [
      {
        measure: satisfaction,
        subject:
          service === null
            ? ({ kind: 'council', id: 'council', name: 'The council' } as const)
            : ({ kind: 'service', id: service, name: service } as const),
        service,
        title: service === null ? 'Satisfaction' : `Satisfaction with ${service}`,
        unit: 'score',
        polarity: satisfaction.polarity,
        pointName: 'wave',
        tolerance: 0,
        points: waves.map(({ wave, period_from, period_to, n, result }) => ({
          from: period_from,
          to: period_to,
          label: wave,
          value: result,
          n,
          target: null,
        })),
        evidence: { dataset: 'satisfaction', dateColumn: 'period_to', where },
      },
    ];
  });
}
