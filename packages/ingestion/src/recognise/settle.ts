// What recognition leaves open is asked, or refused with a sentence that says how to write the answer down.
import { AppError } from '@said/database';
import type { BodyResults, DatasetDefinition, DatasetField } from '../datasets/definition/dataset.ts';
import { dateCandidates, dateFieldNamed } from './date-candidates.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import { SURE } from './header-match.ts';
import { matchHeaders } from './match-headers.ts';
import { datasetNamed } from '../datasets/all-datasets.ts';
import type { Fit } from './recognise.ts';
import type { RecognisedTable } from './describe-table.ts';
import { recogniseSource } from './recognise-source.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import { isWithoutHeadings } from './missing-headings.ts';
import { listHeadings } from '../sniff/list-headings.ts';
import { shapesOf } from '../sniff/value-shapes.ts';

/** One thing that only the officer can say. */
export interface Question {
  file: string;
  text: string;
  /** Possible answers; empty when any text will do. */
  choices: string[];
}

/** Asks the officer; null when there is nobody to ask or no answer comes. */
export type Ask = (question: Question) => Promise<string | null>;

interface OpenQuestion extends Question {
  /** How the answer is written down in `said.config.yaml`. */
  hint: string;
  answer: (text: string, mapping: FileMapping) => FileMapping;
}

/** A table that is understood, with the mapping that the answers have completed. */
export interface SettledTable extends RecognisedTable {
  mapping: FileMapping | null;
  /** The council's own area, in a table of several areas. */
  ownArea: string | null;
}

