// Demand by ward: who asks and complains more, or less, than a ward of that size would by chance. A funnel with
// over-dispersion, never a league table; a ward with fewer than ten expected is not judged (METHODS, sections 2.8, 7).
//
// Severity. act: above the 99.8% limits for the second year running. watch: above them this year. note: below them, or
// outside the 95% limits in both years. Demand goes up or down; it is never worse.
import { dayLabel } from '@said/calendar';
import { decimalNumber, sentences, withinInWords } from '@said/wording';
import type { ElementLink, FindingDraft, Severity } from '../../finding.ts';
import { type FunnelRow, rateFunnel } from '@said/statistics';
import { defineDetector, type Episode, type InputOf, type Parts } from '../contract/detector.ts';
import type { WardCount, WardDemand, WardPeriod } from '../contract/inputs.ts';
import { seriesKey } from '../../series/series-key.ts';
import { explainEpisode } from '../telling/explain.ts';
import { resultInWords } from '../telling/result-words.ts';

const PER = 1000;
const METHOD =
  'Each ward’s rate for every 1,000 residents is compared with those of all wards on a funnel plot: the smaller the ward, the more its rate may differ by chance, and the usual differences between wards are allowed for (over-dispersion).';

type WardInput = InputOf<'wardYears' | 'actions' | 'events'>;

export const wardDemand = defineDetector({
  name: 'ward demand',
  version: 1,
  elements: ['1.1.1', '1.1.2'],
  reads: ['wardYears', 'actions', 'events'],
  detect: ({ wardYears }) => wardYears.flatMap((demand) => detectDemand(demand)),
  tell: (episode, input, parts) => tellWard(episode, input, parts),
  // Outside the 99.8% limits this year, or outside the 95% limits on the same side in both years.
  tested: ({ wardYears }) =>
    wardYears.map(({ current, previous }) => ({
      points: judgeWards(current)
        .filter(({ row }) => row.position !== 'not judged')
        .map(() => ({ to: current.period.to, chance: previous ? 0.002 + 2 * 0.025 ** 2 : 0.002 })),
    })),
});

interface JudgedWard {
  ward: WardCount;
  row: FunnelRow;
}

function detectDemand(demand: WardDemand): WardEpisode[] {
  const now = judgeWards(demand.current);
  const before = new Map(demand.previous ? judgeWards(demand.previous).map((each) => [each.ward.code, each.row]) : []);
  return now.flatMap((judged) => {
    const severity = wardSeverity(judged.row, before.get(judged.ward.code));
    return severity === null ? [] : [asEpisode({ demand, judged, severity, wards: now.length })];
  });
}

function judgeWards(period: WardPeriod): JudgedWard[] {
  const { rows } = rateFunnel(
    period.rows.map(({ count, population }) => ({ events: count, population })),
    { per: PER },
  );
  return period.rows.flatMap((ward, index) => {
    const row = rows[index];
    return row ? [{ ward, row }] : [];
  });
}

function wardSeverity(now: FunnelRow, before: FunnelRow | undefined): Severity | null {
  const isOuter = now.position === 'above' || now.position === 'below';
  if (isOuter && now.position === 'above') return before?.position === 'above' ? 'act' : 'watch';
  if (isOuter) return 'note';
  const isInner = now.position95 === 'above' || now.position95 === 'below';
  return isInner && before?.position95 === now.position95 ? 'note' : null;
}

interface WardFinding {
  demand: WardDemand;
  judged: JudgedWard;
  severity: Severity;
  wards: number;
}

interface WardEpisode extends Episode {
  found: WardFinding;
}

function asEpisode(found: WardFinding): WardEpisode {
  const { demand, judged } = found;
  const { period } = demand.current;
  const { code, name } = judged.ward;
  return {
    series: seriesKey(demand.measure.id, { ward: code }),
    subject: { kind: 'ward', id: code, name },
    firstFlagged: period.from,
    period,
    list: 'headline',
    found,
  };
}

function tellWard({ found, series, subject, period }: WardEpisode, input: WardInput, parts: Parts): FindingDraft {
  const { demand, judged, severity, wards } = found;
  const { measure } = demand;
  const { ward, row } = judged;
  const explanation = explainEpisode(
    { ...input, namedBy: parts.namedBy },
    {
      subject,
      service: null,
      wardCode: ward.code,
      elements: wardDemand.elements,
      from: period.from,
      to: input.asOf,
    },
  );
  const population = ward.population ?? 0;
  const [low, high] = usualRange(row);
  const isHigh = row.position95 === 'above';
  const figures = {
    value: row.rate,
    baseline: row.expected === null || population === 0 ? null : (row.expected / population) * PER,
    n: population,
    interval: low === null || high === null ? null : ([low, high] as const),
  };
  const { unit } = measure;
  return {
    detector: wardDemand.name,
    detectorVersion: wardDemand.version,
    measure: measure.id,
    series,
    unit,
    basis: measure.basis,
    sentence: sentences(wardSentence(demand, judged, wards), explanation.text),
    subject,
    service: null,
    wardCode: ward.code,
    firstFlagged: period.from,
    period,
    ...figures,
    direction: isHigh ? 'up' : 'down',
    severity,
    recovered: false,
    explained: explanation.explained,
    workings: {
      result: resultInWords({ ...figures, unit }, { when: withinInWords(period), pointName: 'year' }),
      method: [METHOD],
      chance: null,
      drivers: [],
    },
    elements: elementsOf(isHigh),
    evidence: demand.where.map((where) => ({
      dataset: 'feedback',
      from: period.from,
      to: period.to,
      where: { ...where, ward_code: ward.code },
    })),
  };
}

function elementsOf(isHigh: boolean): ElementLink[] {
  const reason = isHigh
    ? 'A ward that asks for more than its size explains'
    : 'A ward that is heard from less than its size explains';
  return [
    { element: '1.1.1', reason: 'Demand of a ward for each 1,000 residents, compared with the others' },
    { element: '1.1.2', reason },
  ];
}

/** Rates for every 1,000 that a ward of its size usually has: beyond them it was flagged. */
function usualRange(row: FunnelRow): [number | null, number | null] {
  return row.position === 'within' ? [row.lower95, row.upper95] : [row.lower998, row.upper998];
}

function wardSentence({ things, current }: WardDemand, { ward, row }: JudgedWard, wards: number): string {
  const { period, boundariesSince } = current;
  const side = row.position95 === 'above' ? 'more' : 'fewer';
  const strength =
    row.position === 'within'
      ? `That is ${side} than expected, and so it was the year before; each year alone could be chance.`
      : `That is ${side} than chance and the usual differences between wards explain.`;
  const [lower, upper] = usualRange(row);
  return sentences(
    `${ward.name}: ${decimalNumber(ward.count)} ${things} ${withinInWords(period)}, ${decimalNumber(row.rate ?? 0)} for every 1,000 of its ${decimalNumber(ward.population ?? 0)} residents.`,
    `A ward of its size usually has ${decimalNumber(lower ?? 0)} to ${decimalNumber(upper ?? 0)} for every 1,000 (${wards} wards compared).`,
    strength,
    boundariesSince !== null &&
      `Ward boundaries changed, so only ${things} since ${dayLabel(boundariesSince)} are counted.`,
  );
}
