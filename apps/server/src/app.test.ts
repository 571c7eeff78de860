import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@said/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import type { Readers } from './readers.ts';

const TOKEN = 'right-token';
const PORT = 4170;
const HOST = `localhost:${PORT}`;

/** Readers that answer with what they were asked, so that a test sees what reached them. */
const echo = new Proxy({} as Readers, {
  get: (_, name) => (query: unknown) => {
    if (query === 'broken') throw new Error('secret detail: jane@example.org');
    if (query === 'missing')
      throw new AppError('finding-unknown', 'There is no finding missing.', { hint: 'List them.' });
    return { reader: name, query: query ?? null };
  },
});

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'said-server-'));
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Shell</title>');
  writeFileSync(join(folder, 'dist', 'assets', 'a-123.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'not to be served');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const app = (dist = join(folder, 'dist')) =>
  createApp({ readers: echo, token: TOKEN, port: () => PORT, dashboardFolder: dist });

const ask = (path: string, headers: Record<string, string> = {}) =>
  app().request(path, { headers: { Host: HOST, Authorization: `Bearer ${TOKEN}`, ...headers } });

describe('who may ask', () => {
  it('answers on a loopback name with the port, and refuses every other Host', async () => {
    for (const host of [HOST, '127.0.0.1:4170', '[::1]:4170', 'LOCALHOST:4170']) {
      expect((await ask('/api/about', { Host: host })).status, host).toBe(200);
    }
    for (const host of ['localhost', 'localhost:80', 'evil.example:4170', 'localhost.evil.example:4170', '']) {
      expect((await ask('/api/about', { Host: host })).status, host).toBe(403);
    }
  });

  it('refuses a page of another origin, even with the token', async () => {
    expect((await ask('/api/about', { Origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask('/api/about', { Origin: 'null' })).status).toBe(403);
    expect((await ask('/api/about', { Origin: `http://${HOST}` })).status).toBe(200);
  });

  it('asks for the token under /api and not for the shell', async () => {
    for (const authorization of ['', 'Bearer wrong', `Basic ${TOKEN}`, TOKEN]) {
      const response = await ask('/api/about', { Authorization: authorization });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ code: 'token-missing' });
    }
    expect((await ask('/', { Authorization: '' })).status).toBe(200);
    expect((await ask('/api/about?token=right-token', { Authorization: '' })).status).toBe(401);
  });
});

describe('what is asked', () => {
  it('hands a query to its reader, the quarter in the way people write it', async () => {
    expect(await (await ask('/api/overview?quarter=2024-25-Q2')).json()).toEqual({
      reader: 'overview',
      query: { quarter: '2024-25 Q2' },
    });
    expect(await (await ask('/api/series?measure=upheld&service=Waste')).json()).toEqual({
      reader: 'series',
      query: { measure: 'upheld', service: 'Waste', grain: 'month', method: 'expected' },
    });
    expect(await (await ask('/api/elements/4.3.1')).json()).toEqual({ reader: 'element', query: '4.3.1' });
  });

  it.each([
    ['/api/overview?quarter=soon', 'quarter'],
    ['/api/overview?colour=blue', 'colour'],
    ['/api/series', 'measure'],
    ['/api/series?measure=upheld&grain=day', 'grain'],
    ['/api/elements/9.9.9', 'number'],
    ['/api/boundaries?on=2024-02-30', 'on'],
  ])('refuses %s and names what is wrong', async (path, parameter) => {
    const response = await ask(path);
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'query-invalid', errors: [{ parameter }] });
  });

  it('says what is unknown, and keeps the details of its own errors to itself', async () => {
    const missing = await ask('/api/findings/missing');
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ code: 'finding-unknown', hint: 'List them.' });
    const broken = await ask('/api/findings/broken');
    expect(broken.status).toBe(500);
    expect(await broken.text()).not.toContain('jane');
    expect((await ask('/api/nothing')).status).toBe(404);
  });
});

describe('how it is answered', () => {
  it('lets the browser ask whether a view has changed, and keeps single comments nowhere', async () => {
    const first = await ask('/api/filters');
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    const tag = first.headers.get('ETag') ?? '';
    expect((await ask('/api/filters', { 'If-None-Match': tag })).status).toBe(304);
    expect((await ask('/api/findings/one')).headers.get('Cache-Control')).toBe('no-store');
  });

  it('sends a policy that allows no script but its own files', async () => {
    const policy = (await ask('/')).headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('serves hashed files for ever, the shell for any page, and nothing outside the folder', async () => {
    expect((await ask('/assets/a-123.js')).headers.get('Cache-Control')).toContain('immutable');
    expect(await (await ask('/wards?quarter=2024-25-Q2')).text()).toContain('Shell');
    expect((await ask('/assets/missing.js')).status).toBe(404);
    for (const path of [
      '/..%2Fsecret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%5c..%5csecret.txt',
      '/%00.txt',
      '/%zz.txt',
    ]) {
      const response = await ask(path);
      expect(await response.text(), path).not.toContain('not to be served');
      expect(response.status, path).toBe(404);
    }
  });

  it('says how to build the dashboard when it is not built', async () => {
    const response = await app(join(folder, 'nowhere')).request('/', { headers: { Host: HOST } });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });
});
