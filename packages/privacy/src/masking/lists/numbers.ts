// Words that say what the number behind them is.

/** References, which are no person's: their figures stay. */
export const REFERENCE_WORDS =
  'ref|refs|reference|references|case|job|ticket|order|invoice|account|acct|acc|a/c|application|app|planning|permit|licence|license|policy|meter|mpan|mprn|serial|uprn|usrn|asset|claim|customer|tenancy|rent|council tax|complaint|enquiry|incident|log|crime|booking|receipt|transaction|column|pcn|penalty|notice|parcel|tracking|barcode|imei|id|foi|sr|po|request|report|payment|business rates|rates';

/** What stands between such a word and its number. */
export const REFERENCE_LINKS =
  'no|nos|num|number|numbers|ref|reference|account|code|id|is|was|of|charge|notice|tax|bill|meter|reading|request|app|application|case|which|are|will|be|being|to|my|the|quote|quoted|quoting';

/** What says where something is or which bus it was, not where somebody lives: "route 36 High Street". */
export const COUNTING_WORDS =
  'bus|buses|route|service|phase|junction|ward|plot|zone|section|page|exit|stage|area|platform|since|in|year|class|item|question|tier|band|age|aged|level|grade|bay|gate|col|column|lamp|court|of';

/** A registration stands behind these in any form. */
export const PLATE_WORDS = 'reg|regs|registration|registered|plate|plates|numberplate|number plate';

/** What stands between such a word and the registration. */
export const PLATE_LINKS = 'number|numbers|no|mark|plate|is|was|as|read|reads|of';

/** Behind these a registration may be written in small letters or be an old one. */
export const VEHICLES =
  'car|van|vehicle|lorry|truck|taxi|motorbike|motorcycle|moped|wagon|minibus|audi|bmw|citroen|dacia|fiat|ford|honda|hyundai|jaguar|kia|mazda|mercedes|mini|nissan|peugeot|renault|seat|skoda|tesla|toyota|transit|vauxhall|volkswagen|volvo|vw|corsa|astra|fiesta|focus|golf|polo|clio|corolla|qashqai|range rover|land rover';

/** What stands between a vehicle and its registration. */
export const VEHICLE_LINKS = 'reg|registration|number|plate|with|the|is|was';

export const VEHICLE_WORDS = `${PLATE_WORDS}|${VEHICLES}`;

/** Parts of a house, before a number or a letter. */
export const PARTS_OF_HOMES = 'flat|apartment|apt|unit|suite|room|block|house|number|no';

export const HOMES_WITH_NAMES = 'Cottage|Farm|Farmhouse|Bungalow|Barn';

/** A day of birth stands behind these. */
export const DATE_OF_BIRTH_LEADS =
  'dob|d.o.b|d.o.b.|d o b|date of birth|birth date|birthdate|born|birthday|birthday is|date-of-birth';
export const DATE_LINKS = 'is was on the in : - = . ( [';

/** A bank's sort code stands behind these. */
export const SORT_CODE_WORDS = 'sort code|sort-code|sortcode|sort|s/c|sc|bank details|bank account|bacs';
/** Words for an account, of a bank or of the council. */
export const ACCOUNT_WORDS = 'account|acct|acc|a/c';
export const ACCOUNT_LINKS = 'no|nos|num|number|is|was|code|details|are|: . # - = (';

export const PASSPORT_LINKS = 'no|num|number|is|was|: . # - = (';
/** A driver number stands behind these. */
export const DRIVER_LEADS =
  "driving licence|driving license|driver number|driver no|driver's licence|drivers licence|driver licence|dl|dvla licence";

/** Sites on which people have a page of their own. */
export const HANDLE_SITES =
  'facebook.com|fb.com|instagram.com|twitter.com|x.com|tiktok.com|snapchat.com|threads.net|linkedin.com/in|youtube.com';
/** A name on social media stands behind these. */
export const HANDLE_LEADS =
  'twitter|insta|instagram|facebook|fb|tiktok|snapchat|snap|handle|username|user name|userid|skype|whatsapp|ebay';
/** In the handle of a council, a paper or a firm. */
export const INSTITUTIONS =
  'council|gov|police|nhs|news|fire|radio|borough|city|county|library|school|college|water|rail|bus|train|travel|park|leisure|parking|recycl|support|help|official|mp$|uk$|^@?(?:groups|pages|events|watch|reel|share|status|hashtag|channel|search|profile|home|marketplace)\\b';

/** Words behind which a number is somebody's: each kind looks at its own. */
export const NUMBER_LEADS = [
  'nhs|ni|nino|n.i.|national insurance|passport|ip|ipaddress|postcode|post code',
  DATE_OF_BIRTH_LEADS,
  SORT_CODE_WORDS,
  DRIVER_LEADS,
].join('|');
