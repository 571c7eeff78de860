// References are not personal and are left as they are: their figures are set aside before numbers are looked for.
import { COUNTING_WORDS, REFERENCE_LINKS, REFERENCE_WORDS } from '../lists/numbers.ts';
import { Phrases, anyOf } from '../words/phrases.ts';
import { fitsAt, type MaskedText, NONE } from '../words/rules.ts';
import { COUNTS, has, NUMBER, OPENS_REFERENCE, REFERENCE } from '../words/tags.ts';
import { at, GLUED } from '../words/tokens.ts';
import { behindLinks } from './links.ts';

const WORDS = new Phrases(REFERENCE_WORDS);
const LINKS = anyOf(`${REFERENCE_LINKS} . : # = ( - – “ " '`);
// A run of eight figures and more, with what stands between them; or letters and figures in capitals.
const IDENTIFIER =
  /(?:[A-Za-z]{1,6}[/\-#_ ]?)?[0-9](?:[ /\-._]{0,3}[0-9]){7,40}(?:[/-]?[A-Za-z]{1,5})?\b|[A-Z]{1,6}[0-9]{1,8}[A-Z]{0,5}\b/y;
const COUNTING = anyOf(COUNTING_WORDS);

/** The place behind the figures that a reference's word says to be one, or `NONE`. */
function behindReference(text: MaskedText, place: number): { from: number; to: number } | null {
  const word = WORDS.behind(text.tokens, place);
  if (word === NONE) return null;
  const from = behindLinks(text.tokens, word, LINKS);
  const to = fitsAt(text, from, IDENTIFIER);
  return to === NONE ? null : { from, to };
}

/** "ward 12", "3 of 12": up to four figures behind a word that counts. */
function behindCount({ tokens }: MaskedText, place: number): { from: number; to: number } | null {
  const number = at(tokens, place + 1);
  const isCount = has(number, NUMBER) && number.gap !== GLUED && /^[1-9][0-9]{0,3}$/.test(number.text);
  if (!isCount || !COUNTING.has(at(tokens, place).lower)) return null;
  if (at(tokens, place).lower === 'of' && !has(at(tokens, place - 1), NUMBER)) return null;
  const follows = at(tokens, place + 2);
  return follows.gap === GLUED && follows.kind === 'word' ? null : { from: place + 1, to: place + 2 };
}

/** Marks the figures of references. */
export function setReferencesAside(text: MaskedText): void {
  const { tokens } = text;
  for (let place = 0; place < tokens.length; place += 1) {
    const word = at(tokens, place);
    if (!has(word, OPENS_REFERENCE | COUNTS)) continue;
    const aside = behindReference(text, place) ?? behindCount(text, place);
    if (aside === null) continue;
    for (let index = aside.from; index < aside.to; index += 1) at(tokens, index).tags |= REFERENCE;
    place = aside.to - 1;
  }
}
