import { type ReactNode, useId, useState } from 'react';
import { type Column, DataTable } from './DataTable.tsx';
import styles from './Figure.module.css';

interface FigureProps<Row> {
  /** What the picture shows, in one sentence. */
  headline: string;
  /** What, where, when: the statistical title. */
  subtitle: string;
  /** The picture in words, for everyone. */
  summary: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The key, above the picture. */
  legend?: ReactNode;
  /** What a reader should know before quoting the figure. */
  notes?: ReactNode;
  children: ReactNode;
}

/** Every chart stands in one of these: headline, summary and the table of its numbers are not optional. */
export function Figure<Row>(props: FigureProps<Row>) {
  const { headline, subtitle, summary, columns, rows, rowKey, legend, notes, children } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <figure className={styles['figure']} aria-labelledby={`${id}-headline`}>
      <figcaption>
        <h2 id={`${id}-headline`} className={styles['headline']}>
          {headline}
        </h2>
        <p className={styles['subtitle']}>{subtitle}</p>
        <p>{summary}</p>
      </figcaption>
      {legend}
      {children}
      {notes}
      <button
        type="button"
        className={styles['toggle']}
        aria-expanded={open}
        aria-controls={`${id}-table`}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Hide the table' : 'Show as a table'}
      </button>
      <div id={`${id}-table`} hidden={!open}>
        {open ? <DataTable caption={subtitle} columns={columns} rows={rows} rowKey={rowKey} /> : null}
      </div>
    </figure>
  );
}
