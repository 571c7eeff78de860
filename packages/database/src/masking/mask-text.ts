// Personal details are masked by the statement that reads the file, so that the original never enters a table.
import { type RawBuilder, sql } from 'kysely';
import { ADDRESS_HINTS, ADDRESS_TOKEN, hasOtherAddress, maskCapitalAddresses, maskOtherAddresses } from './address.ts';
import { CARD, CARD_HINTS, isCard, WHOLLY_CARD } from './card.ts';
import { EMAIL, EMAIL_HINTS } from './email.ts';
import { holds, literal, type Mask, type MaskInput, replaceEvery, type ShapeMask } from './mask.ts';
import { onlyIf, type Step, stepThrough } from './mask-rows.ts';
import { NAME_STEPS, NAME_TOKEN } from './names.ts';
import { isNhsNumber, NHS_HINTS, NHS_NUMBER, NHS_NUMBER_RUN, WHOLLY_NHS } from './nhs-number.ts';
import { NI_HINTS, NI_NUMBER, WHOLLY_NI } from './ni-number.ts';
import { PHONE, PHONE_HINTS } from './phone.ts';
import { POSTCODE, POSTCODE_HINTS } from './postcode.ts';
import { REFERENCE_HINTS, restoreDigits, setReferencesAside } from './references.ts';
import { REGISTRATION, REGISTRATION_HINTS } from './registration.ts';

/** The kinds that are masked and what the reader sees instead, in the order in which they are replaced. */
export const MASKS: readonly Mask[] = [
  ...[EMAIL, CARD, NI_NUMBER, NHS_NUMBER, PHONE, POSTCODE, REGISTRATION].map(({ kind, token }) => ({ kind, token })),
  { kind: 'address', token: ADDRESS_TOKEN },
  { kind: 'name', token: NAME_TOKEN },
];

/** Masked text as SQL: usable in a generated statement (`.text`) and inside Kysely (`.raw`). */
export interface MaskedExpression {
  readonly text: string;
  readonly raw: RawBuilder<string | null>;
}

const asExpression = (text: string): MaskedExpression => ({ text, raw: sql.raw<string | null>(text) });

// Most comments hold no personal detail: a look decides which rules run at all. Every look at a text costs about the
// same, whatever it looks for, so the first one is for all shapes together.
// NHS and card numbers have nine digits and more, as phone numbers have.
const NUMBER_HINTS = [...EMAIL_HINTS, ...NI_HINTS, ...PHONE_HINTS, ...POSTCODE_HINTS];
const SHAPE_HINTS = [...REGISTRATION_HINTS, ...ADDRESS_HINTS];
const STRICT_HINTS = [...CARD_HINTS, ...NI_HINTS, ...NHS_HINTS];

const inOrder = (masks: readonly ShapeMask[], { original, text }: MaskInput): string =>
  masks.reduce((before, mask) => mask.apply({ original, text: before }), text);

/** Every kind that a shape gives away. Plates and street addresses are rare, so they have a look of their own. */
const SHAPE_STEPS: readonly Step[] = [
  { looks: { any: ({ original }) => holds(original, [...NUMBER_HINTS, ...SHAPE_HINTS]) } },
  {
    looks: {
      numbers: ({ original, of }) => onlyIf(of('any'), holds(original, NUMBER_HINTS)),
      shapes: ({ original, of }) => onlyIf(of('any'), holds(original, SHAPE_HINTS)),
      references: ({ original, of }) => onlyIf(of('any'), holds(original, REFERENCE_HINTS)),
    },
  },
  {
    looks: {
      strict: ({ original, of }) => onlyIf(of('numbers'), holds(original, STRICT_HINTS)),
      plate: ({ original, of }) => onlyIf(of('shapes'), holds(original, REGISTRATION_HINTS)),
      phone: ({ original, of }) => onlyIf(of('numbers'), holds(original, PHONE_HINTS)),
    },
  },
  { name: 'without email', when: ({ of }) => of('numbers'), apply: EMAIL.apply },
  { name: 'without cards', when: ({ of }) => of('strict'), apply: CARD.apply },
  { name: 'without ni', when: ({ of }) => of('strict'), apply: NI_NUMBER.apply },
  { name: 'without nhs', when: ({ of }) => of('strict'), apply: NHS_NUMBER.apply },
  { name: 'without references', when: ({ of }) => of('references'), apply: setReferencesAside },
  {
    name: 'without phone',
    when: ({ of }) => of('phone'),
    apply: (input) =>
      `case when ${PHONE.quick.unless(input.text)} then ${PHONE.apply(input)} else ${PHONE.quick.apply(input.text)} end`,
  },
  { name: 'without runs', when: ({ of }) => of('strict'), apply: NHS_NUMBER_RUN.apply },
  { name: 'without postcodes', when: ({ of }) => of('numbers'), apply: POSTCODE.apply },
  { name: 'without plates', when: ({ of }) => of('plate'), apply: REGISTRATION.apply },
  {
    name: 'without capital addresses',
    when: ({ of }) => of('shapes'),
    apply: ({ text }) => maskCapitalAddresses(text),
  },
  { looks: { address: (input) => onlyIf(input.of('shapes'), hasOtherAddress(input)) } },
  { name: 'without addresses', when: ({ of }) => of('address'), apply: maskOtherAddresses },
  { name: 'with references', when: ({ of }) => of('references'), apply: ({ text }) => restoreDigits(text) },
];

