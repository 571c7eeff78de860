// Words that say what the number behind them is.

/** References, which are no person's: their figures stay. */
export const REFERENCE_WORDS =
  'ref|refs|reference|references|case|job|ticket|order|invoice|account|acct|a/c|application|app|planning|permit|licence|license|policy|meter|mpan|mprn|serial|uprn|usrn|asset|claim|customer|tenancy|rent|council tax|complaint|enquiry|incident|log|crime|booking|receipt|transaction|column|pcn|penalty|notice|parcel|tracking|barcode|imei|id|foi|sr|po|request|report|payment|business rates|rates';

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

/** NHS and National Insurance numbers are introduced by these. */
export const NUMBER_LEADS = 'nhs|ni|nino|n.i.|national insurance';
