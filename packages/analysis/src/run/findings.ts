// Reads stored findings in the shape that `said findings --json`, the API and the reports print.
import { parseQuarter, quarterOf } from '@said/calendar';
import {
  AppError,
  type EvidenceRows,
  type FindingFilters,
  readEvidenceRows,
  readFindingRows,
  type SaidDatabase,
  type StoredFinding,
} from '@said/database';
import type { Kysely } from 'kysely';
import type { Direction, Finding, FindingState, Severity, Subject } from '../finding.ts';

export interface FindingChoice {
  /** `2024-25 Q2` or `2024-25-Q2`: findings whose period touches the quarter. */
  quarter?: string;
  element?: string;
  detector?: string;
  service?: string;
  /** A ward's code or name. */
  ward?: string;
}

/** A finding with the masked rows behind it. */
export interface FindingWithRows {
  finding: Finding;
  /** How many rows there are; `rows` may hold fewer. */
  total: number;
  rows: EvidenceRows['rows'];
}

const MOST_ROWS = 200;

/**
 * Stored findings: act before watch before note, then the newest period first.
 * @throws AppError `quarter-unknown` for a quarter that cannot be read
 */
export async function readFindings(db: Kysely<SaidDatabase>, choice: FindingChoice = {}): Promise<Finding[]> {
  const { quarter, ...others } = choice;
  const rows = await readFindingRows(db, { ...others, ...daysOf(quarter) });
  return rows.map(toFinding);
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
  return { finding: toFinding(row), ...(await readEvidenceRows(db, id, limit)) };
}

function daysOf(quarter: string | undefined): Pick<FindingFilters, 'from' | 'to'> {
  if (quarter === undefined) return {};
  const found = parseQuarter(quarter);
  if (!found) {
    throw new AppError('quarter-unknown', `"${quarter}" is not a quarter.`, {
      hint: `Write it as ${quarterOf('2024-07-01').label}, with Q1 for April to June.`,
    });
  }
  return { from: found.from, to: found.to };
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
    elements: row.elements,
    evidenceCount: row.evidence_count,
  };
}
