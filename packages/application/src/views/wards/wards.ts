// Feedback for each 1,000 residents, ward by ward, with funnel limits; and the boundaries to draw it on.
import { addDays, addMonths } from '@said/calendar';
import {
  AppError,
  readBoundaryRecords,
  readKinds,
  readWardCounts,
  readWardPopulations,
  readWardProfile,
  readWardsOn,
  type SaidDatabase,
  type WardCount,
} from '@said/database';
import type { Kysely } from 'kysely';
import {
  type Period,
  type Measure,
  complaintsPer1000,
  perResidentsDefinition,
  feedbackPer1000,
  serviceRequestsPer1000,
  unasked,
  type Finding,
} from '@said/analysis';
import { type FunnelRow, rateFunnel } from '@said/statistics';
import { countOf, decimalNumber, labelOf, listOf, pluralOf, sentenceCase, wholeNumber } from '@said/wording';
import { readFindings } from '../findings/findings.ts';
import { type Clock, chooseQuarter, lastTwoYears, readViewClock } from '../../clock.ts';
import { sinceBoundaries, yearOf } from '../../ward-days.ts';

export interface WardRate {
  code: string;
  name: string;
  count: number;
  population: number | null;
  ratePer1000: number | null;
  /** Funnel limits at this ward's population: inner 95%, outer 99.8%, as rates per 1,000. */
  limits: { lower95: number; upper95: number; lower998: number; upper998: number } | null;
  position: 'above' | 'below' | 'within' | 'not judged';
  /** Ward-profile indicators shown beside the rate, by indicator name. */
  profile: Record<string, number | null>;
}

export interface WardsView {
  measure: Measure;
  period: Period;
  averagePer1000: number | null;
  headline: string;
  summary: string;
  rows: WardRate[];
  withoutWard: { count: number; total: number };
  findings: Finding[];
}

/** Boundaries of the wards valid on a day, as GeoJSON (WGS84). */
export interface BoundariesView {
  type: 'FeatureCollection';
  features: { type: 'Feature'; properties: { code: string; name: string }; geometry: unknown }[];
}

const MONTHS_A_YEAR = 12;
const EVERYONE = ['complaint', 'comment', 'compliment'];

/**
 * Rates of the wards valid at the end of the period: a quarter, or the last four that feedback covers whole.
 * @throws AppError `quarter-unknown`, `kind-unknown`
 */
export async function readWards(
  db: Kysely<SaidDatabase>,
  filters: { quarter?: string; kind?: string } = {},
): Promise<WardsView> {
  const clock = await readViewClock(db);
  const asked = choosePeriod(filters.quarter, clock);
  const wards = await readWardsOn(db, { on: asked.to });
  const { period } = sinceBoundaries(asked, wards);
  const [counts, populations, profile, kinds, findings] = await Promise.all([
    readWardCounts(db, period),
    readWardPopulations(db),
    readWardProfile(db),
    readKinds(db),
    readFindings(db, filters.quarter === undefined ? {} : { quarter: filters.quarter }),
  ]);
  const { measure, counted } = chooseRate(filters.kind, kinds);
  const events = countByWard(counts, counted);
  const residents = new Map(populations.map(({ ward_code, population }) => [ward_code, population]));
  const inputs = wards.map(({ code }) => ({ events: events.get(code) ?? 0, population: residents.get(code) ?? null }));
  const { rows: placed, average } = rateFunnel(inputs);
  const profiles = Map.groupBy(profile, ({ ward_code }) => ward_code);
  const rows = wards.map(({ code, name }, index) => ({
    ...describeRate(placed[index], events.get(code) ?? 0),
    code,
    name,
    profile: Object.fromEntries((profiles.get(code) ?? []).map(({ indicator, value }) => [indicator, value])),
  }));
  const total = [...events.values()].reduce((sum, count) => sum + count, 0);
  const known = new Set(wards.map(({ code }) => code));
  const elsewhere = [...events].reduce(
    (sum, [code, count]) => sum + (code !== null && !known.has(code) ? count : 0),
    0,
  );
  return {
    measure,
    period,
    averagePer1000: average,
    headline: describeWards(rows, average, period),
    summary: summariseWards(rows, { average, elsewhere, what: measure.name }),
    rows,
    withoutWard: { count: events.get(null) ?? 0, total },
    findings: findings.filter(({ subject }) => subject.kind === 'ward'),
  };
}

