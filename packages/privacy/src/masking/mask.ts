// Personal details in a text become `[name]`, `[phone]` and the like: first what a shape gives away, then names.
import { tagTokens } from './words/dictionary.ts';
import { ADDRESS } from './kinds/address.ts';
import { CARD } from './kinds/card.ts';
import { EMAIL } from './kinds/email.ts';
import { NHS_NUMBER, NHS_NUMBER_RUN } from './kinds/nhs-number.ts';
import { NI_NUMBER } from './kinds/ni-number.ts';
import { PHONE } from './kinds/phone.ts';
import { POSTCODE } from './kinds/postcode.ts';
import { setReferencesAside } from './kinds/references.ts';
import { REGISTRATION } from './kinds/registration.ts';
import { COMPANIONS } from './names/companions.ts';
import { DOING } from './names/doing.ts';
import { FIRST_NAMES } from './names/first-names.ts';
import { INTRODUCTIONS } from './names/introductions.ts';
import { untagNamesakes } from './names/places.ts';
import { PRAISES } from './names/praise.ts';
import { SIGNATURES } from './names/signatures.ts';
import { APPOSITIONS, STANDING_ALONE } from './names/standing-alone.ts';
import { applyPass, type MaskedText, maskedText, ready, type ReadyPass } from './words/rules.ts';
import * as tag from './words/tags.ts';
import { tokenise } from './words/tokens.ts';

/** A kind of personal detail and what the reader sees instead. */
export interface Mask {
  kind: string;
  token: string;
}

/** The kinds that are masked, in the order in which they are looked for. */
export const MASKS: readonly Mask[] = [
  EMAIL,
  CARD,
  NI_NUMBER,
  NHS_NUMBER,
  PHONE,
  POSTCODE,
  REGISTRATION,
  ADDRESS,
  FIRST_NAMES,
].map(({ mask }) => ({ kind: mask.slice(1, -1), token: mask }));

// The kinds are looked for in this order, each in what the ones before have left.
const BEFORE_REFERENCES = [EMAIL, CARD, NI_NUMBER, NHS_NUMBER].map(ready);
const BEHIND_REFERENCES = [PHONE, NHS_NUMBER_RUN, POSTCODE, REGISTRATION, ADDRESS].map(ready);
// Each finds names beside those that the ones before have found.
const NAMES = [FIRST_NAMES, INTRODUCTIONS, SIGNATURES, STANDING_ALONE, APPOSITIONS, PRAISES, DOING, COMPANIONS].map(
  ready,
);

// What a text needs for there to be anything but names in it, and for a name.
const SHAPES = tag.NUMBER | tag.AT | tag.NAMED_HOME | tag.PART_OF_HOME;
const NAME_WORDS = tag.CAN_BE_NAME | tag.FIRST | tag.TITLE | tag.OPENS_INTRODUCTION | tag.OPENS_ENDING;

const inTurn = (text: MaskedText, passes: readonly ReadyPass[]): MaskedText => {
  let masked = text;
  for (const pass of passes) masked = applyPass(masked, pass);
  return masked;
};

function maskShapes(text: MaskedText): MaskedText {
  const first = inTurn(text, BEFORE_REFERENCES);
  setReferencesAside(first);
  return inTurn(first, BEHIND_REFERENCES);
}

function maskNames(text: MaskedText): MaskedText {
  untagNamesakes(text.tokens);
  return inTurn(text, NAMES);
}

/**
 * The text with its personal details masked; the same string where there are none. Pure, and linear in the text.
 * @example mask('Ring Jo Umpleby on 07700 900123') // 'Ring [name] on [phone]'
 */
export function mask(written: string): string {
  const tokens = tokenise(written);
  const tags = tagTokens(tokens);
  let text: MaskedText = { written, tokens, tags };
  if ((tags & SHAPES) !== 0) text = maskShapes(text);
  if ((tags & NAME_WORDS) !== 0) text = maskNames(text);
  return maskedText(text);
}
