import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

const NOT_BUILT = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>The dashboard is not built</title></head>
<body><main><h1>The dashboard is not built</h1>
<p>The server is running, but the pages it should show have not been built yet.</p>
<p>In the project folder run <code>npm run build</code>, then load this page again.</p></main></body></html>
`;

/** Serves the built dashboard; any address without a file is a page of it, so the shell answers. */
export function serveDashboard(folder: string) {
  return async (context: Context): Promise<Response> => {
    const { path } = context.req;
    const file = extname(path) === '' ? undefined : await readInside(folder, path);
    if (file) return answer(context, file, path);
    if (extname(path) !== '') return context.text('Not found', 404);
    const shell = await readInside(folder, '/index.html');
    return shell ? answer(context, shell, '/index.html') : context.html(NOT_BUILT, 503);
  };
}

function answer(context: Context, body: Uint8Array<ArrayBuffer>, path: string): Response {
  // Vite puts a hash of the content in every name under /assets, so those never change.
  const keep = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return context.body(body, 200, {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': keep,
  });
}

async function readInside(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const root = normalize(folder + sep);
  const file = normalize(join(root, decodePath(path)));
  if (!file.startsWith(root)) return undefined;
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).replaceAll('\0', '');
  } catch {
    // Not a valid percent encoding: no file has that name.
    return '/';
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'ENOTDIR'].includes(String(error.code));
}
