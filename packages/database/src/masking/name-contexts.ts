// Where a name stands: after a salutation, "my name is", in a signature, beside words of praise. Over tagged text.
import { holds, replaceEvery, START, STOP } from './mask.ts';
import {
  CAPITAL,
  FIRST,
  FULL,
  GAP,
  INITIAL,
  LETTER,
  NEXT,
  NO_NAME,
  PERHAPS_FIRST,
  REST,
  SURNAME,
  TAG,
  TAGS,
  TOKEN,
  SPACE,
  WORD,
  WORDLIKE,
} from './name-parts.ts';
import { DEED, GENERAL, PEOPLE, PERSONAL, SAID, T, TITLE_UPPER, TITLES, WORD_SURNAMES } from './name-words.ts';

/** What stands before a name, the name, and what stands after it; all but the name is kept. */
interface NameContext {
  before?: string;
  name: string;
  after?: string;
}

const S = GAP;
/** Plain words; the spaces between them may be several. */
const phrase = (text: string): string => text.replaceAll(' ', S);

/** Whatever the word is elsewhere. */
const ANY_WORD = `[${TAGS}]*${CAPITAL}${REST}`;
/** What is left of a name whose first part is masked, where the second is a word elsewhere: Tom Park, Emma Church. */
const LEFT_OVER = String.raw`\[name\]${SPACE}${ANY_WORD}`;
const FIRST_WORD = `[${FIRST}${PERHAPS_FIRST}${WORDLIKE}]${TAG}`;

// Who is only named by "called": "a tenant called Jo", as full stops get lost: "the tenant Repairs are due".
const ANYBODY = `${PEOPLE}|worker|person|someone|somebody|staff|member|tenant|resident|landlord|customer`;
const NAMED = 'called|named|by the name of|whose name is|whose name was|name of';

const INTRODUCED = [
  // My name is, name:, signed:, people call me.
  String.raw`(?i:${phrase("name is|name’s|name's|names|name was|name as|name|surname|surname is|surname:|forename:|first name:|known as|i am called|i'm called|called me|call me|was called|is called|is named|was named|name:|signed|signed:|signed by|from:|contact:|caller:|customer:|tenant:|officer:|resident:|complainant:|applicant:|claimant:|patient:|parent:|child:|witness:|driver:|cust:|cx:|who:|nok:|next of kin|cc:|bcc:|sibling|attn|fao|c/o|care of")})(?:\s*[:,\-–]?\s+)`,
  // Spoke to, helped by, asked for.
  String.raw`(?i:${phrase('spoke to|spoke with|spoken to|spoken with|speaking to|speaking with|speak to|speak with|talked to|talked with|talking to|talk to|dealt with|deal with|dealing with|chatted to|chatted with|helped by|served by|seen by|treated by|advised by|assisted by|visited by|assessed by|supported by|answered by|looked after by|cared for by|told by|ask for|asked for|asking for|rang for|looking for|waiting for|message for|attention of|addressed to|emailed by|phoned by|rang by|called by|named|by the name of|called back by|handled by|shown round by|interviewed by|met by|greeted by|signed off by|contacted by|informed by|interviewed by|reported by|logged by|taken by|raised by|submitted by|completed by|escorted by|introduced to|credit goes to|thanks go to|referred by|written by|sent by|passed to|transferred to|assigned to|reassigned to|allocated to|put through to|replied to|apologised to')})(?:\s+(?i:${phrase('a|an|the|your|our|my|his|her')})${S}(?:${LETTER}+${S}){0,2}?(?i:${ANYBODY}))?(?:\s*,?\s*(?i:${phrase(NAMED)}))?(?:,?\s+)`,
  // My neighbour X; a lady called X; the receptionist, X.
  String.raw`\b(?i:${phrase('my|our|his|her|their|the|your|a|an|another|this|that|one')})${S}(?:[a-z\-]+${S}){0,2}?${T}(?i:${PEOPLE})(?:,?${S}(?i:${phrase(NAMED)}))?(?:,?${SPACE}|\s[\-–]\s|\s?\()`,
  String.raw`\b(?i:${ANYBODY})${S}(?i:${phrase(NAMED)})${SPACE}`,
];

