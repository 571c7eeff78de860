import { monthsBetween } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { satisfaction } from '../../measures/satisfaction.ts';
import { daysToClose } from '../../measures/days-to-close.ts';
import { stage1InTime } from '../../measures/stage-1-in-time.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import type { SeriesPart } from '../contract/inputs.ts';
import { describePartDrivers, driverTable } from './driver-words.ts';
import { findPartDrivers } from './part-drivers.ts';

const MONTHS = monthsBetween('2024-04-01', '2025-06-30');

interface Made {
  n: number;
  /** Before the episode, and in it. */
  value: readonly [number, number];
}

const pointsOf = ({ n, value }: Made) =>
  MONTHS.map(({ from, to, label }, index) => ({
    from,
    to,
    label,
    n,
    value: index < 12 ? value[0] : value[1],
    target: null,
  }));

function aPart(name: string, made: Made, kind: SeriesPart['kind'] = 'ward'): SeriesPart {
  return { kind, name, points: pointsOf(made) };
}

function aSeries(made: Made, fields: Partial<MeasuredSeries> = {}): MeasuredSeries {
  return {
    key: { measure: 'stage-1-in-time' },
    measure: stage1InTime.definition,
    subject: { kind: 'council', id: 'council', name: 'The council' },
    service: null,
    title: 'Stage 1 complaints answered in time',
    unit: 'share',
    polarity: 'higher is better',
    pointName: 'month',
    tolerance: 0,
    points: pointsOf(made),
    evidence: { dataset: 'complaint stages', where: {} },
    ...fields,
  };
}

/** The last three months, when `expected` was expected of the whole. */
const episodeOf = (series: MeasuredSeries, expected: number) => ({
  series,
  points: series.points.slice(12).map((point) => ({ ...point, centre: expected })),
});

describe('parts of a share', () => {
  const whole = aSeries({ n: 100, value: [0.9, 0.72] });
  const parts = [
    aPart('North', { n: 25, value: [0.9, 0.2] }),
    aPart('South', { n: 75, value: [0.9, 0.9] }),
    aPart('Email', { n: 50, value: [0.9, 0.72] }, 'channel'),
    aPart('Post', { n: 50, value: [0.9, 0.72] }, 'channel'),
  ];

  it('counts the cases that each part has beyond its own past, which add up to the whole', () => {
    const drivers = findPartDrivers(parts, episodeOf(whole, 0.9));
    const wards = drivers.filter(({ kind }) => kind === 'ward');
    expect(wards.map(({ name }) => name)).toEqual(['North', 'South']);
    expect(wards[0]).toMatchObject({ n: 75, observed: 15, caseShare: 0.25 });
    expect(wards[0]?.expected).toBeCloseTo(67.5, 1);
    expect(wards.reduce((total, { part }) => total + part, 0)).toBeCloseTo(52.5 / 54, 2);
  });

  it('names the part that moved, and no channel where all fell alike', () => {
    const said = describePartDrivers(findPartDrivers(parts, episodeOf(whole, 0.9)), { series: whole, way: -1 });
    expect(said).toBe(
      'Likely drivers, each against its own past: ward North (15 of 75, about 68 expected; 97% of the fall).',
    );
  });

  it('says plainly when it moved everywhere', () => {
    const channels = parts.filter(({ kind }) => kind === 'channel');
    const drivers = findPartDrivers(channels, episodeOf(whole, 0.9));
    expect(describePartDrivers(drivers, { series: whole, way: -1 })).toBe(
      'No single channel stands out: it moved across them.',
    );
    expect(describePartDrivers([], { series: whole, way: -1 })).toBeNull();
  });

  it('expects of each part what season and drift let expect of the whole', () => {
    const [north] = findPartDrivers([aPart('North', { n: 25, value: [0.5, 0.3] })], episodeOf(whole, 0.8));
    // 0.5 with ten cases of 0.9 is 0.513; the whole was expected at odds 4 in place of 9.
    expect((north?.expected ?? 0) / 75).toBeCloseTo(0.319, 2);
  });

  it('leans on the whole where a part has no past', () => {
    const fresh: SeriesPart = {
      kind: 'ward',
      name: 'New',
      points: pointsOf({ n: 25, value: [0, 0.2] }).slice(12),
    };
    const [found] = findPartDrivers([fresh], episodeOf(whole, 0.9));
    expect((found?.expected ?? 0) / 75).toBeCloseTo(0.9, 3);
  });

  it('leans on it by ten cases, no more and no less', () => {
    // Ten cases of a year at 0.5 and ten at 0.9 are 0.7.
    const points = pointsOf({ n: 25, value: [0.5, 0.2] }).map((each, index) => ({ ...each, n: index < 12 ? 0 : 25 }));
    const tenBefore = points.map((each, index) => (index === 11 ? { ...each, n: 10 } : each));
    const [found] = findPartDrivers([{ kind: 'ward', name: 'New', points: tenBefore }], episodeOf(whole, 0.9));
    expect((found?.expected ?? 0) / 75).toBeCloseTo(0.7, 10);
  });

  it('looks a year back and no further', () => {
    const since = (from: string): SeriesPart => ({
      kind: 'ward',
      name: 'Old',
      points: [{ from, to: from, n: 990, value: 0.5 }, ...pointsOf({ n: 25, value: [0, 0.2] }).slice(12)],
    });
    const expectedOf = (from: string): number =>
      (findPartDrivers([since(from)], episodeOf(whole, 0.9))[0]?.expected ?? 0) / 75;
    expect(expectedOf('2024-04-01')).toBeCloseTo((0.5 * 990 + 9) / 1000, 10);
    expect(expectedOf('2024-03-31')).toBeCloseTo(0.9, 10);
  });

  it('names what is two standard deviations of chance away, and nothing nearer', () => {
    const driver = {
      kind: 'ward',
      name: 'North',
      n: 50,
      observed: 10,
      expected: 20,
      part: 0.9,
      caseShare: 0.2,
    } as const;
    const said = (z: number): string | null => describePartDrivers([{ ...driver, z }], { series: whole, way: -1 });
    expect(said(2)).toContain('ward North');
    expect(said(1.99)).toContain('No single ward stands out');
  });

  it('writes no count of one to four people, nor all but so many', () => {
    const low = findPartDrivers(
      [aPart('North', { n: 10, value: [0.9, 0.1] }), parts[1] as SeriesPart],
      episodeOf(whole, 0.9),
    );
    expect(describePartDrivers(low, { series: whole, way: -1 })).toContain('ward North (fewer than 5 of 30, about 27');
    const rise = aSeries({ n: 100, value: [0.2, 0.4] });
    const most = [aPart('North', { n: 10, value: [0.2, 0.9] }), aPart('South', { n: 90, value: [0.2, 0.34] })];
    expect(describePartDrivers(findPartDrivers(most, episodeOf(rise, 0.2)), { series: rise, way: 1 })).toContain(
      'ward North (nearly all of 30, about 6 expected',
    );
  });

  it('names nobody by a handful of cases, nor what chance explains', () => {
    const few = aPart('Few', { n: 1, value: [0.9, 0] });
    const many = aPart('Many', { n: 99, value: [0.9, 0.9] });
    const small = aSeries({ n: 100, value: [0.9, 0.891] });
    const drivers = findPartDrivers([few, many], episodeOf(small, 0.9));
    expect(drivers[0]).toMatchObject({ name: 'Few', n: 3 });
    expect(describePartDrivers(drivers, { series: small, way: -1 })).toContain('No single ward');
    expect(driverTable('t', 'count', drivers)[0]?.rows.map(({ name }) => name)).toEqual(['Many']);
  });
});

