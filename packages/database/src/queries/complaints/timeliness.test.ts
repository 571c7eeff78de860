import { insertRows, useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import type { DatasetName } from '../../schema/datasets.ts';
import { readOutcomes } from './outcomes.ts';
import { readAcknowledgements, readOverdueStages, readStageTimeliness } from './timeliness.ts';
import { fillWorkingDays } from './working-days.ts';

const place = useDatabase();

const insert = (...parameters: [DatasetName, Record<string, unknown>[]]) => insertRows(place.db, ...parameters);

const complaint = (fields: Record<string, unknown>) => ({ kind: 'complaint', service: 'Waste', ...fields });
const rule = (fields: Record<string, unknown>) => ({ procedure: 'corporate', step: 'answer', stage: '1', ...fields });
const filters = { asOf: '2024-12-31', nation: 'england-and-wales', grain: 'month' as const, byService: false };

describe('readStageTimeliness', () => {
  it('does not count Good Friday and Easter Monday as working days', async () => {
    await insert('response_rules', [rule({ working_days: 2 })]);
    // Thursday 28 March 2024 to Wednesday 3 April: only Tuesday and Wednesday are working days between.
    await insert('feedback', [
      complaint({ reference: 'A', received_on: '2024-03-28', answered_on: '2024-04-03' }),
      complaint({ reference: 'B', received_on: '2024-03-28', answered_on: '2024-04-04' }),
    ]);
    await fillWorkingDays(place.db, filters.asOf);
    expect(await readStageTimeliness(place.db, filters)).toEqual([
      {
        period_from: '2024-04-01',
        procedure: 'corporate',
        stage: '1',
        service: null,
        answered: 2,
        in_time: 1,
        extended: 0,
        median_days: 2.5,
      },
    ]);
  });

  it('leaves out days on which the council was closed, and counts day 0 where the rule says so', async () => {
    await insert('events', [
      { kind: 'closure', date: '2024-06-04', to: '2024-06-05' },
      { kind: 'closure', date: '2024-06-06', service: 'Libraries' },
    ]);
    await insert('response_rules', [rule({ working_days: 2, counts_day_0: true })]);
    await insert('feedback', [complaint({ received_on: '2024-06-03', answered_on: '2024-06-06' })]);
    await fillWorkingDays(place.db, filters.asOf);
    expect(await readStageTimeliness(place.db, filters)).toMatchObject([{ median_days: 2, in_time: 1 }]);
  });

  it('judges each case by the rule valid on the day it was received, and a service by its own rule', async () => {
    await insert('response_rules', [
      rule({ working_days: 25, valid_to: '2024-03-31' }),
      rule({ working_days: 10, valid_from: '2024-04-01' }),
      rule({ working_days: 40, valid_from: '2024-04-01', service_override: 'Planning' }),
    ]);
    const days = { answered_on: '2024-04-25' };
    await insert('feedback', [
      complaint({ received_on: '2024-03-28', ...days }),
      complaint({ received_on: '2024-04-02', ...days }),
      complaint({ received_on: '2024-04-02', service: 'Planning', ...days }),
    ]);
    await fillWorkingDays(place.db, filters.asOf);
    const rows = await readStageTimeliness(place.db, { ...filters, byService: true });
    expect(rows.map(({ service, answered, in_time }) => [service, answered, in_time])).toEqual([
      ['Planning', 1, 1],
      ['Waste', 2, 1],
    ]);
  });

  it('takes the stages of a case, not its feedback row as well, and allows a recorded extension', async () => {
    await insert('response_rules', [rule({ working_days: 10, extension: 10 }), rule({ stage: '2', working_days: 20 })]);
    await insert('feedback', [complaint({ reference: 'C1', received_on: '2024-05-01', closed_on: '2024-07-01' })]);
    await insert('case_stages', [
      { reference: 'c1', stage: '1', received_on: '2024-05-01', answered_on: '2024-05-20', extended_to: '2024-05-24' },
      { reference: 'C1', stage: '2', received_on: '2024-06-03', answered_on: '2024-06-20' },
    ]);
    await fillWorkingDays(place.db, filters.asOf);
    const rows = await readStageTimeliness(place.db, { ...filters, byService: true });
    expect(rows.map(({ stage, service, in_time, extended }) => [stage, service, in_time, extended])).toEqual([
      ['1', 'Waste', 1, 1],
      ['2', 'Waste', 1, 0],
    ]);
  });

  it('starts the clock at acknowledgement where the rule does, and at receipt when none is recorded', async () => {
    await insert('response_rules', [rule({ working_days: 3, clock_start: 'acknowledged' })]);
    await insert('feedback', [
      complaint({ received_on: '2024-06-03', acknowledged_on: '2024-06-06', answered_on: '2024-06-10' }),
      complaint({ received_on: '2024-06-03', answered_on: '2024-06-10' }),
    ]);
    await fillWorkingDays(place.db, filters.asOf);
    expect(await readStageTimeliness(place.db, filters)).toMatchObject([{ answered: 2, in_time: 1 }]);
  });

  it('knows only what had happened by the day of the analysis, and leaves withdrawn complaints out', async () => {
    await insert('response_rules', [rule({ working_days: 10 })]);
    await insert('feedback', [
      complaint({ received_on: '2024-05-01', answered_on: '2024-09-01' }),
      complaint({ received_on: '2024-06-24' }),
      complaint({ received_on: '2024-05-01', outcome: 'withdrawn' }),
    ]);
    await fillWorkingDays(place.db, '2024-06-28');
    expect(await readStageTimeliness(place.db, { ...filters, asOf: '2024-06-28' })).toEqual([]);
    expect(await readOverdueStages(place.db, { ...filters, asOf: '2024-06-28' })).toEqual([
      {
        procedure: 'corporate',
        stage: '1',
        service: null,
        overdue: 1,
        open: 2,
        // 2 May to 28 June holds 40 working days (two bank holidays): 30 over.
        most_days_over: 30,
        first_received: '2024-05-01',
      },
    ]);
  });
});

describe('other timeliness', () => {
  it('judges acknowledgement by its own rule', async () => {
    await insert('response_rules', [rule({ step: 'acknowledge', working_days: 3 }), rule({ working_days: 20 })]);
    await insert('feedback', [
      complaint({ received_on: '2024-06-03', acknowledged_on: '2024-06-06' }),
      complaint({ received_on: '2024-06-03', acknowledged_on: '2024-06-07' }),
      complaint({ received_on: '2024-06-03' }),
    ]);
    await fillWorkingDays(place.db, filters.asOf);
    expect(await readAcknowledgements(place.db, filters)).toMatchObject([{ acknowledged: 2, in_time: 1 }]);
  });

  it('counts outcomes of those investigated only', async () => {
    const answered_on = '2024-06-05';
    await insert('feedback', [
      complaint({ received_on: '2024-06-03', answered_on, outcome: 'upheld' }),
      complaint({ received_on: '2024-06-03', answered_on, outcome: 'partly upheld' }),
      complaint({ received_on: '2024-06-03', answered_on, outcome: 'not investigated' }),
    ]);
    expect(await readOutcomes(place.db, filters)).toMatchObject([{ upheld: 1, partly_upheld: 1, decided: 2 }]);
  });
});
