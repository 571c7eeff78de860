// Registers of complaints as councils keep them, and tables that merely look like one of our data sets: what each is taken
// for. Every table is written as a spreadsheet would show it, a row a line, its cells between bars.
import { describe, expect, it } from 'vitest';
import { settle, type SettledTable } from './settle.ts';

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());

async function taken(label: string, [header = '', ...rows]: readonly string[]): Promise<SettledTable> {
  const table = { header: cells(header), sample: rows.map(cells) };
  return settle(table, { label, mapping: null, councilNames: [] });
}

/** The data set, the kind of every row where the name gives it, and the field of each column. */
async function outcome(label: string, lines: readonly string[]): Promise<Record<string, string | undefined>> {
  const { definition, mapping, matches } = await taken(label, lines);
  const header = cells(lines[0] ?? '');
  return {
    is: definition.name,
    ...(mapping?.constants?.['kind'] && { kind: mapping.constants['kind'] }),
    ...Object.fromEntries(matches.map(({ field, column }) => [field, header[column]])),
  };
}

const refusal = async (label: string, lines: readonly string[]): Promise<string> =>
  taken(label, lines).then(
    ({ definition }) => `taken for ${definition.name}`,
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );

describe('a register whose kind stands in no column', () => {
  it.each([
    ['complaints.csv', 'complaint'],
    ['Complaints Q1 2024-25.csv', 'complaint'],
    ['2024/stage 1 complaints/april.csv', 'complaint'],
    ['april.xlsx/Compliments', 'compliment'],
    ['complaints.xlsx/Compliments', 'compliment'],
    ['Suggestions received.csv', 'comment'],
    ['service_requests_2024.csv', 'service request'],
  ])('is told by its name: %s', async (label, kind) => {
    const found = await outcome(label, [
      'Ref | Date Opened | Service',
      '1 | 03/04/2024 | Waste',
      '2 | 15/04/2024 | Parking',
    ]);
    expect(found).toEqual({ is: 'feedback', kind, reference: 'Ref', received_on: 'Date Opened', service: 'Service' });
  });

  it.each([
    'complaints and compliments.csv',
    'register.csv',
    'enquiries 2024.csv',
    'lgsco complaints.csv',
    'complaints actions.csv',
  ])('is asked about where the name does not say one kind: %s', async (label) => {
    const lines = [
      'Complaint Ref | Date Opened | Service | Outcome',
      '1 | 03/04/2024 | Waste | Upheld',
      '2 | 15/04/2024 | Parking | Not upheld',
    ];
    expect(await refusal(label, lines)).toMatch(/^It looks like feedback, but no column says the kind\./);
  });

  it.each([
    ['complaints.csv', 'Compliment'],
    ['complaints.csv', 'Enquiry No'],
    ['compliments.csv', 'Complaint Ref'],
  ])('is asked about where %s has a column "%s"', async (label, heading) => {
    const lines = [`${heading} | Date Opened | Service`, 'A1 | 03/04/2024 | Waste', 'A2 | 15/04/2024 | Parking'];
    expect(await refusal(label, lines)).toContain(
      `the name "${label}" speaks of another kind than the heading "${heading}"`,
    );
  });

  it('keeps what the column says where there is one', async () => {
    const lines = ['Ref | Type | Date received', '1 | Complaint | 03/04/2024', '2 | Compliment | 15/04/2024'];
    const found = await outcome('complaints.csv', lines);
    expect(found).toMatchObject({ is: 'feedback', kind: 'Type' });
  });
});

describe('a column called type', () => {
  const withTypes = (types: readonly string[]): string[] => [
    'Ref | Type | Date received | Service',
    ...types.map((type, index) => `R${index} | ${type} | ${index + 1}/04/2024 | Waste`),
  ];

  it('is the kind where three in ten rows say one', async () => {
    const types = ['Complaint', 'FOI', 'Complaint re bins', 'SAR', 'FOI', 'SAR', 'Compliment', 'FOI', 'SAR', 'FOI'];
    expect(await outcome('april.csv', withTypes(types))).toMatchObject({ kind: 'Type' });
  });

  it.each([
    { types: ['Missed bin', 'Spillage', 'Missed bin', 'New bin', 'Spillage'] },
    { types: ['Missed bin', 'Complaint', 'Noise', 'Litter', 'Dogs', 'Damp', 'Fees', 'Staff', 'Delay', 'Rent'] },
  ])('is what the complaints are about where fewer do: $types', async ({ types }) => {
    const found = await outcome('complaints.csv', withTypes(types));
    expect(found).toMatchObject({ kind: 'complaint', category: 'Type' });
  });
});

