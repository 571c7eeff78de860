import { labelOf, pointNameOf } from '@said/wording';
import type { Measure, Polarity } from '../series/measure.ts';
import { seriesKey } from '../series/series-key.ts';
import { defineMeasure } from './contract/measure-module.ts';
import type { ResultRow } from './contract/rows.ts';

const definition: Measure = {
  id: 'standard-result',
  name: 'Result of a service standard',
  definition:
    'What a service standard reported for the period, in its own unit and judged by its own polarity and target.',
  basis: 'council-wide results as reported by the service',
  numerator: 'as the standard defines it',
  denominator: 'as the standard defines it',
  polarity: 'neither',
  unit: 'as the standard',
};

/** One series for each standard, in its own unit and polarity, each point with the target of its time. */
export const standardResult = defineMeasure<'results'>({
  definition,
  elements: [
    { element: '4.3.1', reason: 'A dip in performance, with its start, its depth and whether it recovered' },
    { element: '4.1.2', reason: 'How a service standard was met over time' },
    { element: '5.3.1', reason: 'Timeliness and quality watched with a control chart' },
  ],
  series: {
    topic: 'results',
    needs: 'standard',
    splits: ['standard'],
    keyOf: ({ standard }) => seriesKey(definition.id, { standard }),
    build: (rows, key) => {
      const newest = rows.at(-1);
      const standard = key.standard ?? '';
      const unit = newest?.unit ?? null;
      return {
        key,
        measure: definition,
        subject: { kind: 'standard', id: standard, name: standard },
        service: newest?.service ?? null,
        title: standard,
        unit: unit ?? '',
        polarity: readPolarity(newest?.polarity ?? null),
        pointName: newest ? pointNameOf({ from: newest.period_from, to: newest.period_to }) : 'period',
        tolerance: newest?.tolerance ?? 0,
        points: rows.map((result) => ({
          ...labelOf(result.period_from, result.period_to),
          value: result.value,
          n: result.denominator,
          target: result.target,
          ...casesOf(result, unit),
        })),
        evidence: { dataset: 'performance', dateColumn: 'period_to', where: { standard } },
      };
    },
  },
});

/** Shares are reported with no decimal, or with one or two. */
const ROUNDING = 0.5;

/** The stored cases of a result. The figure as reported stands: they are told only where they give it, but for its rounding. */
function casesOf({ value, numerator, denominator }: ResultRow, unit: string | null): { numerator?: number } {
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
