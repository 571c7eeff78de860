// Phrases that a name follows.

/** My name is, name:, signed:, people call me. */
export const SAYS_A_NAME =
  "name is|name's|names|name was|name as|name|surname|surname is|forename:|first name:|known as|i am called|i'm called|called me|call me|was called|is called|is named|was named|signed|signed by|from:|contact:|caller:|customer:|tenant:|officer:|resident:|complainant:|applicant:|claimant:|patient:|parent:|child:|witness:|driver:|cust:|cx:|who:|nok:|next of kin|cc:|bcc:|sibling|attn|fao|c/o|care of";

/** Spoke to, helped by, asked for. */
export const DEALT_WITH =
  'spoke to|spoke with|spoken to|spoken with|speaking to|speaking with|speak to|speak with|talked to|talked with|talking to|talk to|dealt with|deal with|dealing with|chatted to|chatted with|helped by|served by|seen by|treated by|advised by|assisted by|visited by|assessed by|supported by|answered by|looked after by|cared for by|told by|ask for|asked for|asking for|rang for|looking for|waiting for|message for|attention of|addressed to|emailed by|phoned by|rang by|called by|named|by the name of|called back by|handled by|shown round by|interviewed by|met by|greeted by|signed off by|contacted by|informed by|reported by|behalf of|logged by|taken by|raised by|submitted by|completed by|escorted by|introduced to|credit goes to|thanks go to|referred by|written by|sent by|passed to|transferred to|assigned to|reassigned to|allocated to|put through to|replied to|apologised to';

/** A tenant called Jo. */
export const CALLED = 'called|named|by the name of|whose name is|whose name was|name of';

/** I am Jo Umpleby. */
export const I_AM = "i am|i'm|im|this is|it's|it is|here is";

/** Before the name at the end of a letter. */
export const ENDINGS =
  'regards|kind regards|best regards|warm regards|yours sincerely|yours faithfully|yours truly|yours|sincerely|faithfully|many thanks|thanks|thank you|with thanks|thanks again|best wishes|kindest regards|cheers|love from|yours in hope|rgds|respectfully|all the best|best|signed|thanking you|in anticipation';

/** Behind these the last words are a name, whatever they are elsewhere and however they are written. */
export const SURE_ENDINGS =
  'regards|kind regards|best regards|warm regards|kindest regards|yours sincerely|yours faithfully|yours truly|sincerely|faithfully';

export const GREETINGS =
  'hi|hiya|hello|hey|dear|good morning|good afternoon|good evening|morning|afternoon|evening|hi again|hi there|hiya again|hiya there|hello again|hello there|hey again|hey there|good morning again|good afternoon again|good evening again';

/** Who is introduced or signs is a person, whatever else is called Tom Hill. */
export const SAID_TO_BE =
  "name is|names|name's|name was|called|signed|signed by|regards|sincerely|faithfully|truly|thanks|thank you|wishes|cheers|i am|i'm|mr|mrs|ms|miss|dr|spoke to|spoke with|spoken to|spoken with|speak to|speak with|dealt with|helped by|told by|served by|name of|named|thanks to|thank you to|thank|ask for|asked for|officer|caseworker|neighbour|contact|customer|caller|complainant|tenant|applicant";

/** Thanks to, complaint about. */
export const THANKED =
  'thanks to|thank you to|thankyou to|grateful to|thank you|thank|thanks|credit to|praise for|praise|nominate|well done to|well done|kudos to|shout out to|commend|recommend|congratulations to|hats off to|complaint about|compliment about|complain about|compliment to|appreciation to|gratitude to|especially|particularly|in particular';

/** What stands before a colon on a form, and a person behind it; each is the end of a longer one ("name of child"). */
export const LABELS =
  "name|your name|full name|first name|last name|surname|forename|forenames|contact|caller|customer|cust|cx|tenant|resident|complainant|complainant's name|applicant|claimant|agent|landlord|advocate|assessor|officer|worker|manager|caseworker|case worker|key worker|owner|handler|child|pupil|student|patient|client|parent|carer|guardian|next of kin|nok|witness|driver|author|sender|from|to|cc|bcc|attn|fao|signed|signature|signed by|dealing|reported by|raised by|logged by|recorded by|completed by|handled by|taken by|submitted by|created by|closed by|approved by|assigned to|allocated to|referred to|passed to|behalf of|interviewer|investigator|reviewer|inspector|surveyor|engineer|operative|supervisor|leader|lead|teacher|head teacher|headteacher|neighbour|visitor|member|occupier|leaseholder|executor|employee|staff member|account holder|cardholder|payee|registrar|councillor|cllr|chair|clerk|dsl|senco|note for";
