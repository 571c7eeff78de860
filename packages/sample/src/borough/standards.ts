// Twenty service standards and how they usually go. Levels and spreads are invented.

export interface Standard {
  name: string;
  service: string;
  unit: '%' | 'days' | 'minutes';
  polarity: 'higher is better' | 'lower is better';
  target: number;
  statutory: boolean;
  tolerance: number;
  frequency: 'monthly';
  /** Middle of the results, and how far a usual month lies from it. */
  level: number;
  spread: number;
  /** Cases a month; null where the council keeps no count, only the result. */
  cases: number | null;
}

type Share = [name: string, service: string, target: number, level: number, spread: number, cases: number | null];

const SHARES: Share[] = [
  ['Missed bins collected within 2 working days', 'Waste and Recycling', 93, 96.4, 0.8, 420],
  ['Bulky waste collected on the day booked', 'Waste and Recycling', 92, 95.8, 0.9, 310],
  ['Fly-tips cleared within 3 working days', 'Parks and Street Cleansing', 88, 92.6, 1.1, 360],
  ['Parks inspected on schedule', 'Parks and Street Cleansing', 90, 94.5, 1.2, 280],
  ['Carriageway defects repaired within 5 working days', 'Highways and Street Lighting', 70, 88, 1.2, 340],
  ['Street lights repaired within 7 working days', 'Highways and Street Lighting', 88, 92.8, 1.1, 320],
  ['Resident permits issued within 3 working days', 'Parking and Permits', 94, 97, 0.7, 520],
  ['Emergency repairs done within 24 hours', 'Housing Repairs', 95, 97.8, 0.6, 360],
  ['Routine repairs done within 20 working days', 'Housing Repairs', 85, 89.6, 1.1, 780],
  ['Homelessness assessments made within 5 working days', 'Tenancy and Housing Options', 86, 91.2, 1.6, 210],
  ['Householder applications decided in 8 weeks', 'Planning and Building Control', 84, 89.4, 1.8, 190],
  ['Benefit claims decided within 14 days', 'Council Tax and Benefits', 86, 90.8, 1.1, 290],
  ['Council tax collected of the amount due', 'Council Tax and Benefits', 95.5, 97.1, 0.35, null],
  ['Calls answered within 60 seconds', 'Customer Services', 75, 81.5, 1.6, 9_400],
  ['Questions solved at first contact', 'Customer Services', 78, 83.2, 1.3, 7_800],
  ['Reserved books ready within 7 days', 'Libraries, Leisure and Culture', 87, 91.6, 1.1, 1_250],
  ['Care assessments finished within 28 days', 'Adult Social Care', 80, 86.2, 1.8, 240],
  ['Child and family assessments finished within 45 days', "Children's Services", 82, 87.6, 1.7, 260],
];

const STATUTORY = new Set([
  'Householder applications decided in 8 weeks',
  'Homelessness assessments made within 5 working days',
  'Child and family assessments finished within 45 days',
]);

export const STANDARDS: readonly Standard[] = [
  ...SHARES.map(([name, service, target, level, spread, cases]): Standard => ({
    name,
    service,
    unit: '%',
    polarity: 'higher is better',
    target,
    statutory: STATUTORY.has(name),
    tolerance: 2,
    frequency: 'monthly',
    level,
    spread,
    cases,
  })),
  {
    name: 'Average days to re-let a council home',
    service: 'Tenancy and Housing Options',
    unit: 'days',
    polarity: 'lower is better',
    target: 30,
    statutory: false,
    tolerance: 3,
    frequency: 'monthly',
    level: 24.6,
    spread: 1.4,
    cases: null,
  },
  {
    name: 'Average wait at the customer centre',
    service: 'Customer Services',
    unit: 'minutes',
    polarity: 'lower is better',
    target: 10,
    statutory: false,
    tolerance: 1,
    frequency: 'monthly',
    level: 6.8,
    spread: 0.7,
    cases: null,
  },
];
