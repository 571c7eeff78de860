// What the pictures show: standards of the sample borough, imported and analysed as a council would do it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '@said/analysis';
import { analyse, readFindings, readSeries, type SeriesView } from '@said/application';
import { openDatabase } from '@said/database';
import { ingest } from '@said/ingestion';

const SAMPLE = join(import.meta.dirname, '..', '..', 'data', 'sample');
/** All that results of standards depend on; without the casework it takes two seconds and not fifteen. */
const FILES = ['services.csv', 'wards.csv', 'service-standards.csv', 'events.csv', 'actions.csv', 'performance.csv'];

export interface StandardRecord {
  view: SeriesView;
  /** What the analysis found about it. */
  findings: readonly Finding[];
}

/** Imports, analyses and reads some standards, in the order of their names. Nothing is left behind. */
export async function readStandards(names: readonly string[]): Promise<StandardRecord[]> {
  const folder = mkdtempSync(join(tmpdir(), 'said-pictures-'));
  const open = await openDatabase(join(folder, 'standards.duckdb'), { create: true });
  try {
    await ingest(
      open,
      FILES.map((file) => join(SAMPLE, file)),
    );
    await analyse(open.db);
    const findings = await readFindings(open.db);
    const records: StandardRecord[] = [];
    for (const standard of names) {
      const view = await readSeries(open.db, { measure: 'standard-result', standard, grain: 'month' });
      records.push({ view, findings: findings.filter(({ subject }) => subject.id === standard) });
    }
    return records;
  } finally {
    await open.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
