// What is left of a name whose other part is masked: "A. [name]", "[name]-Brown", "[name] ap [name]", "Mehwish [name]".
import { LEFT_BEHIND, NOT_BEFORE_NAMES } from '../lists/leftovers.ts';
import { PARTICLES } from '../lists/people.ts';
import { anyOf } from '../words/phrases.ts';
import { found, type Pass, type Rule } from '../words/rules.ts';
import {
  ANY_NAME,
  CAPITAL,
  has,
  INITIAL,
  MASK,
  NAME_SHAPE,
  NOT_NAME,
  PERSON,
  PLACE,
  SMALL,
  TITLE,
} from '../words/tags.ts';
import { at, BLANK, GLUED, LINE } from '../words/tokens.ts';
import { canBeName, isMaskedName, type Tokens } from './parts.ts';
import { isInSentence, isSign } from './surroundings.ts';

const PARTICLE_SET = new Set(PARTICLES.split('|'));

/** Where an initial begins that ends before a place: "A.", "J"; the same place where there is none. */
function startOfInitial(tokens: Tokens, place: number): number {
  const dotted = isSign(at(tokens, place - 1), '.') && at(tokens, place - 1).gap === GLUED;
  const letter = dotted ? place - 2 : place - 1;
  const token = at(tokens, letter);
  if (letter < 0 || !has(token, INITIAL) || (!dotted && has(token, NOT_NAME))) return place;
  // "Plan B. Sarah rang": a full stop behind a word ends a sentence.
  const isSentenceEnd = dotted && at(tokens, place).gap === BLANK && has(at(tokens, letter - 1), SMALL);
  return isSentenceEnd && !NOT_BEFORE.has(at(tokens, letter - 1).lower) ? place : letter;
}
// Behind these an initial begins a name.
const NOT_BEFORE = anyOf(
  'by|to|from|with|is|am|and|for|mr|mrs|ms|miss|dr|cllr|sincerely|faithfully|truly|regards|wishes|thanks|told|of|officer|name|yours',
);

/** Where a particle or a part joined by a hyphen begins that ends before a place: al-, ap, Ana-. */
function startOfPart(tokens: Tokens, place: number): number {
  const before = at(tokens, place - 1);
  if (before.text === '-' && before.gap === GLUED && at(tokens, place).gap === GLUED) {
    const part = at(tokens, place - 2);
    return PARTICLE_SET.has(part.text) || has(part, NAME_SHAPE) || isMaskedName(part) ? place - 2 : place;
  }
  return PARTICLE_SET.has(before.text) && at(tokens, place).gap === BLANK ? place - 1 : place;
}

const NOT_BEFORE_NAME = anyOf(NOT_BEFORE_NAMES);

/** Where an unlisted word begins that can only be a first name: "told Mehwish [name]". */
function startOfWord(tokens: Tokens, place: number): number {
  const word = at(tokens, place - 1);
  if (at(tokens, place).gap !== BLANK || !canBeName(word) || NOT_BEFORE_NAME.has(word.text)) return place;
  if (word.text === word.text.toUpperCase() || /(?:ed|ing)$/.test(word.text) || has(word, TITLE | PERSON)) return place;
  const isName = has(word, ANY_NAME) || isInSentence(tokens, place - 1);
  return isName && (word.gap === BLANK || place === 1) ? place - 1 : place;
}

function startOfName(tokens: Tokens, place: number): number {
  let start = startOfWord(tokens, startOfPart(tokens, place));
  for (let letters = 0; letters < 3; letters += 1) {
    const further = startOfInitial(tokens, start);
    if (further === start || at(tokens, start).gap === LINE) break;
    start = further;
  }
  return isMaskedName(at(tokens, start - 1)) && start < place && at(tokens, start).gap !== LINE ? start - 1 : start;
}

