// The files under a folder. Names are bytes here: one that is no UTF-8, or that reads like a pattern, is a name like others.
import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync } from 'node:fs';
import { sep } from 'node:path';

const DATA_FILE = /\.(?:(?:csv|tsv|txt|geojson|topojson|json|xls)(?:\.gz)?|xlsx|xlsm|zip)$/i;
const IGNORED = /^(\.|~\$|node_modules$|__macosx$|readme|licen[cs]e)/i;

/** True for a path, inside a folder or an archive, that may be data. */
export const isDataFile = (path: string): boolean =>
  DATA_FILE.test(path) && !path.split('/').some((part) => IGNORED.test(part));

/** The ending of a name, in small letters: `.csv`, `.json.gz`. Nothing else of a name gets into one of ours. */
export const extensionOf = (name: string): string => /(\.[a-z]+(?:\.gz)?)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** A file as it is called under its folder, with `/` between folders, and the bytes of its whole path. */
export interface ListedFile {
  label: string;
  path: Buffer;
}

/** What lies in the folder like data and is not read, with the reason as it goes into "… was left out: it is a link". */
export interface SkippedFile {
  label: string;
  why: string;
}

export interface Listing {
  files: ListedFile[];
  skipped: SkippedFile[];
}

/**
 * The data files under a folder, sorted so that every machine reads them in the same order. Hidden files, read-me files
 * and Excel's lock files are left out. Only regular files inside the folder are read: links, which may lead out of it or
 * in a circle, pipes and devices are told as skipped.
 */
export function listFiles(folder: string): Listing {
  const listing: Listing = { files: [], skipped: [] };
  look(Buffer.from(folder), '', listing);
  listing.files.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.path.compare(b.path)));
  return listing;
}

function look(folder: Buffer, label: string, listing: Listing): void {
  for (const entry of entriesOf(folder, label, listing)) {
    const own = `${label}${nameInWords(entry.name)}`;
    const path = Buffer.concat([folder, Buffer.from(sep), entry.name]);
    if (entry.isDirectory()) {
      if (!IGNORED.test(nameInWords(entry.name))) look(path, `${own}/`, listing);
    } else if (!isDataFile(own)) continue;
    else if (entry.isFile()) listing.files.push({ label: own, path });
    else listing.skipped.push({ label: own, why: kindOf(entry) });
  }
}

function entriesOf(folder: Buffer, label: string, listing: Listing): Dirent<Buffer>[] {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    if (label === '') throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    listing.skipped.push({ label, why: `it cannot be opened (${reason})` });
    return [];
  }
}

function kindOf(entry: Dirent<Buffer>): string {
  if (entry.isSymbolicLink()) return 'it is a link';
  if (entry.isFIFO()) return 'it is a pipe';
  if (entry.isSocket()) return 'it is a socket';
  return 'it is a device';
}

/** A name for people: bytes that are no UTF-8 as `\xE9`. */
function nameInWords(name: Buffer): string {
  if (isUtf8(name)) return name.toString();
  const latin = name.toString('latin1');
  return latin.replaceAll(/[\u0080-\u00FF]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16).toUpperCase()}`);
}
