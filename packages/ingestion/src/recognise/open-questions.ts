// What only the officer can say of a table, and how the answer is written down.
import type { DatasetDefinition, DatasetField } from '../datasets/definition/dataset.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import { shapesOf } from '../sniff/value-shapes.ts';
import { bareCodes, scaleIn, scales } from './bare-codes.ts';
import { dateCandidates, dateFieldNamed } from './date-candidates.ts';
import type { RecognisedTable } from './describe-table.ts';
import { SURE } from './header-match.ts';
import { ownAreaOf, peerColumn } from './own-area.ts';

/** One thing that only the officer can say. */
export interface Question {
  file: string;
  text: string;
  /** Possible answers; empty when any text will do. */
  choices: string[];
}

/** A question with what its answer does. */
export interface OpenQuestion extends Question {
  /** How the answer is written down in `said.config.yaml`. */
  hint: string;
  answer: (text: string, mapping: FileMapping) => FileMapping;
}

export interface NamedTable {
  label: string;
  mapping: FileMapping | null;
  /** Names by which the council's own area may go in tables of several. */
  councilNames: readonly string[];
}

/** The mapping with one text for a field in every row. */
export const withConstant = (mapping: FileMapping | null, field: string, value: string): FileMapping => ({
  ...mapping,
  constants: { ...mapping?.constants, [field]: value },
});

/** The first thing that is open; null where all is known. */
export function openQuestion(table: RecognisableTable, found: RecognisedTable, named: NamedTable): OpenQuestion | null {
  // Nothing depends on the answer where there are no rows.
  if (table.sample.length === 0) return null;
  return (
    askMissing(table, found, named) ??
    askDoubtful(found, named) ??
    askScale(table, found, named) ??
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

// 1 to 5, and nothing says which end is the good one.
function askScale(
  table: RecognisableTable,
  found: RecognisedTable,
  { label, mapping }: NamedTable,
): OpenQuestion | null {
  const codes = mapping?.scale === undefined ? bareCodes(table, found, mapping) : null;
  if (codes === null) return null;
  const [choice] = scales(codes.values);
  const { best, worst } = scaleIn(choice ?? '') ?? { best: 5, worst: 1 };
  return {
    file: label,
    text: `its column "${codes.header}" holds bare numbers (${codes.values.join(', ')}), and nothing says which is the best answer. Which is it?`,
    choices: scales(codes.values),
    hint: `Write it into said.config.yaml: under files, "${label}": { scale: { best: ${best}, worst: ${worst} } }, or the other way round; numbers beyond them are no answers. If it is none of satisfaction, write columns: { "${codes.header}": null }.`,
    answer: (text, before) => ({ ...before, scale: scaleIn(text) ?? { best, worst } }),
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
