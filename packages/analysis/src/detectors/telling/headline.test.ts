import { describe, expect, it } from 'vitest';
import { onceIn } from '@said/wording';
import { seriesKey } from '../../series/series-key.ts';
import { upheld } from '../../measures/upheld.ts';
import type { JudgedPoint } from '../../series/judge.ts';
import { type CheckedSeries, headlinePoints } from './headline.ts';

const JUNE = { from: '2025-06-01', to: '2025-06-30', label: 'June 2025' };

function aPoint(p: number | null): JudgedPoint {
  const range = { centre: 0.5, lower: 0.4, upper: 0.6, windowTotal: null, pointP: null, history: 40 };
  return { ...JUNE, ...range, value: 0.7, n: 90, target: null, flag: 1, rule: '', p };
}

function aSeries(service: string | null, points: JudgedPoint[], dataset = 'feedback'): CheckedSeries {
  return {
    series: {
      key: seriesKey('upheld', { service }),
      measure: upheld.definition,
      subject:
        service === null ? { kind: 'council', id: 'council', name: '' } : { kind: 'service', id: service, name: '' },
      service,
      title: '',
      unit: 'share',
      polarity: 'lower is better',
      pointName: 'month',
      tolerance: 0,
      points,
      evidence: { dataset, where: service === null ? {} : { service } },
    },
    judged: points,
  };
}

/** How many of the points with these chances, each of a service, are in the headline. */
const kept = (parent: number | null, children: number[]): number => {
  const parents = parent === null ? [] : [aSeries(null, [aPoint(parent)])];
  return headlinePoints([...parents, ...children.map((p, index) => aSeries(`S${index}`, [aPoint(p)]))]).size;
};

describe('the headline list', () => {
  it('keeps fewer of many series than of one', () => {
    const others = Array.from({ length: 19 }, () => 0.5);
    expect(kept(null, [0.02])).toBe(1);
    expect(kept(null, [0.02, ...others])).toBe(0);
    expect(kept(null, [0.004, ...others])).toBe(1);
  });

  it('tests the parent by itself, and opens its children when it stands out', () => {
    const quiet = [0.5, 0.5, 0.5];
    expect(kept(0.08, [])).toBe(1);
    expect(kept(0.5, [0.02, ...quiet])).toBe(1);
    expect(kept(0.5, [0.03, ...quiet])).toBe(0);
    const elsewhere = Array.from({ length: 30 }, (_, index) => aSeries(`T${index}`, [aPoint(0.6)], 'other'));
    const parentOf = (p: number) => [aSeries(null, [aPoint(p)]), aSeries(null, [aPoint(0.9)], 'other')];
    const children = [0.02, ...quiet].map((p, index) => aSeries(`S${index}`, [aPoint(p)]));
    expect(headlinePoints([...parentOf(0.001), ...children, ...elsewhere]).size).toBe(2);
    expect(headlinePoints([...parentOf(0.5), ...children, ...elsewhere]).size).toBe(0);
  });

  it('counts each period apart, and leaves out what has no chance or no flag', () => {
    const july = { ...aPoint(0.02), from: '2025-07-01', to: '2025-07-31' };
    expect(headlinePoints([aSeries(null, [aPoint(0.02), july])]).size).toBe(2);
    expect(headlinePoints([aSeries(null, [aPoint(null)])]).size).toBe(0);
    expect(headlinePoints([aSeries(null, [{ ...aPoint(0.001), flag: 0 }])]).size).toBe(0);
  });
});

describe('how often by chance', () => {
  it('rounds to 1, 2 or 5 times a power of ten, and claims no more than the model can know', () => {
    expect(onceIn(0.0049, 'month')).toBe('about once in 200 months');
    expect(onceIn(0.012, 'quarter')).toBe('about once in 100 quarters');
    expect(onceIn(0.00012, 'month')).toBe('about once in 10,000 months');
    expect(onceIn(0.0021, 'week')).toBe('about once in 500 weeks');
    expect(onceIn(1e-9, 'month')).toBe('less than once in 10,000 months');
  });
});
