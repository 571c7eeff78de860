// What the values of a column look like, from a sample: evidence beside its header.
import { isNothingHere } from '@said/database';
import { isPostcodeShaped } from '@said/privacy';
import { isOfficialCode, isWardCode } from '../places/geographies.ts';

/** Shares are of the filled cells, from 0 to 1. */
export interface ColumnShape {
  filled: number;
  /** Distinct values, without regard to case. */
  distinct: number;
  /** Mean length of the values, in characters. */
  length: number;
  /** Share of values that hold a blank. */
  wordy: number;
  date: number;
  isoDate: number;
  number: number;
  integer: number;
  postcode: number;
  wardCode: number;
  officialCode: number;
  boolean: number;
  /** Links that end in a number of their own. */
  numberedLink: number;
  /** Marks such as `4/5`, `4 out of 5` and `5 - Very satisfied`. */
  mark: number;
  /** The filled values as they are, trimmed. */
  values: readonly string[];
}

const ISO_DATE = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T ].*)?$/;
const DATE =
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})|(?:[A-Za-z]{3,9},? )?\d{1,2}(?:st|nd|rd|th)?[ -][A-Za-z]{3,9},?[ -](?:\d{4}|\d{2})|[A-Za-z]{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|(?:19|20)\d{6}(?:\d{6})?)(?:[T ,]+\d{1,2}:.*)?$/;
const NUMBER = /^[-+(]?[£$€]?\s?\d[\d,. ]*(?:e[-+]?\d+)?\s?%?\)?$/i;
const BOOLEAN = /^(?:y|n|yes|no|true|false|t|f)$/i;
const NUMBERED_LINK = /^https?:\/\/\S*[^0-9]\d{2,}$/i;
const MARK = /^(?:\d|10)(?:\s*(?:\/|out of)\s*5|\s*stars?|\s*[-–:]\s*[a-z ]+)?$/i;
// Words that are kept where a text may hold them, and are no evidence of what a column is.
const SAYS_LITTLE = new Set(['none', 'unknown', 'tba']);
const saysSomething = (cell: string): boolean => !isNothingHere(cell) && !SAYS_LITTLE.has(cell.toLowerCase());
// Blanks of another width, which some systems write before a time.
const ODD_BLANKS = /[\u00a0\u202f\u2009\u2007]/g;

/** Describes the filled values of one column. */
function shapeOf(cells: readonly string[]): ColumnShape {
  const values = cells.map((cell) => cell.replaceAll(ODD_BLANKS, ' ').trim()).filter(saysSomething);
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  return {
    filled: values.length,
    distinct: new Set(values.map((value) => value.toLowerCase())).size,
    length: values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length),
    wordy: share((value) => /\s/.test(value)),
    date: share((value) => DATE.test(value)),
    isoDate: share((value) => ISO_DATE.test(value)),
    number: share((value) => NUMBER.test(value)),
    integer: share((value) => /^\d+$/.test(value)),
    postcode: share(isPostcodeShaped),
    wardCode: share(isWardCode),
    officialCode: share(isOfficialCode),
    boolean: share((value) => BOOLEAN.test(value)),
    numberedLink: share((value) => NUMBERED_LINK.test(value)),
    mark: share((value) => MARK.test(value)),
    values,
  };
}

/** The columns of a table, each described by the rows of a sample. */
export function shapesOf(header: readonly string[], sample: readonly (readonly string[])[]): ColumnShape[] {
  return header.map((_, column) => shapeOf(sample.map((row) => row[column] ?? '')));
}

/** Share of the values that a vocabulary knows. */
export function knownWords(shape: ColumnShape, vocabulary: Readonly<Record<string, readonly string[]>>): number {
  const known = new Set(Object.entries(vocabulary).flatMap(([value, spellings]) => [value, ...spellings]));
  const hits = shape.values.filter((value) => known.has(value.toLowerCase()));
  return shape.filled === 0 ? 0 : hits.length / shape.filled;
}

/** Share of the values, or of the different ones where that is more, that hold a word of a vocabulary. */
export function speaksOf(shape: ColumnShape, vocabulary: Readonly<Record<string, readonly string[]>>): number {
  const spelt = Object.entries(vocabulary).flatMap(([value, spellings]) => [value, ...spellings]);
  const words = spelt.filter((text) => text.length >= LEAST_WORD).map((text) => ` ${text} `);
  const known = new Set(spelt);
  const speaks = (value: string): boolean =>
    known.has(value) || words.some((word) => ` ${value.replaceAll(/[^a-z0-9]+/g, ' ')} `.includes(word));
  const values = shape.values.map((value) => value.toLowerCase());
  const share = (list: readonly string[]): number => list.filter(speaks).length / Math.max(1, list.length);
  return Math.max(share(values), share([...new Set(values)]));
}

const LEAST_WORD = 5;
