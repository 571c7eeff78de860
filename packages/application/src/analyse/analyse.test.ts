import { addDays, monthsBetween } from '@said/calendar';
import type { DatasetName } from '@said/database';
import { describe, expect, it } from 'vitest';
import { analyse, refreshIfStale } from './analyse.ts';
import { readFinding, readFindings } from '../views/findings/findings.ts';
import { completePeriods, defaultAsOf, feedbackAsOf } from '../clock.ts';
import { labelOf } from '@said/wording';
import { insertRows, useDatabase } from '@said/test-kit';
import { readSeries } from '../views/trends/read-series.ts';

const place = useDatabase();

type Row = Record<string, unknown>;

const insert = (dataset: DatasetName, rows: Row[]) => insertRows(place.db, dataset, rows);

const WOBBLE = [0, 1, -1, 2, -2, 1, 0, -1];
const MONTHS = monthsBetween('2022-04-01', '2025-03-31');

/** A monthly standard around 90%, with a dip in the given months. */
async function insertStandard(dip: readonly number[], months = MONTHS): Promise<void> {
  await insert(
    'performance',
    months.map(({ from, to }, index) => ({
      standard: 'Bins on the day',
      period: from.slice(0, 7),
      period_from: from,
      period_to: to,
      value: dip.includes(index) ? 70 : 90 + (WOBBLE[index % WOBBLE.length] ?? 0),
    })),
  );
}

const STANDARD = { name: 'Bins on the day', service: 'Waste', unit: '%', polarity: 'higher is better' };

describe('the clock of analysis', () => {
  it('takes a first month for whole where records begin within its first week', () => {
    const first = (firstReceived: string): string | undefined =>
      completePeriods({ firstReceived, feedbackUntil: '2024-06-30' }, 'month')[0]?.from;
    expect([first('2024-04-07'), first('2024-04-08')]).toEqual(['2024-04-01', '2024-05-01']);
  });

  it('is the end of the last quarter whose last week has data', () => {
    const at = (lastReceived: string | null, lastPeriod: string | null = null) =>
      defaultAsOf({ lastReceived, lastPeriod });
    expect(at('2025-03-25')).toBe('2025-03-31');
    expect(at('2025-03-24')).toBe('2024-12-31');
    expect(at('2025-04-02')).toBe('2025-03-31');
    expect(at(null, '2025-06-30')).toBe('2025-06-30');
    expect(at(null)).toBeNull();
  });

  it('does not judge feedback for months that only the standards have reached', () => {
    expect(feedbackAsOf({ lastReceived: '2025-02-27' }, '2025-03-31')).toBe('2025-02-28');
    expect(feedbackAsOf({ lastReceived: '2025-02-10' }, '2025-03-31')).toBe('2025-01-31');
    expect(feedbackAsOf({ lastReceived: '2025-05-10' }, '2025-03-31')).toBe('2025-03-31');
  });
});

describe('the name of a period', () => {
  it('is that of its month, quarter or week, and else its days as people write them', () => {
    const label = (from: string, to: string) => labelOf(from, to).label;
    expect(label('2025-03-01', '2025-03-31')).toBe('March 2025');
    expect(label('2025-01-01', '2025-03-31')).toBe('2024-25 Q4');
    expect(label('2024-10-01', '2025-09-30')).toBe('October 2024 to September 2025');
    expect(label('2025-03-03', '2025-03-09')).toBe('week of 3 March 2025');
    expect(label('2023-05-04', '2023-09-30')).toBe('4 May 2023 to 30 September 2023');
  });
});

