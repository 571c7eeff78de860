import { describe, expect, it } from 'vitest';
import { mask } from '../mask.ts';

const MASKED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'days of birth': [
    ['My d.o.b. is 4/11/58', 'My d.o.b. is [date of birth]'],
    ['DOB: 17.02.1949, lives alone', 'DOB: [date of birth], lives alone'],
    ['born on the 3rd of July 1972', 'born on the [date of birth]'],
    ['Date of birth 1990-12-01', 'Date of birth [date of birth]'],
    ['Born: May 5th, 1966', 'Born: [date of birth]'],
    ['dob 21 Oct 37', 'dob [date of birth]'],
  ],
  'accounts with a bank': [
    ['Sort code 20-00-00 account 12345678.', 'Sort code [bank account].'],
    ['acc no 63018842 s/c 30 94 15', 'acc no [bank account] s/c [bank account]'],
    ['sort code: 404784', 'sort code: [bank account]'],
    ['my bank account number is 12345678', 'my bank account number is [bank account]'],
    ['IBAN GB29 NWBK 6016 1331 9268 19', 'IBAN [bank account]'],
    ['GB29NWBK60161331926819', '[bank account]'],
  ],
  'passports and driving licences': [
    ['passport no. 533401728', 'passport no. [passport]'],
    ['MORGA657054SM9IJ', '[driving licence]'],
    ['driver number MORGA 657054 SM9IJ 35', 'driver number [driving licence]'],
    ['driving licence 12345678', 'driving licence [driving licence]'],
  ],
  'addresses of computers': [
    ['IP address 81.149.22.107', 'IP address [ip address]'],
    ['from 192.168.0.12 at noon', 'from [ip address] at noon'],
    ['IP: 2001:db8:0:2f::1a', 'IP: [ip address]'],
  ],
  'names on social media': [
    ['Twitter @annieb_1961.', 'Twitter [handle].'],
    ['Thanks @annieb_1961 (again)', 'Thanks [handle] (again)'],
    ['@SUM(A1)', '@SUM(A1)'],
    ['See facebook.com/annie.bloggs.1961', 'See facebook.com/[handle]'],
    ['username: annie.b', 'username: [handle]'],
  ],
  'numbers as they are mistyped or written elsewhere': [
    ['Ring o7700 900123 or 07700 9OO 123', 'Ring [phone] or [phone]'],
    ['Ring 07700/900123', 'Ring [phone]'],
    ['Tel 01632 960 123 x45.', 'Tel [phone].'],
    ['Text ٠٧٧٠٠٩٠٠١٢٣', 'Text [phone]'],
    ['07700&nbsp;900&nbsp;123', '[phone]'],
    ['jo%40example.org or jo＠example.org', '[email] or [email]'],
    ['Postcode BSI 4DJ, at ZZ12 3CD', 'Postcode [postcode], at [postcode]'],
  ],
  'homes without a usual street': [
    ['at number 5 Kingsway', 'at [address]'],
    ['from 3 Heol y Castell', 'from [address]'],
    ['at The Old Forge, 3 Smithy Lane', 'at [address]'],
  ],
};

const KEPT: readonly string[] = [
  'received on 12/03/1961, since March 1961',
  'council tax account 70012345, account number 41720356',
  'Version 10.2.1.4, section 1.2.3.4, £1,234,567.89',
  'my passport runs out, the licence 12345678',
  '@council and @HuntsPolice, see facebook.com/groups and @ 5pm',
  '5e93e00af953b9f8e164c61e54893f46, GB29 NWBK 6016 1331 9268 18',
  'between 9 and 17 Mill Lane, 12 High Street shops',
  'in AB10 5kg bags, from TS1 2pm on',
];

describe('numbers and names of a person, but for those of the first kinds', () => {
  it.each(Object.entries(MASKED))('masks %s', (_, rows) => {
    expect(rows.map(([text]) => mask(text))).toEqual(rows.map(([, expected]) => expected));
  });

  it.each(KEPT)('leaves alone: %s', (text) => {
    expect(mask(text)).toBe(text);
  });
});
