// Who lives where: population, households and deprivation of each neighbourhood, added up to wards.
import type { Random } from '../random/random.ts';
import type { Geography, Ward } from './geography.ts';

export interface Residents {
  population: number;
  children: number;
  working: number;
  older: number;
  households: number;
  withoutCar: number;
  noEnglish: number;
  /** 1 is the most deprived tenth of the country, 10 the least. */
  decile: number;
}

/** Two wards that the planted truths are about. */
export interface WardRoles {
  hotSpot: string;
  quiet: string;
}

function residentsOf(random: Random, decile: number, size: number): Residents {
  const population = Math.round(1_900 * size * (0.9 + random.next() * 0.2));
  const childShare = 0.17 + (10 - decile) * 0.006 + (random.next() - 0.5) * 0.02;
  const olderShare = 0.13 + decile * 0.011 + (random.next() - 0.5) * 0.03;
  const households = Math.round(population / (2.25 + random.next() * 0.2));
  const children = Math.round(population * childShare);
  const older = Math.round(population * olderShare);
  return {
    population,
    children,
    working: population - children - older,
    older,
    households,
    withoutCar: Math.round(households * (0.46 - decile * 0.035 + (random.next() - 0.5) * 0.05)),
    noEnglish: Math.round(households * (0.06 - decile * 0.004 + random.next() * 0.012)),
    decile,
  };
}

/** Residents of every neighbourhood. Deprivation falls from the old harbour in the south-west to the north-east. */
export function settle(random: Random, geography: Geography, roles: WardRoles): Residents[] {
  return geography.neighbourhoods.map((cell) => {
    const name = geography.oldWards[cell.oldWard]?.name;
    const gradient = 2 + (cell.column / 11) * 4.5 + (cell.row / 7) * 2.5 + (random.next() - 0.5) * 2;
    if (name === roles.quiet) return residentsOf(random, 1, 1.5);
    if (name === roles.hotSpot) return residentsOf(random, 4, 1);
    return residentsOf(random, Math.min(10, Math.max(2, Math.round(gradient))), 1);
  });
}

/** Adds up a ward's neighbourhoods; the decile is the mean over residents, rounded. */
export function residentsOfWard(ward: Ward, residents: readonly Residents[]): Residents {
  const total: Residents = {
    population: 0,
    children: 0,
    working: 0,
    older: 0,
    households: 0,
    withoutCar: 0,
    noEnglish: 0,
    decile: 0,
  };
  let weighted = 0;
  for (const index of ward.neighbourhoods) {
    const part = residents[index];
    if (part === undefined) continue;
    total.population += part.population;
    total.children += part.children;
    total.working += part.working;
    total.older += part.older;
    total.households += part.households;
    total.withoutCar += part.withoutCar;
    total.noEnglish += part.noEnglish;
    weighted += part.decile * part.population;
  }
  total.decile = Math.round(weighted / total.population);
  return total;
}

const INWARD_LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';

/** Six postcodes a neighbourhood. There is no postcode area ZZ in use for addresses. */
export function postcodesOf(neighbourhood: number): string[] {
  const outward = `ZZ${Math.floor(neighbourhood / 8) + 1}`;
  return Array.from({ length: 6 }, (_, index) => {
    const serial = neighbourhood * 6 + index;
    const first = INWARD_LETTERS[serial % 20] ?? 'A';
    const second = INWARD_LETTERS[(serial * 7 + 3) % 20] ?? 'B';
    return `${outward} ${(neighbourhood % 8) + 1}${first}${second}`;
  });
}
