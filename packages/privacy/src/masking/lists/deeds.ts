// What only people do or are, beside an unlisted name.

/** What only people are. */
export const PERSONAL =
  'kind|polite|rude|patient|courteous|friendly|helpful|caring|understanding|attentive|reassuring|unhelpful|dismissive|sympathetic|compassionate|knowledgeable|considerate|abrupt|aggressive|condescending|empathetic|approachable|good to me|good to us|good to my|good to our|good with me|good with us|good with my|good with our';

/** What things can be too. */
export const GENERAL =
  'lovely|professional|brilliant|amazing|fantastic|wonderful|great|excellent|superb|outstanding|marvellous|fab|fabulous|a star|a credit|a pleasure|a gem|an absolute|a real|a lovely|a legend|a delight|incredible|exceptional|first class|so good|very good|a godsend|an angel';

/** Between "was" and such a word. */
export const INTENSIFIERS =
  'so|very|really|extremely|absolutely|just|incredibly|always|most|particularly|especially|both|quite|exceptionally|truly|such|also|nothing but|super|genuinely|simply|more than|so very|rather';

export const WAS = "was|is|were|are|has been|have been|has always been|could not have been|couldn't have been";

/** What people do, with the word that follows. */
export const DEEDS =
  "went above|went out|went the|went over|came out|came round|came back|came to see|came to look|came to fix|came to my|came to our|took time|took the time|took my|took the my|took ownership|took the ownership|took control|took the control|listened|explained|sorted|arranged|apologised|reassured|promised|told me|told us|helped me|helped us|rang me|rang us|phoned me|phoned us|called me|called us|emailed me|emailed us|assured me|assured us|advised me|advised us|informed me|informed us|showed me|showed us|who helped|who answered|who served|who dealt|who took|who was|who came|who work|who works|who rang|who sorted|who visited|who did|who fixed|who drove|who spoke|who looked|could not have|couldn't have|deserves|made me|made us|made my|made sure|kept me|kept us|kept my";

/** Where people of a council sit. */
export const DESKS =
  'one stop reception|one stop desk|one stop shop|reception|desk|counter|front|till|office|contact centre|customer service|customer services|phone|switchboard|call centre|library|team|helpdesk|hub|shop|pool|depot|centre|registry|gym|surgery|room|post room';

/** What people do, behind where they work: "Jo in Housing said". */
export const DOES =
  'said|says|told|rang|phoned|called|emailed|wrote|promised|advised|helped|visited|visits|answered|explained|listened|sorted|apologised|insisted|confirmed|agreed|refused|assured|dealt|spoke|took|came|has|had|was|is';

/** What only people do, behind an unlisted word at the beginning of a sentence. */
export const SPEAKS =
  'said|says|told|rang|phoned|emailed|promised|advised|apologised|explained|listened|insisted|assured';

/** The same behind a word that can be a name, in mid-sentence. */
export const ACTS =
  'told|treated|said|says|rang|phoned|emailed|helped|promised|advised|explained|listened|assured|apologised|who';

/** What only people do or have done, behind a first name and a surname that are words elsewhere. */
export const ACTS_OF_PEOPLE =
  "says|said|told|rang|phoned|emailed|wrote|promised|advised|apologised|explained|insisted|replied|refused|agreed|thinks|wants|lives|lived|works|worked|has lived|has worked|has rung|has complained|has written|has asked|has said|has told|has been told|has been so|had told|was told|was kind|was rude|was helpful|was lovely|was very|was so|was really|was extremely|is very|is so kind|is always|gave me|gave us|showed me|made me|visited me|visited us|did not return|didn't return|never rang|never replied|never called|deserves|took my|took the time|met me|met us|answered|helped|listened|passed away|died|who|and her|and his|phones|rings|asks|asked|knows|reckons|claims|denies|confirmed|confirms|complained|reports|reported|threatened|swore|shouted";

/** Before a name that is a word elsewhere and a place of work behind it. */
export const BEFORE_MET = 'met|told|saw|asked|rang|phoned|emailed|thank|with|by|to|called|is|was|and|meet|see';

/** Whose somebody is or what somebody has: Destiny's mum. */
export const KIN =
  'mum|mam|mom|mother|dad|father|son|daughter|brother|sister|husband|wife|partner|carer|gran|nan|grandmother|grandad|grandfather|aunt|uncle|niece|nephew|cousin|parents|family|teacher|school|ehcp|ehc|send|social|key|caseworker|phone|mobile|email|address|wheelchair|doctor|gp|condition|behaviour|bedroom|house|flat|tenancy|landlord|manager|help|kindness|patience|attitude|advice';

/** Who notes of calls begin with, and the verbs behind the name. */
export const ROLES_IN_NOTES =
  'tenant|customer|cust|cx|caller|complainant|resident|applicant|claimant|client|patient|leaseholder|landlord|parent|enquirer';
export const BEHIND_ROLES =
  'reports|reported|rang|called|calling|phoned|emailed|wants|wanted|says|said|states|stated|advises|advised|requests|requested|asks|asked|has|had|re|who|wishes|feels|claims|complains|complained|unhappy|enquired|contacted|visited|attended|would|alleges|disputes|confirmed|confirms|explained|explains|lives';

/** Close kin, of whom nobody says whose they are in a note. */
export const CLOSE_KIN =
  'mum|mam|dad|mother|father|son|daughter|brother|sister|husband|wife|partner|gran|nan|grandmother|grandad|grandfather|aunt|uncle|niece|nephew|cousin';

/** What is done or been by people only, behind two words that no list has: a firm or a street does not. */
export const ONLY_PEOPLE =
  "lives|lived|has lived|have lived|passed away|died|was kind|was rude|was polite|was patient|was helpful|was unhelpful|was so kind|was so helpful|was very helpful|was very kind|was very rude|was really kind|was really helpful|was extremely helpful|was given|was refused|was spoken to|was told|was bullied|was hurt|was injured|was assaulted|was admitted|was locked out|was left off|was promised|was born|has a blue badge|has autism|has dementia|has asthma|has been told|has been so|is deaf|is blind|is disabled|is my|is his|is her|is our|is their|needs an interpreter|rang me|rang us|rang to|rang in|rang on|phoned me|phoned us|phoned to|emailed me|emailed us|told me|told us|told my|spoke to|visited me|visited us|visited my|helped me|helped us|explained|listened|apologised|wishes to|would like|deserves|should be given|has a disability|cannot walk|can't walk|uses a wheelchair|swore|shouted|and her|and his|her mother|his mother";
