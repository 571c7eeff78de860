import { mask, maskLabel, maskReference } from '@said/privacy';
import { DuckDBInstance } from '@duckdb/node-api';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DuckDbDialect } from '../dialect/duckdb-dialect.ts';
import { registerMasks } from '../dialect/masking-functions.ts';
import type { Expression } from './expression.ts';
import { maskCells, maskLabel as maskLabelInSql, maskReference as maskReferenceInSql, maskRows } from './masking.ts';

let instance: DuckDBInstance;
let db: Kysely<unknown>;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:');
  await registerMasks(instance);
  db = new Kysely<unknown>({ dialect: new DuckDbDialect(instance) });
});
afterAll(async () => {
  await db.destroy();
  instance.closeSync();
});

const TEXTS = [
  'Sarah rang from 07700 900123',
  'nothing here',
  '',
  'Zoë (jo at example dot com) 🙂',
  'CAS-0123456789 – ok',
];
const LABELS = [
  'Mr Umpleby',
  'Victoria Park',
  'jo@example.org',
  'Ring 01632 960123',
  'E05000001',
  'TS18 1AB',
  'NI AB 12 34 56',
];
const REFERENCES = ['R1000000', 'jo@example.org', 'AB 12 34 56 C', '943 476 5919', '4111111111111111', 'Mr Hargreaves'];

async function run(texts: readonly (string | null)[], masked: Expression): Promise<(string | null)[]> {
  const rows = sql`(select unnest(from_json(${JSON.stringify(texts)}::JSON, '["VARCHAR"]')) as t)`;
  const result = await sql<{ masked: string | null }>`select ${masked} as masked from ${rows}`.execute(db);
  return result.rows.map((row) => row.masked);
}

describe('masks in statements', () => {
  it('mask labels and references as the functions do', async () => {
    expect(await run(LABELS, maskLabelInSql(sql.ref('t')))).toEqual(LABELS.map(maskLabel));
    expect(await run(REFERENCES, maskReferenceInSql(sql.ref('t')))).toEqual(REFERENCES.map(maskReference));
  });

  it('mask cells of one row each by itself', async () => {
    const cells = ['Regards, xanthipe', 'jo@example.org', '', 'none'].map((cell) => `${cell}\u001E`).join('');
    expect(await run([cells], maskCells(sql.ref('t')))).toEqual(['Regards, [name]\u001E[email]\u001E\u001Enone\u001E']);
  });

  it('mask the texts of rows as the function does, and keep null and the other columns', async () => {
    const rows = sql`(select 1 as id, unnest(from_json(${JSON.stringify([...TEXTS, null])}::JSON, '["VARCHAR"]')) as letter, 'Sarah' as plain)`;
    const { rows: masked } = await sql`select * from ${maskRows(rows, ['letter'])}`.execute(db);
    expect(masked).toEqual([...TEXTS.map(mask), null].map((letter) => ({ id: 1, letter, plain: 'Sarah' })));
  });

  it('mask a million characters without a space, and many more rows than a vector holds', async () => {
    const long = 'a'.repeat(1_000_000);
    expect(await run([long], sql`coalesce(mask_text(t), t)`)).toEqual([long]);
    const { rows } = await sql<{ masked: number }>`select count(*)::INTEGER as masked
      from (select mask_text('Sarah ' || i) as m from range(10000) as r(i)) where m like '[name] %'`.execute(db);
    expect(rows).toEqual([{ masked: 10_000 }]);
  });
});
