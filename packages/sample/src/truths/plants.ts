// The planted effects: every departure from a calm borough is decided here and nowhere else.
import { monthsBetween, dayOf, type Day } from '../dates/days.ts';
import { NEW_WARDS_FROM, type Geography, type Ward } from '../borough/geography.ts';
import type { Random } from '../random/random.ts';

export const FIRST_DAY = dayOf('2021-04-01');
export const LAST_DAY = dayOf('2026-09-30');
export const MONTHS = monthsBetween('2021-04', '2026-09');

export const DIP = {
  standard: 'Missed bins collected within 2 working days',
  service: 'Waste and Recycling',
  from: '2024-10-01',
  to: '2025-02-28',
  action: '2025-02-10',
  points: { '2024-10': -7, '2024-11': -12, '2024-12': -14, '2025-01': -13, '2025-02': -8 } as Readonly<
    Record<string, number>
  >,
} as const;

export const OPEN_DIP = {
  standard: 'Calls answered within 60 seconds',
  service: 'Customer Services',
  from: '2026-07-01',
  to: '2026-09-30',
  points: { '2026-07': -9, '2026-08': -12, '2026-09': -13 } as Readonly<Record<string, number>>,
} as const;

export const SEASON = {
  standard: 'Carriageway defects repaired within 5 working days',
  service: 'Highways and Street Lighting',
  amplitude: 8,
} as const;

export const TRAINING = { service: 'Council Tax and Benefits', on: '2024-01-15', before: 0.7, after: 0.93 } as const;
export const DECLINE = {
  service: 'Planning and Building Control',
  from: '2026-04-01',
  to: '2026-09-30',
  share: 0.42,
} as const;
export const HOT_SPOT = {
  from: '2025-04-01',
  to: '2026-09-30',
  factor: 2.3,
  service: 'Parks and Street Cleansing',
  theme: 'Fly-tipping',
} as const;
const QUIET_FACTOR = 0.26;

export const EMERGING = {
  service: 'Parking and Permits',
  category: 'Machines and charges',
  from: '2026-04-01',
  to: '2026-09-30',
  shares: {
    '2026-04': 0.15,
    '2026-05': 0.3,
    '2026-06': 0.45,
    '2026-07': 0.6,
    '2026-08': 0.65,
    '2026-09': 0.7,
  } as Readonly<Record<string, number>>,
} as const;

export const CAMPAIGN = {
  service: 'Libraries, Leisure and Culture',
  from: '2025-10-13',
  to: '2025-11-02',
  count: 150,
} as const;

const USUAL_IN_TIME = 0.9;

/** Wards that carry a truth: none of them was redrawn or renamed in 2023. */
export interface ChosenWards {
  hotSpot: string;
  quiet: string;
  campaign: string;
}

export function chooseWards(random: Random, geography: Geography): ChosenWards {
  const untouched = geography.newWards.filter((ward) =>
    geography.oldWards.some(
      (old) => old.name === ward.name && old.neighbourhoods.join() === ward.neighbourhoods.join(),
    ),
  );
  const [hotSpot, quiet, campaign] = random.shuffle(untouched).map((ward) => ward.name);
  if (hotSpot === undefined || quiet === undefined || campaign === undefined) throw new Error('Too few wards.');
  return { hotSpot, quiet, campaign };
}

export interface Plants {
  wards: ChosenWards;
  /** Share of stage 1 complaints answered in time among those received on a day. */
  stage1InTime(service: string, received: Day): number;
  /** How much likelier than by population alone a ward's residents are to write. */
  voice(ward: string, kind: string, received: Day): number;
  /** How many times the usual number a service receives in a month. */
  demand(service: string, month: string): number;
}

const TRAINED_ON = dayOf(TRAINING.on);
const DECLINES_FROM = dayOf(DECLINE.from);
const HOT_FROM = dayOf(HOT_SPOT.from);

export function createPlants(wards: ChosenWards): Plants {
  return {
    wards,
    stage1InTime(service, received) {
      if (service === TRAINING.service) return received < TRAINED_ON ? TRAINING.before : TRAINING.after;
      if (service === DECLINE.service && received >= DECLINES_FROM) return DECLINE.share;
      return USUAL_IN_TIME;
    },
    voice(ward, kind, received) {
      if (ward === wards.quiet) return QUIET_FACTOR;
      if (ward === wards.hotSpot && kind === 'complaint' && received >= HOT_FROM) return HOT_SPOT.factor;
      return 1;
    },
    demand(service, month) {
      if (service === DIP.service && DIP.points[month] !== undefined) return 1.4;
      if (service === EMERGING.service && EMERGING.shares[month] !== undefined)
        return 1 + EMERGING.shares[month] * 0.35;
      return 1;
    },
  };
}

/** The ward of that name on a day. */
export function wardOn(geography: Geography, name: string, on: Day): Ward {
  const list = on < NEW_WARDS_FROM ? geography.oldWards : geography.newWards;
  const ward = list.find((each) => each.name === name);
  if (ward === undefined) throw new Error(`No ward "${name}" on that day.`);
  return ward;
}
