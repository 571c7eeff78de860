// The first and the last day on which each clock and rule holds: one day more or less makes a case late, or another's.
import { insertRows, useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import type { DatasetName } from '../../schema/datasets.ts';
import { readFeedbackCounts } from '../feedback/counts.ts';
import { readDataSpan } from '../imports/data-span.ts';
import { readAcknowledgedParts, readAnsweredParts } from './parts.ts';
import { readAcknowledgements, readOverdueStages, readStageTimeliness } from './timeliness.ts';
import { fillWorkingDays } from './working-days.ts';

const place = useDatabase();

type Row = Record<string, unknown>;

const insert = (dataset: DatasetName, rows: Row[]) => insertRows(place.db, dataset, rows);

const rules = (...rows: Row[]) =>
  insert(
    'response_rules',
    rows.map((row) => ({ procedure: 'corporate', step: 'answer', stage: '1', working_days: 10, ...row })),
  );

/** Complaints, each about a service of its own, which names it in what is read. */
const complaints = (cases: Record<string, Row>) =>
  insert(
    'feedback',
    Object.entries(cases).map(([service, fields]) => ({ kind: 'complaint', service, ...fields })),
  );

const filters = { asOf: '2024-12-31', nation: 'england-and-wales', grain: 'month' as const, byService: true };

/** The services whose complaints were in time, and those whose were late. */
async function judged(asOf = filters.asOf): Promise<{ inTime: string[]; late: string[] }> {
  await fillWorkingDays(place.db, asOf);
  const rows = await readStageTimeliness(place.db, { ...filters, asOf });
  const named = (isIn: boolean) =>
    rows.filter((row) => (row.in_time === row.answered) === isIn).map(({ service }) => service ?? '');
  return { inTime: named(true).toSorted(), late: named(false).toSorted() };
}

describe('which rule holds', () => {
  it('is the one valid on the day of receipt, its first and its last day included', async () => {
    await rules(
      { working_days: 1, valid_to: '2024-05-31' },
      { working_days: 5, valid_from: '2024-06-03', valid_to: '2024-06-14' },
    );
    // 31 May 2024 was a Friday; each is answered after two working days.
    await complaints({
      lastDay: { received_on: '2024-05-31', answered_on: '2024-06-04' },
      between: { received_on: '2024-06-01', answered_on: '2024-06-04' },
      firstDay: { received_on: '2024-06-03', answered_on: '2024-06-05' },
      lastOfSecond: { received_on: '2024-06-14', answered_on: '2024-06-18' },
      after: { received_on: '2024-06-15', answered_on: '2024-06-18' },
    });
    expect(await judged()).toEqual({ inTime: ['firstDay', 'lastOfSecond'], late: ['lastDay'] });
  });

  it('is the newest where two hold, and a service’s own before it', async () => {
    await rules(
      { working_days: 20, valid_from: '2020-01-01' },
      { working_days: 2, valid_from: '2024-01-01' },
      { working_days: 30, valid_from: '2010-01-01', service_override: 'own' },
    );
    const days = { received_on: '2024-06-03', answered_on: '2024-06-10' };
    await complaints({ any: days, own: days });
    expect(await judged()).toEqual({ inTime: ['own'], late: ['any'] });
  });

  it('counts by the bank holidays of the nation that the rule names', async () => {
    // Easter Monday, 1 April 2024, is a working day in Scotland: Thursday 28 March to Tuesday 2 April is two days there.
    await rules({ working_days: 1 }, { working_days: 1, nation: 'scotland', service_override: 'north' });
    const days = { received_on: '2024-03-28', answered_on: '2024-04-02' };
    await complaints({ south: days, north: days });
    expect(await judged()).toEqual({ inTime: ['south'], late: ['north'] });
  });
});

describe('when a clock runs out', () => {
  it('is at the end of its last day', async () => {
    await rules({ working_days: 10 });
    // Ten working days from Monday 3 June 2024 end on Monday 17 June.
    await complaints({
      sameDay: { received_on: '2024-06-03', answered_on: '2024-06-03' },
      lastDay: { received_on: '2024-06-03', answered_on: '2024-06-17' },
      dayAfter: { received_on: '2024-06-03', answered_on: '2024-06-18' },
      beforeItCame: { received_on: '2024-06-04', answered_on: '2024-06-03' },
    });
    expect(await judged()).toEqual({ inTime: ['lastDay', 'sameDay'], late: ['dayAfter'] });
    const parts = await readAnsweredParts(place.db, { ...filters, from: '2024-06-03', to: '2024-06-18' });
    expect(parts.map(({ part, hits, n }) => `${part} ${hits}/${n}`).toSorted()).toEqual([
      'dayAfter 0/1',
      'lastDay 1/1',
      'sameDay 1/1',
    ]);
  });

  it('counts the day of receipt where the rule does, if it was a working day', async () => {
    await rules({ working_days: 2, counts_day_0: true });
    await complaints({
      monday: { received_on: '2024-06-03', answered_on: '2024-06-05' },
      saturday: { received_on: '2024-06-01', answered_on: '2024-06-04' },
    });
    expect(await judged()).toEqual({ inTime: ['saturday'], late: ['monday'] });
  });

  it('is later by an extension that is recorded and that the rule allows, and no longer', async () => {
    await rules({ working_days: 5, extension: 3 });
    // Five working days from 3 June 2024 end on 10 June, eight on 13 June.
    const stage = (reference: string, answered_on: string | null, extended_to: string | null) => ({
      reference,
      stage: '1',
      received_on: '2024-06-03',
      answered_on,
      extended_to,
    });
    const cases = ['asSaid', 'dayAfterSaid', 'asAllowed', 'longerThanAllowed', 'notRecorded'];
    await insert(
      'feedback',
      cases.map((service) => ({
        reference: service,
        kind: 'complaint',
        service,
        received_on: '2024-06-03',
      })),
    );
    await insert('case_stages', [
      stage('asSaid', '2024-06-11', '2024-06-11'),
      stage('dayAfterSaid', '2024-06-12', '2024-06-11'),
      stage('asAllowed', '2024-06-13', '2024-06-28'),
      stage('longerThanAllowed', '2024-06-14', '2024-06-28'),
      stage('notRecorded', '2024-06-11', null),
    ]);
    expect(await judged()).toEqual({
      inTime: ['asAllowed', 'asSaid'],
      late: ['dayAfterSaid', 'longerThanAllowed', 'notRecorded'],
    });
  });

  it('makes an open case overdue on the day after its last, an extension included', async () => {
    await rules({ working_days: 5, extension: 3 });
    const came = { received_on: '2024-06-03' };
    await insert('feedback', [
      { reference: 'a', kind: 'complaint', service: 'plain', ...came },
      { reference: 'b', kind: 'complaint', service: 'extended', ...came },
    ]);
    await insert('case_stages', [{ reference: 'b', stage: '1', ...came, extended_to: '2024-06-13' }]);
    const overdueOn = async (asOf: string) => {
      await fillWorkingDays(place.db, asOf);
      const rows = await readOverdueStages(place.db, { ...filters, asOf });
      return rows.map(({ service, most_days_over }) => `${service} by ${most_days_over}`);
    };
    expect(await overdueOn('2024-06-10')).toEqual([]);
    expect(await overdueOn('2024-06-11')).toEqual(['plain by 1']);
    expect(await overdueOn('2024-06-13')).toEqual(['plain by 3']);
    // Together one of two is over on that day: the other has until its end.
    expect(await readOverdueStages(place.db, { ...filters, asOf: '2024-06-13', byService: false })).toMatchObject([
      { overdue: 1, open: 2 },
    ]);
    expect(await overdueOn('2024-06-14')).toEqual(['extended by 1', 'plain by 4']);
  });

  it('of an acknowledgement too is at the end of its last day', async () => {
    await rules({ step: 'acknowledge', working_days: 3 });
    await complaints({
      lastDay: { received_on: '2024-06-03', acknowledged_on: '2024-06-06' },
      dayAfter: { received_on: '2024-06-03', acknowledged_on: '2024-06-07' },
    });
    await fillWorkingDays(place.db, filters.asOf);
    const rows = await readAcknowledgements(place.db, filters);
    expect(rows.map(({ service, in_time }) => `${service} ${in_time}`)).toEqual(['dayAfter 0', 'lastDay 1']);
    const parts = await readAcknowledgedParts(place.db, { ...filters, from: '2024-06-06', to: '2024-06-07' });
    expect(parts.map(({ part, hits, n }) => `${part} ${hits}/${n}`).toSorted()).toEqual([
      'dayAfter 0/1',
      'lastDay 1/1',
    ]);
  });
});

describe('what is known on a day', () => {
  it('is what came and was answered up to that day itself', async () => {
    await rules({ working_days: 10 });
    await complaints({
      answeredThatDay: { received_on: '2024-06-03', answered_on: '2024-06-14' },
      answeredAfter: { received_on: '2024-05-01', answered_on: '2024-06-17' },
      cameAfter: { received_on: '2024-06-17', answered_on: '2024-06-17' },
    });
    expect(await judged('2024-06-14')).toEqual({ inTime: ['answeredThatDay'], late: [] });
    expect(await readOverdueStages(place.db, { ...filters, asOf: '2024-06-14' })).toMatchObject([
      { service: 'answeredAfter', overdue: 1, open: 1 },
    ]);
  });

  it('holds a case that came on the day of the analysis as open, for no day yet', async () => {
    await rules({ working_days: 1 });
    await insert('feedback', [
      { kind: 'complaint', service: 'Waste', received_on: '2024-06-03' },
      { kind: 'complaint', service: 'Waste', received_on: '2024-06-14' },
    ]);
    await fillWorkingDays(place.db, '2024-06-14');
    expect(await readOverdueStages(place.db, { ...filters, asOf: '2024-06-14' })).toMatchObject([
      { overdue: 1, open: 2 },
    ]);
  });

  it('closes a stage with its case, unless the case had been closed before the stage came', async () => {
    await rules({ working_days: 10, stage: '2' });
    await insert('feedback', [
      { reference: 'a', kind: 'complaint', service: 'onItsDay', received_on: '2024-05-01', closed_on: '2024-06-03' },
      { reference: 'b', kind: 'complaint', service: 'before', received_on: '2024-05-01', closed_on: '2024-06-02' },
    ]);
    await insert('case_stages', [
      { reference: 'a', stage: '2', received_on: '2024-06-03' },
      { reference: 'b', stage: '2', received_on: '2024-06-03' },
    ]);
    expect(await judged()).toEqual({ inTime: ['onItsDay'], late: [] });
    expect(await readOverdueStages(place.db, filters)).toMatchObject([{ service: 'before', open: 1 }]);
  });

  it('reaches to the day of the newest import, that day included', async () => {
    await complaints({ thatDay: { received_on: '2024-05-02' }, after: { received_on: '2024-05-03' } });
    await insert('performance', [
      { standard: 'Bins', period_from: '2024-05-02', period_to: '2024-05-02', value: 1 },
      { standard: 'Bins', period_from: '2024-05-03', period_to: '2024-05-03', value: 1 },
    ]);
    const counts = { read: 2, accepted: 2, updated: 0, duplicate: 0, rejected: 0, ignored_columns: [], notes: [] };
    const batch = { id: 1, file: 'a.csv', dataset: 'feedback', sha256: '', imported_at: '2024-05-02 10:00:00' };
    await place.db
      .insertInto('batches')
      .values({ ...batch, ...counts })
      .execute();
    expect(await readDataSpan(place.db)).toMatchObject({ lastReceived: '2024-05-02', lastPeriod: '2024-05-02' });
  });
});

describe('days of the week and the year', () => {
  it('takes Saturday and Sunday for the weekend, Friday and Monday not', async () => {
    // 31 May 2024 was a Friday.
    await complaints({
      friday: { received_on: '2024-05-31' },
      saturday: { received_on: '2024-06-01' },
      sunday: { received_on: '2024-06-02' },
      monday: { received_on: '2024-06-03' },
    });
    const rows = await readFeedbackCounts(place.db, {
      from: '2024-05-31',
      to: '2024-06-03',
      grain: 'month',
      by: ['service'],
    });
    const weekend = rows.filter(({ at_weekends }) => at_weekends === 1).map(({ service }) => service);
    expect(weekend).toEqual(['saturday', 'sunday']);
    expect(rows).toHaveLength(4);
  });

  it('closes the council from the first day of a closure to its last', async () => {
    await insert('events', [{ kind: 'closure', date: '2024-06-04', to: '2024-06-05' }]);
    await rules({ working_days: 1 });
    await complaints({
      over: { received_on: '2024-06-03', answered_on: '2024-06-06' },
      after: { received_on: '2024-06-03', answered_on: '2024-06-07' },
    });
    expect(await judged()).toEqual({ inTime: ['over'], late: ['after'] });
  });
});
