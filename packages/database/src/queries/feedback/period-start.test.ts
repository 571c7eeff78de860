// Statements group by calendar quarters, which financial quarters share: every day of eight years is asked both ways.
import { addDays, monthOf, quarterOf } from '@said/calendar';
import { useDatabase } from '@said/test-kit';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { periodStart } from './counts.ts';

const place = useDatabase('all');
const DAYS = Array.from({ length: 2922 }, (_, after) => addDays('2019-01-01', after));

describe('periodStart', () => {
  it('is the first day of the month and of the financial quarter that the calendar knows', async () => {
    const { rows } = await sql<{ month: string; quarter: string }>`
      select ${periodStart(sql`"day"`, 'month')} as month, ${periodStart(sql`"day"`, 'quarter')} as quarter
      from (select unnest(${DAYS}::DATE[]) as "day") order by "day"`.execute(place.db);
    expect(rows).toEqual(DAYS.map((day) => ({ month: monthOf(day).from, quarter: quarterOf(day).from })));
  });
});
