import { monthsBetween } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { complaintsReceived } from '../../measures/complaints-received.ts';
import { seriesKey } from '../../series/series-key.ts';
import { expectedMethod } from '../../series/expected-method.ts';
import { demandShift } from './demand-shift.ts';
import type { Demand } from '../contract/inputs.ts';
import { describeDrivers, findDrivers } from '../telling/drivers.ts';

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
      key: seriesKey('complaints-received', { service }),
      measure: complaintsReceived.definition,
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

function detect(...demand: Demand[]) {
  const input = { asOf: '2025-03-31', method: expectedMethod, demand, actions: [], events: [] };
  return demandShift.detect(input).map((shift) => demandShift.tell(shift, input, { series: null, namedBy: [] }));
}

const monthsBetweenSuch = (sentence = ''): number =>
  Number(
    /A month so busy would happen by chance about once in ([\d,]+) months\./.exec(sentence)?.[1]?.replace(',', ''),
  );

const NO_POINT = { p: null, pointP: null, windowTotal: null };

describe('demand shift', () => {
  it('says a rise or a fall, never that it is worse, and what it compares with', () => {
    const [rise, ...others] = detect(aDemand((index) => (index > 32 ? 130 : usual(index))));
    expect(others).toEqual([]);
    expect(rise).toMatchObject({ direction: 'up', severity: 'watch', firstFlagged: '2025-01-01', recovered: false });
    expect(rise?.sentence).toMatch(
      /^Complaints received: 130 in \w+ 2025, higher than usual for the time of year\. In a normal \w+ we would expect \d+ to \d+ complaints\./,
    );
    expect(rise?.sentence).toMatch(
      /It was unusual for 3 months, January to March 2025: together \d+ more than expected\./,
    );
    expect(detect(aDemand((index) => (index === 35 ? 15 : usual(index))))).toMatchObject([
      { direction: 'down', severity: 'note' },
    ]);
  });

  it('leads with several months together where each alone lies within its range, and never quotes one of them', () => {
    const low = aDemand((index) => (index > 32 ? Math.round(usual(index) * 0.7) : usual(index)));
    const [found, ...others] = detect(low);
    expect(others).toEqual([]);
    expect(found?.sentence).toMatch(
      /^Complaints received: [\d,]+ in the (two|three|six) months from \w+( \d{4})? to \w+ \d{4}, against the [\d,]+ to [\d,]+ that we would expect: lower than usual for the time of year\. (Two|Three|Six) months like these would happen by chance about once in [\d,]+ months\./,
    );
    expect(found?.sentence).not.toMatch(/In a normal/);
    const [low1, high1] = found?.interval ?? [0, 0];
    expect(found?.value).toBeLessThan(low1);
    expect(found?.baseline).toBeGreaterThan(low1);
    expect(found?.baseline).toBeLessThan(high1);
    expect(found?.period.from).toMatch(/-01$/);
    expect(found?.sentence).toContain(`from ${found?.period.label.split(/ (?:\d{4} )?to /)[0] ?? ''} `);
  });

  it('says how rare the busy month is by itself, and the months together only where they lead', () => {
    const demand = aDemand((index) => (index > 32 ? 92 : usual(index)));
    const [found] = detect(demand);
    const judged = expectedMethod.judge(demand.series);
    const point = judged.find(({ label }) => found?.sentence.includes(`92 in ${label},`)) ?? NO_POINT;
    expect(point.windowTotal?.points).toBeGreaterThan(1);
    expect(point.p).not.toBe(point.pointP);
    // One over the chance, rounded to 1, 2 or 5 times a power of ten: never further off than half as much again.
    const every = monthsBetweenSuch(found?.sentence);
    expect(String(every)).toMatch(/^[125]0*$/);
    expect(every * Number(point.pointP)).toBeGreaterThan(0.63);
    expect(every * Number(point.pointP)).toBeLessThan(1.6);
    expect(found?.workings?.chance).toBe(point.pointP);
    expect(found?.workings?.result).toMatch(
      /^92 in \w+ 2025; about \d+(\.\d)? expected, usual range [\d.]+ to [\d.]+$/,
    );
  });

  it('says what came after: back in its range for good or for a time, or nothing more at all', () => {
    const burst = (after: (index: number) => number) =>
      detect(aDemand((index) => (index === 28 ? 130 : index > 28 ? after(index) : usual(index))));
    expect(burst(usual)[0]?.sentence).toContain('It has been back within its usual range since September 2024.');
    const again = burst((index) => (index === 34 ? 130 : usual(index)));
    expect(again[0]?.sentence).toContain('It was back within its usual range in September 2024.');
    const stopped = detect(aDemand((index) => (index > 27 ? 0 : usual(index)))).find(({ recovered }) => recovered);
    expect(stopped?.sentence).toContain('None have come in since.');
  });

  it('asks to watch from three unusual months, while they have not been over for two', () => {
    const high = (months: (index: number) => boolean) =>
      detect(aDemand((index) => (months(index) ? 130 : usual(index)))).map(({ severity, recovered }) => [
        severity,
        recovered,
      ]);
    expect(high((index) => index > 32)).toEqual([['watch', false]]);
    expect(high((index) => index > 33)).toEqual([['note', false]]);
    expect(high((index) => index > 31 && index < 35)).toEqual([['watch', false]]);
    expect(high((index) => index > 30 && index < 34)).toEqual([['note', true]]);
  });

  it('judges the last twelve months and none before', () => {
    const burstAt = (month: number) => detect(aDemand((index) => (index === month ? 200 : usual(index))));
    expect(burstAt(24).map(({ period }) => period.label)).toEqual(['April 2024']);
    expect(burstAt(23)).toEqual([]);
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
    expect(detect(whole)[0]?.sentence).toMatch(
      /Where it moved most .*: service Parks \(98, about \d+ expected; 100% of the rise\)\./,
    );
    expect(detect(whole, service).map(({ subject }) => subject.id)).toEqual(['Parks']);
  });

  it.each([
    [48, ['Parks']],
    [32, ['complaint', 'Parks']],
  ])('says it of the whole as well where the service makes up less than half: %i of 80', (ofParks, subjects) => {
    const parks = MONTHS.map((_, index) => 20 + (WOBBLE[index % WOBBLE.length] ?? 0) + (index === 35 ? ofParks : 0));
    const waste = MONTHS.map((_, index) => 40 + (index === 35 ? 80 - ofParks : 0));
    const parts = [
      { kind: 'service', name: 'Parks', counts: parks },
      { kind: 'service', name: 'Waste', counts: waste },
    ] as const;
    const whole = aDemand((index) => (parks[index] ?? 0) + (waste[index] ?? 0), { parts });
    const service = aDemand((index) => parks[index] ?? 0, { service: 'Parks' });
    expect(detect(whole, service).map(({ subject }) => subject.id)).toEqual(subjects);
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
  const rise = { first: 12, last: 12, observed: 70, expected: 40 };

  it('compares each part with its own share of the year before, so that contributions add up', () => {
    const drivers = findDrivers(parts, rise);
    expect(drivers.slice(0, 2)).toEqual([
      { kind: 'ward', name: 'North', n: null, observed: 40, expected: 10, part: 1 },
      { kind: 'ward', name: 'South', n: null, observed: 30, expected: 30, part: 0 },
    ]);
    expect(findDrivers(parts, { ...rise, first: 11 })).toEqual([]);
    expect(findDrivers(parts, { ...rise, observed: 40 })).toEqual([]);
  });

  it('names what moved the same way and matters, and no handful of people, nor what nearly all is anyway', () => {
    expect(describeDrivers(findDrivers(parts, rise), 1)).toBe(
      'Where it moved most against its own share of the year before: ward North (40, about 10 expected; 100% of the rise).',
    );
    const few = { kind: 'ward', name: 'X', n: null, observed: 4, expected: 1, part: 1 } as const;
    const others = { kind: 'ward', name: 'Y', n: null, observed: 9, expected: 9, part: 0 } as const;
    expect(describeDrivers([few, others], 1)).toBeNull();
    expect(describeDrivers([{ ...few, observed: 40, expected: 10 }], 1)).toBeNull();
  });
});
