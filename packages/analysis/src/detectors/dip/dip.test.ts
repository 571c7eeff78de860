import { monthsBetween } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { onceIn } from '@said/wording';
import { standardResult } from '../../measures/standard-result.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import { expectedMethod } from '../../series/expected-method.ts';
import type { JudgeMethod } from '../../series/judge.ts';
import { xmrMethod } from '../../series/xmr-method.ts';
import type { Demand, SeriesPart } from '../contract/inputs.ts';
import { dip } from './dip.ts';

const WOBBLE = [0, 1, -1, 2, -2, 1, 0, -1];

/** Months from April 2022 around 90%, with the given months changed. */
function aSeries(changes: Record<number, number | null> = {}, fields: Partial<MeasuredSeries> = {}): MeasuredSeries {
  const months = monthsBetween('2022-04-01', '2025-03-31');
  return {
    key: { measure: 'standard-result', standard: 'Bins on the day' },
    measure: standardResult.definition,
    subject: { kind: 'standard', id: 'Bins on the day', name: 'Bins on the day' },
    service: 'Waste',
    title: 'Bins on the day',
    unit: '%',
    polarity: 'higher is better',
    pointName: 'month',
    tolerance: 0,
    points: months.map((month, index) => ({
      ...month,
      value: index in changes ? (changes[index] ?? null) : 90 + (WOBBLE[index % WOBBLE.length] ?? 0),
      n: null,
      target: null,
    })),
    evidence: { dataset: 'performance', where: { standard: 'Bins on the day' } },
    ...fields,
  };
}

const withTarget = (series: MeasuredSeries, target: number): MeasuredSeries => ({
  ...series,
  points: series.points.map((point) => ({ ...point, target })),
});

/** Inputs of the detector, and what its series are made of. */
type More = Partial<Parameters<typeof dip.detect>[0]> & { parts?: readonly SeriesPart[] };

function detect(series: MeasuredSeries, { parts, ...more }: More = {}) {
  const input = {
    asOf: '2025-03-31',
    method: xmrMethod,
    resultSeries: [series],
    handlingQuarters: [],
    demand: [],
    actions: [],
    events: [],
    ...more,
  };
  return dip.detect(input).map((episode) => dip.tell(episode, input, { series: parts ?? null, namedBy: [] }));
}

