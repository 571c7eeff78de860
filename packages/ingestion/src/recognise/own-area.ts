// The council's own area, in a table about several.
import { datasetNamed } from '../datasets/all-datasets.ts';
import type { BodyResults } from '../datasets/definition/dataset.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import { shapesOf } from '../sniff/value-shapes.ts';
import type { RecognisedTable } from './describe-table.ts';
import { matchHeaders } from './match-headers.ts';

/** Position of the column that names areas or bodies, in a table about several of them. */
export function peerColumn({ header, sample }: RecognisableTable, { others, body }: BodyResults): number | null {
  const shapes = shapesOf(header, sample);
  const peer = matchHeaders(header, datasetNamed(others), shapes).find(({ field }) => field === body.name);
  return peer && (shapes[peer.column]?.distinct ?? 0) > 1 ? peer.column : null;
}

/** A name of an area without the words for its kind. */
export function plainArea(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(
      /\b(?:the|london|royal|metropolitan|county|city|borough|district|unitary|council|authority|of|open data)\b/g,
      ' ',
    )
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The name under which the council itself stands in the table; null where it is not about several, or it is not in it. */
export function ownAreaOf(
  table: RecognisableTable,
  found: RecognisedTable,
  councilNames: readonly string[],
): string | null {
  const { results } = found.definition;
  const column = results === undefined ? null : peerColumn(table, results);
  if (column === null) return null;
  const own = new Set(councilNames.map(plainArea).filter((name) => name !== ''));
  return table.sample.map((row) => row[column]?.trim() ?? '').find((area) => own.has(plainArea(area))) ?? null;
}