export interface NamedTable {
  label: string;
  mapping: FileMapping | null;
  /** Names by which the council's own area may go in tables of several. */
  councilNames: readonly string[];
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

const withConstant = (mapping: FileMapping | null, field: string, value: string): FileMapping => ({
  ...mapping,
  constants: { ...mapping?.constants, [field]: value },
});

function unknownTable(
  { header, sample }: RecognisableTable,
  { reason, fits }: { reason: string; fits: readonly Fit[] },
  { label }: NamedTable,
): AppError {
  if (isWithoutHeadings(header, sample)) {
    return new AppError(
      'not-recognised',
      `The ${header.length} columns have no headings: the first row looks like data.`,
      {
        hint: 'Add a line above it that names each column, for instance reference, kind, received_on; or export the file again with its headings.',
      },
    );
  }
  const named = listHeadings(header);
  return new AppError('not-recognised', `Nobody knows these columns (${named}). ${reason}.`, {
    hint: `Put the file into a folder named like its data set (for instance feedback/), or map its columns in said.config.yaml or with --mapping.${exampleLine({ header, sample }, fits, label)}`,
  });
}

/** The line of a mapping that would say which column is the date that the nearest data set lacks; or what to export. */
function exampleLine({ header, sample }: RecognisableTable, fits: readonly Fit[], label: string): string {
  const [nearest] = fits;
  if (!nearest) return '';
  const definition = datasetNamed(nearest.dataset);
  if (isNewsOfStored(nearest, definition)) {
    const dated = dateColumns({ header, sample }, nearest).map((name) => `${JSON.stringify(name)}: null`);
    const columns = dated.length === 0 ? '' : `, columns: { ${dated.join(', ')} }`;
    return ` If it has news of cases that are stored already, export it again with ${nearest.missing.join(' and ')}: every row needs them, and other columns that are left out keep what is stored. Or write under files, "${label}": { dataset: ${definition.name}${columns} }, and it only updates them.`;
  }
  if (nearest.missing.join(',') === 'kind') {
    return ` If its rows are all of one kind, write under files, "${label}": { dataset: ${definition.name}, kind: comment } (or complaint, compliment, service request).`;
  }
  const date = nearest.missing.flatMap((name) => dateFieldNamed(definition, name) ?? [])[0];
  if (!date) return '';
  const shapes = shapesOf(header, sample);
  const candidates = dateCandidates(date, { header, matches: nearest.matches, shapes });
  if (candidates.length === 0 || candidates.length > 2) return '';
  const named = candidates.map((candidate) => `"${candidate.header}" (${candidate.why})`).join(' and ');
  return ` Its dates are in ${named}: if one is the ${date.name} of ${definition.name}, write under files, "${label}": { dataset: ${definition.name}, columns: { "${candidates[0]?.header ?? ''}": ${date.name} } }.`;
}

/** Headings of columns that could be a date which the nearest data set lacks. */
function dateColumns({ header, sample }: RecognisableTable, { dataset, missing, matches }: Fit): string[] {
  const definition = datasetNamed(dataset);
  const dates = missing.flatMap((name) => dateFieldNamed(definition, name) ?? []);
  const shapes = shapesOf(header, sample);
  return dates.flatMap((date) => dateCandidates(date, { header, matches, shapes }).map((found) => found.header));
}

// An export of what has changed: the number of the case, and a field or two of it.
function isNewsOfStored({ missing, matches }: Fit, { asks = [], keyFields }: DatasetDefinition): boolean {
  const surely = matches.filter(({ certainty }) => certainty >= 1).map(({ field }) => field);
  const isKnown = keyFields.length > 0 && keyFields.every((key) => surely.includes(key));
  return isKnown && surely.length > keyFields.length && asks.length > 0 && asks.every((name) => missing.includes(name));
}

function notSure({ text, hint }: OpenQuestion): AppError {
  return new AppError('not-sure', `${text.charAt(0).toUpperCase()}${text.slice(1)}`, { hint });
}

function openQuestion(table: RecognisableTable, found: RecognisedTable, named: NamedTable): OpenQuestion | null {
  // Nothing depends on the answer where there are no rows.
  if (table.sample.length === 0) return null;
  return (
    askMissing(table, found, named) ??
    askDoubtful(found, named) ??
    askYear(table, found, named) ??
    askArea(table, found, named)
  );
}

function askMissing(table: RecognisableTable, found: RecognisedTable, named: NamedTable): OpenQuestion | null {
  const { definition, missing } = found;
  const { label, mapping } = named;
  const [field] = missing.filter(
    (name) => mapping?.constants?.[name] === undefined && !(name === 'kind' && mapping?.kind),
  );
  if (field === undefined) return null;
  const date = dateFieldNamed(definition, field);
  if (date)
    return askDateColumn(
      date,
      { ...table, matches: found.matches, shapes: shapesOf(table.header, table.sample) },
      { label, definition },
    );
  return {
    file: label,
    text: `it looks like ${definition.name}, but no column says the ${field}${found.doubt ? `, and ${found.doubt}` : ''}. What is every row?`,
    choices: Object.keys(definition.fields.find(({ name }) => name === field)?.vocabulary ?? {}),
    hint: `Write it into said.config.yaml: under files, "${label}": { dataset: ${definition.name}, constants: { ${field}: … } }.${mayBeNews(found) ? onlyNews(definition) : ''}`,
    answer: (text, before) => ({ ...withConstant(before, field, text), dataset: definition.name }),
  };
}

const onlyNews = ({ name }: DatasetDefinition): string =>
  ` If it only has news of cases that are stored, write { dataset: ${name} } without a kind: it then updates them and leaves their kind.`;

const mayBeNews = ({ definition, matches }: RecognisedTable): boolean =>
  definition.caseSteps !== undefined && definition.keyFields.every((key) => matches.some(({ field }) => field === key));

// No heading says it: the officer chooses among the columns of dates.
function askDateColumn(
  field: DatasetField,
  columns: Parameters<typeof dateCandidates>[1],
  { label, definition }: { label: string; definition: DatasetDefinition },
): OpenQuestion | null {
  const candidates = dateCandidates(field, columns);
  const [first] = candidates.toSorted((a, b) => Number(a.isUnread) - Number(b.isUnread));
  if (!first) return null;
  const named = candidates.map(({ header, why }) => `"${header}" (${why})`).join(', ');
  return {
    file: label,
    text: `it looks like ${definition.name}, but no heading says for sure which column is ${field.name}. It could be ${named}. Which column is it?`,
    choices: candidates.map(({ header }) => header),
    hint: `Write it into said.config.yaml: under files, "${label}": { dataset: ${definition.name}, columns: { "${first.header}": ${field.name} } }.`,
    answer: (text, before) => ({
      ...before,
      dataset: definition.name,
      columns: { ...before.columns, [text]: field.name },
    }),
  };
}

// Only what every row needs is asked about; a doubtful column that is of use is taken, and named in the notes. So is one
// of two that are headed alike: there is no doubt of what it is.
function askDoubtful({ definition, matches, columns }: RecognisedTable, { label }: NamedTable): OpenQuestion | null {
  const required = new Set(definition.fields.filter((field) => field.required).map(({ name }) => name));
  const doubtful = matches.find(
    ({ field, confidence, isChosenTwin }) => required.has(field) && confidence < SURE && !isChosenTwin,
  );
  if (!doubtful) return null;
  const header = columns[doubtful.column]?.header ?? '';
  const why = doubtful.reasons.join('; ');
  return {
    file: label,
    text: `it looks like ${definition.name}. Is the column "${header}" the ${doubtful.field}? (${why})`,
    choices: ['yes', 'no'],
    hint: `Write it into said.config.yaml: under files, "${label}": { dataset: ${definition.name}, columns: { "${header}": ${doubtful.field} } }; or the column that it is.`,
    answer: (text, before) => ({
      ...before,
      dataset: definition.name,
      columns: { ...before.columns, [header]: /^y/i.test(text) ? doubtful.field : null },
    }),
  };
}

const MONTH_ALONE =
  /^(?:0?[1-9]|1[0-2]|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

/** The column of a table whose periods are months without a year. */
export function yearlessColumn({ sample }: RecognisableTable, { definition, matches }: RecognisedTable): number | null {
  const period = definition.fields.find(({ parse }) => parse === 'period')?.name;
  const column = matches.find(({ field }) => field === period)?.column;
  if (column === undefined) return null;
  const filled = sample.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => MONTH_ALONE.test(text)) ? column : null;
}

function askYear(
  table: RecognisableTable,
  found: RecognisedTable,
  { label, mapping }: NamedTable,
): OpenQuestion | null {
  const column = yearlessColumn(table, found);
  if (column === null || mapping?.year !== undefined) return null;
  return {
    file: label,
    text: `its months ("${table.header[column] ?? ''}") have no year. Which year are they of (2014, or 2014-15 for April to March)?`,
    choices: [],
    hint: `Write it into said.config.yaml: under files, "${label}": { dataset: ${found.definition.name}, year: 2014-15 }.`,
    answer: (text, before) => ({ ...before, year: text }),
  };
}

/** Position of the column that names areas or bodies, in a table about several of them. */
export function peerColumn({ header, sample }: RecognisableTable, { others, body }: BodyResults): number | null {
  const shapes = shapesOf(header, sample);
  const peer = matchHeaders(header, datasetNamed(others), shapes).find(({ field }) => field === body.name);
  return peer && (shapes[peer.column]?.distinct ?? 0) > 1 ? peer.column : null;
}

// Performance is the council's own: a table with other areas in it must say which one that is.
function askArea(table: RecognisableTable, found: RecognisedTable, named: NamedTable): OpenQuestion | null {
  const { name, results } = found.definition;
  if (results?.own !== name || named.mapping?.area !== undefined) return null;
  const column = peerColumn(table, results);
  if (column === null || ownAreaOf(table, found, named.councilNames) !== null) return null;
  const areas = [...new Set(table.sample.map((row) => row[column]?.trim() ?? ''))].filter((area) => area !== '');
  return {
    file: named.label,
    text: `it has results of several areas ("${table.header[column] ?? ''}": ${areas.slice(0, 6).join(', ')}, …). Which one is yours? The others become benchmarks.`,
    choices: [],
    hint: `Write it into said.config.yaml: under files, "${named.label}": { area: … }; or dataset: ${results.others} if none is yours.`,
    answer: (text, before) => ({ ...before, area: text }),
  };
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

function ownAreaOf(table: RecognisableTable, found: RecognisedTable, councilNames: readonly string[]): string | null {
  const { results } = found.definition;
  const column = results === undefined ? null : peerColumn(table, results);
  if (column === null) return null;
  const own = new Set(councilNames.map(plainArea).filter((name) => name !== ''));
  return table.sample.map((row) => row[column]?.trim() ?? '').find((area) => own.has(plainArea(area))) ?? null;
}
