// Boundaries of wards, from GeoJSON or TopoJSON.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type AreaBoundary, parseAreaBoundaries } from '../places/area-boundaries.ts';
import { parseBoundaries } from '../places/parse-boundaries.ts';
import { WARD_BOUNDARIES } from '../datasets/ward-boundaries/ward-boundaries.ts';
import type { FileFacts } from '../decode/inspect-file.ts';
import { writeNormalised } from '../tables/write-normalised.ts';
import { planColumns, shiftColumns } from '../recognise/build-plan.ts';
import { placeOutlines } from './place-outlines.ts';
import type { InputFile, PreparedFile, WorkPlace } from './prepared-file.ts';

/** @throws AppError `not-boundaries` and what else `parseBoundaries` says */
export async function prepareBoundaries(input: InputFile, facts: FileFacts, place: WorkPlace): Promise<PreparedFile> {
  const bytes = readFileSync(input.path);
  const text = (facts.gzip ? gunzipSync(bytes) : bytes).toString('utf8');
  const areas = parseAreaBoundaries(text, input.label);
  if (areas !== null) return prepareAreas(areas, { input, facts, place });
  const { wards, rejects } = parseBoundaries(text, input.label);
  const rows = wards.map(({ index, code, name, geometry }) => ({
    line: index + 1,
    // A boundary without a code is known by its name; wards made from it get the same.
    cells: [code ?? name, name, JSON.stringify(geometry)],
  }));
  const source = await writeNormalised(rows, { ...place, width: 3 });
  const columns = shiftColumns(planColumns(['ward_code', 'ward_name', 'geometry'], WARD_BOUNDARIES, { mapping: null }));
  const named = wards.filter(({ code }) => code === null).length;
  return {
    label: input.label,
    definition: WARD_BOUNDARIES,
    columns,
    source,
    sha256: facts.sha256,
    earlyRejects: rejects.map(({ index, column, value, rule, message }) => ({
      line: index + 1,
      column,
      value,
      rule,
      message,
    })),
    notes: named > 0 ? [`${named} boundaries have no ward code; the ward's name stands for it.`] : [],
    preview: [],
    again: null,
  };
}

// Areas within wards are no wards: nothing is stored of them but in which ward they lie.
async function prepareAreas(
  areas: readonly AreaBoundary[],
  { input, facts, place }: { input: InputFile; facts: FileFacts; place: WorkPlace },
): Promise<PreparedFile> {
  const source = await writeNormalised([], { ...place, width: 3 });
  const file: PreparedFile = {
    label: input.label,
    definition: WARD_BOUNDARIES,
    columns: shiftColumns(planColumns(['ward_code', 'ward_name', 'geometry'], WARD_BOUNDARIES, { mapping: null })),
    source,
    sha256: facts.sha256,
    earlyRejects: [],
    notes: [],
    preview: [],
    again: null,
  };
  const finish: PreparedFile['finish'] = async (db) => {
    const { placed, notes } = await placeOutlines(db, areas);
    return { ...file, notes, placedAreas: placed };
  };
  return { ...file, finish };
}
