// The quarter at a glance: counts by kind, table one by service, what stands out, what to know before quoting.
import { previousQuarter, type Quarter, sameQuarterLastYear } from '@said/calendar';
import {
  FEEDBACK_KINDS,
  type FeedbackCount,
  type OutcomeCounts,
  readDataQuality,
  readFeedbackCounts,
  readNation,
  readOutcomes,
  readRejectTotals,
  readServiceRecords,
  readStageReceipts,
  readStageTimeliness,
  type SaidDatabase,
  type ServiceRecord,
  type StageReceipts,
  type StageTimeliness,
} from '@said/database';
import type { Kysely } from 'kysely';
import type { FeedbackKind, Finding, Period } from '@said/analysis';
import { countOf, listOf } from '@said/wording';
import { readFindings } from '../findings/findings.ts';
import { type Clock, chooseQuarter, readViewClock } from '../../clock.ts';
import { readWorthALook, type WorthALookView } from '../findings/checks.ts';
import { describeDataQuality } from './data-quality.ts';

export interface Comparison {
  now: number;
  lastQuarter: number | null;
  sameQuarterLastYear: number | null;
}

export interface ServiceRow {
  service: string;
  directorate: string | null;
  portfolio: string | null;
  comments: Comparison;
  complaintsStage1: Comparison;
  complaintsStage2: Comparison;
  compliments: Comparison;
  serviceRequests: Comparison;
  /** Complaint stages answered in the quarter within the response rules, over all answered that a rule covers. */
  inTime: { inTime: number; answered: number };
  outcomes: { upheld: number; partlyUpheld: number; notUpheld: number; decided: number };
}

export interface OverviewView {
  quarter: Period;
  headline: string;
  kinds: { kind: string; counts: Comparison }[];
  services: ServiceRow[];
  /** The footnote of table one: how feedback was collected. */
  collection: { total: number; solicited: number; unsolicited: number; notRecorded: number };
  findings: Finding[];
  worthALook: WorthALookView;
  /** Sentences an officer should know before quoting a figure. */
  dataQuality: string[];
}

const KIND_ORDER: readonly string[] = FEEDBACK_KINDS satisfies readonly FeedbackKind[];
/** Service requests are not feedback: table one and its footnote leave them to a column of their own. */
const APART = 'service request';
const NO_SERVICE = 'No service recorded';

/** The overview of a quarter, the newest complete one by default. @throws AppError `quarter-unknown` */
export async function readOverview(
  db: Kysely<SaidDatabase>,
  filters: { quarter?: string } = {},
): Promise<OverviewView> {
  const clock = await readViewClock(db);
  const quarter = chooseQuarter(filters.quarter, clock);
  const span = { from: sameQuarterLastYear(quarter).from, to: quarter.to };
  const nation = await readNation(db);
  const by = { asOf: clock.asOf, grain: 'quarter', byService: true } as const;
  const [counts, receipts, timeliness, outcomes, services, findings, quality, rejects, worthALook] = await Promise.all([
    readFeedbackCounts(db, { ...span, grain: 'quarter', by: ['service'] }),
    readStageReceipts(db, span),
    readStageTimeliness(db, { ...by, nation }),
    readOutcomes(db, by),
    readServiceRecords(db),
    readFindings(db, { quarter: quarter.label }),
    readDataQuality(db, quarter),
    readRejectTotals(db),
    readWorthALook(db, { quarter: quarter.label }),
  ]);
  const compare = comparisonsOf(quarter, clock);
  const kinds = compareKinds(counts, compare);
  const inputs = { counts, receipts, timeliness, outcomes, compare, quarter };
  return {
    quarter: { from: quarter.from, to: quarter.to, label: quarter.label },
    headline: describeQuarter(quarter, kinds, findings),
    kinds,
    services: buildServiceRows(services, inputs),
    collection: countCollection(counts, quarter),
    findings,
    worthALook,
    dataQuality: describeDataQuality(quality, rejects),
  };
}

type Compare = <T extends { period_from: string }>(rows: readonly T[], amount: (row: T) => number) => Comparison;

/** Sums rows of the quarter and of the two it is compared with; null for a quarter before the data starts. */
function comparisonsOf(quarter: Quarter, { firstReceived }: Pick<Clock, 'firstReceived'>): Compare {
  const before = previousQuarter(quarter);
  const lastYear = sameQuarterLastYear(quarter);
  const hasData = ({ to }: Quarter): boolean => firstReceived !== null && firstReceived <= to;
  return (rows, amount) => {
    const sum = ({ from }: Quarter): number =>
      rows.reduce((total, row) => total + (row.period_from === from ? amount(row) : 0), 0);
    return {
      now: sum(quarter),
      lastQuarter: hasData(before) ? sum(before) : null,
      sameQuarterLastYear: hasData(lastYear) ? sum(lastYear) : null,
    };
  };
}

