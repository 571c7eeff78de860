// What a table is and what each of its columns means, before anybody is asked.
import { basename } from 'node:path';
import { datasetNamed, DATASETS } from '../datasets/all-datasets.ts';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import { readPeriodHeader } from '../sniff/period-headers.ts';
import { guessProfileColumns, looksLikeProfile, tellWardTable, type WardTable } from './profile-columns.ts';
import { looksLikeAreaProfile } from './tell-area-profile.ts';
import { isElectionResult } from './election-results.ts';
import { mappedColumns } from './build-plan.ts';
import { constantsOf } from '../mapping/named-columns.ts';
import { contradiction, type SaidByName, saidByName } from './named-kind.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import { matchHeaders } from './match-headers.ts';
import type { HeaderMatch } from './header-match.ts';
import { headerWords } from '../sniff/header-words.ts';
import { bareDate, isPlace, isSurelyNews, lacksForOwnRows, listsCases, type OnlyUpdates } from './only-updates.ts';
import {
  datasetFromFolder,
  type Fit,
  fitDataset,
  recogniseTable,
  type Recognition,
  type TableFacts,
} from './recognise.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import type { ColumnGuess } from '../mapping/column-guess.ts';
import { shapesOf } from '../sniff/value-shapes.ts';

export interface RecognisedTable {
  definition: DatasetDefinition;
  matches: HeaderMatch[];
  columns: ColumnGuess[];
  /** Required fields that the whole file lacks. */
  missing: string[];
  /** Positions of columns whose header is a period. */
  periodColumns: number[];
  /** Set where its rows are none of their own. */
  updates: OnlyUpdates | null;
  /** The column that tells several results of one standard apart (Count, Percentage). */
  measureColumn: number | null;
  /** What the name says that all rows are, where no column says it. */
  said: SaidByName | null;
  /** Why what the name says is not simply taken. */
  doubt: string | null;
}

export type SourceRecognition = RecognisedTable | { definition: null; fits: Fit[]; reason: string };

/** Recognises a table from its name, its headers and its sampled values, with what a mapping already says. */
export function recogniseSource(
  table: RecognisableTable,
  named: { label: string; mapping: FileMapping | null },
): SourceRecognition {
  const found = recogniseRows(table, named);
  return found.definition === null ? found : withWhatItsNameSays(found, table, named);
}

function withWhatItsNameSays(
  found: RecognisedTable,
  { header }: RecognisableTable,
  { label, mapping }: { label: string; mapping: FileMapping | null },
): RecognisedTable {
  const field = found.definition.saidByName?.field;
  const isKnown =
    found.matches.some((match) => match.field === field) || constantsOf(mapping)[field ?? ''] !== undefined;
  // News of stored cases leaves them what they are.
  return field === undefined || isKnown || found.updates ? found : { ...found, ...heardInName(header, label) };
}

