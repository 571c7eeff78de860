import { readdirSync } from 'node:fs';
import { relative, join } from 'node:path';

const DATA_FILE = /\.(?:(?:csv|tsv|txt|geojson|topojson|json|xls)(?:\.gz)?|xlsx|xlsm|zip)$/i;
const IGNORED = /^(\.|~\$|node_modules$|__macosx$|readme|licen[cs]e)/i;

/** True for a path, inside a folder or an archive, that may be data. */
export const isDataFile = (path: string): boolean =>
  DATA_FILE.test(path) && !path.split('/').some((part) => IGNORED.test(part));

/**
 * The data files under a folder, as paths relative to it, sorted so that every machine reads them in the same order.
 * Hidden files, read-me files and Excel's lock files are left out; so is JSON that only describes the data.
 */
export function listFiles(folder: string): string[] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(isDataFile);
  return files.toSorted((a, b) => (a < b ? -1 : 1));
}
