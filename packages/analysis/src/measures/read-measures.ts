import type { Measure } from '../measure.ts';
import { satisfaction, standardResult, upheld, upheldOrPartly } from './outcomes.ts';
import {
  commentsReceived,
  complaintsPer1000,
  complaintsReceived,
  complimentsReceived,
  feedbackPer1000,
  serviceRequestsPer1000,
  serviceRequestsReceived,
} from './received.ts';
import {
  acknowledgedInTime,
  daysToClose,
  openPastLimit,
  stage1InTime,
  stage2InTime,
  workingDaysToAnswer,
} from './timeliness.ts';

const MEASURES: readonly Measure[] = [
  complaintsReceived,
  commentsReceived,
  complimentsReceived,
  serviceRequestsReceived,
  complaintsPer1000,
  feedbackPer1000,
  serviceRequestsPer1000,
  acknowledgedInTime,
  stage1InTime,
  stage2InTime,
  workingDaysToAnswer,
  daysToClose,
  openPastLimit,
  upheld,
  upheldOrPartly,
  satisfaction,
  standardResult,
];

/** Every measure there is, in the order in which people meet them. */
export function readMeasures(): Measure[] {
  return [...MEASURES];
}

/** The measure of an id; undefined for an id that no measure has. */
export function measureById(id: string): Measure | undefined {
  return MEASURES.find((measure) => measure.id === id);
}

/** The measure that counts a kind of feedback; undefined for kinds the council made up. */
export function receivedMeasure(kind: string): Measure | undefined {
  return {
    complaint: complaintsReceived,
    comment: commentsReceived,
    compliment: complimentsReceived,
    'service request': serviceRequestsReceived,
  }[kind];
}
