// One measure over time with its expected range or the limits of the NHS XmR chart, and what else happened meanwhile. The
// points are those that the detectors judge: one builder makes both.
import { AppError, readActionRecords, readEventRecords, readWardRecords, type SaidDatabase } from '@said/database';
import { suggestRebase, xmrChart, type XmrChart, type XmrPoint } from '@said/statistics';
import type { Kysely } from 'kysely';
import {
  type Finding,
  type Subject,
  type Measure,
  measureById,
  type Grain,
  type SeriesBuilder,
  expectedMethod,
  type ExceptionalDays,
  type JudgedPoint,
  type MeasuredSeries,
  belongsOnChart,
  SERIES_PARTS,
  type SeriesKey,
  seriesKey,
  regularPeriods,
  exceptionalDays,
  prospectOfXmr,
  TARGET_BY_EXPECTED,
  TARGET_BY_XMR,
  type TargetProspect,
  targetProspect,
} from '@said/analysis';
import { readAssessments } from '../assessments/assessments.ts';
import { readViewClock } from '../../clock.ts';
import { readFindings } from '../findings/findings.ts';
import { readEvents } from '../../inputs/events.ts';
import { type DrawnSeries, readDrawnSeries } from './drawn-series.ts';
import type { SeriesPoint, SeriesView } from './series-view.ts';
import { describeSeries, THE_COUNCIL } from './series-words.ts';

export interface SeriesFilters extends SeriesKey {
  grain: Grain;
  /** Which limits to draw: the range that season, drift and past lead to expect (default), or the NHS XmR chart's. */
  method?: SeriesMethod;
}

export type SeriesMethod = 'expected' | 'xmr';

/** With fewer points a range means little (METHODS: trial limits from 12). */
const FEWEST_POINTS = 12;

/**
 * A series of any measure that has a history.
 * @throws AppError `measure-unknown`, `choice-unknown` (a measure that cannot be split that way)
 */
export async function readSeries(db: Kysely<SaidDatabase>, filters: SeriesFilters): Promise<SeriesView> {
  const key = seriesKey(filters.measure, filters);
  const { measure, builder } = chooseMeasure(key);
  const clock = await readViewClock(db);
  const { asOf } = clock;
  const drawn = await readDrawnSeries(db, { builder, key, clock, grain: filters.grain });
  const improvement = IMPROVEMENTS[drawn.series.polarity];
  const target = drawn.series.points.at(-1)?.target ?? null;
  const { chart, points: byXmr } = judgeByXmr(drawn, { improvement, target });
  const exceptional = exceptionalDays(await readEvents({ db, clock }));
  const expected = filters.method === 'xmr' ? null : judgeByExpected(byXmr, { drawn, improvement, exceptional });
  const points = expected ?? byXmr;
  const subject = await describeSubject(db, key);
  const unit = measure.unit === 'as the standard' ? drawn.series.unit || null : null;
  const prospect = prospectOf({ expected, target, improvement, assurance: chart.assurance });
  const words = describeSeries({ measure, subject, points, target, prospect: prospect.said, unit });
  return {
    measure,
    key,
    subject,
    standardUnit: unit,
    grain: filters.grain,
    method: [
      ...methodOf(filters, expected),
      ...prospect.method,
      ...(expected ? [] : rebaseHint(points, filters.grain)),
    ].join(' '),
    ...words,
    target,
    points,
    ...(await readMeanwhile(db, { points, asOf, service: drawn.series.service ?? undefined, ward: key.ward })),
    findings: onChart(await readFindings(db, {}), key),
  };
}

const METHODS: Record<SeriesMethod, string> = {
  xmr: 'Usual range: the average plus and minus 2.66 times the average change from one period to the next (NHS “Making Data Count” XmR chart), shown from 12 points on.',
  expected:
    'Expected range: what the periods before each one lead to expect, with season, drift and past steps allowed for, shown after a year of history. Single results outside it, and several that are too low or too high together, are flagged.',
};

