// Columns that could be a date that no heading names: what the officer is asked about instead of "nobody knows".
import type { DatasetDefinition, DatasetField } from '../datasets/definition/dataset.ts';
import { serialDates } from './judge-values.ts';
import { isSpelt } from './match-headers.ts';
import type { HeaderMatch } from './header-match.ts';
import type { ColumnShape } from '../sniff/value-shapes.ts';

export interface DateCandidate {
  header: string;
  /** What speaks for it and against it, for people. */
  why: string;
  /** Headed like the field, but what stands below can mostly not be read as dates. */
  isUnread: boolean;
}

interface Columns {
  header: readonly string[];
  matches: readonly HeaderMatch[];
  shapes: readonly ColumnShape[];
}

const MOSTLY = 0.5;

const dateShare = (shape: ColumnShape | undefined): number =>
  shape === undefined || shape.filled === 0 ? 0 : Math.max(shape.date, serialDates(shape));

/** The columns of dates that are surely nothing else, and those that are headed like the field. In the order of the table. */
export function dateCandidates(field: DatasetField, { header, matches, shapes }: Columns): DateCandidate[] {
  const taken = new Set(matches.filter(({ certainty }) => certainty >= 1).map(({ column }) => column));
  return header.flatMap((text, column): DateCandidate[] => {
    const share = dateShare(shapes[column]);
    const spelt = isSpelt(field, text);
    if (taken.has(column) || text.trim() === '' || (share < MOSTLY && !spelt)) return [];
    const dates = `${Math.round(share * 100)}% of its values can be read as dates`;
    return [{ header: text, why: spelt ? `headed like it; ${dates}` : dates, isUnread: share < MOSTLY }];
  });
}

/** The field of a data set that holds a date, by name. */
export const dateFieldNamed = ({ fields }: DatasetDefinition, name: string): DatasetField | null =>
  fields.find((field) => field.name === name && field.parse === 'date') ?? null;
