// Puts letters together: an opening, the heart of the matter, details, a feeling, a request, sometimes how to get in touch.
import { FIRST_NAMES, LAST_NAMES, STREETS } from '../borough/names.ts';
import type { Random } from '../random/random.ts';
import * as common from './fragments/common.ts';
import type { Theme } from './fragments/phrases.ts';
import { phrasesOf } from './phrase-book.ts';

export type Kind = 'complaint' | 'comment' | 'compliment' | 'service request';

/** The person who writes: invented, with contact details from the ranges kept free for drama. */
export interface Writer {
  name: string;
  email: string;
  phone: string;
  postcode: string;
}

export interface Letter {
  theme: string;
  subject: string;
  text: string;
}

export interface LetterRequest {
  service: string;
  kind: Kind;
  ward: string;
  writer: Writer;
  /** Only this theme of the service, by its name. */
  theme?: string;
  /** Sentences to use instead of the theme's own. */
  core?: readonly string[];
}

/** Someone new. Numbers are Ofcom's 01632 and 07700 900, addresses end in example.org or example.com. */
export function inventWriter(random: Random, postcode: string): Writer {
  const first = random.pick(FIRST_NAMES);
  const last = random.pick(LAST_NAMES);
  const plain = `${first}.${last}`
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z.]/g, '');
  const number = String(random.integer(0, 999)).padStart(3, '0');
  return {
    name: `${first} ${last}`,
    email: `${plain}${random.chance(0.5) ? random.integer(1, 99) : ''}@example.${random.chance(0.5) ? 'org' : 'com'}`,
    phone: random.chance(0.6) ? `07700 900${number}` : `01632 960${number}`,
    postcode,
  };
}

type Slot = (random: Random, request: LetterRequest) => string;

const SLOTS: Readonly<Record<string, Slot>> = {
  street: (random) => random.pick(STREETS),
  address: (random) => `${random.integer(1, 140)} ${random.pick(STREETS)}`,
  ward: (_, request) => request.ward,
  bin: (random) => random.pick(common.BINS),
  rubbish: (random) => random.pick(common.RUBBISH),
  weekday: (random) => random.pick(common.WEEKDAYS),
  month: (random) => random.pick(common.MONTHS),
  weeks: (random) => random.pick(common.SPANS),
  days: (random) => random.pick(common.DAYS),
  times: (random) => random.pick(common.TIMES),
  minutes: (random) => random.pick(common.MINUTES),
  relative: (random) => random.pick(common.RELATIVES),
  nth: (random) => random.pick(['second', 'third', 'fourth', 'fifth']),
  spell: (random) => random.pick(common.SPELLS),
  years: (random) => random.pick(common.YEARS),
  n: (random) => String(random.integer(2, 9)),
  age: (random) => String(random.integer(68, 93)),
  number: (random) => String(random.integer(1_000, 9_999)),
  money: (random) => `£${random.integer(2, 480)}${random.chance(0.4) ? `.${random.integer(10, 99)}` : ''}`,
  staff: (random) => random.pick(FIRST_NAMES),
  person: (_, request) => request.writer.name,
  email: (_, request) => request.writer.email,
  phone: (_, request) => request.writer.phone,
  postcode: (_, request) => request.writer.postcode,
};

function fill(template: string, random: Random, request: LetterRequest): string {
  return template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => SLOTS[name]?.(random, request) ?? whole);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The heart of the matter after an opening: small letter after a comma or a colon, capital after a full stop. */
function joinOpening(opening: string, core: string): string {
  const ends = opening.at(-1) ?? '';
  return ends === '.' ? `${opening} ${capital(core)}.` : `${opening} ${core}.`;
}

interface Parts {
  openings: readonly string[];
  /** Used where the theme brings no details of its own. */
  details: readonly string[];
  closings: readonly string[];
  openingShare: number;
  detailShare: number;
  closingShare: number;
}

