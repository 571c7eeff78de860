// Words of the rules for names that the looks for names need too.
import { GAP, LETTER, NO_NAME } from './name-parts.ts';

const S = GAP;
/** A word of a context may be tagged as no name. */
export const T = `${NO_NAME}?`;

export const TITLES =
  'Mr|Mrs|Ms|Miss|Mx|Messrs|Dr|Prof|Professor|Doctor|Rev|Revd|Reverend|Cllr|Cllrs|Clr|Cnclr|Councillor|Councillors|Sir|Lady|Dame|Lord|Baroness|Nurse|Sister|Matron|PC|PCSO|Sgt|Sergeant|Inspector|Constable|Officer|Imam|Rabbi|Pastor|Fr|Father|Auntie|Aunty|Aunt|Uncle|Grandma|Nana|Nan|Grandad|Gran|Capt|Captain|Lt|Major';

export const TITLE_UPPER = 'MR|MRS|MS|MISS|DR|PROF|REV|CLLR|COUNCILLOR|NURSE';

// Who is followed by a name directly: "my neighbour Jo", "the driver, Jo".
export const PEOPLE =
  'neighbour|neighbours|husband|wife|partner|son|daughter|mother|father|mum|dad|brother|sister|grandson|granddaughter|grandmother|grandfather|nan|gran|grandad|aunt|uncle|cousin|nephew|niece|friend|cleaner|carer|nurse|driver|receptionist|manager|officer|adviser|advisor|caseworker|case worker|social worker|care worker|support worker|librarian|warden|supervisor|operative|engineer|plumber|surveyor|teacher|doctor|consultant|therapist|physio|midwife|colleague|assistant|caretaker|lady|gentleman|man|woman|chap|lad|girl|guy|boy|agent|registrar|planner|inspector|councillor|team leader|operator|handler|clerk|crew leader|crew member|crew|leader|foreman|chargehand|bin man|binman|lollipop lady|lollipop man|crossing patrol|porter|head teacher|headteacher|deputy|instructor|lifeguard|trainer|tutor|postman|postie|vicar|solicitor|dentist|pharmacist|paramedic|health visitor|key worker|keyworker|interpreter|ex-husband|ex-wife|ex-partner|stepson|stepdaughter|stepdad|stepmum|fiancé|fiancée|girlfriend|boyfriend|hubby|child|baby|toddler|grandchild|nain|taid|housemate|flatmate|lodger|landlady|employee|ex-employee|apprentice|volunteer|pupil|kid|little one|eldest|youngest|pal|mate|guide|chef|cook';

export const PERSONAL =
  'kind|polite|rude|patient|courteous|friendly|helpful|caring|understanding|attentive|reassuring|unhelpful|dismissive|sympathetic|compassionate|knowledgeable|considerate|abrupt|aggressive|condescending|empathetic|approachable|good (?:to|with) (?:me|us|my|our)';

export const GENERAL =
  'lovely|professional|brilliant|amazing|fantastic|wonderful|great|excellent|superb|outstanding|marvellous|fab|fabulous|a star|a credit|a pleasure|a gem|an absolute|a real|a lovely|a legend|a delight|incredible|exceptional|first class|so good|very good|a godsend|an angel';

export const DEED = String.raw`(?:(?:from|on|at|in)${S}(?:(?:the|your|our)${S})?(?:${T}(?:front|main|help|enquiry)${S})?${T}(?:one${S}stop${S})?(?i:reception|desk|counter|front|till|office|contact${S}centre|customer${S}services?|phone|switchboard|call${S}centre|library|team|helpdesk|hub|shop|pool|depot|centre|registry|gym|surgery)\b|(?:and|&)${S}(?:her|his|the|their)${S}(?:${LETTER}+${S})?${T}(?:team|colleagues?|staff)|went${S}(?:above|out|the|over)|came${S}(?:out|round|back|to${S}(?:see|look|fix|my|our))|took${S}(?:the${S})?(?:time|my|ownership|control)|(?:listened|explained|sorted|arranged|apologised|reassured|promised)\b|(?:told|helped|rang|phoned|called|emailed|assured|advised|informed|showed)${S}(?:me|us)\b|who${S}(?:helped|answered|served|dealt|took|was|came|works?|rang|sorted|visited|did|fixed|drove|spoke|looked)|could${S}not${S}have|couldn['’]t${S}have|deserves|made${S}(?:me|us|my|sure)|kept${S}(?:me|us|my))`;

// What people do: "Jo in Housing said".
export const SAID =
  'said|says|told|rang|phoned|called|emailed|wrote|promised|advised|helped|visited|visits|answered|explained|listened|sorted|apologised|insisted|confirmed|agreed|refused|assured|dealt|spoke|took|came|has|had|was|is';

// Surnames that are words, and are no names elsewhere: behind "Dr", which is no word itself, they are.
export const WORD_SURNAMES =
  'Best|Black|Blue|Case|Child|Church|Close|Day|Driver|English|French|Good|Head|Holiday|House|Lane|Law|Little|Long|Lord|March|North|Park|Ring|Street|Ward|West|Winter|Work|Works';
