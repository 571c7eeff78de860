// A table that nobody knows: refused, with what would make it known.
import { AppError } from '@said/database';
import { datasetNamed } from '../datasets/all-datasets.ts';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import { listHeadings } from '../sniff/list-headings.ts';
import type { RecognisableTable } from '../sniff/sampled-table.ts';
import { shapesOf } from '../sniff/value-shapes.ts';
import { dateCandidates, dateFieldNamed } from './date-candidates.ts';
import { isWithoutHeadings } from './missing-headings.ts';
import type { Fit } from './recognise.ts';

/** The error of a table that fits no data set. */
export function unknownTable(
  { header, sample }: RecognisableTable,
  { reason, fits }: { reason: string; fits: readonly Fit[] },
  { label }: { label: string },
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
