import { useState } from 'react';
import { countOf, dateInWords, sentenceCase, wholeNumber } from '@said/wording';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import styles from './Finding.module.css';

type EvidenceRow = Readonly<Record<string, unknown>>;

/** Columns that say nothing to a reader, or that the table names in another way. */
const HIDDEN = new Set([
  'id',
  'dataset',
  'ward_code',
  'ward_source',
  'customer_key',
  'geometry',
  'period_from',
  'period_to',
]);
const FIRST = ['reference', 'standard', 'service', 'received_on', 'kind', 'stage', 'subject', 'text'];
const DATASETS: Record<string, string> = {
  feedback: 'Feedback',
  case_stages: 'Complaint stages',
  performance: 'Results of service standards',
  satisfaction: 'Survey results',
};

/** The stored rows behind a finding, with names, phones and addresses masked, one table a data set. */
export function EvidenceRows({ rows, total }: { rows: readonly EvidenceRow[]; total: number }) {
  if (rows.length === 0) return <p>This finding rests on counts of periods: no single rows stand behind it.</p>;
  const datasets = Map.groupBy(rows, ({ dataset }) => textOf(dataset));
  return (
    <>
      <h2>Rows behind it</h2>
      <p>
        {rows.length < total
          ? `The newest ${wholeNumber(rows.length)} of ${countOf(total, 'row')}.`
          : `All ${countOf(total, 'row')}.`}{' '}
        Names, e-mail addresses, phone numbers and postcodes were masked when the file was read.
      </p>
      {[...datasets]
        .toSorted(([, a], [, b]) => a.length - b.length)
        .map(([dataset, members]) => (
          <DatasetRows key={dataset} dataset={dataset} rows={members} />
        ))}
    </>
  );
}

/** More than this is read by few, and is below what else there is to say. */
const SHOWN = 25;

function DatasetRows({ dataset, rows }: { dataset: string; rows: readonly EvidenceRow[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <DataTable
        caption={DATASETS[dataset] ?? sentenceCase(dataset.replaceAll('_', ' '))}
        columns={columnsOf(rows)}
        rows={all ? rows : rows.slice(0, SHOWN)}
        rowKey={({ id }) => textOf(id)}
      />
      {all || rows.length <= SHOWN ? null : (
        <button type="button" onClick={() => setAll(true)}>
          Show all {wholeNumber(rows.length)} rows
        </button>
      )}
    </>
  );
}

/** Columns with anything in them, the telling ones first. */
function columnsOf(rows: readonly EvidenceRow[]): Column<EvidenceRow>[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
    (name) => !HIDDEN.has(name) && rows.some((row) => textOf(row[name]) !== ''),
  );
  const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return names
    .toSorted((a, b) => rank(a) - rank(b))
    .map((name) => ({
      key: name,
      label: sentenceCase(name.replaceAll('_', ' ')),
      cell: (row) => (name === 'text' ? <div className={styles['text']}>{textOf(row[name])}</div> : textOf(row[name])),
    }));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateInWords(value) : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}
