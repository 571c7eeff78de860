import { describe, expect, it } from 'vitest';
import { maskFileName } from './file-names.ts';

describe('maskFileName', () => {
  it.each([
    ['Sarah Umpleby complaint.csv', '[name] complaint.csv'],
    ['sarah-umpleby_complaint.csv', '[name] complaint.csv'],
    ['Mr_Peter_Hargreaves.xlsx', 'Mr [name].xlsx'],
    ['jo.smith@example.org.csv', '[email]'],
    ['Complaint from Sarah Summers.xlsx', 'Complaint from [name].xlsx'],
    ['export 07700 900123.csv.gz', 'export [phone].csv.gz'],
    ['Ayşe_Yılmaz.csv', '[name].csv'],
  ])('masks what %s tells', (name, expected) => {
    expect(maskFileName(name)).toBe(expected);
  });

  it.each([
    'complaints-april.csv',
    'names-complaints-april.csv',
    'feedback_2024-04.csv',
    'BANES_Contact_to_the_Council.csv',
    'Fix_My_Street_Sample_Dataset.csv',
    'ward-boundaries.geojson',
    'Star Hill delays.xlsx',
    'Victoria Park.csv',
    'case-stages.csv',
    'Sheet1',
    'export[1].csv',
    '2024-25 Q1',
    'TS-Feedback.2024.csv',
    'FY10_EDU_recp_by_State.csv',
    '',
  ])('leaves %s as it is', (name) => {
    expect(maskFileName(name)).toBe(name);
  });
});
