// What SQL takes for "nothing here" is what TypeScript takes for it.
import { useDatabase } from '@said/test-kit';
import { constantFrom, integer, noBias, oneof, sample, string, tuple } from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { cleanCell } from './cell-text.ts';
import { isNothingHere, NOTHING_HERE } from './nothing-here.ts';

const place = useDatabase('all');

// Every word in some mixture of cases, whole, cut short, doubled, or with something behind; and any text at all.
const word = tuple(constantFrom(...NOTHING_HERE), integer({ min: 0, max: 3 }), constantFrom('', '.', ' x', '-', ')'));
const spelt = word.map(([text, how, behind]) => {
  const cased = how === 1 ? text.toUpperCase() : how === 2 ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return how === 3 ? cased.slice(0, -1) : `${cased}${behind}`;
});
const cell = oneof({ weight: 3, arbitrary: spelt }, { weight: 1, arbitrary: string({ maxLength: 4 }) });

describe('a cell that says that there is nothing', () => {
  it('is the same in SQL and in TypeScript', async () => {
    const drawn = sample(noBias(cell), { seed: 11, numRuns: 2000 });
    // A cell is trimmed before, and no cell holds a NUL.
    const cells = [...NOTHING_HERE, ...drawn.map((text) => text.replaceAll('\0', '').trim())];
    const { rows } = await sql<{ cleaned: string | null }>`
      select ${cleanCell(sql`cell`, undefined)} as cleaned
      from (select unnest(${cells}::VARCHAR[]) as cell, generate_subscripts(${cells}::VARCHAR[], 1) as place) order by place`.execute(
      place.db,
    );
    expect(rows.map(({ cleaned }) => cleaned)).toEqual(cells.map((text) => (isNothingHere(text) ? null : text)));
    expect(cells.filter(isNothingHere).length).toBeGreaterThan(200);
  });
});
