import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Data } from './data.ts';

/**
 * Marks each answer with the data's revision (`ETag`) and answers 304, without asking the data, a browser that has the
 * answer of this revision already. The tag names this start of the server too: another version of the program may
 * answer differently from the same data. What must not be kept (`no-store`) and what failed gets no tag.
 */
export function revisionTags({ revision }: Pick<Data, 'revision'>): MiddlewareHandler {
  const start = randomUUID();
  return async (context, next) => {
    // Read before the answer, so that an answer is never newer than its tag says.
    const tag = `W/"${start}-${await revision()}"`;
    const isKnown = knownTags(context.req.header('If-None-Match')).includes(tag);
    if (isKnown) context.res = context.body(null, 304);
    else await next();
    const { headers, ok } = context.res;
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
    headers.set('Vary', 'Authorization');
    if (isKnown || (ok && headers.get('Cache-Control') !== 'no-store')) headers.set('ETag', tag);
  };
}

function knownTags(header: string | undefined): string[] {
  return header?.split(',').map((tag) => tag.trim()) ?? [];
}
