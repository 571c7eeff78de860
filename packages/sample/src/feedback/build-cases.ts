// All feedback of the borough, month by month and service by service, numbered in the order it arrived.
import { pointInside } from '../borough/geography.ts';
import { postcodesOf } from '../borough/people.ts';
import { SERVICES, type Service } from '../borough/services.ts';
import { dayOf, type Day, type Month } from '../dates/days.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { calmNoise } from '../random/calm-noise.ts';
import { carryOver } from '../random/carry-over.ts';
import type { Random } from '../random/random.ts';
import { LIDO_CAMPAIGN } from '../text/fragments/people.ts';
import { PARKING_APP } from '../text/fragments/streets.ts';
import { inventWriter, writeLetter, type Kind, type LetterRequest, type Writer } from '../text/write-text.ts';
import { CAMPAIGN, EMERGING, HOT_SPOT, MONTHS, wardOn } from '../truths/plants.ts';
import type { Case } from './case.ts';
import { chooseArrival, chooseScore } from './how.ts';
import { settleComplaints } from './settle-complaints.ts';
import { choosePlaces, placeOf, type Place, type Places } from './where.ts';

/** Scales the usual numbers of services.ts to about 25,000 in all. */
const SCALE = 0.935;
const KINDS: readonly Kind[] = ['complaint', 'comment', 'compliment'];

interface Desk {
  random: Random;
  places: Places;
  service: Service;
  regulars: Writer[];
}

/** One writer in twelve has written before to the same service. */
function chooseWriter(desk: Desk, place: Place): Writer {
  const { random, regulars } = desk;
  if (regulars.length > 20 && random.chance(0.08)) return random.pick(regulars);
  const writer = inventWriter(random, random.pick(postcodesOf(place.neighbourhood)));
  regulars.push(writer);
  return writer;
}

/** What the letter is about, where a planted truth says so. */
function plantedMatter(desk: Desk, matter: { kind: Kind; place: Place; month: Month }): Partial<LetterRequest> {
  const { random, service, places } = desk;
  const { kind, place, month } = matter;
  if (kind === 'complaint' && service.name === EMERGING.service && random.chance(EMERGING.shares[month.id] ?? 0)) {
    return { core: PARKING_APP, theme: EMERGING.category };
  }
  const hot = place.ward === places.plants.wards.hotSpot && month.from >= dayOf(HOT_SPOT.from);
  if (hot && service.name === HOT_SPOT.service && random.chance(0.75)) return { theme: HOT_SPOT.theme };
  return {};
}

interface Arriving {
  kind: Kind;
  place: Place;
  received: Day;
  letter: { theme: string; subject: string; text: string };
  writer: Writer;
}

function buildCase(desk: Desk, arriving: Arriving): Case {
  const { random, service, places } = desk;
  const { kind, place, received, letter } = arriving;
  const arrival = chooseArrival(random, kind);
  const cell = places.geography.neighbourhoods[place.neighbourhood];
  if (cell === undefined) throw new Error(`No neighbourhood ${place.neighbourhood}.`);
  return {
    number: 0,
    kind,
    service,
    received,
    stage1: null,
    stage2: null,
    closed: addWorkingDays(received, kind === 'service request' ? random.integer(1, 15) : random.integer(0, 6)),
    remedy: '',
    channel: arrival.channel,
    solicited: arrival.solicited,
    ward: place.ward,
    wardCode: place.wardCode,
    wardKnown: !random.chance(0.04),
    point: pointInside(cell, random),
    writer: arriving.writer,
    category: letter.theme,
    subject: letter.subject,
    text: letter.text,
    satisfaction: chooseScore(random, kind, arrival.solicited),
  };
}

function buildMonth(desk: Desk, kind: Kind, plan: { month: Month; count: number }): Case[] {
  const { random, places } = desk;
  const { month, count } = plan;
  return choosePlaces(random, places, { kind, on: month.from, count }).map((drawn) => {
    const received = random.integer(month.from, month.to);
    const place = placeOf(places.geography, drawn.neighbourhood, received);
    const writer = chooseWriter(desk, place);
    const request: LetterRequest = {
      service: desk.service.name,
      kind,
      ward: place.ward,
      writer,
      ...plantedMatter(desk, { kind, place, month }),
    };
    return buildCase(desk, { kind, place, received, writer, letter: writeLetter(random, request) });
  });
}

function buildService(desk: Desk): Case[] {
  const { random, service, places } = desk;
  const cases: Case[] = [];
  const noise = KINDS.map(() => calmNoise(random, MONTHS.length));
  const carry = KINDS.map(() => carryOver(random));
  for (const [index, month] of MONTHS.entries()) {
    const usual =
      service.monthly *
      SCALE *
      (service.season[month.calendarMonth - 1] ?? 1) *
      places.plants.demand(service.name, month.id);
    for (const [position, kind] of KINDS.entries()) {
      const amount = usual * (service.mix[position] ?? 0) * (1 + 0.12 * (noise[position]?.[index] ?? 0));
      cases.push(...buildMonth(desk, kind, { month, count: carry[position]?.(amount) ?? 0 }));
    }
  }
  return cases;
}

/** Service requests are held by the newer system only. */
function buildRequests(desk: Desk, firstMonth: string): Case[] {
  return MONTHS.filter((month) => month.id >= firstMonth).flatMap((month) =>
    buildMonth(desk, 'service request', { month, count: Math.round(desk.service.monthly * 0.17) }),
  );
}

function buildCampaign(desk: Desk): Case[] {
  const { random, places } = desk;
  const [from, to] = [dayOf(CAMPAIGN.from), dayOf(CAMPAIGN.to)];
  const ward = wardOn(places.geography, places.plants.wards.campaign, from);
  return Array.from({ length: CAMPAIGN.count }, () => {
    const place = placeOf(places.geography, random.pick(ward.neighbourhoods), from);
    const writer = inventWriter(random, random.pick(postcodesOf(place.neighbourhood)));
    const text =
      random.pick(LIDO_CAMPAIGN).replace('{ward}', ward.name) + (random.chance(0.3) ? ` ${writer.name}` : '');
    const built = buildCase(desk, {
      kind: 'comment',
      place,
      received: random.integer(from, to),
      writer,
      letter: { theme: 'Suggestion', subject: 'Pharos Lido', text },
    });
    return { ...built, channel: random.chance(0.7) ? 'Email' : 'Letter', solicited: false, satisfaction: null };
  });
}

/** Builds every case, oldest first, numbered as a case system would. */
export function buildCases(random: Random, places: Places): Case[] {
  const cases: Case[] = [];
  for (const service of SERVICES) {
    const own = random.fork(service.name);
    const desk: Desk = {
      random: own,
      places,
      service,
      regulars: [],
    };
    cases.push(...buildService(desk), ...buildRequests(desk, '2024-12'));
    if (service.name === CAMPAIGN.service) cases.push(...buildCampaign(desk));
  }
  settleComplaints(random.fork('complaints'), cases, places.plants);
  cases.sort((one, other) => one.received - other.received);
  for (const [index, each] of cases.entries()) each.number = 100_001 + index;
  return cases;
}
