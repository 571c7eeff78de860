// A text as words, numbers and signs. What stood between two of them is known too: nothing, blanks, or a line's end.

/** What stands between a token and the one before it. */
export const GLUED = 0;
export const BLANK = 1;
export const LINE = 2;
export type Gap = typeof GLUED | typeof BLANK | typeof LINE;

export type TokenKind = 'word' | 'number' | 'sign' | 'mask' | 'end';

/** A word, a number, a sign, or what was masked already. */
export class Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** As written, but with a straight apostrophe; of a mask what stands there instead, such as `[name]`. */
  readonly text: string;
  readonly gap: Gap;
  /** What the lists know of it: see `tags.ts`. */
  tags = 0;

  constructor(kind: TokenKind, text: string, { start, end, gap }: { start: number; end: number; gap: Gap }) {
    this.kind = kind;
    this.text = text;
    this.start = start;
    this.end = end;
    this.gap = gap;
  }

  get lower(): string {
    return this.text.toLowerCase();
  }
}

const END = new Token('end', '', { start: 0, end: 0, gap: LINE });

/** The token at a place; beyond either end one that is nothing. */
export const at = (tokens: readonly Token[], place: number): Token => tokens[place] ?? END;

const SIGN = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const NEWLINE = 4;

const CLASSES = Uint8Array.from({ length: 0x250 }, (_, code) => classOf(String.fromCharCode(code)));

function classOf(character: string): number {
  if ('\n\r\u2028\u2029'.includes(character)) return NEWLINE;
  if (/\s/.test(character)) return SPACE;
  if (/[0-9]/.test(character)) return DIGIT;
  return /[\p{L}\p{M}]/u.test(character) ? LETTER : SIGN;
}

// A character of two halves counts as a sign of two.
const classAt = (text: string, place: number): number => {
  const code = text.charCodeAt(place);
  return code < CLASSES.length ? (CLASSES[code] ?? SIGN) : classOf(text.charAt(place));
};

function behindRun(text: string, from: number, wanted: number): number {
  let place = from;
  while (place < text.length && classAt(text, place) === wanted) place += 1;
  return place;
}

const isApostrophe = (text: string, place: number): boolean => {
  const code = text.charCodeAt(place);
  return code === 0x27 || code === 0x2019;
};

const isCapital = (text: string, place: number): boolean => {
  const character = text.charAt(place);
  return character !== character.toLowerCase();
};

/**
 * Where a word ends. O'Brien and o'brien are one word; of don't, I'm and Sarah's the end is a word of its own: 't, 'm, 's.
 */
function behindWord(text: string, start: number): number {
  const end = behindRun(text, start, LETTER);
  if (end >= text.length || !isApostrophe(text, end)) return end;
  const further = behindRun(text, end + 1, LETTER);
  if (further < end + 3) return end;
  const isNamePart = isCapital(text, end + 1) || (end === start + 1 && !/i/i.test(text.charAt(start)));
  return isNamePart ? further : end;
}

/** Behind a word's end such as 's, or the same place where there is none. */
function behindEnding(text: string, start: number): number {
  if (start === 0 || !isApostrophe(text, start) || classAt(text, start - 1) !== LETTER) return start;
  const end = behindRun(text, start + 1, LETTER);
  return end > start + 1 && end <= start + 3 ? end : start;
}

const MASKED =
  /\[(?:email|card number|ni number|nhs number|phone|postcode|registration|address|date of birth|bank account|passport|driving licence|ip address|handle|name)\]/y;

function behindMask(text: string, start: number): number {
  MASKED.lastIndex = start;
  return MASKED.test(text) ? MASKED.lastIndex : start;
}

/** Where a sign ends, which may be a mask from an earlier masking or a word's end, and what it is. */
function readSign(text: string, start: number): { kind: TokenKind; end: number } {
  const code = text.charCodeAt(start);
  if (code === 0x5b) {
    const end = behindMask(text, start);
    if (end > start) return { kind: 'mask', end };
  }
  const ending = behindEnding(text, start);
  if (ending > start) return { kind: 'word', end: ending };
  return { kind: 'sign', end: code >= 0xd800 && code <= 0xdbff ? Math.min(start + 2, text.length) : start + 1 };
}

function readToken(text: string, start: number): { kind: TokenKind; end: number } {
  const found = classAt(text, start);
  if (found === LETTER) return { kind: 'word', end: behindWord(text, start) };
  if (found === DIGIT) return { kind: 'number', end: behindRun(text, start, DIGIT) };
  return readSign(text, start);
}

/** The tokens of a text, in its order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  let gap: Gap = GLUED;
  while (place < text.length) {
    const found = classAt(text, place);
    if (found >= SPACE) {
      if (found === NEWLINE) gap = LINE;
      else if (gap === GLUED) gap = BLANK;
      place += 1;
      continue;
    }
    const { kind, end } = readToken(text, place);
    const written = text.slice(place, end);
    const plain = kind === 'word' && written.includes('\u2019') ? written.replace('\u2019', "'") : written;
    tokens.push(new Token(kind, plain, { start: place, end, gap }));
    place = end;
    gap = GLUED;
  }
  return tokens;
}
