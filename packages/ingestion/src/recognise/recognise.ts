// Which data set a table is, by its headers and by what its values look like.
import { basename, dirname } from 'node:path';
import { DATASET_NAMES, type DatasetName } from '@said/database';
import { datasetNamed, DATASETS } from '../datasets/all-datasets.ts';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import { matchHeaders } from './match-headers.ts';
import type { HeaderMatch } from './header-match.ts';
import { dateCandidates, dateFieldNamed } from './date-candidates.ts';
import { isMentioned, type SaidByName } from './named-kind.ts';
import { speaksAgainst } from './speaks-against.ts';
import { type ColumnShape, knownWords } from '../sniff/value-shapes.ts';

/** How well a table fits a data set. */
export interface Fit {
  dataset: DatasetName;
  score: number;
  /** Fields that every row needs and that no header is. */
  missing: string[];
  matches: HeaderMatch[];
  /** Why it is none, though its headings are there. */
  against: string | null;
}

export type Recognition =
  | {
      known: true;
      dataset: DatasetName;
      matches: HeaderMatch[];
      /** Required fields that the whole file lacks, for the officer to say. */
      missing: string[];
    }
  | { known: false; reason: 'nothing fits' | 'several fit'; nearest: Fit[] };

/** What is known of a table when its data set is looked for. */
export interface TableFacts {
  header: readonly string[];
  fileName: string;
  /** Fields that a mapping fills in. */
  given: ReadonlySet<string>;
  shapes?: readonly ColumnShape[];
  /** What the name says that all rows are, where no heading speaks against it. */
  said?: SaidByName | null;
}

const WEIGHTS = { 0.5: 0.5, 1: 1, 2: 2.5, 3: 3 } as const;
const UNMATCHED_COST = 0.5;
const NAMED_AFTER_BONUS = 4;
// Two fits that are closer than this cannot be told apart.
const CLEAR_LEAD = 0.75;
// A table that lacks a required field as a whole is still taken for the data set when this many headers are known.
const ENOUGH_MATCHES = 4;
// A date that is asked for leaves fewer.
const ENOUGH_BESIDE_DATES = 2;
const MOST_CANDIDATES = 4;
// Coordinates are in every second table, and say nothing of what its rows are.
const PLACES = new Set(['latitude', 'longitude', 'easting', 'northing', 'coordinates']);

/** The data set that a folder or file is named after: `feedback/…`, `service-standards.csv`. */
function datasetFromName(name: string): DatasetName | null {
  const plain = name.toLowerCase().replaceAll(/[ -]/g, '_');
  return DATASET_NAMES.find((dataset) => dataset === plain) ?? null;
}

/** The data set named by the sub-folder in which a file lies, if any. */
export function datasetFromFolder(relativePath: string): DatasetName | null {
  return datasetFromName(basename(dirname(relativePath.replaceAll('\\', '/'))));
}

/** How well a table fits a data set. */
export function fitDataset(table: TableFacts, definition: DatasetDefinition): Fit {
  const { header, given, shapes } = table;
  const matches = matchHeaders(header, definition, shapes);
  const matched = new Set(matches.map(({ field }) => field));
  const missing = definition.fields
    .filter(
      ({ name, required, default: fallback }) =>
        required && fallback === undefined && !matched.has(name) && !given.has(name),
    )
    .map(({ name }) => name);
  const groups = (definition.needsOneOf ?? []).filter(
    (names) => !names.some((name) => matched.has(name) || given.has(name)),
  );
  const weight = matches.reduce((sum, { certainty }) => sum + WEIGHTS[certainty], 0);
  const score = weight - UNMATCHED_COST * (header.length - matches.length);
  return {
    dataset: definition.name,
    score,
    missing: [...missing, ...groups.map((names) => names.join(' or '))],
    matches,
    against: speaksAgainst({ header, shapes: shapes ?? [], definition, matches }),
  };
}

