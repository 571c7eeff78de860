import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@said/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import type { Data } from './answers/data.ts';

const TOKEN = 'right-token';
const PORT = 4170;
const HOST = `localhost:${PORT}`;

let revision = 'first';

/** Answers with what was asked, so that a test sees what reached the data. */
async function echo(reader: { name: string }, ...query: readonly unknown[]): Promise<unknown> {
  if (query[0] === 'broken') throw new Error('secret detail: jane@example.org');
  if (query[0] === 'missing') {
    throw new AppError('finding-unknown', 'There is no finding missing.', { hint: 'List them.' });
  }
  asked.push(reader.name);
  return { reader: reader.name, query };
}

const asked: string[] = [];

// The echo stands in for readers of every type: what it gives back is looked at here only.
const data = { read: echo, readAfresh: echo, revision: async () => revision } as Data;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'said-server-'));
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>Shell</title>');
  writeFileSync(join(folder, 'dist', 'assets', 'a-123.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'not to be served');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const app = (dist = join(folder, 'dist')) => createApp({ data, token: TOKEN, port: () => PORT, dashboardFolder: dist });

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
      reader: 'readOverview',
      query: [{ quarter: '2024-25 Q2' }],
    });
    expect(await (await ask('/api/series?measure=upheld&service=Waste')).json()).toEqual({
      reader: 'readSeries',
      query: [{ measure: 'upheld', service: 'Waste', grain: 'month', method: 'expected' }],
    });
    expect(await (await ask('/api/elements/4.3.1')).json()).toEqual({ reader: 'readElement', query: ['4.3.1'] });
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
  it('tells the browser that nothing has changed, without asking the data, until the data has', async () => {
    const site = app();
    const again = (path: string, tag = '') =>
      site.request(path, { headers: { Host: HOST, Authorization: `Bearer ${TOKEN}`, 'If-None-Match': tag } });
    revision = 'first';
    const first = await again('/api/filters');
    const tag = first.headers.get('ETag') ?? '';
    expect(first.headers.get('Cache-Control')).toBe('private, no-cache');
    asked.length = 0;
    const second = await again('/api/filters', `"other", ${tag}`);
    expect(second.status).toBe(304);
    expect(await second.text()).toBe('');
    expect(second.headers.get('ETag')).toBe(tag);
    expect(asked).toEqual([]);
    revision = 'second';
    const third = await again('/api/filters', tag);
    expect(third.status).toBe(200);
    expect(third.headers.get('ETag')).not.toBe(tag);
    expect(asked).toEqual(['readFilters']);
  });

  it('knows no answer of an earlier start: another version of the program may answer otherwise', async () => {
    const tag = (await ask('/api/filters')).headers.get('ETag') ?? 'none';
    expect((await ask('/api/filters', { 'If-None-Match': tag })).status).toBe(200);
  });

  it('keeps single comments and errors nowhere', async () => {
    for (const path of ['/api/findings/one', '/api/findings/missing', '/api/findings/broken', '/api/nothing']) {
      const { headers } = await ask(path);
      expect(headers.get('Cache-Control'), path).toBe('no-store');
      expect(headers.get('ETag'), path).toBeNull();
    }
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
