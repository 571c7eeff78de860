import { sentenceCase } from '@said/wording';
import { Answer } from '../../components/Answer.tsx';
import { Choice, Choices } from '../../components/Choice.tsx';
import { Problems } from '../../components/EmptyState.tsx';
import { PageHeading } from '../../components/PageHeading.tsx';
import { useFilters } from '../../session/queries.ts';
import { useAddress } from '../../url/use-address.ts';
import { wardsAddress } from './address.ts';
import { useWards } from './queries.ts';
import { WardsBody } from './WardsBody.tsx';

/** Where feedback comes from, allowing for how many people live there. */
export function WardsPage() {
  const { state, problems, change } = useAddress(wardsAddress);
  const filters = useFilters().data;
  const { quarter, kind } = state;
  const wards = useWards({ quarter, kind });
  return (
    <>
      <PageHeading
        title="Wards"
        lead="Feedback received for each 1,000 residents. It shows who writes in, which is not the same as need."
      />
      <Problems problems={problems} />
      <Choices>
        <Choice
          label="Period"
          all="Last four quarters"
          value={quarter ?? ''}
          options={filters?.quarters.map(({ label }) => ({ value: label, label })) ?? []}
          onChange={(value) => change({ quarter: value })}
        />
        <Choice
          label="Kind"
          all="All that nobody asked for"
          value={kind ?? ''}
          options={filters?.kinds.map((value) => ({ value, label: sentenceCase(value) })) ?? []}
          onChange={(value) => change({ kind: value })}
        />
      </Choices>
      <Answer of={wards} what="the wards">
        {(data) => <WardsBody wards={data} />}
      </Answer>
    </>
  );
}