describe('analyse', () => {
  it('adds up the cases that are stored, of which the printed shares are rounded, and has the rows of each month', async () => {
    await insert('service_standards', [STANDARD]);
    const answered = (index: number): number => (index > 32 ? 6700 + index : 9000 + 100 * (WOBBLE[index % 8] ?? 0));
    await insert(
      'performance',
      MONTHS.map(({ from, to }, index) => ({
        standard: STANDARD.name,
        period_from: from,
        period_to: to,
        value: Math.round(answered(index) / 10.007) / 10,
        numerator: answered(index),
        denominator: 10_007,
      })),
    );
    await analyse(place.db);
    const [found] = await readFindings(place.db, { detector: 'dip' });
    expect(found?.sentence).toMatch(
      /^Bins on the day: 67\.3% of 10,007 in January 2025\..* For three months running, January to March 2025: together [\d,]+ fewer than expected \(20,202 of 30,021, usual range/,
    );
    expect(found).toMatchObject({ value: 67.3, n: 10_007, evidenceCount: 3 });
    const { rows, workings } = await readFinding(place.db, found?.id ?? '');
    expect(rows.reduce((total, { numerator }) => total + Number(numerator), 0)).toBe(20_202);
    expect(workings.result).toMatch(/^67\.3% of 10,007 in January 2025; about /);
    const choice = { measure: 'standard-result', standard: STANDARD.name, grain: 'month' } as const;
    const drawn = (await readSeries(place.db, choice)).points.find(({ from }) => from === '2025-01-01');
    expect([drawn?.lower, drawn?.upper]).toEqual(found?.interval);
  });

  it('does not add up cases that give another figure than the one reported', async () => {
    await insert('service_standards', [STANDARD]);
    await insert(
      'performance',
      MONTHS.map(({ from, to }, index) => ({
        standard: STANDARD.name,
        period_from: from,
        period_to: to,
        value: index > 32 ? 67.3 : 90 + (WOBBLE[index % 8] ?? 0),
        numerator: 500,
        denominator: 1000,
      })),
    );
    await analyse(place.db);
    const [found] = await readFindings(place.db, { detector: 'dip' });
    expect(found?.sentence).toContain('January to March 2025: together 67.3% of 3,000, below the usual range of');
  });

  it('stores a dip with its rows and elements, and finds it again under the same id', async () => {
    await insert('service_standards', [STANDARD]);
    await insertStandard([20, 21, 22]);
    expect(await analyse(place.db)).toMatchObject({ asOf: '2025-03-31', findings: 1, byState: { recovered: 1 } });
    const [found] = await readFindings(place.db, { detector: 'dip' });
    expect(found).toMatchObject({
      subject: { kind: 'standard', id: 'Bins on the day', name: 'Bins on the day' },
      period: { from: '2023-12-01', to: '2024-02-29', label: 'December 2023 to February 2024' },
      value: 70,
      state: 'recovered',
      elements: ['4.1.2', '4.3.1', '5.3.1'],
      evidenceCount: 3,
    });
    expect(Object.keys(found ?? {})).toEqual([
      'id',
      'detector',
      'measure',
      'unit',
      'basis',
      'sentence',
      'subject',
      'period',
      'value',
      'baseline',
      'n',
      'interval',
      'direction',
      'severity',
      'state',
      'list',
      'elements',
      'evidenceCount',
      'series',
    ]);
    const shown = await readFinding(place.db, found?.id ?? '', { limit: 2 });
    expect(shown.total).toBe(3);
    expect(shown.rows).toHaveLength(2);
    expect(shown.rows[0]).toMatchObject({ dataset: 'performance', value: 70 });
    await analyse(place.db);
    expect((await readFindings(place.db)).map(({ id }) => id)).toEqual([found?.id]);
  });

  it('follows an episode from new over explained to recovered', async () => {
    await insert('service_standards', [STANDARD]);
    await insertStandard([30, 31, 32]);
    await analyse(place.db, { asOf: '2024-12-31' });
    const [first] = await readFindings(place.db);
    expect(first).toMatchObject({ state: 'new', severity: 'act' });
    await insert('actions', [{ done: 'Two more crews', service: 'Waste', start_date: '2024-12-20' }]);
    await analyse(place.db, { asOf: '2024-12-31' });
    const [second] = await readFindings(place.db);
    expect(second).toMatchObject({ id: first?.id, state: 'new' });
    expect(second?.sentence).toContain('(Two more crews); check that it is about this. No cause is on record.');
    await insert('events', [{ kind: 'system change', date: '2024-10-07', service: 'Waste', note: 'new rounds' }]);
    await analyse(place.db, { asOf: '2024-12-31' });
    expect((await readFindings(place.db))[0]).toMatchObject({ id: first?.id, state: 'explained' });
    await analyse(place.db, { asOf: '2025-03-31' });
    expect((await readFindings(place.db))[0]).toMatchObject({ id: first?.id, state: 'recovered', severity: 'note' });
    expect((await readFinding(place.db, first?.id ?? '')).workings).toMatchObject({
      firstSeen: '2024-12-31',
      lastSeen: '2025-03-31',
    });
  });

  it('keeps what it saw first when it is run again, at the same date or later', async () => {
    await insert('service_standards', [STANDARD]);
    await insertStandard([32, 33, 34, 35]);
    const run = async (asOf: string) => {
      await analyse(place.db, { asOf });
      const [found, ...others] = await readFindings(place.db);
      expect(others).toEqual([]);
      const { workings } = await readFinding(place.db, found?.id ?? '');
      return { id: found?.id, state: found?.state, firstSeen: workings.firstSeen, lastSeen: workings.lastSeen };
    };
    const first = await run('2025-01-31');
    expect(first).toMatchObject({ state: 'new', firstSeen: '2025-01-31', lastSeen: '2025-01-31' });
    expect(await run('2025-01-31')).toEqual(first);
    const later = { ...first, state: 'continuing', lastSeen: '2025-03-31' };
    expect(await run('2025-03-31')).toEqual(later);
    expect(await run('2025-03-31')).toEqual(later);
  });

  it('is explained by an action that names the finding and says why', async () => {
    await insert('service_standards', [STANDARD]);
    await insertStandard([34, 35]);
    await analyse(place.db);
    const [found] = await readFindings(place.db);
    await insert('actions', [{ said: 'The crews were short', done: 'Two more crews', finding: found?.id }]);
    await analyse(place.db);
    const [explained] = await readFindings(place.db);
    expect(explained?.state).toBe('explained');
    expect(explained?.sentence).toContain(
      'On record as its cause: The crews were short. Action on record for this: Two more crews.',
    );
  });

  it('reads service requests alone: by ward and by days to close', async () => {
    await insert(
      'wards',
      Array.from({ length: 12 }, (_, index) => ({ code: `W${index}`, name: `Ward ${index}` })),
    );
    await insert(
      'ward_profile',
      Array.from({ length: 12 }, (_, index) => ({
        ward_code: `W${index}`,
        indicator: 'Population',
        value: 5000,
        period: '2021',
      })),
    );
    const rows = MONTHS.flatMap(({ from }, month) =>
      Array.from({ length: 12 }, (_, ward) =>
        Array.from({ length: ward === 3 ? 6 : 2 }, (_, index) => ({
          kind: 'service request',
          received_on: addDays(from, index),
          closed_on: addDays(from, index + (month >= 20 && month < 23 ? 25 : 4 + (month % 3))),
          ward_code: `W${ward}`,
          service: ward < 6 ? 'Streets' : 'Parks',
        })),
      ).flat(),
    );
    await insert('feedback', [
      ...rows,
      { kind: 'service request', received_on: '2025-03-30', closed_on: null, ward_code: 'W1', service: 'Streets' },
    ]);
    await analyse(place.db);
    const wards = await readFindings(place.db, { detector: 'ward demand' });
    expect(wards.map(({ subject, measure, severity }) => [subject.id, measure, severity])).toEqual([
      ['W3', 'service-requests-per-1000', 'act'],
    ]);
    expect(wards[0]?.evidenceCount).toBe(72);
    const dips = await readFindings(place.db, { detector: 'dip' });
    expect(new Set(dips.map(({ measure, subject }) => `${measure} of a ${subject.kind}`))).toEqual(
      new Set(['days-to-close of a kind', 'days-to-close of a service']),
    );
    expect(dips[0]?.sentence).toContain('In a normal December we would expect');
    expect(dips[0]?.sentence).not.toContain('Seasons are not allowed for.');
    expect(await readFindings(place.db, { ward: 'ward 3' })).toHaveLength(1);
    expect((await readFindings(place.db, { service: 'streets' })).map(({ subject }) => subject.id)).toEqual([
      'Streets',
    ]);
    expect(await readFindings(place.db, { element: '1.1.1' })).toHaveLength(1);
  });

  it('does not blame a service for a rule that became stricter, and finds the cases behind a slip', async () => {
    const rule = { procedure: 'corporate', stage: '1', step: 'answer' };
    await insert('response_rules', [
      { ...rule, working_days: 20, valid_from: null, valid_to: '2024-09-30' },
      { ...rule, working_days: 10, valid_from: '2024-10-01', valid_to: null },
    ]);
    // About 15 working days while 20 were allowed, received to the end; the last quarter's cases take 30.
    const slow = (from: string) => (from >= '2024-12-01' ? 45 : 21);
    const complaints = MONTHS.slice(0, 36).flatMap(({ from }) =>
      Array.from({ length: 12 }, (_, index) => ({
        kind: 'complaint',
        service: 'Waste',
        received_on: addDays(from, index),
        answered_on: addDays(addDays(from, index), from >= '2024-10-01' && from < '2024-12-01' ? 12 : slow(from)),
      })),
    );
    await insert('feedback', [
      ...complaints,
      { kind: 'complaint', service: 'Waste', received_on: '2025-03-28', answered_on: null },
    ]);
    await analyse(place.db, { asOf: '2024-12-31' });
    const [overdue, ...slips] = (await readFindings(place.db, { detector: 'complaint handling' })).toSorted((a, b) =>
      a.subject.kind < b.subject.kind ? -1 : 1,
    );
    expect(overdue).toMatchObject({ measure: 'open-past-limit', value: 12, n: 12, evidenceCount: 12 });
    expect(slips.map(({ measure }) => measure)).toEqual(['open-past-limit']);
    await analyse(place.db, { asOf: '2025-03-31' });
    const found = await readFindings(place.db, { detector: 'complaint handling' });
    const slip = found.find(({ measure, subject }) => measure === 'stage-1-in-time' && subject.kind === 'service');
    expect(slip).toMatchObject({ severity: 'act', baseline: 1, period: { label: '2024-25 Q4' } });
    expect(slip?.evidenceCount).toBe(slip?.n);
    expect(found.some(({ measure }) => measure === 'open-past-limit')).toBe(true);
  });

  it('has nothing to analyse without data, and says which date it cannot read', async () => {
    await expect(analyse(place.db)).rejects.toMatchObject({ code: 'nothing-to-analyse' });
    await expect(analyse(place.db, { asOf: 'yesterday' })).rejects.toMatchObject({ code: 'date-unknown' });
    await expect(readFinding(place.db, 'none')).rejects.toMatchObject({ code: 'finding-unknown' });
    await expect(readFindings(place.db, { quarter: 'Q9' })).rejects.toMatchObject({ code: 'quarter-unknown' });
  });

  it('refreshes only what is stale', async () => {
    expect(await refreshIfStale(place.db)).toBeNull();
    await insertStandard([]);
    await place.db
      .insertInto('batches')
      .values({
        id: 1,
        file: 'a.csv',
        dataset: 'performance',
        sha256: '',
        imported_at: '2025-04-10 09:00:00',
        read: 36,
        accepted: 36,
        updated: 0,
        duplicate: 0,
        rejected: 0,
        ignored_columns: [],
        notes: [],
      })
      .execute();
    expect(await refreshIfStale(place.db)).toMatchObject({ asOf: '2025-03-31', findings: 0 });
    expect(await refreshIfStale(place.db)).toBeNull();
    await place.db.updateTable('analysis_runs').set({ stale: true }).execute();
    expect(await refreshIfStale(place.db)).not.toBeNull();
  });
});
