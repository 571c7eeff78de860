// Words that stand before or behind people's names.

/** Titles, with their capital. */
export const TITLES =
  'Mr|Mrs|Ms|Miss|Mx|Messrs|Dr|Prof|Professor|Doctor|Rev|Revd|Reverend|Cllr|Cllrs|Clr|Cnclr|Councillor|Councillors|Sir|Lady|Dame|Lord|Baroness|Nurse|Sister|Matron|PC|PCSO|Sgt|Sergeant|Inspector|Constable|Officer|Imam|Rabbi|Pastor|Fr|Father|Auntie|Aunty|Aunt|Uncle|Grandma|Nana|Nan|Grandad|Gran|Capt|Captain|Lt|Major|Mister|Colonel|Coun|Alderman|SW|TL|HV|EWO|SENCO|DSL|EHO|MR|MRS|MS|MISS|DR|PROF|REV|CLLR|COUNCILLOR|NURSE';

/** Behind these a word is a name whatever it is elsewhere: Mr Street. */
export const SURE_TITLES = 'Mr|Mrs|Ms|Miss|Mx|Mister|Cllr|MR|MRS|MS|MISS|CLLR';

/** Behind these, in any letters, a listed name is one: nurse sarah. */
export const SMALL_TITLES = 'dr|ms|miss|nurse|doctor|cllr|councillor|sister|sir|officer|auntie|aunty|aunt|uncle';

/** Who is followed by a name directly: "my neighbour Jo", "the driver, Jo". */
export const PEOPLE =
  'neighbour|neighbours|husband|wife|partner|son|daughter|mother|father|mum|dad|brother|sister|grandson|granddaughter|grandmother|grandfather|nan|gran|grandad|aunt|uncle|cousin|nephew|niece|friend|cleaner|carer|nurse|driver|receptionist|manager|officer|adviser|advisor|caseworker|librarian|warden|supervisor|operative|engineer|plumber|surveyor|teacher|doctor|consultant|therapist|physio|midwife|colleague|assistant|caretaker|lady|gentleman|man|woman|chap|lad|girl|guy|boy|agent|registrar|planner|inspector|councillor|operator|handler|clerk|crew|leader|foreman|chargehand|binman|porter|headteacher|deputy|instructor|lifeguard|trainer|tutor|postman|postie|vicar|solicitor|dentist|pharmacist|paramedic|keyworker|interpreter|husband|wife|stepson|stepdaughter|stepdad|stepmum|fiancé|fiancée|girlfriend|boyfriend|hubby|child|baby|toddler|grandchild|nain|taid|housemate|flatmate|lodger|landlady|employee|apprentice|volunteer|pupil|kid|eldest|youngest|pal|mate|guide|chef|cook';

/** The same in two words, of which the last is nobody by itself. */
export const PEOPLE_OF_TWO_WORDS =
  'case worker|social worker|care worker|support worker|key worker|crew member|crossing patrol|health visitor|little one';

/** Who is named by "called" only, as full stops get lost: "the tenant Repairs are due". */
export const NAMED_PEOPLE =
  'worker|person|someone|somebody|staff|member|tenant|resident|landlord|customer|cust|cx|caller|enquirer|complainant|applicant|claimant|advocate|assessor|author|sender|guardian|student|owner|occupier|lead|investigator|reviewer|signatory|executor|deponent|leaseholder|visitor|patient|client|parent';

/** Surnames that are words, and are no names elsewhere: behind "Dr", which is no word itself, they are. */
export const WORD_SURNAMES =
  'Best|Black|Blue|Case|Child|Church|Close|Day|Driver|English|French|Good|Head|Holiday|House|Lane|Law|Little|Long|Lord|March|North|Park|Ring|Street|Ward|West|Winter|Work|Works';

/** Parts of a surname that are written small or with a capital. */
export const PARTICLES =
  'ap|ab|del|das|ter|bint|ben|abu|umm|de|da|dos|van|von|der|den|la|le|di|du|bin|ibn|al|el|ul|De|Da|Van|Von|Le|La|Di|Bin|Al|El';

/** Titles that are words or places elsewhere (Master Plan, Bishop Auckland): a listed first name stands behind. */
export const TITLES_BEFORE_FIRST_NAMES =
  'Master|Canon|Bishop|Archdeacon|Judge|Justice|Brother|Cousin|Colonel|Granny|Grandpa';
