// What moved most in a dip: its own parts where the data has them; else, plainly, that it has none, and what complaints
// about the same service did at the same time.
import { sentences } from '@said/wording';
import type { DriverTable, EvidenceSelector } from '../../finding.ts';
import type { JudgedPoint } from '../../series/judge.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import type { InputOf, Parts } from '../contract/detector.ts';
import { describePartDrivers, driverTable } from './driver-words.ts';
import { findPartDrivers, type PartEpisode } from './part-drivers.ts';
import { describeSameTime } from './same-time.ts';

export interface Movement {
  sentence: string;
  tables: readonly DriverTable[];
  /** Categories that moved: an action may name one of them. */
  categories: readonly string[];
  /** Rows that it counts beside those of the series itself. */
  evidence: readonly EvidenceSelector[];
}

const NO_MOVEMENT: Movement = { sentence: '', tables: [], categories: [], evidence: [] };

/** Of the whole difference. */
const MOVED = 0.2;

interface MovedEpisode extends PartEpisode {
  points: readonly Pick<JudgedPoint, 'from' | 'to' | 'value' | 'n' | 'centre'>[];
  label: string;
  /** +1 when it rose, -1 when it fell. */
  way: 1 | -1;
  parts: Parts['series'];
}

/** Measures that arrive as finished figures: nobody can look inside them. */
const REPORTED = new Set(['standard-result', 'satisfaction']);

/** Likely drivers of an episode in words and as tables. Empty while parts have not been read. */
export function describeMovement(input: InputOf<'demand' | 'events'>, episode: MovedEpisode): Movement {
  const { series, points, label, way, parts } = episode;
  if (parts === null) return NO_MOVEMENT;
  const drivers = findPartDrivers(parts, { series, points });
  const said = describePartDrivers(drivers, { series, way });
  const unit = drivers.some(({ z }) => z !== null) ? 'count' : series.unit;
  const own: Movement = {
    sentence: said ?? '',
    tables: driverTable(`${series.title}, ${label}: what moved against its own past`, unit, drivers),
    categories: drivers.flatMap(({ kind, name, part }) => (kind === 'category' && part >= MOVED ? [name] : [])),
    evidence: [],
  };
  if (!REPORTED.has(series.measure.id)) return said === null ? { ...own, sentence: NO_PARTS } : own;
  const days = { from: points[0]?.from ?? '', to: points.at(-1)?.to ?? '', label };
  const meanwhile = describeSameTime(input, series.service, days);
  const sentence = said ?? noBreakdown(series);
  if (!meanwhile) return { ...own, sentence };
  return {
    sentence: sentences(sentence, meanwhile.sentence),
    tables: [...own.tables, ...meanwhile.tables],
    categories: [...own.categories, ...meanwhile.categories],
    evidence: meanwhile.evidence,
  };
}

const NO_PARTS = 'The cases name no ward, channel or category, so they do not say where it moved.';

const OFTEN: Readonly<Record<string, string>> = { week: 'weekly', month: 'monthly', quarter: 'quarterly' };

function noBreakdown({ pointName }: MeasuredSeries): string {
  const often = OFTEN[pointName];
  const figures = often === undefined ? `one figure for each ${pointName}` : `${often} figures`;
  return `It is reported as ${figures} without a breakdown, so it does not say where it moved.`;
}
