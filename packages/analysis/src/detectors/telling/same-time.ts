// What else moved while a result without a breakdown dipped: complaints about the same service. That two things move
// at the same time does not make one the cause of the other, and the sentence says so.
import { sentenceCase } from '@said/wording';
import type { Driver, DriverTable, EvidenceSelector } from '../../finding.ts';
import type { JudgedPoint } from '../../series/judge.ts';
import { isSameService } from '../../series/service-names.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import type { InputOf } from '../contract/detector.ts';
import { driverTable, expectedCount, safeCount } from './driver-words.ts';
import { type DriverEpisode, findDrivers, nameDrivers } from './drivers.ts';
import { exceptionalDays } from './headline.ts';
import type { Demand } from '../contract/inputs.ts';

export interface SameTime {
  sentence: string;
  tables: readonly DriverTable[];
  /** The rows that the sentence counts. */
  evidence: readonly EvidenceSelector[];
  /** Categories of complaints that moved. */
  categories: readonly string[];
}

/** Days of an episode, and how people call them. */
interface Days {
  from: string;
  to: string;
  label: string;
}

/** What is looked at first; a service that only takes requests has those. */
const THINGS = ['complaints', 'service requests'];
/** Counts of parts vary more than chance alone would have it: this many times as much. */
const SPREAD = 2;
const LEAST_Z = 3;
/** Of the whole difference. */
const MOVED = 0.2;

/** Complaints about the service over the days of an episode; null where there are too few to say anything by the month. */
export function describeSameTime(
  input: InputOf<'demand' | 'events'>,
  service: string | null,
  days: Days,
): SameTime | null {
  const own = input.demand.filter(
    ({ series }) => series.subject.kind === 'service' && isSameService(series.service, service),
  );
  const demand = THINGS.flatMap((things) => own.filter((each) => each.things === things))[0];
  const episode = demand && judgeDays(input, demand.series, days);
  if (!demand || !episode) return null;
  const { observed, expected, flag } = episode;
  const drivers = findDrivers(demand.parts, episode);
  const name = `${demand.things} about ${demand.series.service ?? ''}`;
  const counts = `${safeCount(observed)}, ${expectedCount(expected)}`;
  return {
    sentence:
      flag === 0
        ? `At the same time ${name} were within their usual range (${counts})${partsOfUsual(demand, episode)}.`
        : `At the same time ${name} were ${flag === 1 ? 'higher' : 'lower'} than usual (${counts})${most(nameDrivers(drivers, flag))}. That says when, not why.`,
    categories: (flag === 0 ? partsBeyond(demand, episode) : drivers.filter(({ part }) => part >= MOVED))
      .filter(({ kind }) => kind === 'category')
      .map(({ name }) => name),
    evidence: [{ ...demand.series.evidence, from: days.from, to: days.to }],
    tables: driverTable(`${sentenceCase(name)} at the same time, ${days.label}`, 'count', drivers),
  };
}

function most(named: string | null): string {
  return named === null ? '' : `, most of all ${named}`;
}

interface JudgedDays extends DriverEpisode {
  flag: JudgedPoint['flag'];
}

// Judged from what came before and no later than the episode; the answer does not change when later months arrive.
function judgeDays(input: InputOf<'events'>, series: MeasuredSeries, { from, to }: Days): JudgedDays | null {
  const points = series.points.filter((point) => point.to <= to);
  const first = points.findIndex((point) => point.from >= from);
  if (first === -1) return null;
  const judged = input.method
    .judge({ ...series, points }, { exceptional: exceptionalDays(input.events), judgeFrom: from })
    .slice(first);
  if (judged.some(({ centre }) => centre === null)) return null;
  const observed = judged.reduce((total, { value }) => total + (value ?? 0), 0);
  const expected = judged.reduce((total, { centre }) => total + (centre ?? 0), 0);
  const flag = judged.some((point) => point.flag === Math.sign(observed - expected))
    ? Math.sign(observed - expected)
    : 0;
  return { first, last: points.length - 1, observed, expected, flag: flag as JudgedPoint['flag'] };
}

// The whole may be as usual while one category doubled: a part is named when it is far beyond its own share.
function partsBeyond({ parts }: Demand, episode: DriverEpisode): Driver[] {
  return findDrivers(parts, { ...episode, observed: episode.expected + 1 })
    .filter(({ observed, expected }) => observed - expected >= LEAST_Z * Math.sqrt(SPREAD * Math.max(expected, 1)))
    .slice(0, 2);
}

function partsOfUsual(demand: Demand, episode: DriverEpisode): string {
  const found = partsBeyond(demand, episode).map(
    ({ kind, name, observed, expected }) => `${kind} ${name} (${safeCount(observed)}, ${expectedCount(expected)})`,
  );
  return found.length === 0 ? '' : `; more than its share came from ${found.join(' and ')}`;
}
