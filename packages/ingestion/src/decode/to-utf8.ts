// DuckDB reads UTF-8 only. Files in another encoding get a copy in the work folder, which is deleted afterwards.
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import iconv from 'iconv-lite';
import { type FileFacts, utf8Length } from './inspect-file.ts';
import { openBytes } from './open-bytes.ts';

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
    decoder(facts),
    tidyText(facts),
    createWriteStream(copy, { mode: 0o600 }),
  );
  return { path: copy, gzip: false, isCopy: true };
}

function decoder({ encoding }: FileFacts): NodeJS.ReadWriteStream {
  if (encoding === 'utf8 mixed') return decodeMixed();
  // iconv-lite keeps curly quotes and the euro sign; TextDecoder turns them into control characters on some Nodes.
  return iconv.decodeStream(encoding === 'utf16be' ? 'utf16-be' : encoding);
}

// Single bytes that are no UTF-8 are read as Windows-1252, the rest as it is.
function decodeMixed(): Transform {
  let pending = Buffer.alloc(0);
  const decode = (bytes: Buffer): string => {
    const parts: string[] = [];
    let plain = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      const length = utf8Length(bytes, at);
      if (length > 0) {
        at += length - 1;
        continue;
      }
      parts.push(bytes.toString('utf8', plain, at), iconv.decode(bytes.subarray(at, at + 1), 'win1252'));
      plain = at + 1;
    }
    return parts.join('') + bytes.toString('utf8', plain);
  };
  return new Transform({
    readableObjectMode: true,
    transform(chunk: Buffer, _encoding, done) {
      const joined = Buffer.concat([pending, chunk]);
      // The last three bytes may begin a character that goes on in the next chunk.
      const end = Math.max(0, joined.length - 3);
      const cut = [end, end - 1, end - 2, end - 3].find((at) => at <= 0 || ((joined[at] ?? 0) & 0xc0) !== 0x80) ?? end;
      pending = Buffer.from(joined.subarray(Math.max(0, cut)));
      done(null, decode(joined.subarray(0, Math.max(0, cut))));
    },
    flush(done) {
      done(null, decode(pending));
    },
  });
}

// The five bytes that Windows-1252 leaves undefined, and the control characters of Latin-1, are no text.
const CONTROLS = /[\u0080-\u009F]/g;

/** Takes out NUL, and turns every carriage return outside quotes that no line feed follows into a line end. */
function tidyText({ bareReturns, hasNewlines, encoding }: FileFacts): Transform {
  const returns = new BareReturns();
  const isText = encoding === 'win1252' || encoding === 'utf8 mixed';
  const tidy = (chunk: string): string => {
    const text = chunk.replaceAll('\0', '');
    const printable = isText ? text.replaceAll(CONTROLS, '\uFFFD') : text;
    if (!bareReturns) return printable;
    return hasNewlines ? returns.replace(printable) : printable.replaceAll('\r', '\n');
  };
  return new Transform({
    decodeStrings: false,
    transform(chunk: Buffer | string, _encoding, done) {
      done(null, tidy(chunk.toString()));
    },
    flush(done) {
      done(null, returns.end());
    },
  });
}

/** Follows quotes over chunks: a carriage return within a quoted cell is text, one between records ends a line. */
class BareReturns {
  #quoted = false;
  #pendingReturn = false;

  replace(text: string): string {
    let done = '';
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#pendingReturn) {
        // The carriage return was the last character of what came before this place.
        done += `${text.slice(start, Math.max(start, at - 1))}${code === 0x0a ? '\r' : '\n'}`;
        start = at;
        this.#pendingReturn = false;
      }
      if (code === 0x22) this.#quoted = !this.#quoted;
      else if (code === 0x0d && !this.#quoted) this.#pendingReturn = true;
    }
    const end = this.#pendingReturn ? text.length - 1 : text.length;
    return done + text.slice(start, Math.max(start, end));
  }

  /** What is left when the text ends. */
  end(): string {
    return this.#pendingReturn ? '\n' : '';
  }
}
