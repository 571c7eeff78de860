// One pass over the whole file: its fingerprint, how its characters are written, and where its lines end.
import { createHash } from 'node:crypto';
import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { AppError } from '@said/database';
import { openBytes } from './open-bytes.ts';
import { refuseOtherFiles } from './refuse-other-files.ts';

/** `utf8 mixed`: UTF-8 with single bytes of Windows-1252 in between, as files get that were pasted together. */
type Encoding = 'utf8' | 'utf8 mixed' | 'utf16le' | 'utf16be' | 'win1252';

export interface FileFacts {
  /** Of the file as it is on the disk. */
  sha256: string;
  gzip: boolean;
  encoding: Encoding;
  /** Bytes of a byte order mark at the start, of the unpacked text. */
  markLength: number;
  /** Lines end in line feeds, alone or after a carriage return. */
  hasNewlines: boolean;
  /** Some carriage returns stand alone: the line ends of old Macs, or line breaks within a cell. */
  bareReturns: boolean;
  /** Bytes that are no UTF-8 in a file that otherwise is. */
  strayBytes: number;
  hasNul: boolean;
  isEmpty: boolean;
}

const GZIP = Buffer.from([0x1f, 0x8b]);
const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

async function readStart(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function refuseOldWorkbook(path: string, start: Buffer): void {
  if (!start.subarray(0, OLD_OFFICE.length).equals(OLD_OFFICE)) return;
  throw new AppError(
    'excel-file',
    `${path} is an old or locked Excel workbook (.xls), whatever its name says; it is not text.`,
    {
      hint: 'Open it in Excel and choose Save As, "Excel Workbook (.xlsx)" or "CSV UTF-8 (comma delimited)"; then ingest that file.',
    },
  );
}

/** True for a zip archive, which an Excel workbook (.xlsx) is too, whatever its name says. */
export async function isZip(path: string): Promise<boolean> {
  return (await readStart(path)).subarray(0, ZIP.length).equals(ZIP);
}

/**
 * Reads the file once.
 * @throws AppError `excel-file`, `not-a-table`, `file-unreadable`
 */
export async function inspectFile(path: string): Promise<FileFacts> {
  try {
    const start = await readStart(path);
    refuseOldWorkbook(path, start);
    const gzip = start.subarray(0, 2).equals(GZIP);
    const sha256 = gzip ? await fingerprint(path) : null;
    const { head, ...facts } = await inspectBytes(path, gzip);
    refuseOldWorkbook(path, head);
    refuseOtherFiles(path, head);
    if (head.subarray(0, ZIP.length).equals(ZIP)) throw packedZip(path);
    return { ...facts, gzip, sha256: sha256 ?? facts.sha256 };
  } catch (error) {
    throw explainReading(path, error);
  }
}

function explainReading(path: string, error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return new AppError('file-missing', `There is no file at ${path}.`, {
      hint: 'Check the spelling; a path with spaces needs quotation marks.',
      cause: error,
    });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new AppError('file-unreadable', `${path} cannot be read: ${message}`, {
    hint: 'Check that the file is complete and that you may read it.',
    cause: error,
  });
}

function packedZip(path: string): AppError {
  return new AppError('excel-file', `${path} is an Excel workbook (.xlsx) or a zip archive inside a gzip file.`, {
    hint: 'Unpack the outer file, and ingest what is in it.',
  });
}

/** SHA-256 of a file as it is on the disk. */
export async function fingerprint(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

// So many characters that are UTF-8 show that a file is; from there on only the bytes that are not are counted.
const ENOUGH_CHARACTERS = 1000;
// In Windows-1252, fewer than one accented letter in so many is followed by a sign that makes it look like UTF-8.
const RARE = 20;

/** Checks UTF-8 over chunks that may cut a character in two, and counts what is and is not UTF-8 where it fails. */
class Utf8Check {
  #pending = Buffer.alloc(0);
  #characters = 0;
  strayBytes = 0;

  add(chunk: Buffer): void {
    const joined = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    const end = wholeCharacters(joined);
    this.#count(joined.subarray(0, end));
    this.#pending = Buffer.from(joined.subarray(end));
  }

  finish(): 'valid' | 'mixed' | 'other' {
    this.#count(this.#pending);
    if (this.strayBytes === 0) return 'valid';
    // Of text in Windows-1252 next to nothing happens to be UTF-8.
    return this.#characters * RARE > this.strayBytes ? 'mixed' : 'other';
  }

  #count(bytes: Buffer): void {
    if (isAscii(bytes) || (this.#characters > ENOUGH_CHARACTERS && isUtf8(bytes))) return;
    for (let at = 0; at < bytes.length; at += 1) {
      const first = bytes[at] ?? 0;
      if (first < 0x80) continue;
      const length = utf8Length(bytes, at);
      if (length === 0) this.strayBytes += 1;
      else {
        this.#characters += 1;
        at += length - 1;
      }
    }
  }
}

/** Bytes of the UTF-8 character that starts at a place; 0 when none does. */
export function utf8Length(bytes: Buffer, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  return length > 0 && at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
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

/** Looks for carriage returns that no line feed follows. */
class ReturnCheck {
  bare = false;
  #endsInReturn = false;

  add(chunk: Buffer): void {
    if (this.bare) return;
    if (this.#endsInReturn && chunk[0] !== 0x0a) this.bare = true;
    this.#endsInReturn = chunk.at(-1) === 0x0d;
    for (let at = chunk.indexOf(0x0d); at >= 0 && at < chunk.length - 1; at = chunk.indexOf(0x0d, at + 1)) {
      if (chunk[at + 1] === 0x0a) continue;
      this.bare = true;
      return;
    }
  }

  finish(): boolean {
    return this.bare || this.#endsInReturn;
  }
}

async function inspectBytes(path: string, gzip: boolean): Promise<Omit<FileFacts, 'gzip'> & { head: Buffer }> {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  let head = Buffer.alloc(0);
  let hasNul = false;
  let hasNewlines = false;
  const returns = new ReturnCheck();
  for await (const piece of openBytes(path, gzip)) {
    const chunk = piece as Buffer;
    if (head.length === 0) head = Buffer.from(chunk.subarray(0, 4096));
    hash.update(chunk);
    utf8.add(chunk);
    returns.add(chunk);
    hasNul ||= chunk.includes(0);
    hasNewlines ||= chunk.includes(0x0a);
  }
  const { encoding, markLength } = detectEncoding(head, utf8.finish());
  const isWide = encoding === 'utf16le' || encoding === 'utf16be';
  return {
    head,
    sha256: hash.digest('hex'),
    encoding,
    markLength,
    hasNewlines,
    // In UTF-16 the byte after a carriage return is a zero; the copy is looked at as text.
    bareReturns: isWide || returns.finish(),
    strayBytes: utf8.strayBytes,
    hasNul: hasNul && !isWide,
    isEmpty: head.length <= markLength,
  };
}

const MARKS: readonly { bytes: Buffer; encoding: Encoding }[] = [
  { bytes: Buffer.from([0xff, 0xfe]), encoding: 'utf16le' },
  { bytes: Buffer.from([0xfe, 0xff]), encoding: 'utf16be' },
  { bytes: Buffer.from([0xef, 0xbb, 0xbf]), encoding: 'utf8' },
];

/** How the characters are written, from the first bytes and from how much of the whole file is valid UTF-8. */
function detectEncoding(head: Buffer, utf8: 'valid' | 'mixed' | 'other'): { encoding: Encoding; markLength: number } {
  const mark = MARKS.find(({ bytes }) => head.subarray(0, bytes.length).equals(bytes));
  const markLength = mark?.bytes.length ?? 0;
  if (mark?.encoding === 'utf8') return { encoding: utf8 === 'valid' ? 'utf8' : 'utf8 mixed', markLength };
  const wide = mark?.encoding ?? wideEncoding(head);
  return { encoding: wide ?? NARROW[utf8], markLength };
}

const NARROW = { valid: 'utf8', mixed: 'utf8 mixed', other: 'win1252' } as const;

// Latin letters in UTF-16 have a zero in every second byte.
function wideEncoding(head: Buffer): 'utf16le' | 'utf16be' | null {
  const zeros = [0, 1].map((parity) => shareOfZeros(head, parity));
  const [first = 0, second = 0] = zeros;
  if (second > 0.8 && first < 0.2) return 'utf16le';
  return first > 0.8 && second < 0.2 ? 'utf16be' : null;
}

function shareOfZeros(bytes: Buffer, parity: number): number {
  const half = bytes.filter((_, index) => index % 2 === parity);
  return half.length === 0 ? 0 : half.filter((byte) => byte === 0).length / half.length;
}