const SIGN_OFF = String.raw`(?i:${phrase('regards|kind regards|best regards|warm regards|yours sincerely|yours faithfully|yours truly|yours|sincerely|faithfully|many thanks|thanks|thank you|with thanks|thanks again|best wishes|kindest regards|cheers|love from|yours in hope|rgds|respectfully|all the best|best|signed|thanking you|in anticipation')})`;
const END = String.raw`(?:[ \t]*[.,!]?\s*(?:${STOP}|\n|\[|\(|\+|[0-9]))`;

const INTENSIFIER = String.raw`(?:(?i:so|very|really|extremely|absolutely|just|incredibly|always|most|particularly|especially|both|quite|exceptionally|truly|such|also|nothing but|super|genuinely|simply|more than|so very|rather)${S})*`;
const WAS = String.raw`(?i:was|is|were|are|has been|have been|has always been|could not have been|couldn't have been)`;

const kept = (before: string, name: string, after?: string): NameContext => ({
  before,
  name,
  ...(after === undefined ? {} : { after }),
});
const whole = (name: string): NameContext => ({ name });

const AFTER_SALUTATION = kept(
  String.raw`\b(?:(?:${TITLES}|${TITLE_UPPER})\b\.?${SPACE}(?:(?:and|&)\s+${T}(?:Mrs|Mr|Ms|Miss|Dr)\b\.?${SPACE})?(?:${T}(?:Mr|Mrs|Ms|Miss|Dr)\b\.?${SPACE})?)`,
  String.raw`(?:${TAG}(?:${INITIAL}\s+)?${FULL}|${TAG}[A-Z]{2,}\b|${CAPITAL}\b\.?)`,
);
// Mr Street and Ms Parish: behind these a word that is none elsewhere is a name too.
const AFTER_SURE_TITLE = kept(
  String.raw`\b(?:Mr|Mrs|Ms|Miss|Mx|Cllr|MR|MRS|MS|MISS|CLLR)\b\.?\s+`,
  String.raw`(?:\[name\]${SPACE})?${ANY_WORD}(?:${NEXT})?`,
);
// Dr Brown and Nurse August: behind the others, one that can be a name.
const AFTER_ANY_TITLE = kept(
  String.raw`\b(?:${TITLES}|${TITLE_UPPER})\b\.?${SPACE}`,
  String.raw`${NO_NAME}[${FIRST}${PERHAPS_FIRST}${SURNAME}${WORDLIKE}]+${CAPITAL}${REST}(?:${NEXT})?`,
);
const AFTER_DOCTOR = kept(String.raw`\bD[Rr]\b\.?${SPACE}`, String.raw`${NO_NAME}(?:${WORD_SURNAMES})\b`);
const AFTER_SMALL_SALUTATION = kept(
  String.raw`\b(?:mr|mrs)\b\.?\s+`,
  String.raw`[${TAGS}]*${LETTER}[A-Za-z\x{C0}-\x{17F}'’\-]+`,
);
const AFTER_SMALL_TITLE = kept(
  String.raw`\b(?i:dr|ms|miss|nurse|doctor|cllr|councillor|sister|sir|officer|auntie|aunty|aunt|uncle)\b\.?\s+`,
  String.raw`[${FIRST}${PERHAPS_FIRST}${SURNAME}]+${LETTER}[A-Za-z\x{C0}-\x{17F}'’\-]+`,
);

const ANY_FIRST = `[${FIRST}${PERHAPS_FIRST}${WORDLIKE}]*`;
const WITH_HYPHENS = `${LETTER}+(?:-${TAG}${LETTER}+)*`;
const COMMON_SURNAME = String.raw`${ANY_FIRST}${SURNAME}${ANY_FIRST}${CAPITAL}(?:['’]${TAG}${CAPITAL})?${WITH_HYPHENS}`;