describe('dip', () => {
  it('finds nothing in a series that only wobbles', () => {
    expect(detect(aSeries())).toEqual([]);
  });

  it('finds one episode with its start, depth and recovery, though one month in it was good', () => {
    const [found, ...others] = detect(aSeries({ 20: 70, 21: 68, 22: 90, 23: 71 }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      detector: 'dip',
      period: { from: '2023-12-01', to: '2024-03-31', label: 'December 2023 to March 2024' },
      value: 68,
      recovered: true,
      severity: 'note',
      direction: 'worse',
    });
    expect(found?.sentence).toContain('Bins on the day: 68% in January 2024. In a normal month we would expect');
    expect(found?.sentence).toContain('It was unusual for 3 of the 4 months from December 2023 to March 2024.');
    expect(found?.sentence).toContain('It was back within its usual range in April 2024.');
    expect(found?.sentence).toMatch(/from 36 months of history.*Seasons are not allowed for\.$/);
  });

  it('keeps two dips apart when two good months lie between', () => {
    expect(detect(aSeries({ 28: 70, 31: 70 }))).toHaveLength(2);
  });

  it('forgets a single odd month after a year, and not an episode', () => {
    expect(detect(aSeries({ 20: 70 }))).toEqual([]);
    expect(detect(aSeries({ 30: 70 }))).toHaveLength(1);
    expect(detect(aSeries({ 20: 70, 21: 70 }))).toHaveLength(1);
  });

  it('does not call a rise a dip when higher is better, and does when lower is', () => {
    const rise = aSeries({ 30: 110 });
    expect(detect(rise)).toEqual([]);
    expect(detect({ ...rise, polarity: 'lower is better' })).toHaveLength(1);
    expect(detect({ ...rise, polarity: 'neither' })).toEqual([]);
  });

  it('is open until two months in a row are good again', () => {
    expect(detect(aSeries({ 35: 70 }))[0]).toMatchObject({ recovered: false, severity: 'watch' });
    expect(detect(aSeries({ 34: 70 }))[0]?.sentence).toContain('too early to call it over');
    expect(detect(aSeries({ 33: 70 }))[0]?.recovered).toBe(true);
  });

  it('asks for action when a dip lasts, or misses its target as well', () => {
    expect(detect(aSeries({ 33: 70, 34: 69, 35: 70 }))[0]?.severity).toBe('act');
    expect(detect(withTarget(aSeries({ 35: 70 }), 80))).toMatchObject([{ severity: 'act' }]);
  });

  it('finds a shift of seven months below the average that never leaves the limits', () => {
    const shift = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index + 28, 86.9]));
    const [found] = detect(aSeries(shift));
    expect(found?.period.from).toBe('2024-08-01');
    expect(found?.sentence).toContain('too many in a row lay below the average to be chance');
  });

  it('does not make news of a shift too small to matter', () => {
    const shift = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [index + 28, 89]));
    expect(detect(aSeries(shift))).toEqual([]);
  });

  it('needs twelve months before it judges', () => {
    const short = aSeries();
    const points = short.points
      .slice(0, 11)
      .map((point, index) => ({ ...point, value: index === 5 ? 10 : point.value }));
    expect(detect({ ...short, points })).toEqual([]);
  });

  it('does not flag a share that rests on a handful of cases', () => {
    const share = aSeries({ 30: 60 });
    const points = (n: number) => share.points.map((point) => ({ ...point, n }));
    expect(detect({ ...share, points: points(2) })).toEqual([]);
    expect(detect({ ...share, points: points(50) })).toHaveLength(1);
  });

  it('names the cause and the action on record, and is explained by them', () => {
    const events = [
      { kind: 'system change', from: '2023-12-04', to: '2023-12-04', service: 'Waste', note: 'new rounds' },
      { kind: 'system change', from: '2023-12-04', to: '2023-12-04', service: 'Planning', note: 'not this one' },
      { kind: 'training', from: '2023-12-04', to: '2023-12-04', service: null, note: 'nor this' },
      { kind: 'closure', from: '2023-12-28', to: '2023-12-29', service: null, note: 'nor that' },
    ];
    const actions = [
      { service: 'waste', wardCode: null, startDate: '2024-02-01', text: 'Two more crews.' },
      { service: 'Waste', wardCode: 'W1', startDate: '2024-02-01', text: 'A bin in one ward' },
    ];
    const [found] = detect(aSeries({ 20: 70, 21: 68 }), { events, actions });
    expect(found?.explained).toBe(true);
    expect(found?.sentence).toContain('On record: system change from 4 December 2023 (new rounds).');
    expect(found?.sentence).toContain(
      'An action of the same service started on 1 February 2024 (Two more crews); check',
    );
    expect(found?.sentence).not.toMatch(/not this one|nor th|one ward/);
    expect(detect(aSeries({ 35: 70 }))[0]?.sentence).toContain('No cause or action is on record.');
  });
});

