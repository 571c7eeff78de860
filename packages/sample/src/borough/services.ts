// The council's twelve services: who answers for them and how much people write about them.

export type Procedure = 'corporate' | 'adult social care' | 'children' | 'housing';

export interface Service {
  name: string;
  /** The department's name in the older export; also an alias in services.csv. */
  formerName: string;
  aliases: readonly string[];
  directorate: string;
  portfolio: string;
  procedure: Procedure;
  lifeEvent: string;
  /** Comments, complaints and compliments in a usual month. */
  monthly: number;
  /** Share of complaints, comments and compliments. */
  mix: readonly [complaint: number, comment: number, compliment: number];
  /** How much more than usual is received in each month, January first. */
  season: readonly number[];
}

const EVEN = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] as const;
const SUMMER = [0.93, 0.93, 0.97, 1.02, 1.06, 1.08, 1.08, 1.06, 1.02, 0.98, 0.94, 0.93] as const;
const WINTER = [1.1, 1.1, 1.06, 1, 0.95, 0.92, 0.9, 0.92, 0.95, 1, 1.04, 1.06] as const;

const PLACE = 'Environment and Place';
const HOMES = 'Homes and Growth';
const RESOURCES = 'Resources and Customer Access';
const ADULTS = 'Adults and Communities';
const CHILDREN = 'Children and Learning';

export const SERVICES: readonly Service[] = [
  {
    name: 'Waste and Recycling',
    formerName: 'Refuse & Recycling',
    aliases: ['Bins', 'Waste Services'],
    directorate: PLACE,
    portfolio: 'Cleaner, Greener Borough',
    procedure: 'corporate',
    lifeEvent: 'Moving home',
    monthly: 58,
    mix: [0.52, 0.32, 0.16],
    season: EVEN,
  },
  {
    name: 'Parks and Street Cleansing',
    formerName: 'Parks and Street Cleansing',
    aliases: ['Streetscene', 'Parks'],
    directorate: PLACE,
    portfolio: 'Cleaner, Greener Borough',
    procedure: 'corporate',
    lifeEvent: 'Enjoying my area',
    monthly: 36,
    mix: [0.42, 0.36, 0.22],
    season: SUMMER,
  },
  {
    name: 'Highways and Street Lighting',
    formerName: 'Highways',
    aliases: ['Roads and Pavements', 'Street Lighting'],
    directorate: PLACE,
    portfolio: 'Transport and Streets',
    procedure: 'corporate',
    lifeEvent: 'Getting about',
    monthly: 46,
    mix: [0.5, 0.38, 0.12],
    season: WINTER,
  },
  {
    name: 'Parking and Permits',
    formerName: 'Parking and Permits',
    aliases: ['Parking'],
    directorate: PLACE,
    portfolio: 'Transport and Streets',
    procedure: 'corporate',
    lifeEvent: 'Getting about',
    monthly: 30,
    mix: [0.52, 0.4, 0.08],
    season: EVEN,
  },
  {
    name: 'Housing Repairs',
    formerName: 'Housing Repairs',
    aliases: ['Repairs', 'Responsive Repairs'],
    directorate: HOMES,
    portfolio: 'Homes and Planning',
    procedure: 'housing',
    lifeEvent: 'Living in a council home',
    monthly: 46,
    mix: [0.52, 0.26, 0.22],
    season: WINTER,
  },
  {
    name: 'Tenancy and Housing Options',
    formerName: 'Tenancy and Housing Options',
    aliases: ['Housing Options', 'Tenancy Services'],
    directorate: HOMES,
    portfolio: 'Homes and Planning',
    procedure: 'housing',
    lifeEvent: 'Finding a home',
    monthly: 24,
    mix: [0.5, 0.3, 0.2],
    season: EVEN,
  },
  {
    name: 'Planning and Building Control',
    formerName: 'Planning',
    aliases: ['Development Management'],
    directorate: HOMES,
    portfolio: 'Homes and Planning',
    procedure: 'corporate',
    lifeEvent: 'Changing my home',
    monthly: 26,
    mix: [0.52, 0.38, 0.1],
    season: EVEN,
  },
  {
    name: 'Council Tax and Benefits',
    formerName: 'Revenues & Benefits',
    aliases: ['Revs and Bens', 'Council Tax'],
    directorate: RESOURCES,
    portfolio: 'Finance and Customer Access',
    procedure: 'corporate',
    lifeEvent: 'Moving home',
    monthly: 40,
    mix: [0.5, 0.32, 0.18],
    season: EVEN,
  },
  {
    name: 'Customer Services',
    formerName: 'Customer Services',
    aliases: ['Contact Centre', 'Customer Service Centre'],
    directorate: RESOURCES,
    portfolio: 'Finance and Customer Access',
    procedure: 'corporate',
    lifeEvent: 'Contacting the council',
    monthly: 28,
    mix: [0.34, 0.32, 0.34],
    season: EVEN,
  },
  {
    name: 'Libraries, Leisure and Culture',
    formerName: 'Libraries, Leisure and Culture',
    aliases: ['Libraries', 'Leisure'],
    directorate: ADULTS,
    portfolio: 'Health, Care and Culture',
    procedure: 'corporate',
    lifeEvent: 'Enjoying my area',
    monthly: 30,
    mix: [0.24, 0.4, 0.36],
    season: EVEN,
  },
  {
    name: 'Adult Social Care',
    formerName: 'Adult Social Care',
    aliases: ['ASC', 'Adults'],
    directorate: ADULTS,
    portfolio: 'Health, Care and Culture',
    procedure: 'adult social care',
    lifeEvent: 'Caring for someone',
    monthly: 20,
    mix: [0.52, 0.22, 0.26],
    season: EVEN,
  },
  {
    name: "Children's Services",
    formerName: "Children's Services",
    aliases: ['CSC', 'Children and Families'],
    directorate: CHILDREN,
    portfolio: 'Children and Learning',
    procedure: 'children',
    lifeEvent: 'Having a child',
    monthly: 18,
    mix: [0.56, 0.24, 0.2],
    season: EVEN,
  },
];
