import { pluralOf, sentenceCase } from '@said/wording';
import type { Subject } from '../series/subject.ts';
import type { Measure } from '../series/measure.ts';
import { type SeriesKey, seriesKey } from '../series/series-key.ts';
import { commonest } from './families/commonest.ts';
import { valueInPeriods } from './families/in-periods.ts';
import { about, columns, serviceOrCouncil } from './families/subjects.ts';
import { HANDLING_ELEMENTS } from './families/timeliness.ts';
import { defineMeasure } from './contract/measure-module.ts';

const definition: Measure = {
  id: 'days-to-close',
  name: 'Days to close',
  definition:
    'Half of the cases closed in the period took this many days or fewer, weekends included. For kinds that no response rule covers, such as service requests.',
  basis: 'cases of one kind by the date closed',
  numerator: 'days from receipt to closing (median)',
  denominator: null,
  polarity: 'lower is better',
  unit: 'days',
};

/** Medians cannot be added up: without a kind, the commonest one stands for the whole. */
export const daysToClose = defineMeasure<'closed'>({
  definition,
  elements: HANDLING_ELEMENTS,
  series: {
    topic: 'closed',
    needs: 'feedback',
    splits: ['kind', 'service', 'grain'],
    keyOf: ({ kind, service }) => seriesKey(definition.id, { kind, service }),
    build: (rows, key, context) => {
      const kind = key.kind ?? commonest(rows.map((row) => [row.kind, row.closed]));
      const own = rows.filter((row) => row.kind === kind);
      return {
        key,
        measure: definition,
        subject: subjectOf(key),
        service: key.service ?? null,
        title: `Days to close ${kind === undefined ? 'case' : kind}s${about(key.service)}`,
        unit: definition.unit,
        polarity: definition.polarity,
        pointName: context.grain,
        tolerance: 0,
        points: valueInPeriods(
          own.map(({ period_from, median_days, closed }) => ({ period_from, value: median_days, n: closed })),
          context,
        ),
        evidence: {
          dataset: 'feedback',
          dateColumn: 'closed_on',
          where: columns({ kind, service: key.service }),
        },
      };
    },
  },
});

function subjectOf(key: SeriesKey): Subject {
  const { kind, service } = key;
  if (service !== undefined || kind === undefined) return serviceOrCouncil(key);
  return { kind: 'kind', id: kind, name: sentenceCase(pluralOf(2, kind)) };
}
