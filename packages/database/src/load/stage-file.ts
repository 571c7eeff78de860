// The one statement that reads a file: parsed, validated and masked on the way into a temporary table.
// Unmasked text is never in a table of the database file; temporary tables live in memory and spill to the work folder.
import { type Kysely, sql } from 'kysely';
import type { SaidDatabase } from '../schema/tables.ts';
import type { Expression } from './expression.ts';
import type { LoadPlan, RejectReason } from './load-plan.ts';
import { maskRows } from './masking.ts';
import type { Check } from './not-rows.ts';
import { inOrder, judgedRows } from './parsed-rows.ts';
import { buildChecks } from './row-checks.ts';
import {
  contentHash,
  isText,
  qualityFlags,
  rowKey,
  storedValue,
  mayBeUnread,
  unreadWord,
  unreadWords,
  withLabels,
} from './stored-values.ts';

/** Name of the temporary table with one row a record; its `rowid` is the record number, from 0. */
export const STAGED = 'staged';

/**
 * Reads the file into the temporary table `staged`: the plan's fields, `line`, `reject_reason` (index into the
 * returned reasons, null = good), `row_key` (without an occurrence number), `content_hash`, `quality`.
 * @throws whatever DuckDB's reader says about a file that is not regular
 */
export async function stageFile(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<RejectReason[]> {
  const checks = buildChecks(plan);
  await dropStaged(db);
  await sql`create temp table ${sql.table(STAGED)} as ${stageQuery(plan, checks)}`.execute(db);
  return checks.map(({ reason }) => reason);
}

async function dropStaged(db: Kysely<SaidDatabase>): Promise<void> {
  await sql`drop table if exists temp.${sql.ref(STAGED)}`.execute(db);
}

function stageQuery(plan: LoadPlan, checks: readonly Check[]): Expression {
  const stored = plan.fields.map((field) => sql`${storedValue(plan, field)} as ${sql.ref(field.name)}`);
  const names = plan.fields.map(({ name }) => sql.ref(name));
  const texts = plan.fields.filter(isText).map(({ name }) => `value_${name}`);
  return sql`select ${sql.join(names)}, line, quality, reject_reason, corrects${sql.join(
    plan.fields.flatMap((field) => (mayBeUnread(field) ? [sql`, ${sql.ref(unreadWord(field.name))}`] : [])),
    sql``,
  )},
      ${rowKey(plan)} as row_key, ${contentHash(plan)} as content_hash
    from (select *, ${sql.join(stored)}, ${qualityFlags(plan) ?? sql`null::VARCHAR[]`} as quality${unreadWords(plan)}
    from ${withLabels(plan, maskRows(judgedRows(plan, checks), texts))}) ${inOrder(plan)}`;
}
