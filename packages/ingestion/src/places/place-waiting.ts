// When wards or their boundaries come after the rows that name them.
import {
  type FittedRows,
  findWaitingWards,
  hasWaiting,
  type OpenDatabase,
  placeWaitingRows,
  waitingDatasets,
} from '@said/database';
import { describeFits, type DividedWard, fitOldWards } from './fit-old-wards.ts';

/** Gives stored rows that wait for their ward what can now be found, by the rules of arrival. Returns sentences. */
export async function placeWaiting(db: OpenDatabase['db'], batch: number): Promise<string[]> {
  let placed = 0;
  const fitted: FittedRows[] = [];
  const divided: DividedWard[] = [];
  for (const dataset of waitingDatasets()) {
    // Finding out that nothing waits costs a fraction of looking wards up for no row.
    if (!(await hasWaiting(db, dataset))) continue;
    await findWaitingWards(db, dataset);
    divided.push(...(await fitOldWards(db)));
    const result = await placeWaitingRows(db, dataset, batch);
    placed += result.placed;
    fitted.push(...result.fitted);
  }
  if (placed === 0 && divided.length === 0) return [];
  const waiting = placed === 1 ? '1 stored row that waited' : `${placed} stored rows that waited`;
  return [...(placed > 0 ? [`${waiting} for a ward got it.`] : []), ...describeFits(fitted, divided)];
}
