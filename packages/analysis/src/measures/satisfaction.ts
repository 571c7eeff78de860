import type { Measure } from '../series/measure.ts';
import type { MeasuredPoint } from '../series/measured-series.ts';
import { seriesKey } from '../series/series-key.ts';
import { sumOf } from './families/in-periods.ts';
import { columns, serviceOrCouncil } from './families/subjects.ts';
import { defineMeasure } from './contract/measure-module.ts';
import type { SurveyRow } from './contract/rows.ts';

const definition: Measure = {
  id: 'satisfaction',
  name: 'Satisfaction',
  definition: 'The result of a survey wave for a service, in the unit of the survey.',
  basis: 'survey answers by wave',
  numerator: 'the survey result',
  denominator: 'people who answered',
  polarity: 'higher is better',
  unit: 'score',
};

/** One point a wave: the overall result, or all drivers together; for the council its own result, or all services together. */
export const satisfaction = defineMeasure<'surveys'>({
  definition,
  elements: [
    { element: '4.3.1', reason: 'A dip in performance, with its start, its depth and whether it recovered' },
    { element: '1.3.2', reason: 'Satisfaction of a service, compared with its own past' },
  ],
  series: {
    topic: 'surveys',
    needs: 'satisfaction',
    splits: ['service'],
    keyOf: ({ service }) => seriesKey(definition.id, { service }),
    build: (rows, key) => {
      const own = rows.filter(({ service }) => service === (key.service ?? null));
      return {
        key,
        measure: definition,
        subject: serviceOrCouncil(key),
        service: key.service ?? null,
        title: key.service === undefined ? definition.name : `Satisfaction with ${key.service}`,
        unit: 'score',
        polarity: definition.polarity,
        pointName: 'wave',
        tolerance: 0,
        points: wavesOf(own.length > 0 ? own : rows),
        evidence: { dataset: 'satisfaction', dateColumn: 'period_to', where: columns({ service: key.service }) },
      };
    },
  },
});

/** Drivers are parts of satisfaction: what is said of it overall goes before them. */
export function isOverall({ driver }: SurveyRow): boolean {
  return driver === null || /^overall$/i.test(driver.trim());
}

function wavesOf(rows: readonly SurveyRow[]): MeasuredPoint[] {
  const overall = rows.filter((row) => isOverall(row));
  const counted = overall.length > 0 ? overall : rows;
  const waves = Map.groupBy(counted, ({ period_from, period_to }) => `${period_from} ${period_to}`);
  return [...waves.values()].flatMap((own) => waveOf(own) ?? []).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

// Each result weighs as much as people answered; where nobody has said how many, all weigh the same.
function waveOf(rows: readonly SurveyRow[]): MeasuredPoint | null {
  const [first] = rows;
  if (!first) return null;
  const isKnown = rows.every(({ n }) => n !== null && n > 0);
  const weightOf = ({ n }: SurveyRow): number => (isKnown ? (n ?? 0) : 1);
  const weight = sumOf(rows, weightOf);
  return {
    from: first.period_from,
    to: first.period_to,
    label: first.wave,
    value: sumOf(rows, (row) => weightOf(row) * row.result) / weight,
    n: isKnown ? weight : null,
    target: null,
  };
}
