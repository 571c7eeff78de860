import { availableParallelism } from 'node:os';
import { useDatabase } from '@said/test-kit';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { onOneThread, useAllThreads } from './threads.ts';

const place = useDatabase();

async function countThreads(): Promise<number | undefined> {
  const { rows } = await sql<{ threads: number }>`select current_setting('threads')::INTEGER as threads`.execute(
    place.db,
  );
  return rows[0]?.threads;
}

describe('threads of DuckDB', () => {
  it('are one for a little database, and stay one behind a little import', async () => {
    expect(await countThreads()).toBe(1);
    expect(await onOneThread(place.db, countThreads)).toBe(1);
    expect(await countThreads()).toBe(1);
  });

  it('are as many as the machine has after a large import, and again behind a little one that fails', async () => {
    await useAllThreads(place.db);
    expect(await countThreads()).toBe(availableParallelism());
    expect(await onOneThread(place.db, countThreads)).toBe(1);
    await expect(onOneThread(place.db, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await countThreads()).toBe(availableParallelism());
  });
});