/** Two or more words that are a person by themselves. */
const PAIRS: readonly NameContext[] = [
  // A first name and what follows with a capital; a first name with a common surname, in small letters too.
  whole(
    String.raw`[${SURNAME}]*[${FIRST}${WORDLIKE}]${TAG}${WITH_HYPHENS}(?:${NEXT}|${SPACE}${NO_NAME}?${ANY_FIRST}${SURNAME}${WITH_HYPHENS}){1,2}`,
  ),
  // Any capitalised words before a common surname; initials before one.
  kept(
    String.raw`${START}|[^A-Za-z\x{C0}-\x{17F}${NO_NAME}]`,
    String.raw`${WORD}(?:${SPACE}(?:${CAPITAL}\.?|${WORD}))?${SPACE}(?:(?:de|da|al|el|van)[\s\-])?${COMMON_SURNAME}`,
  ),
  whole(String.raw`\b(?:[B-HJ-Z]\.?[ ]?){1,3}\s*${COMMON_SURNAME}`),
  // "told Grace Umpleby": in mid-sentence the capital of an ambiguous word means a name.
  kept(String.raw`[a-z,;]\s`, String.raw`[${SURNAME}]*${PERHAPS_FIRST}${WORD}(?:${NEXT}){1,2}`),
  // Months are months, unless somebody is said to do something: "told April Umpleby".
  kept(
    String.raw`\b(?i:that|and|but|when|week|told|with|met|saw|because|yesterday|today|officer|lady|thank|thanks)\s+${NO_NAME}`,
    String.raw`[${SURNAME}]*${PERHAPS_FIRST}${WORD}(?:${NEXT}){1,2}`,
  ),
];

/** After a salutation, "my name is", "spoke to", "a lady called", "I am". */
const INTRODUCTIONS: readonly NameContext[] = [
  AFTER_SALUTATION,
  AFTER_SURE_TITLE,
  AFTER_ANY_TITLE,
  AFTER_DOCTOR,
  AFTER_SMALL_SALUTATION,
  AFTER_SMALL_TITLE,
  kept(`(?:${INTRODUCED.join('|')})`, String.raw`(?:${INITIAL}\s+)?${FULL}`),
  // My name is Xanthipe Wood: any words.
  kept(
    String.raw`(?i:\bmy${S}(?:full${S})?name(?:${S}is|['’]s)\s+)`,
    String.raw`(?:\[name\]${SPACE})?${ANY_WORD}(?:${SPACE}${ANY_WORD})?`,
  ),
  // I am Jo Umpleby: two words, or one that is a first name.
  kept(
    String.raw`(?i:\b(?:${phrase("i am|i['’]?m|this is|it['’]s|it is|here is")}))\s+`,
    String.raw`(?:${WORD}(?:${NEXT}){1,2}|[${SURNAME}]*${FIRST_WORD}${LETTER}+)`,
  ),
];

/** At the end of a letter, or before an e-mail address or a phone number. */
const SIGNATURES: readonly NameContext[] = [
  kept(
    String.raw`(?:${START}|[\s${NO_NAME}(.,!?\-–—])${SIGN_OFF}[,.!:;\-–—]*\s+[\-–—]?\s*`,
    String.raw`(?:${LEFT_OVER}|${NO_NAME}[${FIRST}${PERHAPS_FIRST}${WORDLIKE}]+${CAPITAL}${REST}${SPACE}${ANY_WORD}|(?:${INITIAL}\s*)?${FULL})`,
    END,
  ),
  kept(
    String.raw`(?:${START}|[\s${NO_NAME}(.,!?])(?i:(?:regards|sincerely|faithfully|yours${S}truly)(?:[,.!:;\-–—]+\s+|\s*\n\s*)|(?:kind|best|warm|kindest)${S}regards\s+|yours${S}(?:sincerely|faithfully)\s+)`,
    String.raw`${TAG}${LETTER}[A-Za-z\x{C0}-\x{17F}.'’\-]*(?:[ ]${TAG}${LETTER}[A-Za-z\x{C0}-\x{17F}.'’\-]*){0,2}`,
    String.raw`[ \t.,!]*(?:${STOP})`,
  ),
  kept(
    String.raw`(?:${START}|\n|[.!?,;:)\]]\s+|[\-–—]\s*)`,
    String.raw`(?:${INITIAL}\s+)?${FULL}`,
    String.raw`\s*[,;:.(\-–—/|]*\s*(?i:(?:tel|mob|mobile|phone|email|e-mail|on|at|ph|t|m|e)\b[.:]*\s*)?\[(?:email|phone|address)\]`,
  ),
  kept(
    String.raw`(?:\n\s*|[.!?]\s+[\-–—]\s*|\s[\-–—]\s?)`,
    String.raw`(?:${INITIAL}\s+${WORD}|${WORD}(?:${NEXT}){1,2})`,
    String.raw`[ \t.]*(?:${STOP})`,
  ),
];

