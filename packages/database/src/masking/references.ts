// References are not personal and are left as they are: their digits are set aside before numbers are looked for.
import { type MaskInput, replaceChecked } from './mask.ts';

const FIGURES = '0123456789';
/** Stand-ins from Unicode's private use area, in which no pattern finds a digit. */
const STAND_INS = String.fromCodePoint(...Array.from({ length: 10 }, (_, digit) => 0xe010 + digit));

const WORDS =
  'ref|refs|reference|references|case|job|ticket|order|invoice|account|acct|a/c|application|app|planning|permit|licen[cs]e|policy|meter|mpan|mprn|serial|uprn|usrn|asset|claim|customer|tenancy|rent|council tax|complaint|enquiry|incident|log|crime|booking|receipt|transaction|column|pcn|penalty|notice|parcel|tracking|barcode|imei|id|foi|sr|po|request|report|payment|business rates|rates';
const LINKS = String.raw`(?:\s*(?:\b(?:no|nos|num|number|numbers|ref|reference|account|code|id|is|was|of|charge|notice|tax|bill|meter|reading|request|app|application|case|which|are|will be|being|to|my|the|quoted?|quoting)\b|[.:#=(\-–“"']))*\s*`;
const IDENTIFIER = String.raw`(?:[A-Za-z]{1,6}[/\-#_ ]?)?[0-9](?:[ /\-._]{0,3}[0-9]){7,}(?:[/\-]?[A-Za-z]{1,5})?`;
const TOKEN_OF_LETTERS = String.raw`[A-Z]{1,6}[0-9]{1,8}[A-Z]{0,5}`;
const REFERENCE = String.raw`(?i:\b(?:${WORDS})\b${LINKS})(?:${IDENTIFIER}|${TOKEN_OF_LETTERS})\b`;

// What says where something is or which bus it was, not where somebody lives: "route 36 High Street".
const NOT_A_HOME = String.raw`\b(?i:bus|buses|route|service|phase|junction|ward|plot|zone|section|page|exit|stage|area|platform|since|in|year|class|item|question|tier|band|age|aged|level|grade|bay|gate|col|column|lamp|court|[0-9] of)\s+[1-9][0-9]{0,3}\b`;

/** What must be in a text for digits to be set aside. */
export const REFERENCE_HINTS: readonly string[] = [REFERENCE, NOT_A_HOME];

/** SQL in which the digits of references are set aside, until `restoreDigits`. */
export const setReferencesAside = (input: MaskInput): string =>
  replaceChecked(input, {
    pattern: `(${REFERENCE_HINTS.join('|')})`,
    isValid: 'true',
    replacement: `translate(candidate, '${FIGURES}', '${STAND_INS}')`,
  });

/** SQL with the digits of references back in their place. */
export const restoreDigits = (expression: string): string => `translate(${expression}, '${STAND_INS}', '${FIGURES}')`;
