import { describe, expect, it } from 'vitest';
import { complaintsPer1000 } from '../../measures/complaints-per-1000.ts';
import { xmrMethod } from '../../series/xmr-method.ts';
import type { WardDemand, WardPeriod } from '../contract/inputs.ts';
import { wardDemand } from './ward-demand.ts';

const period = { from: '2024-04-01', to: '2025-03-31', label: 'April 2024 to March 2025' };
const before = { from: '2023-04-01', to: '2024-03-31', label: 'April 2023 to March 2024' };

function wardsWith(last: number, { population = 10_000, when = period } = {}): WardPeriod {
  const rows = Array.from({ length: 20 }, (_, index) => ({
    code: `W${index}`,
    name: `Ward ${index}`,
    count: index === 19 ? last : 50 + (index % 5) - 2,
    population: index === 19 ? population : 10_000,
  }));
  return { period: when, rows, boundariesSince: null };
}

function detect(current: WardPeriod, previous: WardPeriod | null = null) {
  const demand: WardDemand = {
    measure: complaintsPer1000.definition,
    things: 'complaints',
    current,
    previous,
    where: [{ kind: 'complaint' }],
  };
  const input = { asOf: '2025-03-31', method: xmrMethod, wardYears: [demand], actions: [], events: [] };
  return wardDemand.detect(input).map((ward) => wardDemand.tell(ward, input, { series: null, namedBy: [] }));
}

const usualIn = (sentence = ''): [number, number] => {
  const [, least, most] = /usually has ([\d.]+) to ([\d.]+) for every/.exec(sentence) ?? [];
  return [Number(least), Number(most)];
};

describe('ward demand', () => {
  it('finds nothing among wards that are alike', () => {
    expect(detect(wardsWith(50))).toEqual([]);
  });

  it('finds the ward with twice the rate, and says it with count, residents, rate and what is usual', () => {
    const [found, ...others] = detect(wardsWith(110));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'watch', direction: 'up', value: 11, n: 10_000, wardCode: 'W19' });
    expect(found?.sentence).toContain(
      'Ward 19: 110 complaints from April 2024 to March 2025, 11 for every 1,000 of its 10,000 residents.',
    );
    expect(found?.sentence).toMatch(
      /A ward of its size usually has [\d.]+ to [\d.]+ for every 1,000 \(20 wards compared\)\. That is more than chance/,
    );
    expect(found?.evidence[0]?.where).toEqual({ kind: 'complaint', ward_code: 'W19' });
    expect(found?.sentence).not.toContain('worse');
  });

  it('gives what is usual as its interval, the same in the sentence and around the baseline', () => {
    const [found] = detect(wardsWith(110));
    const [low = 0, high = 0] = found?.interval ?? [];
    const [least, most] = usualIn(found?.sentence);
    expect(Math.abs(least - low)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(most - high)).toBeLessThanOrEqual(0.05);
    // Nineteen wards have 5 for every 1,000, give or take 0.7 by chance: three times that, and the one ward beside them.
    expect(Math.abs(low - 3)).toBeLessThan(1);
    expect(Math.abs(high - 8)).toBeLessThan(2);
    expect(found?.baseline).toBeGreaterThan(low);
    expect(found?.value).toBeGreaterThan(high);
    expect(found?.workings?.result).toMatch(/^11 per 1,000 of 10,000 residents from April 2024 to March 2025; about/);
  });

  it('asks for action in the second year', () => {
    expect(detect(wardsWith(110), wardsWith(105, { when: before }))[0]?.severity).toBe('act');
  });

  it('notes a ward outside the inner limits only when it was so the year before', () => {
    expect(detect(wardsWith(68))).toEqual([]);
    expect(detect(wardsWith(68), wardsWith(68, { when: before }))).toMatchObject([
      { severity: 'note', direction: 'up' },
    ]);
    expect(detect(wardsWith(68), wardsWith(33, { when: before }))).toEqual([]);
  });

  it('notes low demand without calling it good', () => {
    expect(detect(wardsWith(15))).toMatchObject([{ severity: 'note', direction: 'down' }]);
  });

  it('never judges a ward where fewer than ten are expected', () => {
    expect(detect(wardsWith(9, { population: 500 }))).toEqual([]);
  });

  it('says when the wards changed', () => {
    const changed = { ...wardsWith(110), boundariesSince: '2024-05-02' };
    expect(detect(changed)[0]?.sentence).toContain(
      'Ward boundaries changed, so only complaints since 2 May 2024 are counted.',
    );
  });
});
