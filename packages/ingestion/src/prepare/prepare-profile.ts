// Ward profiles come wide, long or with months as columns; all are made long before they are staged. Profiles by area
// within wards are added up to wards when their turn comes, because that needs look-ups and boundaries.
import { basename } from 'node:path';
import { type OpenDatabase, readKnownWards } from '@said/database';
import { WARD_PROFILE } from '../datasets/ward-profile/ward-profile.ts';
import { writeNormalised } from '../tables/write-normalised.ts';
import { planColumns, shiftColumns } from '../recognise/build-plan.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import { plainArea } from '../recognise/own-area.ts';
import { addUpAreas } from '../profiles/add-up-areas.ts';
import { type AreaProfile, readAreaProfile } from '../profiles/area-profile.ts';
import { describeAreas, describeUnplaced } from '../profiles/describe-areas.ts';
import { tidyHeader } from '../sniff/period-headers.ts';
import {
  namesToJudge,
  type ProfileRecord,
  reshapeWardProfile,
  type UnjudgedNames,
  usedColumns,
  type WardProfileInput,
  type WardProfileReject,
  type WardProfileRow,
} from '../profiles/ward-profile.ts';
import type { KnownNames } from '../profiles/ward-rows.ts';
import { placeAreas } from './place-areas.ts';
import { openQuote } from './prepare-slowly.ts';
import type { PreparedFile, WorkPlace } from './prepared-file.ts';
import type { EarlyReject } from '../reject/early-reject.ts';
import type { SourceTable } from '../tables/source-table.ts';

const COLUMNS = ['ward_code', 'ward_name', 'indicator', 'value', 'period', 'unit', 'source'] as const;

interface ProfileFile {
  label: string;
  sha256: string;
  place: WorkPlace;
  mapping: FileMapping | null;
  /** Names by which the council may go. */
  councilNames: readonly string[];
}

interface Reshaped {
  rows: readonly WardProfileRow[];
  rejects: EarlyReject[];
  ignoredColumns: string[];
  notes: string[];
}

/**
 * Reads a profile whole (they are small) and stages one row an indicator and ward.
 * @throws AppError `mapping-wrong`
 */
export async function prepareProfile(table: SourceTable, file: ProfileFile): Promise<PreparedFile> {
  const records: ProfileRecord[] = [];
  const unread: EarlyReject[] = [];
  for await (const record of table.records()) {
    if ('problem' in record) unread.push(openQuote(record));
    else records.push({ line: record.line, values: record.cells });
  }
  const title = basename(file.label).replace(/(\.[a-z]+)+$/i, '');
  const input = { header: table.header, records, title, mapping: file.mapping };
  const areas = readAreaProfile(input);
  if (areas === null) return writeProfile(input, unread, file);
  const waiting = await writeRows({ rows: [], rejects: unread, ignoredColumns: [], notes: [] }, file);
  const finish = async (db: OpenDatabase['db']): Promise<PreparedFile> => {
    const profile = await addUp(db, areas, file.mapping);
    return writeRows({ ...profile, rejects: [...unread, ...profile.rejects] }, file);
  };
  return { ...waiting, finish };
}

// Which names are wards is asked when the turn of the file comes: the list of wards may be beside it.
async function writeProfile(
  input: WardProfileInput,
  unread: readonly EarlyReject[],
  file: ProfileFile,
): Promise<PreparedFile> {
  const write = (known: KnownNames): Promise<PreparedFile> => {
    const profile = reshapeWardProfile({ ...input, known });
    return writeRows({ ...profile, rejects: [...unread, ...profile.rejects.map(asEarly)] }, file);
  };
  const own = new Set(file.councilNames.map(plainArea).filter((name) => name !== ''));
  const isCouncil = (name: string): boolean => own.has(plainArea(name));
  const ready = await write({ isCouncil, wards: null });
  const names = namesToJudge(input);
  if (names.wards.length === 0) return ready;
  return { ...ready, finish: async (db) => write({ isCouncil, wards: await knownWards(db, names) }) };
}

// A few strangers among wards are no wards; where most are strangers, the list is of other wards.
const MOST = 0.5;

async function knownWards(db: OpenDatabase['db'], { wards, totals }: UnjudgedNames): Promise<Set<string> | null> {
  const known = await readKnownWards(db, [...wards, ...totals]);
  return wards.filter((name) => known.has(name)).length > wards.length * MOST ? known : null;
}

async function addUp(db: OpenDatabase['db'], areas: AreaProfile, mapping: FileMapping | null): Promise<Reshaped> {
  const used = usedColumns(areas.layout, areas.columns).add(areas.areaColumn);
  const ignoredColumns = areas.header.map(tidyHeader).filter((text, column) => text !== '' && !used.has(column));
  const placement = await placeAreas(db, areas);
  if (placement === null) return { rows: [], rejects: [], ignoredColumns, notes: [describeUnplaced(areas)] };
  const sums = addUpAreas(areas, placement, mapping?.bases);
  return { ...sums, ignoredColumns, notes: describeAreas(areas, sums, placement.how) };
}

async function writeRows(profile: Reshaped, { label, sha256, place }: ProfileFile): Promise<PreparedFile> {
  const rows = profile.rows.map((row) => ({
    line: row.line,
    cells: COLUMNS.map((column) => (row[column] === null ? null : String(row[column]))),
  }));
  const source = await writeNormalised(rows, { ...place, width: COLUMNS.length });
  const columns = shiftColumns(planColumns([...COLUMNS], WARD_PROFILE, { mapping: null }));
  return {
    label,
    definition: WARD_PROFILE,
    columns: { ...columns, ignored: profile.ignoredColumns },
    source,
    sha256,
    earlyRejects: profile.rejects,
    notes: profile.notes,
    preview: [],
    again: null,
  };
}

// Where it is wide, a rejected value cannot go back into its row: it is corrected in the long form.
const asEarly = ({ row, ...reject }: WardProfileReject): EarlyReject => ({
  ...reject,
  cells: COLUMNS.map((column) => row[column] ?? ''),
  cellsAreLabels: true,
});
