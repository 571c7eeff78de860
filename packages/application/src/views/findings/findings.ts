// Reads stored findings in the shape that `said findings --json`, the API and the reports print.
import { parseQuarter, type Quarter, quarterOf } from '@said/calendar';
import type { SaidDatabase } from '@said/database';
import { AppError } from '@said/database/errors';
import {
  type EvidenceRows,
  type FindingFilters,
  readEvidenceRows,
  readFindingRows,
  type StoredFinding,
} from '@said/database/findings';
import type { Direction, Finding, FindingState, Severity, Subject, Workings } from '@said/analysis';
import { measureById } from '@said/analysis/measures';
import { parseSeriesKey, type SeriesKey, seriesKey } from '@said/analysis/series-key';
import type { Kysely } from 'kysely';
import { storedSeries } from '../../stored-series.ts';

export interface FindingChoice {
  /** `2024-25 Q2` or `2024-25-Q2`: findings whose period touches the quarter. */
  quarter?: string;
  element?: string;
  detector?: string;
  service?: string;
  /** A ward's code or name. */
  ward?: string;
}

/** What a finding rests on; empty tables for findings of an analysis before workings were kept. */
export interface FindingWorkings extends Workings {
  /** The `asOf` of the first analysis that found it, and of the last. */
  firstSeen: string;
  lastSeen: string;
}

/** A finding with the masked rows behind it. */
export interface FindingWithRows {
  finding: Finding;
  workings: FindingWorkings;
  /** How many rows there are; `rows` may hold fewer. */
  total: number;
  rows: EvidenceRows['rows'];
}

const MOST_ROWS = 200;

/**
 * Stored findings of the main list: act before watch before note, then the newest period first.
 * @throws AppError `quarter-unknown` for a quarter that cannot be read, `detector-unknown`
 */
export async function readFindings(db: Kysely<SaidDatabase>, choice: FindingChoice = {}): Promise<Finding[]> {
  return (await readFindingRows(db, { ...(await filtersOf(choice)), worthALook: false })).map(toFinding);
}

/**
 * Findings that are worth a look and no more: the strangest first, then those about most people.
 * @throws AppError `quarter-unknown`
 */
export async function readOddFindings(db: Kysely<SaidDatabase>, choice: FindingChoice = {}): Promise<Finding[]> {
  const rows = await readFindingRows(db, { ...(await filtersOf(choice)), worthALook: true });
  const chance = (row: StoredFinding): number => toWorkings(row).chance ?? 1;
  return rows.toSorted((a, b) => chance(a) - chance(b) || (b.n ?? 0) - (a.n ?? 0)).map(toFinding);
}

/**
 * One finding and up to `limit` of its rows from each data set.
 * @throws AppError `finding-unknown`
 */
export async function readFinding(
  db: Kysely<SaidDatabase>,
  id: string,
  { limit = MOST_ROWS }: { limit?: number } = {},
): Promise<FindingWithRows> {
  const [row] = await readFindingRows(db, { id });
  if (!row) {
    throw new AppError('finding-unknown', `There is no finding ${id}.`, {
      hint: 'List them with: said findings. An id stays while its episode lasts.',
    });
  }
  return { finding: toFinding(row), workings: toWorkings(row), ...(await readEvidenceRows(db, id, limit)) };
}

async function filtersOf({ quarter, ...others }: FindingChoice): Promise<FindingFilters> {
  if (others.detector !== undefined) await requireDetector(others.detector);
  if (quarter === undefined) return others;
  const { from, to } = readQuarter(quarter);
  return { ...others, from, to };
}

// Detectors bring all of statistics with them: they are loaded where somebody asks for one by its name.
async function requireDetector(name: string): Promise<void> {
  const { DETECTOR_NAMES } = await import('@said/analysis');
  if (DETECTOR_NAMES.includes(name)) return;
  throw new AppError('detector-unknown', `There is no detector "${name}".`, {
    hint: `There are: ${DETECTOR_NAMES.join(', ')}.`,
  });
}

/** The quarter that a label names. @throws AppError `quarter-unknown` */
export function readQuarter(label: string): Quarter {
  const found = parseQuarter(label);
  if (found) return found;
  throw new AppError('quarter-unknown', `"${label}" is not a quarter.`, {
    hint: `Write it as ${quarterOf('2024-07-01').label}, with Q1 for April to June.`,
  });
}

// Written by the analysis itself, from its own type.
function toWorkings({ workings, first_seen_as_of, last_seen_as_of }: StoredFinding): FindingWorkings {
  const stored = workings === null ? {} : (JSON.parse(workings) as Partial<Workings>);
  const { result, method, chance, drivers } = { ...NO_WORKINGS, ...stored };
  return { result, method, chance, drivers, firstSeen: first_seen_as_of, lastSeen: last_seen_as_of };
}

const NO_WORKINGS: Workings = { result: '', method: [], chance: null, drivers: [] };

// A finding of an analysis before series had keys is known by its service, its ward or its standard.
function seriesOf(row: StoredFinding): SeriesKey | null {
  if (!measureById(row.measure)?.series) return null;
  const { service, ward_code: ward, subject_kind: kind, subject_id: id } = row;
  if (kind === 'standard') return parsed(row) ?? seriesKey(row.measure, { standard: id });
  const channel = kind === 'channel' ? id : null;
  return parsed(row) ?? seriesKey(row.measure, { service, ward, channel });
}

function parsed(row: StoredFinding): SeriesKey | null {
  const text = storedSeries(row);
  return text === null ? null : parseSeriesKey(text);
}

function toFinding(row: StoredFinding): Finding {
  return {
    id: row.id,
    detector: row.detector,
    measure: row.measure,
    unit: row.unit,
    basis: row.basis,
    sentence: row.sentence,
    subject: { kind: row.subject_kind as Subject['kind'], id: row.subject_id, name: row.subject_name },
    period: { from: row.period_from, to: row.period_to, label: row.period_label },
    value: row.value,
    baseline: row.baseline,
    n: row.n,
    interval: row.interval_low === null || row.interval_high === null ? null : [row.interval_low, row.interval_high],
    direction: row.direction as Direction,
    severity: row.severity as Severity,
    state: row.state as FindingState,
    list: row.worth_a_look === true ? 'worth a look' : 'headline',
    elements: row.elements,
    evidenceCount: row.evidence_count,
    series: seriesOf(row),
  };
}
