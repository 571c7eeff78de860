// Which data set a table is, by its headers.
import { basename, dirname } from 'node:path';
import { DATASET_NAMES, type DatasetName } from '@said/database';
import { DATASETS } from '../datasets/all-datasets.ts';
import type { DatasetDefinition } from '../datasets/dataset.ts';
import { type HeaderMatch, matchHeaders } from './match-headers.ts';

/** How well a table fits a data set. */
export interface Fit {
  dataset: DatasetName;
  score: number;
  /** Fields that every row needs and that no header is. */
  missing: string[];
  matches: HeaderMatch[];
}

export type Recognition =
  { known: true; dataset: DatasetName } | { known: false; reason: 'nothing fits' | 'several fit'; nearest: Fit[] };

const WEIGHTS = { 1: 1, 2: 2.5, 3: 3 } as const;
const UNMATCHED_COST = 0.5;
const NAMED_AFTER_BONUS = 4;
// Two fits that are closer than this cannot be told apart.
const CLEAR_LEAD = 0.75;

/** The data set that a folder or file is named after: `feedback/…`, `service-standards.csv`. */
export function datasetFromName(name: string): DatasetName | null {
  const plain = name.toLowerCase().replaceAll(/[ -]/g, '_');
  return DATASET_NAMES.find((dataset) => dataset === plain) ?? null;
}

/** The data set named by the sub-folder in which a file lies, if any. */
export function datasetFromFolder(relativePath: string): DatasetName | null {
  return datasetFromName(basename(dirname(relativePath.replaceAll('\\', '/'))));
}

/** How well headers fit a data set; `given` are fields that a mapping fills in. */
export function fitDataset(header: readonly string[], definition: DatasetDefinition, given: ReadonlySet<string>): Fit {
  const matches = matchHeaders(header, definition);
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
  };
}

/** Recognises a table by its headers; its file's name helps where two data sets look alike. */
export function recogniseTable(header: readonly string[], fileName: string, given: ReadonlySet<string>): Recognition {
  const stem = basename(fileName)
    .replace(/(\.[a-z]+)+$/i, '')
    .toLowerCase()
    .replaceAll(/[ -]/g, '_');
  const fits = DATASETS.filter(({ name }) => name !== 'ward_boundaries').map((definition) => {
    const fit = fitDataset(header, definition, given);
    return stem.includes(definition.name) ? { ...fit, score: fit.score + NAMED_AFTER_BONUS } : fit;
  });
  const whole = fits.filter(({ missing }) => missing.length === 0).toSorted((a, b) => b.score - a.score);
  const [best, second] = whole;
  if (!best) return { known: false, reason: 'nothing fits', nearest: nearest(fits) };
  if (second && best.score - second.score < CLEAR_LEAD)
    return { known: false, reason: 'several fit', nearest: whole.slice(0, 2) };
  return { known: true, dataset: best.dataset };
}

function nearest(fits: readonly Fit[]): Fit[] {
  const share = (fit: Fit): number => fit.matches.length / (fit.matches.length + fit.missing.length * 2);
  return fits
    .filter(({ matches }) => matches.length > 0)
    .toSorted((a, b) => share(b) - share(a))
    .slice(0, 2);
}