describe('a list of what is no service', () => {
  it.each([
    [
      'a register with a service and a directorate',
      'april.csv',
      [
        'ID | Date Logged | Directorate | Service',
        '1 | 03/04/2024 | Place | Waste',
        '2 | 15/04/2024 | Place | Parking',
      ],
    ],
    [
      'staff',
      'staff.csv',
      ['Name | Department | Phone', 'Jane Example | Housing | 01632 960123', 'Omar Sample | Waste | 01632 960124'],
    ],
    [
      'staff by their posts',
      'people.csv',
      ['Name | Job Title | Department', 'Jane Example | Officer | Housing', 'Omar Sample | Driver | Waste'],
    ],
    [
      'spending',
      'spend-2024.csv',
      [
        'Supplier | Department | Service | Amount',
        'A Ltd | Place | Waste | 510',
        'B Ltd | Place | Waste | 700',
        'C Ltd | People | Care | 800',
        'D Ltd | Place | Waste | 900',
      ],
    ],
    [
      'figures by service',
      'counts.csv',
      ['Service | Directorate | Complaints | Upheld %', 'Waste | Place | 12 | 40', 'Parking | Place | 8 | 20'],
    ],
  ])('is not taken for services: %s', async (_, label, lines) => {
    expect(await refusal(label, lines)).not.toBe('taken for services');
  });

  it.each([
    ['names and directorates', ['Service | Directorate', 'Waste | Place', 'Parking | Place', 'Adult Care | People']],
    [
      'other names',
      [
        'Service | Also known as | Contact email',
        'Waste | Bins;Refuse | waste@example.org',
        'Parking | Car parks | parking@example.org',
      ],
    ],
    [
      'days of validity',
      [
        'name | directorate | valid_from | valid_to',
        'Waste | Place | 2020-04-01 | ',
        'Parking | Place | 2021-04-01 | 2023-03-31',
      ],
    ],
  ])('while a list of services stays one: %s', async (_, lines) => {
    expect(await refusal('april.csv', lines)).toBe('taken for services');
  });
});

describe('a table with a postcode and a ward', () => {
  it.each([
    [
      'pubs',
      [
        'id | name | postcode | day | closingtime | Ward',
        '1 | The Sample Arms | ZZ1 1AA | Friday | 23:00 | 8',
        '2 | The Sample Arms | ZZ1 1AA | Sunday | 22:30 | 8',
      ],
    ],
    [
      'surgeries with official codes',
      [
        'Practice | Postcode | Ward Code | Patients',
        'Mill Road | ZZ1 1AA | E05000001 | 4000',
        'Dock Street | ZZ1 1AB | E05000002 | 5100',
      ],
    ],
    [
      'broadband',
      ['postcode | ward | Median download speed', 'ZZ1 1AA | Quayside | 61.2', 'ZZ1 1AB | Old Town | 44.0'],
    ],
    [
      'food hygiene',
      [
        'BusinessName | PostCode | Ward | RatingValue',
        'A Cafe | ZZ1 1AA | Quayside | 5',
        'B Cafe | ZZ1 1AB | Old Town | 4',
      ],
    ],
    ['tax bands', ['postcode | ward code | band | ', 'ZZ1 1AA | 8 | D', 'ZZ1 1AB | 9 | C']],
    ['numbers for wards', ['postcode | ward', 'ZZ1 1AA | 8', 'ZZ1 1AB | 9']],
  ])('is no look-up of postcodes: %s', async (_, lines) => {
    expect(await refusal('table.csv', lines)).not.toBe('taken for postcode_lookup');
  });

  it.each([
    ['codes', ['postcode | ward_code', 'ZZ1 1AA | E05000001', 'ZZ1 1AB | E05000002']],
    [
      'names and other areas',
      [
        'Postcode | Ward Name | LSOA | Parish | Latitude | Longitude',
        'ZZ1 1AA | Quayside | E01000001 | Dockham | 51.5 | -0.1',
        'ZZ1 1AB | Old Town | E01000002 | Dockham | 51.6 | -0.1',
      ],
    ],
    [
      'the columns of a national directory',
      [
        'pcds | dointr | doterm | osward | oslaua | ctry | imd',
        'ZZ1 1AA | 200805 | | E05000001 | E08000001 | E92000001 | 5101',
        'ZZ1 1AB | 198001 | | E05000002 | E08000001 | E92000001 | 77',
      ],
    ],
  ])('is one where all of it says where a postcode lies: %s', async (_, lines) => {
    expect(await refusal('table.csv', lines)).toBe('taken for postcode_lookup');
  });
});

describe('decisions', () => {
  const decided = (words: readonly string[]): string[] => [
    'CASE REFERENCE | DECISION DATE | DECISION',
    ...words.map((word, index) => `15/0012${index} | 0${index + 1}/05/2017 | ${word}`),
  ];

  it.each([
    [['Granted', 'Refused', 'Granted']],
    [['NMAA', '1', '11']],
    [['Approved with conditions', 'Withdrawn', 'Permitted']],
  ])('on planning applications are none of an ombudsman: %j', async (words) => {
    expect(await refusal('applications.csv', decided(words))).not.toBe('taken for ombudsman_decisions');
  });

  it.each([
    [['Upheld: maladministration and injustice', 'Closed after initial enquiries', 'Not upheld: no fault']],
    [['Service failure', 'Reasonable redress', 'No maladministration']],
  ])('are an ombudsman’s by their words: %j', async (words) => {
    expect(await refusal('decisions.csv', decided(words))).toBe('taken for ombudsman_decisions');
  });
});

