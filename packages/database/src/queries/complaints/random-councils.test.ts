// The statements of the clocks beside the same rules in plain TypeScript, over many small councils in one database.
import { monthStart, type Nation } from '@said/calendar';
import { insertRows, useDatabase } from '@said/test-kit';
import { noBias, sample, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinExtension, median, type PlainClock, plainClocks, plainStages } from '../../testing/plain-clocks.ts';
import { council, type Council } from '../../testing/random-councils.ts';
import { writeSetting } from '../settings/settings.ts';
import { readOutcomes } from './outcomes.ts';
import { readAcknowledgements, readOverdueStages, readStageTimeliness } from './timeliness.ts';
import { fillWorkingDays } from './working-days.ts';

const COUNCILS = process.env['SAID_SLOW'] === '1' ? 1000 : 100;

// Around Easter and around Christmas, where weekends and bank holidays stand together, each in a database of its own.
const DATABASES: { seed: number; nation: Nation; firstDay: string; asOf: string; closures: string[] }[] = [
  { seed: 20_240_329, nation: 'england-and-wales', firstDay: '2024-03-20', asOf: '2024-04-09', closures: [] },
  { seed: 41, nation: 'scotland', firstDay: '2024-12-16', asOf: '2025-01-06', closures: ['2024-12-23', '2024-12-24'] },
];

const place = useDatabase();

function makeCouncils(seed: number, firstDay: string): Council[] {
  const all = tuple(...Array.from({ length: COUNCILS }, (_, number) => council(number, firstDay)));
  return sample(noBias(all), { seed, numRuns: 1 }).flat();
}

async function store(councils: readonly Council[], closures: readonly string[]): Promise<void> {
  await insertRows(
    place.db,
    'feedback',
    councils.flatMap(({ cases }) => cases),
  );
  await insertRows(
    place.db,
    'case_stages',
    councils.flatMap(({ stages }) => stages),
  );
  await insertRows(
    place.db,
    'services',
    councils.flatMap(({ services }) => services),
  );
  await insertRows(
    place.db,
    'response_rules',
    councils.flatMap(({ rules }) => rules),
  );
  await insertRows(
    place.db,
    'events',
    closures.map((date) => ({ kind: 'closure', date })),
  );
}

/** Rows in an order that does not depend on how they were found. */
const inOrder = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))).toSorted();

function groups<T>(rows: readonly T[], key: (row: T) => object): { key: object; rows: T[] }[] {
  return [...Map.groupBy(rows, (row) => JSON.stringify(key(row)))].map(([text, members]) => ({
    key: JSON.parse(text) as object,
    rows: members,
  }));
}

const ended = (clocks: readonly PlainClock[]) =>
  clocks.flatMap((clock) => (clock.ended !== null && clock.days >= 0 ? [{ ...clock, ended: clock.ended }] : []));

type ServiceOf = (row: { service: string | null }) => string | null;

const plainAnswered = (clocks: readonly PlainClock[], serviceOf: ServiceOf): object[] =>
  groups(ended(clocks), (clock) => ({
    period_from: monthStart(clock.ended),
    procedure: clock.procedure,
    stage: clock.stage,
    service: serviceOf(clock),
  })).map(({ key, rows }) => ({
    ...key,
    answered: rows.length,
    in_time: rows.filter((row) => row.days <= row.limit || isWithinExtension(row)).length,
    extended: rows.filter((row) => row.days > row.limit && isWithinExtension(row)).length,
    median_days: median(rows.map(({ days }) => days)),
  }));

const plainAcknowledged = (clocks: readonly PlainClock[], serviceOf: ServiceOf): object[] =>
  groups(
    ended(clocks).filter(({ stage }) => stage === '1'),
    (clock) => ({ period_from: monthStart(clock.ended), procedure: clock.procedure, service: serviceOf(clock) }),
  ).map(({ key, rows }) => ({
    ...key,
    acknowledged: rows.length,
    in_time: rows.filter(({ days, limit }) => days <= limit).length,
  }));

const daysOver = ({ days, limit, extended, extension }: PlainClock): number =>
  days - limit - (extended === null ? 0 : extension);

const plainOverdue = (clocks: readonly PlainClock[], serviceOf: ServiceOf): object[] =>
  groups(
    clocks.filter((clock) => clock.ended === null),
    (clock) => ({ procedure: clock.procedure, stage: clock.stage, service: serviceOf(clock) }),
  ).flatMap(({ key, rows }) => {
    const late = rows.filter((row) => daysOver(row) > 0);
    const [first] = late.map(({ received }) => received).toSorted();
    const most = Math.max(...rows.map(daysOver));
    return late.length === 0
      ? []
      : [{ ...key, overdue: late.length, open: rows.length, most_days_over: most, first_received: first }];
  });

const DECIDED = { upheld: 'upheld', partly_upheld: 'partly upheld', not_upheld: 'not upheld' };

function plainOutcomes(councils: readonly Council[], asOf: string, serviceOf: ServiceOf): object[] {
  const decided = councils
    .flatMap(plainStages)
    .flatMap((stage) =>
      stage.answered !== null && stage.answered <= asOf ? [{ ...stage, answered: stage.answered }] : [],
    )
    .filter(({ outcome }) => Object.values(DECIDED).includes(outcome ?? ''));
  return groups(decided, (stage) => ({ period_from: monthStart(stage.answered), service: serviceOf(stage) })).map(
    ({ key, rows }) => ({
      ...key,
      ...Object.fromEntries(
        Object.entries(DECIDED).map(([name, word]) => [name, rows.filter(({ outcome }) => outcome === word).length]),
      ),
      decided: rows.length,
    }),
  );
}

describe.each(DATABASES)(
  'the clocks of complaints in $nation, seen on $asOf',
  ({ seed, nation, firstDay, asOf, closures }) => {
    it('are what plain counting says, for the council and by service', async () => {
      const { db } = place;
      const councils = makeCouncils(seed, firstDay);
      await store(councils, closures);
      await writeSetting(db, 'nation', nation);
      await fillWorkingDays(db, asOf);
      const asked = { asOf, nation, closures: new Set(closures) };
      const answer = councils.flatMap((each) => plainClocks(each, { ...asked, step: 'answer' }));
      const acknowledge = councils.flatMap((each) => plainClocks(each, { ...asked, step: 'acknowledge' }));
      expect(answer.length).toBeGreaterThan(100);
      for (const byService of [true, false]) {
        const serviceOf: ServiceOf = ({ service }) => (byService ? service : null);
        const filters = { asOf, nation, grain: 'month' as const, byService };
        expect(inOrder(await readStageTimeliness(db, filters))).toEqual(inOrder(plainAnswered(answer, serviceOf)));
        expect(inOrder(await readAcknowledgements(db, filters))).toEqual(
          inOrder(plainAcknowledged(acknowledge, serviceOf)),
        );
        expect(inOrder(await readOverdueStages(db, filters))).toEqual(inOrder(plainOverdue(answer, serviceOf)));
        expect(inOrder(await readOutcomes(db, filters))).toEqual(inOrder(plainOutcomes(councils, asOf, serviceOf)));
      }
    });
  },
);