function recogniseRows(
  table: RecognisableTable,
  { label, mapping }: { label: string; mapping: FileMapping | null },
): SourceRecognition {
  const facts = factsOf(table, { label, mapping });
  const named = mapping?.dataset ?? datasetFromFolder(label.replace(/\.zip\//i, '/'));
  if (named) {
    const described = describe(table, datasetNamed(named), { mapping, missing: [] });
    return asUpdates(described, newsFacts(facts, { table, mapping })) ?? described;
  }
  if (isElectionResult(table.header)) return { definition: null, fits: [], reason: 'They look like election results' };
  return recogniseByColumns(table, facts, { label, mapping });
}

// Nobody has said what the table is.
function recogniseByColumns(
  table: RecognisableTable,
  facts: TableFacts,
  { label, mapping }: { label: string; mapping: FileMapping | null },
): SourceRecognition {
  const found = recogniseTable(facts);
  const cases = casesInsteadOfLookUp(found, facts, { table, mapping });
  if (cases) return cases;
  const wards = wardTable(found, table, label);
  const profile = DATASETS.find(({ isMadeLong }) => isMadeLong);
  if (wards === 'profile' && profile) return describe(table, profile, { mapping, missing: [] });
  if (wards === 'unsure') return { definition: null, fits: [], reason: LIST_OR_PROFILE };
  const calendar = DATASETS.find((definition) => isCalendarOf(definition, found, table));
  if (calendar) return describe(table, calendar, { mapping, missing: [] });
  if (found.known) return describe(table, datasetNamed(found.dataset), { mapping, missing: found.missing });
  const updates = found.reason === 'nothing fits' ? findUpdates(table, facts, mapping) : null;
  return updates ?? { definition: null, fits: found.nearest, reason: whyUnknown(found) };
}

// Cases have a ward and a postcode too, which say nothing of where that postcode lies.
function casesInsteadOfLookUp(
  found: Recognition,
  facts: TableFacts,
  { table, mapping }: { table: RecognisableTable; mapping: FileMapping | null },
): SourceRecognition | null {
  if (!found.known || datasetNamed(found.dataset).areasLieIn === undefined) return null;
  const updates = findUpdates(table, facts, mapping);
  if (updates) return updates;
  const known = newsFacts(facts, { table, mapping });
  const fits = DATASETS.filter(({ caseSteps }) => caseSteps !== undefined).map((definition) => ({
    definition,
    fit: fitDataset(known, definition),
  }));
  const cases = fits.find(({ definition, fit: { matches } }) => listsCases({ definition, matches, facts: known }));
  if (!cases) return null;
  return { definition: null, fits: [cases.fit], reason: `Its rows are cases: ${describeFit(cases.fit)}` };
}

/** The table as news of stored rows, where its columns leave no doubt of that. */
function findUpdates(
  table: RecognisableTable,
  facts: TableFacts,
  mapping: FileMapping | null,
): SourceRecognition | null {
  const has = ({ fields }: DatasetDefinition, given: string): boolean =>
    fields.some(({ name, synonyms }) => name === given || synonyms?.[0] === given);
  const numbered = DATASETS.filter(
    (definition) =>
      definition.asks !== undefined &&
      definition.keyFields.length === 1 &&
      [...facts.given].every((given) => has(definition, given)),
  );
  const known = newsFacts(facts, { table, mapping });
  const described = numbered.map((definition) => describe(table, definition, { mapping, missing: [] }));
  const surely = described.filter((found) => isSurelyNews({ ...found, facts: known }));
  return surely.map((found) => asUpdates(found, known)).find((found) => found !== null) ?? null;
}

// Nothing is looked for in columns that the mapping leaves out.
function newsFacts(
  facts: TableFacts,
  { table: { header }, mapping }: { table: RecognisableTable; mapping: FileMapping | null },
): TableFacts {
  const uses = Object.entries(mapping?.columns ?? {});
  const unwanted = new Set(uses.flatMap(([name, use]) => (use === null ? [name.trim()] : [])));
  return { ...facts, header: header.map((text) => (unwanted.has(text.trim()) ? '' : text)) };
}

function asUpdates(found: RecognisedTable, facts: TableFacts): SourceRecognition | null {
  const { definition, matches, columns } = found;
  const lacks = lacksForOwnRows({ ...found, facts });
  // Nothing depends on it where there are no rows.
  const hasRows = facts.shapes?.some(({ filled }) => filled > 0);
  if (!hasRows || lacks.length === 0) return null;
  const date = bareDate({ ...found, facts });
  if (date) return whichDate(found, { date, lacks, header: facts.header });
  // Only the day of a case says which version of a ward is meant.
  const places = new Set(
    lacks.includes(definition.dayField ?? '') ? definition.fields.filter(isPlace).map(({ name }) => name) : [],
  );
  const out = matches.filter(({ field }) => places.has(field));
  const leftOut = out
    .filter(({ column }) => facts.shapes?.[column]?.filled)
    .map(({ column }) => facts.header[column] ?? '');
  return {
    ...found,
    matches: matches.filter((match) => !out.includes(match)),
    columns: columns.map((guess) =>
      out.some(({ column }) => column === guess.column) ? { ...guess, field: null, confidence: 0, reasons: [] } : guess,
    ),
    updates: { lacks, leftOut },
  };
}

/** Refused: the day of an answer or a closure would be stored as the day on which the case came in. */
function whichDate(
  { definition, matches }: RecognisedTable,
  { date, lacks, header }: { date: HeaderMatch; lacks: readonly string[]; header: readonly string[] },
): SourceRecognition {
  const fit: Fit = {
    dataset: definition.name,
    score: 0,
    against: null,
    missing: [...lacks, date.field],
    matches: matches.filter((match) => match !== date),
  };
  const named = JSON.stringify(header[date.column]?.trim() ?? '');
  const reason = `It has no ${lacks.join(' and no ')}, so its rows can only be news of cases that are stored, and nothing says which day ${named} is (${date.field}, closed_on, …): map that column, or set it to null`;
  return { definition: null, fits: [fit], reason };
}

function factsOf(
  { header, sample }: RecognisableTable,
  { label, mapping }: { label: string; mapping: FileMapping | null },
): TableFacts {
  const { said } = heardInName(header, label);
  const given = new Set([
    ...(said ? [said.field] : []),
    ...Object.keys(constantsOf(mapping)),
    ...Object.values(mapping?.columns ?? {}).flatMap((use) =>
      use === null ? [] : typeof use === 'string' ? [use] : [use.field],
    ),
  ]);
  return { header, fileName: basename(label), given, shapes: shapesOf(header, sample), said };
}

const HEARD = DATASETS.find(({ saidByName: said }) => said !== undefined);

/** What the name says that all rows are; or why a heading leaves that in doubt. */
function heardInName(header: readonly string[], label: string): Pick<RecognisedTable, 'said' | 'doubt'> {
  const said = HEARD ? saidByName(label, HEARD) : null;
  const against = HEARD && said ? contradiction(header, said, HEARD) : null;
  if (!said || against === null) return { said, doubt: null };
  return {
    said: null,
    doubt: `the name ${JSON.stringify(said.from)} speaks of another kind than the heading ${JSON.stringify(against)}`,
  };
}

const describeFit = ({ dataset, missing, against }: Fit): string => {
  const lacks = missing.length === 0 ? '' : ` (missing: ${missing.join(', ')})`;
  return `${dataset}${lacks}${against === null ? '' : `, but ${against}`}`;
};

function whyUnknown({ reason, nearest }: Extract<Recognition, { known: false }>): string {
  const near = nearest.map(describeFit).join('; ');
  if (reason === 'several fit') return `It could be: ${near}`;
  return near ? `Nearest: ${near}` : 'No column is known';
}

const LIST_OR_PROFILE = 'It could be: wards (a list of them); ward_profile (figures about them)';

// A wide profile begins like a list of wards, and goes on with a column an indicator.
function wardTable(found: Recognition, table: RecognisableTable, label: string): WardTable {
  if (!found.known) return looksLikeProfile(table) || looksLikeAreaProfile(table) ? 'profile' : 'list';
  const { listFields, results } = datasetNamed(found.dataset);
  const isBareList = listFields !== undefined && found.matches.every(({ field }) => listFields.includes(field));
  // Results that come once for each small area are no results of the council.
  if ((isBareList || results !== undefined) && looksLikeAreaProfile(table)) return 'profile';
  return isBareList ? tellWardTable(table, basename(label).replace(/(\.[a-z]+)+$/i, '')) : 'list';
}

/** Positions of the columns whose header is a month or a year; three at least make a calendar. */
export function findPeriodColumns(header: readonly string[]): number[] {
  const columns = header.flatMap((text, column) => (readPeriodHeader(text) === null ? [] : [column]));
  return columns.length >= 3 ? columns : [];
}

// Months as headers, numbers below, one or two labels in front: how much of something was done where.
function isCalendarOf(
  definition: DatasetDefinition,
  found: Recognition,
  { header, sample }: RecognisableTable,
): boolean {
  if (definition.periodColumns === undefined) return false;
  const { label } = definition.periodColumns;
  const periods = findPeriodColumns(header);
  if (found.known || periods.length === 0) return false;
  const labels = header.filter((text, column) => text.trim() !== '' && !periods.includes(column));
  const shapes = shapesOf(header, sample);
  // Years as headers are in every statistical table; months are in records of what was done.
  const hasMonths = periods.some((column) => /-\d{2}$/.test(readPeriodHeader(header[column] ?? '') ?? ''));
  const namesLabel = matchHeaders(labels, definition).some(({ field }) => field === label);
  const areNumbers = periods.every(
    (column) => (shapes[column]?.filled ?? 0) === 0 || (shapes[column]?.number ?? 0) > 0.8,
  );
  return labels.length >= 1 && labels.length <= 4 && areNumbers && (hasMonths || namesLabel);
}

function describe(
  table: RecognisableTable,
  definition: DatasetDefinition,
  { mapping, missing }: { mapping: FileMapping | null; missing: string[] },
): RecognisedTable {
  const { header } = table;
  const base = {
    definition,
    missing,
    updates: null,
    said: null,
    doubt: null,
    periodColumns: [] as number[],
    measureColumn: null as number | null,
  };
  if (definition.isMadeLong) {
    return { ...base, matches: [], columns: guessProfileColumns(table, mapping) };
  }
  const periodColumns = definition.periodColumns
    ? findPeriodColumns(header).filter((column) => mapping?.columns?.[header[column] ?? ''] === undefined)
    : [];
  const matches = matchesFor(table, definition, { mapping, periodColumns });
  const measureColumn = definition.results ? findMeasure(table, matches) : null;
  const columns = header.map((text, column): ColumnGuess => {
    const match = matches.find((candidate) => candidate.column === column);
    const reasons = match?.reasons ?? [];
    if (periodColumns.includes(column)) {
      return { column, header: text, field: 'period:', confidence: 0.9, reasons: ['its header is a period'] };
    }
    if (column === measureColumn) {
      return {
        column,
        header: text,
        field: 'measure',
        confidence: 0.9,
        reasons: ['it tells results of one standard apart'],
      };
    }
    return { column, header: text, field: match?.field ?? null, confidence: match?.confidence ?? 0, reasons };
  });
  return { ...base, matches, columns, periodColumns, measureColumn };
}

function matchesFor(
  { header, sample }: RecognisableTable,
  definition: DatasetDefinition,
  { mapping, periodColumns }: { mapping: FileMapping | null; periodColumns: readonly number[] },
): HeaderMatch[] {
  const shapes = shapesOf(header, sample);
  const free = header.map((text, column) => (periodColumns.includes(column) ? '' : text));
  const matches = mappedColumns(free, definition, { mapping, shapes });
  const labelField = definition.periodColumns?.label;
  if (periodColumns.length === 0 || labelField === undefined) return matches;
  if (matches.some(({ field }) => field === labelField)) return matches;
  // The only label beside the months says what was counted.
  const label = free.findIndex((text) => text.trim() !== '');
  const used = matches.some(({ column }) => column === label);
  if (label < 0 || used) return matches;
  return [
    ...matches,
    {
      field: labelField,
      column: label,
      certainty: 0.5,
      confidence: 0.6,
      reasons: ['the only label beside the periods'],
    },
  ];
}

/** A column called measure, where one standard comes with several measures. */
function findMeasure({ header, sample }: RecognisableTable, matches: readonly HeaderMatch[]): number | null {
  const measure = header.findIndex((text) => headerWords(text) === 'measure');
  const standard = matches.find(({ field }) => field === 'standard')?.column;
  if (measure < 0 || standard === undefined || matches.some(({ column }) => column === measure)) return null;
  return hasSeveral(sample, standard, measure) ? measure : null;
}

/** True where one value of a column comes with several values of another. */
export function hasSeveral(rows: readonly (readonly string[])[], key: number, other: number): boolean {
  const seen = new Map<string, string>();
  return rows.some((row) => {
    const name = row[key]?.trim() ?? '';
    const value = row[other]?.trim() ?? '';
    const first = seen.get(name);
    if (first === undefined) seen.set(name, value);
    return first !== undefined && first !== value;
  });
}
