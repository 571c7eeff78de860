// Masks in the statements of an import: each text is masked on its way from the file, before it is in any table.
import { HINTS, MASKS } from '@said/privacy';
import { sql } from 'kysely';
import { MASK_FUNCTIONS } from '../dialect/mask-names.ts';
import type { Expression } from './expression.ts';

// A masking function gives null where there is nothing to mask.
const masked = (name: string, text: Expression): Expression => sql`coalesce(${sql.raw(name)}(${text}), ${text})`;

/** The rows of a relation with the text columns `fields` masked: what they held before is not among the columns any more. */
export function maskRows(rows: Expression, fields: readonly string[]): Expression {
  if (fields.length === 0) return rows;
  const columns = fields.map((field) => sql`${masked(MASK_FUNCTIONS.text, sql.ref(field))} as ${sql.ref(field)}`);
  return sql`(select * replace (${sql.join(columns)}) from ${rows})`;
}

/** True for texts in which a label's mask may find something: a look that is cheaper than the mask. */
export const mayHoldInLabel = (labels: Expression): Expression =>
  sql`regexp_matches(${labels}, ${sql.lit(HINTS.label)})`;

/** A short text from a list, masked. */
export const maskLabel = (label: Expression): Expression => masked(MASK_FUNCTIONS.label, label);

/** A reference, masked. Most are looked at only. */
export const maskReference = (reference: Expression): Expression =>
  sql`case when regexp_matches(${reference}, ${sql.lit(HINTS.reference)}) then ${masked(MASK_FUNCTIONS.reference, reference)} else ${reference} end`;

/** Cells of one row, one after the other with `chr(30)` behind each: masked each by itself. */
export const maskCells = (cells: Expression): Expression => masked(MASK_FUNCTIONS.cells, cells);

/** How many texts of each kind were masked, from masked text: one number a kind. */
export const countMasked = (texts: Expression): { kind: string; count: Expression }[] =>
  MASKS.map(({ kind, token }) => ({ kind, count: sql`count(*) filter (where contains(${texts}, ${sql.lit(token)}))` }));