const OFFICE = String.raw`(?:in|from|at|on|of)${S}(?:the${S})?(?:${T}[A-Z][A-Za-z&]+${S}){1,4}`;

/** Lines and clauses in which a name stands alone: the greeting, the last line, behind a comma, before a family. */
const STANDING_ALONE: readonly NameContext[] = [
  kept(
    String.raw`(?:${START}|\n)\s*${T}(?i:hi|hiya|hello|hey|dear|good${S}(?:morning|afternoon|evening)|morning|afternoon|evening)(?:${S}${T}(?i:again|there))?,?${SPACE}`,
    String.raw`(?:${FULL}|${T}[${SURNAME}]*${PERHAPS_FIRST}${WORD})`,
    String.raw`\s*(?:[,!.\-–—\n]|${STOP})`,
  ),
  kept(
    String.raw`\n\s*`,
    String.raw`(?:${LEFT_OVER}|${TAG}${CAPITAL}[a-z\x{DF}-\x{17F}]{2,}|${WORD}(?:${NEXT}){1,2})`,
    String.raw`(?:\s+x+)?[ \t.!]*(?:${STOP})`,
  ),
  kept(
    String.raw`\n[ \t]*`,
    String.raw`(?:${LEFT_OVER}|(?:${CAPITAL}\.?\s?){1,3}${WORD}|${WORD}(?:${NEXT}){1,2})`,
    String.raw`(?:,?[ \t]+[A-Z]{2,6}|,?[ \t]+\(?(?i:mrs?|ms|miss)\)?)?[ \t,]*\n`,
  ),
];

const BEHIND_NAME = 'is|was|has|had|who|said|told|did|came|were';
const RELATED = 'family|brothers|sisters|household|kids|children|boys|girls|lads|twins|couple';

/** A name between commas behind who it is, and before a family. */
const APPOSITIONS: readonly NameContext[] = [
  kept(
    String.raw`\b(?i:${PEOPLE})\b[^.!?,;\n\x{1E}]{0,40},\s+`,
    String.raw`${WORD}(?:${NEXT}){0,2}`,
    String.raw`,\s+(?:${BEHIND_NAME})\b`,
  ),
  kept(String.raw`\bthe\s+`, WORD, String.raw`(?:['’]?s?)${S}(?:${RELATED})\b`),
];

// Short words with a capital are more often an abbreviation.
const LONG_WORD = String.raw`${TAG}${CAPITAL}[a-z\x{DF}-\x{17F}]{2,}(?:-${TAG}${CAPITAL}${LETTER}+)*`;

/** An unlisted name that opens a sentence and does what people do: "Hyacinth in Adult Social Care said". */
const DOING: readonly NameContext[] = [
  kept(String.raw`(?:${START}|[.!?:;,)\n]\s*)${T}(?i:${PEOPLE})${SPACE}`, String.raw`${WORD}(?:${NEXT}){1,2}`),
  kept(
    String.raw`[a-z,;)]${S}`,
    String.raw`${T}[${SURNAME}]*${PERHAPS_FIRST}${WORD}`,
    String.raw`${S}(?:told|treated|said|says|rang|phoned|emailed|helped|promised|advised|explained|listened|assured|apologised|who)\b`,
  ),
  kept(
    String.raw`(?i:\b[a-z]{3,}ed${S}by|\b(?:thank|tell|ask))${SPACE}`,
    String.raw`[${SURNAME}]*${PERHAPS_FIRST}${WORD}`,
  ),
  kept(
    String.raw`(?:${START}|[.!?:;\n]\s*)`,
    String.raw`(?:${LONG_WORD}|${T}[${SURNAME}]*${PERHAPS_FIRST}${WORD})`,
    String.raw`${S}(?:${OFFICE})(?:${SAID})\b`,
  ),
  kept(
    String.raw`(?:${START}|[.!?:;\n]\s*)`,
    LONG_WORD,
    String.raw`${S}(?:(?i:never|always|then|also|kindly)${S})?(?:said|says|told|rang|phoned|emailed|promised|advised|apologised|explained|listened|insisted|assured)\b`,
  ),
  kept(
    String.raw`(?i:\b(?:cx${S}|customer${S}|caller${S}|full${S}|first${S}|last${S}|sur)?name\s*[:=\-–]\s*)`,
    String.raw`[${TAGS}]*[a-z\x{E0}-\x{17F}][a-z\x{E0}-\x{17F}'’\-]+(?:[ ][${TAGS}]*[a-z\x{E0}-\x{17F}'’\-]+){0,3}`,
    String.raw`\s*(?:[\n,;.]|${STOP})`,
  ),
  kept(
    String.raw`(?i:name\s*[:=\-–]\s*)(?:\[name\][ ]+)+`,
    String.raw`[${TAGS}]*[a-z\x{E0}-\x{17F}'’\-]{2,}(?:[ ][${TAGS}]*[a-z\x{E0}-\x{17F}'’\-]{2,}){0,2}`,
    String.raw`\s*(?:[\n,;.]|${STOP})`,
  ),
];

