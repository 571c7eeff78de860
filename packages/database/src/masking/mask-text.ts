// Personal details are masked by the statement that reads the file, so that the original never enters a table.
import { type RawBuilder, sql } from 'kysely';
import { ADDRESS, ADDRESS_HINTS } from './address.ts';
import { CARD, isCard, WHOLLY_CARD } from './card.ts';
import { EMAIL, EMAIL_HINTS } from './email.ts';
import { literal, type Mask, type MaskInput, type ShapeMask } from './mask.ts';
import { maskNames, NAME_TOKEN } from './names.ts';
import { isNhsNumber, NHS_NUMBER, NHS_NUMBER_RUN, WHOLLY_NHS } from './nhs-number.ts';
import { NI_HINTS, NI_NUMBER, WHOLLY_NI } from './ni-number.ts';
import { PHONE, PHONE_HINTS } from './phone.ts';
import { POSTCODE, POSTCODE_HINTS } from './postcode.ts';
import { restoreDigits, setReferencesAside } from './references.ts';
import { REGISTRATION, REGISTRATION_HINTS } from './registration.ts';

/** The kinds that are masked and what the reader sees instead, in the order in which they are replaced. */
export const MASKS: readonly Mask[] = [
  ...[EMAIL, CARD, NI_NUMBER, NHS_NUMBER, PHONE, POSTCODE, REGISTRATION, ADDRESS].map(({ kind, token }) => ({
    kind,
    token,
  })),
  { kind: 'name', token: NAME_TOKEN },
];

/** Masked text as SQL: usable in a generated statement (`.text`) and inside Kysely (`.raw`). */
export interface MaskedExpression {
  readonly text: string;
  readonly raw: RawBuilder<string | null>;
}

const asExpression = (text: string): MaskedExpression => ({ text, raw: sql.raw<string | null>(text) });

// Most comments hold no personal detail: a cheap look decides whether the replacements run at all.
const anyHint = (expression: string, hints: readonly string[]): string =>
  `regexp_matches(${expression}, ${literal(hints.join('|'))})`;

// NHS and card numbers have nine digits and more, as phone numbers have.
const NUMBER_HINTS = [...EMAIL_HINTS, ...NI_HINTS, ...PHONE_HINTS, ...POSTCODE_HINTS];
const SHAPE_HINTS = [...REGISTRATION_HINTS, ...ADDRESS_HINTS];

const inOrder = (masks: readonly ShapeMask[], { original, text }: MaskInput): string =>
  masks.reduce((before, mask) => mask.apply({ original, text: before }), text);

/** Every kind that a shape gives away. Plates and street addresses are rare, so they have a look of their own. */
function maskShapes(original: string): string {
  const certain = inOrder([EMAIL, CARD, NI_NUMBER, NHS_NUMBER], { original, text: original });
  const numbers = inOrder([PHONE, NHS_NUMBER_RUN, POSTCODE], {
    original,
    text: setReferencesAside({ original, text: certain }),
  });
  const withNumbers = `case when ${anyHint(original, NUMBER_HINTS)} then ${restoreDigits(numbers)} else ${original} end`;
  const places = inOrder([REGISTRATION, ADDRESS], {
    original,
    text: setReferencesAside({ original, text: withNumbers }),
  });
  return `case when ${anyHint(original, SHAPE_HINTS)} then ${restoreDigits(places)} else ${withNumbers} end`;
}

/**
 * SQL that gives a text expression with personal details replaced by `[email]`, `[phone]`, `[postcode]`, `[name]` and
 * the other tokens of `MASKS`. Null stays null.
 * @param expression SQL of type VARCHAR; it is repeated, so give a column or something as cheap.
 * @example maskText('"Comment"').text
 */
export function maskText(expression: string): MaskedExpression {
  return asExpression(maskNames(expression, maskShapes(expression)));
}

/**
 * SQL for a short text from a list (service, channel, theme): e-mail addresses and numbers are replaced, names and
 * addresses are not, as "Victoria Park Library" or "10 High Street depot" is no person's.
 * @param expression as for `maskText`
 */
export function maskLabel(expression: string): MaskedExpression {
  const masked = inOrder([EMAIL, CARD, NI_NUMBER, NHS_NUMBER, PHONE, NHS_NUMBER_RUN, POSTCODE], {
    original: expression,
    text: expression,
  });
  return asExpression(`case when ${anyHint(expression, NUMBER_HINTS)} then ${masked} else ${expression} end`);
}

/**
 * SQL for a column of references: only e-mail addresses are replaced in it, and a whole value that is a National
 * Insurance number, an NHS number in its groups, or a card number. A reference that looks like a phone number stays.
 * @param expression as for `maskText`
 */
export function maskReference(expression: string): MaskedExpression {
  const isWholly = (pattern: string): string => `regexp_full_match(trim(${expression}), ${literal(pattern)})`;
  return asExpression(`case
    when contains(${expression}, '@') then ${EMAIL.apply({ original: expression, text: expression })}
    when ${isWholly(WHOLLY_NI)} then ${literal(NI_NUMBER.token)}
    when ${isWholly(WHOLLY_NHS)} and ${isNhsNumber(expression)} then ${literal(NHS_NUMBER.token)}
    when ${isWholly(WHOLLY_CARD)} and ${isCard(expression)} then ${literal(CARD.token)}
    else ${expression} end`);
}

/** SQL that counts how many texts of each kind were masked, from the masked expression. One number a kind. */
export function countMasked(maskedExpression: string): Record<string, string> {
  return Object.fromEntries(
    MASKS.map(({ kind, token }) => [kind, `count(*) filter (where contains(${maskedExpression}, ${literal(token)}))`]),
  );
}
