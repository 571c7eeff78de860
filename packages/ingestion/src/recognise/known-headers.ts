// How many headings of a row are spellings that some data set knows: what tells a header from a line above it.
import { DATASETS } from '../datasets/all-datasets.ts';
import { plainHeader } from '../sniff/header-words.ts';

let known: Set<string> | null = null;

/** Number of cells that are spelt like a heading of any data set. */
export function countKnownHeaders(cells: readonly string[]): number {
  known ??= new Set(
    DATASETS.flatMap(({ fields }) =>
      fields.flatMap(({ name, synonyms = [] }) =>
        [name, ...synonyms.filter((spelling) => typeof spelling === 'string')].map(plainHeader),
      ),
    ),
  );
  return cells.filter((cell) => known?.has(plainHeader(cell))).length;
}
