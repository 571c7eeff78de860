// What each measure makes of rows as the database counts them: small figures that can be checked by hand.
import { monthsBetween, quartersBetween } from '@said/calendar';
import { describe, expect, it } from 'vitest';
import { seriesKey } from '../series/series-key.ts';
import { acknowledgedInTime } from './acknowledged-in-time.ts';
import { buildEachSeries, buildSeries } from './build-series.ts';
import { complaintsPer1000 } from './complaints-per-1000.ts';
import { complaintsReceived } from './complaints-received.ts';
import { daysToClose } from './days-to-close.ts';
import { feedbackPer1000 } from './feedback-per-1000.ts';
import type { BuildContext, MeasureModule, SeriesBuilder } from './contract/measure-module.ts';
import type { AnsweredRow, CountRow, ResultRow, RowsByTopic, SurveyRow, Topic } from './contract/rows.ts';
import { satisfaction } from './satisfaction.ts';
import { stage1InTime } from './stage-1-in-time.ts';
import { readPolarity, standardResult } from './standard-result.ts';
import { upheldOrPartly } from './upheld-or-partly.ts';
import { upheld } from './upheld.ts';
import { workingDaysToAnswer } from './working-days-to-answer.ts';

const context: BuildContext = {
  grain: 'month',
  periods: monthsBetween('2024-04-01', '2024-07-31'),
  complete: { from: '2024-04-01', to: '2024-06-30' },
  wards: new Map([
    ['W1', { name: 'Abbey', validFrom: null, validTo: null }],
    ['W2', { name: 'Mill', validFrom: '2024-05-02', validTo: '2024-06-15' }],
  ]),
  workingDays: new Map([
    ['2024-04-01', 21],
    ['2024-05-01', 21],
    ['2024-06-01', 20],
  ]),
  residents: new Map([
    ['W1', 2000],
    ['W2', 3000],
  ]),
};
const byQuarter: BuildContext = { ...context, grain: 'quarter', periods: quartersBetween('2024-04-01', '2024-09-30') };

type Parts = Parameters<typeof seriesKey>[1];

/** The series of a measure, narrowed to parts of a key where some are named. */
function build<T extends Topic>(
  { definition, series }: MeasureModule<T>,
  rows: readonly RowsByTopic[T][number][],
  { within = context, ...parts }: Parts & { within?: BuildContext } = {},
) {
  return buildSeries(series as unknown as SeriesBuilder, rows, {
    key: seriesKey(definition.id, parts),
    context: within,
  });
}

const values = ({ points }: ReturnType<typeof build>) =>
  points.map(({ from, value, n }) => [from.slice(2, 7), value, n]);

const aCount = (fields: Partial<CountRow>): CountRow => ({
  period_from: '2024-05-01',
  kind: 'complaint',
  service: null,
  ward_code: null,
  split: '',
  count: 10,
  at_weekends: 5,
  ...fields,
});

