// Short texts from lists, and references: only what cannot be anything else is masked in them.
import { tagTokens } from './words/dictionary.ts';
import { CARD, isCard } from './kinds/card.ts';
import { EMAIL } from './kinds/email.ts';
import { isNhsNumber, NHS_NUMBER, NHS_NUMBER_RUN } from './kinds/nhs-number.ts';
import { isNiNumber, NI_NUMBER } from './kinds/ni-number.ts';
import { isPhone, PHONE } from './kinds/phone.ts';
import { isPostcode, POSTCODE } from './kinds/postcode.ts';
import { applyPass, found, maskedText, type Pass, ready, type ReadyPass, type Rule } from './words/rules.ts';
import { CAPITAL, has, SMALL, TITLE } from './words/tags.ts';
import { ODD, plainText } from './words/plain-text.ts';
import { at, GLUED, tokenise, type Token } from './words/tokens.ts';
import { behindHyphens } from './names/parts.ts';

/** Behind up to two further words with a capital: Mr Peter Hargreaves. */
function behindCapitals(tokens: readonly Token[], place: number): number {
  let behind = place;
  while (behind < place + 4 && has(at(tokens, behind), CAPITAL) && at(tokens, behind).gap !== GLUED) {
    behind = behindHyphens(tokens, behind);
  }
  return behind;
}

// "Ms Teams" is a channel and "near miss" a category.
const behindMister: Rule = {
  needs: TITLE,
  find: ({ tokens }, place) => {
    if (!/^mrs?$/i.test(at(tokens, place).text)) return null;
    const start = at(tokens, place + 1).text === '.' ? place + 2 : place + 1;
    const isName = has(at(tokens, start), CAPITAL | SMALL) && at(tokens, start).gap !== GLUED;
    return isName ? found(start, behindCapitals(tokens, behindHyphens(tokens, start))) : null;
  },
};
const TITLED: Pass = { mask: '[name]', rules: [behindMister] };

function maskWith(given: string, passes: readonly ReadyPass[]): string {
  const written = plainText(given);
  const tokens = tokenise(written);
  const text = { written, tokens, tags: tagTokens(tokens) };
  return maskedText(passes.reduce(applyPass, text));
}

const IN_LABELS = [EMAIL, CARD, NI_NUMBER, NHS_NUMBER, PHONE, NHS_NUMBER_RUN, POSTCODE, TITLED].map(ready);

/**
 * A short text from a list (service, channel, theme): e-mail addresses, numbers and names behind Mr or Mrs are masked,
 * other names and addresses are not, as "Victoria Park Library" or "10 High Street depot" is no person's.
 */
export const maskLabel = (label: string): string => maskWith(label, IN_LABELS);

const IN_REFERENCES = [EMAIL, TITLED].map(ready);
// With an address or a phone number in its groups a reference is a line of a contact.
const HOLDS_CONTACT = /@|(?:\+44 ?|\b0)[0-9]{2,4}\)?[ -][0-9]{3}/;

const WHOLLY: readonly { pass: Pass; fits: (text: string) => boolean }[] = [
  { pass: NI_NUMBER, fits: isNiNumber },
  { pass: NHS_NUMBER, fits: isNhsNumber },
  { pass: CARD, fits: isCard },
  { pass: PHONE, fits: isPhone },
  { pass: POSTCODE, fits: isPostcode },
];

const MAY_HOLD = /[@ ]|[0-9]{2}/;

/**
 * A reference: e-mail addresses and names behind Mr or Mrs are masked in it, and a whole value that is a National
 * Insurance number, an NHS number in its groups, a card number, or a phone number or postcode with its blank. One that
 * holds an address or a phone number in its groups is masked as a label is. Runs of figures that look like one stay.
 */
export function maskReference(reference: string): string {
  if (!MAY_HOLD.test(reference)) return plainText(reference);
  const whole = plainText(reference).trim();
  const wholly = reference.includes('@') ? undefined : WHOLLY.find(({ fits }) => fits(whole));
  return wholly?.pass.mask ?? maskWith(reference, HOLDS_CONTACT.test(whole) ? IN_LABELS : IN_REFERENCES);
}

// Nine figures and more (eight behind a plus), the end of a postcode or of a National Insurance number, an at, a mister.
const LABEL_HINTS = [
  '[@+]',
  '[0-9](?:[^A-Za-z0-9]{0,3}[0-9]){8}',
  '[0-9][A-Za-z]{2}',
  '[0-9][^A-Za-z0-9]?[0-9]{2}[^A-Za-z0-9]?[A-Da-d]',
  String.raw`(?i:mr|nino|national|\bni\b|n\.i|\bat\b)`,
];

// A blank or bracket, a card in one run, figures in groups, the beginning of a National Insurance number, any other sign than those of ASCII.
const REFERENCE_HINTS = [
  String.raw`[@ ({\[]`,
  '[^ -~]',
  '[0-9]{13}',
  String.raw`[0-9]{3,4}[.\-][0-9]{3,6}`,
  String.raw`^[A-Za-z]{2}[.\-]?[0-9]{2}[.\-]?[0-9]{2}`,
];

/** Patterns for RE2 and JavaScript alike that fit every text in which a mask may find something. */
export const HINTS = {
  label: [...LABEL_HINTS, ODD].join('|'),
  reference: [...REFERENCE_HINTS, ODD].join('|'),
} as const;
