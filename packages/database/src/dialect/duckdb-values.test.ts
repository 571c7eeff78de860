import { sql } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../open/open-database.ts';

it('gives days and times as ISO text, whole numbers as numbers, and lists of them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'said-values-'));
  const open = await openDatabase(join(folder, 'a.duckdb'), { create: true });
  const { rows } = await sql`select date '2024-05-31' as "day", timestamp '2024-05-31 09:08:07.123456' as "time",
    timestamp_s '2024-05-31 09:08:07' as seconds, timestamptz '2024-05-31 09:08:07+01' as instant, [timestamp '2024-05-31 09:08:07'] as times,
    count(*) as count, 9007199254740993::BIGINT as large, null::TIMESTAMP as nothing`.execute(open.db);
  await open.close();
  rmSync(folder, { recursive: true });
  expect(rows).toEqual([
    {
      day: '2024-05-31',
      time: '2024-05-31T09:08:07',
      seconds: '2024-05-31T09:08:07',
      instant: '2024-05-31T08:08:07.000Z',
      times: ['2024-05-31T09:08:07'],
      count: 1,
      large: 9007199254740993n,
      nothing: null,
    },
  ]);
});
