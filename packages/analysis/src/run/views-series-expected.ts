// The points of a drawn series with the expected range in place of the limits of the XmR chart.
import { readEventRecords, type SaidDatabase } from '@said/database';
import type { Kysely } from 'kysely';
import type { Subject } from '../finding.ts';
import type { Measure } from '../measure.ts';
import { expectedMethod } from '../series/expected-method.ts';
import type { ExceptionalDays, JudgedPoint } from '../series/judge.ts';
import { regularPeriods } from '../series/regular-periods.ts';
import type { SeriesPoint } from '../views.ts';

export interface ExpectedView {
  measure: Measure;
  subject: Subject;
  service: string | null;
  /** The standard's own unit, where the measure is a service standard. */
  unit: string | null;
  improvement: 'increase' | 'decrease' | 'neutral';
  exceptional: readonly ExceptionalDays[];
  /** Working days by the first day of the month, for counts that grow with them. */
  exposure: ReadonlyMap<string, number> | null;
  /** Stored cases by the first day of the period, where shares are rounded. */
  numerators: ReadonlyMap<string, number>;
}

/** Incomplete points are drawn and neither learnt from nor judged. Null for a series without even spacing. */
export function drawExpected(points: readonly SeriesPoint[], view: ExpectedView): SeriesPoint[] | null {
  const { measure, subject, service, unit, improvement, exceptional, exposure, numerators } = view;
  if (!regularPeriods(points.map(({ from }) => from))) return null;
  const judged = expectedMethod.judge(
    {
      measure,
      subject,
      service,
      title: measure.name,
      unit: measure.unit === 'as the standard' ? (unit ?? '') : measure.unit,
      polarity: measure.polarity,
      pointName: 'period',
      tolerance: 0,
      points: points.map((point) => {
        const numerator = numerators.get(point.from);
        return {
          ...point,
          value: point.incomplete ? null : point.value,
          target: null,
          ...(exposure && { exposure: exposure.get(point.from) ?? 0 }),
          ...(numerator !== undefined && { numerator }),
        };
      }),
      evidence: { dataset: '', where: {} },
    },
    { exceptional },
  );
  return points.map((point, index) => {
    const each = judged[index];
    if (!each) return point;
    const { centre, lower, upper, rule } = each;
    return { ...point, centre, lower, upper, rule, flag: flagOf(each, improvement) };
  });
}

const GOOD = { increase: 1, decrease: -1, neutral: 0 } as const;

function flagOf({ flag }: JudgedPoint, improvement: ExpectedView['improvement']): SeriesPoint['flag'] {
  if (flag === 0) return null;
  if (improvement === 'neutral') return flag === 1 ? 'up' : 'down';
  return flag === GOOD[improvement] ? 'better' : 'worse';
}

/** Days that an officer marked as out of the ordinary. */
export async function readExceptional(db: Kysely<SaidDatabase>, asOf: string): Promise<ExceptionalDays[]> {
  return (await readEventRecords(db, { asOf }))
    .filter(({ kind }) => kind === 'exceptional period')
    .map(({ date, to, service }) => ({ from: date, to: to ?? date, service }));
}
