// The borough's fictional assessment record, in the long layout: counts for a visit and a criterion, and elements by name.
import { csvFile, type Cell } from '../csv/csv.ts';

interface Visit {
  date: string;
  kind: 'full' | '12-month' | '24-month';
  plus: readonly string[];
  partial: readonly string[];
}

/** Elements in each of the five criteria of the standard. */
const ELEMENTS_OF_CRITERION = [11, 11, 12, 13, 10] as const;

const FIRST_PLUS = ['1.1.1', '1.2.1', '1.3.5', '2.1.1', '2.2.1', '3.2.1', '3.4.1'] as const;
const LATER_PLUS = [...FIRST_PLUS, '1.1.3', '2.1.3', '3.4.3'] as const;

const VISITS: readonly Visit[] = [
  { date: '2022-06-21', kind: 'full', plus: FIRST_PLUS, partial: ['1.2.3', '4.3.3', '5.2.4'] },
  { date: '2023-06-14', kind: '12-month', plus: [...FIRST_PLUS, '1.1.3'], partial: ['4.3.3', '5.2.4'] },
  { date: '2024-06-12', kind: '24-month', plus: [...FIRST_PLUS, '1.1.3', '2.1.3'], partial: ['4.3.3'] },
  { date: '2025-06-18', kind: 'full', plus: [...LATER_PLUS, '4.3.3'], partial: ['3.3.2'] },
  { date: '2026-06-17', kind: '12-month', plus: [...LATER_PLUS, '4.3.3', '4.3.1'], partial: [] },
];

const JUSTIFICATIONS: Readonly<Record<string, string>> = {
  '1.1.1': 'Demand and population are set side by side ward by ward and used in every service plan',
  '1.1.3': 'Patient work with people who rarely write in, through ward walks and interpreters',
  '1.2.1': 'Many ways to be heard beside surveys, chosen for each group',
  '1.3.5': 'A clear line from what customers said to what was changed',
  '2.1.1': 'Leaders speak for the customer in public and in team meetings',
  '2.1.3': 'Policies are rewritten with the people they are for',
  '2.2.1': 'Training and recruitment start from the customer',
  '3.2.1': 'Information in forms that people asked for, checked with them',
  '3.4.1': 'Partners share one front door',
  '3.4.3': 'Staff time and rooms are given to community groups',
  '4.3.1': 'The dip in missed bin collections was found, explained to residents and put right',
  '4.3.3': 'Complaints training in council tax shows in the figures',
};

function rowsOfVisit(visit: Visit): Cell[][] {
  const common = (level: string): Cell[] => [visit.date, visit.kind, level];
  const counts = (criterion: number | null): Cell[][] => {
    const inScope = (element: string): boolean => criterion === null || element.startsWith(`${criterion}.`);
    const plus = visit.plus.filter(inScope).length;
    const partial = visit.partial.filter(inScope).length;
    const all = criterion === null ? 57 : (ELEMENTS_OF_CRITERION[criterion - 1] ?? 0);
    const row = (level: string, count: number): Cell[] => [
      ...common(level),
      count,
      null,
      criterion,
      null,
      'A. N. Assessor (fictional)',
      'Fictional report',
      'published',
    ];
    return [row('non', 0), row('partial', partial), row('full', all - plus - partial), row('plus', plus)];
  };
  const element = (level: string, id: string): Cell[] => [
    ...common(level),
    null,
    id,
    Number(id.charAt(0)),
    JUSTIFICATIONS[id] ?? 'Some evidence, with gaps',
    'A. N. Assessor (fictional)',
    'Fictional report',
    'published',
  ];
  return [
    ...counts(null),
    ...[1, 2, 3, 4, 5].flatMap(counts),
    ...visit.plus.map((id) => element('plus', id)),
    ...visit.partial.map((id) => element('partial', id)),
  ];
}

export function assessmentsCsv(): string {
  return csvFile(
    ['date', 'kind', 'level', 'count', 'element', 'criterion', 'justification', 'assessor', 'source', 'basis'],
    VISITS.flatMap(rowsOfVisit),
  );
}

export function developmentAreasCsv(): string {
  return csvFile(
    ['assessment', 'text', 'response', 'status'],
    [
      [
        '2022-06-21',
        'Look for ways to hear from people beyond surveys',
        'Ward walks and a kiosk in each library since 2023',
        'closed',
      ],
      [
        '2022-06-21',
        'Train all staff who answer complaints',
        'Training began in Council Tax and Benefits in January 2024',
        'closed',
      ],
      [
        '2022-06-21',
        'Say at the outset how long an answer will take',
        'Standard wording in every acknowledgement since October 2023',
        'closed',
      ],
      [
        '2023-06-14',
        'Show what the new time limits have changed',
        'In-time share by stage is reported each quarter',
        'closed',
      ],
      [
        '2024-06-12',
        'Explain dips in service to customers when they happen',
        'Missed collections: page, letters and ward meetings in winter 2024-25',
        'closed',
      ],
      ['2025-06-18', 'Study how people use each channel and improve the choice', 'Channel review under way', 'open'],
      ['2025-06-18', 'Reach the wards that seldom write in', 'Doorstep conversations planned', 'open'],
      ['2026-06-17', 'Watch how the new parking app is received', null, 'open'],
    ],
  );
}
