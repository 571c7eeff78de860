// What shows that each row of a table is a case, a job or an answer, and not an area with its figures.
import type { DatasetField } from '../datasets/definition/dataset.ts';
import { FEEDBACK } from '../datasets/feedback/feedback.ts';
import { isSpelt } from './match-headers.ts';
import { headerWords } from '../sniff/header-words.ts';
import { type ColumnShape, knownWords } from '../sniff/value-shapes.ts';

/** A column of a table, described by its sampled values. */
export interface ShapedColumn {
  header: string;
  shape: ColumnShape;
}

// "Job number", "Response no", "Ref"; not "FID", which only counts the rows, and not "Number of jobs".
const RECORD =
  /^(?:ref|reference|id|urn|(?:.* )?(?:case|complaint|comment|feedback|enquiry|request|incident|ticket|job|order|fault|repair|call|report|form|submission|application|survey|response|respondent|answer|record|customer|client|crime|crm|sr|our|your|unique) (?:ref|reference|id|no|number|num|key)(?: (?:no|number|id))?)$/;

/** True for a heading that says which record a row is. Portals number the rows of every table under `_id`. */
export const namesRecord = (header: string): boolean => RECORD.test(headerWords(header)) && header.trim() !== '_id';

const MOSTLY = 0.5;
const WORDS = FEEDBACK.fields.filter(({ name }) => name === 'kind' || name === 'outcome');
const CHANNELS = FEEDBACK.fields.filter(({ name }) => name === 'channel' || name === 'collection_method');
const TEXTS = FEEDBACK.fields.filter(({ name }) => ['subject', 'text'].includes(name));

const isHeaded = (fields: readonly DatasetField[], header: string): boolean =>
  fields.some((field) => isSpelt(field, header));

// "Source" and "Method" are also how figures were got.
const OF_FIGURES = /^(?:source|method|origin|collection)$/;

/** Words that are said of a case: complaint, upheld, by telephone. One letter may be anything. */
export const hasWordsOfCases = ({ header, shape }: ShapedColumn): boolean => {
  if (shape.filled === 0 || shape.number > MOSTLY) return false;
  const areWords = WORDS.some(
    (field) =>
      knownWords(shape, field.vocabulary ?? {}) > MOSTLY && (shape.length >= LEAST_LETTERS || isSpelt(field, header)),
  );
  return areWords || (isHeaded(CHANNELS, header) && !OF_FIGURES.test(headerWords(header)));
};

const LEAST_LETTERS = 4;

/** Sentences: mostly of several words, and hardly any twice. */
export const isFreeText = ({ header, shape }: ShapedColumn): boolean =>
  shape.filled > 1 &&
  shape.distinct > shape.filled * MOSTLY &&
  Math.max(shape.number, shape.date) < MOSTLY &&
  (shape.wordy > MOSTLY || isHeaded(TEXTS, header));

// Figures of several dates come for each area on each of them; a few may be missing.
const MOST_MISSING = 2;

/** Days that differ from row to row, where figures would have each area again on every day. */
export const isDayOfEach = ({ shape }: ShapedColumn, areas: number): boolean =>
  shape.date > MOSTLY && shape.distinct > 1 && shape.distinct * areas > shape.filled * MOST_MISSING;
