import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The unpacked bytes of a file. */
export function openBytes(path: string, gzip: boolean): Readable {
  const raw = createReadStream(path, { highWaterMark: 1 << 20 });
  if (!gzip) return raw;
  const unpacked = createGunzip({ chunkSize: 1 << 20 });
  raw.on('error', (error) => unpacked.destroy(error));
  return raw.pipe(unpacked);
}
