import { holds, literal, type MaskInput, replaceChecked, replaceEvery } from './mask.ts';

export const ADDRESS_TOKEN = '[address]';

const STRONG =
  'Road|Rd|Street|Avenue|Ave|Lane|Ln|Drive|Crescent|Cres|Terrace|Gardens|Gdns|Grove|Mews|Boulevard|Wynd|Square';
const WEAK =
  'St|Dr|Av|Cl|Close|Way|Court|Ct|Place|Pl|Walk|Sq|Ter|Hill|Rise|View|Green|Park|Row|Parade|Quay|Wharf|Gate|Croft|Mount|Vale|Meadows?|Fields?|Bank|Chase|Garth|Dale|Heights|House|Villas?|Cottages?|Buildings|Broadway|Circus|Common|Drove|End|Esplanade|Fold|Glade|Glen|Holt|Link|Nook|Orchard|Paddocks?|Pastures?|Path|Promenade|Ridge|Side|Spinney|Strand|Towers?|Yard|Brow|Bridge|Lea|Approach|Mansions|Point|Walks|Parkway|Hall|Lodge|Copse|Dene|Burn|Cross|Corner|Leas|Loan|Brae|Wood|Woods';

const CAPITAL = String.raw`[A-Z\x{C0}-\x{DE}][A-Za-z\x{C0}-\x{17F}'’.\-]*`;
const GAP = String.raw`[ \t\x{A0}]+`;
const NAME = String.raw`${CAPITAL}(?:${GAP}(?:of|the|upon|on|le|in|and)?[ ]?${CAPITAL}){0,3}`;
const CAPITAL_TYPE = `(?:(?i:${STRONG})|${WEAK}|${WEAK.toUpperCase()})`;
const STREET = String.raw`(?:The\s+)?${NAME}${GAP}${CAPITAL_TYPE}|The\s+${CAPITAL_TYPE}|Broadway`;

// Not the year in "2024 Summer Street party".
const FIGURE = '(?:[0-9]{1,3}|1[0-8][0-9]{2}|[3-9][0-9]{3})[A-Za-z]?';
const NUMBER = String.raw`${FIGURE}(?:\s?[/\-–&]\s?${FIGURE})?`;
const PART = String.raw`(?i:flat|apartment|apt|unit|suite|room|block|house number|number|no)\b\.?\s*(?:[0-9]{1,4}[A-Za-z]?|[A-Za-z]\b)`;
const AND = String.raw`,?\s+`;

const FORMS = [
  // 12 Elm Road; Flat 2, 14 High Street; Flat B, 3 Rose Court, Elm Road.
  String.raw`(?:${PART}${AND})?${NUMBER}${AND}(?:${STREET})\b\.?(?:,\s+${NAME}\s+(?i:${STRONG})\b)?`,
  String.raw`${PART}${AND}(?:${NUMBER}${AND})?(?:${STREET})\b\.?(?:,\s+(?:${NUMBER}${AND})?${NAME}\s+(?i:${STRONG})\b)?`,
  // Rose Cottage, Church Lane.
  String.raw`${CAPITAL}(?:\s+${CAPITAL})?\s+(?:Cottage|Farm|Farmhouse|Bungalow|Barn),?\s+${NAME}\s+(?i:${STRONG})`,
];

// In small letters a number must be introduced, or "20 mph road" and "3 bins in our street" would be homes.
const LEAD = String.raw`(?:liv(?:e|es|ed|ing) (?:at|in)|address(?: is|:)?|at|number|no\.?|flat [0-9a-z]+,?|house|outside|o/s|opp|opposite|nr|near|next to|from|of|opposite|to|my home,?|resident (?:at|of)|visit(?:ed)?|deliver(?:ed)? to)`;
const SMALL_TYPE = String.raw`(?:${STRONG.toLowerCase()}|close|court|way|place|walk|hill|green|park|st|dr|ct|cl|pl|sq|av|terr)`;
const SMALL = String.raw`\b(?i:${LEAD}\s*[:\-–]?\s+(?:number |no\.? ?|flat )?([0-9]{1,3}[a-z]?,?\s+(?:[a-z'’]{2,}\s+){1,2}${SMALL_TYPE}))\b`;
// Before a postcode no introduction is needed: "102 bolton road, mk9 4be".
const BEFORE_POSTCODE = String.raw`\b(?i:([0-9]{1,3}[a-z]?,?\s+(?:[a-z'’]{2,}\s+){1,2}${SMALL_TYPE}),?\s+(?:[a-z]+,?\s+)?[a-z]{1,2}[0-9][0-9a-z]?\s?[0-9][a-z]{2})\b`;
const NO_STREET =
  'the my our your his her their this that on in of at down up to by a an and or main same busy local every mph miles? minutes? mins? hours? days? weeks? months? years? am pm cars? houses? people residents properties bins? lights? metres? yards times broken past new other different car bus from off along across near per cent percent pounds? x double yellow';
const noStreet = NO_STREET.split(' ').map(literal).join(', ');
const isStreet = `not list_has_any(string_split(lower(candidate), ' '), [${noStreet}])`;

export const ADDRESS_HINTS: readonly string[] = [
  String.raw`[0-9][A-Za-z]?,?\s+(?:[A-Z\x{C0}-\x{DE}][A-Za-z\x{C0}-\x{17F}'’.\-]*\s+(?:of\s+|the\s+|upon\s+|on\s+)?){1,4}(?:(?i:${STRONG})|${WEAK}|${WEAK.toUpperCase()})\b`,
  String.raw`[0-9][A-Za-z]?,?\s+(?:[A-Za-z\x{C0}-\x{17F}'’]+\s+){1,2}${SMALL_TYPE}\b`,
  String.raw`(?i:flat|apartment|apt|unit|suite|room|block)\b\.?\s+[0-9A-Za-z]{1,4},?\s+[A-Z]`,
  String.raw`[0-9][A-Za-z]?,?\s+Broadway\b`,
  String.raw`\b(?:Cottage|Farm|Farmhouse|Bungalow|Barn),?\s+[A-Z]`,
];

/** Addresses with capitals, which their shape gives away. */
export const maskCapitalAddresses = (text: string): string =>
  replaceEvery(text, String.raw`\b(?:${FORMS.join('|')})\b`, ADDRESS_TOKEN);

/** Addresses in any letters, whose words are looked at one by one. */
export const maskOtherAddresses = ({ original, text }: MaskInput): string =>
  [SMALL, BEFORE_POSTCODE].reduce(
    (masked, pattern) =>
      replaceChecked({ original, text: masked }, { pattern, isValid: isStreet, replacement: literal(ADDRESS_TOKEN) }),
    text,
  );

/** SQL that is true where `maskOtherAddresses` has something to do: a postcode may be masked by now. */
export const hasOtherAddress = ({ original, text }: MaskInput): string =>
  `(${holds(text, [SMALL])} or ${holds(original, [BEFORE_POSTCODE])})`;
