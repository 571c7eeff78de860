// Names beside a masked one: "[name] and Priyanka were", and small letters behind "my name is".
import { anyOf, Phrases } from '../words/phrases.ts';
import { found, NONE, type Pass, type Rule } from '../words/rules.ts';
import { CAN_BE_NAME, CAPITAL, has, MASK, OPENS_INTRODUCTION, SMALL, SURNAME } from '../words/tags.ts';
import { at, BLANK, GLUED, type Token } from '../words/tokens.ts';
import { behindAnyWord, behindHyphens, behindWord, isMaskedName, type Tokens } from './parts.ts';
import { endsName, isSign } from './surroundings.ts';

/** Behind a name that is masked already, a word that can be a surname: [name] Brown. */
const surname: Rule = {
  needs: MASK,
  find: ({ tokens }, place) => {
    const next = at(tokens, place + 1);
    if (!isMaskedName(at(tokens, place)) || next.gap !== BLANK || !has(next, SURNAME)) return null;
    return found(place, behindAnyWord(tokens, place + 1));
  },
};

const isAnd = ({ text }: Token): boolean => text === 'and' || text === '&';

/** Behind a comma, "and", or both; `NONE` if there is neither. */
function behindAnd(tokens: Tokens, place: number): number {
  const comma = at(tokens, place).text === ',' ? place + 1 : place;
  const behind = isAnd(at(tokens, comma)) ? comma + 1 : comma;
  return behind > place && at(tokens, behind).gap !== GLUED ? behind : NONE;
}

const GOES_ON = anyOf(
  'was|were|are|is|for|who|at|in|on|from|have|has|had|both|came|did|and|&|said|told|went|took|gave',
);
const isPast = ({ text, tags }: Token): boolean => has({ tags }, SMALL) && text.endsWith('ed');

/** [name] and Priyanka were. */
const behindMasked: Rule = {
  needs: MASK,
  find: ({ tokens }, place) => {
    if (!isMaskedName(at(tokens, place))) return null;
    const start = behindAnd(tokens, place + 1);
    const end = start === NONE ? NONE : behindWord(tokens, start);
    if (end === NONE) return null;
    const goesOn = endsName(tokens, end, GOES_ON) || at(tokens, end).text === '&' || isPast(at(tokens, end));
    return goesOn && !isSign(at(tokens, end), '?') ? found(start, end) : null;
  },
};

const BEFORE_MASKED = anyOf('mr|mrs|ms|miss|dr|cllr|big|little|young|old');

/** Priyanka and [name]. */
const beforeMasked: Rule = {
  needs: CAN_BE_NAME,
  find: ({ tokens }, place) => {
    const before = at(tokens, place - 1);
    if (place > 0 && at(tokens, place).gap === GLUED && before.text !== '(') return null;
    const end = behindWord(tokens, place);
    const and = end === NONE ? NONE : behindAnd(tokens, end);
    if (and === NONE) return null;
    const title = BEFORE_MASKED.has(at(tokens, and).lower) ? and + 1 : and;
    const next = at(tokens, title).text === '.' ? title + 1 : title;
    return isMaskedName(at(tokens, next)) ? found(place, end) : null;
  },
};

const NAME_IS = new Phrases("name is|name's");
const BEHIND_SMALL_NAME = anyOf('and|i|from|at|of|who|we|living|please|my');

/** my name is xanthipe and ... */
const smallName: Rule = {
  needs: OPENS_INTRODUCTION,
  find: ({ tokens }, place) => {
    const start = NAME_IS.behind(tokens, place);
    if (start === NONE || !has(at(tokens, start), SMALL | CAPITAL)) return null;
    const first = behindHyphens(tokens, start);
    const hasSurname = has(at(tokens, first), SURNAME) && at(tokens, first).gap !== GLUED;
    const end = hasSurname ? behindHyphens(tokens, first) : first;
    return endsName(tokens, end, BEHIND_SMALL_NAME) ? found(start, end) : null;
  },
};

const I_AM = new Phrases("i am|i'm|im|name is|this is");
const BEHIND_SURNAME = anyOf('and|from');

/** i am [name] umpleby and ... */
const smallSurname: Rule = {
  needs: OPENS_INTRODUCTION,
  find: ({ tokens }, place) => {
    let start = I_AM.behind(tokens, place);
    if (start === NONE || !isMaskedName(at(tokens, start))) return null;
    while (isMaskedName(at(tokens, start))) start += 1;
    const word = at(tokens, start);
    const isName = has(word, SMALL) && word.text.length > 3 && endsName(tokens, start + 1, BEHIND_SURNAME);
    return isName ? found(start, start + 1) : null;
  },
};

export const COMPANIONS: Pass = {
  mask: '[name]',
  rules: [surname, behindMasked, beforeMasked, smallName, smallSurname],
};
