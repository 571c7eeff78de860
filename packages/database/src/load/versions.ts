// A newer version of a stored row: what it changes, and what it keeps. A file says nothing about the fields that none of
// its columns is mapped to: there the stored version counts. An empty cell of a mapped column does say something.
import { type Kysely, sql } from 'kysely';
import { DATASET_COLUMNS } from '../schema/datasets.ts';
import type { SaidDatabase } from '../schema/tables.ts';
import { STAGE_FIELDS, WIDE_STAGES } from './beside-rows.ts';
import { PLACE_FIELDS } from './place-text.ts';
import { isGiven, type LoadPlan } from './load-plan.ts';
import { findsWards, resolvedColumns } from './resolve.ts';
import { STAGED } from './stage-file.ts';
import { TODAY } from './stored-values.ts';
import { periodDay } from './cell-values.ts';
import type { Expression } from './expression.ts';
import { BEST_FIT } from './other-wards.ts';
import { rowsTable } from '../schema/row-ids.ts';

const WARD_COLUMNS = ['ward_name', 'ward_code', 'ward_source'];
const WARD_FIELDS = ['ward_name', 'ward_code', 'postcode', ...PLACE_FIELDS];
const WARD_FLAGS = ['several wards', BEST_FIT];

const gives = (plan: LoadPlan, name: string): boolean =>
  plan.fields.some((field) => field.name === name && isGiven(field));

const stored = (name: string): Expression => sql`r.${sql.ref(name)}`;

/** The value of a staged row for a column of its data set, as it is written where it is not looked up. */
export function stagedValue(plan: LoadPlan, name: string): Expression {
  if (name === 'quality') return sql`s.quality`;
  const field = plan.fields.find((candidate) => candidate.name === name);
  if (field) return sql`s.${sql.ref(name)}`;
  const period = plan.fields.find(({ parse }) => parse === 'period');
  if (period && (name === 'period_from' || name === 'period_to')) {
    return periodDay(sql`s.${sql.ref(period.name)}`, plan.periods, name === 'period_from' ? 'from' : 'to');
  }
  return sql`null`;
}

interface Comparison {
  field: string;
  /** True where the staged row `s` says something else than the stored row `r`. */
  differs: Expression;
}

/** The fields that a file says something about, each with how it differs from what is stored. */
function comparisons(plan: LoadPlan): { joins: Expression; fields: Comparison[] } {
  const { joins, values } = resolvedColumns(plan);
  const fields = comparedColumns(plan).map((field) => ({
    field,
    differs: sql`${values[field] ?? stagedValue(plan, field)} is distinct from ${stored(field)}`,
  }));
  const stages = WIDE_STAGES.map((stage) => stageComparisons(plan, stage));
  return {
    joins: sql`${joins} ${sql.join(
      stages.map((stage) => stage.join),
      sql` `,
    )}`,
    fields: [...fields, ...stages.flatMap((stage) => stage.fields)],
  };
}

// What is worked out from other fields changes with them.
const comparedColumns = (plan: LoadPlan): string[] =>
  Object.keys(DATASET_COLUMNS[plan.dataset]).filter((name) => gives(plan, name));

/** Columns of stages are stored as rows of their own, beside the current version of the case. */
function stageComparisons(plan: LoadPlan, stage: string): { join: Expression; fields: Comparison[] } {
  const named = (name: string): string => `stage${stage}_${name}`;
  const given = STAGE_FIELDS.filter((name) => gives(plan, named(name)));
  if (given.length === 0 || !gives(plan, 'reference')) return { join: sql``, fields: [] };
  const before = sql.ref(`stage_${stage}`);
  const cell = (name: string): Expression => sql`s.${sql.ref(named(name))}`;
  const kept = (name: string): Expression => sql`${before}.${sql.ref(name)}`;
  const written = given.includes('received_on') ? cell('received_on') : kept('received_on');
  const received = gives(plan, 'received_on') ? sql`s.received_on` : stored('received_on');
  const start = stage === '1' ? sql`coalesce(${written}, ${received})` : written;
  // A stage that nothing is known of, or that has no start, is not written.
  const isWritten = sql`coalesce(${sql.join(given.map((name) => sql`${cell(name)}::VARCHAR`))}) is not null and ${start} is not null`;
  return {
    join: sql`left join case_stages ${before} on ${kept('row_key')} = lower(s.reference) || ${sql.lit(`|${stage}`)}`,
    fields: given.map((name) => ({
      field: named(name),
      differs: sql`(r.replaced_by is null and ${isWritten} and ${name === 'received_on' ? start : cell(name)} is distinct from ${kept(name)})`,
    })),
  };
}

/** How stored rows are compared: joins to staged rows `s` and stored rows `r`, and when they are equal in every field of the file. */
export function equalInFields(plan: LoadPlan): { joins: Expression; isEqual: Expression } {
  const { joins, fields } = comparisons(plan);
  const differs = fields.map((field) => field.differs);
  return { joins, isEqual: differs.length === 0 ? sql`true` : sql`not (${sql.join(differs, sql` or `)})` };
}

