// The officer's own words for the values of a field: `values: { outcome: { upheld: [Agreed] } }`.
import { AppError, type StagedField } from '@said/database';
import { DATASETS } from '../datasets/all-datasets.ts';
import type { DatasetDefinition, DatasetField } from '../datasets/definition/dataset.ts';
import type { FileMapping } from './mapping.ts';

type Words = Record<string, string[]>;

const TAKES_VALUES: ReadonlySet<string> = new Set(['vocabulary', 'label', 'rating']);

const isNamed = (field: DatasetField, name: string): boolean => field.name === name || field.synonyms?.[0] === name;

/**
 * The lists of a mapping by the name of the field, checked against what the data set stores. Lists for fields of other
 * data sets are left out: a configuration may speak for all files.
 * @throws AppError `mapping-wrong`
 */
export function valuesByField(definition: DatasetDefinition, mapping: FileMapping | null): Record<string, Words> {
  return Object.fromEntries(
    Object.entries(mapping?.values ?? {}).flatMap(([name, words]): [string, Words][] => {
      const field = definition.fields.find((candidate) => isNamed(candidate, name));
      if (!field) {
        requireKnownField(name, definition);
        return [];
      }
      return [[field.name, checkedWords(field, words, definition)]];
    }),
  );
}

function requireKnownField(name: string, definition: DatasetDefinition): void {
  if (DATASETS.some(({ fields }) => fields.some((field) => isNamed(field, name)))) return;
  throw new AppError('mapping-wrong', `The mapping lists values of a field "${name}" that no data set has.`, {
    hint: `Fields of ${definition.name} that take values are: ${fieldsWithValues(definition)}.`,
  });
}

const fieldsWithValues = ({ fields }: DatasetDefinition): string =>
  fields
    .filter(({ parse }) => TAKES_VALUES.has(parse))
    .map(({ name }) => name)
    .join(', ');

function checkedWords(field: DatasetField, words: Words, definition: DatasetDefinition): Words {
  if (!TAKES_VALUES.has(field.parse)) {
    throw new AppError(
      'mapping-wrong',
      `The mapping lists values of ${field.name}, which holds a ${field.parse} and takes no list of words.`,
      { hint: `Fields of ${definition.name} that take values are: ${fieldsWithValues(definition)}.` },
    );
  }
  if (field.parse === 'rating') return checkedMarks(field, words);
  if (!field.vocabulary || (field.keepsCase && !field.closed)) return words;
  return checkedTargets(field, words, Object.keys(field.vocabulary));
}

function checkedMarks({ name }: DatasetField, words: Words): Words {
  const wrong = Object.keys(words).find((mark) => mark.trim() === '' || !Number.isFinite(Number(mark)));
  if (wrong === undefined) return words;
  throw new AppError('mapping-wrong', `The mapping says that words of ${name} mean "${wrong}", which is no number.`, {
    hint: `Marks are numbers, 5 the best: values: { ${name}: { 5: [Very satisfied], 1: [Very dissatisfied] } }.`,
  });
}

function checkedTargets({ name }: DatasetField, words: Words, stored: readonly string[]): Words {
  return Object.fromEntries(
    Object.entries(words).map(([target, spellings]): [string, string[]] => {
      const found = stored.find((value) => value.toLowerCase() === target.trim().toLowerCase());
      if (found !== undefined) return [found, spellings];
      const near = nearest(target, stored);
      throw new AppError(
        'mapping-wrong',
        `The mapping says that words of ${name} mean "${target}", which is no value of ${name}.`,
        { hint: `${near === null ? '' : `Perhaps "${near}" is meant. `}Its values are: ${stored.join(', ')}.` },
      );
    }),
  );
}

/** The stored value that begins most like a word, if it shares three letters at least. */
function nearest(word: string, stored: readonly string[]): string | null {
  const lower = word.toLowerCase();
  const shared = (value: string): number => {
    let length = 0;
    while (length < value.length && value[length] === lower[length]) length += 1;
    return length;
  };
  const best = stored.toSorted((a, b) => shared(b) - shared(a))[0];
  return best !== undefined && shared(best) >= 3 ? best : null;
}

/** Adds the officer's own words for the values of a field; a field without a list gets one. */
export function withValues(field: StagedField, values: Words | undefined): StagedField {
  if (!values) return field;
  const vocabulary: Record<string, readonly string[]> = { ...field.vocabulary };
  for (const [value, words] of Object.entries(values)) {
    vocabulary[value] = [...(vocabulary[value] ?? []), value, ...words].map((word) => word.trim().toLowerCase());
  }
  // The officer's word goes before ours: a spelling is taken from the other values.
  for (const [value, words] of Object.entries(vocabulary)) {
    const claimed = Object.entries(values).flatMap(([other, own]) => (other === value ? [] : own));
    const taken = new Set(claimed.map((word) => word.trim().toLowerCase()));
    vocabulary[value] = words.filter((word) => !taken.has(word));
  }
  if (field.parse === 'rating') return { ...field, vocabulary };
  return { ...field, parse: 'vocabulary', vocabulary, keepsCase: field.keepsCase ?? field.parse === 'label' };
}