const THANKED = phrase(
  'thanks to|thank you to|thankyou to|grateful to|thank you|thank|thanks|credit to|praise for|well done to|well done|kudos to|shout out to|commend|recommend|congratulations to|hats off to|complaint about|compliment about|complain about|compliment to|appreciation to|gratitude to|especially|particularly|in particular',
);
const PRAISED = String.raw`\s+(?:${WAS}\s+${INTENSIFIER}(?:${PERSONAL}|${GENERAL})\b|${DEED})`;

/** Unlisted names beside words of praise or blame that only people earn. */
const PRAISES: readonly NameContext[] = [
  kept(
    String.raw`(?i:\b(?:${THANKED}))\s+`,
    FULL,
    String.raw`,?\s+(?:${T}(?:and (?:her|his|the|their)|at the|in the|on the|from the|from your|who|for (?:her|his|being|all|helping|coming|listening|taking|your|the)|in ${T}(?:customer|housing|the))\b|who\b)|\s?[!,.]\s+${T}(?:You|She|He|Her|His|Your)\b`,
  ),
  kept(
    String.raw`(?:(?i:\b(?:and|but|because|as|that|nurse|nurses|lady|driver|with|so|especially|think|thought|said|while|when|where|named|today|yesterday))\s+|,\s+)`,
    WORD,
    PRAISED,
  ),
  kept(
    String.raw`(?:${START}|[.!?:;\n]\s*)`,
    WORD,
    String.raw`\s+(?:${WAS}\s+${INTENSIFIER}(?:${PERSONAL})\b|${DEED})`,
  ),
  kept(
    String.raw`(?i:\b(?:${phrase('ask for|asked for')}|by|with|to|from|see|saw|met|told|asked|phoned|rang|emailed|and|for|about))\s+`,
    String.raw`[${SURNAME}]*${PERHAPS_FIRST}${WORD}`,
    PRAISED,
  ),
];

/** Beside another name: Sarah and Priyanka were. And in small letters behind "my name is". */
const COMPANIONS: readonly NameContext[] = [
  // Behind a name that is masked already, a word that can be a surname: Mr Xanthipe Brown.
  whole(String.raw`\[name\]${SPACE}${NO_NAME}[${SURNAME}]+${CAPITAL}${REST}`),
  kept(
    String.raw`\[name\](?:,\s+|,?\s+(?:and|&)\s+)`,
    WORD,
    String.raw`(?:\s+(?:was|were|are|is|for|who|at|in|on|from|have|has|had|both|came|did|and|&|[a-z]+ed|said|told|went|took|gave)(?:\b|\s)|\s*[.,!;]|${STOP})`,
  ),
  kept(
    String.raw`(?:${START}|[\s(])`,
    WORD,
    String.raw`(?:,\s+|\s+(?:and|&)\s+)(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|big|little|young|old)\.?\s+)?\[name\]`,
  ),
  kept(
    String.raw`(?i:\bname(?:${S}is|['’]s)\s+)`,
    String.raw`[A-Za-z\x{C0}-\x{17F}'’\-]+(?:\s+${SURNAME}${LETTER}+)?`,
    String.raw`(?:\s+(?:and|i|from|at|of|who|we|living|please|my)\b|\s*[.,;!?]|${STOP})`,
  ),
  kept(
    String.raw`(?i:\b(?:i${S}am|i['’]?m|name${S}is|this${S}is)\s+)(?:\[name\]\s+)+`,
    '[a-z]{4,}',
    String.raw`(?:\s+(?:and|from)\b|\s*[.,;!?]|${STOP})`,
  ),
];

