// Columns whose sample of dates fits both orders, or not day first alone, are looked through as a whole.
import { type DateEvidence, type OpenDatabase, readDateEvidence, type StagedField } from '@said/database';
import { type DateOrder, orderOf } from '../recognise/date-style.ts';
import type { PreparedFile } from './prepared-file.ts';

/** One date column of a file: what its dates allow, and what it is read as. */
interface DatedColumn {
  field: StagedField;
  found: DateEvidence;
  /** What its own dates say; null where they fit both, or as many say one thing as the other. */
  own: DateOrder | null;
}

/** The file with an order for every date column, and a note on each that could have been read otherwise. */
export async function settleDates(db: OpenDatabase['db'], prepared: PreparedFile): Promise<PreparedFile> {
  const { fields } = prepared.columns;
  const undecided = fields.filter(({ dates }) => dates === 'undecided');
  const notes = fields
    .filter(({ dates }) => dates === 'serial')
    .map(
      (field) =>
        `${headerOf(field)}: the dates are Excel's day numbers (45000 is 15 March 2023), and were read as such.`,
    );
  if (undecided.length === 0) return { ...prepared, notes: [...prepared.notes, ...notes] };
  const columns = undecided.map(({ source }) => ('constant' in source ? 0 : source.column));
  const evidence = await readDateEvidence(db, prepared.source, columns);
  const dated = undecided.map((field, index): DatedColumn => {
    const found = evidence[index] ?? { dayFirst: 0, monthFirst: 0, either: 0, serials: 0 };
    return { field, found, own: orderOf(found) };
  });
  const proven = fields
    .filter(({ dates }) => dates === 'day first')
    .map((field) => ({ field, own: 'day first' as const }));
  const orders = new Map<string, DateOrder>();
  for (const column of dated) {
    const sibling = siblingOf([...proven, ...dated]);
    const order = column.own ?? sibling?.own ?? 'day first';
    orders.set(column.field.name, order);
    notes.push(...describeOrder(column, order, sibling?.field ?? null));
  }
  const settled = fields.map((field) => {
    const dates = orders.get(field.name);
    return dates ? { ...field, dates } : field;
  });
  return { ...prepared, columns: { ...prepared.columns, fields: settled }, notes: [...prepared.notes, ...notes] };
}

type Proof = Pick<DatedColumn, 'field' | 'own'>;

/** A column that is surely one way round, where all that are so agree: one system wrote them all. */
function siblingOf(columns: readonly Proof[]): Proof | null {
  const sure = columns.filter(({ own }) => own !== null);
  const [first] = sure;
  return first && sure.every(({ own }) => own === first.own) ? first : null;
}

const headerOf = ({ header, name }: StagedField): string => `"${header ?? name}"`;
const HOW = 'If that is wrong, write dates: month first (or day first) for the file into said.config.yaml.';

type HeadedColumn = Omit<DatedColumn, 'field'> & { header: string };

function describeOrder({ field, found, own }: DatedColumn, order: DateOrder, sibling: StagedField | null): string[] {
  const header = headerOf(field);
  const serials =
    found.serials > 0
      ? [
          `${header}: ${count(found.serials, 'cell')} ${found.serials === 1 ? 'is an Excel day number' : 'are Excel day numbers'} beside written dates, and read as such. A spreadsheet makes them of the dates that it understands, sometimes with day and month exchanged: check some.`,
        ]
      : [];
  return [...describeNumbers({ header, found, own }, order, sibling), ...serials];
}

function describeNumbers(column: HeadedColumn, order: DateOrder, sibling: StagedField | null): string[] {
  return column.own === null ? describeUnsure(column, order, sibling) : describeSure(column, column.own);
}

function describeUnsure({ header, found }: HeadedColumn, order: DateOrder, sibling: StagedField | null): string[] {
  if (found.dayFirst > 0) {
    return [
      `${header}: ${count(found.dayFirst, 'date')} can only be day first and as many only month first; they were read ${order}, and the others are rejected. ${HOW}`,
    ];
  }
  // Day first is what everybody expects: no word about it where another column shows it.
  if (found.either === 0 || (sibling !== null && order === 'day first')) return [];
  const why = sibling === null ? '' : `, as ${headerOf(sibling)} of the same file can only be`;
  return [`${header}: every date in it could be day first or month first; they were read ${order}${why}. ${HOW}`];
}

function describeSure({ header, found: { dayFirst, monthFirst } }: HeadedColumn, own: DateOrder): string[] {
  const [most, fewest] = own === 'day first' ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  const other = own === 'day first' ? 'month first' : 'day first';
  if (fewest > 0) {
    return [
      `${header}: ${count(most, 'date')} can only be ${own} and ${fewest} only ${other}; they were read ${own}, and the ${fewest === 1 ? 'other is' : 'others are'} rejected. ${HOW}`,
    ];
  }
  if (own === 'day first') return [];
  return [
    `${header}: ${count(most, 'date')} can only be month first and none only day first; they were read month first. ${HOW}`,
  ];
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
