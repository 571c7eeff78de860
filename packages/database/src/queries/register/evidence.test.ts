import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { readAssessmentRows } from '../record/assessments.ts';
import { readEvidenceActions, readEvidenceDocuments, readEvidenceRegisters } from './evidence.ts';

const place = useDatabase();

const bookkeeping = (id: number) => ({ id, row_key: `row-${id}`, content_hash: id, batch: 1 });

describe('readEvidenceRegisters', () => {
  it('counts nothing in an empty database', async () => {
    const registers = await readEvidenceRegisters(place.db);
    expect(registers).toHaveLength(6);
    for (const register of registers) expect(register).toMatchObject({ rows: 0, services: [], newest: null });
  });

  it('counts each result once, under its standard’s service, when a standard has several dated rows', async () => {
    await place.db
      .insertInto('service_standards_rows')
      .values([
        { ...bookkeeping(1), name: 'Bins', service: 'Waste', valid_from: '2020-04-01', target: 90 },
        { ...bookkeeping(2), name: 'Bins', service: 'Waste', valid_from: '2024-04-01', target: 95 },
        { ...bookkeeping(3), name: 'Loans', service: 'Libraries', valid_from: '2023-04-01', target: 10 },
      ])
      .execute();
    await place.db
      .insertInto('performance_rows')
      .values([
        { ...bookkeeping(4), standard: 'Bins', period_to: '2024-04-30', value: 91 },
        { ...bookkeeping(5), standard: 'Bins', period_to: '2024-05-31', value: 92 },
        { ...bookkeeping(6), standard: 'No such standard', period_to: '2024-03-31', value: 1 },
      ])
      .execute();
    const registers = await readEvidenceRegisters(place.db);
    expect(registers.find(({ dataset }) => dataset === 'service_standards')).toEqual({
      dataset: 'service_standards',
      rows: 3,
      services: ['Libraries', 'Waste'],
      newest: '2024-04-01',
    });
    expect(registers.find(({ dataset }) => dataset === 'performance')).toEqual({
      dataset: 'performance',
      rows: 3,
      services: ['Waste'],
      newest: '2024-05-31',
    });
  });
});

describe('other evidence', () => {
  it('leaves out replaced rows and documents that name no element', async () => {
    await place.db
      .insertInto('documents_rows')
      .values([
        { ...bookkeeping(1), element: '4.3.1', title: 'Old plan', replaced_by: 2 },
        { ...bookkeeping(2), element: '4.3.1', title: 'New plan', date: '2024-05-01' },
        { ...bookkeeping(3), title: 'For nothing' },
      ])
      .execute();
    expect(await readEvidenceDocuments(place.db)).toEqual([
      { id: 'row-2', element: '4.3.1', title: 'New plan', date: '2024-05-01', service: null },
    ]);
  });

  it('names an action by its reference, or by its row where it has none', async () => {
    await place.db
      .insertInto('actions_rows')
      .values([
        { ...bookkeeping(1), reference: 'A-1', done: 'One' },
        { ...bookkeeping(2), done: 'Two' },
      ])
      .execute();
    const ids = (await readEvidenceActions(place.db)).map(({ id }) => id);
    expect(ids).toEqual(['A-1', 'row-2']);
  });

  it('gives the assessment record in the order it was brought in', async () => {
    await place.db
      .insertInto('assessments_rows')
      .values([
        { ...bookkeeping(2), date: '2020-07', kind: '12-month', level: 'plus', count: 17 },
        { ...bookkeeping(1), date: '2019-07-17', kind: 'full', level: 'plus', count: 13 },
      ])
      .execute();
    const rows = await readAssessmentRows(place.db);
    expect(rows.map(({ date, count }) => `${date} ${count}`)).toEqual(['2019-07-17 13', '2020-07 17']);
  });
});
