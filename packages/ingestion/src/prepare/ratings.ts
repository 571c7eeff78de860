// Words of satisfaction as marks: some words have another mark beside others, so the words of the column decide.
import type { StagedField } from '@said/database';
import { INNER_RATINGS, LEANING_RATINGS } from '../datasets/feedback/ratings.ts';
import type { FileMapping } from '../mapping/mapping.ts';

const HIGHEST = 5;
const isNumber = (word: string): boolean => Number.isFinite(Number(word));

type Sample = readonly (readonly string[])[];

// "5 - Very satisfied", "Very satisfied (5)".
const NUMBER_AROUND = /^[0-9]+\s*[-–—:.=)]+\s*|\s*[-–—:=(]+\s*[0-9]+\)?$/g;

function wordsOf({ source }: StagedField, sample: Sample): Set<string> {
  if ('constant' in source) return new Set();
  const cells = sample.map((row) => row[source.column]?.trim().toLowerCase() ?? '');
  return new Set(cells.map((cell) => cell.replaceAll(NUMBER_AROUND, '')).filter((cell) => cell !== ''));
}

/** A field of marks with the scale of its column; what the officer says about a word stays. */
export function withRatingScale(field: StagedField, sample: Sample, mapping: FileMapping | null): StagedField {
  if (field.parse !== 'rating') return field;
  if (mapping?.scale) return { ...field, vocabulary: codedScale(mapping.scale) };
  const words = wordsOf(field, sample);
  const said = new Set(
    Object.values(mapping?.values?.[field.name] ?? {})
      .flat()
      .map((word) => word.trim().toLowerCase()),
  );
  const isLeaning = ['excellent', 'very good', 'fair'].every((word) => words.has(word));
  const inner = INNER_RATINGS.filter(({ beside }) => beside.some((word) => words.has(word)));
  const marks = isLeaning
    ? Object.entries(LEANING_RATINGS)
    : inner.map(({ word, mark }): [string, string] => [word, mark]);
  const moved = marks.filter(([word]) => !said.has(word));
  // A column that answers in words has their scale: an 8 among them is of another.
  const scaled = wordsRead(field, words).length > 0 ? { ...field, highest: HIGHEST } : field;
  if (moved.length === 0) return scaled;
  const gone = new Set(moved.map(([word]) => word));
  const vocabulary = Object.fromEntries(
    Object.entries(field.vocabulary ?? {}).map(([mark, spellings]) => [
      mark,
      [...spellings.filter((word) => !gone.has(word)), ...moved.filter(([, to]) => to === mark).map(([word]) => word)],
    ]),
  );
  return { ...scaled, vocabulary };
}

const MOST_CODES = 100;

/** Codes of answers as marks from 1 to 5, in equal steps; every other number is no answer. */
function codedScale({ best, worst }: { best: number; worst: number }): Record<string, string[]> {
  const marks: Record<string, string[]> = { '': [] };
  for (let code = -MOST_CODES; code < MOST_CODES; code += 1) {
    const isOnScale = code >= Math.min(best, worst) && code <= Math.max(best, worst);
    const mark = isOnScale ? String(Number((1 + (4 * (code - worst)) / (best - worst)).toFixed(2))) : '';
    marks[mark] = [...(marks[mark] ?? []), String(code)];
  }
  return marks;
}

/** The words of a column that are marks, the best first, each with its mark. */
const wordsRead = ({ vocabulary = {} }: StagedField, words: ReadonlySet<string>): string[] =>
  Object.entries(vocabulary)
    .toReversed()
    .flatMap(([mark, spellings]) =>
      [...new Set(spellings)]
        .filter((word) => mark !== '' && !isNumber(word) && words.has(word))
        .map((word) => `"${word}" ${mark}`),
    );

/** Which words of the sample became which mark, in a sentence; none where the column holds numbers. */
export function describeRatings(fields: readonly StagedField[], sample: Sample): string[] {
  return fields
    .filter(({ parse }) => parse === 'rating')
    .flatMap((field) => {
      const words = wordsOf(field, sample);
      const read = wordsRead(field, words);
      if (read.length === 0) return [];
      return [
        `"${field.header ?? field.name}": words were read as marks from 1 (worst) to 5 (best): ${read.join(', ')}. If that is wrong, write values: { ${field.name}: … } for the file into said.config.yaml.`,
      ];
    });
}
