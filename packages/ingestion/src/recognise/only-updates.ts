// An export of what has changed: the numbers of cases and a field or two of each, without what makes a case of its own.
import { DATASETS } from '../datasets/all-datasets.ts';
import type { DatasetDefinition, DatasetField } from '../datasets/definition/dataset.ts';
import { dateCandidates, dateFieldNamed } from './date-candidates.ts';
import { type HeaderMatch, SURE } from './header-match.ts';
import { headerWords, plainHeader } from '../sniff/header-words.ts';
import { type Fit, fitDataset, type TableFacts } from './recognise.ts';
import { serialDates } from './judge-values.ts';
import { type ColumnShape, knownWords } from '../sniff/value-shapes.ts';

/** What is known of a table whose rows only update those that are stored. */
export interface OnlyUpdates {
  /** Fields that every row of its own needs and the table lacks. */
  lacks: string[];
  /** Headings of columns that mean nothing without them. */
  leftOut: string[];
}

/** A table with the use of its columns. */
export interface MatchedTable {
  definition: DatasetDefinition;
  matches: readonly HeaderMatch[];
  /** `header` is blank over columns that the mapping leaves out. */
  facts: TableFacts;
}

/** Required fields that are nowhere in the table, where its rows can only be news of stored ones; else none. */
export function lacksForOwnRows({ definition, matches, facts }: MatchedTable): string[] {
  const { asks = [], fields, keyFields, dayField = '' } = definition;
  const found = new Set([...matches.map(({ field }) => field), ...facts.given]);
  const lacks = fields.filter(({ name, required }) => required && !found.has(name)).map(({ name }) => name);
  const isNumbered = keyFields.length === 1 && keyFields.every((key) => found.has(key));
  const isNews = (field: DatasetField): boolean =>
    found.has(field.name) &&
    !field.required &&
    !keyFields.includes(field.name) &&
    !(lacks.includes(dayField) && isPlace(field));
  const canBe = isNumbered && fields.some(isNews) && lacks.every((name) => asks.includes(name));
  return canBe && lacks.every((name) => !mayBeThere(name, { definition, matches, facts })) ? lacks : [];
}

// A column of dates that nobody has named may be the one that is missing.
function mayBeThere(name: string, { definition, matches, facts }: MatchedTable): boolean {
  const field = dateFieldNamed(definition, name);
  return (
    field !== null && dateCandidates(field, { header: facts.header, matches, shapes: facts.shapes ?? [] }).length > 0
  );
}

// "Date", and how it is written: of a case it is when that came in; of news it may be any day.
const BARE_DATE = /^(?:case|record)?(?:date|datestamp|timestamp)(?:time|andtime|iso|utc|ddmmyyyy|yyyymmdd)?$/;

/** The column taken for the day of a case that no word but "date" says it is; null where there is none. */
export const bareDate = ({ definition, matches, facts }: MatchedTable): HeaderMatch | null =>
  matches.find(
    ({ field, column, certainty }) =>
      field === definition.dayField && certainty < 2 && BARE_DATE.test(plainHeader(facts.header[column] ?? '')),
  ) ?? null;

/** True for a column that finds the ward. */
export const isPlace = ({ name, parse }: Pick<DatasetField, 'name' | 'parse'>): boolean =>
  parse === 'place' || parse === 'postcode' || name === 'ward_code' || name === 'ward_name';

/** True where the columns say by themselves that the rows are news of cases: nobody has said what the table is. */
export function isSurelyNews(table: MatchedTable): boolean {
  const { definition, matches, facts } = table;
  const headed = facts.header.filter((text) => text.trim() !== '').length;
  const needed = new Set(definition.fields.filter(({ required }) => required).map(({ name }) => name));
  const areSure = matches.every(
    (match) => isSure(match) || !(needed.has(match.field) || definition.keyFields.includes(match.field)),
  );
  const isOfCases = namesCases(table);
  const areKnown = matches.length >= headed * (isOfCases ? 1 / 2 : 2 / 3);
  return areSure && areKnown && tellsWhatBecame(table, isOfCases) && !fitsAnother(table);
}

const isSure = ({ certainty, confidence }: HeaderMatch): boolean => certainty >= 1 && confidence >= SURE;

// "ID" and "Ref" are in every list.
const CASE =
  / (?:cases?|complaints?|comments?|feedback|enquiry|contact|ticket|incident|request|report|form|submission|sr|crm) /;

const namesCases = ({ definition, matches, facts }: MatchedTable): boolean =>
  matches.some(
    ({ field, column, certainty }) =>
      definition.keyFields.includes(field) &&
      (certainty >= 2 || CASE.test(` ${headerWords(facts.header[column] ?? '')} `)),
  );

const NUMBERED_CASE = / (?:cases?|complaints?|feedback|enquiry|ticket|incident|request|sr|crm) /;

/** True for rows that are cases, whatever else they say: by the number of a case, or a number and what became of it. */
export function listsCases({ definition, matches, facts }: MatchedTable): boolean {
  const sure = matches.filter(isSure);
  const number = sure.find(({ field }) => definition.keyFields.includes(field));
  if (number === undefined) return false;
  const isOfCase = NUMBERED_CASE.test(` ${headerWords(facts.header[number.column] ?? '')} `);
  return isOfCase || sure.some(({ field }) => definition.caseSteps?.includes(field));
}

// A day on which something was done, or a word such as "upheld". Every list has names and descriptions.
function tellsWhatBecame({ definition, matches, facts }: MatchedTable, isOfCases: boolean): boolean {
  const judged = matches.filter(isSure).flatMap(({ field, column }) => {
    const declared = definition.fields.find(({ name }) => name === field);
    const shape = facts.shapes?.[column];
    return declared && shape ? [{ declared, shape, fits: valuesFit(declared, shape) }] : [];
  });
  const isDoubtful = judged.some(({ declared: { required, parse }, fits }) =>
    required ? fits === false : parse === 'text' && !isOfCases,
  );
  // A word of its own in every row may be a list of the words.
  const isList = (shape: ColumnShape): boolean => shape.distinct === shape.filled && !isOfCases;
  const isEvidence = judged.some(
    ({ declared: { required, parse }, shape, fits }) =>
      !required && fits === true && (parse === 'date' || !isList(shape)),
  );
  return isEvidence && !isDoubtful;
}

const MOSTLY = 0.5;

/** Whether what stands in a column is what its heading says; null where that is no evidence. */
function valuesFit({ parse, vocabulary = {} }: DatasetField, shape: ColumnShape): boolean | null {
  if (parse === 'date') return Math.max(shape.date, serialDates(shape)) >= MOSTLY;
  return parse === 'vocabulary' ? knownWords(shape, vocabulary) >= MOSTLY : null;
}

// Stages of complaints have the same columns, each with its stage.
function fitsAnother({ definition, matches, facts }: MatchedTable): boolean {
  const own = matches.filter(isSure).length;
  const fits = DATASETS.filter((other) => other !== definition).map((other) => ({
    other,
    fit: fitDataset(facts, other),
  }));
  return fits.some(({ other, fit }) => {
    const sure = fit.matches.filter(isSure).length;
    return sure > own || (sure === own && lacksOnlyAsked(fit, other));
  });
}

const lacksOnlyAsked = ({ missing }: Fit, { asks = [] }: DatasetDefinition): boolean =>
  asks.length > 0 && missing.every((name) => asks.includes(name));
