// What recognition leaves open is asked, or refused with a sentence that says how to write the answer down.
import { AppError } from '@said/database';
import type { FileMapping } from '../mapping/mapping.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import type { RecognisedTable } from './describe-table.ts';
import { type NamedTable, openQuestion, type OpenQuestion, type Question, withConstant } from './open-questions.ts';
import { ownAreaOf } from './own-area.ts';
import { recogniseSource } from './recognise-source.ts';
import { unknownTable } from './unknown-table.ts';

/** Asks the officer; null when there is nobody to ask or no answer comes. */
export type Ask = (question: Question) => Promise<string | null>;

/** A table that is understood, with the mapping that the answers have completed. */
export interface SettledTable extends RecognisedTable {
  mapping: FileMapping | null;
  /** The council's own area, in a table of several areas. */
  ownArea: string | null;
}

const MOST_QUESTIONS = 12;

/**
 * Recognises a table and has everything open answered.
 * @throws AppError `not-recognised`, `not-sure`
 */
export async function settle(table: RecognisableTable, named: NamedTable, ask?: Ask): Promise<SettledTable> {
  let { mapping } = named;
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const found = recogniseSource(table, { ...named, mapping });
    const question = found.definition === null ? null : openQuestion(table, found, { ...named, mapping });
    if (found.definition === null) {
      throw unknownTable(table, found, named);
    }
    if (question === null) return settled(table, found, { ...named, mapping });
    const answer = await ask?.({ file: named.label, text: question.text, choices: question.choices });
    if (answer === null || answer === undefined || answer.trim() === '') throw notSure(question);
    mapping = question.answer(answer.trim(), mapping ?? {});
  }
  throw new AppError('not-sure', `The answers do not say what the columns mean.`, {
    hint: 'Write the columns down in said.config.yaml.',
  });
}

function settled(table: RecognisableTable, found: RecognisedTable, named: NamedTable): SettledTable {
  const { said } = found;
  const mapping = said ? withConstant(named.mapping, said.field, said.value) : named.mapping;
  return { ...found, mapping, ownArea: mapping?.area ?? ownAreaOf(table, found, named.councilNames) };
}

function notSure({ text, hint }: OpenQuestion): AppError {
  return new AppError('not-sure', `${text.charAt(0).toUpperCase()}${text.slice(1)}`, { hint });
}
