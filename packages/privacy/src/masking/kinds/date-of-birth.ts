import { DATE_LINKS, DATE_OF_BIRTH_LEADS } from '../lists/numbers.ts';
import { anyOf, Phrases } from '../words/phrases.ts';
import { fitsAt, found, NONE, type Pass, type Rule } from '../words/rules.ts';
import { OPENS_NUMBER } from '../words/tags.ts';
import { behindLinks } from './links.ts';

const LEADS = new Phrases(DATE_OF_BIRTH_LEADS);
const LINKS = anyOf(DATE_LINKS);

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const DAY = '[0-9]{1,2}(?:st|nd|rd|th)?';
const YEAR = String.raw`(?:[12][0-9]{3}|['’]?[0-9]{2})`;
const GAP = String.raw`[\s.,/\-]{1,3}`;
const FORMS = [
  // 4/11/58, 17.02.1949, 01 01 2001; 1990-12-01; 3rd of July 1972; July 3rd, 1972; 01011980.
  String.raw`[0-9]{1,2}\s?[/.\-\s]\s?[0-9]{1,2}\s?[/.\-\s]\s?(?:[12][0-9]{3}|[0-9]{2})`,
  String.raw`[12][0-9]{3}[/.\-][0-9]{1,2}[/.\-][0-9]{1,2}`,
  String.raw`${DAY}\s?(?:of\s)?(?:${GAP})?${MONTH}${GAP}${YEAR}`,
  String.raw`${MONTH}\s${DAY}${GAP}${YEAR}`,
  '[0-3][0-9][01][0-9](?:19|20)[0-9]{2}',
];
const DATE = new RegExp(String.raw`(?:${FORMS.join('|')})(?![0-9])`, 'iy');

const said: Rule = {
  needs: OPENS_NUMBER,
  find: (text, place) => {
    const lead = LEADS.behind(text.tokens, place);
    if (lead === NONE) return null;
    const start = behindLinks(text.tokens, lead, LINKS);
    const behind = fitsAt(text, start, DATE);
    return behind === NONE ? null : found(start, behind);
  },
};

/** Days of birth, behind what says so: any other day is no person's. */
export const DATE_OF_BIRTH: Pass = { mask: '[date of birth]', rules: [said] };
