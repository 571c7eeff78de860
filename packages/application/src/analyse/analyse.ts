// One analysis: read, detect, reconcile with what is known, store. All in one transaction, so that readers see the
// findings of the last analysis or of this one and nothing between.
import {
  type FindingToStore,
  fillWorkingDays,
  forgetComplaintStages,
  keepComplaintStages,
  readLastImport,
  readLatestRun,
  readNation,
  readStoredFindings,
  type SaidDatabase,
  storeFindings,
  storeRun,
} from '@said/database';
import type { Kysely, Transaction } from 'kysely';
import {
  DETECTORS,
  type Checks,
  countChecks,
  type Detector,
  type DetectorContext,
  type Episode,
  type Inputs,
  type FindingDraft,
  expectedMethod,
  rememberJudged,
  formatSeriesKey,
} from '@said/analysis';
import { readAnalysisClock } from '../clock.ts';
import { readInputs } from '../inputs/read-inputs.ts';
import { readSeriesParts } from '../inputs/series-parts.ts';
import type { Identified } from './episode-id.ts';
import { identify, type Lapsed, type Reconciled, reconcile } from './reconcile.ts';

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
  const clock = await readAnalysisClock(db, options.asOf);
  const { asOf } = clock;
  await fillWorkingDays(db, asOf);
  await keepComplaintStages(db);
  const wanted = DETECTORS.flatMap(({ reads }) => reads);
  const input = { ...(await readInputs(db, clock, wanted)), asOf, method: rememberJudged(expectedMethod) };
  const stored = await readStoredFindings(db);
  const episodes = DETECTORS.flatMap((detector) => detector.detect(input).map((episode) => foundBy(detector, episode)));
  const drafts = await tellAll(db, input, identify(episodes, stored));
  const { found, lapsed } = reconcile(drafts, stored, clock);
  await storeFindings(db, [...found.map((each) => toStored(each, asOf)), ...lapsed.map(toKept)]);
  await forgetComplaintStages(db);
  const [headline, odd] = [found.filter(isHeadline), found.filter((each) => !isHeadline(each))];
  const checks = countChecks(input, { detectors: DETECTORS, worthALook: odd.length });
  await storeRun(db, asOf, JSON.stringify(checks));
  const said = summarise(asOf, [
    ...headline.map(({ draft, state }) => ({ severity: draft.severity, state })),
    ...lapsed,
  ]);
  return { ...said, checks };
}

type Input = DetectorContext & Inputs;

/** An episode with the detector that tells it, and what makes its id. */
interface FoundEpisode extends Identified {
  detector: string;
  by: Detector;
  episode: Episode;
}

function foundBy(by: Detector, episode: Episode): FoundEpisode {
  const { series, subject, firstFlagged, period } = episode;
  return { detector: by.name, measure: series.measure, series, subject, firstFlagged, period, by, episode };
}

// Parts are read for the series of the main list only: what may well be chance is not taken apart.
async function tellAll(
  db: Transaction<SaidDatabase>,
  input: Input,
  known: readonly { draft: FoundEpisode; id: string }[],
): Promise<FindingDraft[]> {
  const isMain = ({ list }: Episode): boolean => list === 'headline';
  const flagged = known.flatMap(({ draft: { episode } }) => (isMain(episode) ? [episode] : []));
  const wanted = flagged.map(({ series, firstFlagged }) => ({ key: series, firstFlagged }));
  const partsOf = await readSeriesParts(db, wanted, { to: input.asOf, nation: await readNation(db) });
  return known.map(({ draft: { by, episode }, id }) =>
    by.tell(episode, input, {
      series: isMain(episode) ? partsOf(episode.series) : null,
      namedBy: input.actions.filter(({ finding }) => finding?.trim() === id),
    }),
  );
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
      workings: JSON.stringify({ ...draft.workings, series: formatSeriesKey(draft.series) }),
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
