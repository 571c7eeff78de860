// What the council did and what it should be known for: actions, events and documents.
import type { ChosenWards } from '../truths/plants.ts';
import { DIP, TRAINING } from '../truths/plants.ts';
import { csvFile } from '../csv/csv.ts';

interface Action {
  reference: string;
  said: string;
  done: string;
  owner: string;
  started: string;
  corporateTheme: string;
  theme?: string;
  service?: string;
  /** The part that its ward plays in the planted truths. */
  ward?: keyof ChosenWards;
  toldOn?: string;
  toldHow?: string;
}

const ACTIONS: readonly Action[] = [
  {
    reference: 'A-001',
    said: 'Bins are missed and nobody comes back',
    done: 'Two spare crews and re-drawn rounds',
    theme: 'Missed collection',
    service: DIP.service,
    owner: 'Head of Waste',
    started: DIP.action,
    toldOn: '2025-03-03',
    toldHow: 'web page, letter to every household',
    corporateTheme: 'Putting it right',
  },
  {
    reference: 'A-002',
    said: 'Complaints about council tax are answered late',
    done: 'Complaints training for all staff who answer',
    theme: 'Hard to get an answer',
    service: TRAINING.service,
    owner: 'Revenues Manager',
    started: TRAINING.on,
    toldOn: '2024-03-01',
    toldHow: 'annual report',
    corporateTheme: 'Putting it right',
  },
  {
    reference: 'A-003',
    said: 'It takes too long to be told anything',
    done: 'Stage 1 limit cut from 15 to 10 working days',
    owner: 'Complaints Manager',
    started: '2023-10-01',
    toldOn: '2023-10-01',
    toldHow: 'web page',
    corporateTheme: 'Putting it right',
  },
  {
    reference: 'A-004',
    said: 'Fly-tipping keeps coming back',
    done: 'Two cameras and a weekly clearance round',
    theme: 'Fly-tipping',
    service: 'Parks and Street Cleansing',
    ward: 'hotSpot',
    owner: 'Streetscene Manager',
    started: '2026-08-17',
    corporateTheme: 'Cleaner streets',
  },
  {
    reference: 'A-005',
    said: 'Calendars are hard to read',
    done: 'Large-print collection calendar',
    service: 'Waste and Recycling',
    owner: 'Head of Waste',
    started: '2022-03-14',
    toldOn: '2022-04-01',
    toldHow: 'with the calendar',
    corporateTheme: 'Easy to deal with',
  },
  {
    reference: 'A-006',
    said: 'Nobody says when the repair will be',
    done: 'Text message when the worker sets off',
    theme: 'Missed appointment',
    service: 'Housing Repairs',
    owner: 'Repairs Manager',
    started: '2023-02-06',
    toldOn: '2023-02-20',
    toldHow: 'tenants’ newsletter',
    corporateTheme: 'Easy to deal with',
  },
  {
    reference: 'A-007',
    said: 'The form loses my answers',
    done: 'Forms now save half way',
    theme: 'Online account',
    service: 'Customer Services',
    owner: 'Digital Manager',
    started: '2024-12-16',
    toldOn: '2025-01-10',
    toldHow: 'banner on the site',
    corporateTheme: 'Easy to deal with',
  },
  {
    reference: 'A-008',
    said: 'Families want Saturday story time',
    done: 'Story time on Saturdays in three libraries',
    service: 'Libraries, Leisure and Culture',
    owner: 'Libraries Manager',
    started: '2023-09-09',
    toldOn: '2023-09-01',
    toldHow: 'posters',
    corporateTheme: 'Places to enjoy',
  },
  {
    reference: 'A-009',
    said: 'Keep the Pharos Lido open',
    done: 'Closure proposal withdrawn; friends group formed',
    service: 'Libraries, Leisure and Culture',
    ward: 'campaign',
    owner: 'Cabinet Member',
    started: '2025-12-08',
    toldOn: '2025-12-09',
    toldHow: 'press release',
    corporateTheme: 'Places to enjoy',
  },
  {
    reference: 'A-010',
    said: 'Few people from this ward write in',
    done: 'Doorstep conversations with interpreters',
    service: 'Customer Services',
    ward: 'quiet',
    owner: 'Engagement Lead',
    started: '2026-09-07',
    corporateTheme: 'Hearing everyone',
  },
  {
    reference: 'A-011',
    said: 'Nobody told us that care is charged',
    done: 'A one-page guide to paying for care',
    theme: 'Charges for care',
    service: 'Adult Social Care',
    owner: 'Care Manager',
    started: '2024-05-13',
    toldOn: '2024-06-01',
    toldHow: 'leaflet with every assessment',
    corporateTheme: 'Clear information',
  },
  {
    reference: 'A-012',
    said: 'Plans are late and nobody rings',
    done: 'A named contact for every family',
    theme: 'Special needs plan',
    service: "Children's Services",
    owner: 'SEND Manager',
    started: '2025-04-28',
    toldOn: '2025-05-12',
    toldHow: 'letter',
    corporateTheme: 'Clear information',
  },
];