describe('what was received', () => {
  it('starts with the first month that has any, and later ones without are 0', () => {
    const rows = [aCount({}), aCount({ period_from: '2024-07-01', count: 4 }), aCount({ kind: 'comment' })];
    const series = build(complaintsReceived, rows);
    expect(values(series)).toEqual([
      ['24-05', 10, null],
      ['24-06', 0, null],
      ['24-07', 4, null],
    ]);
    expect(series).toMatchObject({
      title: 'Complaints received',
      subject: { kind: 'kind', id: 'complaint', name: 'Complaints' },
      service: null,
      unit: 'count',
      polarity: 'neither',
      pointName: 'month',
      tolerance: 0,
      evidence: { dataset: 'feedback', where: { kind: 'complaint' } },
    });
    expect(build(complaintsReceived, []).points).toEqual([]);
  });

  it('adds months up to quarters', () => {
    const rows = ['04', '05', '06', '07'].map((month) => aCount({ period_from: `2024-${month}-01` }));
    expect(values(build(complaintsReceived, rows, { within: byQuarter }))).toEqual([
      ['24-04', 30, null],
      ['24-07', 10, null],
    ]);
  });

  it('is a series for each value of what it is split by, none for rows without one', () => {
    const rows = [
      aCount({ split: 'service', service: 'Waste' }),
      aCount({ split: 'service' }),
      aCount({ split: 'ward_code', ward_code: 'W1' }),
      aCount({ split: 'channel', channel: 'Email' }),
      aCount({ split: 'service,ward_code', service: 'Waste', ward_code: 'W1' }),
      aCount({ split: 'service,ward_code', service: 'Waste' }),
      aCount({ split: 'service', service: 'Waste', period_from: '2024-06-01' }),
    ];
    const found = buildEachSeries(complaintsReceived.series as unknown as SeriesBuilder, rows, context);
    expect(
      found.map(({ title, subject, service, points }) => [title, subject.kind, subject.name, service, points.length]),
    ).toEqual([
      ['Complaints received about Waste', 'service', 'Waste', 'Waste', 3],
      ['Complaints received from Abbey', 'ward', 'Abbey', null, 3],
      ['Complaints received by Email', 'channel', 'Email', null, 3],
      ['Complaints received about Waste from Abbey', 'ward', 'Waste in Abbey', 'Waste', 3],
    ]);
    expect(found.map(({ evidence }) => evidence.where)).toEqual([
      { kind: 'complaint', service: 'Waste' },
      { kind: 'complaint', ward_code: 'W1' },
      { kind: 'complaint', channel: 'Email' },
      { kind: 'complaint', service: 'Waste', ward_code: 'W1' },
    ]);
  });

  it('shows a ward while it was one, by its code where its name is not known', () => {
    const inWard = (ward_code: string) =>
      ['04', '05', '06', '07'].map((month) =>
        aCount({ split: 'ward_code', ward_code, period_from: `2024-${month}-01` }),
      );
    expect(values(build(complaintsReceived, inWard('W2'), { ward: 'W2' })).map(([month]) => month)).toEqual(['24-06']);
    expect(build(complaintsReceived, inWard('W9'), { ward: 'W9' })).toMatchObject({
      title: 'Complaints received from W9',
      subject: { kind: 'ward', id: 'W9', name: 'W9' },
    });
  });

  it('is compared by working days where next to nothing comes at weekends, in whole months alone', () => {
    const exposures = (rows: CountRow[], within = context) =>
      build(complaintsReceived, rows, { within }).points.map(({ exposure }) => exposure);
    expect(exposures([aCount({ at_weekends: 0 })])).toEqual([21, 20, 0]);
    expect(exposures([aCount({ at_weekends: 5 })])).toEqual([undefined, undefined, undefined]);
    // July is not complete: what came then does not say when things arrive.
    expect(exposures([aCount({ at_weekends: 0 }), aCount({ period_from: '2024-07-01', at_weekends: 9 })])).toHaveLength(
      3,
    );
    expect(exposures([aCount({ at_weekends: 0 }), aCount({ period_from: '2024-07-01', at_weekends: 9 })])[0]).toBe(21);
    expect(exposures([aCount({ at_weekends: 0 })], byQuarter)).toEqual([undefined, undefined]);
    expect(exposures([aCount({ at_weekends: 0 })], { ...context, complete: null })[0]).toBeUndefined();
  });
});

describe('what came in for every 1,000 residents', () => {
  it('is of the residents of its ward, or of all wards', () => {
    const inWard = [aCount({ split: 'ward_code', ward_code: 'W1' })];
    const series = build(complaintsPer1000, inWard, { ward: 'W1' });
    expect(values(series)[0]).toEqual(['24-05', 5, 2000]);
    expect(series).toMatchObject({
      title: 'Complaints per 1,000 residents, Abbey',
      subject: { kind: 'ward', id: 'W1', name: 'Abbey' },
      service: null,
      pointName: 'month',
      tolerance: 0,
      evidence: { dataset: 'feedback', where: { kind: 'complaint', ward_code: 'W1' } },
    });
    const all = build(complaintsPer1000, [aCount({})]);
    expect(values(all)[0]).toEqual(['24-05', 2, 5000]);
    expect(all).toMatchObject({
      title: 'Complaints per 1,000 residents',
      subject: { kind: 'council', id: 'council', name: 'The council' },
    });
  });

  it('is not known where the residents are not', () => {
    const inWard = [aCount({ split: 'ward_code', ward_code: 'W9' })];
    const series = build(complaintsPer1000, inWard, { ward: 'W9' });
    expect(values(series)[0]).toEqual(['24-05', null, null]);
    expect(series.title).toBe('Complaints per 1,000 residents, W9');
  });

  it('takes complaints, comments and compliments together without what the council asked for', () => {
    const rows = [
      aCount({ solicited: 4 }),
      aCount({ kind: 'comment', count: 20, solicited: 15 }),
      aCount({ kind: 'compliment', count: 4 }),
      aCount({ kind: 'service request', count: 100 }),
    ];
    const series = build(feedbackPer1000, rows);
    expect(values(series)[0]).toEqual(['24-05', 3, 5000]);
    expect(series.evidence.where).toEqual({});
    // A complaint counts whoever asked for it.
    expect(values(build(complaintsPer1000, rows))[0]).toEqual(['24-05', 2, 5000]);
  });
});

