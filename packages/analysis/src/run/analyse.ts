// One analysis: read, detect, reconcile with what is known, store. All in one transaction, so that readers see the
// findings of the last analysis or of this one and nothing between.
import { lastCompleteQuarter } from '@said/calendar';
import {
  AppError,
  type FindingsTable,
  type FindingToStore,
  fillWorkingDays,
  readDataSpan,
  readLastImport,
  readLatestRun,
  readNation,
  readStoredFindings,
  type SaidDatabase,
  storeFindings,
  storeRun,
} from '@said/database';
import type { Kysely, Transaction } from 'kysely';
import type { ActionNote, AnalysisInput } from '../detectors/detector.ts';
import { DETECTORS } from '../detectors/all-detectors.ts';
import { type Checks, countChecks } from '../detectors/count-checks.ts';
import type { EpisodeKey } from '../detectors/explain.ts';
import type { FindingDraft } from '../finding.ts';
import { expectedMethod } from '../series/expected-method.ts';
import { rememberJudged } from '../series/remember-judged.ts';
import { storeChecks } from './checks.ts';
import { defaultAsOf, readAsked } from './input-clock.ts';
import { readAnalysisInput } from './input.ts';
import { readPartsInput } from './input-parts.ts';
import { type Lapsed, type Reconciled, reconcile } from './reconcile.ts';

export interface AnalysisOptions {
  /** The last day to judge, `2024-09-30`; default: the end of the last complete quarter in the data. */
  asOf?: string;
}

export interface AnalysisSummary {
  asOf: string;
  /** Of the main list; `checks` says how many are worth a look. */
  findings: number;
  bySeverity: { act: number; watch: number; note: number };
  byState: { new: number; continuing: number; recovered: number; explained: number };
  /** How many results were compared with their past, and how many would stand out by chance. */
  checks: Checks;
}

/**
 * Analyses the data as it was known on a day and replaces the stored findings.
 * @throws AppError `nothing-to-analyse` for a database without data, `date-unknown`
 */
export async function analyse(db: Kysely<SaidDatabase>, options: AnalysisOptions = {}): Promise<AnalysisSummary> {
  return db.transaction().execute((transaction) => analyseWithin(transaction, options));
}

/** Analyses again when data has changed since the last analysis, or there was none. Null when there was nothing to do. */
export async function refreshIfStale(db: Kysely<SaidDatabase>): Promise<AnalysisSummary | null> {
  const run = await readLatestRun(db);
  if (run && !run.stale) return null;
  if (!run && (await readLastImport(db)) === null) return null;
  return analyse(db);
}

async function analyseWithin(db: Transaction<SaidDatabase>, options: AnalysisOptions): Promise<AnalysisSummary> {
  const span = await readDataSpan(db);
  const asOf = options.asOf === undefined ? (defaultAsOf(span) ?? (await quietAsOf(db))) : readAsked(options.asOf);
  await fillWorkingDays(db, asOf);
  const input = await readAnalysisInput(db, { asOf, span, method: rememberJudged(expectedMethod) });
  const stored = await readStoredFindings(db);
  const drafts = await detectWithParts(db, input, stored);
  const { found, lapsed } = reconcile(drafts, stored, { asOf });
  await storeFindings(db, [...found.map((each) => toStored(each, asOf)), ...lapsed.map(toKept)]);
  await storeRun(db, asOf);
  const [headline, odd] = [found.filter(isHeadline), found.filter((each) => !isHeadline(each))];
  const checks = countChecks(input, { detectors: DETECTORS, worthALook: odd.length });
  await storeChecks(db, checks);
  const said = summarise(asOf, [
    ...headline.map(({ draft, state }) => ({ severity: draft.severity, state })),
    ...lapsed,
  ]);
  return { ...said, checks };
}

// Twice, the second time with what the flagged series are made of and which actions name a finding by its id: judging is
// remembered, and most series are quiet.
async function detectWithParts(
  db: Transaction<SaidDatabase>,
  input: AnalysisInput,
  stored: readonly FindingsTable[],
): Promise<FindingDraft[]> {
  const detect = (from: AnalysisInput): FindingDraft[] => DETECTORS.flatMap((detector) => detector.detect(from));
  const first = detect(input);
  const said = first.filter(({ list }) => list !== 'worth a look');
  const partsOf = await readPartsInput(db, said, { to: input.asOf, nation: await readNation(db) });
  const ids = new Map(reconcile(first, stored, input).found.map(({ draft, id }) => [keyOf(draft), id]));
  const namedBy = (episode: EpisodeKey): ActionNote[] => {
    const id = ids.get(keyOf(episode));
    return input.actions.filter(({ finding }) => id !== undefined && finding?.trim() === id);
  };
  return detect({ ...input, partsOf, namedBy });
}

function keyOf({ detector, measure, subject, firstFlagged }: EpisodeKey): string {
  return JSON.stringify([detector, measure, subject.kind, subject.id, firstFlagged]);
}

// A folder may hold assessments or boundaries only: then the day of the import says what was known.
async function quietAsOf(db: Kysely<SaidDatabase>): Promise<string> {
  const imported = await readLastImport(db);
  if (imported !== null) return lastCompleteQuarter(imported).to;
  throw new AppError('nothing-to-analyse', 'There is nothing to analyse in this database.', {
    hint: 'Bring data in first with: said ingest FOLDER.',
  });
}

const isHeadline = ({ draft }: Reconciled): boolean => draft.list !== 'worth a look';

function toStored({ draft, id, state, firstSeenAsOf }: Reconciled, asOf: string): FindingToStore {
  const { subject, period, interval } = draft;
  return {
    finding: {
      id,
      detector: draft.detector,
      detector_version: draft.detectorVersion,
      measure: draft.measure,
      unit: draft.unit,
      basis: draft.basis,
      sentence: draft.sentence,
      subject_kind: subject.kind,
      subject_id: subject.id,
      subject_name: subject.name,
      service: draft.service,
      ward_code: draft.wardCode,
      period_from: period.from,
      period_to: period.to,
      period_label: period.label,
      value: draft.value,
      baseline: draft.baseline,
      n: draft.n,
      interval_low: interval?.[0] ?? null,
      interval_high: interval?.[1] ?? null,
      direction: draft.direction,
      severity: draft.severity,
      state,
      first_seen_as_of: firstSeenAsOf,
      last_seen_as_of: asOf,
      worth_a_look: draft.list === 'worth a look',
      workings: draft.workings ? JSON.stringify(draft.workings) : null,
    },
    // What may well be chance is evidence of nothing.
    elements: draft.list === 'worth a look' ? [] : draft.elements,
    evidence: draft.evidence,
  };
}

/** A lapsed finding keeps the elements and the rows that are stored for it. */
function toKept(finding: Lapsed): FindingToStore {
  return { finding, elements: [], evidence: [], keepLinks: true };
}

function summarise(
  asOf: string,
  found: readonly { severity: string; state: string }[],
): Omit<AnalysisSummary, 'checks'> {
  const count = (key: 'severity' | 'state', value: string): number =>
    found.filter((each) => each[key] === value).length;
  return {
    asOf,
    findings: found.length,
    bySeverity: { act: count('severity', 'act'), watch: count('severity', 'watch'), note: count('severity', 'note') },
    byState: {
      new: count('state', 'new'),
      continuing: count('state', 'continuing'),
      recovered: count('state', 'recovered'),
      explained: count('state', 'explained'),
    },
  };
}
