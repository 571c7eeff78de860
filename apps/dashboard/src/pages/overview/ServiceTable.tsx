import type { Comparison, OverviewView, ServiceRow } from '@said/server';
import { NO_FIGURE, percentOf, wholeNumber } from '@said/wording';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { useAddress } from '../../url/use-address.ts';
import { overviewAddress } from './address.ts';
import styles from './OverviewBody.module.css';

/** A count with the two it is compared with: last quarter, and the same quarter last year. */
function Compared({ counts }: { counts: Comparison }) {
  const before = (count: number | null): string => (count === null ? '–' : wholeNumber(count));
  return (
    <>
      {wholeNumber(counts.now)}
      <span className={styles['change']}>
        <span className="visually-hidden">last quarter and a year ago </span>
        {before(counts.lastQuarter)} | {before(counts.sameQuarterLastYear)}
      </span>
    </>
  );
}

function counted(key: keyof ServiceRow, label: string, of: (row: ServiceRow) => Comparison): Column<ServiceRow> {
  return { key, label, numeric: true, cell: (row) => <Compared counts={of(row)} />, sortBy: (row) => of(row).now };
}

function Share({ part, whole, basis }: { part: number; whole: number; basis: string }) {
  return (
    <>
      {percentOf(part, whole)}
      {whole === 0 ? null : (
        <span className={styles['change']}>
          {wholeNumber(part)} of {wholeNumber(whole)} {basis}
        </span>
      )}
    </>
  );
}

const upheld = ({ outcomes }: ServiceRow): number => outcomes.upheld + outcomes.partlyUpheld;
const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const SERVICE: Column<ServiceRow> = {
  key: 'service',
  label: 'Service',
  cell: ({ service, directorate }) => (
    <>
      {service}
      {directorate === null ? null : <span className={styles['change']}>{directorate}</span>}
    </>
  ),
  sortBy: ({ service }) => service,
};

const SHARES: Column<ServiceRow>[] = [
  {
    key: 'intime',
    label: 'Answered in time',
    numeric: true,
    cell: ({ inTime }) => <Share part={inTime.inTime} whole={inTime.answered} basis="answered" />,
    sortBy: ({ inTime }) => ratio(inTime.inTime, inTime.answered),
  },
  {
    key: 'upheld',
    label: 'Upheld, in full or part',
    numeric: true,
    cell: (row) => <Share part={upheld(row)} whole={row.outcomes.decided} basis="decided" />,
    sortBy: (row) => ratio(upheld(row), row.outcomes.decided),
  },
];

const COUNTS: Column<ServiceRow>[] = [
  counted('comments', 'Comments', (row) => row.comments),
  counted('complaintsStage1', 'Complaints, stage 1', (row) => row.complaintsStage1),
  counted('complaintsStage2', 'Complaints, stage 2', (row) => row.complaintsStage2),
  counted('compliments', 'Compliments', (row) => row.compliments),
  counted('serviceRequests', 'Service requests', (row) => row.serviceRequests),
];

const hasRequests = ({ now, lastQuarter, sameQuarterLastYear }: Comparison): boolean =>
  now + (lastQuarter ?? 0) + (sameQuarterLastYear ?? 0) > 0;

/** Table one of the committee's report. */
export function ServiceTable({ overview }: { overview: OverviewView }) {
  const { state, change } = useAddress(overviewAddress);
  const { services, quarter } = overview;
  if (services.length === 0)
    return (
      <p>
        No service has feedback in {quarter.label}: {NO_FIGURE}.
      </p>
    );
  const withRequests = services.some(({ serviceRequests }) => hasRequests(serviceRequests));
  const columns = [SERVICE, ...(withRequests ? COUNTS : COUNTS.slice(0, -1)), ...SHARES];
  return (
    <>
      <p>Under each count: last quarter | the same quarter last year.</p>
      <DataTable
        caption={`Table one: feedback by service, ${quarter.label}`}
        columns={columns}
        rows={services}
        rowKey={({ service }) => service}
        {...(state.sort === undefined ? {} : { sort: state.sort })}
        onSort={(sort) => change({ sort })}
      />
    </>
  );
}
