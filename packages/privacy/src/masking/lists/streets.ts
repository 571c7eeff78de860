// What streets and homes are called.

/** A street's last word, in any letters. */
export const SURE_STREET_TYPES =
  'Road|Rd|Street|Avenue|Ave|Lane|Ln|Drive|Crescent|Cres|Terrace|Gardens|Gdns|Grove|Mews|Boulevard|Wynd|Square';

/** A street's last word, with its capital only: "a close call", "the park". */
export const STREET_TYPES =
  'St|Dr|Av|Cl|Close|Way|Court|Ct|Place|Pl|Walk|Sq|Ter|Hill|Rise|View|Green|Park|Row|Parade|Quay|Wharf|Gate|Croft|Mount|Vale|Meadow|Meadows|Field|Fields|Bank|Chase|Garth|Dale|Heights|House|Villa|Villas|Cottage|Cottages|Buildings|Broadway|Circus|Common|Drove|End|Esplanade|Fold|Glade|Glen|Holt|Link|Nook|Orchard|Paddock|Paddocks|Pasture|Pastures|Path|Promenade|Ridge|Side|Spinney|Strand|Tower|Towers|Yard|Brow|Bridge|Lea|Approach|Mansions|Point|Walks|Parkway|Hall|Lodge|Copse|Dene|Burn|Cross|Corner|Leas|Loan|Brae|Wood|Woods';

/** A street's last word where the number before it is introduced: "at 12 elm close". */
export const SMALL_STREET_TYPES =
  'road|rd|street|avenue|ave|lane|ln|drive|crescent|cres|terrace|gardens|gdns|grove|mews|boulevard|wynd|square|close|court|way|place|walk|hill|green|park|st|dr|ct|cl|pl|sq|av|terr';

/** Where somebody lives is said behind these, in small letters too. */
export const BEFORE_HOMES =
  'live at|live in|lives at|lives in|lived at|lived in|living at|living in|address is|address|at|number|no|house|outside|o/s|opp|opposite|nr|near|next to|from|of|to|my home|resident at|resident of|visit|visited|deliver to|delivered to';

/** Words that are no street's name: "3 bins in our street", "20 mph road". */
export const NOT_STREETS =
  'the my our your his her their this that on in of at down up to by a an and or main same busy local every mph miles? minutes? mins? hours? days? weeks? months? years? am pm cars? houses? people residents properties bins? lights? metres? yards times broken past new other different car bus from off along across near per cent percent pounds? x double yellow';

/** Streets of one word end in these: Kingsway, Deansgate. */
export const ONE_WORD_STREETS = 'way|gate|side|bank|croft|mead|wick|garth';

/** The first word of a Welsh street, in any letters; and those that are words elsewhere, with their capital. */
export const WELSH_STREETS = 'Heol|Ffordd|Stryd|Lôn|Rhodfa|Cilgant|Teras';
export const WELSH_PLACES = 'Lon|Maes|Clos|Cae|Rhes|Bryn|Parc|Tan|Llys|Cwrt|Erw|Gerddi';

/** What a number before a street counts when it is not a home: "3 Green Lane shops". */
export const COUNTED =
  'shops|flats|houses|homes|properties|businesses|residents|traders|tenants|households|families|garages|stores|units|trees|lights|lamps|signs|potholes|reports|complaints';

/** Homes that have a name, before their number and street: The Old Forge, 3 Smithy Lane. */
export const HOUSES =
  'Forge|Cottage|Farm|Farmhouse|Bungalow|Barn|House|Lodge|Mill|Villa|Rectory|Vicarage|Manse|Parsonage|Smithy|Stables|Coach|Granary|Oast|Croft|Gatehouse|Hall|Court|Grange|Manor|Mews|Nook|Gables|Laurels|Hollies|Firs|Elms|Oaks|Willows|Beeches|Limes|Cedars|Poplars|Orchard|Homestead';
