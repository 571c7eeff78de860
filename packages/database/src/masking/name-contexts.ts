// Where a name stands: after a salutation, "my name is", in a signature, beside words of praise. Over tagged text.
import { FIRST, FULL, INITIAL, NEXT, NO_NAME, PERHAPS_FIRST, SURNAME, TAG, TAGS, TOKEN, WORD } from './name-parts.ts';

/** A pattern over tagged text; its groups are kept. */
interface NameContext {
  pattern: string;
  replacement: string;
}

const S = String.raw`[ \t\x{00A0}]+`;
// A tag may stand before any word of a context too.
const T = `[${TAGS}]*`;
/** Plain words with a tag allowed before each, spaces allowed to be several. */
const phrase = (text: string): string =>
  text
    .split('|')
    .map((part) => T + part.split(' ').join(S + T))
    .join('|');

const TITLES = 'Mr|Mrs|Ms|Miss|Mx|Messrs|Dr|Prof|Professor|Doctor|Rev|Revd|Reverend|Cllr|Cllrs|Clr|Cnclr|Councillor|Councillors|Sir|Lady|Dame|Lord|Baroness|Nurse|Sister|Matron|PC|PCSO|Sgt|Sergeant|Inspector|Constable|Officer|Imam|Rabbi|Pastor|Fr|Father|Auntie|Aunty|Aunt|Uncle|Grandma|Nana|Nan|Grandad|Gran|Capt|Captain|Lt|Major';
const TITLE_UPPER = 'MR|MRS|MS|MISS|DR|PROF|REV|CLLR|COUNCILLOR|NURSE';
const FIRST_WORD = `(?:${FIRST}${T}|${PERHAPS_FIRST}${T})`;

const PEOPLE =
  'neighbour|neighbours|husband|wife|partner|son|daughter|mother|father|mum|dad|brother|sister|grandson|granddaughter|grandmother|grandfather|nan|gran|grandad|aunt|uncle|cousin|nephew|niece|friend|cleaner|carer|nurse|driver|receptionist|manager|officer|adviser|advisor|caseworker|case worker|social worker|care worker|support worker|librarian|warden|supervisor|operative|engineer|plumber|surveyor|teacher|doctor|consultant|therapist|physio|midwife|colleague|assistant|caretaker|lady|gentleman|man|woman|chap|lad|girl|guy|boy|agent|registrar|planner|inspector|councillor|worker|person|someone|somebody|staff|member|team leader|operator|handler|clerk|tenant|resident|landlord|customer';
const NAMED = 'called|named|by the name of|whose name is|whose name was|name of';

const INTRODUCED = [
  // My name is, name:, signed:, people call me.
  String.raw`(?i:${phrase('name is|name’s|name\'s|names|name was|i am called|i\'m called|called me|call me|was called|is called|is named|was named|name:|signed|signed:|signed by|from:|contact:|caller:|customer:|tenant:|officer:|resident:|complainant:|attn|fao|c/o|care of')})(?:[:,]?\s+)`,
  // Spoke to, helped by, asked for.
  String.raw`(?i:${phrase('spoke to|spoke with|spoken to|spoken with|speaking to|speaking with|speak to|speak with|talked to|talked with|talking to|talk to|dealt with|deal with|dealing with|chatted to|chatted with|helped by|served by|seen by|treated by|advised by|assisted by|visited by|assessed by|supported by|answered by|looked after by|cared for by|told by|ask for|asked for|asking for|emailed by|phoned by|rang by|called by|named|by the name of|called back by|handled by|shown round by|interviewed by|met by|greeted by|signed off by')})(?:\s+(?i:${phrase('a|an|the|your|our|my|his|her')})${S}(?:\pL+${S}){0,2}?(?i:${PEOPLE}))?(?:\s*,?\s*(?i:${phrase(NAMED)}))?(?:,?\s+)`,
  // My neighbour X; a lady called X; the receptionist, X.
  String.raw`\b(?i:${phrase('my|our|his|her|their|the|your|a|an|another|this|that|one')})${S}(?:[a-z\-]+${S}){0,2}?${T}(?i:${PEOPLE})(?:,?${S}(?i:${phrase(NAMED)}))?(?:,?${S}|\s[\-–]\s|\s?\()`,
  String.raw`\b(?i:${PEOPLE})${S}(?i:${phrase(NAMED)})${S}`,
];

