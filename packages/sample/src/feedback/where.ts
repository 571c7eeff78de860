// Where people write from: a neighbourhood, as likely as its residents are many, times the planted voices.
import type { Residents } from '../borough/people.ts';
import { NEW_WARDS_FROM, type Geography } from '../borough/geography.ts';
import type { Day } from '../dates/days.ts';
import type { Random } from '../random/random.ts';
import type { Plants } from '../truths/plants.ts';

export interface Place {
  neighbourhood: number;
  ward: string;
  wardCode: string;
}

export interface Places {
  geography: Geography;
  residents: readonly Residents[];
  plants: Plants;
}

/** The ward, on that day, of a neighbourhood. */
export function placeOf(geography: Geography, neighbourhood: number, on: Day): Place {
  const cell = geography.neighbourhoods[neighbourhood];
  const ward = on < NEW_WARDS_FROM ? geography.oldWards[cell?.oldWard ?? -1] : geography.newWards[cell?.newWard ?? -1];
  if (ward === undefined) throw new Error(`Neighbourhood ${neighbourhood} has no ward.`);
  return { neighbourhood, ward: ward.name, wardCode: ward.code };
}

/**
 * Neighbourhoods for `count` writers of one kind in one month. Every other one is drawn freely, the rest are spread
 * evenly over the residents, which keeps wards without a planted truth well inside the limits that chance sets.
 */
export function choosePlaces(
  random: Random,
  places: Places,
  request: { kind: string; on: Day; count: number },
): Place[] {
  const { geography, residents, plants } = places;
  const weights = geography.neighbourhoods.map((_, index) => {
    const { ward } = placeOf(geography, index, request.on);
    return (residents[index]?.population ?? 0) * plants.voice(ward, request.kind, request.on);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const offset = random.next();
  const chosen = Array.from({ length: request.count }, (_, index) => {
    if (index % 2 === 0) return placeOf(geography, random.weighted(weights), request.on);
    let left = ((index / request.count + offset) % 1) * total;
    const at = weights.findIndex((weight) => (left -= weight) < 0);
    return placeOf(geography, at < 0 ? weights.length - 1 : at, request.on);
  });
  return random.shuffle(chosen);
}
