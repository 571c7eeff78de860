import { Choice, Choices } from '../../components/Choice.tsx';
import { Answer } from '../../components/Answer.tsx';
import { EmptyState, Problems } from '../../components/EmptyState.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { useFilters } from '../../session/queries.ts';
import { useAddress } from '../../url/use-address.ts';
import { overviewAddress } from './address.ts';
import { OverviewBody } from './OverviewBody.tsx';
import { useOverview } from './queries.ts';

/** The quarter at a glance. */
export function OverviewPage() {
  const { state, problems, change } = useAddress(overviewAddress);
  const filters = useFilters();
  const empty = filters.data?.quarters.length === 0;
  const overview = useOverview({ quarter: state.quarter });
  const quarters = filters.data?.quarters.map(({ label }) => ({ value: label, label })) ?? [];
  return (
    <>
      <PageHeading
        title={empty ? 'Overview' : `Overview of ${overview.data?.quarter.label ?? state.quarter ?? 'the quarter'}`}
      />
      <Problems problems={problems} />
      {empty ? (
        <EmptyState title="There is no feedback in this database yet">
          <p>
            Bring a folder of exports in with <code>said ingest FOLDER</code>, then start <code>said serve</code> again.
          </p>
        </EmptyState>
      ) : (
        <>
          <Choices>
            <Choice
              label="Quarter"
              value={state.quarter ?? overview.data?.quarter.label ?? ''}
              options={quarters}
              onChange={(quarter) => change({ quarter })}
            />
          </Choices>
          <Answer of={overview} what="the quarter">
            {(data) => <OverviewBody overview={data} />}
          </Answer>
        </>
      )}
    </>
  );
}
