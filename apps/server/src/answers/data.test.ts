import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenDatabase, openDatabase, writeSetting } from '@said/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { databaseData } from './data.ts';

let folder: string;
let database: OpenDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'said-data-'));
  database = await openDatabase(join(folder, 'council.duckdb'), { create: true });
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

it('serves what is stored now, to memory and browser, after a write that the server did not make', async () => {
  const site = createApp({ data: databaseData(database), token: 'token', port: () => 4170, dashboardFolder: folder });
  const ask = async (tag = '') => {
    const headers = { Host: 'localhost:4170', Authorization: 'Bearer token', 'If-None-Match': tag };
    const response = await site.request('/api/about', { headers });
    const body: unknown = response.status === 200 ? await response.json() : null;
    return { status: response.status, body, tag: response.headers.get('ETag') ?? '' };
  };
  await writeSetting(database.db, 'council', 'Anytown');
  const before = await ask();
  expect(before.body).toMatchObject({ council: 'Anytown' });
  expect((await ask(before.tag)).status).toBe(304);
  await writeSetting(database.db, 'council', 'Othertown');
  const after = await ask(before.tag);
  expect(after).toMatchObject({ status: 200, body: { council: 'Othertown' } });
  expect((await ask()).body).toMatchObject({ council: 'Othertown' });
});
