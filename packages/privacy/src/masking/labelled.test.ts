import { describe, expect, it } from 'vitest';
import { mask } from './mask.ts';
import { LABELLED_FILES, LABELLED_KINDS, type LabelledCase, readLabelled } from './testing/read-labelled.ts';

interface Score {
  found: number;
  marked: number;
  right: number;
  masks: number;
}

interface Mask {
  token: string;
  start: number;
  end: number;
}

const STRUCTURED: readonly string[] = LABELLED_KINDS.filter((kind) => kind !== 'name');
const TOKENS = /\[(?:email|phone|postcode|ni number|nhs number|card number|registration|address|name)\]/g;

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

function score(cases: readonly { labelled: LabelledCase; masked: string }[], isKind: (kind: string) => boolean): Score {
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

const kindOfToken = (token: string): string =>
  ({ '[card number]': 'card', '[registration]': 'car registration', '[address]': 'street address' })[token] ??
  token.slice(1, -1);

const recall = ({ found, marked }: Score): number => found / marked;
const precision = ({ right, masks }: Score): number => right / masks;

describe('masking the labelled texts', () => {
  const cases = LABELLED_FILES.flatMap(readLabelled).map((labelled) => ({ labelled, masked: mask(labelled.text) }));

  it('finds at least 99 of 100 numbers, addresses and plates, and 98 of 100 such masks are right', () => {
    const total = score(cases, (kind) => STRUCTURED.includes(kind));
    expect(total.marked).toBeGreaterThan(600);
    expect(recall(total)).toBeGreaterThanOrEqual(0.99);
    expect(precision(total)).toBeGreaterThanOrEqual(0.98);
  });

  it('finds at least 85 of 100 names, and 90 of 100 name masks are right', () => {
    const total = score(cases, (kind) => kind === 'name');
    expect(total.marked).toBeGreaterThan(500);
    expect(recall(total)).toBeGreaterThanOrEqual(0.85);
    expect(precision(total)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(STRUCTURED)('finds at least 95 of 100 of kind %s', (kind) => {
    const total = score(cases, (other) => other === kind);
    expect(total.marked).toBeGreaterThan(0);
    expect(recall(total)).toBeGreaterThanOrEqual(0.95);
  });
});
