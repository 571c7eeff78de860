// The files under a folder. Names are bytes here: one that is no UTF-8, or that reads like a pattern, is a name like others.
import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync } from 'node:fs';
import { sep } from 'node:path';

const DATA_FILE = /\.(?:(?:csv|tsv|txt|geojson|topojson|json|xls)(?:\.gz)?|xlsx|xlsm|zip)$/i;
const IGNORED = /^(?:\.|~\$|node_modules$|__macosx$)/i;
// Texts about the data. "Read me complaints.csv" and "licensed premises.txt" are none.
const ABOUT = /^_*(?:read[ _-]?me|licen[cs]e|copying)(?:[ _-]?(?:first|\d+))?\.(?:txt|md|json|rtf|html?|pdf|docx?)$/i;
const OTHER_TABLES =
  /\.(?:ods|fods|xlsb|numbers|parquet|feather|accdb|mdb|dbf|sav|dta|xml|html?|pdf|docx?|rtf|7z|rar|tar|tgz|bz2|dat|prn|shp|gpkg|kml|kmz|jsonl|ndjson)$/i;

/** True for a path, inside a folder or an archive, that may be data. */
export function isDataFile(path: string): boolean {
  const parts = path.split('/');
  return DATA_FILE.test(path) && !parts.some((part) => IGNORED.test(part)) && !ABOUT.test(parts.at(-1) ?? '');
}

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
  /** What to do, where there may be rows in it. */
  hint: string | null;
}

export interface Listing {
  files: ListedFile[];
  skipped: SkippedFile[];
}

/**
 * The data files under a folder, sorted so that every machine reads them in the same order. Hidden files are left out;
 * read-me texts, marks of open workbooks and files of other kinds are told as skipped. Only regular files inside the folder are read: links, which may lead out of it or
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
    } else if (isDataFile(own) && entry.isFile()) listing.files.push({ label: own, path });
    else listing.skipped.push(...skippedFile(own, entry));
  }
}

function skippedFile(label: string, entry: Dirent<Buffer>): SkippedFile[] {
  const name = nameInWords(entry.name);
  if (ABOUT.test(name)) return [{ label, why: 'it is a text about the data', hint: null }];
  if (name.startsWith('~$')) return [{ label, why: 'it is the mark of a workbook that is open', hint: null }];
  if (IGNORED.test(name)) return [];
  if (isDataFile(label)) return [{ label, why: kindOf(entry), hint: THE_FILE_ITSELF }];
  return OTHER_TABLES.test(name) ? [{ label, why: 'files of its kind are not read', hint: SAVE_AS }] : [];
}

const THE_FILE_ITSELF =
  'Only files that lie in the folder itself are read: put the file into it, or name it on the command line.';
const SAVE_AS = 'If there are rows in it, save it as a CSV file or an Excel workbook (.xlsx).';

function entriesOf(folder: Buffer, label: string, listing: Listing): Dirent<Buffer>[] {
  try {
    return readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    if (label === '') throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    listing.skipped.push({ label, why: `it cannot be opened (${reason})`, hint: THE_FILE_ITSELF });
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