function methodOf({ method }: SeriesFilters, expected: readonly SeriesPoint[] | null): string[] {
  if (expected) return [METHODS.expected];
  const asked = method === 'xmr';
  return asked
    ? [METHODS.xmr]
    : [METHODS.xmr, 'It stands in for the expected range, which needs evenly spaced periods.'];
}

// The expected range follows past steps by itself; the XmR chart's limits do not.
function rebaseHint(points: readonly SeriesPoint[], grain: Grain): string[] {
  const values = points.map(({ value, incomplete }) => (incomplete ? null : value));
  const start = suggestRebase(values, grain === 'month' ? 12 : 4);
  const label = start === null ? undefined : points[start]?.label;
  if (label === undefined) return [];
  return [
    `The level seems to have changed about ${label}. If something is known to have changed then, a chart that starts there is the better guide (a rebase).`,
  ];
}

interface ProspectSource {
  expected: readonly SeriesPoint[] | null;
  target: number | null;
  improvement: Improvement;
  assurance: XmrChart['assurance'];
}

/** Whether the target will be met: by the expected range where the latest result has one, by the XmR limits where not. */
function prospectOf({ expected, target, improvement, assurance }: ProspectSource): {
  said: TargetProspect | null;
  method: string[];
} {
  if (target === null) return { said: null, method: [] };
  const judged = (expected ?? []).filter(({ incomplete }) => !incomplete);
  const said = targetProspect(judged, { target, worse: WORSE[improvement] });
  if (said !== null) return { said, method: [TARGET_BY_EXPECTED] };
  const byXmr = prospectOfXmr(assurance);
  return { said: byXmr, method: byXmr === null ? [] : [TARGET_BY_XMR] };
}

const WORSE = { increase: -1, decrease: 1, neutral: 0 } as const;

function chooseMeasure(key: SeriesKey): { measure: Measure; builder: SeriesBuilder } {
  const module = measureById(key.measure);
  if (!module?.series) {
    throw new AppError('measure-unknown', `There is no series of "${key.measure}".`, {
      hint: 'See the names with: said measures',
    });
  }
  const { definition: measure, series: builder } = module;
  const wrong = SERIES_PARTS.find((part) => key[part] !== undefined && !builder.splits.includes(part));
  if (wrong !== undefined) {
    throw new AppError('choice-unknown', `${measure.name} cannot be shown by ${wrong}.`, {
      hint: 'Leave that choice out.',
    });
  }
  return { measure, builder };
}

type Improvement = 'increase' | 'decrease' | 'neutral';

const IMPROVEMENTS: Record<MeasuredSeries['polarity'], Improvement> = {
  'higher is better': 'increase',
  'lower is better': 'decrease',
  neither: 'neutral',
};

/** Limits and rules over the complete periods; incomplete ones are drawn and never judged. */
function judgeByXmr(
  { series, incomplete }: DrawnSeries,
  { improvement, target }: { improvement: Improvement; target: number | null },
): { chart: XmrChart; points: SeriesPoint[] } {
  const values = series.points.map(({ value }, index) => (incomplete[index] ? null : value));
  const enough = values.filter((value) => value !== null).length >= FEWEST_POINTS;
  const chart = xmrChart(values, { improvement, target: enough ? target : null });
  const points = series.points.map(({ from, to, label, value, n }, index) => {
    const point = enough ? chart.points[index] : undefined;
    return {
      from,
      to,
      label,
      value,
      n,
      centre: point?.centre ?? null,
      lower: point?.lower ?? null,
      upper: point?.upper ?? null,
      rule: point?.rule ?? 'Common Cause',
      flag: flagOf(point),
      incomplete: incomplete[index] ?? false,
    };
  });
  return { chart, points };
}

interface ExpectedOf {
  drawn: DrawnSeries;
  improvement: Improvement;
  exceptional: readonly ExceptionalDays[];
}

