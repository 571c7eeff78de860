import type { Measure } from '../series/measure.ts';
import { acknowledgedInTime } from './acknowledged-in-time.ts';
import { commentsReceived } from './comments-received.ts';
import { complaintsPer1000 } from './complaints-per-1000.ts';
import { complaintsReceived } from './complaints-received.ts';
import { complimentsReceived } from './compliments-received.ts';
import { daysToClose } from './days-to-close.ts';
import { feedbackPer1000 } from './feedback-per-1000.ts';
import type { MeasureModule } from './contract/measure-module.ts';
import { openPastLimit } from './open-past-limit.ts';
import { satisfaction } from './satisfaction.ts';
import { serviceRequestsPer1000 } from './service-requests-per-1000.ts';
import { serviceRequestsReceived } from './service-requests-received.ts';
import { stage1InTime } from './stage-1-in-time.ts';
import { stage2InTime } from './stage-2-in-time.ts';
import { standardResult } from './standard-result.ts';
import { upheld } from './upheld.ts';
import { upheldOrPartly } from './upheld-or-partly.ts';
import { workingDaysToAnswer } from './working-days-to-answer.ts';

/** Every measure, in the order in which people meet them. A new one is a new file and a line here. */
export const MEASURES: readonly MeasureModule[] = [
  complaintsReceived,
  commentsReceived,
  complimentsReceived,
  serviceRequestsReceived,
  stage1InTime,
  stage2InTime,
  acknowledgedInTime,
  workingDaysToAnswer,
  daysToClose,
  openPastLimit,
  upheld,
  upheldOrPartly,
  standardResult,
  satisfaction,
  complaintsPer1000,
  feedbackPer1000,
  serviceRequestsPer1000,
];

/** The definitions of all measures. */
export function readMeasures(): Measure[] {
  return MEASURES.map(({ definition }) => definition);
}

/** Everything about the measure of an id; undefined for an id that no measure has. */
export function measureById(id: string): MeasureModule | undefined {
  return MEASURES.find(({ definition }) => definition.id === id);
}
