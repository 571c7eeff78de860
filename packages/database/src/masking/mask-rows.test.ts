import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MemoryDatabase, openMemoryDatabase } from '../testing/memory-database.ts';
import { maskTexts } from '../load/masking.ts';
import { maskRows } from './mask-text.ts';

let memory: MemoryDatabase;
let db: MemoryDatabase['db'];

beforeAll(async () => {
  memory = await openMemoryDatabase();
  ({ db } = memory);
});
afterAll(() => memory.close());

// Parts of letters: joined, they make texts in which masks stand beside each other, and texts in which none is.
const OPENINGS = [
  '',
  'Dear Jan,\n',
  'Hello, ',
  'Dear Sir or Madam, ',
  'hi there ',
  'My name is xanthipe and ',
  'Mr Street: ',
];
const MIDDLES = [
  'the bin was missed.',
  'Colin Umpleby at 12 Elm Road told me on Monday.',
  'nobody on Foghorn Street was kind, ref 24/0123456.',
  'told Grace Umpleby and Ivy, who live at 12 elm road, twice.',
  'i am sarah patel, 943 476 5919, card 4111 1111 1111 1111.',
  'a van, AB12 CDE, parks at Victoria Park; tel07700 900123thanks.',
  'spoke to Xanthipe in Housing; Hyacinth was rude. AB 12 34 56 C.',
  'jo (at) example.org or +44 (0)1632 960 123, TS18 1AB.',
];
const ENDINGS = [
  '',
  '\nRegards\nXanthipe Umpleby',
  ' regards, xanthipe',
  ' Bob Umpleby, b@example.org, 01632 960123',
  '\n- J. Singh',
  ' Ref 1000003.',
];
const LETTERS = OPENINGS.flatMap((opening) =>
  MIDDLES.flatMap((middle) => ENDINGS.map((ending) => `${opening}${middle}${ending}`)),
);

describe('maskRows', () => {
  it('masks the texts of a row together as it masks each by itself', async () => {
    const others = LETTERS.toReversed();
    const each = await maskTexts(db, LETTERS);
    expect(each.filter((letter) => letter?.includes('['))).not.toHaveLength(0);
    expect(each.filter((letter) => letter !== null && /[\uE000-\uF8FF]/.test(letter))).toEqual([]);
    const pairs = LETTERS.map((letter, index) => ({ letter, answer: others[index] ?? null, nothing: null }));
    const letters = sql`(select unnest(from_json(${JSON.stringify(pairs)}::JSON,
      '[{"letter": "VARCHAR", "answer": "VARCHAR", "nothing": "VARCHAR"}]'), recursive := true))`;
    const { rows } = await sql<{
      letter: string | null;
      answer: string | null;
      nothing: string | null;
    }>`select * from ${maskRows(letters, ['letter', 'nothing', 'answer'])}`.execute(db);
    expect(rows.map(({ letter }) => letter)).toEqual(each);
    expect(rows.map(({ answer }) => answer)).toEqual(each.toReversed());
    expect(rows.every(({ nothing }) => nothing === null)).toBe(true);
  }, 60_000);

  it('keeps null', async () => {
    expect(await maskTexts(db, ['Sarah', null])).toEqual(['[name]', null]);
  });

  it('lets rows stream: no operator holds texts back', async () => {
    const rows = sql`(select unnest(['Sarah Umpleby', 'jo@example.org']) as letter)`;
    const plan = await sql<{ explain_value: string }>`explain select * from ${maskRows(rows, ['letter'])}`.execute(db);
    const operators = plan.rows.map(({ explain_value }) => explain_value).join('\n');
    expect(operators).toContain('PROJECTION');
    expect(operators).not.toMatch(/JOIN|GROUP_BY|AGGREGATE|WINDOW|ORDER_BY|TOP_N|CTE/);
  });

  it('gives the other columns as they were, and none of its own', async () => {
    const rows = sql`(select 1 as id, 'Sarah Umpleby' as letter, 'jo@example.org' as answer, 'Sarah' as plain)`;
    const { rows: masked } = await sql`select * from ${maskRows(rows, ['letter', 'answer'])}`.execute(db);
    expect(masked).toEqual([{ id: 1, letter: '[name]', answer: '[email]', plain: 'Sarah' }]);
    const { rows: untouched } = await sql`select * from ${maskRows(rows, [])}`.execute(db);
    expect(untouched).toEqual([{ id: 1, letter: 'Sarah Umpleby', answer: 'jo@example.org', plain: 'Sarah' }]);
  });
});
