import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from './mask.ts';

describe('mask', () => {
  it.each([
    ['Write to jo.smith@example.org.', 'Write to [email].'],
    ["<o'neil+bins@council.gov.uk>, thanks", '<[email]>, thanks'],
    ['zoë@bücher.example or j_b @ mail.example.co.uk', '[email] or [email]'],
    ['mailto:a-b@x-y.example;c@d.example', 'mailto:[email];[email]'],
  ])('replaces e-mail addresses: %s', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  it.each([
    '01632 960123',
    '01632960123',
    '(01632) 960123',
    '01632-960-123',
    '01632.960.123',
    '01632\u00A0960\u2011123',
    '020 7946 0123',
    '(020) 7946 0123',
    '0808 157 0123',
    '0800 123456',
    '0300 123 4567',
    '07700900123',
    '07700 900 123',
    '077 00 900 123',
    '0 7700 900123',
    '07700-900-123',
    '(0)1632 960123',
    '+447700900123',
    '+44 7700 900123',
    '+44 (0)1632 960 123',
    '+44 (0) 20 7946 0123',
    '(+44) 7700 900123',
    '0044 1632 960123',
    '00 44 7700 900123',
    '447700900123',
    '+33 1 23 45 67 89',
    '01632 960123/07700 900123',
  ])('replaces the phone number %s', (number) => {
    const texts = [number, `Ring me on ${number}.`, `tel:${number}, please`, `(${number})`, `at ${number}\nBins`];
    for (const text of texts.map(mask)) {
      expect(text).toContain('[phone]');
      expect(text).not.toMatch(/\d/);
    }
  });

  it('replaces each of several numbers and keeps what stands around them', () => {
    expect(mask('Home 01632 960123 07700 900123thanks; tel07700 900124')).toBe(
      'Home [phone] [phone]thanks; tel[phone]',
    );
  });

  it.each([
    ['Flat 2, TS18 1AB', 'Flat 2, [postcode]'],
    ['ts181ab', '[postcode]'],
    ['I live at w1a 1hq now', 'I live at [postcode] now'],
    ['EC1A 1BB; M1 1AE; CR2  6XH; DN55\u00A01PT', '[postcode]; [postcode]; [postcode]; [postcode]'],
    ['TS 18 1AB', '[postcode]'],
    ['ZZ99 3WZ and gir 0aa', '[postcode] and [postcode]'],
  ])('replaces postcodes: %s', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  it.each([
    ['NI AB 12 34 56 C', 'NI [ni number]'],
    ['qq123456a.', '[ni number].'],
  ])('replaces National Insurance numbers: %s', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });

  it.each([
    'CAS-0123456789 was closed',
    'FS-Case-512345678',
    'Ref FOI/2024/00123 and 24/01234/FUL',
    'On 01/02/2024 10:15, again 2024-02-01 and 01-02-2024 10.15',
    '07.02.2024 10.15 and 07-02-2024 10:15',
    'It cost £1,234,567.89 or 0.123456789 of it',
    'Call 101, 111, 999 or 116 123',
    'W1 alone, the M4 and the A1 2nd exit, the A19 1st exit',
    'The lamp at 27 on 12/03/2024 at 4pm, 3rd time',
    '26 of 20 2nd bins, 2019-2024',
    'E05001536 and W05000936 are ward codes',
    '@council you said @ 5.30pm',
    'NHS 24 hours, 2024-25 Q2, 1st quarter',
    '',
  ])('leaves %s alone', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('changes nothing in what is masked already', () => {
    const masked = mask('a@b.example 07700 900123 TS18 1AB');
    expect(masked).toBe('[email] [phone] [postcode]');
    expect(mask(masked)).toBe(masked);
  });
});

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''));

/** A number cut into groups, as people write it. */
function grouped(cuts: readonly number[]): (number: string) => fc.Arbitrary<string> {
  return (number) =>
    fc.constantFrom('', ' ', '-', '.', '\u00A0', ' - ').map((gap) => {
      const parts = [];
      let at = 0;
      for (const cut of [...cuts, number.length - cuts.reduce((a, b) => a + b, 0)]) {
        parts.push(number.slice(at, at + cut));
        at += cut;
      }
      return parts.join(gap);
    });
}

const phone = fc.oneof(
  digits(9)
    .map((d) => `07${d}`)
    .chain(grouped([5, 3])),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), digits(8))
    .map(([area, d]) => `01${area}${d}`)
    .chain(grouped([5])),
  fc
    .tuple(fc.constantFrom('0', '3', '4', '8', '9'), digits(8))
    .map(([area, d]) => `02${area}${d}`)
    .chain(grouped([3, 4])),
  digits(6)
    .map((d) => `0800${d}`)
    .chain(grouped([4, 3])),
  digits(7)
    .map((d) => `0345${d}`)
    .chain(grouped([4, 3])),
  digits(9)
    .map((d) => `7${d}`)
    .chain(grouped([4, 3]))
    .map((n) => `+44 ${n}`),
  digits(9)
    .map((d) => `1${d}`)
    .chain(grouped([4]))
    .map((n) => `0044 (0)${n}`),
);
const postcode = fc
  .tuple(
    fc.constantFrom('TS', 'B', 'W', 'EC', 'SW', 'DL', 'M', 'ZE'),
    fc.stringMatching(/^[1-9][0-9A-HJKPSTUW]?$/),
    fc.constantFrom('', ' ', '  '),
    fc.stringMatching(/^[0-9][ABD-HJLNP-UW-Z]{2}$/),
    fc.boolean(),
  )
  .map(([area, district, gap, unit, lower]) => {
    const whole = `${area}${district}${gap}${unit}`;
    return lower ? whole.toLowerCase() : whole;
  })
  // "w1 2nd" is no postcode.
  .filter((whole) => !/(?:1st|2nd|3rd|[0-9]th)$/.test(whole));
const before = fc.constantFrom(
  '',
  'Ring ',
  'I moved here in 2019 and ',
  'Bins (see CAS-123): ',
  'Hello,\n',
  'tel: ',
  '“',
);
const after = fc.constantFrom('', '.', ' please', ', thanks', '\nRegards', ')', ' or else', '!');

describe('any personal detail in any sentence', () => {
  it.each([
    ['e-mail address', fc.emailAddress(), '[email]'],
    ['phone number', phone, '[phone]'],
    ['postcode', postcode, '[postcode]'],
  ] as const)('a generated %s is gone from the result', (_, detail, token) => {
    fc.assert(
      fc.property(fc.tuple(before, detail, after), ([start, found, end]) => {
        expect({ found, masked: mask(`${start}${found}${end}`) }).toEqual({ found, masked: `${start}${token}${end}` });
      }),
      { numRuns: 3_000, seed: 7, endOnFailure: true },
    );
  });
});
