// A dry run: every file is loaded in one transaction, so that each sees those before it (services, wards, postcodes), and
// the transaction is rolled back.
import { type OpenDatabase, beginTransaction, rollBack } from '@said/database';
import { explainFailure } from './explain-failure.ts';
import { isReaderError, type LoadOptions, loadWithin } from './load-file.ts';
import type { LoadedFile } from './record-batch.ts';
import type { PreparedFile } from '../prepare/prepare-file.ts';

/** Loads one file of a trial; a failure leaves those before it as they were. */
export type TryFile = (prepared: PreparedFile, options: LoadOptions) => Promise<LoadedFile>;

/** Runs `work` with a loader that keeps nothing once the work is done. */
export async function inTrial<T>(open: OpenDatabase, work: (load: TryFile) => Promise<T>): Promise<T> {
  return open.db.connection().execute(async (connection) => {
    await beginTransaction(connection);
    try {
      return await work(trialLoader(open.file, connection));
    } finally {
      await rollBack(connection);
    }
  });
}

function trialLoader(database: string, connection: OpenDatabase['db']): TryFile {
  const loaded: { prepared: PreparedFile; options: LoadOptions }[] = [];
  // DuckDB ends a transaction in which a statement failed, and has no savepoints: what was loaded is loaded again.
  const startAgain = async (): Promise<void> => {
    await rollBack(connection);
    await beginTransaction(connection);
    for (const { prepared, options } of loaded) await loadWithin(connection, prepared, options);
  };
  const load: TryFile = async (prepared, options) => {
    try {
      const result = await loadWithin(connection, prepared, options);
      loaded.push({ prepared, options });
      return result;
    } catch (error) {
      await startAgain();
      if (prepared.again !== null && isReaderError(error)) return load(await prepared.again(), options);
      throw explainFailure(error, { label: options.label, database });
    }
  };
  return load;
}
