// Personal details in a text become `[name]`, `[phone]` and the like: first what a shape gives away, then names.
import { tagTokens } from './words/dictionary.ts';
import { ADDRESS } from './kinds/address.ts';
import { BANK_ACCOUNT } from './kinds/bank-account.ts';
import { CARD } from './kinds/card.ts';
import { DATE_OF_BIRTH } from './kinds/date-of-birth.ts';
import { DRIVING_LICENCE } from './kinds/driving-licence.ts';
import { EMAIL } from './kinds/email.ts';
import { HANDLE } from './kinds/handle.ts';
import { IP_ADDRESS } from './kinds/ip-address.ts';
import { NHS_NUMBER, NHS_NUMBER_RUN } from './kinds/nhs-number.ts';
import { NI_NUMBER } from './kinds/ni-number.ts';
import { PASSPORT } from './kinds/passport.ts';
import { PHONE } from './kinds/phone.ts';
import { POSTCODE } from './kinds/postcode.ts';
import { setReferencesAside } from './kinds/references.ts';
import { REGISTRATION } from './kinds/registration.ts';
import { ACTING } from './names/acting.ts';
import { COMPANIONS } from './names/companions.ts';
import { DOING } from './names/doing.ts';
import { FIRST_NAMES } from './names/first-names.ts';
import { FORM_LABELS } from './names/form-labels.ts';
import { INTRODUCTIONS } from './names/introductions.ts';
import { LEFTOVERS } from './names/leftovers.ts';
import { untagNamesakes } from './names/places.ts';
import { PRAISES } from './names/praise.ts';
import { SIGNATURES } from './names/signatures.ts';
import { APPOSITIONS, STANDING_ALONE } from './names/standing-alone.ts';
import { applyPass, type MaskedText, maskedText, ready, type ReadyPass } from './words/rules.ts';
import * as tag from './words/tags.ts';
import { plainText } from './words/plain-text.ts';
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
  DATE_OF_BIRTH,
  BANK_ACCOUNT,
  PASSPORT,
  DRIVING_LICENCE,
  IP_ADDRESS,
  HANDLE,
  FIRST_NAMES,
].map(({ mask }) => ({ kind: mask.slice(1, -1), token: mask }));

// The kinds are looked for in this order, each in what the ones before have left.
const BEFORE_REFERENCES = [
  EMAIL,
  HANDLE,
  CARD,
  DRIVING_LICENCE,
  NI_NUMBER,
  BANK_ACCOUNT,
  NHS_NUMBER,
  PASSPORT,
  DATE_OF_BIRTH,
  IP_ADDRESS,
].map(ready);
const BEHIND_REFERENCES = [PHONE, NHS_NUMBER_RUN, POSTCODE, REGISTRATION, ADDRESS].map(ready);
// Each finds names beside those that the ones before have found.
const NAMES = [
  ACTING,
  FIRST_NAMES,
  INTRODUCTIONS,
  FORM_LABELS,
  SIGNATURES,
  STANDING_ALONE,
  APPOSITIONS,
  PRAISES,
  DOING,
  COMPANIONS,
  LEFTOVERS,
].map(ready);

// What a text needs for there to be anything but names in it, and for a name.
const SHAPES = tag.NUMBER | tag.AT | tag.NAMED_HOME | tag.PART_OF_HOME;
const NAME_WORDS = tag.CAN_BE_NAME | tag.FIRST | tag.TITLE | tag.OPENS_INTRODUCTION | tag.OPENS_ENDING | tag.GREETS;

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

function maskPlain(written: string): string {
  const tokens = tokenise(written);
  const tags = tagTokens(tokens);
  let text: MaskedText = { written, tokens, tags };
  if ((tags & SHAPES) !== 0) text = maskShapes(text);
  if ((tags & NAME_WORDS) !== 0) text = maskNames(text);
  return maskedText(text);
}

// Subjects, remarks and answers to choose from come again and again: what became of the last ones is remembered.
const LONGEST_REMEMBERED = 48;
const MOST_REMEMBERED = 4_000;
const remembered = new Map<string, string>();

function remember(given: string, masked: string): string {
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(given, masked);
  return masked;
}

/**
 * The text, plain, with its personal details masked; the same string where there are none. Linear in the text, and the
 * same text always gives the same.
 * @example mask('Ring Jo Umpleby on 07700 900123') // 'Ring [name] on [phone]'
 */
export function mask(given: string): string {
  if (given.length > LONGEST_REMEMBERED) return maskPlain(plainText(given));
  return remembered.get(given) ?? remember(given, maskPlain(plainText(given)));
}