function compareKinds(counts: readonly FeedbackCount[], compare: Compare): OverviewView['kinds'] {
  const present = new Set(counts.map(({ kind }) => kind));
  const others = [...present].filter((kind) => !KIND_ORDER.includes(kind)).toSorted((a, b) => a.localeCompare(b));
  const kinds = [...KIND_ORDER.filter((kind) => present.has(kind)), ...others];
  return kinds.map((kind) => ({ kind, counts: compare(ofKind(counts, kind), ({ count }) => count) }));
}

const ofKind = (counts: readonly FeedbackCount[], kind: string): FeedbackCount[] =>
  counts.filter((row) => row.kind === kind);

interface ServiceInputs {
  counts: readonly FeedbackCount[];
  receipts: readonly StageReceipts[];
  timeliness: readonly StageTimeliness[];
  outcomes: readonly OutcomeCounts[];
  compare: Compare;
  quarter: Quarter;
}

function buildServiceRows(services: readonly ServiceRecord[], inputs: ServiceInputs): ServiceRow[] {
  const named = new Map(services.map((service) => [service.name, service]));
  const present = new Set([...inputs.counts, ...inputs.receipts].map(({ service }) => service));
  const names = [...present].filter((name) => name !== null).toSorted((a, b) => a.localeCompare(b, 'en-GB'));
  const all = present.has(null) ? [...names, null] : names;
  return all.map((name) => buildServiceRow(name, named.get(name ?? ''), inputs));
}

function buildServiceRow(name: string | null, record: ServiceRecord | undefined, inputs: ServiceInputs): ServiceRow {
  const { compare, quarter } = inputs;
  const of = <T extends { service: string | null }>(rows: readonly T[]): T[] =>
    rows.filter(({ service }) => service === name);
  const now = <T extends { service: string | null; period_from: string }>(rows: readonly T[]): T[] =>
    of(rows).filter(({ period_from }) => period_from === quarter.from);
  const counts = of(inputs.counts);
  const kind = (wanted: string): Comparison => compare(ofKind(counts, wanted), ({ count }) => count);
  const answered = now(inputs.timeliness);
  const outcomes = now(inputs.outcomes);
  return {
    service: name ?? NO_SERVICE,
    directorate: record?.directorate ?? null,
    portfolio: record?.portfolio ?? null,
    comments: kind('comment'),
    complaintsStage1: compare(of(inputs.receipts), ({ stage1 }) => stage1),
    complaintsStage2: compare(of(inputs.receipts), ({ later }) => later),
    compliments: kind('compliment'),
    serviceRequests: kind(APART),
    inTime: { inTime: sumOf(answered, 'in_time'), answered: sumOf(answered, 'answered') },
    outcomes: {
      upheld: sumOf(outcomes, 'upheld'),
      partlyUpheld: sumOf(outcomes, 'partly_upheld'),
      notUpheld: sumOf(outcomes, 'not_upheld'),
      decided: sumOf(outcomes, 'decided'),
    },
  };
}

function sumOf<K extends string>(rows: readonly Record<K, number>[], column: K): number {
  return rows.reduce((total, row) => total + row[column], 0);
}

/** The footnote that committees ask for: how much was asked for, and how much was volunteered. */
function countCollection(counts: readonly FeedbackCount[], quarter: Quarter): OverviewView['collection'] {
  const rows = counts.filter(({ period_from, kind }) => period_from === quarter.from && kind !== APART);
  const total = sumOf(rows, 'count');
  const solicited = sumOf(rows, 'solicited');
  const unsolicited = sumOf(rows, 'unsolicited');
  return { total, solicited, unsolicited, notRecorded: total - solicited - unsolicited };
}

function describeQuarter(quarter: Quarter, kinds: OverviewView['kinds'], findings: readonly Finding[]): string {
  const received = kinds.map(({ kind, counts }) => countOf(counts.now, kind));
  if (received.length === 0) return `No feedback was received in ${quarter.label}.`;
  const open = findings.filter(({ state }) => state === 'new' || state === 'continuing');
  const of = (severity: Finding['severity']): number => open.filter((row) => row.severity === severity).length;
  const urgent = [
    ...(of('act') > 0 ? [`${countOf(of('act'), 'finding')} to act on`] : []),
    ...(of('watch') > 0 ? [`${of('watch')} to watch`] : []),
  ];
  const rest =
    urgent.length === 0
      ? 'Nothing asks for action.'
      : `There ${of('act') + of('watch') === 1 ? 'is' : 'are'} ${listOf(urgent)}.`;
  return `In ${quarter.label} the council received ${listOf(received)}. ${rest}`;
}
