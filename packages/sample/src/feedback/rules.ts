// Time limits of the sample council, as data: response-rules.csv is written from them and the cases keep to them.
import type { Procedure } from '../borough/services.ts';
import { dayOf, type Day } from '../dates/days.ts';

export interface ResponseRule {
  procedure: Procedure;
  stage: '1' | '2' | '3';
  step: 'acknowledge' | 'answer';
  workingDays: number;
  clockStart: 'received' | 'acknowledged';
  extension: number;
  from: string;
  to: string;
}

type Row = [
  Procedure,
  ResponseRule['stage'],
  ResponseRule['step'],
  number,
  ResponseRule['clockStart'],
  number,
  string,
  string,
];

const OPEN = '';
const START = '2018-04-01';

const ROWS: Row[] = [
  ['corporate', '1', 'acknowledge', 5, 'received', 0, START, OPEN],
  ['corporate', '2', 'acknowledge', 5, 'received', 0, START, OPEN],
  ['corporate', '1', 'answer', 15, 'received', 10, START, '2023-09-30'],
  ['corporate', '1', 'answer', 10, 'received', 10, '2023-10-01', OPEN],
  ['corporate', '2', 'answer', 20, 'received', 20, START, OPEN],
  ['housing', '1', 'acknowledge', 5, 'received', 0, START, OPEN],
  ['housing', '2', 'acknowledge', 5, 'received', 0, START, OPEN],
  ['housing', '1', 'answer', 10, 'received', 10, START, '2024-03-31'],
  ['housing', '1', 'answer', 10, 'acknowledged', 10, '2024-04-01', OPEN],
  ['housing', '2', 'answer', 20, 'received', 20, START, OPEN],
  ['adult social care', '1', 'acknowledge', 3, 'received', 0, START, OPEN],
  ['adult social care', '1', 'answer', 25, 'received', 20, START, OPEN],
  ['children', '1', 'acknowledge', 5, 'received', 0, START, OPEN],
  ['children', '2', 'acknowledge', 5, 'received', 0, START, OPEN],
  ['children', '1', 'answer', 10, 'received', 10, START, OPEN],
  ['children', '2', 'answer', 25, 'received', 40, START, OPEN],
  ['children', '3', 'answer', 30, 'received', 0, START, OPEN],
];

export const RESPONSE_RULES: readonly ResponseRule[] = ROWS.map(
  ([procedure, stage, step, workingDays, clockStart, extension, from, to]) => ({
    procedure,
    stage,
    step,
    workingDays,
    clockStart,
    extension,
    from,
    to,
  }),
);

const DATED = RESPONSE_RULES.map((rule) => ({
  rule,
  from: dayOf(rule.from),
  to: rule.to === '' ? Infinity : dayOf(rule.to),
}));

/** The answer rule of a stage on a day; undefined where the procedure has no such stage. */
export function answerRule(procedure: Procedure, stage: '1' | '2', on: Day): ResponseRule | undefined {
  return DATED.find(
    ({ rule, from, to }) =>
      rule.step === 'answer' && rule.procedure === procedure && rule.stage === stage && from <= on && on <= to,
  )?.rule;
}

/** Working days within which a case is acknowledged. */
export function acknowledgeDays(procedure: Procedure): number {
  return procedure === 'adult social care' ? 3 : 5;
}
