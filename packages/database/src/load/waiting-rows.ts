// Stored rows that wait for their ward: when wards come after them, they are found by the same rules as on arrival.
import { type Kysely, sql } from 'kysely';
import { DATASET_COLUMNS, type DatasetName } from '../schema/datasets.ts';
import type { SaidDatabase } from '../schema/tables.ts';
import { changeStored, tablesWith } from './resolve.ts';
import type { Expression } from './expression.ts';
import { BEST_FIT, findNamedWards, type FittedRows } from './other-wards.ts';

/** The data sets whose rows may wait for a ward. */
export const waitingDatasets = (): DatasetName[] => tablesWith('ward_name');

const DAY_COLUMNS = ['received_on', 'period_from', 'start_date'];

const has = (dataset: DatasetName, column: string): boolean => column in DATASET_COLUMNS[dataset];

function dayOf(dataset: DatasetName): Expression {
  const column = DAY_COLUMNS.find((name) => has(dataset, name));
  return column ? sql.ref(`r.${column}`) : sql`null::DATE`;
}

// The text that waits is a name, or a code where there was no name.
const WAY = sql`case when regexp_full_match(upper(written), '[A-Z][0-9]{8}') then 'code' else 'name' end`;

const WAITS = sql`r.ward_code is null and r.ward_name is not null`;

/** Whether any stored row of a data set waits for its ward. */
export async function hasWaiting(db: Kysely<SaidDatabase>, dataset: DatasetName): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(`${dataset}_rows`)} r where ${WAITS} limit 1`.execute(db);
  return rows.length > 0;
}

/** Finds what the ward texts of the waiting rows mean now, in `found_wards`. */
export async function findWaitingWards(db: Kysely<SaidDatabase>, dataset: DatasetName): Promise<void> {
  await findNamedWards(
    db,
    sql`select distinct r.ward_name as written, ${dayOf(dataset)} as "day" from ${sql.table(`${dataset}_rows`)} r where ${WAITS}`,
  );
}

/** What became of the waiting rows of one data set. */
export interface PlacedRows {
  /** Rows that got a ward. */
  placed: number;
  /** Those of them that got the ward which most of their old ward became. */
  fitted: FittedRows[];
}

/**
 * Gives waiting rows the ward that was found, says so in their quality where it is not exact, and writes down what was
 * changed under the batch, so that it can be undone.
 */
export async function placeWaitingRows(
  db: Kysely<SaidDatabase>,
  dataset: DatasetName,
  batch: number,
): Promise<PlacedRows> {
  const found = sql`(select r.id, ${has(dataset, 'quality') ? sql`r.quality` : sql`null::VARCHAR[]`} as quality, r.ward_name as written,
      coalesce(f.code, f.fitted) as code, f.several, case when f.code is null then f.share end as share
    from ${sql.table(`${dataset}_rows`)} r join found_wards f on f.way = 'name' and f.written = r.ward_name and f."day" is not distinct from ${dayOf(dataset)}
    where ${WAITS} and coalesce(f.code, f.fitted) is not null)`;
  await sql`create or replace temp table placed_rows as from ${found}`.execute(db);
  const change = (column: string, before: Expression, after: Expression): Promise<number> =>
    changeStored(db, sql`select id, ${before}::VARCHAR as "before", ${after}::VARCHAR as "after" from placed_rows`, {
      batch,
      dataset,
      column,
    });
  const placed = await change('ward_code', sql`null`, sql`code`);
  if (placed > 0 && has(dataset, 'ward_source')) await change('ward_source', sql`null`, WAY);
  if (placed > 0 && has(dataset, 'quality')) {
    const flags = sql`list_filter([case when several then 'several wards' end, case when share is not null then ${sql.lit(BEST_FIT)} end], lambda flag: flag is not null)`;
    const flagged = sql`select id, quality::VARCHAR as "before", list_concat(coalesce(quality, []), ${flags})::VARCHAR as "after"
      from placed_rows where several or share is not null`;
    await changeStored(db, flagged, { batch, dataset, column: 'quality' });
  }
  const { rows: fitted } =
    await sql<FittedRows>`select written, p.code, min(w.name) as name, share, count(distinct p.id) as count
    from placed_rows p left join wards w using (code) where share is not null
    group by written, p.code, share order by count desc, written`.execute(db);
  return { placed, fitted };
}
