import { at } from '../words/tokens.ts';
import { fitsAt, found, NONE, type Pass, type Rule } from '../words/rules.ts';
import { NUMBER } from '../words/tags.ts';
import { digitsOf, fitsLuhn } from './check-digits.ts';
import { ONE_GAP } from './separators.ts';

const FORMS = [
  // 4-4-4-4, with up to three more; 4-6-5 and 4-6-4; in one run; 4-3-3-3.
  `[2-6][0-9]{3}(?:${ONE_GAP}[0-9]{4}){3}(?:${ONE_GAP}[0-9]{1,3})?`,
  `3[0-9]{3}${ONE_GAP}[0-9]{6}${ONE_GAP}[0-9]{4,5}`,
  '[2-6][0-9]{12,18}',
  `4[0-9]{3}(?:${ONE_GAP}[0-9]{3}){3}`,
].join('|');
const IN_TEXT = new RegExp(`(?:${FORMS})(?![0-9])`, 'y');
const WHOLLY = new RegExp(`^(?:${FORMS})$`);

// Lengths by first figures (ISO/IEC 7812 and the networks' own tables): Visa, Mastercard and JCB, Amex, Diners, Maestro
// and Discover.
const ISSUED = /^(?:4(?:.{12}|.{15}|.{18})|(?:5[1-5]|2[2-7]|35).{14}|3[47].{13}|3[0689].{12}|(?:5[0678]|6.).{11,17})$/;

function isIssued(text: string): boolean {
  const digits = digitsOf(text);
  return ISSUED.test(digits) && fitsLuhn(digits);
}

const inGroups: Rule = {
  needs: NUMBER,
  find: (text, place) => {
    const behind = fitsAt(text, place, IN_TEXT);
    if (behind === NONE) return null;
    const { start } = at(text.tokens, place);
    return isIssued(text.written.slice(start, at(text.tokens, behind - 1).end)) ? found(place, behind) : null;
  },
};

/** Card numbers: in the groups on the card or in one run, with the length of its network and the right check digit. */
export const CARD: Pass = { mask: '[card number]', rules: [inGroups] };

/** True for a text that is nothing but a card number. */
export const isCard = (text: string): boolean => WHOLLY.test(text) && isIssued(text);
