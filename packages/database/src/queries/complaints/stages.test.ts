import { useDatabase } from '@said/test-kit';
import { sql, type Transaction } from 'kysely';
import { expect, it } from 'vitest';
import type { SaidDatabase } from '../../schema/tables.ts';
import { readOutcomes } from './outcomes.ts';
import { forgetComplaintStages, keepComplaintStages } from './stages.ts';

const place = useDatabase();

const addComplaint = (db: Transaction<SaidDatabase>, id: number): Promise<unknown> =>
  sql`insert into feedback_rows (id, row_key, content_hash, batch, kind, received_on, answered_on, outcome)
    values (${id}, ${`c${id}`}, ${id}, 1, 'complaint', '2025-03-04'::DATE, '2025-03-10'::DATE, 'upheld')`.execute(db);

const upheld = async (db: Transaction<SaidDatabase>): Promise<number> => {
  const rows = await readOutcomes(db, { asOf: '2025-03-31', grain: 'month', byService: false });
  return rows.reduce((total, row) => total + row.upheld, 0);
};

it('asks the kept stages until they are forgotten, and the rows before and after', async () => {
  const counted = await place.db.transaction().execute(async (transaction) => {
    await addComplaint(transaction, 1);
    const before = await upheld(transaction);
    await keepComplaintStages(transaction);
    await addComplaint(transaction, 2);
    const kept = await upheld(transaction);
    await forgetComplaintStages(transaction);
    return [before, kept, await upheld(transaction)];
  });
  expect(counted).toEqual([1, 1, 2]);
});
