// What all rows of a file are, where its name says so: `complaints 2024.csv`, a sheet "Compliments", a folder of them.
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import { headerWords } from '../sniff/header-words.ts';

/** A value that a name gives to every row. */
export interface SaidByName {
  field: string;
  value: string;
  /** The part of the path that says it. */
  from: string;
}

// Of these there are tables about complaints whose rows are none.
const ABOUT_THEM =
  / (?:performance|kpis?|indicators?|standards?|targets?|volumes?|summary|summaries|statistics|stats|totals?|figures|counts?|benchmarks?|ombudsman|lgsco|lgo|actions?|learning|lessons|policy|policies|procedures?|survey|types?|categories|stages|codes?|lookup|list of) /;

/** The kind that the name nearest to the rows says: the sheet's, the file's, then those of the folders. */
export function saidByName(label: string, { fields, saidByName: said }: DatasetDefinition): SaidByName | null {
  if (said === undefined) return null;
  for (const part of label.split(/[\\/]/).toReversed()) {
    const words = ` ${headerWords(part.replace(/(?:\.[a-z]{2,5}){1,2}$/i, ''))} `;
    const found = valuesIn(words, said.words);
    if (found.length > 1 || ABOUT_THEM.test(words)) return null;
    const [value] = found;
    if (value !== undefined)
      return isKnown(value, said.field, fields) ? { field: said.field, value, from: part } : null;
  }
  return null;
}

/** The first heading that speaks of rows of another kind than a name says. */
export function contradiction(
  header: readonly string[],
  { value }: Pick<SaidByName, 'value'>,
  { saidByName: said }: DatasetDefinition,
): string | null {
  const others = header.filter((text) => {
    const found = valuesIn(` ${headerWords(text)} `, said?.words ?? {});
    // A comment is what somebody wrote, of whatever kind it is.
    return found.length === 1 && found[0] !== value && found[0] !== 'comment';
  });
  return others[0]?.trim() ?? null;
}

const isKnown = (value: string, name: string, fields: DatasetDefinition['fields']): boolean =>
  Object.hasOwn(fields.find((field) => field.name === name)?.vocabulary ?? {}, value);

/** True where a name or a heading speaks of rows of this data set at all. */
export const isMentioned = (texts: readonly string[], { saidByName: said }: DatasetDefinition): boolean =>
  texts.some((text) => valuesIn(` ${headerWords(text)} `, said?.words ?? {}).length > 0);

const valuesIn = (words: string, spelt: Readonly<Record<string, RegExp>>): string[] =>
  Object.keys(spelt).filter((value) => spelt[value]?.test(words));
