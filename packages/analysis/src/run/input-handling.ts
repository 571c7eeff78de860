// Complaints answered and acknowledged in time, outcomes and days to close, as series.
import {
  type Acknowledgement,
  type ClosingDays,
  type OutcomeCounts,
  type OverdueStages as OverdueRow,
  readAcknowledgements,
  readClosingDays,
  readOutcomes,
  readOverdueStages,
  readStageTimeliness,
  type SaidDatabase,
  type StageTimeliness,
} from '@said/database';
import type { Kysely } from 'kysely';
import type { OverdueStages } from '../detectors/detector.ts';
import type { Subject } from '../finding.ts';
import { upheld } from '../measures/outcomes.ts';
import { acknowledgedInTime, daysToClose, stage1InTime, stage2InTime } from '../measures/timeliness.ts';
import type { MeasuredSeries } from '../series/measured-series.ts';
import {
  type FeedbackSpan,
  groupBy,
  quarterlyShares,
  type SeriesHead,
  shareSeries,
  type ShareRow,
  valueSeries,
} from './input-series.ts';

export interface HandlingInput {
  /** By month or quarter, for the control chart. */
  series: MeasuredSeries[];
  /** In time, by quarter, for the comparison with the quarters before. */
  handling: MeasuredSeries[];
  overdue: OverdueStages[];
}

const STAGE_MEASURES: Partial<Record<string, typeof stage1InTime>> = { '1': stage1InTime, '2': stage2InTime };
/** Nobody waits for an answer to these, so how long they stay open says little. */
const KINDS_WITHOUT_REPLY = new Set(['comment', 'compliment']);
const COUNCIL: Subject = { kind: 'council', id: 'council', name: 'The council' };

/** Reads everything about complaint handling up to the end of the span. */
export async function readHandlingInput(
  db: Kysely<SaidDatabase>,
  span: FeedbackSpan,
  nation: string,
): Promise<HandlingInput> {
  const filters = { asOf: span.asOf, nation, grain: 'month' } as const;
  const inTime: [SeriesHead, ShareRow[]][] = [];
  const others: MeasuredSeries[] = [];
  const overdue: OverdueStages[] = [];
  for (const byService of [false, true]) {
    const split = { ...filters, byService };
    inTime.push(...stageShares(await readStageTimeliness(db, split)));
    inTime.push(...acknowledgedShares(await readAcknowledgements(db, split)));
    others.push(...upheldSeries(await readOutcomes(db, split), span));
    overdue.push(...(await readOverdueStages(db, split)).filter((row) => isSaid(row, byService)).map(overdueStages));
  }
  const isRuled = inTime.length > 0;
  others.push(...(await readClosingSeries(db, span, isRuled)));
  const told = inTime.filter(([head]) => !isOneService(head, inTime));
  return {
    series: [...told.flatMap(([head, rows]) => shareSeries(head, rows, span) ?? []), ...others],
    handling: told.map(([head, rows]) => quarterlyShares(head, rows, span)),
    overdue,
  };
}

// Where a procedure has one service only, the council's figure is the service's figure: one of them is enough.
function isOneService(head: SeriesHead, all: readonly [SeriesHead, ShareRow[]][]): boolean {
  if (head.service !== null) return false;
  const { where } = head.evidence;
  const parts = all.filter(
    ([{ service, measure, evidence }]) =>
      service !== null &&
      measure === head.measure &&
      evidence.where['stage'] === where['stage'] &&
      evidence.where['procedure'] === where['procedure'],
  );
  return parts.length === 1;
}

function stageShares(rows: readonly StageTimeliness[]): [SeriesHead, ShareRow[]][] {
  return groupBy(rows, ({ procedure, stage, service }) => JSON.stringify([procedure, stage, service])).flatMap(
    (group) => {
      const first = group[0];
      const measure = STAGE_MEASURES[first?.stage ?? ''];
      if (!first || !measure) return [];
      const { procedure, stage, service } = first;
      const head: SeriesHead = {
        measure,
        subject: subjectOf(service, procedure),
        service,
        title: `Stage ${stage} ${complaintsOf(procedure, service)} answered in time`,
        unit: measure.unit,
        polarity: measure.polarity,
        evidence: {
          dataset: 'complaint stages',
          dateColumn: 'answered_on',
          where: { stage, procedure, ...(service === null ? {} : { service }) },
        },
      };
      return [[head, group.map(({ period_from, in_time, answered }) => ({ period_from, x: in_time, n: answered }))]];
    },
  );
}

function acknowledgedShares(rows: readonly Acknowledgement[]): [SeriesHead, ShareRow[]][] {
  return groupBy(rows, ({ procedure, service }) => JSON.stringify([procedure, service])).flatMap((group) => {
    const first = group[0];
    if (!first) return [];
    const { procedure, service } = first;
    const head: SeriesHead = {
      measure: acknowledgedInTime,
      subject: subjectOf(service, procedure),
      service,
      title: `${capital(complaintsOf(procedure, service))} acknowledged in time`,
      unit: acknowledgedInTime.unit,
      polarity: acknowledgedInTime.polarity,
      evidence: {
        dataset: 'complaint stages',
        dateColumn: 'acknowledged_on',
        where: { stage: '1', procedure, ...(service === null ? {} : { service }) },
      },
    };
    return [
      [head, group.map(({ period_from, in_time, acknowledged }) => ({ period_from, x: in_time, n: acknowledged }))],
    ];
  });
}

