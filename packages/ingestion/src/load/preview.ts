// What a trial run shows of the columns of a file. Values are masked like everything that is shown.
import { mask } from '@said/privacy';
import type { ColumnGuess } from '../mapping/column-guess.ts';
import type { ColumnPreview } from '../prepare/prepared-file.ts';

/** A column with up to three of its values, masked. */
export interface PreviewedColumn extends ColumnGuess {
  samples: string[];
}

// Where somebody lives becomes a ward and is dropped; nobody needs to see it on the way.
const PLACES = new Set(['postcode', 'easting', 'northing', 'latitude', 'longitude', 'coordinates']);
const LONGEST_SAMPLE = 60;

/** Masks the sampled values. */
export const maskPreview = (columns: readonly ColumnPreview[]): PreviewedColumn[] =>
  columns.map((column) => ({
    ...column,
    samples: PLACES.has(column.field ?? '') ? [] : column.samples.map((sample) => shorten(mask(sample))),
  }));

const shorten = (text: string): string =>
  text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE - 1)}…` : text;
