import { describe, expect, it } from 'vitest';
import { datasetNamed } from '../datasets/all-datasets.ts';
import { matchHeaders } from './match-headers.ts';
import { datasetFromFolder, recogniseTable } from './recognise.ts';

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
