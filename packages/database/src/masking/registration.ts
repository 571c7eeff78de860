import { digitsOf, literal, replaceChecked, replaceEvery, type ShapeMask } from './mask.ts';

const TOKEN = '[registration]';
// I and Q are not used in the first pair, nor in the last three; the two figures are 02 to 30 or 51 to 80 (DVLA INF104).
const AGE = '(?:0[2-9]|[12][0-9]|30|5[1-9]|[67][0-9]|80)';
const FIRST = 'A-HJ-PR-Y';
const LAST = 'A-HJ-PR-Z';
const GAP = String.raw`[\s\-\x{00A0}]`;
const small = (letters: string): string => letters.toLowerCase();

const CURRENT = `[${FIRST}]{2}${GAP}?${AGE}${GAP}?[${LAST}]{3}|[${FIRST}${small(FIRST)}]{2}${AGE}[${LAST}${small(LAST)}]{3}|[${small(FIRST)}]{2}${AGE} [${small(LAST)}]{3}`;
// Behind a letter with one figure and a space stands a road or a paper size: A19 THE, A4 PDF.
const PREFIX_LETTER = 'A-HJ-NPR-TV-Y';
const PREFIX = `[${PREFIX_LETTER}](?:[0-9]{2,3}${GAP}|[0-9]{1,3})[${LAST}]{3}|[${small(PREFIX_LETTER)}][0-9]{3}[${small(LAST)}]{3}`;

// Northern Ireland: a letter, a county's two letters with an I or a Z, and up to four figures.
const NORTHERN_IRISH = `[A-HJ-PR-Y](?:I[ABGJLW]|[JOUX]I|[A-HJ-PR-Y]Z)${GAP}?[1-9][0-9]{3}`;

// Said to be one, or said of a vehicle: then also with spaces, in small letters, and in the older and Northern Irish forms.
const LEAD = String.raw`(?i:\b(?:reg|regs|registration|registered|plates?|number\s?plate)\b(?:\s*(?:numbers?|no|mark|plate|is|was|as|reads?|of|[.:#(,\-“"']))*\s*)`;
const VEHICLE = String.raw`(?i:\b(?:car|van|vehicle|lorry|truck|taxi|motorbike|motorcycle|moped|wagon|minibus|audi|bmw|citroen|dacia|fiat|ford|honda|hyundai|jaguar|kia|mazda|mercedes|mini|nissan|peugeot|renault|seat|skoda|tesla|toyota|transit|vauxhall|volkswagen|volvo|vw|corsa|astra|fiesta|focus|golf|polo|clio|corolla|qashqai|range rover|land rover)\b(?:\s*(?:reg|registration|number|plate|with|the|is|was|[.:#(,\-]))*\s*)`;
const ANY_CASE = `(?:(?i:[A-Z]{2}${GAP}?${AGE}${GAP}?[A-Z]{3}|[A-Z][0-9]{1,3}${GAP}?[A-Z]{3}|[A-Z]{3}${GAP}?[0-9]{1,3}[A-Z])|[A-Z]{3}${GAP}?[0-9]{4})`;
const OLDER = `(?:${ANY_CASE}|[A-Z]{1,3}${GAP}?[0-9]{1,4}|[0-9]{1,4}${GAP}?[A-Z]{1,3})`;

// Three letters that are a word: "in TS18 THE", "the A174 AND", "MY12 BIN".
const WORDS = `AGE AGO AID AIR ARM ART BET BOX BOY COW CRY CUP DIE DRY DUE EAR EAT EGG FAX FIT FIX FLY FOX GUY HAT HIT HUB ICE ILL INN KEY KID LAW LAY LEG LIE LIP LOG MIX MUD NIL NON ODD OIL OWE PAD PAN PAT PIE PIG PIN PIT POT RAW RUB RUG SAD SEA SKY SIT SIX SUM SUN TAP TAR TEA TIE TIN TOE TOY VIA WAR WEB WIN WON ALL AND ANY APP ARE ASK BAD BAG BAY BED BIG BIN BUS BUT BUY CAB CAN CAR CAT CUT DAD DAY DID DOG END FAR FEE FEW FOR FUN GAS GET GOT GYM HAD HAS HER HGV HIM HIS HOT HOW JOB LAD LED LET LOT LOW MAN MAP MAY JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC MIN HRS MPH MEN MET MOT MUM NET NEW NHS NOR NOT NOW OAP OFF OLD ONE OUR OUT OWN PAY PCN PDF PER PET PLC PUB PUT RAN RAT RED ROW RUN SAT SAW SAY SEE SET SHE SON TAX TEN THE TOO TOP TRY TWO USE VAN VAT WAS WAY WET WHO WHY YES YET YOU`;
// Two letters and a space, or three, that open a time or a number in capitals: "AT 10 SEP", "BIG 2000".
const SHORT_WORDS = [
  'AM',
  'AN',
  'AS',
  'AT',
  'BE',
  'BY',
  'DO',
  'GO',
  'HE',
  'IF',
  'IN',
  'IS',
  'IT',
  'ME',
  'MY',
  'NO',
  'OF',
  'ON',
  'OR',
  'SO',
  'TO',
  'UP',
  'US',
  'WE',
];
const shortWordList = [...SHORT_WORDS.map((word) => `${word} `), 'BIG', 'DIG', 'FIG', 'GIG', 'PIG', 'RIG', 'VIA', 'WIG']
  .map(literal)
  .join(', ');
const wordList = WORDS.split(/\s+/).map(literal).join(', ');

export const REGISTRATION_HINTS: readonly string[] = [
  String.raw`(?:\b|\b(?i:reg))(?:${CURRENT}|${PREFIX}|${NORTHERN_IRISH})\b`,
  String.raw`(?:${LEAD}|${VEHICLE})${OLDER}\b`,
];

export const REGISTRATION: ShapeMask = {
  kind: 'registration',
  token: TOKEN,
  apply: ({ original, text }) => {
    const said = replaceEvery(text, String.raw`(${LEAD})${OLDER}\b`, String.raw`\1${TOKEN}`);
    const ofVehicle = replaceEvery(said, String.raw`(${VEHICLE})${ANY_CASE}\b`, String.raw`\1${TOKEN}`);
    return replaceChecked(
      { original, text: ofVehicle },
      {
        pattern: String.raw`(?:\b|\b(?i:reg))(${CURRENT}|${PREFIX}|${NORTHERN_IRISH})\b`,
        isValid: `((right(upper(candidate), 3) not in (${wordList}) and left(candidate, 3) not in (${shortWordList})) or len(${digitsOf('candidate')}) = len(candidate))`,
        replacement: literal(TOKEN),
      },
    );
  },
};
