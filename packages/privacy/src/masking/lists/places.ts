// What places, firms and laws that are called after people end in, and what begins like a name and is none.

/** A name belongs to what follows it when that is one of these: "Victoria Park", "James Cook Hospital". */
export const PLACES =
  'Hospital|Hospice|Infirmary|Clinic|Surgery|Practice|School|Academy|College|University|Primary|Secondary|Junior|Infants|Infant|Nursery|Library|Museum|Theatre|Gallery|Centre|Center|Church|Chapel|Cathedral|Mosque|Temple|Cemetery|Park|Pavilion|Stadium|Baths|Pool|Road|Rd|Street|Avenue|Ave|Lane|Drive|Close|Crescent|Terrace|Gardens|Garden|Grove|Mews|Square|Court|Way|Place|Walk|Rise|View|House|Hall|Lodge|Tower|Towers|Estate|Row|Parade|Quay|Wharf|Bridge|Station|Roundabout|Junction|Bypass|Dock|Foundation|Trust|Housing|Homes|Group|Ltd|Limited|PLC|plc|Day|Hotel|Inn|Arms|Pub|Law|Rule|Bill|Act|Award|Line|District|Council|Association|Society|Community|Unit|Suite|Wing|Building|Health|Medical|Building|Memorial|Monument|Statue|Institute|Market|Shopping|Leisure|Sports|Care|Wood|Woods|Hospice|Limited|LLP|Solicitors|Builders|Bros|Brothers|Cup|Trophy|Review|Report|Inquiry|Amendment|Bay|Way|Field|Fields|Playing|Recreation|Nature|Reserve|Cottages|Almshouses|Barracks|Works|Skill|App';
/** The same in small letters, where they can be no surname and no verb. */
export const SMALL_PLACES =
  'ward|unit|course|close|lodge|wing|suite|clinic|road|street|avenue|lane|crescent|terrace|gardens|school|academy|hospital|library|museum|church|surgery|centre|estate|house|park|roundabout|cemetery|hospice|garden|skill|app|charity|festival|trophy|statue|pub|bridge';

/** Firms, people of history and sayings that read like a first name and a surname. */
export const KNOWN_PAIRS: readonly string[] = [
  'James Cook',
  'John Lewis',
  'William Hill',
  'Thomas Cook',
  'Ted Baker',
  'Jamie Oliver',
  'Peter Pan',
  'Peter Rabbit',
  'Father Christmas',
  'Laura Ashley',
  'Joe Bloggs',
  'Joe Public',
  'Jack Russell',
  'Robin Hood',
  'Harry Potter',
  'Florence Nightingale',
  'Tom Dick',
  'Marie Curie',
  'Edith Cavell',
  'Lord Byron',
  'Henry Hoover',
  'Wallace Gromit',
];

/** Saints and kings, harbours and storms: the name behind is no resident's. */
export const SAINTS_AND_KINGS = 'St|Saint|King|Queen|Prince|Princess|Pope|Port|Mount|Storm|Hurricane';

/** Places and firms in several words, in any letters. */
export const PLACE_PHRASES = 'and sons|& sons|and son|& son|bus stop|community centre|leisure centre';
