// A path that every reader takes for the very file.
import { isUtf8 } from 'node:buffer';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { extensionOf, type ListedFile } from './list-files.ts';

/** Where links and copies go, and what the next of them is called. */
export interface OwnNames {
  workFolder: string;
  nextName: () => string;
}

/**
 * The path of a file as text. Where its bytes are no text, or where they hold a backslash, which some readers take for
 * the end of a folder's name, it is that of a link in the work folder with a name of our own.
 */
export function ownName({ path, label }: ListedFile, { workFolder, nextName }: OwnNames): string {
  const text = path.toString();
  if (isUtf8(path) && (sep === '\\' || !text.includes('\\'))) return text;
  mkdirSync(workFolder, { recursive: true, mode: 0o700 });
  const link = join(workFolder, `${nextName()}${extensionOf(label)}`);
  symlinkSync(path, link);
  return link;
}
