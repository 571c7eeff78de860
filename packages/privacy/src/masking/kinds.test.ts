import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HINTS, maskLabel, maskReference } from './labels.ts';
import { mask } from './mask.ts';

const run = (texts: readonly string[]): string[] => texts.map(mask);

const pairs = (...rows: (readonly [string, string])[]): readonly (readonly [string, string])[] => rows;

const MASKED = {
  'e-mail addresses that are spelt out': pairs(
    ['jo.b (at) example.org', '[email]'],
    ['jo at example dot com please', '[email] please'],
    ['write to jo at gmail.com', 'write to [email]'],
  ),
  'NHS numbers': pairs(
    ['NHS number 943 476 5919.', 'NHS number [nhs number].'],
    ['It is 9434765919 I think', 'It is [nhs number] I think'],
    ['NHS no: 401-023-2137', 'NHS no: [nhs number]'],
    // Said to be one and in its groups, it is somebody's though a figure is wrong.
    ['NHS number 943 476 5910', 'NHS number [nhs number]'],
  ),
  'card numbers': pairs(
    ['paid with 4111 1111 1111 1111 today', 'paid with [card number] today'],
    ['5500-0000-0000-0004', '[card number]'],
    ['378282246310005 and 3782 822463 10005', '[card number] and [card number]'],
    ['4222222222222', '[card number]'],
    ['6304 0000 0000 0000 000', '[card number]'],
  ),
  'car registrations': pairs(
    ['a white van, AB12 CDE, parks there', 'a white van, [registration], parks there'],
    ['AB12CDE ab12cde', '[registration] [registration]'],
    ['the P742 KRT blocks us', 'the [registration] blocks us'],
    ['his car is ab12 cde', 'his car is [registration]'],
    ['reg no. ABC 123D', 'reg no. [registration]'],
  ),
  'street addresses': pairs(
    ['I live at 12 Elm Road, Norton', 'I live at [address], Norton'],
    ['Flat 2, 14 High Street', '[address]'],
    ['from Flat B Rose Court on Friday', 'from [address] on Friday'],
    ['27a St Mary’s Close is damp', '[address] is damp'],
    ['i live at 27 elm road near the shop', 'i live at [address] near the shop'],
    ['8-10 Lower Park Row', '[address]'],
    ['14 The Crescent', '[address]'],
  ),
  'names after a salutation': pairs(
    ['Mr Umpleby and Mrs O’Brien-Umpleby came', 'Mr [name] and Mrs [name] came'],
    ['Cllr Dilys Umpleby said so', 'Cllr [name] said so'],
    ['Mr and Mrs Umpleby', 'Mr and Mrs [name]'],
    ['mr umpleby never rang', 'mr [name] never rang'],
    ['Dr. van der Umpleby and Rev J. Umpleby', 'Dr. [name] and Rev [name]'],
    ['MR UMPLEBY', 'MR [name]'],
    ['Mr Brown was rude, Mrs Green was not', 'Mr [name] was rude, Mrs [name] was not'],
    ['Dr White, Dr Long and Nurse August', 'Dr [name], Dr [name] and Nurse [name]'],
    ['Mr John Brown and Miss Xanthipe Young', 'Mr [name] and Miss [name]'],
    ['Ms Emma Church came', 'Ms [name] came'],
  ),
  'names that are introduced': pairs(
    ['My name is Xanthipe Umpleby and', 'My name is [name] and'],
    ['my name is xanthipe and i pay', 'my name is [name] and i pay'],
    ["I'm Jo Umpleby", "I'm [name]"],
    ['I spoke to Xanthipe about it', 'I spoke to [name] about it'],
    ['a lady called Xanthipe helped', 'a lady called [name] helped'],
    ['my neighbour Xanthipe agrees', 'my neighbour [name] agrees'],
    ['My name is Tom Hill.', 'My name is [name].'],
    ['my name is Xanthipe Wood and', 'my name is [name] and'],
    ['I told Sarah Green twice', 'I told [name] twice'],
  ),
  'names in signatures': pairs(
    ['Please reply.\nKind regards,\nXanthipe Umpleby', 'Please reply.\nKind regards,\n[name]'],
    ['Thanks, Bob', 'Thanks, [name]'],
    ['Yours sincerely, J. Umpleby.', 'Yours sincerely, [name].'],
    ['regards, xanthipe umpleby', 'regards, [name]'],
    ['Done. Xanthipe Umpleby, x@example.org', 'Done. [name], [email]'],
    ['Please reply.\nRegards\nTom Baker', 'Please reply.\nRegards\n[name]'],
    ['Thanks.\nSigned: Emma Park', 'Thanks.\nSigned: [name]'],
    ['Kind regards, Will Brown', 'Kind regards, [name]'],
    ['Bin missed again\n\nTom Baker\nTenant', 'Bin missed again\n\n[name]\nTenant'],
  ),
  'first names, alone or with a surname': pairs(
    ['Sarah was lovely', '[name] was lovely'],
    ['ask sarah or Agnieszka Umpleby', 'ask [name] or [name]'],
    ['Thanks to Xanthipe and her team', 'Thanks to [name] and her team'],
    ['Xanthipe at the desk was kind', '[name] at the desk was kind'],
    ['I told Grace Umpleby twice and Ivy once', 'I told [name] twice and [name] once'],
    ['Xanthipe Patel wrote, and so did R. Singh', '[name] wrote, and so did [name]'],
    ['Zoë and José Umpleby', '[name] and [name]'],
    ['Carol has been good to me', '[name] has been good to me'],
  ),
};