const answered = (fields: Partial<AnsweredRow>): AnsweredRow => ({
  period_from: '2024-05-01',
  procedure: 'corporate',
  stage: '1',
  service: null,
  answered: 10,
  in_time: 8,
  median_days: 7,
  ...fields,
});

describe('complaints answered', () => {
  it('in time: cases of all procedures added up, those of another stage left out, unknown without any', () => {
    const rows = [
      answered({}),
      answered({ procedure: 'children', answered: 5, in_time: 1 }),
      answered({ stage: '2', answered: 100 }),
      answered({ period_from: '2024-06-01', answered: 0, in_time: 0 }),
    ];
    const series = build(stage1InTime, rows);
    expect(values(series)).toEqual([
      ['24-04', null, null],
      ['24-05', 0.6, 15],
      ['24-06', null, null],
      ['24-07', null, null],
    ]);
    expect(series.points[1]?.numerator).toBe(9);
    expect(series).toMatchObject({
      title: 'Stage 1 complaints answered in time',
      subject: { kind: 'council', id: 'council', name: 'The council' },
      service: null,
      pointName: 'month',
      tolerance: 0,
      evidence: { dataset: 'complaint stages', dateColumn: 'answered_on', where: { stage: '1' } },
    });
  });

  it('names the service, and the procedure where it is not the usual one', () => {
    const heads = (parts: Parts) => {
      const { title, subject, service, evidence } = build(stage1InTime, [], parts);
      return [title, subject.name, service, evidence.where];
    };
    expect(heads({ service: 'Waste', procedure: 'corporate' })).toEqual([
      'Stage 1 complaints about Waste answered in time',
      'Waste',
      'Waste',
      { stage: '1', procedure: 'corporate', service: 'Waste' },
    ]);
    expect(heads({ procedure: 'children' }).slice(0, 2)).toEqual([
      'Stage 1 children’s social care complaints answered in time',
      'The council (children)',
    ]);
    expect(heads({ procedure: 'housing', service: 'Repairs' }).slice(0, 2)).toEqual([
      'Stage 1 housing complaints about Repairs answered in time',
      'Repairs (housing)',
    ]);
  });

  it('in so many working days: the commonest procedure stands for the whole, as medians do not add up', () => {
    const rows = [
      answered({ median_days: 7 }),
      answered({ procedure: 'children', answered: 11, median_days: 20 }),
      answered({ procedure: 'corporate', period_from: '2024-06-01', answered: 3, median_days: 9 }),
      answered({ procedure: 'children', period_from: '2024-07-01', answered: 1, median_days: 30 }),
      answered({ stage: '2', answered: 100 }),
    ];
    const whole = build(workingDaysToAnswer, rows);
    expect(values(whole)).toEqual([
      ['24-04', null, null],
      ['24-05', 7, 10],
      ['24-06', 9, 3],
      ['24-07', null, null],
    ]);
    expect(whole).toMatchObject({
      title: 'Working days to answer stage 1 complaints',
      subject: { kind: 'council' },
      service: null,
      pointName: 'month',
      tolerance: 0,
      evidence: {
        dataset: 'complaint stages',
        dateColumn: 'answered_on',
        where: { stage: '1', procedure: 'corporate' },
      },
    });
    expect(values(build(workingDaysToAnswer, rows, { procedure: 'children' }))[1]).toEqual(['24-05', 20, 11]);
  });
});

