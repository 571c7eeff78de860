import type { AssessmentView } from '@said/server';
import { lazy, Suspense } from 'react';
import { Answer } from '../../components/Answer.tsx';
import { EmptyState, Problems } from '../../components/EmptyState.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Loading } from '../../components/Loading.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { useAddress } from '../../url/use-address.ts';
import { assessmentsAddress } from './address.ts';
import { CriterionRecord } from './CriterionRecord.tsx';
import { buildCycles, describeCycles, VISIT_COLUMNS } from './cycles.tsx';
import { CycleKey } from './CycleKey.tsx';
import { DevelopmentAreas } from './DevelopmentAreas.tsx';
import { useAssessments } from './queries.ts';

const CycleChart = lazy(async () => ({ default: (await import('./CycleChart.tsx')).CycleChart }));

/** What assessors found, visit by visit, and what they asked to see next. */
export function AssessmentsPage() {
  const assessments = useAssessments();
  const { problems } = useAddress(assessmentsAddress);
  return (
    <>
      <PageHeading
        title="Assessments"
        lead="The published record. What no source says is “not published”: it is not 0."
      />
      <Problems problems={problems} />
      <Answer of={assessments} what="the record">
        {(list) => (list.length === 0 ? <NoAssessments /> : <Record visits={list} />)}
      </Answer>
      <DevelopmentAreas />
    </>
  );
}

function NoAssessments() {
  return (
    <EmptyState title="No assessment has been brought in">
      <p>
        Bring in a file of visits with the columns date, kind, level and count: <code>said ingest FOLDER</code>.
      </p>
    </EmptyState>
  );
}

function Record({ visits }: { visits: AssessmentView[] }) {
  const cycles = buildCycles(visits);
  const { headline, summary } = describeCycles(cycles);
  return (
    <>
      <Figure
        headline={headline}
        subtitle="Elements at compliance plus, of 57, by assessment cycle"
        summary={summary}
        columns={VISIT_COLUMNS}
        rows={visits}
        rowKey={({ date, kind }) => `${date} ${kind}`}
        legend={<CycleKey />}
        notes={
          <p>
            A cycle starts with a full assessment, which looks at all 57 elements afresh; the reviews after it build on
            it. So compare within a cycle, and full assessments with each other: the steps from a review to the next
            full assessment are not a trend.
          </p>
        }
      >
        <Suspense fallback={<Loading what="the chart" />}>
          <CycleChart cycles={cycles} label={`Chart. ${headline}`} />
        </Suspense>
      </Figure>
      <h2>Compliance plus by criterion</h2>
      <CriterionRecord visits={visits} />
    </>
  );
}
