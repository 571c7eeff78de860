import { monthsBetween } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { complaintsReceived } from '../measures/received.ts';
import { expectedMethod } from '../series/expected-method.ts';
import { demandShift } from './demand-shift.ts';
import type { Demand } from './detector.ts';
import { describeDrivers, findDrivers } from './drivers.ts';

const WOBBLE = [0, 3, -2, 4, -5, 1, 0, -3, 2, 5, -4];
const MONTHS = monthsBetween('2022-04-01', '2025-03-31');

const usual = (index: number): number => 60 + (WOBBLE[index % WOBBLE.length] ?? 0);

interface About {
  service?: string;
  parts?: Demand['parts'];
}

function aDemand(value: (index: number) => number, { service, parts = [] }: About = {}): Demand {
  return {
    things: 'complaints',
    wardCode: null,
    parts,
    series: {
      measure: complaintsReceived,
      subject:
        service === undefined
          ? { kind: 'kind', id: 'complaint', name: 'Complaints' }
          : { kind: 'service', id: service, name: service },
      service: service ?? null,
      title: `Complaints received${service === undefined ? '' : ` about ${service}`}`,
      unit: 'count',
      polarity: 'neither',
      pointName: 'month',
      tolerance: 0,
      points: MONTHS.map((month, index) => ({ ...month, value: value(index), n: null, target: null })),
      evidence: { dataset: 'feedback', where: { kind: 'complaint' } },
    },
  };
}

const detect = (...demand: Demand[]) =>
  demandShift.detect({
    asOf: '2025-03-31',
    method: expectedMethod,
    series: [],
    handling: [],
    overdue: [],
    wardDemand: [],
    demand,
    actions: [],
    events: [],
  });

describe('demand shift', () => {
  it('says a rise or a fall, never that it is worse, and what it compares with', () => {
    const [rise, ...others] = detect(aDemand((index) => (index > 32 ? 130 : usual(index))));
    expect(others).toEqual([]);
    expect(rise).toMatchObject({ direction: 'up', severity: 'watch', firstFlagged: '2025-01-01', recovered: false });
    expect(rise?.sentence).toMatch(
      /^Complaints received: 130 in \w+ 2025, higher than usual for the time of year\. In a normal \w+ we would expect \d+ to \d+ complaints\./,
    );
    expect(rise?.sentence).toMatch(
      /It was unusual for 3 months, January 2025 to March 2025: together \d+ more than expected\./,
    );
    expect(detect(aDemand((index) => (index === 35 ? 15 : usual(index))))).toMatchObject([
      { direction: 'down', severity: 'note' },
    ]);
  });

  it('finds nothing in chance, in a season, or in what was over a year ago', () => {
    expect(detect(aDemand(usual))).toEqual([]);
    expect(
      detect(aDemand((index) => Math.round(usual(index) * (1 + 0.4 * Math.cos((2 * Math.PI * index) / 12))))),
    ).toEqual([]);
    expect(detect(aDemand((index) => (index === 20 ? 200 : usual(index))))).toEqual([]);
  });

  it('says one event once: by the service that makes most of it up', () => {
    const burst = (index: number): number => (index === 35 ? 80 : 0);
    const parks = MONTHS.map((_, index) => 20 + (WOBBLE[index % WOBBLE.length] ?? 0) + burst(index));
    const waste = MONTHS.map(() => 40);
    const parts = [
      { kind: 'service', name: 'Parks', counts: parks },
      { kind: 'service', name: 'Waste', counts: waste },
    ] as const;
    const whole = aDemand((index) => (parks[index] ?? 0) + 40, { parts });
    const service = aDemand((index) => parks[index] ?? 0, { service: 'Parks' });
    expect(detect(whole)[0]?.sentence).toMatch(/Where it moved most .*: service Parks \(\+\d+\)\./);
    expect(detect(whole, service).map(({ subject }) => subject.id)).toEqual(['Parks']);
  });
});

describe('drivers', () => {
  const steady = (usualCount: number, last: number): number[] => [
    ...Array.from({ length: 12 }, () => usualCount),
    last,
  ];
  const parts = [
    { kind: 'ward', name: 'North', counts: steady(10, 40) },
    { kind: 'ward', name: 'South', counts: steady(30, 30) },
    { kind: 'channel', name: 'Post', counts: steady(2, 1) },
  ] as const;

  it('compares each part with its own share of the year before, so that contributions add up', () => {
    const drivers = findDrivers(parts, { first: 12, last: 12, expected: 40 });
    expect(drivers.slice(0, 2)).toEqual([
      { kind: 'ward', name: 'North', observed: 40, expected: 10, contribution: 30 },
      { kind: 'ward', name: 'South', observed: 30, expected: 30, contribution: 0 },
    ]);
    expect(findDrivers(parts, { first: 11, last: 12, expected: 40 })).toEqual([]);
  });

  it('names what moved the same way and matters, and no handful of people', () => {
    const drivers = findDrivers(parts, { first: 12, last: 12, expected: 40 });
    expect(describeDrivers(drivers, 30)).toBe(
      'Where it moved most against its own share of the year before: ward North (+30).',
    );
    expect(describeDrivers(drivers, -30)).toContain('channel Post (−39)');
    expect(describeDrivers([{ kind: 'ward', name: 'X', observed: 4, expected: 1, contribution: 3 }], 3)).toBeNull();
  });
});