const SIGN_OFF = String.raw`(?i:${phrase('regards|kind regards|best regards|warm regards|yours sincerely|yours faithfully|yours truly|yours|sincerely|faithfully|many thanks|thanks|thank you|with thanks|thanks again|best wishes|kindest regards|cheers|love from|from|yours in hope|rgds|respectfully|all the best|best|signed|thanking you|in anticipation')})`;
const END = String.raw`([ \t]*[.,!]?\s*(?:$|\n|\[|\(|\+|[0-9]))`;

const PERSONAL =
  'kind|polite|rude|patient|courteous|friendly|helpful|caring|understanding|attentive|reassuring|unhelpful|dismissive|sympathetic|compassionate|knowledgeable|considerate|abrupt|aggressive|condescending|empathetic|approachable';
const GENERAL =
  'lovely|professional|brilliant|amazing|fantastic|wonderful|great|excellent|superb|outstanding|marvellous|fab|fabulous|a star|a credit|a pleasure|a gem|an absolute|a real|a lovely|a legend|a delight|incredible|exceptional|first class|so good|very good|a godsend|an angel';
const INTENSIFIER = String.raw`(?:(?i:so|very|really|extremely|absolutely|just|incredibly|always|most|particularly|especially|both|quite|exceptionally|truly|such|also|nothing but|super|genuinely|simply|more than|so very|rather)${S})*`;
const WAS = String.raw`(?i:was|is|were|are|has been|have been|has always been|could not have been|couldn't have been)`;
const DEED = String.raw`(?:(?:from|on|at|in)${S}(?:(?:the|your|our)${S})?(?:${T}(?:front|main|help|enquiry)${S})?${T}(?i:reception|desk|counter|front|till|office|contact|customer|phone|switchboard|call|library|team|helpdesk|hub)|(?:and|&)${S}(?:her|his|the|their)${S}(?:\pL+${S})?${T}(?:team|colleagues?|staff)|went${S}(?:above|out|the|over)|took${S}(?:the${S})?(?:time|my|ownership|control)|(?:listened|explained|sorted|arranged|apologised|reassured|promised)\b|(?:told|helped|rang|phoned|called|emailed|assured|advised|informed|showed)${S}(?:me|us)\b|who${S}(?:helped|answered|served|dealt|took|was|came|works?|rang|sorted|visited|did|fixed|drove|spoke|looked)|could${S}not${S}have|couldn['’]t${S}have|deserves|made${S}(?:me|us|my|sure)|kept${S}(?:me|us|my))`;

const kept = (before: string, name: string, after = ''): NameContext => ({
  pattern: `(${before})${name}${after}`,
  replacement: after === '' ? String.raw`\1${TOKEN}` : String.raw`\1${TOKEN}\2`,
});
const whole = (pattern: string): NameContext => ({ pattern, replacement: TOKEN });

const AFTER_SALUTATION = kept(
  String.raw`\b(?:(?:${TITLES}|${TITLE_UPPER})\b\.?\s+(?:(?:and|&)\s+${T}(?:Mrs|Mr|Ms|Miss|Dr)\b\.?\s+)?(?:${T}(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s+)?)`,
  String.raw`(?:${TAG}(?:${INITIAL}\s+)?${FULL}|\p{Lu}\b\.?)`,
);
const AFTER_SMALL_SALUTATION = kept(String.raw`\b(?:mr|mrs|cllr|councillor)\b\.?\s+`, String.raw`[${TAGS}]*\pL[\pL'’\-]+`);
const AFTER_SMALL_TITLE = kept(
  String.raw`\b(?i:dr|ms|miss|nurse|doctor|sister|sir|officer|auntie|aunty|aunt|uncle)\b\.?\s+`,
  String.raw`[${FIRST}${PERHAPS_FIRST}${SURNAME}]+\pL[\pL'’\-]+`,
);

