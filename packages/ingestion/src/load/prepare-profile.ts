// Ward profiles come wide, long or with months as columns; all are made long before they are staged.
import { basename } from 'node:path';
import { datasetNamed } from '../datasets/all-datasets.ts';
import { readRecords, type TextTable } from '../decode/read-records.ts';
import { writeNormalised } from '../decode/write-normalised.ts';
import { planColumns, shiftColumns } from '../map/build-plan.ts';
import { type ProfileRecord, reshapeWardProfile } from '../reshape/ward-profile.ts';
import type { Dialect } from '../sniff/sniff-dialect.ts';
import type { EarlyReject, PreparedFile } from './prepare-file.ts';

const COLUMNS = ['ward_code', 'ward_name', 'indicator', 'value', 'period', 'unit', 'source'] as const;

/** Whether a table that is no other data set reads as a profile: a ward column, and mostly numbers beside it. */
export function looksLikeProfile({ header, sample }: Dialect): boolean {
  const records = sample.map((values, index) => ({ line: index + 1, values }));
  const { columns, layout, rows, rejects, ignoredColumns } = reshapeWardProfile({ header, records, title: '' });
  const wardColumns = [columns.code, columns.name].filter((column) => column !== null).length;
  if (wardColumns === 0 || columns.smallerArea !== null || rows.length === 0) return false;
  const isRepeated = layout === 'wide' && rejects.some(({ rule }) => rule === 'duplicate ward');
  const used = header.length - ignoredColumns.length - wardColumns;
  return !isRepeated && used >= Math.max(1, ignoredColumns.length * 2);
}

/** Reads a profile whole (they are small) and stages one row an indicator and ward. */
export async function prepareProfile(
  { table, dialect }: { table: TextTable; dialect: Dialect },
  { label, sha256, workFolder }: { label: string; sha256: string; workFolder: string },
): Promise<PreparedFile> {
  const records: ProfileRecord[] = [];
  const earlyRejects: EarlyReject[] = [];
  for await (const record of readRecords(table)) {
    if (record.line <= dialect.skipLines) continue;
    if ('problem' in record) {
      const message = 'A quotation mark opens on this line and is never closed. Close it.';
      earlyRejects.push({ line: record.line, column: null, value: null, rule: 'unclosed quote', message });
    } else records.push({ line: record.line, values: record.cells });
  }
  const title = basename(label).replace(/(\.[a-z]+)+$/i, '');
  const profile = reshapeWardProfile({ header: dialect.header, records, title });
  const rows = profile.rows.map((row) => ({
    line: row.line,
    cells: COLUMNS.map((column) => (row[column] === null ? null : String(row[column]))),
  }));
  const source = await writeNormalised(rows, { workFolder, name: sha256.slice(0, 16), width: COLUMNS.length });
  const definition = datasetNamed('ward_profile');
  const columns = shiftColumns(planColumns([...COLUMNS], definition, null));
  return {
    definition,
    columns: { ...columns, ignored: profile.ignoredColumns },
    source,
    sha256,
    earlyRejects: [...earlyRejects, ...profile.rejects],
    notes: profile.notes,
    again: null,
  };
}
