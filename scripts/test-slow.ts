// The tests of which every push runs a few cases, with all of them: kills, full disks, files of nonsense.
// Usage: npm run test:slow
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const FILES = ['killed', 'full-disk', 'privacy', 'fuzz'];
const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
const { status } = spawnSync(process.execPath, [vitest, 'run', ...FILES], {
  stdio: 'inherit',
  env: { SAID_FUZZ: '400', ...process.env, SAID_SLOW: '1' },
});
process.exitCode = status ?? 1;
