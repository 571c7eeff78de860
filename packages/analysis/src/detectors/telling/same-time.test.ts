import { monthsBetween } from '@said/calendar';
import { expect, it } from 'vitest';
import { complaintsReceived } from '../../measures/complaints-received.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import { xmrMethod } from '../../series/xmr-method.ts';
import { describeSameTime } from './same-time.ts';

const MONTHS = monthsBetween('2024-01-01', '2025-01-31');
const SERIES: MeasuredSeries = {
  key: { measure: 'complaints-received', service: 'Waste' },
  measure: complaintsReceived.definition,
  subject: { kind: 'service', id: 'Waste', name: 'Waste' },
  service: 'Waste',
  title: 'Complaints about Waste',
  unit: 'count',
  polarity: 'neither',
  pointName: 'month',
  tolerance: 0,
  points: MONTHS.map((month) => ({ ...month, value: 80, n: null, target: null })),
  evidence: { dataset: 'feedback', where: {} },
};
const JANUARY = { from: '2025-01-01', to: '2025-01-31', label: 'January 2025' };

/** What is said where the whole is as expected, 80, and a category with a tenth of the year before has so many now. */
function saidOf(now: number): string | undefined {
  const part = (name: string, before: number, last: number) => ({
    kind: 'category' as const,
    name,
    counts: [...MONTHS.slice(1).map(() => before), last],
  });
  const method = {
    ...xmrMethod,
    judge: (...given: Parameters<typeof xmrMethod.judge>) =>
      xmrMethod.judge(...given).map((point) => ({ ...point, centre: 80, flag: 0 as const })),
  };
  const demand = [
    { series: SERIES, things: 'complaints', wardCode: null, parts: [part('Delay', 10, now), part('Mess', 90, 60)] },
  ];
  return describeSameTime({ asOf: '2025-01-31', method, demand, events: [] }, 'Waste', JANUARY)?.sentence;
}

it('names a part that is three deviations beyond its share, counts varying twice as much as chance', () => {
  // A tenth of 80 is 8: three times the root of twice 8 is 12 more.
  expect(saidOf(20)).toContain('more than its share came from category Delay (20, about 8 expected)');
  expect(saidOf(19)).not.toContain('Delay');
});
