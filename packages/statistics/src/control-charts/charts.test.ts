import { describe, expect, it } from 'vitest';
import { cChart } from './c-chart.ts';
import { gChart } from './g-chart.ts';
import { iChart } from './i-chart.ts';
import { mrChart } from './mr-chart.ts';
import { pChart } from './p-chart.ts';
import { pPrimeChart } from './p-prime-chart.ts';
import { runChart } from './run-chart.ts';
import { analyseRuns, anhoejLimits } from './runs-analysis.ts';
import { tChart } from './t-chart.ts';
import { uChart } from './u-chart.ts';
import { uPrimeChart } from './u-prime-chart.ts';

describe('charts of measurements', () => {
  // Mean 11; ranges 2, 3, 2, 2 with mean 2.25.
  const values = [10, 12, 9, 11, 13];

  it('draws the I chart by hand', () => {
    const chart = iChart(values);
    expect(chart.centre[0]).toBe(11);
    expect(chart.upper[4]).toBeCloseTo(11 + (3 * 2.25) / 1.128, 12);
    expect(chart.deviation[0]).toBeCloseTo(2.25 / 1.128, 12);
    expect(chart.outside).toEqual([false, false, false, false, false]);
  });

  it('takes typed arrays, where NaN is a gap, like null in a list', () => {
    const gap = iChart([10, 12, null, 9, 11, 13]);
    expect(iChart(Float64Array.of(10, 12, Number.NaN, 9, 11, 13))).toEqual(gap);
    expect(gap.upper[2]).toBeCloseTo(11 + (3 * 2) / 1.128, 12);
    expect(gap.outside[2]).toBe(false);
    expect(gap.runs[0]).toMatchObject({ points: 6, useful: 4 });
  });

  it('leaves one outlying range out of the limits, or keeps it when told', () => {
    const jump = [5, 6, 5, 6, 5, 6, 5, 6, 5, 30];
    expect(iChart(jump).upper[0]).toBeCloseTo(7.9 + 3 / 1.128, 12);
    expect(iChart(jump, { screen: false }).upper[0]).toBeCloseTo(7.9 + (3 * (33 / 9)) / 1.128, 12);
    expect(iChart(jump).outside.at(-1)).toBe(true);
  });

  it('draws the MR chart by hand, its runs never a signal', () => {
    const chart = mrChart(values);
    expect(chart.value[0]).toBeNaN();
    expect(Array.from(chart.value.slice(1))).toEqual([2, 3, 2, 2]);
    expect(chart.upper[0]).toBeCloseTo(3.267 * 2.25, 12);
    expect(chart.lower[0]).toBe(0);
    const steady = mrChart(Array.from({ length: 40 }, (_, index) => (index < 20 ? index % 2 : 10 * (index % 2))));
    expect(steady.runs[0]?.longestRun).toBeGreaterThan(steady.runs[0]?.longestRunMost ?? Infinity);
    expect(steady.runs[0]?.signal).toBe(false);
  });

  it('draws the run chart around the median', () => {
    const chart = runChart([3, 5, 4, 9]);
    expect(chart.centre[0]).toBe(4.5);
    expect(chart.upper[0]).toBeNaN();
    expect(chart.outside).toEqual([false, false, false, false]);
  });

  it('draws nothing of nothing', () => {
    expect(iChart([]).value.length).toBe(0);
    expect(iChart([7]).upper[0]).toBeNaN();
  });
});

