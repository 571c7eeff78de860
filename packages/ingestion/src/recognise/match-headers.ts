// Which column is which field: by the spelling of its header first, then by what its values look like.
import type { DatasetDefinition, DatasetField, Spelling } from '../datasets/definition/dataset.ts';
import { headerWords, plainHeader } from '../sniff/header-words.ts';
import type { Certainty, HeaderMatch } from './header-match.ts';
import { isAboutOtherAreas, judgeValues, type ValueVerdict } from './judge-values.ts';
import { type Candidate, settleTwins } from './twin-headings.ts';
import { type ColumnShape, speaksOf } from '../sniff/value-shapes.ts';

// A spelling far down a long list is still a known one.
const MOST_DOUBT = 20;
// Below this, a column is not taken at all.
const LEAST = 0.4;

interface HeaderScore {
  certainty: Certainty;
  confidence: number;
  reason: string;
}

const fits = (spelling: Spelling, plain: string): boolean =>
  typeof spelling === 'string' ? plainHeader(spelling) === plain : spelling.test(plain);

// "decision date (ISO)", "Received date/time": the end only says how the date is written.
const FORMAT_MARK = /(?:iso|utc|ddmmyyyy|yyyymmdd|datetime)$/;

function judgeHeader(field: DatasetField, header: string): HeaderScore | null {
  if (header.trim() === field.name) return { certainty: 3, confidence: 1, reason: 'spelt as in our template' };
  const plain = plainHeader(header);
  if (plain === '') return null;
  if (plain === plainHeader(field.name)) return { certainty: 2, confidence: 0.98, reason: 'the same letters' };
  const synonyms = field.synonyms ?? [];
  const rank = synonyms.findIndex((spelling) => fits(spelling, plain));
  // Our templates say `ward` where the name of a ward is stored as `ward_name`.
  if (rank === 0 && header.trim() === synonyms[0]) return { certainty: 3, confidence: 1, reason: 'a usual spelling' };
  if (rank >= 0)
    return { certainty: 1, confidence: 0.92 - 0.005 * Math.min(rank, MOST_DOUBT), reason: 'a known spelling' };
  return judgePart(field, header, plain);
}

/** True for a heading that is the field's own name or one of its spellings as a whole. */
export const isSpelt = (field: DatasetField, header: string): boolean =>
  (judgeHeader(field, header)?.certainty ?? 0) >= 1;

function judgePart(field: DatasetField, header: string, plain: string): HeaderScore | null {
  const words = ` ${headerWords(header)} `;
  const bare = plain.replace(FORMAT_MARK, '');
  if (bare !== plain && (field.synonyms ?? []).some((spelling) => fits(spelling, bare))) {
    return { certainty: 1, confidence: 0.85, reason: 'a known spelling, with its format' };
  }
  if (namesStage(words)) return null;
  const weak = (field.weak ?? []).findIndex((spelling) => fits(spelling, plain));
  if (weak >= 0) return { certainty: 0.5, confidence: 0.6 - 0.01 * weak, reason: 'a possible spelling' };
  const part = [field.name, ...(field.synonyms ?? [])]
    .filter((spelling): spelling is string => typeof spelling === 'string')
    .map((spelling) => headerWords(spelling))
    .find((spelling) => isTelling(spelling) && words.includes(` ${spelling} `) && !isBesides(words, spelling));
  return part === undefined ? null : { certainty: 0.5, confidence: 0.5, reason: `its header holds "${part}"` };
}

// "Stage 1 Responded" is a step of a stage, never one of the case.
const namesStage = (words: string): boolean =>
  / (?:stage|stg) ?(?:\d|one|two|three|i{1,3}) | (?:first|second|third|[123](?:st|nd|rd)) stage | s[123] /.test(words);

// "Electoral Ward/Division" is a ward, whatever else it holds; "Ward Councillor" is a person.
const isBesides = (words: string, spelling: string): boolean =>
  / wards? /.test(words) &&
  (!/\bwards?\b/.test(spelling) ||
    / (?:members?|councillors?|cllrs?|officer|manager|e ?mail|phone|clerk) /.test(words));

// One short word ("type", "date", "end") is in half of all headers.
const isTelling = (spelling: string): boolean => spelling.includes(' ') || spelling.length >= 7;

// Labels and keys may look like anything.
const NEEDS_NO_VALUES = new Set(['label', 'keyed hash', 'period']);

type Weighed = Omit<HeaderMatch, 'column'>;

