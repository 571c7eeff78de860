// Lines and clauses in which a name stands alone: the greeting, the last line, between commas, before a family.
import { GREETINGS } from '../lists/introductions.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { found, NONE, type Pass, type Rule } from '../words/rules.ts';
import { CAN_BE_NAME, GREETS, has, INITIAL, PERHAPS_FIRST } from '../words/tags.ts';
import { at, BLANK, GLUED, LINE } from '../words/tokens.ts';
import { isAnybody, isPerson } from './people.ts';
import {
  behindHyphens,
  behindInitial,
  behindLeftOver,
  behindName,
  behindTwoParts,
  behindWord,
  canBeName,
  type Tokens,
} from './parts.ts';
import { endsLine, endsText, isSign } from './surroundings.ts';

const GREETING = new Phrases(GREETINGS);

/** Dear Xanthipe, at the beginning of a line. */
const greeted: Rule = {
  needs: GREETS,
  find: ({ tokens }, place) => {
    if (place > 0 && at(tokens, place).gap !== LINE) return null;
    const behind = GREETING.behind(tokens, place);
    const start = at(tokens, behind).text === ',' ? behind + 1 : behind;
    if (behind === NONE || at(tokens, start).gap !== BLANK) return null;
    const name = behindName(tokens, start);
    const isPerhaps = name === NONE && has(at(tokens, start), PERHAPS_FIRST);
    const end = isPerhaps ? behindHyphens(tokens, start) : name;
    const isOver = endsLine(tokens, end) || isSign(at(tokens, end), ',!.-–—');
    return end !== NONE && isOver ? found(start, end) : null;
  },
};

/** Behind kisses: xxx. */
const behindKisses = (tokens: Tokens, place: number): number =>
  /^x+$/.test(at(tokens, place).text) ? place + 1 : place;

/** The last line of a text. */
const lastLine: Rule = {
  needs: CAN_BE_NAME | INITIAL,
  find: ({ tokens }, place) => {
    if (at(tokens, place).gap !== LINE || place === 0) return null;
    const two = behindTwoParts(tokens, place);
    const isLong = at(tokens, place).text.length > 2;
    const one = isLong ? behindWord(tokens, place) : NONE;
    const end = two === NONE ? one : two;
    return end !== NONE && endsText(tokens, behindKisses(tokens, end), '.!') ? found(place, end) : null;
  },
};

/** Behind a name of two parts, or one with initials. */
function behindLineOfName(tokens: Tokens, place: number): number {
  let word = place;
  for (let letters = 0; letters < 3; letters += 1) {
    const next = behindInitial(tokens, word);
    if (next === NONE) break;
    word = next;
  }
  return word > place ? behindWord(tokens, word) : behindTwoParts(tokens, place);
}

const SALUTATIONS = anyOf('mr|mrs|ms|miss');

/** Behind what people write behind their name: BSc, (Mrs). */
function behindHonours(tokens: Tokens, place: number): number {
  const start = at(tokens, place).text === ',' ? place + 1 : place;
  if (/^[A-Z]{2,6}$/.test(at(tokens, start).text) && at(tokens, start).gap === BLANK) return start + 1;
  const inBrackets = isSign(at(tokens, start), '(') ? start + 1 : start;
  if (!SALUTATIONS.has(at(tokens, inBrackets).lower)) return start;
  return isSign(at(tokens, inBrackets + 1), ')') ? inBrackets + 2 : inBrackets + 1;
}

/** A line with nothing but a name, and more lines below. */
const ownLine: Rule = {
  needs: CAN_BE_NAME | INITIAL,
  find: ({ tokens }, place) => {
    if (at(tokens, place).gap !== LINE || place === 0) return null;
    const end = behindLineOfName(tokens, place);
    if (end === NONE) return null;
    const behind = behindHonours(tokens, end);
    return behind < tokens.length && endsLine(tokens, behind) ? found(place, end) : null;
  },
};

/** The same where the first part is masked already: Tom Park. */
const leftOverLine: Rule = {
  needs: CAN_BE_NAME,
  find: ({ tokens }, place) => {
    const first = at(tokens, place - 1);
    const end = place > 1 && first.gap === LINE ? behindLeftOver(tokens, place - 1) : NONE;
    return end !== NONE && endsLine(tokens, end) ? found(place - 1, end) : null;
  },
};

export const STANDING_ALONE: Pass = { mask: '[name]', rules: [greeted, lastLine, ownLine, leftOverLine] };

const BEHIND_NAME = anyOf('is|was|has|had|who|said|told|did|came|were');
const RELATED = anyOf('family|brothers|sisters|household|kids|children|boys|girls|lads|twins|couple');

// As far as a clause says who somebody is.
const FARTHEST = 8;

/** True where a clause before a comma says who somebody is: "my neighbour at number 12, Xanthipe, was". */
function isDescribed(tokens: Tokens, comma: number): boolean {
  for (let before = comma - 1; before >= comma - FARTHEST; before -= 1) {
    if (isSign(at(tokens, before), '.!?,;') || at(tokens, before + 1).gap === LINE) return false;
    if (isPerson(tokens, before)) return true;
  }
  return false;
}

/** A name between commas behind who it is. */
const betweenCommas: Rule = {
  needs: CAN_BE_NAME,
  find: ({ tokens }, place) => {
    if (at(tokens, place - 1).text !== ',') return null;
    const end = behindName(tokens, place);
    if (end === NONE || at(tokens, end).text !== ',') return null;
    // The applicant, Xanthipe Umpleby, left.
    if (isAnybody(tokens, place - 2) && end > place + 1) return found(place, end);
    const isClause = BEHIND_NAME.has(at(tokens, end + 1).lower);
    return isClause && isDescribed(tokens, place - 1) ? found(place, end) : null;
  },
};

/** The Umpleby family. */
const beforeFamily: Rule = {
  needs: CAN_BE_NAME,
  find: ({ tokens }, place) => {
    if (at(tokens, place - 1).text !== 'the' || !canBeName(at(tokens, place))) return null;
    const end = behindHyphens(tokens, place);
    const behind =
      at(tokens, end).lower === "'s" || (isSign(at(tokens, end), "'’") && at(tokens, end).gap === GLUED)
        ? end + 1
        : end;
    return RELATED.has(at(tokens, behind).text) ? found(place, end) : null;
  },
};

export const APPOSITIONS: Pass = { mask: '[name]', rules: [betweenCommas, beforeFamily] };
