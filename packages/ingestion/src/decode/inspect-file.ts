// One pass over the whole file: its fingerprint, how its characters are written, and where its lines end.
import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '@said/database';

export type Encoding = 'utf8' | 'utf16le' | 'utf16be' | 'win1252';

export interface FileFacts {
  /** Of the file as it is on the disk. */
  sha256: string;
  gzip: boolean;
  encoding: Encoding;
  /** Bytes of a byte order mark at the start, of the unpacked text. */
  markLength: number;
  /** Lines end in a carriage return only, as old Macs wrote them. */
  bareReturns: boolean;
  hasNul: boolean;
  isEmpty: boolean;
}

const GZIP = Buffer.from([0x1f, 0x8b]);
const SPREADSHEETS: readonly { bytes: Buffer; name: string }[] = [
  { bytes: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), name: 'an Excel workbook (.xls)' },
  { bytes: Buffer.from('PK\u0003\u0004', 'latin1'), name: 'an Excel workbook (.xlsx) or a zip archive' },
];

/** The unpacked bytes of a file. */
export function openBytes(path: string, gzip: boolean): Readable {
  const raw = createReadStream(path, { highWaterMark: 1 << 20 });
  if (!gzip) return raw;
  const unpacked = createGunzip({ chunkSize: 1 << 20 });
  raw.on('error', (error) => unpacked.destroy(error));
  return raw.pipe(unpacked);
}

async function readStart(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function refuseSpreadsheet(path: string, start: Buffer): void {
  const found = SPREADSHEETS.find(({ bytes }) => start.subarray(0, bytes.length).equals(bytes));
  if (!found) return;
  throw new AppError('excel-file', `${path} is ${found.name}, whatever its name says; it is not text.`, {
    hint: 'Open it in Excel and choose Save As, "CSV UTF-8 (comma delimited)", one sheet at a time; then ingest that file.',
  });
}

/**
 * Reads the file once.
 * @throws AppError `excel-file`, `file-unreadable`
 */
export async function inspectFile(path: string): Promise<FileFacts> {
  try {
    const start = await readStart(path);
    refuseSpreadsheet(path, start);
    const gzip = start.subarray(0, 2).equals(GZIP);
    const sha256 = gzip ? await fingerprint(path) : null;
    const { head, ...facts } = await inspectBytes(path, gzip);
    refuseSpreadsheet(path, head);
    return { ...facts, gzip, sha256: sha256 ?? facts.sha256 };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new AppError('file-unreadable', `${path} cannot be read: ${message}`, {
      hint: 'Check that the file is complete and that you may read it.',
      cause: error,
    });
  }
}

async function fingerprint(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Checks UTF-8 over chunks that may cut a character in two. */
class Utf8Check {
  #pending = Buffer.alloc(0);
  valid = true;

  add(chunk: Buffer): void {
    if (!this.valid) return;
    const joined = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    const end = wholeCharacters(joined);
    this.valid = isUtf8(joined.subarray(0, end));
    this.#pending = Buffer.from(joined.subarray(end));
  }

  finish(): boolean {
    return this.valid && isUtf8(this.#pending);
  }
}

// The last character may continue in the next chunk: go back over at most three continuation bytes to its first byte.
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

async function inspectBytes(path: string, gzip: boolean): Promise<Omit<FileFacts, 'gzip'> & { head: Buffer }> {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  let head = Buffer.alloc(0);
  let hasNul = false;
  let hasReturn = false;
  let hasNewline = false;
  for await (const piece of openBytes(path, gzip)) {
    const chunk = piece as Buffer;
    if (head.length === 0) head = Buffer.from(chunk.subarray(0, 4096));
    hash.update(chunk);
    utf8.add(chunk);
    hasNul ||= chunk.includes(0);
    hasReturn ||= chunk.includes(0x0d);
    hasNewline ||= chunk.includes(0x0a);
  }
  const { encoding, markLength } = detectEncoding(head, utf8.finish());
  return {
    head,
    sha256: hash.digest('hex'),
    encoding,
    markLength,
    bareReturns: hasReturn && !hasNewline,
    hasNul: hasNul && encoding === 'utf8',
    isEmpty: head.length <= markLength,
  };
}

const MARKS: readonly { bytes: Buffer; encoding: Encoding }[] = [
  { bytes: Buffer.from([0xff, 0xfe]), encoding: 'utf16le' },
  { bytes: Buffer.from([0xfe, 0xff]), encoding: 'utf16be' },
  { bytes: Buffer.from([0xef, 0xbb, 0xbf]), encoding: 'utf8' },
];

/** How the characters are written, from the first bytes and from whether the whole file is valid UTF-8. */
export function detectEncoding(head: Buffer, isValidUtf8: boolean): { encoding: Encoding; markLength: number } {
  const mark = MARKS.find(({ bytes }) => head.subarray(0, bytes.length).equals(bytes));
  if (mark && (mark.encoding !== 'utf8' || isValidUtf8))
    return { encoding: mark.encoding, markLength: mark.bytes.length };
  // Latin letters in UTF-16 have a zero in every second byte.
  const zeros = [0, 1].map((parity) => shareOfZeros(head, parity));
  const [first = 0, second = 0] = zeros;
  if (second > 0.8 && first < 0.2) return { encoding: 'utf16le', markLength: 0 };
  if (first > 0.8 && second < 0.2) return { encoding: 'utf16be', markLength: 0 };
  return { encoding: isValidUtf8 ? 'utf8' : 'win1252', markLength: 0 };
}

function shareOfZeros(bytes: Buffer, parity: number): number {
  const half = bytes.filter((_, index) => index % 2 === parity);
  return half.length === 0 ? 0 : half.filter((byte) => byte === 0).length / half.length;
}
