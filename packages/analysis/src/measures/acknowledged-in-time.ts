import { sentenceCase } from '@said/wording';
import type { Measure } from '../series/measure.ts';
import { seriesKey } from '../series/series-key.ts';
import { shareInPeriods } from './families/in-periods.ts';
import { columns, complaintsOf, serviceOrCouncil } from './families/subjects.ts';
import { BY_THE_RULE, HANDLING_ELEMENTS } from './families/timeliness.ts';
import { defineMeasure } from './contract/measure-module.ts';

const definition: Measure = {
  id: 'acknowledged-in-time',
  name: 'Complaints acknowledged in time',
  definition: `Of the complaints acknowledged in the period, the share acknowledged ${BY_THE_RULE}. Complaints without a date of acknowledgement are not counted.`,
  basis: 'stage 1 complaints by the date acknowledged',
  numerator: 'complaints acknowledged in time',
  denominator: 'complaints acknowledged that a rule covers',
  polarity: 'higher is better',
  unit: 'share',
};

export const acknowledgedInTime = defineMeasure<'acknowledged'>({
  definition,
  elements: HANDLING_ELEMENTS,
  series: {
    topic: 'acknowledged',
    needs: 'complaint',
    splits: ['service', 'procedure', 'grain'],
    keyOf: ({ service, procedure }) => seriesKey(definition.id, { service, procedure }),
    build: (rows, key, context) => ({
      key,
      measure: definition,
      subject: serviceOrCouncil(key),
      service: key.service ?? null,
      title: `${sentenceCase(complaintsOf(key))} acknowledged in time`,
      unit: definition.unit,
      polarity: definition.polarity,
      pointName: context.grain,
      tolerance: 0,
      points: shareInPeriods(
        rows.map(({ period_from, in_time, acknowledged }) => ({ period_from, x: in_time, n: acknowledged })),
        context,
      ),
      evidence: {
        dataset: 'complaint stages',
        dateColumn: 'acknowledged_on',
        where: columns({ stage: '1', procedure: key.procedure, service: key.service }),
      },
    }),
  },
});
