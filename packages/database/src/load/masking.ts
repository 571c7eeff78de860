// The masks live in their own folder, one file a kind; statements take them from here.
import { type Kysely, sql } from 'kysely';
import { maskLabel, maskRows } from '../masking/mask-text.ts';
import type { SaidDatabase } from '../schema/tables.ts';

export {
  countMasked,
  type MaskedExpression,
  maskLabel,
  maskReference,
  maskRows,
  MASKS,
  mayHoldInLabel,
} from '../masking/mask-text.ts';
export type { Mask } from '../masking/mask.ts';

/**
 * Masks texts that never were in a table, as what people wrote or as labels (names of wards and services). They are
 * bound to the statement, which is not stored.
 */
export async function maskTexts(
  db: Kysely<SaidDatabase>,
  texts: readonly (string | null)[],
  as: 'prose' | 'labels' = 'prose',
): Promise<(string | null)[]> {
  if (texts.length === 0) return [];
  const written = sql`(select unnest(from_json(${JSON.stringify(texts)}::JSON, '["VARCHAR"]')) as written)`;
  const masked =
    as === 'prose'
      ? sql`select written as masked from ${maskRows(written, ['written'])}`
      : sql`select ${maskLabel('written').raw} as masked from ${written}`;
  const { rows } = await sql<{ masked: string | null }>`${masked}`.execute(db);
  return rows.map((row) => row.masked);
}
