// DuckDB reads UTF-8 only. Files in another encoding get a copy in the work folder, which is deleted afterwards.
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import { type FileFacts, openBytes } from './inspect-file.ts';

/** A text file that DuckDB can read. */
export interface Utf8File {
  path: string;
  gzip: boolean;
  /** True for a copy that the caller deletes. */
  isCopy: boolean;
}

const needsCopy = ({ encoding, bareReturns, hasNul }: FileFacts): boolean =>
  encoding !== 'utf8' || bareReturns || hasNul;

/** The file itself if it is UTF-8 with usable line ends, else a UTF-8 copy in the work folder with the same lines. */
export async function toUtf8(
  path: string,
  facts: FileFacts,
  { workFolder, name }: { workFolder: string; name: string },
): Promise<Utf8File> {
  if (!needsCopy(facts)) return { path, gzip: facts.gzip, isCopy: false };
  mkdirSync(workFolder, { recursive: true, mode: 0o700 });
  const copy = join(workFolder, `${name}.csv`);
  await pipeline(
    openBytes(path, facts.gzip),
    // iconv-lite keeps curly quotes and the euro sign; TextDecoder turns them into control characters on some Nodes.
    iconv.decodeStream(facts.encoding === 'utf16be' ? 'utf16-be' : facts.encoding),
    tidyText(facts.bareReturns),
    createWriteStream(copy, { mode: 0o600 }),
  );
  return { path: copy, gzip: false, isCopy: true };
}

function tidyText(bareReturns: boolean): Transform {
  return new Transform({
    decodeStrings: false,
    transform(chunk: Buffer | string, _encoding, done) {
      const text = chunk.toString().replaceAll('\0', '');
      done(null, bareReturns ? text.replaceAll('\r', '\n') : text);
    },
  });
}
