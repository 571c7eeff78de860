import { join } from 'node:path';

/** The folder of the whole project: this file stands in apps/cli/src (or dist). */
export const PROJECT_FOLDER = join(import.meta.dirname, '..', '..', '..', '..');

/** The built dashboard, made by `npm run build`. */
export const DASHBOARD_FOLDER = join(PROJECT_FOLDER, 'apps', 'dashboard', 'dist');

/** What a user starts: it finds a Node that is recent enough and runs the program with it. */
export const LAUNCHER = join(PROJECT_FOLDER, 'apps', 'cli', 'bin', 'said.cjs');