describe('complaints acknowledged and decided', () => {
  it('acknowledged in time is a share of those acknowledged', () => {
    const rows = [{ period_from: '2024-05-01', procedure: 'corporate', service: null, acknowledged: 8, in_time: 6 }];
    const series = build(acknowledgedInTime, rows);
    expect(values(series)[1]).toEqual(['24-05', 0.75, 8]);
    expect(series).toMatchObject({
      title: 'Complaints acknowledged in time',
      subject: { kind: 'council' },
      service: null,
      pointName: 'month',
      tolerance: 0,
      evidence: { dataset: 'complaint stages', dateColumn: 'acknowledged_on', where: { stage: '1' } },
    });
    expect(build(acknowledgedInTime, rows, { service: 'Waste' })).toMatchObject({
      title: 'Complaints about Waste acknowledged in time',
      service: 'Waste',
      points: [{ value: null }, { value: null }, { value: null }, { value: null }],
    });
  });

  it('upheld is a share of those decided, with or without those upheld in part', () => {
    const rows = [{ period_from: '2024-05-01', service: 'Waste', upheld: 2, partly_upheld: 3, decided: 10 }];
    expect(values(build(upheld, rows, { service: 'Waste' }))[1]).toEqual(['24-05', 0.2, 10]);
    const both = build(upheldOrPartly, rows, { service: 'Waste' });
    expect(values(both)[1]).toEqual(['24-05', 0.5, 10]);
    expect(both).toMatchObject({
      title: 'Complaints about Waste upheld or partly upheld',
      subject: { kind: 'service', id: 'Waste', name: 'Waste' },
      service: 'Waste',
      pointName: 'month',
      tolerance: 0,
      evidence: {
        dataset: 'complaint stages',
        dateColumn: 'answered_on',
        where: { outcome: 'upheld', service: 'Waste' },
      },
    });
    expect(build(upheld, rows)).toMatchObject({ title: 'Complaints upheld', service: null });
  });
});

describe('days to close', () => {
  const rows = [
    { period_from: '2024-05-01', kind: 'service request', service: null, closed: 20, median_days: 4 },
    { period_from: '2024-05-01', kind: 'comment', service: null, closed: 5, median_days: 9 },
  ];

  it('is of the commonest kind where none is asked for', () => {
    const series = build(daysToClose, rows);
    expect(values(series)[1]).toEqual(['24-05', 4, 20]);
    expect(series).toMatchObject({
      title: 'Days to close service requests',
      subject: { kind: 'council' },
      service: null,
      pointName: 'month',
      tolerance: 0,
      evidence: { dataset: 'feedback', dateColumn: 'closed_on', where: { kind: 'service request' } },
    });
    expect(build(daysToClose, []).title).toBe('Days to close cases');
  });

  it('is of a kind, or of a service', () => {
    const comments = build(daysToClose, rows, { kind: 'comment' });
    expect(values(comments)[1]).toEqual(['24-05', 9, 5]);
    expect(comments.subject).toEqual({ kind: 'kind', id: 'comment', name: 'Comments' });
    expect(build(daysToClose, rows, { kind: 'comment', service: 'Waste' })).toMatchObject({
      title: 'Days to close comments about Waste',
      subject: { kind: 'service', id: 'Waste', name: 'Waste' },
      service: 'Waste',
    });
  });
});

describe('satisfaction', () => {
  const wave = (fields: Partial<SurveyRow>): SurveyRow => ({
    wave: '2024',
    period_from: '2024-04-01',
    period_to: '2024-04-30',
    service: 'Waste',
    driver: null,
    n: 100,
    result: 80,
    ...fields,
  });
  const points = (rows: SurveyRow[], parts: Parts = {}) =>
    build(satisfaction, rows, parts).points.map(({ label, value, n }) => [label, value, n]);

  it('weighs services by who answered, in the order of the waves', () => {
    const rows = [
      wave({ result: 80, n: 300 }),
      wave({ service: 'Parks', result: 60, n: 100 }),
      wave({ wave: '2023', period_from: '2023-04-01', period_to: '2023-04-30', result: 70 }),
    ];
    expect(points(rows)).toEqual([
      ['2023', 70, 100],
      ['2024', 75, 400],
    ]);
  });

  it('weighs all the same where one does not say how many answered', () => {
    expect(points([wave({ n: 300 }), wave({ service: 'Parks', result: 60, n: null })])).toEqual([['2024', 70, null]]);
    expect(points([wave({ n: 300 }), wave({ service: 'Parks', result: 60, n: 0 })])).toEqual([['2024', 70, null]]);
  });

  it('is the council’s own result where it has one, and the overall one before its drivers', () => {
    expect(points([wave({}), wave({ service: null, result: 66 })])).toEqual([['2024', 66, 100]]);
    const drivers = [wave({ driver: ' Overall ', result: 77 }), wave({ driver: 'information', result: 50 })];
    expect(points(drivers, { service: 'Waste' })).toEqual([['2024', 77, 100]]);
    expect(
      points([wave({ driver: 'information', result: 50 }), wave({ driver: 'staff overall', result: 70 })]),
    ).toEqual([['2024', 60, 200]]);
  });

  it('says of what it is', () => {
    expect(build(satisfaction, [wave({})], { service: 'Waste' })).toMatchObject({
      title: 'Satisfaction with Waste',
      subject: { kind: 'service', id: 'Waste', name: 'Waste' },
      service: 'Waste',
      unit: 'score',
      pointName: 'wave',
      tolerance: 0,
      evidence: { dataset: 'satisfaction', dateColumn: 'period_to', where: { service: 'Waste' } },
    });
    expect(build(satisfaction, [])).toMatchObject({ title: 'Satisfaction', service: null, points: [] });
  });
});

