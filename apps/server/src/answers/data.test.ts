import { writeSetting } from '@said/database';
import { useDatabase } from '@said/test-kit';
import { expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { databaseData } from './data.ts';

const place = useDatabase();

it('serves what is stored now, to memory and browser, after a write that the server did not make', async () => {
  const site = createApp({
    data: databaseData(place.open),
    token: 'token',
    port: () => 4170,
    dashboardFolder: place.folder,
  });
  const ask = async (tag = '') => {
    const headers = { Host: 'localhost:4170', Authorization: 'Bearer token', 'If-None-Match': tag };
    const response = await site.request('/api/about', { headers });
    const body: unknown = response.status === 200 ? await response.json() : null;
    return { status: response.status, body, tag: response.headers.get('ETag') ?? '' };
  };
  await writeSetting(place.db, 'council', 'Anytown');
  const before = await ask();
  expect(before.body).toMatchObject({ council: 'Anytown' });
  expect((await ask(before.tag)).status).toBe(304);
  await writeSetting(place.db, 'council', 'Othertown');
  const after = await ask(before.tag);
  expect(after).toMatchObject({ status: 200, body: { council: 'Othertown' } });
  expect((await ask()).body).toMatchObject({ council: 'Othertown' });
});
