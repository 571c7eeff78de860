import type { ReactNode } from 'react';
import type { Sort } from '../url/parts.ts';
import styles from './DataTable.module.css';

export interface Column<Row> {
  key: string;
  label: string;
  /** Numbers stand right, words left. */
  numeric?: boolean;
  cell: (row: Row) => ReactNode;
  /** What to sort by; a column without it cannot be sorted. */
  sortBy?: (row: Row) => number | string | null;
}

interface DataTableProps<Row> {
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** The caption is in the text around the table: keep it for screen readers only. */
  captionHidden?: boolean;
}

/** A real table. The first column names the row; columns that can be sorted have a button in their heading. */
export function DataTable<Row>({ caption, columns, rows, rowKey, sort, onSort, captionHidden }: DataTableProps<Row>) {
  const shown = sort === undefined ? rows : sortRows(rows, columns, sort);
  return (
    <section
      className={styles['scroll']}
      aria-label={typeof caption === 'string' ? caption : 'Table'}
      // A wide table scrolls inside itself, and the keyboard must be able to reach that.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={styles['table']}>
        <caption className={captionHidden ? 'visually-hidden' : undefined}>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={column.numeric ? styles['numeric'] : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface HeadCellProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const className = column.numeric ? styles['numeric'] : undefined;
  if (!column.sortBy || !onSort) {
    return (
      <th scope="col" className={className}>
        {column.label}
      </th>
    );
  }
  const order = orderOf(column.key, sort);
  const next = order === undefined ? (column.numeric ? 'desc' : 'asc') : order === 'asc' ? 'desc' : 'asc';
  const aria = order === undefined ? 'none' : order === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={className} aria-sort={aria}>
      <button type="button" className={styles['sort']} onClick={() => onSort(`${column.key}-${next}`)}>
        {column.label}
        <svg className={styles['arrow']} width="8" height="12" viewBox="0 0 8 12" aria-hidden="true" focusable="false">
          {order === 'desc' ? null : <path d="M4 0 8 5H0z" />}
          {order === 'asc' ? null : <path d="M4 12 0 7h8z" />}
        </svg>
      </button>
    </th>
  );
}

function orderOf(key: string, sort: Sort | undefined): 'asc' | 'desc' | undefined {
  if (sort === `${key}-asc`) return 'asc';
  return sort === `${key}-desc` ? 'desc' : undefined;
}

/** Rows in the order asked for; rows without a value stand last either way. */
export function sortRows<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort): Row[] {
  const sortBy = columns.find(({ key }) => orderOf(key, sort) !== undefined)?.sortBy;
  if (!sortBy) return [...rows];
  const sign = sort.endsWith('-desc') ? -1 : 1;
  return [...rows].sort((a, b) => compare(sortBy(a), sortBy(b), sign));
}

function compare(a: number | string | null, b: number | string | null, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * String(a).localeCompare(String(b), 'en-GB', { numeric: true });
}