/** The same points with the expected range in place of the limits. Null for a series without even spacing. */
function judgeByExpected(
  points: readonly SeriesPoint[],
  { drawn: { series, incomplete }, improvement, exceptional }: ExpectedOf,
): SeriesPoint[] | null {
  if (!regularPeriods(points.map(({ from }) => from))) return null;
  const known = series.points.map((point, index) => (incomplete[index] ? { ...point, value: null } : point));
  const judged = expectedMethod.judge({ ...series, points: known }, { exceptional });
  return points.map((point, index) => {
    const each = judged[index];
    if (!each) return point;
    const { centre, lower, upper, rule } = each;
    return { ...point, centre, lower, upper, rule, flag: sideOf(each, improvement) };
  });
}

const GOOD = { increase: 1, decrease: -1, neutral: 0 } as const;

function sideOf({ flag }: JudgedPoint, improvement: Improvement): SeriesPoint['flag'] {
  if (flag === 0) return null;
  if (improvement === 'neutral') return flag === 1 ? 'up' : 'down';
  return flag === GOOD[improvement] ? 'better' : 'worse';
}

const FLAGS: Record<XmrPoint['type'], SeriesPoint['flag']> = {
  common_cause: null,
  special_cause_improvement: 'better',
  special_cause_concern: 'worse',
  special_cause_neutral_high: 'up',
  special_cause_neutral_low: 'down',
};

function flagOf(point: XmrPoint | undefined): SeriesPoint['flag'] {
  return point === undefined || point.value === null ? null : FLAGS[point.type];
}

async function describeSubject(db: Kysely<SaidDatabase>, key: SeriesKey): Promise<Subject> {
  const { standard, ward, service, channel, kind, procedure } = key;
  const by = procedure === undefined ? '' : `, ${procedure} procedure`;
  if (standard !== undefined) return { kind: 'standard', id: standard, name: standard };
  if (ward !== undefined) {
    const record = (await readWardRecords(db)).find(({ code }) => code === ward);
    const name = record?.name ?? ward;
    return { kind: 'ward', id: ward, name: service === undefined ? name : `${service} in ${name}` };
  }
  if (service !== undefined) return { kind: 'service', id: service, name: `${service}${by}` };
  if (channel !== undefined) return { kind: 'channel', id: channel, name: channel };
  return kind === undefined
    ? { kind: 'council', id: 'council', name: `${THE_COUNCIL}${by}` }
    : { kind: 'kind', id: kind, name: kind };
}

function onChart(findings: readonly Finding[], key: SeriesKey): Finding[] {
  return findings.filter(({ series }) => series !== null && belongsOnChart(series, key));
}

interface MeanwhileFilters {
  points: readonly SeriesPoint[];
  asOf: string;
  service: string | undefined;
  ward: string | undefined;
}

/** Visits, events and actions within the span of the series; those of another service or ward are left out. */
async function readMeanwhile(
  db: Kysely<SaidDatabase>,
  { points, asOf, service, ward }: MeanwhileFilters,
): Promise<Pick<SeriesView, 'visits' | 'events' | 'actions'>> {
  const [assessments, events, actions] = await Promise.all([
    readAssessments(db),
    readEventRecords(db, { asOf }),
    readActionRecords(db, { asOf }),
  ]);
  const from = points[0]?.from ?? '9999';
  const to = points.at(-1)?.to ?? '';
  // Dates known to the year or month compare as text: "2023" lies between "2022-04-01" and "2026-09-30".
  const within = (date: string): boolean => date >= from.slice(0, date.length) && date <= to;
  const concerns = (row: { service: string | null }): boolean => row.service === null || row.service === service;
  return {
    visits: assessments.filter(({ date }) => within(date)).map(({ date, kind }) => ({ date, label: VISITS[kind] })),
    events: events
      .filter((event) => within(event.date) && (event.service === null || service === undefined || concerns(event)))
      .map(({ date, to, kind, note }) => ({ from: date, to, kind, note })),
    actions: actions.flatMap(({ start_date, done, ...action }) => {
      const isOurs = concerns(action) && (action.ward_code === null || action.ward_code === ward);
      return isOurs && start_date !== null && within(start_date)
        ? [{ date: start_date, label: done ?? 'An action' }]
        : [];
    }),
  };
}

const VISITS = { full: 'full assessment', '12-month': '12-month review', '24-month': '24-month review' };
