import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_FOLDER } from './effects/installation.ts';

it('finds the pictures and the quoted sentences of the page about dips as the sample borough gives them', () => {
  const script = join(PROJECT_FOLDER, 'scripts', 'draw-doc-pictures.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--conditions=mono-source', script, '--check'], {
    encoding: 'utf8',
  });
  expect(stderr, 'Draw them again with: node --conditions=mono-source scripts/draw-doc-pictures.ts').toBe('');
  expect(status).toBe(0);
});
