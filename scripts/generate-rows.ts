// Writes a large file of feedback rows: node --conditions=mono-source scripts/generate-rows.ts --rows 1000000 --out FILE.csv
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { feedbackRows } from '@said/sample';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.out === undefined) throw new Error('Say where to write: --out FILE.csv');

const started = performance.now();
const file = createWriteStream(values.out);
await pipeline(Readable.from(feedbackRows(Number(values.rows), Number(values.seed))), file);
const seconds = (performance.now() - started) / 1_000;
console.log(
  `${values.rows} rows, ${(file.bytesWritten / 1e6).toFixed(0)} MB, in ${seconds.toFixed(1)} s: ${values.out}`,
);
