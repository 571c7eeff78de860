// When a stage of a complaint was acknowledged, due and answered.
import type { Day } from '../dates/days.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import type { Random } from '../random/random.ts';
import type { Procedure } from '../borough/services.ts';
import type { Stage } from './case.ts';
import { acknowledgeDays, answerRule } from './rules.ts';

export interface StageRequest {
  procedure: Procedure;
  stage: '1' | '2';
  received: Day;
  answeredLate: boolean;
  acknowledgedLate: boolean;
}

/** Days an answer took: mostly the second half of what the rule allows, or up to two weeks more. */
function daysTaken(random: Random, limit: number, late: boolean): number {
  if (late) return limit + random.integer(1, 10);
  return Math.max(1, Math.round(limit * (1 - random.next() * random.next() * 0.75)));
}

/** The dates of a stage, its outcome still open; null where the procedure has no such stage. */
export function timeStage(random: Random, request: StageRequest): Stage | null {
  const { procedure, received } = request;
  const rule = answerRule(procedure, request.stage, received);
  if (rule === undefined) return null;
  const within = acknowledgeDays(procedure);
  const afterDays = request.acknowledgedLate ? within + random.integer(1, 4) : random.integer(1, within);
  const acknowledged = addWorkingDays(received, afterDays);
  const start = rule.clockStart === 'acknowledged' ? acknowledged : received;
  const answered = addWorkingDays(start, daysTaken(random, rule.workingDays, request.answeredLate));
  return {
    received,
    acknowledged: Math.min(acknowledged, answered),
    due: addWorkingDays(start, rule.workingDays),
    answered,
    outcome: '',
  };
}
