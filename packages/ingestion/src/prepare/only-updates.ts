// Files whose rows are none of their own: they only update rows that are stored.
import { AppError, type LoadPlan, meetsStored, type OpenDatabase, type StagedField } from '@said/database';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import type { ColumnPlan } from '../recognise/build-plan.ts';
import type { OnlyUpdates } from '../recognise/only-updates.ts';
import { quoteWords } from '../tables/quote-words.ts';
import type { PreparedFile } from './prepared-file.ts';

/** A field as an officer would say it: "date received". */
export const inWords = (field: string): string => field.replace(/^(.*)_on$/, 'date $1').replaceAll('_', ' ');

/** The columns of such a file: each row needs the number of the stored one, whose fields stand for all defaults. */
export function planUpdates(columns: ColumnPlan, { keyFields }: DatasetDefinition): ColumnPlan {
  const isDefault = ({ source }: StagedField): boolean => 'constant' in source && source.constant === '';
  const fields = columns.fields.filter((field) => !isDefault(field));
  return {
    ...columns,
    fields: fields.map((field) => (keyFields.includes(field.name) ? { ...field, required: true } : field)),
  };
}

/** Sentences on what such a file does, and what it cannot. */
export function describeUpdates({ lacks, leftOut }: OnlyUpdates): string[] {
  const none = lacks.map((name) => `no ${inWords(name)}`).join(' and ');
  const places = leftOut.map(quoteWords).join(', ');
  return [
    `It has ${none}: it only updates cases that are stored.`,
    ...(leftOut.length > 0 ? [`Left out, because only the date received says which ward is meant: ${places}.`] : []),
  ];
}

/** @throws AppError `not-recognised` where no row of the file has the number of a stored one */
export async function requireStored(
  db: OpenDatabase['db'],
  plan: LoadPlan,
  { prepared: { definition }, label }: { prepared: PreparedFile; label: string },
): Promise<void> {
  if (await meetsStored(db, plan)) return;
  const missing = definition.fields.filter(
    ({ name, required }) => required && !plan.fields.some((field) => field.name === name),
  );
  const names = missing.map(({ name }) => name);
  const kind = `If its rows are all of one kind, write under files, "${label}": { dataset: ${definition.name}, kind: comment } (or complaint, compliment, service request).`;
  throw new AppError(
    'not-recognised',
    `No row of it is news of a stored case, and it has no ${names.join(' and no ')} for cases of its own.`,
    {
      hint: `Bring in first the cases that it has news of; or export it again with ${names.join(' and ')}: every row needs them, and other columns that are left out keep what is stored.${names.join(',') === 'kind' ? ` ${kind}` : ''}`,
    },
  );
}
