// From figures of areas within wards to figures of wards: counts are added up, rates averaged where their base is known,
// and nothing else is carried over.
import { type Additivity, baseOf, judgeAdditivity } from './additive.ts';
import { type AreaProfile, type AreaRecord, asRecords } from './area-profile.ts';
import { readCell } from '../sniff/number-cells.ts';
import { tidyHeader } from '../sniff/period-headers.ts';
import type { HeadingReject } from './repeated-headings.ts';
import { cellsOf, type ValueCell } from './value-cells.ts';
import type { WardProfileRow } from './ward-profile.ts';
import { wardKey } from './ward-rows.ts';

/** A ward as a row of the profile names it. */
export interface PlacedWard {
  code: string | null;
  name: string | null;
}

/** In which ward each area lies. */
export interface AreaPlacement {
  wardOf: ReadonlyMap<string, PlacedWard>;
  /** How many areas each ward has, by `wardKey`; null where only the file itself says which areas there are. */
  sizes: ReadonlyMap<string, number> | null;
}

/** The values of one indicator and period, by area; null: withheld, missing or unreadable in the file. */
interface Figure {
  header: string;
  indicator: string;
  period: string | null;
  unit: string | null;
  source: string | null;
  values: Map<string, number | null>;
}

/** A cell that is left out, for the list of rejects: it cannot be corrected by itself, only in its file. */
type AreaReject =
  | { line: number; column: string; value: string; rule: 'not a number' | 'duplicate area'; message: string }
  | HeadingReject;

/** What was done with an indicator. */
export interface AddedUp {
  header: string;
  as: 'summed' | 'averaged' | Exclude<Additivity, 'count'>;
  /** The heading of the base that an average is weighted by. */
  base: string | null;
}

export interface WardSums {
  rows: WardProfileRow[];
  rejects: AreaReject[];
  indicators: AddedUp[];
  /** Wards that figures are given of, and the areas in them. */
  wards: number;
  areas: number;
  /** Areas in no ward. */
  unplaced: string[];
  /** Wards of which the file has only some of the areas, and how many it has: no figure is given of them. */
  partial: (PlacedWard & { areas: number })[];
  /** Figures of wards that are not given, because one of their areas has none. */
  broken: number;
  /** Figures of wards in which areas without a row are left out (long files only). */
  thin: number;
}

interface WardAreas {
  ward: PlacedWard;
  areas: string[];
  line: number;
}

/** Adds the areas up. `bases` says of which column a rate is, by heading. */
export function addUpAreas(
  profile: AreaProfile,
  placement: AreaPlacement,
  bases: Readonly<Record<string, string>> = {},
): WardSums {
  const { figures, rejects } = readFigures(profile);
  const { whole, partial, unplaced } = groupAreas(profile.areas, placement);
  const judged = figures.map((figure) => ({ figure, kind: kindOf(figure) }));
  const counts = judged.filter(({ kind }) => kind === 'count').map(({ figure }) => figure);
  const sums: WardSums = {
    rows: [],
    rejects,
    indicators: [],
    wards: whole.length,
    areas: whole.reduce((sum, { areas }) => sum + areas.length, 0),
    unplaced,
    partial,
    broken: 0,
    thin: 0,
  };
  for (const { figure, kind } of judged) {
    const base = kind === 'rate' ? baseOf(figure, counts, { bases, all: figures }) : null;
    sums.indicators.push(use(figure, kind, base));
    if (kind !== 'count' && base === null) continue;
    for (const ward of whole) addWard(sums, ward, { figure, base });
  }
  return sums;
}

function use(figure: Figure, kind: Additivity, base: Figure | null): AddedUp {
  const header = figure.period === null ? figure.indicator : `${figure.indicator} ${figure.period}`;
  if (kind === 'count') return { header, as: 'summed', base: null };
  return base === null ? { header, as: kind, base: null } : { header, as: 'averaged', base: base.indicator };
}

function kindOf({ header, indicator, unit, values }: Figure): Additivity {
  const numbers = [...values.values()].filter((value) => value !== null);
  return judgeAdditivity(header === indicator ? header : `${header} ${indicator}`, unit, numbers);
}

