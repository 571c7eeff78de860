// What a mapping names, found in the table and in the data set.
import { AppError } from '@said/database';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import { listHeadings } from '../sniff/list-headings.ts';
import type { FileMapping } from './mapping.ts';

/**
 * Position of a column by its header, exactly as written.
 * @throws AppError `mapping-wrong`
 */
export function columnNamed(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  const position = exact >= 0 ? exact : header.findIndex((text) => text.trim() === name.trim());
  if (position >= 0) return position;
  throw new AppError('mapping-wrong', `The mapping names a column "${name}" that the file does not have.`, {
    hint: `Its columns are: ${listHeadings(header)}. Upper and lower case matter.`,
  });
}

/**
 * The field that a mapping names, by its name or its first synonym.
 * @throws AppError `mapping-wrong`
 */
export function fieldNameOf(name: string, definition: DatasetDefinition): string {
  const field = definition.fields.find((candidate) => candidate.name === name || candidate.synonyms?.[0] === name);
  if (field) return field.name;
  throw new AppError('mapping-wrong', `The mapping names a field "${name}" that ${definition.name} does not have.`, {
    hint: `Its fields are: ${definition.fields.map((candidate) => candidate.name).join(', ')}.`,
  });
}

/** Fields that the mapping fills with the same text in every row. */
export function constantsOf(mapping: FileMapping | null): Record<string, string> {
  return { ...mapping?.constants, ...(mapping?.kind !== undefined && { kind: mapping.kind }) };
}
