import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { readSource, type Source } from './read-source.ts';
import type { Room } from './rooms.ts';

/** A source file of a room. */
export interface RoomFile extends Source {
  /** From the room's own folder, with slashes: `src/run/analyse.ts`. */
  path: string;
  isTest: boolean;
}

/** A room as it is: its files, and the packages that its package.json names. */
export interface FoundRoom {
  files: RoomFile[];
  dependencies: Set<string>;
}

/** Reads every source file of a room. */
export function findRoom(root: string, room: Room): FoundRoom {
  const folder = join(root, room.path);
  const paths = globSync('**/*.{ts,tsx,mts}', {
    cwd: folder,
    exclude: ['**/node_modules', '**/dist', '**/dist-types', '**/fixtures'],
  });
  const files = paths.map((found) => {
    const path = found.split(sep).join('/');
    const file = join(folder, found);
    return { path, isTest: isTest(path), ...readSource(file, readFileSync(file, 'utf8')) };
  });
  return { files, dependencies: readDependencies(folder) };
}

/** Tests, what stands in `testing/` or `golden/` for them alone, whole tests in `tests/`, and settings of tools. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|(^|\/)(testing|golden)\/|^tests\/|(^|\/)[\w.]+\.config\.ts$/.test(path);
}

/** What a package.json declares; a folder without one declares nothing. */
export function readDependencies(folder: string): Set<string> {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return new Set();
  const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as Record<
    string,
    object | undefined
  >;
  return new Set([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})]);
}

/** The folder under `src` in which a file stands: `run` for `src/run/analyse.ts`, `.` for `src/finding.ts`. */
export function folderOf(path: string): string {
  return posix.dirname(path.replace(/^src\//, ''));
}