/** Behind a hyphen and the part behind it: [name]-Brown. */
function behindHyphen(tokens: Tokens, place: number): number {
  let behind = place;
  while (at(tokens, behind).text === '-' && at(tokens, behind).gap === GLUED) {
    const part = at(tokens, behind + 1);
    if (part.gap !== GLUED || !(has(part, CAPITAL) || isMaskedName(part))) break;
    behind += 2;
  }
  return behind;
}

/** Behind a particle and what follows it: "[name] ap [name]". */
function behindParticle(tokens: Tokens, place: number): number {
  const next = at(tokens, place);
  if (next.gap !== BLANK || !PARTICLE_SET.has(next.text) || next.lower === 'la') return place;
  const further = at(tokens, place + 1);
  return further.gap === BLANK && (isMaskedName(further) || canBeName(further)) ? place + 2 : place;
}

/** Behind an initial: "[name] A. in Housing". */
function behindInitial(tokens: Tokens, place: number): number {
  const letter = at(tokens, place);
  if (letter.gap !== BLANK || !has(letter, INITIAL)) return place;
  const hasDot = isSign(at(tokens, place + 1), '.') && at(tokens, place + 1).gap === GLUED;
  if (has(letter, NOT_NAME) && !hasDot) return place;
  // The full stop of a sentence stays.
  return hasDot && has(at(tokens, place + 2), SMALL) ? place + 2 : place + 1;
}

/** Behind a word that is a surname only beside a first name, where somebody acts: "[name] Quick says". */
function behindActing(tokens: Tokens, place: number): number {
  const word = at(tokens, place);
  const isSurname = word.gap === BLANK && has(word, NAME_SHAPE) && !has(word, PLACE);
  return isSurname && ACTS_ALONE.has(at(tokens, place + 1).text) ? place + 1 : place;
}
const ACTS_ALONE = anyOf(LEFT_BEHIND);

const rest: Rule = {
  needs: MASK,
  find: ({ tokens }, place) => {
    if (!isMaskedName(at(tokens, place))) return null;
    const start = startOfName(tokens, place);
    const behind = [behindHyphen, behindParticle, behindInitial, behindHyphen, behindActing].reduce(
      (end, part) => part(tokens, end),
      place + 1,
    );
    return start === place && behind === place + 1 ? null : found(start, behind);
  },
};

const WORDS_OF_CLAUSE = 2;

/** "the man next door, [name] pinnock, keeps": a word in small letters that ends a clause of nothing else. */
const endOfClause: Rule = {
  needs: MASK,
  find: ({ tokens }, place) => {
    const word = at(tokens, place + 1);
    const isWord = word.gap === BLANK && has(word, SMALL) && word.text.length > WORDS_OF_CLAUSE;
    if (!isMaskedName(at(tokens, place)) || !isWord || NOT_BEHIND.has(word.text)) return null;
    const isClause = isSign(at(tokens, place - 1), ',(') && isSign(at(tokens, place + 2), ',)');
    return isClause ? found(place, place + 2) : null;
  },
};
const NOT_BEHIND = anyOf(
  'please|thanks|again|too|also|now|here|there|yesterday|today|though|said|says|senior|junior|aged|age|bless|sadly|agreed|replied|answered|included|included|and|who|however|finally|is|was',
);

/** Name [name] uttley: a word in small letters that ends the line of a form. */
const endOfLine: Rule = {
  needs: MASK,
  find: ({ tokens }, place) => {
    const word = at(tokens, place + 1);
    if (!isMaskedName(at(tokens, place)) || word.gap !== BLANK || !has(word, SMALL)) return null;
    const label = isSign(at(tokens, place - 1), ':-–') ? at(tokens, place - 2) : at(tokens, place - 1);
    const isLabelled = /^(?:name|surname|forename|caller|customer|tenant)$/.test(label.lower);
    return isLabelled && at(tokens, place + 2).gap === LINE ? found(place, place + 2) : null;
  },
};

/** What the other rules have left of names. */
export const LEFTOVERS: Pass = { mask: '[name]', rules: [rest, endOfClause, endOfLine] };
