import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDashboard } from './static-files.ts';

const SECRET = 'not to be served';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'said-static-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('dist/index.html', 'the shell');
  for (const name of ['a.js', 'a.css', 'a.svg', 'a.png', 'a.ico', 'a.json', 'a.woff2', 'a.unknown', 'a b.js']) {
    write(`dist/assets/${name}`, `file ${name}`);
  }
  write('dist/favicon.svg', 'an icon');
  write('dist/folder.js/inner.txt', 'inside a folder that is named like a file');
  write('dist/LICENSE', 'a file without an ending');
  write('secret.txt', SECRET);
  // A neighbour whose name begins like the folder's own.
  write('dist-private/secret.txt', SECRET);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (path: string, served = join(folder, 'dist')) =>
  new Hono().get('*', serveDashboard(served)).request(`http://localhost${path}`);

describe('serveDashboard', () => {
  it.each([
    ['a.js', 'text/javascript; charset=utf-8'],
    ['a.css', 'text/css; charset=utf-8'],
    ['a.svg', 'image/svg+xml'],
    ['a.png', 'image/png'],
    ['a.ico', 'image/x-icon'],
    ['a.json', 'application/json'],
    ['a.woff2', 'font/woff2'],
    ['a.unknown', 'application/octet-stream'],
  ])('serves %s as %s, to be kept for ever', async (name, type) => {
    const response = await ask(`/assets/${name}`);
    expect([response.status, await response.text()]).toEqual([200, `file ${name}`]);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  it('asks again for what has no hash in its name', async () => {
    const response = await ask('/favicon.svg');
    expect([response.status, await response.text()]).toEqual([200, 'an icon']);
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
  });

  it.each(['/', '/wards', '/findings/one%20two', '/LICENSE', '/assets'])('answers %s with the shell', async (path) => {
    const response = await ask(path);
    expect([response.status, await response.text()]).toEqual([200, 'the shell']);
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
  });

  it('reads names as the browser writes them', async () => {
    expect(await (await ask('/assets/a%20b.js')).text()).toBe('file a b.js');
  });

  it.each([
    '/assets/missing.js',
    '/folder.js',
    '/favicon.svg/inner.txt',
    '/..%2Fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2F..%2Fsecret.txt',
    '/..%2Fdist-private%2Fsecret.txt',
    '/..%00%2Fsecret.txt',
    '/%zz.txt',
  ])('has nothing at %s', async (path) => {
    const response = await ask(path);
    expect([response.status, await response.text()]).toEqual([404, 'Not found']);
  });

  it('serves from a folder that is named with a slash at its end', async () => {
    const served = `${join(folder, 'dist')}/`;
    expect(await (await ask('/favicon.svg', served)).text()).toBe('an icon');
    expect((await ask('/..%2Fsecret.txt', served)).status).toBe(404);
  });

  it('says in a page how to build the dashboard when it is not built', async () => {
    const response = await ask('/', join(folder, 'nowhere'));
    expect(response.status).toBe(503);
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(await response.text()).toContain('<code>npm run build</code>');
  });
});
