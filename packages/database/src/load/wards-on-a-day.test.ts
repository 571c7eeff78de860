// The statements that say which ward is meant on a day beside the same rules in plain TypeScript, on random councils.
import { addDays } from '@said/calendar';
import { useDatabase } from '@said/test-kit';
import { type Arbitrary, array, constantFrom, integer, noBias, option, record, sample, tuple } from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { readWardsOn } from '../queries/wards/wards.ts';
import { plainWardNamed, plainWardsOn, type WardRow } from '../testing/plain-wards.ts';
import { findNamedWards } from './other-wards.ts';

const COUNCILS = process.env['SAID_SLOW'] === '1' ? 500 : 60;
const FIRST = '2024-05-02';
const DAYS = [0, 1, 2, 3, 4, 5, 6, 7].map((after) => addDays(FIRST, after));

const place = useDatabase();

// Few days, so that first and last days, and days without a ward, often meet.
const day = integer({ min: 0, max: 7 }).map((after) => addDays(FIRST, after));
const sometimes = <T>(value: Arbitrary<T>) => option(value, { nil: null, freq: 2 });

function council(number: number): Arbitrary<WardRow[]> {
  const code = constantFrom(0, 1, 2, 3).map((which) => `E05${String(number * 4 + which).padStart(6, '0')}`);
  const ward = record({
    code,
    name: constantFrom('North', 'South', 'East').map((name) => `${number} ${name}`),
    valid_from: sometimes(day),
    valid_to: sometimes(day),
    predecessors: sometimes(code),
  });
  // Of two wards of one name, or two versions of one code, that begin on the same day nobody could say which is the newer.
  return array(ward, { minLength: 3, maxLength: 7 }).map((wards) =>
    wards.filter(
      ({ code: own, name, valid_from: from }, index) =>
        !wards
          .slice(0, index)
          .some((other) => other.valid_from === from && (other.name === name || other.code === own)),
    ),
  );
}

async function store(wards: readonly WardRow[]): Promise<void> {
  const rows = wards.map((ward, id) => ({ id, row_key: String(id), content_hash: id, batch: 1, ...ward }));
  const columns = Object.keys(rows[0] ?? {}).map((column) => sql.ref(column));
  const values = rows.map((row) => sql`(${sql.join(Object.values(row))})`);
  await sql`insert into wards_rows (${sql.join(columns)}) values ${sql.join(values)}`.execute(place.db);
}

describe('the wards of a day', () => {
  it('are what plain reading of first and last days says', async () => {
    const { db } = place;
    const councils = sample(noBias(tuple(...Array.from({ length: COUNCILS }, (_, number) => council(number)))), {
      seed: 20_240_502,
      numRuns: 1,
    }).flat();
    const wards = councils.flat();
    await store(wards);

    for (const on of DAYS) {
      const read = (await readWardsOn(db, { on })).map(({ code, valid_from }) => ({ code, valid_from }));
      const byCode = (rows: typeof read) => rows.toSorted((a, b) => a.code.localeCompare(b.code));
      expect(byCode(read), on).toEqual(byCode(plainWardsOn(wards, on)));
    }

    const asked = councils.flatMap((own) =>
      [...new Set(own.map(({ name }) => name))].flatMap((written) =>
        [...DAYS, null].map((on) => ({ written, on, code: plainWardNamed(own, written, on) })),
      ),
    );
    const cells = sql.join(asked.map(({ written, on }) => sql`(${written}, ${on}::DATE)`));
    await findNamedWards(db, sql`select * from (values ${cells}) v(written, "day")`);
    const { rows } = await sql<{ written: string; on: string | null; code: string | null }>`
      select written, "day" as "on", code from found_wards where code is not null`.execute(db);
    const inOrder = (found: typeof rows) =>
      found.map((row) => JSON.stringify([row.written, row.on, row.code])).toSorted();
    expect(inOrder(rows)).toEqual(inOrder(asked.filter(({ code }) => code !== null)));
    const moved = asked.filter(({ written, on, code }) => {
      return on !== null && code !== null && !wards.some((ward) => ward.code === code && ward.name === written);
    });
    expect(moved.length).toBeGreaterThan(10);
  });
});