describe('results of a service standard', () => {
  const result = (fields: Partial<ResultRow>): ResultRow => ({
    standard: 'Bins',
    service: 'Waste',
    unit: '%',
    polarity: 'Higher',
    target: 95,
    tolerance: 2,
    period_from: '2024-04-01',
    period_to: '2024-04-30',
    value: 90,
    numerator: null,
    denominator: 40,
    ...fields,
  });
  const standard = { standard: 'Bins' };

  it('is in the unit and by the polarity of the standard, each point with the target of its time', () => {
    const rows = [result({}), result({ period_from: '2024-05-01', period_to: '2024-05-31', value: 91, target: 97 })];
    const series = build(standardResult, rows, standard);
    expect(series).toMatchObject({
      title: 'Bins',
      subject: { kind: 'standard', id: 'Bins', name: 'Bins' },
      service: 'Waste',
      unit: '%',
      polarity: 'higher is better',
      pointName: 'month',
      tolerance: 2,
      evidence: { dataset: 'performance', dateColumn: 'period_to', where: { standard: 'Bins' } },
    });
    expect(series.points.map(({ label, value, n, target }) => [label, value, n, target])).toEqual([
      ['April 2024', 90, 40, 95],
      ['May 2024', 91, 40, 97],
    ]);
    expect(build(standardResult, [], standard)).toMatchObject({
      service: null,
      unit: '',
      polarity: 'neither',
      pointName: 'period',
      tolerance: 0,
    });
  });

  it.each([
    ['gives the figure', { numerator: 36 }, 36],
    ['gives it but for its rounding', { value: 90.4, numerator: 36 }, 36],
    ['does not give it', { value: 92, numerator: 36 }, undefined],
    ['gives it as a share', { unit: 'share', value: 0.9, numerator: 36 }, 36],
    ['is of all cases', { value: 100, numerator: 40 }, 40],
    ['is of more than all', { value: 102.5, numerator: 41 }, undefined],
    ['is no whole number', { value: 91.25, numerator: 36.5 }, undefined],
    ['has nothing to be out of', { numerator: 36, denominator: 0 }, undefined],
    ['is of days', { unit: 'days', value: 0.9, numerator: 36 }, undefined],
    ['has no figure beside it', { value: null, numerator: 36 }, undefined],
  ])('tells the stored cases where their number %s', (_, fields, numerator) => {
    expect(build(standardResult, [result(fields)], standard).points[0]?.numerator).toBe(numerator);
  });

  it.each(['higher is better', 'High', 'bigger', 'UP', 'more', 'maximise', ' increase'])(
    'reads "%s" as higher',
    (text) => {
      expect(readPolarity(text)).toBe('higher is better');
    },
  );

  it.each(['lower is better', 'Low', 'smaller', 'down', 'less', 'fewer', 'min', ' decrease'])(
    'reads "%s" as lower',
    (text) => {
      expect(readPolarity(text)).toBe('lower is better');
    },
  );

  it.each([null, '', 'neither', 'not low', 'as high as planned'])('judges "%s" in neither direction', (text) => {
    expect(readPolarity(text)).toBe('neither');
  });
});