describe('dip by the expected range', () => {
  const judge = (series: MeasuredSeries, more: More = {}) => detect(series, { method: expectedMethod, ...more });
  const withCases = (changes: Record<number, number>): MeasuredSeries => {
    const series = aSeries(changes);
    return {
      ...series,
      points: series.points.map((point) => ({ ...point, n: 300, numerator: Math.round(3 * (point.value ?? 0)) })),
    };
  };

  it('says the value, what a normal month of that name would bring, and how rare the result is', () => {
    const [found, ...others] = judge(withCases({ 34: 70 }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'watch', value: 70, firstFlagged: '2025-02-01' });
    expect(found?.sentence).toMatch(
      /^Bins on the day: 70% of 300 in February 2025\. In a normal February we would expect [\d.]+% to [\d.]+% \(about [\d.]+%, from 34 months of history\)\. A result this low would happen by chance (about|less than) once in [\d,]+ months\./,
    );
    expect(found?.sentence).not.toContain('Seasons');
  });

  it('adds low months up: together so many fewer than expected', () => {
    const [found] = judge(withCases({ 33: 82, 34: 81, 35: 82 }));
    expect(found?.severity).toBe('act');
    expect(found?.sentence).toMatch(
      /For three months running, January to March 2025: together \d+ fewer than expected \(735 of 900, usual range \d+ to \d+\)\./,
    );
  });

  it('leads with the run where no month of it is unusual by itself', () => {
    const [found] = judge(withCases({ 30: 86.5, 31: 86.5, 32: 86.5, 33: 86, 34: 86.5, 35: 86.2 }));
    expect(found?.sentence).toMatch(
      /^Bins on the day: over the (three|six) months from \w+( 20\d\d)? to \w+ 20\d\d, together \d+ fewer than expected \([\d,]+ of [\d,]+, usual range [\d,]+ to [\d,]+\), from \d+ months of history\. A run like this would happen by chance about once in [\d,]+ months\. The lowest month by itself, 86% of 300 in/,
    );
  });

  it('gives the figures of the run where the run leads, in the unit of the series', () => {
    const [found] = judge(withCases({ 30: 86.5, 31: 86.5, 32: 86.5, 33: 86, 34: 86.5, 35: 86.2 }));
    const [low = 0, high = 0] = found?.interval ?? [];
    expect(found?.value).toBeLessThan(low);
    expect(found?.value).toBeGreaterThan(80);
    expect(found?.baseline).toBeGreaterThan(low);
    expect(found?.baseline).toBeLessThan(high);
    expect([900, 1800]).toContain(found?.n);
    expect(found?.sentence).not.toContain('It was unusual for');
  });

  const judgedIn = (series: MeasuredSeries, label: string) =>
    expectedMethod.judge(series).find((point) => point.label === label);

  it('says beside a month the chance of that month, and beside the run that of the run', () => {
    const low = withCases({ 33: 84.5, 34: 83.6, 35: 84.5 });
    const [month, run] = [judgedIn(low, 'February 2025'), judgedIn(low, 'March 2025')];
    const [ofMonth, ofRun] = [onceIn(month?.pointP ?? 1, 'month'), onceIn(run?.p ?? 1, 'month')];
    expect(ofMonth).not.toBe(ofRun);
    const [found] = judge(low);
    expect(found?.sentence).toContain(`83.6% of 300 in February 2025.`);
    expect(found?.sentence).toContain(`A result this low would happen by chance ${ofMonth}.`);
    expect(found?.sentence).toContain(`A run like this would happen by chance ${ofRun}.`);
    expect(found?.workings?.chance).toBe(month?.pointP);
  });

  it('speaks of months of which it has the rows, also where the run began before the first unusual one', () => {
    const [found] = judge(withCases({ 33: 86.5, 34: 86, 35: 84 }));
    const days = { from: '2025-01-01', to: '2025-03-31' };
    expect(found).toMatchObject({ firstFlagged: '2025-03-01', period: days });
    expect(found?.evidence).toMatchObject([days]);
    expect(found?.sentence).toMatch(/over the three months from January to March 2025\b.*\(770 of 900, usual range/i);
  });

  it('says how many of how many months were unusual, and not again what the run has said', () => {
    const [gap] = judge(withCases({ 30: 75, 31: 74, 32: 90, 33: 75, 34: 74 }));
    expect(gap?.sentence).toContain('It was unusual for 4 of the 5 months from October 2024 to February 2025.');
    const [all] = judge(withCases({ 33: 82, 34: 81, 35: 82 }));
    expect(all?.sentence).not.toContain('It was unusual for');
  });

  it('gives months together as one share where only rounded shares are stored', () => {
    const low = withCases({ 33: 82, 34: 81, 35: 82 });
    const points = low.points.map(({ from, to, label, value, n, target }) => ({ from, to, label, value, n, target }));
    const [found] = judge({ ...low, points });
    expect(found?.sentence).toMatch(
      /For three months running, January to March 2025: together 81\.7% of 900, below the usual range of [\d.]+% to [\d.]+%\./,
    );
  });

  it('does not say of the latest month alone that it had not recovered by then', () => {
    const [found] = judge(withCases({ 35: 70 }));
    expect(found?.sentence).toContain('This is the latest month: it is too early to say whether it lasts.');
    expect(found?.sentence).not.toContain('had not recovered');
  });

  it('says that it is judged month by month where whole quarters of the same complaints are judged too', () => {
    const fallen = withCases({ 31: 70 });
    expect(judge(fallen)[0]?.sentence).toContain('It was back within its usual range in December 2024.');
    const quarters = { ...fallen, pointName: 'quarter', points: [] };
    expect(judge(fallen, { handlingQuarters: [quarters] })[0]?.sentence).toContain(
      'Judged month by month, it was back within its usual range in December 2024.',
    );
  });

  it('is not over while a month would have been unusual before it began, though the range has followed it down', () => {
    const [found, ...others] = judge(withCases({ 26: 80, 27: 74, 28: 73, 29: 74, 30: 81 }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ period: { from: '2024-06-01', to: '2024-10-31' }, recovered: true });
    expect(found?.sentence).toContain('It was unusual for 5 months, June to October 2024.');
    expect(found?.sentence).toContain('It was back within its usual range in November 2024.');
  });

  it('is quiet about what comes back every year', () => {
    const series = withCases({});
    const points = series.points.map((point, index) => ({
      ...point,
      value: (point.value ?? 0) - 10 * Math.cos((2 * Math.PI * (index - 9)) / 12) - 8,
    }));
    expect(judge({ ...series, points }).filter(({ firstFlagged }) => firstFlagged >= '2024-04-01')).toEqual([]);
  });

  it('does not judge months marked as exceptional', () => {
    const event = { kind: 'exceptional period', from: '2025-02-03', to: '2025-02-09', service: 'Waste', note: null };
    expect(judge(withCases({ 34: 70 }), { events: [event] })).toEqual([]);
    expect(judge(withCases({ 34: 70 }), { events: [{ ...event, kind: 'training' }] })).toHaveLength(1);
  });

  it('calls a result worth a look only when it may be chance among many measures', () => {
    const quiet = Array.from({ length: 60 }, (_, index) => ({
      ...withCases({}),
      subject: { kind: 'standard', id: `S${index}`, name: `S${index}` } as const,
    }));
    const odd = withCases({ 34: 83.8 });
    const alone = judge(odd);
    expect(alone).toMatchObject([{ severity: 'watch' }]);
    const [found] = judge(odd, { resultSeries: [odd, ...quiet] });
    expect(found).toMatchObject({ severity: 'note', list: 'worth a look' });
    expect(found?.sentence).toContain('Worth a look, no more');
    expect(alone).toMatchObject([{ list: 'headline' }]);
    expect(judge(odd, { resultSeries: [odd, ...quiet], asOf: '2026-03-31' })).toEqual([]);
  });
});

describe('the second list', () => {
  // Among sixty measures of which nothing is said, a chance of one in a hundred is no headline.
  const quiet = Array.from({ length: 60 }, (_, index) =>
    aSeries({}, { subject: { kind: 'standard', id: `S${index}`, name: `S${index}` } }),
  );
  const odd = aSeries({ 34: 70 });
  const withChance = (p: number): JudgeMethod => ({
    ...xmrMethod,
    judge: (series, options) =>
      xmrMethod.judge(series, options).map((point) => ({ ...point, p: point.flag === 0 ? 0.5 : p })),
  });
  const found = (p: number, asOf = '2025-03-31'): number =>
    detect(odd, { method: withChance(p), resultSeries: [odd, ...quiet], asOf }).length;

  it('begins below one in a hundred', () => {
    expect([found(0.009_99), found(0.01)]).toEqual([1, 0]);
  });

  it('forgets after a year', () => {
    expect([found(0.005, '2026-02-27'), found(0.005, '2026-02-28')]).toEqual([1, 0]);
  });
});

describe('a dip that is worth saying', () => {
  /** Months that hardly vary, the twentieth changed. */
  const steady = (usual: number, changed: number, fields: Partial<MeasuredSeries> = {}): MeasuredSeries => {
    const series = aSeries({}, fields);
    const points = series.points.map((point, index) => ({
      ...point,
      value: index === 30 ? changed : usual + (WOBBLE[index % WOBBLE.length] ?? 0) / 10,
    }));
    return { ...series, points };
  };

  it('is two points of a share at least', () => {
    expect(detect(steady(90, 87.8))).toHaveLength(1);
    expect(detect(steady(90, 88.1))).toEqual([]);
  });

  it('is 5% of anything else', () => {
    const days = { unit: 'days', polarity: 'lower is better' } as const;
    expect(detect(steady(20, 21.2, days))).toHaveLength(1);
    expect(detect(steady(20, 20.9, days))).toEqual([]);
  });
});

describe('missed targets', () => {
  it.each([
    [2, 'note'],
    [3, 'watch'],
    [5, 'watch'],
    [6, 'act'],
  ])('takes %i misses in a row that go on for: %s', (misses, severity) => {
    const months = aSeries(Object.fromEntries(Array.from({ length: misses }, (_, index) => [7 - index, 79])));
    expect(detect(withTarget({ ...months, points: months.points.slice(0, 8) }, 80))).toMatchObject([{ severity }]);
  });

  it('forgets two misses made good, and keeps three as a note', () => {
    const made = (misses: number) => {
      const months = aSeries(Object.fromEntries(Array.from({ length: misses }, (_, index) => [5 - index, 79])));
      return detect(withTarget({ ...months, points: months.points.slice(0, 8) }, 80));
    };
    expect(made(2)).toEqual([]);
    expect(made(3)).toMatchObject([{ severity: 'note', recovered: true }]);
  });

  it('makes one episode of a run of misses where the series cannot meet its target', () => {
    const found = detect(withTarget(aSeries(), 99));
    expect(found).toMatchObject([{ baseline: 99, severity: 'act', recovered: false }]);
    expect(found[0]?.sentence).toContain('The target was missed in 36 months, April 2022 to March 2025.');
    expect(found[0]?.sentence).toContain('On current performance the target will not be met without a change.');
  });

  it('allows the tolerance', () => {
    const near = withTarget(aSeries(), 92.5);
    expect(detect({ ...near, tolerance: 5 })).toEqual([]);
    expect(detect(near)).not.toEqual([]);
  });

  it('says hit or miss once, and not at every miss', () => {
    const found = detect(withTarget(aSeries(), 90));
    expect(found).toHaveLength(1);
    expect(found[0]?.sentence).toContain('met in some months and missed in others, by chance');
    expect(found[0]?.sentence).toContain('of the last 12 months');
    expect(found[0]?.evidence).toMatchObject([{ from: '2024-04-01', to: '2025-03-31' }]);
  });

  it('says of how many cases the result is, and in how many of the months of its stretch the target was missed', () => {
    const missed = withTarget(aSeries({ 30: 88, 31: 88, 32: 90, 33: 88, 34: 88 }), 88.5);
    const points = missed.points.map((point, index) => ({
      ...point,
      n: 40,
      value: index > 29 && index < 35 ? point.value : 90,
    }));
    const [found] = detect({ ...missed, points });
    expect(found?.sentence).toMatch(/^Bins on the day: 88% of 40 in February 2025, against a target of 88\.5%\./);
    expect(found?.sentence).toContain('The target was missed in 4 of the 5 months from October 2024 to February 2025.');
    expect(found?.workings?.result).toMatch(/^88% of 40 in February 2025; target 88\.5%/);
  });

  it('says which range the outlook rests on: the expected one, or the XmR chart where it judged', () => {
    const basis = (method: JudgeMethod) => detect(withTarget(aSeries(), 90), { method })[0]?.workings?.method.join(' ');
    expect(basis(expectedMethod)).toContain('read from the expected range of the last year');
    expect(basis(xmrMethod)).toContain('read from the limits of the NHS XmR chart');
    expect(detect(withTarget(aSeries(), 90), { method: expectedMethod })[0]?.sentence).toMatch(
      /the target will be met in some months and missed in others, by chance \(36 months of history\)\./,
    );
  });

  it('does not say a miss twice when the dip says it already', () => {
    expect(detect(withTarget(aSeries({ 20: 60, 21: 60 }), 80))).toHaveLength(1);
  });

  it('judges targets of a series that is too short for limits, and forgets a single miss made good', () => {
    const short = withTarget({ ...aSeries(), points: aSeries({ 2: 50 }).points.slice(0, 6) }, 80);
    expect(detect(short)).toEqual([]);
    const late = withTarget({ ...aSeries(), points: aSeries({ 5: 50 }).points.slice(0, 6) }, 80);
    expect(detect(late)).toMatchObject([{ value: 50, baseline: 80, severity: 'note', interval: null }]);
  });
});

describe('what moved most in a dip', () => {
  const WASTE = monthsBetween('2022-04-01', '2025-03-31');
  const complaints = (change: (index: number) => number): Demand => {
    const usual = (index: number): number => 40 + (WOBBLE[index % WOBBLE.length] ?? 0) * 2;
    const parts = [
      { kind: 'category', name: 'Missed collection', counts: WASTE.map((_, index) => 20 + change(index)) },
      { kind: 'category', name: 'Bins', counts: WASTE.map((_, index) => usual(index) - 20) },
    ] as const;
    return {
      things: 'complaints',
      wardCode: null,
      parts,
      series: aSeries(
        {},
        {
          subject: { kind: 'service', id: 'Waste', name: 'Waste' },
          title: 'Complaints received about Waste',
          unit: 'count',
          polarity: 'neither',
          points: WASTE.map((month, index) => ({
            ...month,
            value: usual(index) + change(index),
            n: null,
            target: null,
          })),
        },
      ),
    };
  };
  const dipped = aSeries({ 33: 70, 34: 69, 35: 70 });
  const say = (more: More) => detect(dipped, { method: expectedMethod, parts: [], ...more })[0]?.sentence;

  it('says that monthly figures have no breakdown, and what complaints did at the same time', () => {
    expect(say({})).toContain(
      'It is reported as monthly figures without a breakdown, so it does not say where it moved.',
    );
    const demand = [complaints((index) => (index > 32 ? 40 : 0))];
    const days = { from: '2025-01-01', to: '2025-03-31' };
    expect(detect(dipped, { method: expectedMethod, parts: [], demand })[0]?.evidence).toEqual([
      { ...dipped.evidence, ...days },
      { ...demand[0]?.series.evidence, ...days },
    ]);
    expect(say({ demand })).toMatch(
      /so it does not say where it moved\. At the same time complaints about Waste were higher than usual \(2\d\d, about 1\d\d expected\), most of all category Missed collection \(180, about \d\d expected; \d+% of the rise\)\. That says when, not why\./,
    );
  });

  it('says when complaints stayed as usual, and leaves other services out', () => {
    expect(say({ demand: [complaints(() => 0)] })).toMatch(
      /At the same time complaints about Waste were within their usual range \(1\d\d, about 1\d\d expected\)\. No cause/,
    );
    const [found] = detect({ ...dipped, service: 'Planning' }, { parts: [], demand: [complaints(() => 0)] });
    expect(found?.sentence).not.toContain('At the same time');
  });

  it('looks at service requests where the service has no complaints to speak of', () => {
    const requests = { ...complaints(() => 0), things: 'service requests' };
    expect(say({ demand: [requests] })).toContain('At the same time service requests about Waste were within');
    expect(say({ demand: [requests, complaints(() => 0)] })).toContain('At the same time complaints about Waste were');
  });

  it('prefers results by ward where the council has them, and keeps the table', () => {
    const ward = (name: string, last: number): SeriesPart => ({
      kind: 'ward',
      name,
      points: dipped.points.map(({ from, to, value }, index) => ({
        from,
        to,
        n: null,
        value: index > 32 ? last : (value ?? 0),
      })),
    });
    const [found] = detect(dipped, { method: expectedMethod, parts: [ward('North', 50), ward('South', 90)] });
    expect(found?.sentence).toContain('Likely drivers, each against its own past: ward North (50%');
    expect(found?.sentence).not.toContain('without a breakdown');
    expect(found?.workings?.drivers[0]).toMatchObject({ unit: '%', rows: [{ name: 'North' }, { name: 'South' }] });
    expect(found?.workings?.method[0]).toContain('Expected range');
  });
});
