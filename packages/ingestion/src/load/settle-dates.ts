// Columns whose sample of dates fits both orders, or only month first, are looked through as a whole.
import { type OpenDatabase, readDateEvidence, type StagedField } from '@said/database';
import { type DateOrder, orderOf } from '../sniff/date-style.ts';
import type { PreparedFile } from './prepared-file.ts';

/** The file with an order for every date column, and a note on each that could have been read otherwise. */
export async function settleDates(db: OpenDatabase['db'], prepared: PreparedFile): Promise<PreparedFile> {
  const undecided = prepared.columns.fields.filter(({ dates }) => dates === 'undecided');
  const serial = prepared.columns.fields.filter(({ dates }) => dates === 'serial');
  const notes = serial.map(
    (field) => `${headerOf(field)}: the dates are Excel's day numbers (45000 is 15 March 2023), and were read as such.`,
  );
  if (undecided.length === 0) return { ...prepared, notes: [...prepared.notes, ...notes] };
  const columns = undecided.map(({ source }) => ('constant' in source ? 0 : source.column));
  const evidence = await readDateEvidence(db, prepared.source, columns);
  const orders = new Map<string, DateOrder>();
  for (const [index, field] of undecided.entries()) {
    const found = evidence[index] ?? { dayFirst: 0, monthFirst: 0 };
    orders.set(field.name, orderOf(found));
    const note = describeOrder(headerOf(field), found);
    if (note !== null) notes.push(note);
  }
  const fields = prepared.columns.fields.map((field) => {
    const dates = orders.get(field.name);
    return dates ? { ...field, dates } : field;
  });
  return { ...prepared, columns: { ...prepared.columns, fields }, notes: [...prepared.notes, ...notes] };
}

const headerOf = ({ header, name }: StagedField): string => `"${header ?? name}"`;
const HOW = 'If that is wrong, write dates: month first (or day first) for the file into said.config.yaml.';

function describeOrder(header: string, found: { dayFirst: number; monthFirst: number }): string | null {
  if (found.monthFirst === 0 && found.dayFirst > 0) return null;
  if (found.monthFirst === 0) {
    return `${header}: every date in it could be day first or month first; they were read day first. ${HOW}`;
  }
  if (found.dayFirst === 0) {
    return `${header}: ${found.monthFirst} dates can only be month first and none only day first; they were read month first. ${HOW}`;
  }
  return `${header}: ${found.dayFirst} dates can only be day first and ${found.monthFirst} only month first; they were read day first, and the others are rejected.`;
}