const PARTS: Readonly<Record<Kind, Parts>> = {
  complaint: {
    openings: common.OPENINGS,
    details: [],
    closings: common.ASKS,
    openingShare: 0.3,
    detailShare: 0.5,
    closingShare: 0.25,
  },
  comment: {
    openings: common.COMMENT_OPENINGS,
    details: common.COMMENT_REASONS,
    closings: common.COMMENT_CLOSINGS,
    openingShare: 0.45,
    detailShare: 0.5,
    closingShare: 0.4,
  },
  compliment: {
    openings: common.COMPLIMENT_OPENINGS,
    details: common.COMPLIMENT_DETAILS,
    closings: common.COMPLIMENT_CLOSINGS,
    openingShare: 0.4,
    detailShare: 0.5,
    closingShare: 0.5,
  },
  'service request': {
    openings: ['Hello,', 'Please note:', 'Hi,'],
    details: [],
    closings: ['Thank you.', 'Thanks.'],
    openingShare: 0.15,
    detailShare: 0,
    closingShare: 0.25,
  },
};

/** Some people write without capitals, some with their keys stuck, most with a curly apostrophe their phone puts in. */
function inTheirHand(text: string, random: Random): string {
  const style = random.next();
  if (style < 0.05) return text.toLowerCase().replaceAll('’', '');
  if (style < 0.07) return text.toUpperCase().replaceAll('.', '!');
  if (style < 0.12) return text.replaceAll('the ', 'teh ').replaceAll('’', "'");
  if (style < 0.3) return text.replaceAll('’', "'");
  if (style < 0.34) return text.replaceAll('. ', ' – ');
  return text;
}

function composeText(
  random: Random,
  request: LetterRequest,
  heart: { core: readonly string[]; detail: readonly string[] },
): string {
  const parts = PARTS[request.kind];
  const core = random.pick(heart.core);
  const sentences = [
    random.chance(parts.openingShare) ? joinOpening(random.pick(parts.openings), core) : `${capital(core)}.`,
  ];
  const details = heart.detail.length > 0 ? heart.detail : parts.details;
  if (details.length > 0 && random.chance(parts.detailShare)) sentences.push(random.pick(details));
  if (request.kind === 'complaint' && random.chance(0.25)) sentences.push(random.pick(common.FEELINGS));
  if (random.chance(parts.closingShare)) sentences.push(random.pick(parts.closings));
  const written = inTheirHand(fill(sentences.join(' '), random, request), random);
  const contact = request.kind !== 'comment' && random.chance(0.12);
  return contact ? `${written} ${fill(random.pick(common.CONTACT_LINES), random, request)}` : written;
}

/** About one complaint in fifty tells the whole story, with several matters and paragraphs. */
function composeLong(random: Random, request: LetterRequest, themes: readonly Theme[]): string {
  const paragraphs = Array.from({ length: 3 }, () => composeText(random, request, random.pick(themes)));
  return paragraphs.join('\n');
}

function chooseTheme(random: Random, request: LetterRequest): Theme {
  const { themes } = phrasesOf(request.service);
  const asked = themes.find((theme) => theme.name === request.theme);
  const theme = asked ?? themes[random.weighted(themes.map((each) => each.weight))];
  if (theme === undefined) throw new Error(`The service "${request.service}" has no themes.`);
  return theme;
}

/** Writes one piece of feedback about a service. */
export function writeLetter(random: Random, request: LetterRequest): Letter {
  const phrases = phrasesOf(request.service);
  if (request.kind !== 'complaint') {
    const core = { comment: phrases.comments, compliment: phrases.compliments, 'service request': phrases.requests }[
      request.kind
    ];
    const theme = { comment: 'Suggestion', compliment: 'Praise', 'service request': 'Request' }[request.kind];
    return { theme, subject: theme, text: composeText(random, request, { core: request.core ?? core, detail: [] }) };
  }
  const theme = chooseTheme(random, request);
  const name = request.core === undefined ? theme.name : (request.theme ?? theme.name);
  const heart = { core: request.core ?? theme.core, detail: theme.detail };
  const long = request.core === undefined && random.chance(0.02);
  const text = long ? composeLong(random, request, [theme, ...phrases.themes]) : composeText(random, request, heart);
  return { theme: name, subject: name, text };
}
