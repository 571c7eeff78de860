import { quartersBetween } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { acknowledgedInTime } from '../../measures/acknowledged-in-time.ts';
import { stage1InTime } from '../../measures/stage-1-in-time.ts';
import { wilsonInterval } from '@said/statistics';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import { xmrMethod } from '../../series/xmr-method.ts';
import { complaintHandling } from './complaint-handling.ts';
import type { OverdueStages } from '../contract/inputs.ts';

/** Twelve quarters of 100 stage 1 complaints, 90 in time, with the given shares at the end. */
function aSeries(last: number[], { n = 100, measure = stage1InTime.definition } = {}): MeasuredSeries {
  const quarters = quartersBetween('2022-04-01', '2025-03-31');
  const start = quarters.length - last.length;
  return {
    key: { measure: measure.id },
    measure,
    subject: { kind: 'council', id: 'council', name: 'The council' },
    service: null,
    title: 'Stage 1 complaints answered in time',
    unit: 'share',
    polarity: 'higher is better',
    pointName: 'quarter',
    tolerance: 0,
    points: quarters.map(({ from, to, label }, index) => ({
      from,
      to,
      label,
      n,
      target: null,
      value: index < start ? 0.9 : (last[index - start] ?? null),
    })),
    evidence: { dataset: 'complaint stages', where: { stage: '1' } },
  };
}

const overdueStages: OverdueStages = {
  key: { measure: 'open-past-limit', procedure: 'corporate', stage: '1' },
  subject: { kind: 'council', id: 'council', name: 'The council' },
  service: null,
  things: 'stage 1 complaints',
  stage: '1',
  procedure: 'corporate',
  overdue: 12,
  open: 20,
  mostDaysOver: 31,
  firstReceived: '2024-11-01',
};

function detect(handling: MeasuredSeries[], overdue: OverdueStages[] = []) {
  const input = {
    asOf: '2025-03-31',
    method: xmrMethod,
    handlingQuarters: handling,
    overdueStages: overdue,
    demand: [],
    actions: [],
    events: [],
  };
  return complaintHandling
    .detect(input)
    .map((episode) => complaintHandling.tell(episode, input, { series: null, namedBy: [] }));
}

describe('complaint handling', () => {
  it('finds nothing while the share stays what it was', () => {
    expect(detect([aSeries([0.88, 0.92, 0.86])])).toEqual([]);
  });

  it('finds a quarter below what the eight before allow, with n and basis', () => {
    const [found] = detect([aSeries([0.75])]);
    expect(found).toMatchObject({ value: 0.75, baseline: 0.9, n: 100, severity: 'act', recovered: false });
    expect(found?.sentence).toContain(
      '75% of 100 over the whole of 2024-25 Q4 (January to March 2025), against 90% of 800 over the 8 quarters before.',
    );
    expect(found?.workings?.result).toMatch(
      /^75% of 100 in 2024-25 Q4; 90% of 800 over the 8 quarters before, usual range 84\.1% to 95\.9%$/,
    );
    expect(found?.elements.map(({ element }) => element)).toEqual(['4.3.2', '5.2.5', '5.2.3']);
  });

  it('gives the usual range around the past: outside it, and only there, the interval of a result leaves the past out', () => {
    const [low = 0, high = 0] = detect([aSeries([0.75])])[0]?.interval ?? [];
    const holds = (share: number): boolean => (wilsonInterval(100 * share, 100)?.[1] ?? 0) >= 0.9;
    expect([holds(low - 0.0001), holds(low + 0.0001)]).toEqual([false, true]);
    expect(high).toBeCloseTo(0.9 + (0.9 - low), 10);
  });

  it('says in how many quarters of its stretch it was low, and has the rows of each, and of the one after', () => {
    const slips = aSeries([0.7, 0.9, 0.7, 0.9]);
    const [found] = detect([slips]);
    expect(found?.sentence).toContain(
      'It was lower than its past allows in 2 of the 3 quarters from 2024-25 Q1 to 2024-25 Q3.',
    );
    expect(found?.sentence).toContain('In 2024-25 Q4 it was 90% of 100, no longer unusual.');
    expect(found?.evidence).toMatchObject([{ from: '2024-04-01', to: '2025-03-31' }]);
  });

  it('says nothing on fewer than ten cases, nor when chance explains the fall', () => {
    expect(detect([aSeries([0.4], { n: 9 })])).toEqual([]);
    expect(detect([aSeries([0.75], { n: 12 })])).toEqual([]);
  });

  it('does not make news of a fall under five points, however many cases there are', () => {
    expect(detect([aSeries([0.86], { n: 5000 })])).toEqual([]);
  });

  it('makes news of a fall of five points', () => {
    expect(detect([aSeries([0.85], { n: 5000 })])).toHaveLength(1);
  });

  it('compares a quarter with four before it at least', () => {
    const lastOf = (quarters: number) => {
      const series = aSeries([0.7]);
      return detect([{ ...series, points: series.points.slice(-quarters) }]);
    };
    expect(lastOf(5)[0]?.sentence).toContain('over the 4 quarters before');
    expect(lastOf(4)).toEqual([]);
  });

  it.each([
    [4, 20, 'note'],
    [5, 20, 'watch'],
    [9, 20, 'watch'],
    [10, 30, 'act'],
    [10, 31, 'watch'],
  ])('takes %i past their limit of %i open ones for: %s', (overdue, open, severity) => {
    expect(detect([], [{ ...overdueStages, overdue, open }])[0]?.severity).toBe(severity);
  });

  it('says when it recovered, and drops what has been over for a year', () => {
    const [found] = detect([aSeries([0.7, 0.9])]);
    expect(found).toMatchObject({ recovered: true, severity: 'note' });
    expect(found?.sentence).toContain('In 2024-25 Q4 it was 90% of 100, no longer unusual.');
    expect(detect([aSeries([0.7, 0.9, 0.9, 0.9, 0.9])])).toEqual([]);
  });

  it('makes acknowledgement evidence for prompt first replies', () => {
    const [found] = detect([aSeries([0.6], { measure: acknowledgedInTime.definition })]);
    expect(found?.elements[0]?.element).toBe('5.2.5');
  });

  it('names open complaints past their limit, by how many and by how much', () => {
    const [found] = detect([], [overdueStages]);
    expect(found?.sentence).toBe(
      'Stage 1 complaints: 12 of 20 open on 31 March 2025 were past the limit; the oldest by 31 working days.',
    );
    expect(found?.severity).toBe('act');
    expect(detect([], [{ ...overdueStages, overdue: 6 }])[0]?.severity).toBe('watch');
    expect(detect([], [{ ...overdueStages, overdue: 0 }])).toEqual([]);
  });
});
