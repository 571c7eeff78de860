// Small councils made at random, with fixed seeds: rows whose days lie close to each other and to what the rules turn on
// (weekends, bank holidays, limits, first and last days of a rule), so that a day more or less shows.
import { addDays } from '@said/calendar';
import { type Arbitrary, array, boolean, constantFrom, integer, nat, oneof, option, record } from 'fast-check';

export interface CaseRow {
  reference: string;
  kind: string;
  received_on: string | null;
  acknowledged_on: string | null;
  answered_on: string | null;
  closed_on: string | null;
  stage: string | null;
  outcome: string | null;
  service: string | null;
  procedure: string | null;
}

export interface StageRow {
  reference: string;
  stage: string | null;
  received_on: string | null;
  acknowledged_on: string | null;
  extended_to: string | null;
  answered_on: string | null;
  outcome: string | null;
}

export interface RuleRow {
  procedure: string | null;
  stage: string;
  step: string | null;
  working_days: number | null;
  clock_start: string | null;
  counts_day_0: boolean | null;
  extension: number | null;
  service_override: string | null;
  valid_from: string | null;
  valid_to: string | null;
  nation: string | null;
}

export interface Council {
  cases: CaseRow[];
  stages: StageRow[];
  services: { name: string; procedure: string | null }[];
  rules: RuleRow[];
}

// The days on which anything happens, counted from the first: few, so that limits, first and last days often meet.
const DAYS = [0, 1, 5, 8, 9, 12, 13, 19] as const;

const sometimes = <T>(value: Arbitrary<T>, freq = 3): Arbitrary<T | null> => option(value, { nil: null, freq });
const one = <T>(...values: readonly T[]): Arbitrary<T> => constantFrom(...values);

/**
 * One council in the weeks from a day. Its services carry its number, and so do its procedures, so that many councils can lie in one database and be
 * told apart.
 */
export function council(number: number, firstDay: string): Arbitrary<Council> {
  const service = one(`${number} Waste`, `${number} Parks`, `${number} Roads`);
  const procedure = one(`${number} corporate`, `${number} children`);
  const stage = one('1', '1', '1', '2', 'early');
  const outcome = sometimes(one('upheld', 'partly upheld', 'not upheld', 'withdrawn', 'informal'));
  const day = one(...DAYS).map((after) => addDays(firstDay, after));
  const aCase = record({
    kind: oneof({ weight: 5, arbitrary: one('complaint') }, { weight: 1, arbitrary: one('comment', 'compliment') }),
    received_on: sometimes(day, 9),
    acknowledged_on: sometimes(day),
    answered_on: sometimes(day),
    closed_on: sometimes(day),
    stage: sometimes(stage),
    outcome,
    service,
    procedure: sometimes(procedure, 1),
  });
  const aStage = record({
    ofCase: nat({ max: 5 }),
    stage: sometimes(stage, 9),
    received_on: sometimes(day, 9),
    acknowledged_on: sometimes(day),
    extended_to: sometimes(day),
    answered_on: sometimes(day),
    outcome,
  });
  const aRule = record({
    procedure,
    stage,
    step: sometimes(one('answer', 'acknowledge')),
    working_days: sometimes(integer({ min: 0, max: 8 }), 9),
    clock_start: sometimes(one('received', 'acknowledged')),
    counts_day_0: sometimes(boolean()),
    extension: sometimes(integer({ min: 1, max: 4 })),
    service_override: sometimes(service),
    valid_from: sometimes(day, 1),
    valid_to: sometimes(day, 1),
    nation: sometimes(one('scotland', 'northern-ireland'), 1),
  });
  return record({
    cases: array(aCase, { minLength: 2, maxLength: 6 }),
    stages: array(aStage, { maxLength: 6 }),
    procedures: array(procedure, { minLength: 3, maxLength: 3 }),
    rules: array(aRule, { minLength: 14, maxLength: 30 }),
  }).map(({ cases, stages, procedures, rules }) => ({
    cases: cases.map((row, index) => ({ ...row, reference: `${number}-${index}` })),
    // Spelt as another system might: capitals and blanks make no other case.
    stages: stages.map(({ ofCase, ...row }) => ({ ...row, reference: ` ${number}-${ofCase} ` })),
    services: ['Waste', 'Parks', 'Roads'].map((name, index) => ({
      name: `${number} ${name}`,
      procedure: procedures[index] ?? null,
    })),
    rules,
  }));
}
