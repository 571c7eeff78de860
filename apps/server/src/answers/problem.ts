import { AppError } from '@said/database';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An error as the API prints it: RFC 9457 "problem details", with our stable code and the next thing to do. */
export interface Problem {
  status: ContentfulStatusCode;
  code: string;
  title: string;
  detail: string;
  hint?: string | undefined;
  errors?: { parameter: string; message: string }[];
}

const NOT_FOUND = new Set([
  'finding-unknown',
  'element-unknown',
  'quarter-unknown',
  'detector-unknown',
  'ward-unknown',
  'service-unknown',
]);

/** Answers with a problem as JSON; never kept by the browser. */
export function respondWithProblem(context: Context, problem: Problem): Response {
  return context.body(JSON.stringify({ type: `about:blank#${problem.code}`, ...problem }), problem.status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}

/** The problem behind a thrown error. What we did not foresee keeps its details to itself: they may quote data. */
export function problemFromError(error: unknown): Problem {
  if (!(error instanceof AppError)) {
    return {
      status: 500,
      code: 'unexpected',
      title: 'Something went wrong',
      detail: 'The server met an error it did not expect.',
      hint: 'Try again; if it happens again, run: said doctor',
    };
  }
  const unknown = error.code.endsWith('-unknown');
  return {
    status: NOT_FOUND.has(error.code) ? 404 : unknown ? 400 : 500,
    code: error.code,
    title: unknown ? 'Not known' : 'Something went wrong',
    detail: error.message,
    hint: error.hint,
  };
}
