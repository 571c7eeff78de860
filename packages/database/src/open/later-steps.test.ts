// What a step to come may do: a column and a data set more, in new files and in those of every released version.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../schema/migrations/all-migrations.ts';
import type { Migration } from '../schema/migrations/migration.ts';
import { readCatalogue } from '../testing/catalogue.ts';
import { RELEASED_FILES, unpackReleased } from '../testing/released-file.ts';
import { openWithSteps } from './open-database.ts';

const NEXT = MIGRATIONS.length + 1;

const MORE: readonly Migration[] = [
  ...MIGRATIONS,
  {
    version: NEXT,
    name: 'postcards',
    statements: [
      `create table postcards_rows (id BIGINT NOT NULL, row_key VARCHAR NOT NULL, content_hash UBIGINT NOT NULL,
        batch INTEGER NOT NULL, replaced_by INTEGER, sender VARCHAR, posted_on DATE)`,
      `create view postcards as select id, row_key, content_hash, batch, sender, posted_on from postcards_rows where replaced_by is null`,
    ],
  },
  {
    version: NEXT + 1,
    name: 'the colour of a service',
    statements: [
      `alter table services_rows add column colour VARCHAR`,
      `update services_rows set colour = 'green' where name is not null`,
      `create or replace view services as select id, row_key, content_hash, batch, name, aliases, directorate, portfolio,
        "procedure", life_event, valid_from, valid_to, colour from services_rows where replaced_by is null`,
    ],
  },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'said-later-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a file has after the further steps: its catalogue, and the coloured services of the view. */
async function after(path: string, create: boolean) {
  const open = await openWithSteps(path, { create }, MORE);
  try {
    await sql`insert into postcards_rows values (1, 'a', 1, 9, null, 'Testham', '2024-02-29')`.execute(open.db);
    const cards = await sql`select sender, posted_on from postcards`.execute(open.db);
    const services = await sql`select name, colour from services order by id`.execute(open.db);
    return { catalogue: await readCatalogue(open.db), cards: cards.rows, services: services.rows };
  } finally {
    await open.close();
  }
}

describe('a column and a data set more', () => {
  it('are made by a step, in a new file as in those of every version', async () => {
    const fresh = await after(join(folder, 'fresh.duckdb'), true);
    expect(fresh.cards).toEqual([{ sender: 'Testham', posted_on: '2024-02-29' }]);
    expect(fresh.services).toEqual([]);
    for (const name of RELEASED_FILES) {
      const old = await after(unpackReleased(name, folder), false);
      expect(old.catalogue, name).toEqual(fresh.catalogue);
      expect(old.cards, name).toEqual(fresh.cards);
      expect(old.services, name).toEqual([
        { name: 'name 2', colour: 'green' },
        { name: 'name 3', colour: 'green' },
        { name: 'name 4', colour: 'green' },
        { name: null, colour: null },
      ]);
    }
  });
});
