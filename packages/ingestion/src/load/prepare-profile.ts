// Ward profiles come wide, long or with months as columns; all are made long before they are staged.
import { basename } from 'node:path';
import { datasetNamed } from '../datasets/all-datasets.ts';
import { writeNormalised } from '../decode/write-normalised.ts';
import { planColumns, shiftColumns } from '../map/build-plan.ts';
import { type ProfileRecord, reshapeWardProfile } from '../reshape/ward-profile.ts';
import { openQuote } from './prepare-slowly.ts';
import type { EarlyReject, PreparedFile, WorkPlace } from './prepared-file.ts';
import type { SourceTable } from './source-table.ts';

const COLUMNS = ['ward_code', 'ward_name', 'indicator', 'value', 'period', 'unit', 'source'] as const;

/** Reads a profile whole (they are small) and stages one row an indicator and ward. */
export async function prepareProfile(
  table: SourceTable,
  { label, sha256, place }: { label: string; sha256: string; place: WorkPlace },
): Promise<PreparedFile> {
  const records: ProfileRecord[] = [];
  const earlyRejects: EarlyReject[] = [];
  for await (const record of table.records()) {
    if ('problem' in record) earlyRejects.push(openQuote(record.line));
    else records.push({ line: record.line, values: record.cells });
  }
  const title = basename(label).replace(/(\.[a-z]+)+$/i, '');
  const profile = reshapeWardProfile({ header: table.header, records, title });
  const rows = profile.rows.map((row) => ({
    line: row.line,
    cells: COLUMNS.map((column) => (row[column] === null ? null : String(row[column]))),
  }));
  const source = await writeNormalised(rows, { ...place, width: COLUMNS.length });
  const definition = datasetNamed('ward_profile');
  const columns = shiftColumns(planColumns([...COLUMNS], definition, { mapping: null }));
  return {
    label,
    definition,
    columns: { ...columns, ignored: profile.ignoredColumns },
    source,
    sha256,
    earlyRejects: [...earlyRejects, ...profile.rejects],
    notes: profile.notes,
    preview: [],
    again: null,
  };
}
