// One measure over time with the limits of the NHS XmR chart, and what else happened meanwhile.
import { addDays, monthsBetween, quartersBetween } from '@said/calendar';
import {
  AppError,
  readActionRecords,
  readDataSpan,
  readEventRecords,
  readWardRecords,
  type SaidDatabase,
} from '@said/database';
import type { Kysely } from 'kysely';
import type { Finding, Period, Subject } from '../finding.ts';
import type { Measure } from '../measure.ts';
import { measureById } from '../measures/read-measures.ts';
import { drawExpected, readExceptional } from './views-series-expected.ts';
import {
  prospectOfXmr,
  TARGET_BY_EXPECTED,
  TARGET_BY_XMR,
  type TargetProspect,
  targetProspect,
} from '../series/target-prospect.ts';
import { suggestRebase, xmrChart, type XmrChart, type XmrPoint } from '@said/statistics';
import type { SeriesPoint, SeriesView } from '../views.ts';
import { readAssessments } from './assessments.ts';
import { readFindings } from './findings.ts';
import { labelOf } from './input-series.ts';
import { readPolarity } from './input-standards.ts';
import { readViewClock } from './views-clock.ts';
import { SERIES_SOURCES, type SeriesChoice, type SeriesSource, type SourceSeries } from './views-series-sources.ts';
import { describeSeries } from './views-series-words.ts';

export interface SeriesFilters extends SeriesChoice {
  measure: string;
  /** Which limits to draw: the range that season, drift and past lead to expect (default), or the NHS XmR chart's. */
  method?: SeriesMethod;
}

export type SeriesMethod = 'expected' | 'xmr';

/** With fewer points a range means little (METHODS: trial limits from 12). */
const FEWEST_POINTS = 12;
/** Ten years of months: a typing error in one early date must not draw a century. */
const MOST_POINTS = 120;
const LATE_START_DAYS = 7;

/**
 * A series of any measure that has a history.
 * @throws AppError `measure-unknown`, `choice-unknown` (a measure that cannot be split that way)
 */
export async function readSeries(db: Kysely<SaidDatabase>, filters: SeriesFilters): Promise<SeriesView> {
  const { measure, source } = chooseMeasure(filters);
  const [clock, span] = await Promise.all([readViewClock(db), readDataSpan(db)]);
  const { asOf } = clock;
  const context = { ...filters, asOf, from: span.firstReceived ?? asOf, to: span.lastReceived ?? asOf };
  const series = await source.read(db, context);
  const periods = completePeriods(series, filters.grain);
  const improvement = improvementOf(measure, series);
  const { chart, ...drawn } = judge(periods, { asOf, firstReceived: span.firstReceived, improvement, series });
  const subject = await describeSubject(db, filters);
  const view = { measure, subject, improvement, unit: series.unit ?? null, service: serviceOf(filters, series) };
  const expected =
    filters.method === 'xmr'
      ? null
      : drawExpected(drawn.points, {
          ...view,
          exceptional: await readExceptional(db, asOf),
          exposure: series.exposure ?? null,
          numerators: series.numerators ?? new Map(),
        });
  const points = expected ?? drawn.points;
  const target = series.target ?? null;
  const prospect = prospectOf({ expected, target, improvement, assurance: chart.assurance });
  const words = describeSeries({ measure, subject, points, target, prospect: prospect.said, unit: view.unit });
  return {
    measure,
    subject,
    standardUnit: view.unit,
    grain: filters.grain,
    method: [
      ...methodOf(filters, expected),
      ...prospect.method,
      ...(expected ? [] : rebaseHint(points, filters.grain)),
    ].join(' '),
    ...words,
    target,
    points,
    ...(await readMeanwhile(db, { points, asOf, service: view.service ?? undefined, ward: filters.ward })),
    findings: matching(await readFindings(db, {}), measure, subject),
  };
}

