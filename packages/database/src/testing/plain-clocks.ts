// The clocks of complaint handling once more, in plain TypeScript over rows, day by day: what the statements of
// `queries/complaints` are compared with. Written from the rules (docs and comments), slow and simple on purpose.
import { addDays, bankHolidays, isWeekend, type Nation } from '@said/calendar';
import type { CaseRow, Council, RuleRow, StageRow } from './random-councils.ts';

export interface PlainStage {
  stage: string;
  received: string;
  acknowledged: string | null;
  answered: string | null;
  extended: string | null;
  outcome: string | null;
  service: string | null;
  procedure: string;
}

/** A ruled stage with its days: `ended` is null while it is open on the day that is looked from. */
export interface PlainClock extends PlainStage {
  ended: string | null;
  days: number;
  limit: number;
  extension: number;
}

export interface Asked {
  step: 'answer' | 'acknowledge';
  asOf: string;
  nation: Nation;
  /** Days on which the whole council was closed. */
  closures: ReadonlySet<string>;
}

const keyOf = (reference: string): string => reference.trim().toLowerCase();

/** A stage before its case, and the service of that case, have said what it leaves open. */
interface Written extends Omit<PlainStage, 'received' | 'procedure'> {
  received: string | null;
  procedure: string | null;
}

/** Every stage of every complaint that somebody waits for an answer to. */
export function plainStages({ cases, stages, services }: Council): PlainStage[] {
  const withStages = new Set(stages.map(({ reference }) => keyOf(reference)));
  const written = [
    ...stages.flatMap((row) => {
      const of = cases.find(({ reference }) => keyOf(reference) === keyOf(row.reference)) ?? null;
      return of && of.kind !== 'complaint' ? [] : [ofStageRow(row, of)];
    }),
    ...cases.filter(({ kind, reference }) => kind === 'complaint' && !withStages.has(keyOf(reference))).map(ofCaseRow),
  ];
  return written.flatMap(({ received, procedure, ...stage }) => {
    if (received === null || stage.outcome === 'withdrawn') return [];
    const ofService = services.find(({ name }) => name === stage.service)?.procedure;
    return [{ ...stage, received, procedure: procedure ?? ofService ?? 'corporate' }];
  });
}

function ofCaseRow(row: CaseRow): Written {
  const { acknowledged_on: acknowledged, received_on: received, outcome, service, procedure } = row;
  const answered = row.answered_on ?? row.closed_on;
  return { stage: row.stage ?? '1', received, acknowledged, answered, extended: null, outcome, service, procedure };
}

function ofStageRow(row: StageRow, of: CaseRow | null): Written {
  const said = {
    stage: row.stage ?? '1',
    acknowledged: row.acknowledged_on,
    answered: row.answered_on ?? closedOn(row, of),
    extended: row.extended_to,
  };
  if (of === null) return { ...said, received: row.received_on, outcome: row.outcome, service: null, procedure: null };
  const { service, procedure } = of;
  return {
    ...said,
    received: row.received_on ?? of.received_on,
    outcome: row.outcome ?? of.outcome,
    service,
    procedure,
  };
}

/** A stage that was closed without an answer was answered when it was closed, if it had begun by then. */
function closedOn(row: StageRow, of: CaseRow | null): string | null {
  if (!of?.closed_on || !row.received_on) return null;
  return of.closed_on >= row.received_on ? of.closed_on : null;
}

/** The rule for a stage on the day it came in: one for its service before the general one, then the newest. */
function ruleFor(stage: PlainStage, rules: readonly RuleRow[], step: Asked['step']): RuleRow | null {
  const meant = rules.filter(
    (rule) =>
      rule.working_days !== null &&
      (rule.procedure ?? 'corporate') === stage.procedure &&
      rule.stage === stage.stage &&
      (rule.step ?? 'answer') === step &&
      [null, stage.service].includes(rule.service_override) &&
      isValidOn(rule, stage.received),
  );
  return meant.reduce<RuleRow | null>((best, rule) => (best === null || goesBefore(rule, best) ? rule : best), null);
}

const isValidOn = ({ valid_from: from, valid_to: to }: RuleRow, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

function goesBefore(rule: RuleRow, other: RuleRow): boolean {
  const isOwn = rule.service_override !== null;
  if (isOwn !== (other.service_override !== null)) return isOwn;
  return (rule.valid_from ?? '') > (other.valid_from ?? '');
}

/** Every ruled stage that had come in by the day that is looked from, with the working days it took or has taken. */
export function plainClocks(council: Council, asked: Asked): PlainClock[] {
  return plainStages(council).flatMap((stage) => {
    const rule = ruleFor(stage, council.rules, asked.step);
    return rule === null || stage.received > asked.asOf ? [] : [clockOf(stage, rule, asked)];
  });
}

function clockOf(stage: PlainStage, rule: RuleRow, { step, asOf, nation, closures }: Asked): PlainClock {
  const end = step === 'answer' ? stage.answered : stage.acknowledged;
  const ended = end !== null && end <= asOf ? end : null;
  const start = rule.clock_start === 'acknowledged' ? (stage.acknowledged ?? stage.received) : stage.received;
  const isWorking = workingDays((rule.nation as Nation | null) ?? nation, closures);
  const days = countDays(start, ended ?? asOf, isWorking) + (rule.counts_day_0 && isWorking(start) ? 1 : 0);
  return { ...stage, ended, days, limit: rule.working_days ?? 0, extension: rule.extension ?? 0 };
}

const holidaysByYear = new Map<string, ReadonlySet<string>>();

function isHoliday(nation: Nation, day: string): boolean {
  const year = Number(day.slice(0, 4));
  const key = `${nation} ${year}`;
  const known = holidaysByYear.get(key) ?? new Set(bankHolidays(nation, year).map((holiday) => holiday.day));
  holidaysByYear.set(key, known);
  return known.has(day);
}

const workingDays =
  (nation: Nation, closures: ReadonlySet<string>): ((day: string) => boolean) =>
  (day) =>
    !isWeekend(day) && !closures.has(day) && !isHoliday(nation, day);

/** Working days after the first day up to the last; less than none where the last comes before the first. */
function countDays(first: string, last: string, isWorking: (day: string) => boolean): number {
  if (last < first) return 0 - countDays(last, first, isWorking);
  let count = 0;
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) if (isWorking(day)) count += 1;
  return count;
}

export const isWithinExtension = ({ extended, ended, days, limit, extension }: PlainClock): boolean =>
  extended !== null && ended !== null && ended <= extended && days <= limit + extension;

export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? Number.NaN;
  return ordered.length % 2 === 1 ? upper : ((ordered[middle - 1] ?? Number.NaN) + upper) / 2;
}