/** Two or more words that are a person by themselves. */
const PAIRS: readonly NameContext[] = [
  // A first name and what follows with a capital; a first name with a common surname, in small letters too.
  whole(String.raw`${FIRST}${T}\pL+(?:[\-‐‑]${TAG}\pL+)*(?:(?:${NEXT}){1,2}|${S}[${FIRST}${PERHAPS_FIRST}]*${SURNAME}\pL+)`),
  // Any capitalised word before a common surname.
  kept(String.raw`^|[^\pL${NO_NAME}]`, String.raw`${WORD}(?:${S}\p{Lu}\.?)?${S}(?:(?:de|da|al|el|van)[\s\-])?[${FIRST}${PERHAPS_FIRST}]*${SURNAME}[${FIRST}${PERHAPS_FIRST}]*\p{Lu}[\pL'’]+(?:[\-‐‑]${TAG}\pL+)*`),
  whole(String.raw`\b(?:[B-HJ-Z]\.?[ ]?){1,3}(?:\s+)?[${FIRST}${PERHAPS_FIRST}]*${SURNAME}\p{Lu}[\pL'’]+`),
  // "told Grace Umpleby": in mid-sentence the capital of an ambiguous word means a name.
  kept(String.raw`[a-z,;]\s`, String.raw`[${SURNAME}]*${PERHAPS_FIRST}${T}\p{Lu}\pL+(?:${NEXT}){1,2}`),
];

/** The rules, in order. Those that say most come first. */
export const NAME_CONTEXTS: readonly NameContext[] = [
  AFTER_SALUTATION,
  AFTER_SMALL_SALUTATION,
  AFTER_SMALL_TITLE,
  kept(`(?:${INTRODUCED.join('|')})`, FULL),
  // I am Jo Umpleby: two words, or one that is a first name.
  kept(String.raw`(?i:${phrase("i am|i'm|i’m|im|this is|it's|it is|speaking is|here is")})\s+`, String.raw`(?:${WORD}(?:${NEXT}){1,2}|[${SURNAME}]*${FIRST_WORD}\pL+)`),
  kept(String.raw`(?i:\b${phrase('my name is|my name\'s|name is|my name’s')}\s+)`, String.raw`[^\s\[.,;!?]+(?:\s+${SURNAME}\pL+)?`, String.raw`(\s+${T}(?:and|i|from|at|of|on|in|who|we|living|please|my)\b|[.,;!?]|$)`),
  kept(String.raw`(?:^|[\s(.,!?\-–—])${SIGN_OFF}[,.!:;\-–—]*\s+[\-–—]?\s*`, String.raw`(?:${INITIAL}\s*)?${FULL}`, END),
  kept(String.raw`(?:^|[\s(.,!?])(?i:${phrase('regards|sincerely|faithfully|yours truly')})[,.!:;\-–—]*\s+`, String.raw`${TAG}\pL[\pL.'’\-]*(?:[ ]${TAG}\pL[\pL.'’\-]*){0,2}`, String.raw`([ \t.,!]*$)`),
  ...PAIRS,
  // Signed before an e-mail address or phone number, or at the end behind a dash.
  kept(String.raw`(?:^|\n|[.!?,;:)\]]\s+|[\-–—]\s*)`, FULL, String.raw`(\s*[,;:.(\-–—/|]*\s*(?i:(?:tel|mob|mobile|phone|email|e-mail|on|at|ph|t|m|e)\b[.:]*\s*)?\[(?:email|phone|address)\])`),
  kept(String.raw`(?:\n\s*|[.!?]\s+[\-–—]\s*|\s[\-–—]\s?)`, String.raw`(?:${INITIAL}\s*)?${WORD}(?:${NEXT}){0,2}`, String.raw`([ \t.]*$)`),
  kept(String.raw`(?i:${phrase('thanks to|thank you to|thankyou to|grateful to|thank|thanks|credit to|praise for|well done to|well done|kudos to|shout out to|commend|recommend|congratulations to|hats off to|complaint about|compliment about|complain about|compliment to|appreciation to|gratitude to|especially|particularly|in particular')})\s+`, FULL, String.raw`(,?\s+${T}(?:and (?:her|his|the|their)|at the|in the|on the|from the|from your|who|for (?:her|his|being|all|helping|coming|listening|taking|your|the)|in ${T}(?:customer|housing|the))\b|,\s+who\b)`),
  kept(String.raw`(?i:\b${phrase('and|but|because|as|that|nurse|nurses|lady|driver|with|so|especially|think|thought|said|while|when|where|named|today|yesterday')}\s+|,\s+)`, WORD, String.raw`(\s+(?:${WAS}\s+${INTENSIFIER}(?:${PERSONAL}|${GENERAL})\b|${DEED}))`),
  kept(String.raw`(?:^|[.!?:;\n]\s*)`, WORD, String.raw`(\s+(?:${WAS}\s+${INTENSIFIER}(?:${PERSONAL})\b|${DEED}))`),
  kept(String.raw`(?i:${phrase('ask for|asked for|by|with|to|from|see|saw|met|told|asked|phoned|rang|emailed|and|for|about')})\s+[${SURNAME}]*${PERHAPS_FIRST}`, WORD, String.raw`(\s+(?:${WAS}\s+${INTENSIFIER}(?:${PERSONAL}|${GENERAL})\b|${DEED}))`),
  // A first name alone.
  whole(String.raw`[${SURNAME}${PERHAPS_FIRST}]*${FIRST}${T}\pL+(?:[\-‐‑]${TAG}\pL+)*`),
  // Sarah and Priyanka were.
  kept(String.raw`\[name\](?:,\s+|,?\s+(?:and|&)\s+)`, WORD, String.raw`(\s+(?:was|were|are|is|for|who|at|in|on|from|have|has|had|both|came|did)\b|\s*[.,!;]|$)`),
  kept(String.raw`(?:^|[\s(])`, WORD, String.raw`(\s+(?:and|&)\s+\[name\])`),
];

