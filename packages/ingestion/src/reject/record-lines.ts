// On which physical line each record starts. Quotes open at the start of a field only, as in DuckDB and csv-parse.

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Follows the bytes of a CSV and tells the line (from 1) and the byte offset (from 0) at which each record starts. */
export class RecordLines {
  readonly #quote: number;
  readonly #delimiter: number;
  readonly #onRecord: (line: number, offset: number) => void;
  #line: number;
  #offset: number;
  #state: 'between' | 'field start' | 'plain' | 'quoted' | 'quote in quoted' = 'between';

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
    if (this.#state === 'between') {
      if (byte === NEWLINE || byte === RETURN) return;
      this.#onRecord(this.#line, this.#offset);
      this.#state = 'field start';
    }
    this.#state = this.#next(byte);
  }

  #next(byte: number): 'between' | 'field start' | 'plain' | 'quoted' {
    if (byte === NEWLINE) return 'between';
    if (byte === this.#delimiter) return 'field start';
    const opens = this.#state === 'field start' || this.#state === 'quote in quoted';
    return byte === this.#quote && opens ? 'quoted' : 'plain';
  }
}