function weigh(field: DatasetField, header: string, shape: ColumnShape | undefined): Weighed | null {
  const spelt = mayMean(field, header, shape) ? judgeHeader(field, header) : null;
  const values: ValueVerdict = shape ? judgeValues(field, shape) : { verdict: 'nothing', reason: null, alone: false };
  const found = spelt === null ? byValues(values) : bySpelling(field, spelt, values);
  if (found === null) return null;
  const reasons = [spelt?.reason, values.reason].filter((reason): reason is string => typeof reason === 'string');
  const isLink = field.parse === 'reference' && (shape?.numberedLink ?? 0) > 0.9;
  return { field: field.name, ...found, reasons, ...(isLink && { pattern: '([^/]+)$' }) };
}

// "Type" may be the type of anything; and a portal's own number of a row is nobody's reference.
function mayMean(
  { notHeaded, needsWords, vocabulary }: DatasetField,
  header: string,
  shape: ColumnShape | undefined,
): boolean {
  if (notHeaded?.test(header.trim())) return false;
  if (!needsWords?.includes(plainHeader(header)) || !shape || shape.filled === 0) return true;
  return speaksOf(shape, vocabulary ?? {}) >= LEAST_SPOKEN;
}

// Of the rows or of the different values: a register may be nearly all of a kind that nobody has heard of.
const LEAST_SPOKEN = 0.3;

type Sureness = Pick<HeaderMatch, 'certainty' | 'confidence'>;

const byValues = ({ alone }: ValueVerdict): Sureness | null => (alone ? { certainty: 0.5, confidence: 0.55 } : null);

// A part of a header says little; the values must agree where they can.
function bySpelling(field: DatasetField, spelt: HeaderScore, { verdict }: ValueVerdict): Sureness | null {
  if (spelt.certainty === 0.5 && verdict !== 'for' && !NEEDS_NO_VALUES.has(field.parse)) return null;
  const confidence = adjust(spelt, verdict);
  return confidence < LEAST ? null : { certainty: spelt.certainty, confidence };
}

// The header of a template is the officer's word: values that do not fit become rejects, with a reason each.
function adjust({ certainty, confidence }: HeaderScore, verdict: ValueVerdict['verdict']): number {
  if (certainty >= 2 || verdict === 'nothing') return confidence;
  return verdict === 'for' ? Math.min(0.97, confidence + 0.03) : confidence * 0.4;
}

/**
 * Gives each field its best column and each column one field; of equals, the first column wins. Of columns whose
 * headings differ by capitals only, the better filled one is taken.
 */
export function matchHeaders(
  header: readonly string[],
  definition: DatasetDefinition,
  shapes: readonly ColumnShape[] = [],
): HeaderMatch[] {
  const found: Candidate[] = definition.fields.flatMap((field) =>
    header.flatMap((text, column) => {
      const weighed = namesOtherArea(field, text, shapes) ? null : weigh(field, text, shapes[column]);
      return weighed ? [{ column, order: preference(field, shapes[column]), ...weighed }] : [];
    }),
  );
  const candidates = settleTwins(found, plainHeader, { header, shapes, fields: definition.fields });
  candidates.sort(
    (a, b) => b.certainty - a.certainty || b.confidence + b.order - (a.confidence + a.order) || a.column - b.column,
  );
  const fields = new Set<string>();
  const columns = new Set<number>();
  const matches: HeaderMatch[] = [];
  for (const { order: _order, ...match } of candidates) {
    if (fields.has(match.field) || columns.has(match.column)) continue;
    fields.add(match.field);
    columns.add(match.column);
    matches.push(match);
  }
  return matches.filter(({ field }) => field !== 'coordinates' || !hasBoth(fields));
}

// Both in one cell say nothing new beside a column for each.
const hasBoth = (fields: ReadonlySet<string>): boolean =>
  (fields.has('latitude') && fields.has('longitude')) || (fields.has('easting') && fields.has('northing'));

// "Area name" beside codes of boroughs or regions names no ward.
function namesOtherArea({ name }: DatasetField, header: string, shapes: readonly ColumnShape[]): boolean {
  return name === 'ward_name' && !/ward/i.test(header) && shapes.some(isAboutOtherAreas);
}

// 1, 2, 3 …: beside a number of its own, such a column only counts the rows.
const countsRows = ({ values }: ColumnShape): boolean =>
  values.length > 1 && values.every((value, index) => value === String(index + 1));

// Of two columns that could be the same field: dates that can be read in one way only, names rather than numbers.
function preference(field: DatasetField, shape: ColumnShape | undefined): number {
  if (!shape) return 0;
  if (field.parse === 'date') return shape.isoDate * 0.1;
  if (field.parse === 'reference') return countsRows(shape) ? -0.2 : 0;
  if (field.name === 'ward_name' || field.parse === 'code') return shape.integer > 0.9 ? -0.2 : 0;
  return 0;
}