describe('parts of a level', () => {
  it('weighs how much longer each part took by its cases', () => {
    const series = aSeries(
      { n: 100, value: [10, 16] },
      { measure: daysToClose.definition, unit: 'days', polarity: 'lower is better' },
    );
    const parts = [
      aPart('Pothole', { n: 40, value: [12, 27] }, 'category'),
      aPart('Lamp', { n: 60, value: [9, 9] }, 'category'),
    ];
    const drivers = findPartDrivers(parts, episodeOf(series, 10));
    expect(drivers[0]).toMatchObject({ name: 'Pothole', n: 120, observed: 27, z: null });
    expect(describePartDrivers(drivers, { series, way: 1 })).toMatch(
      /category Pothole \(27 days over 120 cases, about 1\d(\.\d)? expected; \d+% of the rise\)\.$/,
    );
  });

  it('takes the questions of a survey against their own earlier waves', () => {
    const waves = ['2022-10-01', '2023-10-01', '2024-10-01'].map((from, index) => ({
      from,
      to: from,
      label: from.slice(0, 4),
      value: index < 2 ? 8 : 7,
      n: 300,
      target: null,
    }));
    const series = aSeries(
      { n: 1, value: [0, 0] },
      { measure: satisfaction.definition, unit: 'score', pointName: 'wave', points: waves },
    );
    const part = (name: string, last: number): SeriesPart => ({
      kind: 'survey question',
      name,
      points: waves.map(({ from, to }, index) => ({ from, to, n: 300, value: index < 2 ? 8 : last })),
    });
    const points = waves.slice(2).map((wave) => ({ ...wave, centre: 8 }));
    const drivers = findPartDrivers([part('information', 5.5), part('staff', 8)], { series, points });
    expect(describePartDrivers(drivers, { series, way: -1 })).toBe(
      'Likely drivers, each against its own past: survey question information (5.5 over 300 answers, about 8 expected; 100% of the fall).',
    );
  });
});
