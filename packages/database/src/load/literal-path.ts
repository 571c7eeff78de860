import { sep } from 'node:path';
import { AppError } from '../errors/app-error.ts';

// What DuckDB's readers take for a pattern. Each stands for itself within brackets.
const PATTERN = /[*?[]/g;

/**
 * A path as DuckDB's readers take it literally: `export[1].csv` would be `export1.csv` to them. The only way in which a
 * path may get into a statement.
 * @throws AppError `path-unusable` for a path that has both a pattern's sign and a backslash that ends no folder's name:
 * DuckDB takes it for the end of one. Callers give such a file another name before.
 */
export function literalPath(path: string): string {
  const literal = path.replaceAll(PATTERN, '[$&]');
  if (literal === path || sep === '\\' || !path.includes('\\')) return literal;
  throw new AppError('path-unusable', `${path} cannot be read: a path with a backslash must not have * ? or [ in it.`, {
    hint: 'Rename the file or its folder.',
  });
}
