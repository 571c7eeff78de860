// What the last analysis looked at, kept beside its findings so that a page can say it without analysing again.
import { readSetting, type SaidDatabase, writeSetting } from '@said/database';
import type { Kysely } from 'kysely';
import { type Checks, describeChecks } from '../detectors/count-checks.ts';

const KEY = 'analysis_checks';

export async function storeChecks(db: Kysely<SaidDatabase>, checks: Checks): Promise<void> {
  await writeSetting(db, KEY, JSON.stringify(checks));
}

/** The sentence about the last analysis; none before the first, or when nothing had enough history. */
export async function readChecksSentence(db: Kysely<SaidDatabase>): Promise<string | null> {
  const stored = await readSetting(db, KEY);
  return stored === null ? null : describeChecks(JSON.parse(stored) as Checks);
}
