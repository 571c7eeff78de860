// What DuckDB's reader would take without a word and read wrongly: line ends of two kinds (it then finds no rows at all),
// and quotation marks that are not in pairs (it takes records into a cell). One look at the whole file beforehand, from
// quotation mark to quotation mark, is cheap; such files are read by csv-parse instead.
import { holdsRecords, type RecordShape } from '../sniff/records-in-cells.ts';
import { openBytes } from '../decode/open-bytes.ts';

export interface TextCheck {
  /** How records end; `mixed` where some end in one way and some in the other. */
  newline: '\n' | '\r\n' | 'mixed';
  /** Bytes of the longest record. */
  longest: number;
  /** Quotation marks are in pairs, and no cell seems to hold other records. */
  isSound: boolean;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
// DuckDB takes sixteen times this much memory to read records of this length (bytes).
export const LONGEST_RECORD = 32 * 2 ** 20;
// A cell that goes on for longer than this is no cell.
const MOST_CARRIED = 64 * 2 ** 20;

/** Looks for what only a careful reader takes. Carriage returns that stand alone must have been replaced before. */
export async function checkText(
  file: { path: string; gzip: boolean; quote: string },
  shape: RecordShape,
): Promise<TextCheck> {
  const check = new QuoteCheck(file.quote, shape);
  for await (const chunk of openBytes(file.path, file.gzip)) {
    check.add(chunk as Buffer);
    if (!check.isSound) break;
  }
  return check.finish();
}

class QuoteCheck {
  isSound = true;
  readonly #quote: number;
  readonly #delimiter: number;
  readonly #shape: RecordShape;
  /** What of the file is looked at now, and what is left of it for the next time. */
  #bytes: Buffer = Buffer.alloc(0);
  /** What stands at the beginning of `#bytes`. */
  #begin: 'line' | 'text' | 'quoted cell' = 'line';
  #isLast = false;
  /** Offset of `#bytes` in the file, and of the current record. */
  #offset = 0;
  #recordStart = 0;
  #longest = 0;
  #lineFeeds = 0;
  #pairs = 0;

  constructor(quote: string, shape: RecordShape) {
    this.#quote = quote.charCodeAt(0);
    this.#delimiter = shape.delimiter.charCodeAt(0);
    this.#shape = shape;
  }

  add(chunk: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
    const used = this.#look();
    this.#bytes = this.#bytes.subarray(used);
    this.#offset += used;
    if (this.#bytes.length > MOST_CARRIED) this.isSound = false;
  }

  finish(): TextCheck {
    this.#isLast = true;
    if (this.isSound) this.#look();
    const last = this.#offset + this.#bytes.length - this.#recordStart;
    const newline = this.#pairs === 0 ? '\n' : this.#lineFeeds === 0 ? '\r\n' : 'mixed';
    return { newline, longest: Math.max(this.#longest, last), isSound: this.isSound };
  }

  /** Looks at the bytes from quoted cell to quoted cell; returns how many are done with. */
  #look(): number {
    let at = 0;
    while (this.isSound) {
      const open = this.#begin === 'quoted cell' ? at : this.#nextOpening(at);
      if (open < 0) return this.#endOfLines(at);
      const close = this.#closing(open);
      if (close === null) {
        this.#begin = 'quoted cell';
        return open;
      }
      this.#judgeCell(open, close);
      at = close + 1;
      this.#begin = 'text';
    }
    return at;
  }

  /** The next quotation mark that opens a cell; the line ends before it are counted. */
  #nextOpening(from: number): number {
    let at = this.#bytes.indexOf(this.#quote, from);
    while (at >= 0 && !this.#opens(at, from)) at = this.#bytes.indexOf(this.#quote, at + 1);
    if (at >= 0) this.#countLines(from, at);
    return at;
  }

  #opens(at: number, from: number): boolean {
    let before = at - 1;
    while (before >= from && this.#bytes[before] === SPACE) before -= 1;
    if (before < from) return this.#begin === 'line';
    const byte = this.#bytes[before];
    return byte === this.#delimiter || byte === NEWLINE;
  }

  /** Done with every whole line; what follows the last one may belong to a cell that opens in the next chunk. */
  #endOfLines(from: number): number {
    const end = this.#isLast ? this.#bytes.length : this.#bytes.lastIndexOf(NEWLINE) + 1;
    if (end <= from) return from;
    this.#countLines(from, end);
    this.#begin = 'line';
    return end;
  }

  #countLines(from: number, to: number): void {
    for (let at = this.#bytes.indexOf(NEWLINE, from); at >= 0 && at < to; at = this.#bytes.indexOf(NEWLINE, at + 1)) {
      if (at > 0 && this.#bytes[at - 1] === RETURN) this.#pairs += 1;
      else this.#lineFeeds += 1;
      const end = this.#offset + at + 1;
      this.#longest = Math.max(this.#longest, end - this.#recordStart);
      this.#recordStart = end;
    }
  }

  /** The quotation mark that closes a cell; null while that is not known. */
  #closing(open: number): number | null {
    let at = this.#bytes.indexOf(this.#quote, open + 1);
    while (at >= 0 && this.#bytes[at + 1] === this.#quote) at = this.#bytes.indexOf(this.#quote, at + 2);
    if (at >= 0 && (this.#isLast || this.#afterSpaces(at + 1) < this.#bytes.length)) return at;
    if (this.#isLast) this.isSound = false;
    return null;
  }

  #afterSpaces(from: number): number {
    let at = from;
    while (this.#bytes[at] === SPACE) at += 1;
    return at;
  }

  #judgeCell(open: number, close: number): void {
    const next = this.#bytes[this.#afterSpaces(close + 1)];
    if (next !== undefined && next !== this.#delimiter && next !== NEWLINE && next !== RETURN) this.isSound = false;
    const cell = this.#bytes.subarray(open + 1, close);
    if (cell.includes(NEWLINE) && holdsRecords(cell.toString('utf8'), this.#shape)) this.isSound = false;
  }
}