const FIRST_NAMES_ALONE: readonly NameContext[] = [
  whole(`[${SURNAME}${PERHAPS_FIRST}]*${FIRST}${TAG}${WITH_HYPHENS}`),
  kept(String.raw`[a-z,;)]\s+`, `[${SURNAME}${PERHAPS_FIRST}]*${WORDLIKE}${TAG}${WITH_HYPHENS}(?:${NEXT}){0,2}`),
];

const groupsOf = ({ before, after }: NameContext): number => Number(before !== undefined) + Number(after !== undefined);

/** Lists that one pass can look for together: an RE2 rewrite knows nine groups. */
function passesOf(contexts: readonly NameContext[]): NameContext[][] {
  const passes: NameContext[][] = [];
  let left = 0;
  for (const context of contexts) {
    if (passes.length === 0 || groupsOf(context) > left) {
      passes.push([]);
      left = 9;
    }
    passes.at(-1)?.push(context);
    left -= groupsOf(context);
  }
  return passes;
}

/** SQL that replaces what a list of contexts finds, the first that fits. */
function replaceNames(expression: string, contexts: readonly NameContext[]): string {
  return passesOf(contexts).reduce(replaceInOnePass, expression);
}

function replaceInOnePass(expression: string, contexts: readonly NameContext[]): string {
  const befores: string[] = [];
  const afters: string[] = [];
  let group = 0;
  const patterns = contexts.map(({ before, name, after }) => {
    if (before !== undefined) befores.push(`\\${(group += 1)}`);
    if (after !== undefined) afters.push(`\\${(group += 1)}`);
    return `${before === undefined ? '' : `(${before})`}${name}${after === undefined ? '' : `(${after})`}`;
  });
  return replaceEvery(expression, patterns.join('|'), `${befores.join('')}${TOKEN}${afters.join('')}`);
}

const FIRST_NAME_CONTEXTS = [...PAIRS, ...FIRST_NAMES_ALONE];

/** SQL that masks first names, with their surnames, in a tagged text. */
export const replaceFirstNames = (expression: string): string => replaceNames(expression, FIRST_NAME_CONTEXTS);

/** Patterns of the names beside which a context is kept. */
export const NAMES_IN_CONTEXT: readonly string[] = FIRST_NAME_CONTEXTS.filter((context) => groupsOf(context) > 0).map(
  ({ before = '', name, after = '' }) => `(?:${before})${name}(?:${after})`,
);

/** The same for texts with none of them: RE2 finds what it need not take apart several times faster. */
export const replacePlainFirstNames = (expression: string): string =>
  replaceNames(
    expression,
    FIRST_NAME_CONTEXTS.filter((context) => groupsOf(context) === 0),
  );

/** A mask for names that only their place gives away. */
interface ContextPass {
  apply: (text: string) => string;
  /** SQL that is false for a text in which it finds nothing, where such a look is cheaper than the mask. */
  mayFind?: (text: string) => string;
}

const passOf = (contexts: readonly NameContext[], hint?: string): ContextPass => ({
  apply: (text) => replaceNames(text, contexts),
  ...(hint !== undefined && { mayFind: (text: string): string => holds(text, [hint]) }),
});

/** SQL that masks, after first names, the names that are introduced. */
export const replaceIntroduced = (expression: string): string => replaceNames(expression, INTRODUCTIONS);

/** The masks after that, one after the other. */
export const CONTEXT_PASSES: readonly ContextPass[] = [
  passOf(SIGNATURES),
  passOf(STANDING_ALONE),
  passOf(APPOSITIONS, String.raw`,\s+(?:${BEHIND_NAME})\b|\b(?:${RELATED})\b`),
  passOf(PRAISES),
  passOf(DOING),
  passOf(COMPANIONS),
];
