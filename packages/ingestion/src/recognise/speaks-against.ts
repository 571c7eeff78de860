// What speaks against a data set, though its headings are there: a guess is judged by what it would do to the rows.
import { datasetNamed } from '../datasets/all-datasets.ts';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import { type ColumnShape, knownWords } from '../sniff/value-shapes.ts';
import { serialDates } from './judge-values.ts';
import type { HeaderMatch } from './header-match.ts';
import { isSpelt } from './match-headers.ts';
import { firstMark, type MarkedTable, markedTable } from './row-marks.ts';

interface Guess {
  header: readonly string[];
  shapes: readonly ColumnShape[];
  definition: DatasetDefinition;
  matches: readonly HeaderMatch[];
}

const MOSTLY = 0.5;
// Of fewer rows, totals and notes below the table may be the most.
const ENOUGH_ROWS = 8;

/** Why the rows of a table are none of a data set, in words; null where nothing says so. */
export function speaksAgainst({ header, shapes, definition, matches }: Guess): string | null {
  if (shapes.every(({ filled }) => filled === 0)) return null;
  const table = markedTable({ header, shapes }, definition, matches);
  return wholeInstead(table) ?? firstMark(table) ?? nothingUsual(table) ?? mostRejected(table, matches);
}

/** A case with its service and text is more than one of its stages. */
function wholeInstead({ columns, definition: { partOf } }: MarkedTable): string | null {
  if (partOf === undefined) return null;
  const { fields } = datasetNamed(partOf.whole);
  const whole = fields.filter(({ name }) => partOf.wholeHas.includes(name));
  const found = columns.find(({ header, shape }) => shape.filled > 0 && whole.some((field) => isSpelt(field, header)));
  return found ? `${JSON.stringify(found.header)} is said of a whole row of ${partOf.whole}` : null;
}

function nothingUsual({ columns, definition: { usual } }: MarkedTable): string | null {
  const found = columns.find(({ field }) => field !== null && field === usual?.field);
  if (usual === undefined || found === undefined || found.shape.filled === 0) return null;
  const known = found.shape.values.filter((value) => usual.words.some((words) => words.test(value.toLowerCase())));
  return known.length > found.shape.filled * MOSTLY
    ? null
    : `what ${JSON.stringify(found.header)} says is no ${usual.field}`;
}

/** The first field without which a row is rejected, and that most rows would lack or have nothing readable in. */
function mostRejected({ columns, definition }: MarkedTable, matches: readonly HeaderMatch[]): string | null {
  const most = Math.max(...columns.map(({ shape }) => shape.filled));
  for (const { field, column, certainty } of matches) {
    const declared = definition.fields.find(({ name }) => name === field);
    const found = columns.find((candidate) => candidate.column === column);
    // The heading of a template is the officer's word: what does not fit is rejected, with a reason each.
    if (!declared?.required || declared.default !== undefined || certainty >= 2 || !found) continue;
    const { shape } = found;
    if (most >= ENOUGH_ROWS && shape.filled < most * MOSTLY)
      return `${JSON.stringify(found.header)} is blank in most rows`;
    const fits = shareThatFits(declared, shape);
    if (fits < MOSTLY) return `most of what stands in ${JSON.stringify(found.header)} is no ${field}`;
  }
  return null;
}

function shareThatFits(
  { parse, closed, vocabulary = {} }: DatasetDefinition['fields'][number],
  shape: ColumnShape,
): number {
  if (parse === 'date') return Math.max(shape.date, serialDates(shape));
  if (parse === 'number' || parse === 'integer') return shape.number;
  if (parse === 'postcode') return shape.postcode;
  return parse === 'vocabulary' && closed ? knownWords(shape, vocabulary) : 1;
}
