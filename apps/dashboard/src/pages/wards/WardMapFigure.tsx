import type { WardRate, WardsView } from '@said/server';
import { lazy, Suspense } from 'react';
import { bareValue, valueInWords } from '@said/wording';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Loading } from '../../components/Loading.tsx';
import { useBoundaries } from './queries.ts';
import styles from './Wards.module.css';
import { WARD_COLUMNS } from './ward-columns.ts';

const WardMap = lazy(async () => ({ default: (await import('./WardMap.tsx')).WardMap }));

const RATE = 'per 1,000 residents';

/** The map of the wards that were valid at the end of the period. */
export function WardMapFigure({ wards }: { wards: WardsView }) {
  const { headline, summary, rows, period, measure, averagePer1000 } = wards;
  const boundaries = useBoundaries(period.to);
  const average = bareValue(averagePer1000, RATE);
  return (
    <Figure
      headline={headline}
      subtitle={`${measure.name} by ward, ${period.label}. Average of all wards: ${average}`}
      summary={summary}
      columns={WARD_COLUMNS}
      rows={rows}
      rowKey={({ code }) => code}
      notes={<HowJudged />}
    >
      {boundaries.data?.features.length === 0 ? (
        <EmptyState title="No map: there are no boundaries for these wards">
          <p>
            Bring in a GeoJSON or TopoJSON file with the wards’ codes: <code>said ingest FILE</code>. The table holds
            every figure without it.
          </p>
        </EmptyState>
      ) : null}
      {boundaries.isError ? <p>The boundaries could not be read: {boundaries.error.message}</p> : null}
      {boundaries.data && boundaries.data.features.length > 0 ? (
        <Suspense fallback={<Loading what="the map" />}>
          <WardMap
            boundaries={boundaries.data}
            values={valuesOf(rows)}
            title={`Map. ${headline}`}
            description={summary}
          />
        </Suspense>
      ) : null}
    </Figure>
  );
}

const valuesOf = (rows: readonly WardRate[]) =>
  Object.fromEntries(
    rows.map(({ code, position, ratePer1000 }) => [code, { position, label: valueInWords(ratePer1000, RATE) }]),
  );

function HowJudged() {
  return (
    <details className={styles['notes']}>
      <summary>How wards are judged</summary>
      <p>
        A small ward’s rate moves more by chance than a large one’s, so each ward has its own usual range around the
        average (a funnel plot with 99.8% limits), widened because wards differ anyway. A ward outside its range is
        unusual; it is not better or worse. Wards where fewer than 10 records would be expected are not judged.
      </p>
    </details>
  );
}
