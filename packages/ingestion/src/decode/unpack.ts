// Archives and workbooks are both zip files; what lies inside says which.
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '@said/database';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { extensionOf, isDataFile } from './list-files.ts';

export type ZipKind = 'archive' | 'workbook' | 'binary workbook' | 'open document';

/** A member of an archive, unpacked into the work folder. */
export interface Member {
  /** As it is called in the archive, with `/` between folders. */
  name: string;
  path: string;
}

// A table packs about ten to one; a bomb packs a thousand to one.
const MOST_BYTES = 50 * 2 ** 30;
const BOMB_RATIO = 500;
const BOMB_BYTES = 2 ** 30;

function unreadable(path: string, cause: unknown): AppError {
  if (/\.zip$/i.test(path)) {
    return new AppError('zip-unreadable', `${path} is a zip archive that cannot be opened.`, {
      hint: 'Unpack it yourself, and ingest the files in it; if that fails too, ask for the archive again.',
      cause,
    });
  }
  return new AppError(
    'excel-file',
    `${path} is an Excel workbook (.xlsx) or a zip archive, whatever its name says, and it cannot be opened.`,
    {
      hint: 'Open it in Excel and choose Save As, "CSV UTF-8 (comma delimited)"; if that fails too, ask for the file again.',
      cause,
    },
  );
}

async function withZip<T>(path: string, use: (zip: ZipFile) => Promise<T>): Promise<T> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    return await use(zip);
  } finally {
    zip.close();
  }
}

/** What a file that begins like a zip really is. */
export async function zipKind(path: string): Promise<ZipKind> {
  return withZip(path, async (zip) => {
    const names = new Set<string>();
    for await (const entry of zip.eachEntry()) names.add(entry.fileName);
    if (names.has('xl/workbook.xml')) return 'workbook';
    if (names.has('xl/workbook.bin')) return 'binary workbook';
    return names.has('content.xml') && names.has('mimetype') ? 'open document' : 'archive';
  });
}

/**
 * Unpacks the data files of an archive into the work folder. Names of members never become paths.
 * @throws AppError `zip-unreadable`, `zip-locked`, `zip-too-large`, `no-data-files`
 */
export async function unpack(path: string, into: { workFolder: string; nextName: () => string }): Promise<Member[]> {
  return withZip(path, async (zip) => {
    const members: Member[] = [];
    for await (const entry of zip.eachEntry()) {
      if (!isDataFile(entry.fileName)) continue;
      refuse(path, entry);
      const target = join(into.workFolder, `${into.nextName()}${extensionOf(entry.fileName)}`);
      mkdirSync(into.workFolder, { recursive: true, mode: 0o700 });
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode: 0o600 }));
      members.push({ name: entry.fileName, path: target });
    }
    if (members.length > 0) return members.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    throw new AppError('no-data-files', `There are no data files in the archive ${path}.`, {
      hint: 'Put in CSV files or Excel workbooks (.xlsx).',
    });
  });
}

function refuse(path: string, entry: Entry): void {
  if (entry.isEncrypted()) {
    throw new AppError('zip-locked', `${entry.fileName} in ${path} is locked with a password.`, {
      hint: 'Unpack the archive with its password, and ingest the files.',
    });
  }
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  const isBomb = entry.uncompressedSize > BOMB_BYTES && ratio > BOMB_RATIO;
  if (!isBomb && entry.uncompressedSize < MOST_BYTES) return;
  throw new AppError('zip-too-large', `${entry.fileName} in ${path} would unpack to an unbelievable size.`, {
    hint: 'Unpack it yourself if you trust it.',
  });
}