describe('charts of counts and shares', () => {
  it('draws the C chart by hand', () => {
    const chart = cChart([4, 2, 6, 4]);
    expect([chart.centre[0], chart.lower[0], chart.upper[0], chart.deviation[0]]).toEqual([4, 0, 10, 2]);
  });

  it('draws the P chart by hand, with a gap where nothing was counted', () => {
    const chart = pChart([5, 10, 0], [50, 50, 0]);
    expect(chart.centre[0]).toBeCloseTo(0.15, 14);
    expect(chart.upper[0]).toBeCloseTo(0.15 + 3 * Math.sqrt((0.15 * 0.85) / 50), 14);
    expect(chart.lower[0]).toBe(0);
    expect(chart.value[2]).toBeNaN();
    expect(pChart([9, 10], [10, 10]).upper[0]).toBe(1);
  });

  it('draws the U chart by hand', () => {
    const chart = uChart([10, 30], [1000, 3000]);
    expect(chart.centre[0]).toBeCloseTo(0.01, 12);
    expect(chart.upper[1]).toBeCloseTo(0.01 + 3 * Math.sqrt(0.01 / 3000), 12);
    expect(chart.lower[0]).toBeCloseTo(0.01 - 3 * Math.sqrt(0.01 / 1000), 12);
  });

  it('widens P′ and U′ limits by how much points vary beyond chance', () => {
    const y = [40, 60, 40, 60, 40, 60];
    const n = y.map(() => 100);
    // z = ∓2, so each range is 4 and sigma z = 4/1.128.
    expect(pPrimeChart(y, n).deviation[0]).toBeCloseTo((0.05 * 4) / 1.128, 12);
    expect(pPrimeChart(y, n).upper[0]).toBe(1);
    const range = 0.2 / Math.sqrt(0.5 / 100);
    expect(uPrimeChart(y, n).upper[0]).toBeCloseTo(0.5 + (3 * Math.sqrt(0.5 / 100) * range) / 1.128, 12);
  });

  it('narrows P′ limits for points alike beyond chance, unless told never to', () => {
    const y = [50, 51, 50, 49, 50];
    const n = y.map(() => 100);
    const plain = pChart(y, n).upper[0] ?? 0;
    expect(pPrimeChart(y, n).upper[0]).toBeLessThan(plain);
    expect(pPrimeChart(y, n, { leastSigmaZ: 1 }).upper[0]).toBeCloseTo(plain, 14);
    expect(uPrimeChart(y, n, { leastSigmaZ: 1 }).upper[0]).toBeCloseTo(uChart(y, n).upper[0] ?? 0, 14);
  });

  it('draws the G chart around the median with limits about the mean', () => {
    const chart = gChart([1, 2, 9]);
    expect(chart.centre[0]).toBe(2);
    expect(chart.upper[0]).toBeCloseTo(4 + 3 * Math.sqrt(20), 12);
    expect(chart.lower[0]).toBe(0);
  });

  it('draws the T chart as an I chart of the 3.6th root', () => {
    const times = [12, 3, 40, 7, 22];
    const roots = iChart(times.map((time) => time ** (1 / 3.6)));
    const chart = tChart(times);
    expect(chart.centre[0]).toBeCloseTo((roots.centre[0] ?? 0) ** 3.6, 10);
    expect(chart.upper[0]).toBeCloseTo((roots.upper[0] ?? 0) ** 3.6, 8);
    expect(tChart([0, 100, 0, 90, 1]).lower[0]).toBe(0);
  });
});

describe('options of every chart', () => {
  const values = [4, 6, 4, 6, 40, 4, 6];

  it('freezes the baseline', () => {
    expect(cChart(values, { freeze: 4 }).centre[6]).toBe(5);
    expect(cChart(values, { freeze: 4 }).outside[4]).toBe(true);
  });

  it('leaves excluded points out of the limits and the runs, and still judges them', () => {
    const chart = cChart(values, { exclude: [4] });
    expect(chart.centre[0]).toBe(5);
    expect(chart.value[4]).toBe(40);
    expect(chart.outside[4]).toBe(true);
    expect(chart.runs[0]?.points).toBe(6);
  });

  it('gives each part a centre of its own, from all its points', () => {
    const chart = cChart(values, { partsAt: [4], freeze: 1 });
    expect(Array.from(chart.centre)).toEqual([5, 5, 5, 5, 50 / 3, 50 / 3, 50 / 3]);
    expect(Array.from(chart.part)).toEqual([0, 0, 0, 0, 1, 1, 1]);
    expect(chart.runs.length).toBe(2);
  });

  it('says what it cannot take', () => {
    expect(() => pChart([1, 2], [3])).toThrow('2 values need as many denominators, not 1');
    expect(() => cChart(values, { exclude: [7] })).toThrow('7 is not the index of one of 7 points');
    expect(() => cChart(values, { partsAt: [-1] })).toThrow(RangeError);
  });
});

describe('runs analysis', () => {
  it('has the limits that Anhøj & Olesen print for 24 points: run 8, crossings 8', () => {
    expect(anhoejLimits(24)).toEqual({ longestRunMost: 8, crossingsFewest: 8 });
    expect(() => anhoejLimits(0)).toThrow(RangeError);
  });

  it('passes over points on the centre and over gaps', () => {
    expect(analyseRuns([1, 0, 2, Number.NaN, 3, -1], 0)).toMatchObject({
      points: 6,
      useful: 4,
      longestRun: 3,
      crossings: 1,
    });
    expect(analyseRuns([5, 5], 5)).toMatchObject({ useful: 0, longestRun: null, signal: false });
  });

  it('signals a shift and not its absence', () => {
    const shift = [...Array.from({ length: 12 }, () => 1), ...Array.from({ length: 12 }, () => -1)];
    expect(analyseRuns(shift, 0).signal).toBe(true);
    expect(
      analyseRuns(
        shift.map((_, index) => (index % 3 === 0 ? 1 : -1)),
        0,
      ).signal,
    ).toBe(false);
  });
});
