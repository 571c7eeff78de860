// On which physical line each record starts. Quotes open at the start of a field only, or after spaces there, as in
// DuckDB and in csv-parse as we use it.

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
// Tab, vertical tab, form feed, space, and the two bytes of a no-break space: a line of these is a blank line.
const BLANKS: readonly number[] = [0x09, 0x0b, 0x0c, SPACE, 0xc2, 0xa0];

/** Follows the bytes of a CSV and tells the line (from 1) and the byte offset (from 0) at which each record starts. */
export class RecordLines {
  readonly #quote: number;
  readonly #delimiter: number;
  readonly #onRecord: (line: number, offset: number) => void;
  #line: number;
  #offset: number;
  /** Where a line began that has been blank so far. */
  #start = { line: 0, offset: 0 };
  #state: 'between' | 'blank' | 'field start' | 'plain' | 'quoted' | 'quote in quoted' = 'between';

  constructor(
    dialect: { quote: string; delimiter: string },
    start: { line: number; offset: number },
    onRecord: (line: number, offset: number) => void,
  ) {
    this.#quote = dialect.quote.charCodeAt(0);
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#line = start.line;
    this.#offset = start.offset;
    this.#onRecord = onRecord;
  }

  /** True in the middle of a quoted cell: at the end of the file, its quote was never closed. */
  get isInQuotes(): boolean {
    return this.#state === 'quoted';
  }

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      this.#step(byte);
      if (byte === NEWLINE) this.#line += 1;
      this.#offset += 1;
    }
  }

  #step(byte: number): void {
    if (this.#state === 'quoted') {
      if (byte === this.#quote) this.#state = 'quote in quoted';
      return;
    }
    if (this.#state === 'between' || this.#state === 'blank') {
      if (!this.#beginsRecord(byte)) return;
      this.#onRecord(this.#start.line, this.#start.offset);
      this.#state = 'field start';
    }
    this.#state = this.#next(byte);
  }

  /** False while a line is blank: such a line is no record. */
  #beginsRecord(byte: number): boolean {
    if (byte === RETURN) return false;
    if (byte === NEWLINE) {
      this.#state = 'between';
      return false;
    }
    if (this.#state === 'between') this.#start = { line: this.#line, offset: this.#offset };
    this.#state = 'blank';
    return byte === this.#delimiter || !BLANKS.includes(byte);
  }

  #next(byte: number): 'between' | 'field start' | 'plain' | 'quoted' {
    if (byte === NEWLINE) return 'between';
    if (byte === this.#delimiter) return 'field start';
    if (byte === SPACE && this.#state === 'field start') return 'field start';
    const opens = this.#state === 'field start' || this.#state === 'quote in quoted';
    return byte === this.#quote && opens ? 'quoted' : 'plain';
  }
}
