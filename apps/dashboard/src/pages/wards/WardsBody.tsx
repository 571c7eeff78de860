import type { WardsView } from '@said/server';
import { countOf, percentOf, sentenceCase, wholeNumber } from '@said/wording';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FindingList } from '../../components/FindingList.tsx';
import type { Sort } from '../../url/parts.ts';
import { useAddress } from '../../url/use-address.ts';
import { wardsAddress } from './address.ts';
import { profileColumns } from './profile-columns.ts';
import { WARD_COLUMNS } from './ward-columns.ts';
import { WardMapFigure } from './WardMapFigure.tsx';

/** Map and table. The table is the real control: it sorts, and holds every figure of the map. */
export function WardsBody({ wards }: { wards: WardsView }) {
  const { state, change } = useAddress(wardsAddress);
  const { rows, period, withoutWard, findings } = wards;
  if (rows.length === 0) {
    return (
      <EmptyState title="No wards to show">
        <p>
          Bring in a file of wards (code, name) and a ward profile with the number of residents, then the feedback:{' '}
          <code>said ingest FOLDER</code>.
        </p>
      </EmptyState>
    );
  }
  // A league table invites the wrong conclusion, so wards stand by name until somebody asks for another order.
  const sort: Sort = state.sort ?? 'ward-asc';
  return (
    <>
      <WardMapFigure wards={wards} />
      <h2>Every ward</h2>
      <p>
        {countOf(withoutWard.count, 'record')} of {wholeNumber(withoutWard.total)} (
        {percentOf(withoutWard.count, withoutWard.total)}) {withoutWard.count === 1 ? 'has' : 'have'} no ward and{' '}
        {withoutWard.count === 1 ? 'is' : 'are'} not in this table. Students, care homes and visitors distort a rate.
      </p>
      <DataTable
        caption={`${sentenceCase(wards.measure.name)} by ward, ${period.label}`}
        columns={[...WARD_COLUMNS, ...profileColumns(rows)]}
        rows={rows}
        rowKey={({ code }) => code}
        sort={sort}
        onSort={(next) => change({ sort: next })}
      />
      <h2>Findings about wards</h2>
      <FindingList findings={findings} where="about wards in this period" />
    </>
  );
}
