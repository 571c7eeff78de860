// The tests of which every push runs a few cases, with all of them: kills, full disks, files of nonsense, random councils,
// and pages on narrow screens.
// Usage: npm run test:slow
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const FILES = [
  'killed',
  'full-disk',
  'privacy',
  'personal-details',
  'unused-bytes',
  'fuzz',
  'bad-input',
  'random-versions',
  'random-councils',
];
const environment = { SAID_FUZZ: '400', ...process.env, SAID_SLOW: '1' };
const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
const unit = spawnSync(process.execPath, [vitest, 'run', ...FILES], { stdio: 'inherit', env: environment });
const browser = spawnSync('npm', ['run', '--silent', 'test:browser'], {
  stdio: 'inherit',
  env: environment,
  shell: process.platform === 'win32',
});
process.exitCode = unit.status === 0 && browser.status === 0 ? 0 : 1;
