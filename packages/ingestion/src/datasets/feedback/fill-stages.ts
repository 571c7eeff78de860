// Columns of stages in the row of a case become rows of `case_stages`.
import { countUndatedStages, insertWideStages } from '@said/database';
import type { LoadedRows } from '../definition/dataset.ts';

/** Stores the stages that the rows of cases give in columns of their own. */
export async function fillStages({ db, plan, batch }: LoadedRows): Promise<string[]> {
  const stages = await insertWideStages(db, plan, batch);
  const taken = stages > 0 ? [`${stages} complaint stages were taken from the stage columns.`] : [];
  return [...taken, ...describeUndatedStages(await countUndatedStages(db, plan))];
}

/** True for a file with columns of stages. */
export const hasStages = (fields: readonly { name: string }[]): boolean =>
  fields.some(({ name }) => /^stage\d_/.test(name));

/** Stages that were not stored, because the file does not say when they began. */
const describeUndatedStages = (counts: Readonly<Record<string, number>>): string[] =>
  Object.entries(counts).map(
    ([stage, rows]) =>
      `What ${rows === 1 ? '1 row says' : `${rows} rows say`} of stage ${stage} was not stored, because nothing says when that stage began. Add a column "Stage ${stage} received" with the day, and bring the file in again.`,
  );
