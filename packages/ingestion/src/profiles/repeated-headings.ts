// A printed report has its headings at the top of each page: taken for rows, they would be wards called "Ward".
import { tidyHeader } from '../sniff/period-headers.ts';
import type { ProfileRecord } from './profile-record.ts';

/** A row of headings, for the list of rejects. There is nothing to correct in it. */
export interface HeadingReject {
  line: number;
  column: null;
  value: string | null;
  rule: 'repeated headings';
  message: string;
}

export interface SiftedRecords {
  records: ProfileRecord[];
  headings: HeadingReject[];
}

// One cell that is spelt like its heading may be a name; a page may also lack the heading of a last column.
const FEWEST = 2;
const MOST_OF_THEM = 0.5;

const plain = (text: string | undefined): string => tidyHeader(text ?? '').toLowerCase();

/** The records without those that say again what the headings say. */
export function siftHeadings(header: readonly string[], records: readonly ProfileRecord[]): SiftedRecords {
  const headings = header.map(plain);
  const needed = Math.max(FEWEST, headings.filter((text) => text !== '').length * MOST_OF_THEM);
  const isHeading = ({ values }: ProfileRecord): boolean => {
    const filled = [...values.keys()].filter((column) => plain(values[column]) !== '');
    return filled.length >= needed && filled.every((column) => plain(values[column]) === headings[column]);
  };
  const sifted = Map.groupBy(records, isHeading);
  return { records: sifted.get(false) ?? [], headings: (sifted.get(true) ?? []).map(toReject) };
}

const toReject = ({ line, values }: ProfileRecord): HeadingReject => ({
  line,
  column: null,
  value: values.find((text) => text.trim() !== '')?.trim() ?? null,
  rule: 'repeated headings',
  message: 'This row repeats the headings; it was left out. Nothing needs to be done.',
});