function upheldSeries(rows: readonly OutcomeCounts[], span: FeedbackSpan): MeasuredSeries[] {
  return groupBy(rows, ({ service }) => service ?? '').flatMap((group) => {
    const service = group[0]?.service ?? null;
    const head: SeriesHead = {
      measure: upheld,
      subject: subjectOf(service, CORPORATE),
      service,
      title: `${capital(complaintsOf(CORPORATE, service))} upheld`,
      unit: upheld.unit,
      polarity: upheld.polarity,
      evidence: {
        dataset: 'complaint stages',
        dateColumn: 'answered_on',
        where: { outcome: 'upheld', ...(service === null ? {} : { service }) },
      },
    };
    const shares = group.map(({ period_from, upheld, decided }) => ({ period_from, x: upheld, n: decided }));
    return shareSeries(head, shares, span) ?? [];
  });
}

// Kinds apart, for the council and by service. A complaint that a response rule covers is judged by its rule instead.
async function readClosingSeries(
  db: Kysely<SaidDatabase>,
  span: FeedbackSpan,
  isRuled: boolean,
): Promise<MeasuredSeries[]> {
  const series: MeasuredSeries[] = [];
  for (const byService of [false, true]) {
    const isWanted = ({ kind, service }: ClosingDays): boolean =>
      !KINDS_WITHOUT_REPLY.has(kind) && !(isRuled && kind === 'complaint') && (service !== null) === byService;
    const months = (await readClosingDays(db, { asOf: span.asOf, grain: 'month', byService })).filter(isWanted);
    const quarters = (await readClosingDays(db, { asOf: span.asOf, grain: 'quarter', byService })).filter(isWanted);
    const keyOf = ({ kind, service }: ClosingDays): string => JSON.stringify([kind, service]);
    for (const group of groupBy(months, keyOf)) {
      const first = group[0];
      // The only service of a kind is the kind itself: one series says it.
      if (!first || (byService && servicesOf(months, first.kind) === 1)) continue;
      const same = quarters.filter((row) => keyOf(row) === keyOf(first));
      const built = valueSeries(closingHead(first), { months: group.map(toValue), quarters: same.map(toValue) }, span);
      if (built) series.push(built);
    }
  }
  return series;
}

function servicesOf(rows: readonly ClosingDays[], kind: string): number {
  return new Set(rows.filter((row) => row.kind === kind).map(({ service }) => service)).size;
}

const toValue = ({ period_from, median_days, closed }: ClosingDays) => ({ period_from, value: median_days, n: closed });

function closingHead({ kind, service }: ClosingDays): SeriesHead {
  const subject: Subject =
    service === null
      ? { kind: 'kind', id: kind, name: `${capital(kind)}s` }
      : { kind: 'service', id: kind === 'service request' ? service : `${service}: ${kind}`, name: service };
  return {
    measure: daysToClose,
    subject,
    service,
    title: `Days to close ${kind}s${about(service)}`,
    unit: daysToClose.unit,
    polarity: daysToClose.polarity,
    evidence: {
      dataset: 'feedback',
      dateColumn: 'closed_on',
      where: { kind, ...(service === null ? {} : { service }) },
    },
  };
}

// The council's figure holds the services' figures: a service is named only where a handful are late.
const FEWEST_LATE_OF_A_SERVICE = 5;

function isSaid({ overdue, service }: OverdueRow, byService: boolean): boolean {
  return byService ? service !== null && overdue >= FEWEST_LATE_OF_A_SERVICE : true;
}

function overdueStages(row: OverdueRow): OverdueStages {
  const { procedure, stage, service, overdue, open, most_days_over, first_received } = row;
  const subject = subjectOf(service, procedure);
  return {
    subject: { ...subject, id: `${subject.id}, stage ${stage}` },
    service,
    things: `stage ${stage} ${complaintsOf(procedure, service)}`,
    stage,
    procedure,
    overdue,
    open,
    mostDaysOver: most_days_over,
    firstReceived: first_received,
  };
}

const CORPORATE = 'corporate';

/** Statutory procedures have other limits and are told apart from the corporate one, also in ids. */
function subjectOf(service: string | null, procedure: string): Subject {
  const base: Subject = service === null ? COUNCIL : { kind: 'service', id: service, name: service };
  if (procedure === CORPORATE) return base;
  return { ...base, id: `${base.id} (${procedure})`, name: `${base.name} (${procedure})` };
}

/** Procedures whose name by itself does not go before "complaints". */
const PROCEDURE_WORDS: Readonly<Record<string, string>> = { children: 'children’s social care' };

function complaintsOf(procedure: string, service: string | null): string {
  return `${procedure === CORPORATE ? '' : `${PROCEDURE_WORDS[procedure] ?? procedure} `}complaints${about(service)}`;
}

function about(service: string | null): string {
  return service === null ? '' : ` about ${service}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
