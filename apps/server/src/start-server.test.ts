import { useDatabase } from '@said/test-kit';
import { describe, expect, it } from 'vitest';
import { startServer } from './start-server.ts';

const place = useDatabase('all');
const start = (port: number) => startServer({ database: place.open, port, dashboardFolder: place.folder });

describe('startServer', () => {
  it('answers every view of an empty database, with the token from its address only', async () => {
    const server = await start(0);
    try {
      const { origin, searchParams } = new URL(server.url);
      const headers = { Authorization: `Bearer ${searchParams.get('token')}` };
      for (const path of ['about', 'filters', 'overview', 'measures', 'findings', 'wards', 'boundaries', 'elements']) {
        const response = await fetch(`${origin}/api/${path}`, { headers });
        expect(response.status, `${path}: ${await response.clone().text()}`).toBe(200);
      }
      for (const path of ['assessments', 'development-areas']) {
        expect(await (await fetch(`${origin}/api/${path}`, { headers })).json()).toEqual([]);
      }
      expect((await fetch(`${origin}/api/about`)).status).toBe(401);
    } finally {
      await server.close();
    }
  });

  it('gives each start a token of its own', async () => {
    const tokens = new Set<string>();
    for (let count = 0; count < 2; count += 1) {
      const server = await start(0);
      tokens.add(new URL(server.url).searchParams.get('token') ?? '');
      await server.close();
    }
    expect(tokens.size).toBe(2);
    expect([...tokens].every((token) => token.length >= 32)).toBe(true);
  });

  it('says that a port is in use and which to try', async () => {
    const first = await start(0);
    try {
      await expect(start(first.port)).rejects.toMatchObject({
        code: 'port-in-use',
        hint: expect.stringContaining(String(first.port + 1)),
      });
    } finally {
      await first.close();
    }
  });
});
