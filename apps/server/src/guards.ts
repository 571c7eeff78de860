import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { respondWithProblem } from './answers/problem.ts';

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]'];

const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Sets the headers that keep other pages' scripts, frames and guesses away from ours. */
export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
  };
}

/**
 * Refuses a request whose Host is not a loopback name with our port, or whose Origin is another site. Without it a
 * page on the internet could point its own name at 127.0.0.1 and read the answers ("DNS rebinding").
 */
export function loopbackOnly(port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = LOOPBACK_NAMES.map((name) => `${name}:${port()}`);
    const host = context.req.header('Host') ?? '';
    if (!hosts.includes(host.toLowerCase())) return refuse(context, `Host ${host || '(none)'} is not this computer.`);
    const origin = context.req.header('Origin');
    if (origin !== undefined && !hosts.some((allowed) => origin.toLowerCase() === `http://${allowed}`)) {
      return refuse(context, `A page at ${origin} may not read this council's data.`);
    }
    return next();
  };
}

function refuse(context: Parameters<MiddlewareHandler>[0], detail: string): Response {
  return respondWithProblem(context, {
    status: 403,
    code: 'not-from-here',
    title: 'Refused',
    detail,
    hint: 'Open the address that said serve printed.',
  });
}

/** Asks for the launch's token as `Authorization: Bearer …`. */
export function requireToken(token: string): MiddlewareHandler {
  const expected = digest(`Bearer ${token}`);
  return async (context, next) => {
    if (timingSafeEqual(digest(context.req.header('Authorization') ?? ''), expected)) return next();
    context.header('WWW-Authenticate', 'Bearer');
    return respondWithProblem(context, {
      status: 401,
      code: 'token-missing',
      title: 'Not allowed',
      detail: 'The request carries no token, or the token of an earlier start.',
      hint: 'Open the address that said serve printed; it holds the token of this start.',
    });
  };
}

// Digests have one length, so comparing them takes the same time whatever was sent.
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
