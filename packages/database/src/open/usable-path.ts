import { sep } from 'node:path';
import { AppError } from '../errors/app-error.ts';

/**
 * Refuses places in which DuckDB would lose its way. It cuts the path of a database at a question mark when it looks for
 * its log; and a backslash that ends no folder's name is the end of one to its readers, as soon as the path of the work
 * folder has a sign that they take for a pattern. Neither can be in a path on Windows.
 * @throws AppError `path-unusable`
 */
export function requireUsablePath(file: string): void {
  if (sep === '\\') return;
  const isCut = file.includes('?');
  const isPattern = file.includes('\\') && /[*[]/.test(file);
  if (!isCut && !isPattern) return;
  const why = isCut ? 'a question mark' : 'a backslash together with * or [';
  throw new AppError('path-unusable', `${file} cannot be the database: there is ${why} in its path.`, {
    hint: 'Give it another name, or keep it in another folder (--database FILE).',
  });
}
