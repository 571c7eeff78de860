import type { Measure } from '../../series/measure.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import { type SeriesKey, seriesKey } from '../../series/series-key.ts';
import { defineMeasure, type MeasureModule } from '../contract/measure-module.ts';
import { shareInPeriods } from './in-periods.ts';
import { columns, complaintsOf, serviceOrCouncil } from './subjects.ts';
import { BY_THE_RULE, HANDLING_ELEMENTS } from './timeliness.ts';

/** The share of one stage answered in time. Without a procedure, all procedures are taken together. */
export function stageInTimeMeasure(stage: '1' | '2'): MeasureModule<'answered'> {
  const definition = stageDefinition(stage);
  return defineMeasure({
    definition,
    elements: HANDLING_ELEMENTS,
    series: {
      topic: 'answered',
      needs: 'complaint',
      splits: ['service', 'procedure', 'grain'],
      keyOf: ({ service, procedure, ...row }) =>
        row.stage === stage ? seriesKey(definition.id, { service, procedure }) : null,
      build: (rows, key, context) => ({
        ...stageHead(definition, key, stage),
        pointName: context.grain,
        points: shareInPeriods(
          rows.map(({ period_from, in_time, answered }) => ({ period_from, x: in_time, n: answered })),
          context,
        ),
      }),
    },
  });
}

function stageDefinition(stage: string): Measure {
  return {
    id: `stage-${stage}-in-time`,
    name: `Stage ${stage} complaints answered in time`,
    definition: `Of the stage ${stage} complaints answered in the period, the share answered ${BY_THE_RULE}. A recorded extension that the rule allows is in time. Withdrawn complaints are left out.`,
    basis: `stage ${stage} complaints by the date answered, or closed where no answer is recorded`,
    numerator: `stage ${stage} complaints answered in time`,
    denominator: `stage ${stage} complaints answered that a rule covers`,
    polarity: 'higher is better',
    unit: 'share',
  };
}

function stageHead(definition: Measure, key: SeriesKey, stage: string): Omit<MeasuredSeries, 'points' | 'pointName'> {
  const { service, procedure } = key;
  return {
    key,
    measure: definition,
    subject: serviceOrCouncil(key),
    service: service ?? null,
    title: `Stage ${stage} ${complaintsOf(key)} answered in time`,
    unit: definition.unit,
    polarity: definition.polarity,
    tolerance: 0,
    evidence: {
      dataset: 'complaint stages',
      dateColumn: 'answered_on',
      where: columns({ stage, procedure, service }),
    },
  };
}