/** In how many of the updated rows each field changed, the most frequent first. After `judgeStaged`, before the rows are inserted. */
export async function countChanges(db: Kysely<SaidDatabase>, plan: LoadPlan): Promise<Record<string, number>> {
  const { joins, fields } = comparisons(plan);
  const counts = new Map<string, number>();
  const count = async (compared: readonly Comparison[], rows: Expression): Promise<void> => {
    if (compared.length === 0) return;
    const cells = compared.map(({ field, differs }) => sql`count(*) filter (where ${differs}) as ${sql.ref(field)}`);
    const found = await sql<Record<string, number>>`select ${sql.join(cells)} from ${rows}`.execute(db);
    for (const [field, rowCount] of Object.entries(found.rows[0] ?? {})) {
      if (rowCount > 0) counts.set(field, (counts.get(field) ?? 0) + rowCount);
    }
  };
  const updated = sql`${sql.table(STAGED)} s join verdicts v on v.record = s.rowid and v.verdict = 'updated'
    join incoming i on i.record = v.record`;
  await count(
    fields,
    sql`${updated} join ${rowsTable(plan.dataset)} r on r.id = v.stored_id and i.position = 1 ${joins}`,
  );
  const given = plan.fields.filter((field) => isGiven(field) && fields.some(({ field: name }) => name === field.name));
  await count(
    given.map(({ name }) => ({ field: name, differs: sql`s.${sql.ref(name)} is distinct from ${stored(name)}` })),
    sql`${updated} and i.position > 1 join incoming e on e.row_key = i.row_key and e.position = i.position - 1
      join ${sql.table(STAGED)} r on r.rowid = e.record`,
  );
  return Object.fromEntries([...counts].toSorted(([, a], [, b]) => b - a));
}

/** True when a newer version may have to take something from the stored one. */
export const mayMerge = (plan: LoadPlan): boolean => keptColumns(plan).length > 0;

const isPlaced = (plan: LoadPlan): boolean => WARD_FIELDS.some((name) => gives(plan, name));

/** Columns whose values come from the stored version. */
function keptColumns(plan: LoadPlan): string[] {
  const period = plan.fields.find(({ parse }) => parse === 'period');
  return Object.keys(DATASET_COLUMNS[plan.dataset]).filter((name) => {
    if (name === 'quality' || gives(plan, name)) return false;
    if ((name === 'period_from' || name === 'period_to') && period && isGiven(period)) return false;
    return !(findsWards(plan) && WARD_COLUMNS.includes(name) && isPlaced(plan));
  });
}

/** The columns of a new version: what the file says over what is stored in `r`. */
export function mergedColumns(plan: LoadPlan): {
  joins: Expression;
  cells: Record<string, Expression>;
  hash: Expression;
} {
  const { joins, values } = resolvedColumns(plan);
  const kept = new Set(keptColumns(plan));
  const found: Record<string, Expression> =
    findsWards(plan) && isPlaced(plan) ? { ...values, ...mergedWard(plan, values) } : values;
  const cells: Record<string, Expression> = {};
  for (const name of Object.keys(DATASET_COLUMNS[plan.dataset])) {
    cells[name] = kept.has(name) ? stored(name) : (found[name] ?? stagedValue(plan, name));
  }
  if ('quality' in cells) cells['quality'] = mergedQuality(plan, cells);
  const taken = [...kept].map((name) => sql`${stored(name)}::VARCHAR`);
  // What was put together of two files is never taken for the content of one.
  const hash = sql`case when coalesce(${sql.join([...taken, sql`null`])}) is null then s.content_hash
    else md5_number_lower('merged ' || s.content_hash || ' ' || r.content_hash) end`;
  return { joins, cells, hash };
}

// The same name that finds nothing now, and the same ward that was named before, say nothing new.
function mergedWard(plan: LoadPlan, values: Record<string, Expression>): Record<string, Expression> {
  const { ward_name: name = sql`null`, ward_code: code = sql`null`, ward_source: source = sql`null` } = values;
  if (!gives(plan, 'ward_name')) {
    const isSame = sql`${code} is not distinct from r.ward_code`;
    return 'ward_name' in DATASET_COLUMNS[plan.dataset]
      ? { ward_name: sql`case when ${isSame} then coalesce(r.ward_name, ${name}) else ${name} end` }
      : {};
  }
  const whereSame = (column: string): Expression => sql`case when s.ward_name = r.ward_name then ${stored(column)} end`;
  return {
    ward_code: sql`coalesce(${code}, ${whereSame('ward_code')})`,
    ...('ward_source' in DATASET_COLUMNS[plan.dataset] && {
      ward_source: sql`coalesce(${source}, ${whereSame('ward_source')})`,
    }),
  };
}

/** What is odd about fields that the file has no column for, by themselves: it stays. */
function keptFlags(plan: LoadPlan): string[] {
  const ofToday = plan.order.filter(({ earlier, later }) => later === TODAY && !gives(plan, earlier));
  return [...(isPlaced(plan) ? [] : WARD_FLAGS), ...ofToday.map(({ flag }) => flag)];
}

/** Whether dates fit together is a matter of both versions; what is odd about a ward goes with the ward. */
function mergedQuality(plan: LoadPlan, cells: Record<string, Expression>): Expression {
  const pairs = plan.order.filter(({ earlier, later }) => earlier in cells && later in cells);
  const dated = pairs.map(
    ({ earlier, later, flag }) => sql`case when ${cells[later]} < ${cells[earlier]} then ${sql.lit(flag)} end`,
  );
  const own = sql`list_filter(coalesce(${cells['quality'] ?? sql`s.quality`}, []), lambda flag: flag not in (${sql.join(['', ...pairs.map(({ flag }) => flag)].map((flag) => sql.lit(flag)))}))`;
  const keeps = sql.join(['', ...keptFlags(plan)].map((flag) => sql.lit(flag)));
  const held = sql`list_filter(coalesce(r.quality, []), lambda flag: flag in (${keeps}))`;
  const flags = sql`list_filter([${sql.join([...dated, sql`null::VARCHAR`])}], lambda flag: flag is not null)`;
  const all = sql`list_distinct(list_concat(${flags}, list_concat(${own}, ${held})))`;
  return sql`case when len(${all}) > 0 then ${all} end`;
}
