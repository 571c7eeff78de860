import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenDatabase } from '@said/database';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkAssessments, groupByCycle } from '@said/analysis';
import { useDatabase } from '@said/test-kit';
import { readAssessments } from '../assessments/assessments.ts';
import { readElement, readElements } from './elements.ts';

const place = useDatabase();
let open: OpenDatabase;
beforeEach(() => {
  ({ open } = place);
});

const bookkeeping = (id: number) => ({ id, row_key: `row-${id}`, content_hash: id, batch: 1 });

async function insertFinding(): Promise<void> {
  const common = {
    detector: 'dip',
    detector_version: 1,
    measure: 'in-time',
    unit: 'share',
    basis: 'complaints answered',
  };
  const subject = {
    subject_kind: 'service',
    subject_id: 'Waste',
    subject_name: 'Waste',
    service: 'Waste',
    ward_code: null,
  };
  const period = { period_from: '2026-04-01', period_to: '2026-06-30', period_label: '2026-27 Q1' };
  const figures = { value: 0.4, baseline: 0.8, n: 50, interval_low: null, interval_high: null };
  const standing = { direction: 'worse', severity: 'act', state: 'new', evidence_count: 20 };
  const seen = { first_seen_as_of: '2026-09-30', last_seen_as_of: '2026-09-30' };
  const sentence = 'Waste answered fewer complaints in time.';
  await open.db
    .insertInto('findings')
    .values({ id: 'f1', sentence, ...common, ...subject, ...period, ...figures, ...standing, ...seen })
    .execute();
  await open.db
    .insertInto('finding_elements')
    .values([
      { finding: 'f1', element: '4.3.1', reason: 'It is a dip.' },
      { finding: 'f1', element: '4.1.2', reason: 'It missed its target.' },
    ])
    .execute();
}

describe('readElements', () => {
  it('gives 57 elements for an empty database', async () => {
    const elements = await readElements(open.db);
    expect(elements).toHaveLength(57);
    expect(elements.flatMap(({ evidence }) => evidence)).toEqual([]);
  });

  it('gathers findings, actions, documents and registers from the database', async () => {
    await insertFinding();
    const { db } = open;
    await db
      .insertInto('analysis_runs')
      .values({ id: 1, as_of: '2026-09-30', finished_at: '2026-10-01', stale: false })
      .execute();
    await db
      .insertInto('services_rows')
      .values([
        { ...bookkeeping(1), name: 'Waste' },
        { ...bookkeeping(2), name: 'Closed long ago', valid_to: '2020-03-31' },
      ])
      .execute();
    await db
      .insertInto('actions_rows')
      .values({
        ...bookkeeping(3),
        reference: 'A-1',
        done: 'A new round.',
        finding: 'f1',
        service: 'Waste',
        start_date: '2026-07-01',
      })
      .execute();
    await db
      .insertInto('documents_rows')
      .values({ ...bookkeeping(4), element: '4.3.1', title: 'Recovery plan', date: '2026-08-01' })
      .execute();
    await db
      .insertInto('service_standards_rows')
      .values({ ...bookkeeping(5), name: 'Bins', service: 'Waste', target: 95, valid_from: '2024-04-01' })
      .execute();
    await db
      .insertInto('performance_rows')
      .values({ ...bookkeeping(6), standard: 'Bins', period_to: '2026-06-30', value: 91 })
      .execute();

    const dip = await readElement(db, '4.3.1');
    expect(dip.evidence.map(({ kind, id, date }) => `${kind} ${id} ${date}`)).toEqual([
      'document row-4 2026-08-01',
      'action A-1 2026-07-01',
      'finding f1 2026-06-30',
    ]);
    expect(dip.suggestion).toBe('full');
    const monitoring = await readElement(db, '4.1.2');
    expect(monitoring.evidence.find(({ kind }) => kind === 'data')).toEqual({
      kind: 'data',
      id: 'performance',
      title: '1 result measured against a standard',
      date: '2026-06-30',
    });
  });

  it('says which element is unknown', async () => {
    await expect(readElement(open.db, '4.3.9')).rejects.toMatchObject({ code: 'element-unknown' });
  });
});

const stockton = join(import.meta.dirname, '..', '..', '..', '..', '..', 'data', 'stockton', 'assessments.csv');

describe.skipIf(!existsSync(stockton))('the published record of Stockton-on-Tees', () => {
  beforeEach(async () => {
    const rows = parseRecord(readFileSync(stockton, 'utf8'));
    await open.db
      .insertInto('assessments_rows')
      .values(rows.map((row, index) => ({ ...bookkeeping(index), ...row })))
      .execute();
  });

  it('shows six visits with what is known of each', async () => {
    const visits = await readAssessments(open.db);
    const lines = visits.map((v) => [v.date, v.kind, v.non, v.partial, v.full, v.plus, v.basis]);
    expect(lines).toEqual([
      ['2019-07-17', 'full', 0, 0, 44, 13, 'published'],
      ['2020-07', '12-month', 0, 0, 40, 17, 'mixed'],
      ['2021-10', '24-month', 0, 0, 40, 17, 'mixed'],
      ['2022-07', 'full', 0, 0, 43, 14, 'mixed'],
      ['2023', '12-month', null, null, null, 16, 'derived'],
      ['2024-06', '24-month', 0, 0, 40, 17, 'mixed'],
    ]);
  });

  it('shows the split by criterion for 2019 and 2020 and none for later visits', async () => {
    const visits = await readAssessments(open.db);
    const split = visits.map(({ byCriterion }) => byCriterion && Object.values(byCriterion));
    expect(split[0]?.map(({ plus }) => plus)).toEqual([4, 5, 4, 0, 0]);
    expect(split[0]?.map(({ full }) => full)).toEqual([7, 6, 8, 13, 10]);
    expect(split[1]?.map(({ plus }) => plus)).toEqual([5, 6, 5, 0, 1]);
    expect(split[1]?.map(({ full }) => full)).toEqual([6, 5, 7, 13, 9]);
    expect(split.slice(2)).toEqual([null, null, null, null]);
  });

  it('adds up, and falls into two cycles', async () => {
    expect(checkAssessments(parseRecord(readFileSync(stockton, 'utf8')))).toEqual([]);
    const cycles = groupByCycle(await readAssessments(open.db));
    expect(cycles.map(({ label, reviews }) => `${label}: ${reviews.length}`)).toEqual([
      '2019 to 2021: 2',
      '2022 to 2024: 2',
    ]);
  });

  it('knows the last level of every element from 2019: 13 at plus and 44 at full', async () => {
    const last = (await readElements(open.db)).map((element) => element.last);
    expect(new Set(last.map((level) => level?.date))).toEqual(new Set(['2019-07-17']));
    expect(last.filter((level) => level?.level === 'plus')).toHaveLength(13);
    expect(last.filter((level) => level?.level === 'full')).toHaveLength(44);
  });
});

/** Reads the small file of the record: quoted cells hold commas, none holds a line end. */
function parseRecord(text: string) {
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
      cell.replace(/^"(.*)"$/, '$1'),
    );
    const [date, kind, level, count, element, criterion, justification, assessor, source, basis] = cells.map(
      (c) => c || null,
    );
    const texts = { date, kind, level, element, justification, assessor, source, basis };
    const given = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value ?? null]));
    return { ...given, count: numberOf(count), criterion: numberOf(criterion) } as Parameters<
      typeof checkAssessments
    >[0][number];
  });
}

function numberOf(cell: string | null | undefined): number | null {
  return cell === null || cell === undefined ? null : Number(cell);
}
