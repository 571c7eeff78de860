// What the lists and its shape say of a word, as bits of one number: a word can be a surname and a colour.

const bit = (place: number): number => 1 << place;

/** Never a person by itself: Council, Brown, April. */
export const NOT_NAME = bit(0);
/** A first name, whatever stands around it. */
export const FIRST = bit(1);
/** A first name that is also a word, even with a capital: Grace, Mark. */
export const PERHAPS_FIRST = bit(2);
/** A first name that is a word where it opens a sentence: Bill, Ivy. */
export const WORDLIKE = bit(3);
export const SURNAME = bit(4);
/** What makes a name of the word before it: Victoria Park, Cook Hospital. */
export const PLACE = bit(5);
/** Mr, Cllr, nurse; which of them say what is up to the rule. */
export const TITLE = bit(6);
/** Neighbour, receptionist: who can be followed by a name directly. */
export const PERSON = bit(7);
/** The first word of a phrase after which a name comes: "spoke to", "my name is". */
export const OPENS_INTRODUCTION = bit(8);
/** The first word of the end of a letter. */
export const OPENS_ENDING = bit(9);
/** The first word of a greeting. */
export const GREETS = bit(10);
/** The first word of thanks, praise or complaint of somebody. */
export const OPENS_THANKS = bit(11);
/** A street's last word: Road, Close. */
export const STREET_TYPE = bit(12);
/** Flat, unit: what a number or letter of a home stands behind. */
export const PART_OF_HOME = bit(13);
/** Cottage, Farm: a home that has a name. */
export const NAMED_HOME = bit(14);
/** What a reference stands behind: ref, account; and a colon, behind which the value of a form's label stands. */
export const OPENS_REFERENCE = bit(15);
/** What a number stands behind that says which one it is: ward 12, bus 36. */
export const COUNTS = bit(16);
/** What a registration stands behind: plate, van. */
export const VEHICLE = bit(17);
/** NHS, NI: the number behind it is one. */
export const OPENS_NUMBER = bit(18);
/** Saint, King: who comes next is no resident. */
export const SAINTLY = bit(19);
/** The first of two words that together are no person: John Lewis. */
export const OPENS_KNOWN_PAIR = bit(20);
/** Begins with a capital. */
export const CAPITAL = bit(21);
/** Begins with a capital and goes on as a name does: not BT, not MDT. */
export const NAME_SHAPE = bit(22);
/** One capital letter. */
export const INITIAL = bit(23);
/** Letters that begin with a small one. */
export const SMALL = bit(24);
export const NUMBER = bit(25);
/** The sign `@`, the word "at", brackets, and words that a name on social media stands behind. */
export const AT = bit(26);
/** The signs `(` and `+`, with which a phone number can begin. */
export const OPENS_PHONE = bit(27);
/** What was masked already. */
export const MASK = bit(28);
/** Part of a reference: its figures are no person's. */
export const REFERENCE = bit(29);
/** Two or three letters before a figure, as in postcodes and on number plates. */
export const BEFORE_NUMBER = bit(30);
/** Has a name's shape, and no list says that it is anything else. */
export const CAN_BE_NAME = bit(31);

/** What a list of names says of a word. */
export const ANY_NAME = FIRST | PERHAPS_FIRST | WORDLIKE | SURNAME;

export const has = ({ tags }: { tags: number }, wanted: number): boolean => (tags & wanted) !== 0;
