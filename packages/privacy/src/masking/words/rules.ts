// A rule looks at one place of a text and says which tokens there are a person's.
import { MASK } from './tags.ts';
import { at, Token } from './tokens.ts';

/** A text that is being masked. */
export interface MaskedText {
  readonly written: string;
  readonly tokens: readonly Token[];
  /** All tags that there are in it: a rule that needs others has nothing to look for. */
  readonly tags: number;
}

/** No place: nothing fits. */
export const NONE = -1;

/** The tokens `from` up to, but not including, `to`. */
export interface Found {
  from: number;
  to: number;
}

export const found = (from: number, to: number): Found | null => (to > from ? { from, to } : null);

/** Finds details of one kind, in time that does not grow with the text around them. */
export interface Rule {
  /** It is asked at the tokens with one of these tags. */
  needs: number;
  find: (text: MaskedText, place: number) => Found | null;
}

/** Rules that are tried together, the first that fits at each place, and what stands there instead. */
export interface Pass {
  mask: string;
  rules: readonly Rule[];
}

const needsOf = (rules: readonly Rule[]): number => rules.reduce((tags, { needs }) => tags | needs, 0);

/** A pass that is ready to be applied to many texts. */
export interface ReadyPass extends Pass {
  needs: number;
}

export const ready = (pass: Pass): ReadyPass => ({ ...pass, needs: needsOf(pass.rules) });

function findAt(text: MaskedText, place: number, rules: readonly Rule[]): Found | null {
  const { tags } = at(text.tokens, place);
  for (const { needs, find } of rules) {
    if ((tags & needs) === 0) continue;
    const hit = find(text, place);
    if (hit) return hit;
  }
  return null;
}

const maskOver = (tokens: readonly Token[], { from, to }: Found, mask: string): Token => {
  const first = at(tokens, from);
  const token = new Token('mask', mask, { start: first.start, end: at(tokens, to - 1).end, gap: first.gap });
  token.tags = MASK;
  return token;
};

/** The text with what the rules of a pass find as one mask each; the same text where they find nothing. */
export function applyPass(text: MaskedText, { mask, rules, needs }: ReadyPass): MaskedText {
  const { tokens } = text;
  if ((text.tags & needs) === 0) return text;
  let kept: Token[] | null = null;
  let next = 0;
  let place = -1;
  for (const { tags } of tokens) {
    place += 1;
    if ((tags & needs) === 0 || place < next) continue;
    const hit = findAt(text, place, rules);
    if (hit === null || hit.to <= next) continue;
    const from = Math.max(hit.from, next);
    kept ??= [];
    for (let index = next; index < from; index += 1) kept.push(at(tokens, index));
    kept.push(maskOver(tokens, { from, to: hit.to }, mask));
    next = hit.to;
  }
  if (kept === null) return text;
  for (let index = next; index < tokens.length; index += 1) kept.push(at(tokens, index));
  return { written: text.written, tokens: kept, tags: text.tags | MASK };
}

/**
 * Where a pattern that begins at a token ends, as a place; `NONE` where it does not fit or would reach into what is masked.
 * @param pattern sticky, and of bounded length
 */
export function fitsAt({ written, tokens }: MaskedText, place: number, pattern: RegExp): number {
  pattern.lastIndex = at(tokens, place).start;
  if (!pattern.test(written)) return NONE;
  const end = pattern.lastIndex;
  let behind = place;
  while (behind < tokens.length && at(tokens, behind).start < end) {
    if (at(tokens, behind).kind === 'mask') return NONE;
    behind += 1;
  }
  return behind;
}

/** The text with its masks in place. */
export function maskedText({ written: text, tokens }: MaskedText): string {
  let result = '';
  let copied = 0;
  for (const token of tokens) {
    if (token.kind !== 'mask') continue;
    result += text.slice(copied, token.start) + token.text;
    copied = token.end;
  }
  return copied === 0 ? text : result + text.slice(copied);
}
