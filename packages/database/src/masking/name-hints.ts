// What must be in a text before the rules for names are worth their time: simple, as every text is looked at.
import { START, STOP } from './mask.ts';
import { GAP, TAGS } from './name-parts.ts';
import { DEED, GENERAL, PEOPLE, PERSONAL, SAID, T, TITLE_UPPER, TITLES } from './name-words.ts';

const S = GAP;

/** What must be in a tagged text for a name in small letters, or for one that only stands beside another. */
export const SMALL_LETTER_HINTS: readonly string[] = [
  String.raw`(?i:\b(?:mrs?|ms|cllr)\b|\b(?:dr|miss|nurse|doctor|councillor|sister|sir|officer|auntie|aunty|aunt|uncle)\b\.?\s+[${TAGS}])`,
  String.raw`(?i:name(?:${S}is|['’]s|\s*[:=\-–])|regards|sincerely|faithfully|yours${S}truly|(?:\bi${S}am|i['’]?m|this${S}is)\s+\[name\])`,
  String.raw`(?:,|\band|&)\s+(?:[A-Za-z]+\.?\s+)?\[name\]|\[name\],?\s+(?:and|&)\s`,
];

/** What must be in an untagged text for a name to be introduced: simple, as every text is looked at. */
export const INTRODUCTION_HINTS: readonly string[] = [
  String.raw`\b(?:${TITLES}|${TITLE_UPPER})\b\.?\s+(?:[A-Z]|(?:van|von|de|da|di|del|el|al|bin|la|le)\s)`,
  String.raw`\b(?i:mrs?\.?|cllr|councillor|name is|name['’]s)\s`,
  String.raw`(?i:\bnames?\s*:|\bname was|called|named|\bname of|\bsigned|\bc/o|\bfao|\battn)[\s:,]*[A-Z]`,
  String.raw`(?i:(?:spoke|spoken|speak|speaking|talk|talked|talking|dealt?|dealing|chatted|ask|asked|asking|rang|looking|waiting|message|attention|addressed|thanks|thank you|grateful|praise|done|kudos|out|credit|off|gratitude|appreciation|congratulations|complaint|compliment|complain) (?:to|with|for|of|about)|[a-z] by|hats off to|commend|recommend)\s+[A-Z]`,
  String.raw`\b(?i:${PEOPLE}),?\s+[(\-–]?\s?[A-Z]`,
  String.raw`(?i:\bi am|\bi['’]?m|this is|it's|it is)\s+[A-Z][a-z]+\s+[A-Z]`,
  String.raw`(?i:\b(?:name|surname|known)(?: as| is|:)?|\b(?:applicant|claimant|patient|parent|child|witness|driver|cust|cx|who|nok|caller|customer|tenant|resident|complainant|officer|contact|from|cc):|next of kin(?: -)?|name -|sibling)\s+[A-Z]`,
  String.raw`(?i:\bname\s*[:=\-–]\s*)[a-z]`,
];

/** The same for signatures, praise and companions. */
export const CONTEXT_HINTS: readonly string[] = [
  String.raw`(?i:regards|sincerely|faithfully|thanks|thanks again|thank you|wishes|cheers|yours|truly|\bbest|in hope|rgds|love from|respectfully|signed)[,.!:;\s\-–—]+(?:[A-Z][A-Za-z.'’\-]*\s*)+(?:${STOP}|[!,(+0\[])`,
  String.raw`(?i:especially|particularly|in particular) [A-Z]`,
  String.raw`(?i:regards|sincerely|faithfully)[,.!:;\s\-–—]+[a-z]`,
  String.raw`[\n\-–—]\s?[A-Z][A-Za-z.'’ \-]+(?:${STOP})`,
  String.raw`[A-Z][a-z]+ (?:(?:was|is|were|has been) (?:[a-z]+ )?(?:${PERSONAL})\b|${DEED.replaceAll(T, '')})`,
  String.raw`[a-z,] [A-Z][a-z]+ (?:was|is|were|has been) (?:[a-z]+ )?(?:${GENERAL})\b`,
  String.raw`[A-Z][a-z]+ (?:and|&) [A-Z][a-z]+ (?:was|were|are|for|who)\b`,
  String.raw`[A-Z][a-z]+[,;:.]?\s*(?:[(+0]|tel|mob|[A-Za-z0-9._+\-]+@)`,
  String.raw`[A-Z][a-z]+[,;]\s*[1-9]`,
  String.raw`(?:${START}|\n)\s*(?i:hi|hiya|hello|hey|dear|good\s+(?:morning|afternoon|evening)|morning|afternoon|evening)(?i:\s+(?:again|there))?[ ,]+(?:[A-Za-z]{2,3}[ \-]){0,2}[A-Z]`,
  String.raw`\n[ \t]*[A-Z][A-Za-z'’\-]+(?:[ ][A-Z][A-Za-z'’.\-]*){0,3}(?: x+)?[ \t.,!]*(?:\n|${STOP})`,
  String.raw`, [A-Z][A-Za-z'’\-]+(?: [A-Z][A-Za-z'’\-]+)?, (?:is|was|has|had|who|said|told|did|came|were)\b`,
  String.raw`\bthe [A-Z][A-Za-z'’\-]+ (?:family|brothers|sisters|household|kids|children|boys|girls|lads|twins|couple)\b`,
  String.raw`(?:${START}|[.!?:;\n]\s*)[A-Z][a-z'’\-]+ (?:(?:in|from|at|on|of) (?:the )?(?:[A-Z][A-Za-z&]+ ){1,4}(?:${SAID})\b|(?:never |always |then |also |kindly )?(?:said|says|told|rang|phoned|emailed|promised|advised|apologised|explained|listened|insisted|assured)\b)`,
  String.raw`[a-z,;)]\s+[A-Z][a-z]+\s+(?:told|treated|said|says|rang|phoned|emailed|helped|promised|advised|explained|listened|assured|apologised|who)\b`,
];