function readFigures(profile: AreaProfile): { figures: Figure[]; rejects: AreaReject[] } {
  const { layout, areas, header, title, given, decimalComma } = profile;
  const figures = new Map<string, Figure>();
  const rejects: AreaReject[] = [...profile.headings];
  for (const cell of cellsOf(layout, asRecords(areas), { header, title, constants: given.constants })) {
    const { indicator, period, unit, source } = cell;
    const key = JSON.stringify([indicator.toLowerCase(), period, unit, source]);
    const column = layout.kind === 'wide' ? tidyHeader(cell.header) : indicator;
    const figure = figures.get(key) ?? { header: column, indicator, period, unit, source, values: new Map() };
    figures.set(key, figure);
    addCell(cell, figure, { rejects, decimalComma });
  }
  return { figures: [...figures.values()], rejects };
}

function addCell(
  { record, header, text, indicator }: ValueCell,
  { values }: Figure,
  { rejects, decimalComma }: { rejects: AreaReject[]; decimalComma: boolean },
): void {
  const read = readCell(text, { decimalComma });
  const area = record.code ?? '';
  const place = { line: record.line, column: tidyHeader(header), value: text.trim() };
  if (values.has(area)) {
    const message = `The area already has a value of "${indicator}". Keep the row that is right, and bring the file in again.`;
    rejects.push({ ...place, rule: 'duplicate area', message });
    return;
  }
  values.set(area, read.kind === 'number' ? read.value : null);
  if (read.kind !== 'text') return;
  const message = 'This is not a number, so its ward has no figure. Correct it in the file and bring that in again.';
  rejects.push({ ...place, rule: 'not a number', message });
}

function groupAreas(
  areas: readonly AreaRecord[],
  { wardOf, sizes }: AreaPlacement,
): { whole: WardAreas[]; partial: WardSums['partial']; unplaced: string[] } {
  const groups = new Map<string, WardAreas>();
  const unplaced = new Set<string>();
  const seen = new Set<string>();
  for (const { area, line } of areas) {
    const ward = wardOf.get(area);
    if (ward === undefined) unplaced.add(area);
    if (ward === undefined || seen.has(area)) continue;
    seen.add(area);
    const group = groups.get(wardKey(ward)) ?? { ward, areas: [], line };
    group.areas.push(area);
    groups.set(wardKey(ward), group);
  }
  const isWhole = ({ ward, areas: there }: WardAreas): boolean => there.length >= (sizes?.get(wardKey(ward)) ?? 0);
  const all = [...groups.values()];
  return {
    whole: all.filter(isWhole),
    partial: all.filter((group) => !isWhole(group)).map(({ ward, areas: there }) => ({ ...ward, areas: there.length })),
    unplaced: [...unplaced],
  };
}

function addWard(
  sums: WardSums,
  { ward, areas, line }: WardAreas,
  { figure, base }: { figure: Figure; base: Figure | null },
): void {
  const given = areas.filter((area) => figure.values.has(area));
  if (given.length === 0) return;
  const pairs = given.map((area) => ({
    value: figure.values.get(area) ?? null,
    weight: base === null ? 1 : (base.values.get(area) ?? null),
  }));
  const value = combine(pairs, base !== null);
  if (value === null) {
    sums.broken += 1;
    return;
  }
  if (given.length < areas.length) sums.thin += 1;
  const { indicator, period, unit, source } = figure;
  sums.rows.push({ ward_code: ward.code, ward_name: ward.name, indicator, value, period, unit, source, line });
}

// Twelve figures: sums of decimals carry no more than their parts.
const tidy = (value: number): number => Number(value.toPrecision(12));

/** The sum, or the mean weighted by the base; null where a part is not known. */
function combine(pairs: readonly { value: number | null; weight: number | null }[], isAverage: boolean): number | null {
  let sum = 0;
  let weights = 0;
  for (const { value, weight } of pairs) {
    if (value === null || weight === null) return null;
    sum += value * weight;
    weights += weight;
  }
  if (!isAverage) return tidy(sum);
  return weights > 0 ? tidy(sum / weights) : null;
}