const UNTOUCHED = {
  'numbers that are references or fail their check': [
    'Ref 9434765919 and reference: 01234567890',
    'UPRN 100012345678, meter 07700900123, account number 0123456789',
    'it says 943 476 5910, and NHS 9434765910',
    '4111 1111 1111 1112 and 1234 5678 9012 3452',
    'planning reference 24/0123456/FUL, barcode 5012345678900',
    'council tax account no. 01642960123',
    '0123456789 on the bill',
  ],
  'roads, sizes, codes and dates': [
    'The A19 AND the M62 CAR park, on A4 PDF',
    'We at TS18 THE end of the A174 BUS lane',
    'in ward 12 and TS18',
    '20 mph road, 3 bins in our street, 2024 Summer Street party',
    'route 36 High Street, 14 houses in the close, lamp 14 on Mill Lane',
    'High Street and Station Road are closed',
  ],
  'words that can be names': [
    'May I say: Bill is wrong. Mark my words! Hope is lost in April.',
    'Ivy is growing. Rose bushes and Will you? Grace and patience.',
    'Dear Sir or Madam, Thank You Very Much, Many thanks',
    'Spoke to Customer Services and Housing',
    'Victoria Park, James Street, St John’s Church, King Charles Terrace',
    'Marks and Spencer, John Lewis and William Hill',
    'the new John Lewis is near Thomas Cook',
    'Regards, Parks Team',
    'by ambulance to James Cook after an accident',
    'I am Very Disappointed. Service was friendly.',
    'MEANWHILE I AM STORING BAGS IN THE SHED. I’M FURIOUS NOW!',
    'with regards to weeds, the façade, its Compensation Framework for her',
    'The resident Determination In accordance',
  ],
};

describe('each kind of personal detail', () => {
  it.each(Object.entries(MASKED))('masks %s', (_, rows) => {
    expect(run(rows.map(([text]) => text))).toEqual(rows.map(([, expected]) => expected));
  });

  it.each(Object.entries(UNTOUCHED))('leaves alone %s', (_, texts) => {
    expect(run(texts)).toEqual(texts);
  });
});

describe('maskReference', () => {
  it('keeps references that look like a run of a phone number, a postcode, a plate or a name', () => {
    const references = ['07700900123', '01642960123', 'AB12 CDE', 'TS181AB', 'Sarah Umpleby 12', '9434765919'];
    expect(references.map(maskReference)).toEqual(references);
  });

  it('masks an e-mail address, and a value that is wholly a number of a person', () => {
    expect(['jo@example.org', 'AB 12 34 56 C', ' 943 476 5919 ', '4111111111111111'].map(maskReference)).toEqual([
      '[email]',
      '[ni number]',
      '[nhs number]',
      '[card number]',
    ]);
  });

  it('masks all that a line of a contact holds', () => {
    expect(['R12 jo@example.org 07700 900123', 'C-7 01632 960123 TS18 1AB'].map(maskReference)).toEqual([
      'R12 [email] [phone]',
      'C-7 [phone] [postcode]',
    ]);
  });

  it('masks a phone number or postcode written as such, and names behind Mr and Mrs', () => {
    const references = ['07700 900123', '+44 7700 900123', 'ZZ1 1AB', 'Mr Peter Hargreaves', '07700900123', 'ZZ11AB'];
    expect(references.map(maskReference)).toEqual([
      '[phone]',
      '[phone]',
      '[postcode]',
      'Mr [name]',
      '07700900123',
      'ZZ11AB',
    ]);
  });
});