function choosePeriod(quarter: string | undefined, clock: Clock): Period {
  if (quarter !== undefined) {
    const { from, to, label } = chooseQuarter(quarter, clock);
    return { from, to, label };
  }
  // Before the first whole quarter nothing is judged yet: whatever there is of the year is shown.
  return yearOf(lastTwoYears(clock).current) ?? labelOf(addMonths(addDays(clock.asOf, 1), -MONTHS_A_YEAR), clock.asOf);
}

interface Rate {
  measure: Measure;
  counted: (row: WardCount) => number;
}

/** The measure of a kind, and what it counts. Without a kind: what people wrote in unasked, or else service requests. */
function chooseRate(kind: string | undefined, kinds: readonly string[]): Rate {
  if (kind !== undefined && !kinds.includes(kind)) {
    throw new AppError('kind-unknown', `There is no feedback of the kind "${kind}".`, {
      hint: `Kinds in the data: ${listOf(kinds)}.`,
    });
  }
  const wrote = kinds.some((name) => EVERYONE.includes(name));
  if (kind === undefined && wrote) {
    return {
      measure: feedbackPer1000.definition,
      counted: (row) => (EVERYONE.includes(row.kind) ? unasked(row) : 0),
    };
  }
  const wanted = kind ?? kinds[0] ?? 'complaint';
  const counted = (row: WardCount): number => (row.kind === wanted ? row.count : 0);
  if (wanted === 'complaint') return { measure: complaintsPer1000.definition, counted };
  if (wanted === 'service request') return { measure: serviceRequestsPer1000.definition, counted };
  return { measure: rateOfKind(wanted), counted };
}

/** The same measure for a kind that the council made up. */
function rateOfKind(kind: string): Measure {
  const things = pluralOf(2, kind);
  const id = `${things.replaceAll(' ', '-')}-per-1000`;
  return perResidentsDefinition({ id, name: sentenceCase(things), things });
}

function countByWard(counts: readonly WardCount[], counted: (row: WardCount) => number): Map<string | null, number> {
  const events = new Map<string | null, number>();
  for (const row of counts) events.set(row.ward_code, (events.get(row.ward_code) ?? 0) + counted(row));
  return events;
}

function describeRate(row: FunnelRow | undefined, count: number): Omit<WardRate, 'code' | 'name' | 'profile'> {
  const { lower95, upper95, lower998, upper998 } = row ?? {};
  const hasLimits = isNumber(lower95) && isNumber(upper95) && isNumber(lower998) && isNumber(upper998);
  return {
    count,
    population: row?.population ?? null,
    ratePer1000: row?.rate ?? null,
    limits: hasLimits ? { lower95, upper95, lower998, upper998 } : null,
    position: row?.position ?? 'not judged',
  };
}

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';

function describeWards(rows: readonly WardRate[], average: number | null, period: Period): string {
  if (average === null) return `Rates cannot be worked out for ${period.label}: the number of residents is not known`;
  const above = rows.filter(({ position }) => position === 'above').map(({ name }) => name);
  const below = rows.filter(({ position }) => position === 'below').map(({ name }) => name);
  if (above.length + below.length === 0) return `No ward stands out from the others in ${period.label}`;
  const parts = [
    ...(above.length > 0 ? [`more feedback than usual from ${listOf(above)}`] : []),
    ...(below.length > 0 ? [`less than usual from ${listOf(below)}`] : []),
  ].join('; ');
  return sentenceCase(parts);
}

function summariseWards(
  rows: readonly WardRate[],
  { average, elsewhere, what }: { average: number | null; elsewhere: number; what: string },
): string {
  const judged = rows.filter(({ position }) => position !== 'not judged').length;
  const said = [
    `${what}: ${average === null ? 'no average' : `${decimalNumber(average)} on average`} over ${countOf(rows.length, 'ward')}.`,
    `${wholeNumber(judged)} could be judged; the range allows for wards differing more than chance alone.`,
    ...(elsewhere > 0
      ? [
          `${countOf(elsewhere, 'record')} ${elsewhere === 1 ? 'is' : 'are'} from wards of other boundaries and ${elsewhere === 1 ? 'is' : 'are'} left out.`,
        ]
      : []),
  ];
  return said.join(' ');
}

/** Boundaries of the wards valid on a day; the analysis date by default. */
export async function readBoundaries(db: Kysely<SaidDatabase>, filters: { on?: string } = {}): Promise<BoundariesView> {
  const on = filters.on ?? (await readViewClock(db)).asOf;
  const records = await readBoundaryRecords(db, { on });
  return {
    type: 'FeatureCollection',
    features: records.map(({ code, name, geometry }) => ({
      type: 'Feature',
      properties: { code, name },
      geometry: JSON.parse(geometry) as unknown,
    })),
  };
}
