// How complaints went: which were late, which went on to a second stage, how each stage ended.
//
// Lateness and outcomes are dealt out month by month rather than case by case: a month has its usual share, give or take
// a little calm noise, and what does not come to a whole case waits for the next month. What a chart reports about a
// service was therefore planted.
import { isoDate, type Day } from '../dates/days.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { calmNoise } from '../random/calm-noise.ts';
import { carryOver } from '../random/carry-over.ts';
import type { Random } from '../random/random.ts';
import type { Plants } from '../truths/plants.ts';
import type { Case, Stage } from './case.ts';
import { timeStage } from './clock.ts';
import { chooseRemedy } from './how.ts';

const OUTCOMES = [
  'Upheld',
  'Partly upheld',
  'Withdrawn',
  'Not investigated',
  'Resolved informally',
  'Not upheld',
] as const;
const OUTCOME_WEIGHTS = [0.32, 0.2, 0.04, 0.02, 0.05] as const;
const ESCALATED = 0.09;
const STAGE_2_LATE = 0.1;
const ACKNOWLEDGED_LATE = 0.05;
const LATENESS_NOISE = 0.3;
const OUTCOME_NOISE = 0.25;

/** Noise of each month, the same for all services, so that the council's own share is as calm as theirs. */
type MonthlyNoise = (month: string) => number;

function monthlyNoise(random: Random): MonthlyNoise {
  const noise = calmNoise(random, 84);
  return (month) => noise[(Number(month.slice(0, 4)) - 2021) * 12 + Number(month.slice(5, 7)) - 1] ?? 0;
}

function groupByMonth<T>(items: readonly T[], dayOf: (item: T) => Day): [string, T[]][] {
  const months = Map.groupBy(items, (item) => isoDate(dayOf(item)).slice(0, 7));
  return [...months].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

interface Dealing<T> {
  dayOf: (item: T) => Day;
  /** How likely an item is chosen; the sum over a month says how many are. */
  share: (item: T) => number;
  noise: MonthlyNoise;
}

/** Chooses items month by month, as many as their shares add up to. */
function deal<T>(random: Random, items: readonly T[], { dayOf, share, noise }: Dealing<T>): Set<T> {
  const carry = carryOver(random);
  const chosen = new Set<T>();
  for (const [month, group] of groupByMonth(items, dayOf)) {
    const expected = group.reduce((sum, item) => sum + share(item), 0);
    const count = carry(expected * (1 + LATENESS_NOISE * noise(month)));
    // The likelier an item, the earlier it comes in the random order.
    const order = group.map((item) => ({ item, key: random.next() ** (1 / Math.max(share(item), 0.001)) }));
    for (const { item } of order.toSorted((one, other) => other.key - one.key).slice(0, count)) chosen.add(item);
  }
  return chosen;
}

interface Settling {
  random: Random;
  plants: Plants;
  late: MonthlyNoise;
  acknowledged: MonthlyNoise;
}

/** The first stage of one service's complaints. */
function settleStage1({ random, plants, late, acknowledged }: Settling, complaints: readonly Case[]): void {
  const dayOf = (each: Case): Day => each.received;
  const share = (each: Case): number => 1 - plants.stage1InTime(each.service.name, each.received);
  const answeredLate = deal(random, complaints, { dayOf, share, noise: late });
  const acknowledgedLate = deal(random, complaints, { dayOf, share: () => ACKNOWLEDGED_LATE, noise: acknowledged });
  for (const each of complaints) {
    each.stage1 = timeStage(random, {
      procedure: each.service.procedure,
      stage: '1',
      received: each.received,
      answeredLate: answeredLate.has(each),
      acknowledgedLate: acknowledgedLate.has(each),
    });
  }
}

/** The second stage of about one in eleven of a procedure's complaints. */
function settleStage2({ random, late, acknowledged }: Settling, complaints: readonly Case[]): void {
  const dayOf = (each: Case): Day => each.stage1?.answered ?? each.received;
  const escalated = [...deal(random, complaints, { dayOf, share: () => ESCALATED, noise: () => 0 })];
  const answeredLate = deal(random, escalated, { dayOf, share: () => STAGE_2_LATE, noise: late });
  const acknowledgedLate = deal(random, escalated, { dayOf, share: () => ACKNOWLEDGED_LATE, noise: acknowledged });
  for (const each of escalated) {
    each.stage2 = timeStage(random, {
      procedure: each.service.procedure,
      stage: '2',
      received: addWorkingDays(dayOf(each), random.integer(2, 18)),
      answeredLate: answeredLate.has(each),
      acknowledgedLate: acknowledgedLate.has(each),
    });
  }
}

/** The outcome at a fraction from 0 to 1; in a month of noise above 0 more of them are upheld. */
function outcomeAt(fraction: number, noise: number): string {
  let left = fraction;
  for (const [index, weight] of OUTCOME_WEIGHTS.entries()) {
    left -= weight * (index < 2 ? 1 + OUTCOME_NOISE * noise : 1);
    if (left < 0) return OUTCOMES[index] ?? 'Not upheld';
  }
  return 'Not upheld';
}

/** Deals outcomes to the stages that one service answered in each month. */
function decide(random: Random, complaints: readonly Case[], noise: MonthlyNoise): void {
  const stages = complaints
    .flatMap(({ stage1, stage2 }) => [stage1, stage2])
    .filter((stage): stage is Stage => stage !== null);
  for (const [month, group] of groupByMonth(stages, (stage) => stage.answered)) {
    const phase = random.next();
    for (const [position, stage] of random.shuffle(group).entries()) {
      stage.outcome = outcomeAt((position + phase) / group.length, noise(month));
    }
  }
}

/** Completes all complaints: stages, outcomes, remedies and the day each was closed. Other kinds are left as they are. */
export function settleComplaints(random: Random, cases: readonly Case[], plants: Plants): void {
  const complaints = cases.filter((each) => each.kind === 'complaint');
  const late = monthlyNoise(random.fork('late'));
  const acknowledged = monthlyNoise(random.fork('acknowledged'));
  const upheld = monthlyNoise(random.fork('upheld'));
  const settling = (name: string): Settling => ({ random: random.fork(name), plants, late, acknowledged });
  const byService = Map.groupBy(complaints, (each) => each.service.name);
  for (const [service, own] of byService) settleStage1(settling(service), own);
  for (const [procedure, own] of Map.groupBy(complaints, (each) => each.service.procedure))
    settleStage2(settling(procedure), own);
  for (const [service, own] of byService) decide(random.fork(`outcomes of ${service}`), own, upheld);
  for (const each of complaints) {
    const last = each.stage2 ?? each.stage1;
    if (last === null) throw new Error(`No stage 1 rule for ${each.service.procedure}.`);
    each.closed = addWorkingDays(last.answered, random.integer(0, 2));
    each.remedy = chooseRemedy(random, last.outcome);
  }
}
