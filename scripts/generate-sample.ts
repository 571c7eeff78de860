// Writes the sample borough: node --conditions=mono-source scripts/generate-sample.ts [--seed N] [--out FOLDER]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateBorough } from '@said/sample';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: join(import.meta.dirname, '..', 'data', 'sample') },
  },
});

const started = performance.now();
const { files } = generateBorough(Number(values.seed));
mkdirSync(values.out, { recursive: true });
let bytes = 0;
for (const [path, content] of files) {
  const data = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  writeFileSync(join(values.out, path), data);
  bytes += data.byteLength;
}
const seconds = (performance.now() - started) / 1_000;
console.log(`${files.size} files, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s: ${values.out}`);