const STEPS: readonly Step[] = [...SHAPE_STEPS, ...NAME_STEPS];

/**
 * The rows of a relation with the personal details in its text columns replaced by `[email]`, `[phone]`, `[postcode]`,
 * `[name]` and the other tokens of `MASKS`. Null stays null.
 * @param rows a table, or a select in brackets
 */
export function maskRows(rows: RawBuilder<unknown>, fields: readonly string[]): RawBuilder<unknown> {
  return stepThrough(rows, fields, STEPS);
}

const NAME_WORD = String.raw`[A-Za-z]+(?:['’\-][A-Za-z]{2,})*`;
// "Ms Teams" is a channel and "near miss" a category.
const TITLED = String.raw`\b((?i:mrs?)\b\.?\s+)${NAME_WORD}(?:\s+[A-Z]${NAME_WORD}){0,2}`;
const withoutTitledNames = (text: string): string => replaceEvery(text, TITLED, String.raw`\1${NAME_TOKEN}`);
const mayBeTitled = (text: string): string => `contains(lower(${text}), 'mr')`;

/**
 * SQL for a short text from a list (service, channel, theme): e-mail addresses, numbers and names behind Mr or Mrs are
 * replaced, other names and addresses are not, as "Victoria Park Library" or "10 High Street depot" is no person's.
 * @param expression SQL of type VARCHAR; it is repeated, so give a column or something as cheap.
 */
export function maskLabel(expression: string): MaskedExpression {
  const masked = inOrder([EMAIL, CARD, NI_NUMBER, NHS_NUMBER, PHONE, NHS_NUMBER_RUN, POSTCODE], {
    original: expression,
    text: expression,
  });
  return asExpression(`case when ${mayBeTitled(expression)} then ${withoutTitledNames(masked)}
    when ${holds(expression, NUMBER_HINTS)} then ${masked} else ${expression} end`);
}

/** SQL that is false for texts in which `maskLabel` finds nothing. */
export const mayHoldInLabel = (expression: string): string =>
  `(${mayBeTitled(expression)} or ${holds(expression, NUMBER_HINTS)})`;

// Written as people write them: a run of eleven digits, or ZZ11AA, is a reference of some system.
const WHOLLY_PHONE = String.raw`\(?(?:\+44|0)[0-9() ]{2,8} [0-9 ]{5,9}`;
const WHOLLY_POSTCODE = '[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}';

/**
 * SQL for a column of references: e-mail addresses and names behind Mr or Mrs are replaced in it, and a whole value that
 * is a National Insurance number, an NHS number in its groups, a card number, or a phone number or postcode with its
 * space. Runs of figures that look like a phone number stay.
 * @param expression as for `maskLabel`
 */
export function maskReference(expression: string): MaskedExpression {
  const isWholly = (pattern: string): string => `regexp_full_match(trim(${expression}), ${literal(pattern)})`;
  return asExpression(`case
    when contains(${expression}, '@') then ${EMAIL.apply({ original: expression, text: expression })}
    when ${isWholly(WHOLLY_NI)} then ${literal(NI_NUMBER.token)}
    when ${isWholly(WHOLLY_NHS)} and ${isNhsNumber(expression)} then ${literal(NHS_NUMBER.token)}
    when ${isWholly(WHOLLY_CARD)} and ${isCard(expression)} then ${literal(CARD.token)}
    when contains(${expression}, ' ') and ${isWholly(WHOLLY_PHONE)} then ${literal(PHONE.token)}
    when contains(${expression}, ' ') and ${isWholly(WHOLLY_POSTCODE)} then ${literal(POSTCODE.token)}
    when ${mayBeTitled(expression)} then ${withoutTitledNames(expression)}
    else ${expression} end`);
}

/** SQL that counts how many texts of each kind were masked, from the masked expression. One number a kind. */
export function countMasked(maskedExpression: string): Record<string, string> {
  return Object.fromEntries(
    MASKS.map(({ kind, token }) => [kind, `count(*) filter (where contains(${maskedExpression}, ${literal(token)}))`]),
  );
}
