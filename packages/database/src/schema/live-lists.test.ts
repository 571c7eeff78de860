// The lists that statements are built from say what the steps have made.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '../open/open-database.ts';
import { readCatalogue } from '../testing/catalogue.ts';
import { DATASET_COLUMNS, DATASET_NAMES, type DatasetName } from './datasets.ts';
import type { SaidDatabase } from './tables.ts';

type Bookkeeping = Exclude<keyof SaidDatabase, DatasetName | `${DatasetName}_rows`>;

// Exhaustive for the compiler: a column in the types alone, or in the tables alone, is found.
const BOOKKEEPING: { [T in Bookkeeping]: Record<keyof SaidDatabase[T], string> } = {
  settings: { key: 'VARCHAR', value: 'VARCHAR' },
  batches: {
    id: 'INTEGER',
    file: 'VARCHAR',
    dataset: 'VARCHAR',
    sha256: 'VARCHAR',
    imported_at: 'TIMESTAMP',
    read: 'INTEGER',
    accepted: 'INTEGER',
    updated: 'INTEGER',
    duplicate: 'INTEGER',
    rejected: 'INTEGER',
    ignored_columns: 'VARCHAR[]',
    notes: 'VARCHAR[]',
    undone_at: 'TIMESTAMP',
  },
  batch_readings: {
    batch: 'INTEGER',
    reading: 'VARCHAR',
    look_ups: 'VARCHAR',
    undone_before: 'INTEGER',
    masked: 'VARCHAR',
    notes: 'VARCHAR[]',
  },
  rejects: {
    batch: 'INTEGER',
    line: 'INTEGER',
    column: 'VARCHAR',
    value: 'VARCHAR',
    rule: 'VARCHAR',
    message: 'VARCHAR',
    field: 'VARCHAR',
    row: 'VARCHAR',
    corrected_by: 'INTEGER',
    corrects: 'VARCHAR',
  },
  row_changes: {
    batch: 'INTEGER',
    dataset: 'VARCHAR',
    column: 'VARCHAR',
    row_id: 'BIGINT',
    before: 'VARCHAR',
    after: 'VARCHAR',
  },
  area_wards: { batch: 'INTEGER', area_code: 'VARCHAR', ward_code: 'VARCHAR', weight: 'INTEGER' },
  analysis_runs: { id: 'INTEGER', as_of: 'DATE', finished_at: 'TIMESTAMP', stale: 'BOOLEAN', checks: 'VARCHAR' },
  findings: {
    id: 'VARCHAR',
    detector: 'VARCHAR',
    detector_version: 'INTEGER',
    measure: 'VARCHAR',
    unit: 'VARCHAR',
    basis: 'VARCHAR',
    sentence: 'VARCHAR',
    subject_kind: 'VARCHAR',
    subject_id: 'VARCHAR',
    subject_name: 'VARCHAR',
    service: 'VARCHAR',
    ward_code: 'VARCHAR',
    period_from: 'DATE',
    period_to: 'DATE',
    period_label: 'VARCHAR',
    value: 'DOUBLE',
    baseline: 'DOUBLE',
    n: 'DOUBLE',
    interval_low: 'DOUBLE',
    interval_high: 'DOUBLE',
    direction: 'VARCHAR',
    severity: 'VARCHAR',
    state: 'VARCHAR',
    evidence_count: 'INTEGER',
    first_seen_as_of: 'DATE',
    last_seen_as_of: 'DATE',
    worth_a_look: 'BOOLEAN',
    workings: 'VARCHAR',
  },
  finding_elements: { finding: 'VARCHAR', element: 'VARCHAR', reason: 'VARCHAR' },
  finding_rows: { finding: 'VARCHAR', dataset: 'VARCHAR', row_id: 'BIGINT' },
  working_days: { nation: 'VARCHAR', day: 'DATE', is_working: 'BOOLEAN', ordinal: 'INTEGER' },
};

const ROW = { id: 'BIGINT', row_key: 'VARCHAR', content_hash: 'UBIGINT', batch: 'INTEGER', replaced_by: 'INTEGER' };

let folder: string;
let open: OpenDatabase;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'said-lists-'));
  open = await openDatabase(join(folder, 'a.duckdb'), { create: true });
});
afterAll(async () => {
  await open.close();
  rmSync(folder, { recursive: true, force: true });
});

async function columnsByTable(): Promise<Record<string, Record<string, string>>> {
  const { columns } = await readCatalogue(open.db);
  return Object.fromEntries(
    [...Map.groupBy(columns, ({ table }) => table)].map(([table, ofTable]) => [
      table,
      Object.fromEntries(ofTable.map(({ column, type }) => [column, type])),
    ]),
  );
}

describe('the live lists', () => {
  it('name the tables and views of a new file, their columns and types, and no others', async () => {
    const { replaced_by: _, ...visible } = ROW;
    const datasets = DATASET_NAMES.flatMap((name) => [
      [`${name}_rows`, { ...ROW, ...DATASET_COLUMNS[name] }],
      [name, { ...visible, ...DATASET_COLUMNS[name] }],
    ]);
    const made = await columnsByTable();
    delete made['schema_version'];
    expect(made).toEqual({ ...BOOKKEEPING, ...Object.fromEntries(datasets) });
  });

  it('have the columns of a data set in the order of its table', async () => {
    const made = await columnsByTable();
    for (const name of DATASET_NAMES) {
      expect(Object.keys(made[`${name}_rows`] ?? {}), name).toEqual([
        ...Object.keys(ROW),
        ...Object.keys(DATASET_COLUMNS[name]),
      ]);
    }
  });
});
