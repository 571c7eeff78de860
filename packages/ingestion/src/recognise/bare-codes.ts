// Answers that are numbers alone: 1 may be the best or the worst, and 6 may be "don't know".
import type { FileMapping } from '../mapping/mapping.ts';
import { headerWords } from '../sniff/header-words.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import { shapesOf } from '../sniff/value-shapes.ts';
import type { RecognisedTable } from './describe-table.ts';

/** A column of codes, with the different ones in order. */
export interface BareCodes {
  header: string;
  values: number[];
}

// Whoever calls it so means that more is better.
const MORE_IS_BETTER = /(?:^| )(?:stars?|ratings?|scores?|csat|nps|marks?|points|out of)(?: |$)/;
const USUAL_HIGHEST = 5;
const HIGHEST = 10;
const NEARLY_ALL = 0.95;

/** The column of a rating whose numbers may go either way; null where its heading or the officer says which. */
export function bareCodes(
  table: RecognisableTable,
  { definition, matches }: RecognisedTable,
  mapping: FileMapping | null,
): BareCodes | null {
  const rating = definition.fields.find(({ parse }) => parse === 'rating')?.name;
  const match = matches.find(({ field }) => field === rating);
  // The heading of a template means 5 for the best.
  if (!match || match.certainty >= 2 || mapping?.values?.[match.field] !== undefined) return null;
  const values = codesIn(table, match.column);
  const name = table.header[match.column]?.trim() ?? '';
  return values.length > 0 && goesEitherWay(name, Math.max(...values)) ? { header: name, values } : null;
}

/** The different whole numbers of a column that holds hardly anything else, in order; none of another. */
function codesIn({ header, sample }: RecognisableTable, column: number): number[] {
  const shape = shapesOf(header, sample)[column];
  if (!shape || shape.integer < NEARLY_ALL) return [];
  return [...new Set(shape.values.map(Number))].filter(Number.isInteger).toSorted((a, b) => a - b);
}

function goesEitherWay(name: string, top: number): boolean {
  const isUsual = top <= USUAL_HIGHEST || top === HIGHEST;
  return top <= HIGHEST && !(isUsual && MORE_IS_BETTER.test(headerWords(name)));
}

/** The scales that numbers may be of, as they are offered: the usual one first. */
export function scales(values: readonly number[]): string[] {
  const lowest = values[0] === 0 ? 0 : 1;
  const top = values.at(-1) ?? USUAL_HIGHEST;
  const ends = top <= USUAL_HIGHEST ? [USUAL_HIGHEST] : [USUAL_HIGHEST, top];
  return ends.flatMap((end) => [`${end} best, ${lowest} worst`, `${lowest} best, ${end} worst`]);
}

/** The two ends in an answer such as "1 best, 5 worst"; null where it names no two. */
export function scaleIn(answer: string): { best: number; worst: number } | null {
  const [best, worst] = (answer.match(/\d+/g) ?? []).map(Number);
  return best === undefined || worst === undefined || best === worst ? null : { best, worst };
}