const CAPITAL = String.raw`\p{Lu}`;
/** What must be in an untagged text for one of the rules to find something. */
export const NAME_CONTEXT_HINTS: readonly string[] = [
  String.raw`\b(?:${TITLES}|${TITLE_UPPER})\b\.?\s+${CAPITAL}`,
  String.raw`\b(?i:mr|mrs|cllr|councillor|name is|name's|name’s)\b`,
  String.raw`(?i:\bnames?\s*:|\bname was|called|named|\bname of|\bsigned|\bc/o|\bfao|\battn)[\s:,]*${CAPITAL}`,
  String.raw`(?i:\b(?:to|with|by|for)\s+)(?:(?:a|the|an|your|our|my)\s+(?:\pL+\s+){1,3})?${CAPITAL}`,
  String.raw`\b(?i:${PEOPLE}),?\s+[(\-–]?\s?${CAPITAL}`,
  String.raw`(?i:\bi am|\bi'm|\bi’m|\bim|this is|it's|it is)\s+${CAPITAL}\pL+\s+${CAPITAL}`,
  String.raw`(?i:regards|sincerely|faithfully|thanks|thank you|wishes|cheers|yours|truly|best|hope|rgds|from)[,.!:;\s\-–—]+${CAPITAL}`,
  String.raw`(?i:regards|sincerely|faithfully)[,.!:;\s\-–—]+\pL[\pL.'’ \-]*$`,
  String.raw`\n\s*${CAPITAL}[\pL.'’ \-]+$`,
  String.raw`[\-–—]\s?${CAPITAL}[\pL.'’ \-]+$`,
  String.raw`${CAPITAL}\pL+\s+(?:${WAS}\s+${INTENSIFIER.replaceAll('(?i:', '(?:')}(?:${PERSONAL}|${GENERAL})|${DEED.replaceAll(T, '')})`,
  '@',
  `[0-9](?:[^A-Za-z0-9]{0,3}[0-9]){8}`,
];