function serviceOf({ service }: SeriesFilters, series: SourceSeries): string | null {
  return service ?? series.service ?? null;
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
function rebaseHint(points: readonly SeriesPoint[], grain: SeriesFilters['grain']): string[] {
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

function chooseMeasure(filters: SeriesFilters): { measure: Measure; source: SeriesSource } {
  const measure = measureById(filters.measure);
  const source = SERIES_SOURCES[filters.measure];
  if (!measure || !source) {
    throw new AppError('measure-unknown', `There is no series of "${filters.measure}".`, {
      hint: 'See the names with: said measures',
    });
  }
  const given = (['service', 'ward', 'kind', 'standard'] as const).filter((split) => filters[split] !== undefined);
  const wrong = given.find((split) => !source.splits.includes(split));
  if (wrong !== undefined) {
    throw new AppError('choice-unknown', `${measure.name} cannot be shown by ${wrong}.`, {
      hint: 'Leave that choice out.',
    });
  }
  return { measure, source };
}

interface DrawnPeriod extends Period {
  value: number | null;
  n: number | null;
}

/** The source's points with every month or quarter between them: 0 where nothing came in, unknown otherwise. */
function completePeriods({ points, fillWithZero }: SourceSeries, grain: 'month' | 'quarter'): DrawnPeriod[] {
  const own = points.filter(({ to }) => to !== undefined);
  if (own.length > 0) {
    return own.slice(-MOST_POINTS).map(({ from, to = from, label, value, n }) => ({
      from,
      to,
      label: label ?? labelOf(from, to).label,
      value,
      n,
    }));
  }
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const byStart = new Map(points.map((point) => [point.from, point]));
  const periods = grain === 'month' ? monthsBetween(first.from, last.from) : quartersBetween(first.from, last.from);
  return periods.slice(-MOST_POINTS).map(({ from, to, label }) => {
    const point = byStart.get(from);
    return { from, to, label, value: point?.value ?? (fillWithZero ? 0 : null), n: point?.n ?? null };
  });
}

type Improvement = 'increase' | 'decrease' | 'neutral';

function improvementOf(measure: Measure, { polarity }: SourceSeries): Improvement {
  const way = polarity === undefined ? measure.polarity : readPolarity(polarity);
  return ({ 'higher is better': 'increase', 'lower is better': 'decrease', neither: 'neutral' } as const)[way];
}

interface JudgeOptions {
  asOf: string;
  firstReceived: string | null;
  improvement: Improvement;
  series: SourceSeries;
}

/** Limits and rules over the complete periods; incomplete ones are drawn and never judged. */
function judge(
  periods: readonly DrawnPeriod[],
  { asOf, firstReceived, improvement, series }: JudgeOptions,
): { chart: XmrChart; points: SeriesPoint[] } {
  const startsLate = ({ from, to }: Period): boolean =>
    series.fillWithZero &&
    firstReceived !== null &&
    firstReceived <= to &&
    firstReceived > addDays(from, LATE_START_DAYS);
  const incomplete = periods.map((period) => period.to > asOf || startsLate(period));
  const values = periods.map(({ value }, index) => (incomplete[index] ? null : value));
  const enough = values.filter((value) => value !== null).length >= FEWEST_POINTS;
  const chart = xmrChart(values, { improvement, target: enough ? (series.target ?? null) : null });
  const points = periods.map((period, index) => {
    const point = enough ? chart.points[index] : undefined;
    return {
      ...period,
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

async function describeSubject(db: Kysely<SaidDatabase>, filters: SeriesFilters): Promise<Subject> {
  const { standard, ward, service, kind } = filters;
  if (standard !== undefined) return { kind: 'standard', id: standard, name: standard };
  if (ward !== undefined) {
    const record = (await readWardRecords(db)).find(({ code }) => code === ward);
    const name = record?.name ?? ward;
    return { kind: 'ward', id: ward, name: service === undefined ? name : `${service} in ${name}` };
  }
  if (service !== undefined) return { kind: 'service', id: service, name: service };
  return kind === undefined
    ? { kind: 'council', id: 'council', name: 'the council' }
    : { kind: 'kind', id: kind, name: kind };
}

/** Findings of this measure about this subject; for the whole council also those by kind or stage. */
function matching(findings: readonly Finding[], measure: Measure, subject: Subject): Finding[] {
  const isWhole = subject.kind === 'council';
  return findings.filter(
    (finding) =>
      finding.measure === measure.id &&
      (isWhole
        ? ['council', 'kind', 'stage'].includes(finding.subject.kind)
        : finding.subject.kind === subject.kind && finding.subject.id === subject.id),
  );
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
