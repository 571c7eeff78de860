// Names behind the label of a form: "Reported by: P. Wren", "Customer: BLACK, Susan", "Officer: Sal".
import { LABELS } from '../lists/introductions.ts';
import { Phrases } from '../words/phrases.ts';
import { found, NONE, type Pass, type Rule } from '../words/rules.ts';
import {
  ANY_NAME,
  CAPITAL,
  FIRST,
  has,
  MASK,
  NAME_SHAPE,
  NOT_NAME,
  NUMBER,
  OPENS_REFERENCE,
  PLACE,
  SURNAME,
  WORDLIKE,
} from '../words/tags.ts';
import { at, BLANK, GLUED, LINE } from '../words/tokens.ts';
import {
  behindAnyWord,
  behindHyphens,
  behindInitials,
  behindParticles,
  canBeName,
  isMaskedName,
  type Tokens,
} from './parts.ts';
import { isSign } from './surroundings.ts';

const LABEL = new Phrases(LABELS);

const MOST_WORDS = 4;

/** Behind a colon that a label stands before; `NONE` if none does. */
function behindLabel(tokens: Tokens, sign: number): number {
  if (!isSign(at(tokens, sign), ':=')) return NONE;
  // Your name (optional): Xanthipe.
  const colon = isSign(at(tokens, sign - 1), ')') && isSign(at(tokens, sign - 3), '(') ? sign - 3 : sign;
  // Name of informant: Xanthipe.
  if (at(tokens, colon - 2).lower === 'of' && at(tokens, colon - 3).lower === 'name') return sign + 1;
  for (let words = 1; words <= MOST_WORDS; words += 1) {
    if (LABEL.behind(tokens, colon - words) === colon) return sign + 1;
  }
  return NONE;
}

/** True where the value of a label ends: a line's end, a sign between values, a number or another detail. */
function endsValue(tokens: Tokens, place: number): boolean {
  const next = at(tokens, place);
  if (place >= tokens.length || next.gap === LINE) return true;
  // To: Xanthipe Cc: Sarah.
  return isSign(next, ',;.|/()[]<>–—-&+') || has(next, NUMBER | MASK) || isSign(at(tokens, place + 1), ':');
}

/** Behind up to three words with a capital, whatever they are elsewhere. */
function behindWords(tokens: Tokens, place: number): number {
  let behind = place;
  for (let words = 0; words < 3; words += 1) {
    const start = behindParticles(tokens, behind);
    if (words > 0 && at(tokens, behind).gap !== BLANK) break;
    const isPart = isMaskedName(at(tokens, start)) || has(at(tokens, start), NAME_SHAPE);
    if (!isPart) break;
    behind = isMaskedName(at(tokens, start)) ? start + 1 : behindHyphens(tokens, start);
  }
  return behind;
}

/** True where one word of a value is a name and none makes it a place's or a team's. */
function isOfPerson(tokens: Tokens, from: number, to: number): boolean {
  let names = 0;
  for (let place = from; place < to; place += 1) {
    const word = at(tokens, place);
    const mayBe = has(word, ANY_NAME) || isMaskedName(word);
    // Barratt Homes, Rose Court.
    if (has(word, PLACE) && place > from && !has(word, SURNAME) && !has(at(tokens, from), ANY_NAME)) return false;
    if (has(word, NOT_NAME) && !mayBe && place === from) return false;
    if (mayBe || canBeName(word)) names += 1;
  }
  return names > 0;
}

/** P. Wren, Hope Gardener, Sal. */
const asSpoken: Rule = {
  needs: OPENS_REFERENCE,
  find: ({ tokens }, place) => {
    const start = behindLabel(tokens, place);
    if (start === NONE || at(tokens, start).gap === GLUED) return null;
    const initials = behindInitials(tokens, start);
    const end = behindWords(tokens, initials);
    if (end === initials || !endsValue(tokens, end)) return null;
    const isNamed = at(tokens, place - 1).lower === 'name' && end > start + 1;
    const isName = initials > start || isNamed || isOfPerson(tokens, start, end);
    return isName ? found(start, end) : null;
  },
};

const isShouted = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

/** BLACK, Susan; Young, Maureen: the surname first. */
const surnameFirst: Rule = {
  needs: OPENS_REFERENCE,
  find: ({ tokens }, place) => {
    const start = behindLabel(tokens, place);
    if (start === NONE || at(tokens, start).gap === GLUED || !has(at(tokens, start), CAPITAL)) return null;
    const comma = behindHyphens(tokens, start);
    if (at(tokens, comma).text !== ',') return null;
    const first = at(tokens, comma + 1);
    const isFirst =
      isMaskedName(first) || has(first, FIRST | WORDLIKE) || (isShouted(at(tokens, start).text) && canBeName(first));
    if (!isFirst || first.gap === LINE) return null;
    const behind = isMaskedName(first) ? comma + 2 : behindAnyWord(tokens, comma + 1);
    return behind === NONE ? null : found(start, behind);
  },
};

/** Names on forms. */
export const FORM_LABELS: Pass = { mask: '[name]', rules: [surnameFirst, asSpoken] };
