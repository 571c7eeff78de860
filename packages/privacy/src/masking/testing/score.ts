// How much of what must go from the labelled texts is gone, and how many of the masks are right.
import { MASKS } from '../mask.ts';
import { type LabelledCase, LABELLED_KINDS } from './read-labelled.ts';

/** What was found of what is marked, and what is right of what was masked. */
export interface Score {
  found: number;
  marked: number;
  right: number;
  masks: number;
}

/** A labelled text and what the masker made of it. */
export interface MaskedCase {
  labelled: LabelledCase;
  masked: string;
}

interface Mask {
  token: string;
  start: number;
  end: number;
}

/** Every kind but names. */
export const STRUCTURED: readonly string[] = LABELLED_KINDS.filter((kind) => kind !== 'name');
const TOKENS = new RegExp(MASKS.map(({ token }) => token.replaceAll(/[[\]]/g, String.raw`\$&`)).join('|'), 'g');

/** Where each token stands in the original: what is between tokens is unchanged, so it is looked for from left to right. */
function locateMasks(original: string, masked: string): Mask[] {
  const parts = masked.split(TOKENS);
  const tokens = masked.match(TOKENS) ?? [];
  const masks: Mask[] = [];
  let at = (parts[0] ?? '').length;
  for (const [index, token] of tokens.entries()) {
    const next = parts[index + 1] ?? '';
    const isLast = index === tokens.length - 1;
    const end = isLast ? original.length - next.length : original.indexOf(next, at + 1);
    masks.push({ token, start: at, end });
    at = end + next.length;
  }
  return masks;
}

const touches = (mask: Mask, span: { start: number; end: number }): boolean =>
  mask.start < span.end && span.start < mask.end;

/** Letters and figures identify; a space or comma left between two tokens does not. */
function isGone(text: string, span: { start: number; end: number }, masks: readonly Mask[]): boolean {
  for (let at = span.start; at < span.end; at += 1) {
    const isCovered = masks.some(({ start, end }) => start <= at && at < end);
    if (!isCovered && /[\p{L}\p{N}]/u.test(text.charAt(at))) return false;
  }
  return true;
}

const KIND_OF_TOKEN: Readonly<Record<string, string>> = {
  '[card number]': 'card',
  '[registration]': 'car registration',
  '[address]': 'street address',
};
const kindOfToken = (token: string): string => KIND_OF_TOKEN[token] ?? token.slice(1, -1);

/** The score of the kinds that `isKind` takes. */
export function score(cases: readonly MaskedCase[], isKind: (kind: string) => boolean): Score {
  const total: Score = { found: 0, marked: 0, right: 0, masks: 0 };
  for (const { labelled, masked } of cases) {
    const masks = locateMasks(labelled.text, masked);
    for (const span of labelled.spans.filter(({ kind }) => isKind(kind))) {
      total.marked += 1;
      if (isGone(labelled.text, span, masks)) total.found += 1;
    }
    for (const mask of masks.filter(({ token }) => isKind(kindOfToken(token)))) {
      total.masks += 1;
      if (labelled.spans.some((span) => touches(mask, span))) total.right += 1;
    }
  }
  return total;
}

/** True where a marked detail is left, or a mask stands where nothing is marked. */
export function isWrong({ labelled, masked }: MaskedCase): boolean {
  const masks = locateMasks(labelled.text, masked);
  const isLeft = labelled.spans.some((span) => !isGone(labelled.text, span, masks));
  return isLeft || masks.some((mask) => !labelled.spans.some((span) => touches(mask, span)));
}

export const recall = ({ found, marked }: Score): number => found / marked;
export const precision = ({ right, masks }: Score): number => right / masks;
