// Why a file could not be loaded, in words.
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError, diskFull, isDiskFull } from '@said/database';

// What DuckDB says when it cannot write, and what it says ever after until the database is opened again.
const CANNOT_WRITE =
  /no space left|could not write|failed to write|cannot write|invalidated|disk quota|read-only file system|max_temp_directory_size/i;

const ALMOST_FULL = 64 * 2 ** 20;

/** The failure as an AppError: `disk-full`, `database-unwritable`, `import-failed`, or what it was already. */
export function explainFailure(error: unknown, { label, database }: { label: string; database: string }): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const reason = error.message.split('\n', 1)[0] ?? '';
  if (!isDiskFull(error) && !CANNOT_WRITE.test(error.message)) {
    return new AppError('import-failed', `${label} could not be imported: ${reason}`, {
      hint: 'Nothing of this file was stored. If it goes on, send us the message.',
      cause: error,
    });
  }
  const free = freeBytes(database);
  if (free !== null && free < ALMOST_FULL) {
    const megabytes = Math.floor(free / 2 ** 20);
    return new AppError(
      'disk-full',
      `${label} could not be imported: the disk with ${database} is full (${megabytes} MB are free).`,
      {
        hint: 'Nothing of this file was stored, and what was there before is unchanged. Make room on the disk and try again.',
        cause: error,
      },
    );
  }
  if (isDiskFull(error)) return diskFull(`${label} could not be imported`, error);
  return new AppError(
    'database-unwritable',
    `${label} could not be imported: ${database} could not be written (${reason}).`,
    {
      hint: 'Nothing of this file was stored, and what was there before is unchanged. Check the disk, and try again.',
      cause: error,
    },
  );
}

function freeBytes(database: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(dirname(database));
    return bavail * bsize;
  } catch {
    return null;
  }
}
