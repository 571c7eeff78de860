// Complaint stages counted by part: answered or acknowledged in time, upheld.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';
import { periodStart } from '../feedback/counts.ts';
import { type PartCases, type PartFilters, readParts } from '../feedback/parts.ts';
import { complaintStages } from './stages.ts';
import { judgedStages, ruledKeys, withinExtension } from './timeliness.ts';

const IN_TIME = sql`count(*) filter (where days <= day_limit or (${withinExtension}))`;

/** Complaint stages answered in time, by the month answered. Needs `fillWorkingDays` first. */
export async function readAnsweredParts(
  db: Kysely<SaidDatabase>,
  { from, to, nation }: PartFilters,
): Promise<PartCases[]> {
  return readParts(db, {
    tables: sql`${complaintStages(db)}, ${ruledKeys({ step: 'answer', nation })}, ${judgedStages(sql`s.answered_on`, to)}`,
    source: sql`select *, ${periodStart(sql`ended_on`, 'month')} as period_from from judged
      where ended_on between ${from}::DATE and ${to}::DATE and days >= 0`,
    keys: ['procedure', 'stage'],
    hits: IN_TIME,
    days: sql`null::DOUBLE`,
  });
}

/** Stage 1 complaints acknowledged in time, by the month acknowledged. Needs `fillWorkingDays` first. */
export async function readAcknowledgedParts(
  db: Kysely<SaidDatabase>,
  { from, to, nation }: PartFilters,
): Promise<PartCases[]> {
  const rules = ruledKeys({ step: 'acknowledge', nation });
  return readParts(db, {
    tables: sql`${complaintStages(db)}, ${rules}, ${judgedStages(sql`s.acknowledged_on`, to)}`,
    source: sql`select *, ${periodStart(sql`ended_on`, 'month')} as period_from from judged
      where ended_on between ${from}::DATE and ${to}::DATE and stage = '1' and days >= 0`,
    keys: ['procedure', 'stage'],
    hits: sql`count(*) filter (where days <= day_limit)`,
    days: sql`null::DOUBLE`,
  });
}

/** Complaint stages upheld, of those decided, by the month answered. */
export async function readUpheldParts(
  db: Kysely<SaidDatabase>,
  { from, to }: Omit<PartFilters, 'nation'>,
): Promise<PartCases[]> {
  return readParts(db, {
    tables: complaintStages(db),
    source: sql`select *, ${periodStart(sql`answered_on`, 'month')} as period_from from complaint_stages
      where answered_on between ${from}::DATE and ${to}::DATE and outcome in ('upheld', 'partly upheld', 'not upheld')`,
    keys: [],
    hits: sql`count(*) filter (where outcome = 'upheld')`,
    days: sql`null::DOUBLE`,
  });
}
