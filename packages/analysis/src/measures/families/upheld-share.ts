import { sentenceCase } from '@said/wording';
import type { Measure } from '../../series/measure.ts';
import { seriesKey } from '../../series/series-key.ts';
import { defineMeasure, type MeasureModule } from '../contract/measure-module.ts';
import type { OutcomeRow } from '../contract/rows.ts';
import { shareInPeriods } from './in-periods.ts';
import { columns, complaintsOf, serviceOrCouncil } from './subjects.ts';
import { HANDLING_ELEMENTS } from './timeliness.ts';

interface Upheld {
  id: string;
  name: string;
  /** `upheld`, as it ends a sentence. */
  what: string;
  count: (row: OutcomeRow) => number;
}

/** Of what was decided, the share upheld, by one of the two ways of counting; all procedures and stages together. */
export function upheldMeasure({ id, name, what, count }: Upheld): MeasureModule<'outcomes'> {
  const definition = upheldDefinition({ id, name, what });
  return defineMeasure({
    definition,
    elements: HANDLING_ELEMENTS,
    series: {
      topic: 'outcomes',
      needs: 'complaint',
      splits: ['service', 'grain'],
      keyOf: ({ service }) => seriesKey(id, { service }),
      build: (rows, key, context) => ({
        key,
        measure: definition,
        subject: serviceOrCouncil(key),
        service: key.service ?? null,
        title: `${sentenceCase(complaintsOf(key))} ${what}`,
        unit: definition.unit,
        polarity: definition.polarity,
        pointName: context.grain,
        tolerance: 0,
        points: shareInPeriods(
          rows.map((row) => ({ period_from: row.period_from, x: count(row), n: row.decided })),
          context,
        ),
        evidence: {
          dataset: 'complaint stages',
          dateColumn: 'answered_on',
          where: columns({ outcome: 'upheld', service: key.service }),
        },
      }),
    },
  });
}

function upheldDefinition({ id, name, what }: Pick<Upheld, 'id' | 'name' | 'what'>): Measure {
  return {
    id,
    name,
    definition: `Of the complaints investigated and answered in the period, the share that was ${what}. Withdrawn, refused and informally resolved complaints are left out.`,
    basis: 'complaint stages by the date answered',
    numerator: `complaints ${what}`,
    denominator: 'complaints upheld, partly upheld or not upheld',
    polarity: 'lower is better',
    unit: 'share',
  };
}
