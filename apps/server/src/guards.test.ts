import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { loopbackOnly, requireToken, securityHeaders } from './guards.ts';

const PORT = 4170;
const HOST = `localhost:${PORT}`;

const guarded = (...guards: ReturnType<typeof securityHeaders>[]) => {
  const app = new Hono();
  app.use(...guards);
  return app.get('*', (context) => context.text('inside'));
};

describe('loopbackOnly', () => {
  const ask = (headers: Record<string, string>) => guarded(loopbackOnly(() => PORT)).request('/', { headers });

  it.each([HOST, `127.0.0.1:${PORT}`, `[::1]:${PORT}`, `LocalHost:${PORT}`])('lets Host %s in', async (host) => {
    const response = await ask({ Host: host });
    expect([response.status, await response.text()]).toEqual([200, 'inside']);
  });

  it.each([
    'localhost',
    'localhost:4171',
    '127.0.0.2:4170',
    '0.0.0.0:4170',
    '[::]:4170',
    'evil.example:4170',
    'localhost.evil.example:4170',
    'evil.example/localhost:4170',
    'notlocalhost:4170',
    'localhost:41700',
  ])('refuses Host %s and says so', async (host) => {
    const response = await ask({ Host: host });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      code: 'not-from-here',
      title: 'Refused',
      detail: `Host ${host} is not this computer.`,
      hint: 'Open the address that said serve printed.',
    });
  });

  it('refuses a request without a Host', async () => {
    const response = await ask({});
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ detail: 'Host (none) is not this computer.' });
  });

  it.each([`http://${HOST}`, `http://127.0.0.1:${PORT}`, `http://[::1]:${PORT}`, `HTTP://LOCALHOST:${PORT}`])(
    'lets a page of origin %s in',
    async (origin) => {
      expect((await ask({ Host: HOST, Origin: origin })).status).toBe(200);
    },
  );

  it.each([
    'https://evil.example',
    'null',
    '',
    `https://${HOST}`,
    'http://localhost',
    'http://localhost:4171',
    `http://${HOST}.evil.example`,
    `http://evil.example/http://${HOST}`,
  ])('refuses a page of origin "%s" and says so', async (origin) => {
    const response = await ask({ Host: HOST, Origin: origin });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      code: 'not-from-here',
      detail: `A page at ${origin} may not read this council's data.`,
    });
  });

  it('asks for the port at each request, as it is known only after listening', async () => {
    let port = 1;
    const app = guarded(loopbackOnly(() => port));
    port = 2;
    expect((await app.request('/', { headers: { Host: 'localhost:2' } })).status).toBe(200);
    expect((await app.request('/', { headers: { Host: 'localhost:1' } })).status).toBe(403);
  });
});

describe('requireToken', () => {
  const ask = (headers: Record<string, string>) => guarded(requireToken('right')).request('/', { headers });

  it('lets the token of this start in', async () => {
    const response = await ask({ Authorization: 'Bearer right' });
    expect([response.status, await response.text()]).toEqual([200, 'inside']);
  });

  it.each([
    'Bearer wrong',
    'Bearer right2',
    'Bearer righ',
    'Bearer',
    'Bearer ',
    'bearer right',
    'Basic right',
    'right',
    '',
  ])('refuses "%s"', async (authorization) => {
    expect((await ask({ Authorization: authorization })).status).toBe(401);
  });

  it('says to a request without a token how to ask and where the token is', async () => {
    const response = await ask({});
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({
      code: 'token-missing',
      title: 'Not allowed',
      detail: 'The request carries no token, or the token of an earlier start.',
      hint: 'Open the address that said serve printed; it holds the token of this start.',
    });
  });
});

describe('securityHeaders', () => {
  it('keeps scripts, frames, guesses and referrers of other pages away, on every answer', async () => {
    const app = guarded(securityHeaders()).notFound((context) => context.text('nothing', 404));
    const { headers } = await app.request('/');
    expect(headers.get('Content-Security-Policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Permissions-Policy')).toBe('camera=(), geolocation=(), microphone=()');
    expect((await app.request('/', { method: 'POST' })).headers.get('X-Content-Type-Options')).toBe('nosniff');
  });
});
