// What the last analysis looked at, as its run says: a page tells it without analysing again.
import type { Finding } from '@said/analysis';
import { type Checks, describeChecks } from '@said/analysis/checks';
import type { SaidDatabase } from '@said/database';
import { readLatestRun } from '@said/database/findings';
import type { Kysely } from 'kysely';
import { type FindingChoice, readOddFindings, readQuarter } from './findings.ts';

/** What is unusual by itself and does not stand out among all that was checked. */
export interface WorthALookView {
  /** How much was checked and how much of it chance alone would flag; null where nothing could be compared. */
  checked: string | null;
  findings: Finding[];
}

// Runs of an earlier version hold counts of another shape, or none: they are told of after the next analysis.
async function readChecks(db: Kysely<SaidDatabase>): Promise<Checks | null> {
  const stored = (await readLatestRun(db))?.checks ?? null;
  if (stored === null) return null;
  const checks = JSON.parse(stored) as Partial<Checks>;
  return checks.byQuarter && checks.byDetector ? (checks as Checks) : null;
}

/**
 * The second list: what is unusual by itself and may well be chance, the strangest first, with how much of it chance
 * alone would bring. The sentence is about the quarter asked for, else about the last twelve months.
 */
export async function readWorthALook(db: Kysely<SaidDatabase>, choice: FindingChoice = {}): Promise<WorthALookView> {
  const [checks, findings] = await Promise.all([readChecks(db), readOddFindings(db, choice)]);
  const quarter = choice.quarter === undefined ? undefined : readQuarter(choice.quarter).label;
  return { checked: checks && describeChecks(checks, quarter), findings };
}
