import { describe, expect, it } from 'vitest';
import { datasetNamed } from '../datasets/all-datasets.ts';
import { matchHeaders } from './match-headers.ts';
import { SURE } from './header-match.ts';
import { datasetFromFolder, recogniseTable } from './recognise.ts';
import { shapesOf } from '../sniff/value-shapes.ts';

const fieldsOf = (header: string[]): Record<string, string> =>
  Object.fromEntries(
    matchHeaders(header, datasetNamed('feedback')).map(({ field, column }) => [header[column] ?? '', field]),
  );

describe('matchHeaders', () => {
  it('reads the dotted names of iCasework', () => {
    expect(
      fieldsOf([
        'CaseDetails.CaseId',
        'CaseDetails.CaseType',
        'CaseStatusReceipt.DateReceived',
        'CaseStageStage1.DateDue',
        'MainParty.Postcode',
      ]),
    ).toEqual({
      'CaseDetails.CaseId': 'reference',
      'CaseDetails.CaseType': 'kind',
      'CaseStatusReceipt.DateReceived': 'received_on',
      'CaseStageStage1.DateDue': 'stage1_due_on',
      'MainParty.Postcode': 'postcode',
    });
  });

  it('prefers the exact spelling of the template over one that differs by case', () => {
    expect(fieldsOf(['Ward', 'ward'])).toEqual({ ward: 'ward_name' });
  });

  const WARDS = ['Quayside', 'Old Town', 'Harbour', 'Abbey', 'Mill', 'Docks'];
  it.each([
    {
      chosen: 'Ward',
      other: 'ward',
      rows: WARDS.map((ward, index) => [ward, index === 0 ? ward : '']),
      why: '6 of the sampled rows fill it, and 1 the other',
    },
    {
      chosen: 'Ward',
      other: 'ward',
      rows: WARDS.map((ward, index) => [ward, `${index}`]),
      why: 'its values fit better',
    },
    {
      chosen: 'Received on',
      other: 'received_on',
      rows: WARDS.map((ward, index) => [`1${index}/04/2024`, ward]),
      why: 'its values fit better',
    },
    { chosen: 'ward', other: 'Ward', rows: WARDS.map((ward) => [ward, ward]), why: 'it is spelt like the field' },
    {
      chosen: 'ward',
      other: 'Ward',
      rows: Array.from({ length: 60 }, (_, index) => [index === 0 ? '' : 'Mill', 'Mill']),
      why: 'it is spelt like the field',
    },
    { chosen: 'WARD', other: 'Ward', rows: WARDS.map((ward) => [ward, ward]), why: 'it comes first' },
  ])('takes $chosen rather than $other, and says so: $why', ({ chosen, other, rows, why }) => {
    const isFirst = why === 'it comes first';
    const header = isFirst ? [chosen, other] : [other, chosen];
    const sample = isFirst ? rows : rows.map((row) => row.toReversed());
    const found = matchHeaders(header, datasetNamed('feedback'), shapesOf(header, sample))[0];
    expect(header[found?.column ?? -1]).toBe(chosen);
    expect(found?.confidence).toBeLessThan(SURE);
    expect(found?.reasons.at(-1)).toBe(`"${other}" is headed alike, but this one was chosen: ${why}`);
  });

  it('says nothing of headings that come twice exactly alike', () => {
    const header = ['ward', 'ward'];
    const [found] = matchHeaders(header, datasetNamed('feedback'), shapesOf(header, [['', 'Mill']]));
    expect(found).toMatchObject({ column: 0, confidence: 1 });
  });

  it('prefers a field named outright over a synonym, whatever the order', () => {
    expect(fieldsOf(['Type', 'Kind'])).toMatchObject({ Kind: 'kind', Type: 'category' });
  });
});

describe('recogniseTable', () => {
  const given = new Set<string>();
  it.each([
    ['feedback', ['Case Ref', 'Feedback Type', 'Date Received', 'Service Area']],
    ['case_stages', ['reference', 'stage', 'received_on', 'answered_on']],
    ['performance', ['standard', 'period', 'numerator', 'denominator']],
    ['wards', ['WD23CD', 'WD23NM']],
    ['postcode_lookup', ['pcds', 'osward', 'doterm']],
    ['actions', ['what_was_said', 'what_was_done', 'start_date', 'told_customers_on']],
  ])('recognises %s', (dataset, header) => {
    expect(recogniseTable({ header, fileName: 'export.csv', given })).toMatchObject({ known: true, dataset });
  });

  it('says what is nearest and what is missing when nothing fits', () => {
    expect(recogniseTable({ header: ['Case Ref', 'Date Received'], fileName: 'x.csv', given })).toMatchObject({
      known: false,
      nearest: [{ dataset: 'feedback', missing: ['kind'] }, expect.anything()],
    });
  });

  it('takes the data set from a sub-folder with hyphens or underscores', () => {
    expect(datasetFromFolder('service-standards/2024.csv')).toBe('service_standards');
    expect(datasetFromFolder('old stuff/2024.csv')).toBeNull();
  });
});

describe('columns of stages', () => {
  it.each([
    ['Stage 1 Responded', 'stage1_answered_on'],
    ['Stage 2 Responded', 'stage2_answered_on'],
    ['Stage 1 Reply Sent', 'stage1_answered_on'],
    ['Date Responded Stage 1', 'stage1_answered_on'],
    ['Stage 2 Date Responded', 'stage2_answered_on'],
    ['S1 Due', 'stage1_due_on'],
    ['S2 Sent', 'stage2_answered_on'],
    ['Stage One Target Date', 'stage1_due_on'],
    ['1st Stage Response Date', 'stage1_answered_on'],
    ['Stage 1 Extended To', 'stage1_extended_to'],
    ['Date Escalated to Stage 2', 'stage2_received_on'],
    ['Stage 2 Request Received', 'stage2_received_on'],
    ['Stage 2 Acknowledgement Sent', 'stage2_acknowledged_on'],
    ['Stage 1 Finding', 'stage1_outcome'],
    ['Stage 1 Response Date (UTC)', 'stage1_answered_on'],
  ])('%s is %s', (header, field) => {
    expect(fieldsOf([header])).toEqual({ [header]: field });
  });

  it.each(['Stage 3 Response Date', 'Stage 1 Investigating Officer Response Sent By', 'S1 Response Date Met?'])(
    '%s is no field of the case',
    (header) => {
      expect(fieldsOf([header])).toEqual({});
    },
  );
});

describe('columns of wards', () => {
  it.each([
    'Electoral Ward/Division',
    'Ward (2023)',
    'Ward/Parish',
    'Ward Name (current)',
    'Customer Ward',
    'WARD_NAME',
  ])('%s is the ward', (header) => {
    expect(fieldsOf([header])).toEqual({ [header]: 'ward_name' });
  });

  it.each(['Ward Councillor', 'Electoral Ward Member', 'Ward Service Area Department Lead'])(
    '%s is neither a ward nor anything else',
    (header) => {
      expect(fieldsOf([header])).toEqual({});
    },
  );
});
