// On which physical line each record starts. Quotes open at the start of a field only, or after spaces there, as in
// DuckDB and in csv-parse as we use it.

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
// Tab, vertical tab, form feed, space, and the two bytes of a no-break space: a line of these is a blank line.
const BLANKS: readonly number[] = [0x09, 0x0b, 0x0c, SPACE, 0xc2, 0xa0];

/** Where a quoted cell of several lines opens. */
export interface QuotedCell {
  line: number;
  offset: number;
  /** Position of the cell in its record, from 0. */
  column: number;
}

/** What is told of the records as their bytes go by. */
export interface RecordEvents {
  record: (line: number, offset: number) => void;
  /** A quoted cell of the current record has ended; `isBroken` when neither a separator nor a line end follows it. */
  longCell?: (cell: QuotedCell, isBroken: boolean) => void;
}

type State = 'between' | 'blank' | 'field start' | 'plain' | 'quoted' | 'quote in quoted' | 'after quoted';

const isAfterQuote = (state: State): boolean => state === 'quote in quoted' || state === 'after quoted';

/** Follows the bytes of a CSV and tells the line (from 1) and the byte offset (from 0) at which each record starts. */
export class RecordLines {
  readonly #quote: number;
  readonly #delimiter: number;
  readonly #events: RecordEvents;
  #line: number;
  #offset: number;
  #column = 0;
  /** Where a line began that has been blank so far. */
  #start = { line: 0, offset: 0 };
  #opened: QuotedCell = { line: 0, offset: 0, column: 0 };
  #state: State = 'between';

  constructor(
    dialect: { quote: string; delimiter: string },
    start: { line: number; offset: number },
    events: RecordEvents,
  ) {
    this.#quote = dialect.quote.charCodeAt(0);
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#line = start.line;
    this.#offset = start.offset;
    this.#events = events;
  }

  /** The quoted cell in the middle of which the bytes have ended: its quote was never closed. */
  get openCell(): QuotedCell | null {
    return this.#state === 'quoted' ? this.#opened : null;
  }

  /** Tells of a cell that ends with the file. */
  end(): void {
    if (isAfterQuote(this.#state)) this.#endCell();
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
    if ((this.#state === 'between' || this.#state === 'blank') && !this.#beginsRecord(byte)) return;
    const before = this.#state;
    this.#state = this.#next(byte);
    if (byte === this.#delimiter) this.#column += 1;
    if (this.#state === 'quoted' && before === 'field start') {
      this.#opened = { line: this.#line, offset: this.#offset, column: this.#column };
    }
    if (isAfterQuote(before) && this.#state !== 'quoted' && !isAfterQuote(this.#state)) this.#endCell();
  }

  #endCell(): void {
    if (this.#opened.line < this.#line) this.#events.longCell?.(this.#opened, this.#state === 'plain');
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
    if (byte !== this.#delimiter && BLANKS.includes(byte)) return false;
    this.#events.record(this.#start.line, this.#start.offset);
    this.#state = 'field start';
    this.#column = 0;
    return true;
  }

  #next(byte: number): State {
    if (byte === NEWLINE) return 'between';
    if (byte === this.#delimiter) return 'field start';
    if (byte === SPACE && this.#state === 'field start') return 'field start';
    if (isAfterQuote(this.#state) && (byte === SPACE || byte === RETURN)) return 'after quoted';
    const opens = this.#state === 'field start' || this.#state === 'quote in quoted';
    return byte === this.#quote && opens ? 'quoted' : 'plain';
  }
}
