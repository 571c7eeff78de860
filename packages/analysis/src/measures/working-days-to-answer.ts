import type { Measure } from '../series/measure.ts';
import { seriesKey } from '../series/series-key.ts';
import { commonest } from './families/commonest.ts';
import { valueInPeriods } from './families/in-periods.ts';
import { columns, complaintsOf, serviceOrCouncil } from './families/subjects.ts';
import { HANDLING_ELEMENTS } from './families/timeliness.ts';
import { defineMeasure } from './contract/measure-module.ts';

const definition: Measure = {
  id: 'working-days-to-answer',
  name: 'Working days to answer a complaint',
  definition:
    'Half of the complaint stages answered in the period took this many working days or fewer, by the clock of the response rule, bank holidays and council closures left out.',
  basis: 'complaint stages by the date answered, or closed where no answer is recorded',
  numerator: 'working days from the start of the clock to the answer (median)',
  denominator: null,
  polarity: 'lower is better',
  unit: 'working days',
};

const STAGE = '1';

/** Medians cannot be added up: without a procedure, the commonest one stands for the whole. */
export const workingDaysToAnswer = defineMeasure<'answered'>({
  definition,
  elements: HANDLING_ELEMENTS,
  series: {
    topic: 'answered',
    needs: 'complaint',
    splits: ['service', 'procedure', 'grain'],
    keyOf: ({ service, procedure, stage }) =>
      stage === STAGE ? seriesKey(definition.id, { service, procedure }) : null,
    build: (rows, key, context) => {
      const procedure = key.procedure ?? commonest(rows.map((row) => [row.procedure, row.answered]));
      const own = rows.filter((row) => row.procedure === procedure);
      return {
        key,
        measure: definition,
        subject: serviceOrCouncil(key),
        service: key.service ?? null,
        title: `Working days to answer stage ${STAGE} ${complaintsOf(key)}`,
        unit: definition.unit,
        polarity: definition.polarity,
        pointName: context.grain,
        tolerance: 0,
        points: valueInPeriods(
          own.map(({ period_from, median_days, answered }) => ({ period_from, value: median_days, n: answered })),
          context,
        ),
        evidence: {
          dataset: 'complaint stages',
          dateColumn: 'answered_on',
          where: columns({ stage: STAGE, procedure, service: key.service }),
        },
      };
    },
  },
});