/** Recognises a table by its headers and values; its file's name helps where two data sets look alike. */
export function recogniseTable(table: TableFacts): Recognition {
  const stem = basename(table.fileName)
    .replace(/(\.[a-z]+)+$/i, '')
    .toLowerCase()
    .replaceAll(/[ -]/g, '_');
  const fits = DATASETS.filter(({ isNoTable }) => !isNoTable).map((definition) => {
    const fit = fitDataset(table, definition);
    const isNamed = stem.includes(definition.name) || (table.said && definition.saidByName);
    return isNamed ? { ...fit, score: fit.score + NAMED_AFTER_BONUS } : fit;
  });
  const whole = fits
    .filter((fit) => fit.missing.length === 0 && fit.against === null && hasEvidence(fit, stem))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = whole;
  if (!best) return askable(fits, table) ?? { known: false, reason: 'nothing fits', nearest: nearest(fits) };
  if (second && best.score - second.score < CLEAR_LEAD)
    return { known: false, reason: 'several fit', nearest: whole.slice(0, 2) };
  return { known: true, dataset: best.dataset, matches: best.matches, missing: [] };
}

// Surveys ask about "the service you received": a list of services has a column that is called so.
const isOnlyMentioned = ({ dataset, matches }: Pick<Fit, 'dataset' | 'matches'>): boolean => {
  const { titleField } = datasetNamed(dataset);
  return titleField !== undefined && !matches.some(({ field, certainty }) => field === titleField && certainty >= 1);
};

// One known heading, such as "name", is in every second table.
function hasEvidence({ dataset, matches }: Fit, stem: string): boolean {
  if (isOnlyMentioned({ dataset, matches })) return false;
  const surely = matches.filter(({ certainty }) => certainty >= 1);
  return surely.length >= 2 || matches.length >= ENOUGH_MATCHES || stem.includes(dataset);
}

// A date is asked for where a column of dates is there to be chosen, and what the rows are is sure from their values.
function canAskDates({ dataset, missing, matches }: Fit, { header, fileName, shapes = [] }: TableFacts): boolean {
  const definition = datasetNamed(dataset);
  const dates = missing.flatMap((name) => dateFieldNamed(definition, name) ?? []);
  const [field] = dates;
  const isMentionedThere = isMentioned([fileName, ...header], definition);
  const enough = isMentionedThere ? ENOUGH_BESIDE_DATES : ENOUGH_MATCHES;
  if (!field) return matches.filter((match) => !PLACES.has(match.field)).length >= enough;
  if (dates.length < missing.length || matches.length < ENOUGH_BESIDE_DATES) return false;
  const areWords = definition.fields
    .filter(({ required, vocabulary }) => required && vocabulary)
    .every((words) => {
      const column = matches.find((match) => match.field === words.name)?.column;
      const shape = column === undefined ? undefined : shapes[column];
      return column === undefined || (shape !== undefined && knownWords(shape, words.vocabulary ?? {}) >= 0.5);
    });
  const { length } = dateCandidates(field, { header, matches, shapes });
  return areWords && length >= 1 && length <= MOST_CANDIDATES;
}

/** An export that lacks only what the officer can say for all its rows. */
function askable(fits: readonly Fit[], table: TableFacts): Recognition | null {
  const possible = fits.filter((fit) => {
    const { dataset, missing, matches, against } = fit;
    const definition = datasetNamed(dataset);
    const surely = new Set(matches.filter(({ certainty }) => certainty >= 1).map(({ field }) => field));
    const needed = definition.fields.filter(({ name, required }) => required && !missing.includes(name));
    return (
      against === null &&
      missing.every((name) => definition.asks?.includes(name)) &&
      needed.every(({ name }) => surely.has(name) || table.given.has(name)) &&
      canAskDates(fit, table)
    );
  });
  const best = possible.toSorted((a, b) => b.matches.length - a.matches.length)[0];
  return best ? { known: true, dataset: best.dataset, matches: best.matches, missing: best.missing } : null;
}

function nearest(fits: readonly Fit[]): Fit[] {
  const share = (fit: Fit): number => fit.matches.length / (fit.matches.length + fit.missing.length * 2);
  // Beside a table of which three columns are known, one that has a "name" is no help.
  const least = fits.some(({ matches }) => matches.length >= 3) ? 2 : 1;
  return fits
    .filter((fit) => fit.matches.length >= least && !isOnlyMentioned(fit))
    .toSorted((a, b) => share(b) - share(a))
    .slice(0, 2);
}
