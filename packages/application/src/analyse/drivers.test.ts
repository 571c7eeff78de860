// Drivers and the second list, from rows in a database to stored findings.
import { addDays, monthsBetween } from '@said/calendar';
import type { DatasetName } from '@said/database';
import { insertRows, useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { analyse } from './analyse.ts';
import { readWorthALook } from '../views/findings/checks.ts';
import { readFinding, readFindings } from '../views/findings/findings.ts';
import { readOverview } from '../views/overview/overview.ts';

const place = useDatabase();

type Row = Record<string, unknown>;

const insert = (dataset: DatasetName, rows: Row[]) => insertRows(place.db, dataset, rows);

const MONTHS = monthsBetween('2022-04-01', '2025-03-31');
const CASES = 24;

interface Made {
  month: number;
  index: number;
}

/** Complaints of every month, alike but for what `fields` says. */
async function insertComplaints(fields: (made: Made) => Row): Promise<void> {
  const rows = MONTHS.flatMap(({ from }, month) =>
    Array.from({ length: CASES + ((month * 7) % 5) }, (_, index) => ({
      kind: 'complaint',
      service: index % 2 === 0 ? 'Waste' : 'Parks',
      received_on: addDays(from, index % 10),
      answered_on: addDays(from, (index % 10) + (index % 12 === 5 ? 17 : 4)),
      closed_on: null,
      ward_code: `W${index % 4}`,
      channel: index % 3 === 0 ? 'Email' : 'Telephone',
      category: index % 3 === 1 ? 'Delay' : 'Mess',
      outcome: null,
      ...fields({ month, index }),
    })),
  );
  // The last day says that March is whole.
  const last = { ...rows[0], received_on: '2025-03-31', answered_on: null, closed_on: null };
  await insert('feedback', [...rows, last]);
}

const FALLS: Record<string, number> = { North: 40, South: 0, all: 20 };
const RULE = { procedure: 'corporate', stage: '1', step: 'answer', working_days: 10 };
const WARDS = Array.from({ length: 4 }, (_, index) => ({ code: `W${index}`, name: `Ward ${index}` }));

describe('drivers of a dip', () => {
  it('names the ward and the category whose cases were late, with counts, and shows the working', async () => {
    await insert('response_rules', [RULE]);
    await insert('wards', WARDS);
    // In the last three months all that comes from ward 1 of the service of odd cases is late.
    await insertComplaints(({ month, index }) =>
      month > 32 && index % 4 === 1
        ? { category: 'Contractor', answered_on: addDays(MONTHS[month]?.from ?? '', (index % 10) + 20) }
        : {},
    );
    await analyse(place.db);
    const dips = await readFindings(place.db, { detector: 'dip' });
    const council = dips.find(({ measure, subject }) => measure === 'stage-1-in-time' && subject.kind === 'council');
    expect(council?.sentence).toMatch(
      /Likely drivers, each against its own past: .*ward Ward 1 \((\d+|fewer than 5) of \d+, about \d+ expected; (\d+%|all) of the fall\)/,
    );
    expect(council?.sentence).toMatch(/category Contractor \((\d+|fewer than 5) of \d+, about \d+ expected/);
    expect(council?.sentence).not.toMatch(/channel/);
    const { workings } = await readFinding(place.db, council?.id ?? '');
    expect(workings.method[0]).toContain('Expected range');
    expect(workings.drivers[0]?.rows.some(({ name, n }) => name === 'Ward 1' && (n ?? 0) > 5)).toBe(true);
    const service = dips.find(({ subject }) => subject.kind === 'service' && subject.id === 'Parks');
    expect(service?.sentence).toContain('ward Ward 1');
    const slip = (await readFindings(place.db, { detector: 'complaint handling' })).find(
      ({ measure, subject }) => measure === 'stage-1-in-time' && subject.kind === 'council',
    );
    expect(slip?.sentence).toContain('ward Ward 1');
  });

  it('names what was upheld, and what took longer to close', async () => {
    await insertComplaints(({ month, index }) => ({
      outcome: (month > 32 && index % 3 === 1) || index % 6 === 0 ? 'upheld' : 'not upheld',
      closed_on: addDays(
        MONTHS[month]?.from ?? '',
        (index % 10) + (month > 32 && index % 3 !== 0 ? 30 : 5 + (index % 4)),
      ),
    }));
    await analyse(place.db);
    const dips = await readFindings(place.db, { detector: 'dip' });
    const of = (measure: string, kind: string) =>
      dips.find((each) => each.measure === measure && each.subject.kind === kind)?.sentence;
    expect(of('upheld', 'council')).toMatch(
      /category Delay \((\d+|nearly all) of \d+, next to none expected; all of the rise\)/,
    );
    expect(of('days-to-close', 'kind')).toMatch(/days over \d+ cases, about [\d.]+ expected; \d+% of the rise\)/);
  });

  it('takes results by ward and the questions of a survey', async () => {
    await insert('service_standards', [{ name: 'Bins', service: 'Waste', unit: '%', polarity: 'higher is better' }]);
    const wobble = (month: number): number => 90 + ((month * 7) % 5) - 2;
    await insert(
      'performance',
      MONTHS.flatMap(({ from, to }, month) =>
        [null, 'North', 'South'].map((ward) => ({
          standard: 'Bins',
          period_from: from,
          period_to: to,
          ward_name: ward,
          value: wobble(month) - (month > 32 ? (FALLS[ward ?? 'all'] ?? 0) : 0),
        })),
      ),
    );
    await analyse(place.db);
    const [found] = await readFindings(place.db, { detector: 'dip' });
    expect(found?.sentence).toMatch(
      /Likely drivers, each against its own past: ward North \([\d.]+%, about [\d.]+% expected; \d+% of the fall\)/,
    );
    expect(found?.sentence).not.toContain('without a breakdown');
  });
});

describe('the second list', () => {
  it('holds what is unusual by itself only, apart from the findings, as evidence of nothing', async () => {
    // Many quiet services, and one with a month that is odd but not among so many.
    const services = Array.from({ length: 26 }, (_, index) => `Service ${index}`);
    const rows = services.flatMap((service, at) =>
      MONTHS.flatMap(({ from }, month) =>
        Array.from(
          { length: 14 + ((month * (3 + at) + at) % 7) + (at === 3 && month === 34 ? 14 : 0) },
          (_, index) => ({
            kind: 'comment',
            service,
            received_on: addDays(from, index % 28),
          }),
        ),
      ),
    );
    await insert('feedback', [...rows, { kind: 'comment', service: 'Service 1', received_on: '2025-03-31' }]);
    const { checks } = await analyse(place.db);
    const odd = await readWorthALook(place.db);
    expect(odd.checked).toMatch(
      /^We checked 324 results of the last 12 months in 27 series\. By chance alone about 2 at most would be flagged\.$/,
    );
    expect(odd.findings.map(({ subject, list }) => [subject.id, list])).toEqual([['Service 3', 'worth a look']]);
    expect(odd.findings[0]).toMatchObject({ severity: 'note', elements: [], detector: 'demand shift' });
    expect(odd.findings[0]?.sentence).toContain('Worth a look, no more');
    expect(checks.worthALook).toBe(1);
    expect(await readFindings(place.db)).toEqual([]);
    const overview = await readOverview(place.db);
    expect(overview.findings).toEqual([]);
    expect(overview.worthALook.findings).toHaveLength(1);
    expect(overview.worthALook.checked).toContain('81 results of 2024-25 Q4');
    expect((await readWorthALook(place.db, { quarter: '2024-25 Q2' })).findings).toEqual([]);
    expect((await readFinding(place.db, odd.findings[0]?.id ?? '')).total).toBeGreaterThan(20);
  });
});
