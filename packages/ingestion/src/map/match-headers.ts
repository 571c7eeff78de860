// Which header is which field.
import type { DatasetDefinition, DatasetField, Spelling } from '../datasets/dataset.ts';

/** A header without case, blanks, dots, underscores and other marks. */
export function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replaceAll('%', 'percent')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** How surely a header is a field: 3 spelt exactly as in our template, 2 the same letters, 1 a synonym. */
export type Certainty = 1 | 2 | 3;

export interface HeaderMatch {
  field: string;
  /** Position of the column, from 0. Positions, not names: headers may differ by case only, or not at all. */
  column: number;
  certainty: Certainty;
}

interface Candidate extends HeaderMatch {
  /** Place among the synonyms: the first are the more certain. */
  rank: number;
}

const fits = (spelling: Spelling, plain: string): boolean =>
  typeof spelling === 'string' ? plainHeader(spelling) === plain : spelling.test(plain);

function judge(field: DatasetField, header: string): { certainty: Certainty; rank: number } | null {
  if (header.trim() === field.name) return { certainty: 3, rank: 0 };
  const plain = plainHeader(header);
  if (plain === '') return null;
  if (plain === plainHeader(field.name)) return { certainty: 2, rank: 0 };
  const rank = (field.synonyms ?? []).findIndex((spelling) => fits(spelling, plain));
  if (rank < 0) return null;
  // Our templates say `ward` where the name of a ward is stored as `ward_name`.
  const isTemplate = header.trim() === field.synonyms?.[0];
  return { certainty: isTemplate ? 3 : 1, rank };
}

/** Gives each field its best header and each header one field; of equals, the first column wins. */
export function matchHeaders(header: readonly string[], definition: DatasetDefinition): HeaderMatch[] {
  const candidates: Candidate[] = definition.fields.flatMap((field) =>
    header.flatMap((text, column) => {
      const found = judge(field, text);
      return found ? [{ field: field.name, column, ...found }] : [];
    }),
  );
  candidates.sort((a, b) => b.certainty - a.certainty || a.rank - b.rank || a.column - b.column);
  const fields = new Set<string>();
  const columns = new Set<number>();
  const matches: HeaderMatch[] = [];
  for (const { field, column, certainty } of candidates) {
    if (fields.has(field) || columns.has(column)) continue;
    fields.add(field);
    columns.add(column);
    matches.push({ field, column, certainty });
  }
  return matches;
}