export function actionsCsv(wards: ChosenWards): string {
  return csvFile(
    [
      'reference',
      'said',
      'done',
      'theme',
      'service',
      'ward',
      'owner',
      'start_date',
      'told_customers_on',
      'told_customers_how',
      'corporate_theme',
    ],
    ACTIONS.map((each) => [
      each.reference,
      each.said,
      each.done,
      each.theme ?? null,
      each.service ?? null,
      each.ward === undefined ? null : wards[each.ward],
      each.owner,
      each.started,
      each.toldOn ?? null,
      each.toldHow ?? null,
      each.corporateTheme,
    ]),
  );
}

export function eventsCsv(): string {
  return csvFile(
    ['date', 'kind', 'to', 'service', 'note'],
    [
      ['2022-09-19', 'closure', '2022-09-19', null, 'Offices closed for the state funeral'],
      ['2023-10-01', 'procedure change', null, null, 'Stage 1 limit 10 working days instead of 15'],
      [TRAINING.on, 'training', null, TRAINING.service, 'Complaints training for all who answer'],
      [
        '2024-04-01',
        'procedure change',
        null,
        'Housing Repairs',
        'Housing complaints: clock starts at the acknowledgement',
      ],
      ['2024-12-16', 'system change', null, null, 'Feedback moved from the case system to the new platform'],
      ['2025-12-29', 'closure', '2025-12-31', null, 'Customer centre closed between Christmas and New Year'],
      [
        '2022-02-18',
        'exceptional period',
        '2022-02-25',
        'Parks and Street Cleansing',
        'Storm: trees down across the borough',
      ],
    ],
  );
}

export function documentsCsv(): string {
  return csvFile(
    ['element', 'title', 'date', 'link', 'service', 'show_me_or_tell_me'],
    [
      [
        '2.1.1',
        'Council Plan 2025 to 2029',
        '2025-03-12',
        'https://doggermere.example.org/council-plan',
        null,
        'show me',
      ],
      ['2.1.3', 'Customer care policy', '2024-07-01', 'https://doggermere.example.org/customer-care', null, 'show me'],
      [
        '2.2.3',
        'Appraisal form with customer objectives',
        '2025-01-20',
        'https://doggermere.example.org/appraisal',
        null,
        'show me',
      ],
      ['3.1.1', 'A to Z of services', '2026-02-02', 'https://doggermere.example.org/a-z', null, 'show me'],
      [
        '4.1.3',
        'Notes of the standards panel',
        '2025-11-05',
        'https://doggermere.example.org/standards-panel',
        'Customer Services',
        'show me',
      ],
      [
        '4.3.1',
        'What went wrong with missed bins, and what we did',
        '2025-03-03',
        'https://doggermere.example.org/missed-bins',
        'Waste and Recycling',
        'show me',
      ],
      [
        '4.3.5',
        'Review of the complaints procedure',
        '2026-01-15',
        'https://doggermere.example.org/complaints-review',
        null,
        'show me',
      ],
      [
        '5.2.1',
        'Our promises on time and quality',
        '2024-10-07',
        'https://doggermere.example.org/promises',
        null,
        'show me',
      ],
      ['2.2.4', 'Crew briefing at the depot', '2026-05-11', null, 'Waste and Recycling', 'tell me'],
      ['3.3.3', 'Visit to the customer centre', '2026-06-17', null, 'Customer Services', 'tell me'],
    ],
  );
}
