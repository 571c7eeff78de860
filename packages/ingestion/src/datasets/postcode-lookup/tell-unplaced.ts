import { countUnplacedFeedback } from '@said/database';
import type { LoadedRows } from '../definition/dataset.ts';

/** After a look-up of postcodes: rows stored before have lost theirs, so only their files can place them. */
export async function tellUnplaced({ db }: LoadedRows): Promise<string[]> {
  const batches = await countUnplacedFeedback(db);
  if (batches.length === 0) return [];
  const rows = batches.reduce((sum, { count }) => sum + count, 0);
  const named = batches.map(({ batch }) => batch).join(', ');
  const [are, name, their] = rows === 1 ? ['1 row', 'has', 'its batch'] : [`${rows} rows`, 'have', 'their batch'];
  return [
    `${are} stored earlier ${name} no ward (batch ${named}). Postcodes are not kept: if the file has them, undo ${their} and import it again to place them.`,
  ];
}
