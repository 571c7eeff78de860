import type { SeriesPoint, SeriesView } from '@said/server';
import { lazy, Suspense } from 'react';
import { sentenceCase, unitBesideName, valueInWords, wholeNumber } from '@said/wording';
import type { Column } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Figure } from '../../components/Figure.tsx';
import { FindingList } from '../../components/FindingList.tsx';
import { Loading } from '../../components/Loading.tsx';
import { describeJudgement } from './judgement.ts';
import { buildMarks } from './marks.ts';
import { MarkKey, TrendKey } from './TrendKey.tsx';
import styles from './Trend.module.css';

// Recharts weighs more than the rest of the page: it comes when a chart is shown.
const TrendChart = lazy(async () => ({ default: (await import('./TrendChart.tsx')).TrendChart }));

function buildColumns({ measure, standardUnit, points }: SeriesView): Column<SeriesPoint>[] {
  const text = (value: number | null): string => valueInWords(value, unitBesideName(measure.unit, standardUnit));
  const columns: Column<SeriesPoint>[] = [
    { key: 'period', label: 'Period', cell: ({ label }) => label },
    { key: 'value', label: sentenceCase(measure.name), numeric: true, cell: ({ value }) => text(value) },
    { key: 'lower', label: 'Usual range from', numeric: true, cell: ({ lower }) => text(lower) },
    { key: 'upper', label: 'to', numeric: true, cell: ({ upper }) => text(upper) },
    { key: 'judgement', label: 'Judgement', cell: describeJudgement },
  ];
  const basis: Column<SeriesPoint> = {
    key: 'n',
    label: sentenceCase(measure.denominator ?? 'basis'),
    numeric: true,
    cell: ({ n }) => (n === null ? '' : wholeNumber(n)),
  };
  return points.some(({ n }) => n !== null) && measure.unit !== 'count' ? columns.toSpliced(2, 0, basis) : columns;
}

/** The chart of a series, the key to its marks, its caveats and the findings it gave rise to. */
export function TrendBody({ series }: { series: SeriesView }) {
  const { headline, summary, points, measure, subject, grain } = series;
  if (!points.some(({ value }) => value !== null)) {
    return (
      <EmptyState title="No figures for this choice">
        <p>Nothing was recorded for {subject.name} under this measure. Choose another service, ward or kind.</p>
      </EmptyState>
    );
  }
  const marks = buildMarks(series);
  return (
    <>
      <Figure
        headline={headline}
        subtitle={`${subject.kind === 'standard' ? '' : `${sentenceCase(measure.name)}, `}${subject.name}, by ${grain}, ${points[0]?.label ?? ''} to ${points.at(-1)?.label ?? ''}`}
        summary={summary}
        columns={buildColumns(series)}
        rows={points}
        rowKey={({ from }) => from}
        legend={<TrendKey series={series} />}
        notes={<Notes series={series} />}
      >
        <Suspense fallback={<Loading what="the chart" />}>
          <TrendChart series={series} marks={marks} />
        </Suspense>
        <MarkKey marks={marks} />
      </Figure>
      <h2>Findings from this series</h2>
      <FindingList findings={series.findings} where="from this series" />
    </>
  );
}

const XMR_CAVEAT =
  'Seasons are not allowed for: if a measure rises every winter, a flag in winter may be the season. About 1 point in 50 falls outside its usual range by chance.';
const EXPECTED_CAVEAT =
  'Each period is compared with the periods before it only. A slow drift over years becomes the new normal: look at the target too. About 1 point in 100 is flagged by chance.';

function Notes({ series }: { series: SeriesView }) {
  const { measure, method } = series;
  return (
    <details className={styles['notes']}>
      <summary>How this was worked out</summary>
      <p>{sentenceCase(measure.definition)}</p>
      <p>
        Basis: {measure.basis}. {method}
      </p>
      <p>
        {method.startsWith('Expected') ? EXPECTED_CAVEAT : XMR_CAVEAT} A flag asks a question; it does not give a cause.
      </p>
    </details>
  );
}
