// Database files as released versions left them: see schema/released/README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const FOLDER = join(import.meta.dirname, '..', 'schema', 'released');

export const RELEASED_FILES = ['version-1', 'version-2', 'version-6-compressed', 'version-6'] as const;
export type ReleasedFile = (typeof RELEASED_FILES)[number];

/** Puts a file of a released version into a folder, and gives its path. */
export function unpackReleased(name: ReleasedFile, folder: string): string {
  const path = join(folder, `${name}.duckdb`);
  writeFileSync(path, gunzipSync(readFileSync(join(FOLDER, `${name}.duckdb.gz`))));
  return path;
}

/** The rows that went into it, by table. */
export function readReleasedRows(name: ReleasedFile): Record<string, Record<string, unknown>[]> {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.rows.json`), 'utf8')) as Record<
    string,
    Record<string, unknown>[]
  >;
}