describe('a table of which most rows would be rejected', () => {
  const rows = (blank: number, filled: number): string[] => [
    'Ref | Stage | Date received',
    ...Array.from({ length: blank }, (_, index) => `B${index} | Stage 1 | `),
    ...Array.from({ length: filled }, (_, index) => `F${index} | Stage 1 | ${index + 1}/04/2024`),
  ];

  it('is none of a data set that needs what is blank in them', async () => {
    expect(await refusal('april.csv', rows(5, 4))).not.toBe('taken for case_stages');
    expect(await refusal('april.csv', rows(4, 5))).toBe('taken for case_stages');
  });

  it('may have totals and notes below a few rows', async () => {
    expect(await refusal('april.csv', rows(4, 3))).toBe('taken for case_stages');
  });
});

describe('a column is what its values are', () => {
  it('takes the number of the complaint, not that of the row', async () => {
    const lines = [
      '_id | Complaint Number | Type | Complaint Receipt Date',
      '1 | 2/19 | Complaint | 2019-01-03',
      '2 | 3/19 | Complaint | 2019-01-13',
    ];
    expect(await outcome('c.csv', lines)).toMatchObject({ reference: 'Complaint Number' });
  });

  it('takes no reference where only a portal has numbered the rows', async () => {
    const lines = [
      '_id | Type | Complaint Receipt Date | Service',
      '1 | Complaint | 2019-01-03 | Waste',
      '2 | Complaint | 2019-01-13 | Parking',
    ];
    expect(await outcome('c.csv', lines)).not.toHaveProperty('reference');
  });

  it('prefers a number of its own to one that counts the rows', async () => {
    const lines = [
      'ID | Feedback Ref | Type | Date received',
      '1 | F9 | Complaint | 2019-01-03',
      '2 | F7 | Comment | 2019-01-13',
    ];
    expect(await outcome('c.csv', lines)).toMatchObject({ reference: 'Feedback Ref' });
  });

  it('takes no dates for a service and no state of a job for a remedy', async () => {
    const lines = [
      'SRNumber | Type | CreatedDate | ServiceDate | ActionTaken',
      '1-8 | Complaint | 12/01/2017 | 05/01/2018 | SR Created',
      '1-9 | Complaint | 13/01/2017 | 06/01/2018 | SR Created',
    ];
    const found = await outcome('c.csv', lines);
    expect(found).not.toHaveProperty('service');
    expect(found).not.toHaveProperty('remedy');
  });

  it('asks rather than take stages with the service and text of a case for stages alone', async () => {
    const lines = [
      'Case Ref | Stage | Date Received | Service Area | Complaint Details',
      'C1 | Stage 1 | 02/04/2024 | Waste | Glass was left in the road',
      'C1 | Stage 2 | 29/04/2024 | Waste | Unhappy with the reply',
    ];
    expect(await refusal('april.csv', lines)).toMatch(/^It looks like feedback, but no column says the kind/);
    expect(await outcome('complaints.csv', lines)).toMatchObject({ is: 'feedback', kind: 'complaint' });
  });

  it('does not take complaints for things to know when reading a series', async () => {
    const lines = [
      'Date | Type | Description',
      '03/04/2024 | Complaint | Bin missed',
      '15/04/2024 | Compliment | Lovely staff',
    ];
    expect(await refusal('april.csv', lines)).not.toBe('taken for events');
  });
});

describe('answers that are bare numbers', () => {
  const survey = (heading: string, codes: readonly number[]): string[] => [
    `Ref | Type | Date received | ${heading}`,
    ...codes.map((code, index) => `R${index} | Comment | ${index + 1}/04/2024 | ${code}`),
  ];

  it.each([
    ['Overall satisfaction', [1, 2, 3, 4, 5]],
    ['Customer satisfaction code', [1, 5, 6, 7]],
    ['Satisfaction score', [1, 2, 6, 7]],
  ])('are asked about: %s %j', async (heading, codes) => {
    expect(await refusal('survey.csv', survey(heading, codes))).toContain(
      `its column "${heading}" holds bare numbers (${codes.join(', ')})`.slice(4),
    );
  });

  it.each([
    ['Satisfaction score', [1, 2, 3, 5]],
    ['satisfaction', [1, 2, 6]],
    ['Rating', [0, 7, 10]],
  ])('are not where their heading says that more is better: %s %j', async (heading, codes) => {
    expect(await refusal('survey.csv', survey(heading, codes))).toBe('taken for feedback');
  });
});