describe('maskLabel', () => {
  it('keeps places called after people and masks numbers', () => {
    const labels = ['Victoria Park Library', '10 High Street depot', 'Sarah’s Centre', 'jo@example.org 07700 900123'];
    expect(labels.map(maskLabel)).toEqual([...labels.slice(0, 3), '[email] [phone]']);
  });

  it('masks names behind Mr and Mrs, and no Teams or near miss', () => {
    const labels = ['Complaint about Mr Peter Hargreaves', 'mrs thornbury', 'MS Teams', 'Near miss report'];
    expect(labels.map(maskLabel)).toEqual(['Complaint about Mr [name]', 'mrs [name]', ...labels.slice(2)]);
  });
});

const figure = fc.integer({ min: 0, max: 9 });

/** Nine digits and their check digit, or null where modulus 11 gives 10. */
function withModulus11(digits: readonly number[]): string | null {
  const sum = digits.reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : [...digits, check].join('');
}

function withLuhn(digits: readonly number[]): string {
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const term = index % 2 === 0 ? digit * 2 : digit;
    return total + (term > 9 ? term - 9 : term);
  }, 0);
  return [...digits, (10 - (sum % 10)) % 10].join('');
}

/** The same number with its last digit changed. */
const broken = (number: string): string => `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;

describe('check digits', () => {
  it('masks every NHS number in its groups and none with another last digit', () => {
    const nhs = fc
      .tuple(fc.constantFrom(4, 6, 9), fc.array(figure, { minLength: 8, maxLength: 8 }))
      .map(([first, rest]) => withModulus11([first, ...rest]))
      .filter((number) => number !== null)
      .map((number) => `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`);
    fc.assert(
      fc.property(fc.array(nhs, { minLength: 50, maxLength: 100 }), (numbers) => {
        expect(new Set(run(numbers))).toEqual(new Set(['[nhs number]']));
        expect(run(numbers.map(broken))).toEqual(numbers.map(broken));
      }),
      { numRuns: 5, seed: 7 },
    );
  });

  it('masks every card number and none with another last digit', () => {
    const card = fc.array(figure, { minLength: 14, maxLength: 14 }).map((rest) => withLuhn([4, ...rest]));
    fc.assert(
      fc.property(fc.array(card, { minLength: 50, maxLength: 100 }), (numbers) => {
        expect(new Set(run(numbers))).toEqual(new Set(['[card number]']));
        expect(run(numbers.map(broken))).toEqual(numbers.map(broken));
      }),
      { numRuns: 5, seed: 7 },
    );
  });

  it('leaves no first name and no private character behind, whatever stands around it', () => {
    const words = 'Sarah Mr Umpleby ref 0123456789 12 Grace May was Staff and thanks to ,'.split(' ');
    const word = fc.constantFrom(...words, '\n');
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 50, maxLength: 100 }), (texts) => {
        const once = run(texts);
        expect(once.filter((masked) => /[\uE000-\uF8FF]/.test(masked))).toEqual([]);
        expect(once.filter((masked) => masked.includes('Sarah'))).toEqual([]);
      }),
      { numRuns: 5, seed: 7 },
    );
  });
});

describe('hints', () => {
  const part = fc.constantFrom(
    ...'Mr mr. NINO ni n.i. at (at) dot gmail com jo@example.org AB 12 34 56 C 943-476-5919 TS18 1AB 4111 1111 +44 07700'.split(
      ' ',
    ),
    '900123',
    '01632.960123',
    ' ',
    '\u00A0',
    'é',
  );
  const text = fc.array(part, { maxLength: 8 }).chain((parts) => fc.constantFrom(parts.join(''), parts.join(' ')));

  it.each([
    ['label', maskLabel, HINTS.label],
    ['reference', maskReference, HINTS.reference],
  ] as const)('fit every %s in which something is masked', (_, masking, hint) => {
    const pattern = new RegExp(hint);
    fc.assert(
      fc.property(text, (written) => masking(written) === written || pattern.test(written)),
      { numRuns: 20_000, seed: 7 },
    );
  });
});
