import { describe, expect, it } from 'vitest';
import { mask } from '../mask.ts';

const MASKED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'words that are names where somebody acts, signs or is thanked': [
    ['June Summers has lived here', '[name] has lived here'],
    ['Mark Park is the caretaker', '[name] is the caretaker'],
    ['Bill Wood says that the bill is wrong.', '[name] says that the bill is wrong.'],
    ['Regards, Mark Park', 'Regards, [name]'],
    ['I spoke to June Summers', 'I spoke to [name]'],
    ['Thanks to Joy Street and her team', 'Thanks to [name] and her team'],
    ['I met Summer from Early Help', 'I met [name] from Early Help'],
    ['Destiny’s mum rang', '[name]’s mum rang'],
    ['Tenant DAWN FRENCHAM reports a leak', 'Tenant [name] reports a leak'],
  ],
  'names that no list has, where only a person is spoken of': [
    ['Xanthipe Umpleby lives here', '[name] lives here'],
    ['Xanthipe Umpleby is the caretaker', '[name] is the caretaker'],
    ['Xanthipe’s daughter was hurt', '[name]’s daughter was hurt'],
    ['The applicant, Xanthipe Umpleby, left.', 'The applicant, [name], left.'],
    ['Please ask Xanthipe in the post room', 'Please ask [name] in the post room'],
    ['spoke with mum Xanthipe', 'spoke with mum [name]'],
    ['ring Xanthipe on 07700 900123', 'ring [name] on [phone]'],
    ['clear a fridge from Ebbway, 07700 900123', 'clear a fridge from Ebbway, [phone]'],
    ['I want to praise Xanthipe Umpleby for going on', 'I want to praise [name] for going on'],
    ['Name of informant: Xanthipe Umpleby', 'Name of informant: [name]'],
  ],
  'short names behind titles and labels': [
    ['Ms Ng and Cllr Li', 'Ms [name] and Cllr [name]'],
    ['Social worker: Thandi', 'Social worker: [name]'],
    ['Officer: Sal\nOutcome: Upheld', 'Officer: [name]\nOutcome: Upheld'],
    ['Reported by: P. Wren', 'Reported by: [name]'],
    ['Customer: BLACK, Susan', 'Customer: [name]'],
    ['Canon Grace Umpleby', 'Canon [name]'],
  ],
  'families that are written like no word': [
    ['O’Dowd, my landlord', '[name], my landlord'],
    ['in the name of McSorley', 'in the name of [name]'],
    ['told D’Souza', 'told [name]'],
  ],
  'accents, in either spelling': [
    ['Łukasz and Lukasz', '[name] and [name]'],
    ['Ayşe Yılmaz came', '[name] came'],
    ['Søren Kjær agrees', '[name] agrees'],
    ['Noe\u0301mie is in year 4', '[name] is in year 4'],
  ],
  'what is left of a name': [
    ['Yours faithfully, A. K. Chowdhury', 'Yours faithfully, [name]'],
    ['told Sarah-Xanthe Smith-Brown', 'told [name]'],
    ['from Siân ap Rhys', 'from [name]'],
    ['Sarah A. in Housing', '[name] in Housing'],
    ['M. al-Sayed withdrew', '[name] withdrew'],
    ['told Xanthipe Tariq', 'told [name]'],
    ['Sarah Quick says', '[name] says'],
  ],
};

const KEPT: readonly string[] = [
  'My Council Tax Bill is wrong',
  'Bill, Major, Cut, Delays, Grit Bin, Reminder',
  'The Duke of Wellington on Star Hill',
  'Taylor Wimpey and Morgan Sindall left mud, Sue Ryder and Christian Aid did not',
  'the Samuel Pepys pub, Martin Luther King Way, Nelson Mandela House',
  'Thanks to Victoria Park Library staff',
  'McDonald’s car park, Café Nero, the Fête',
  'Pakistan, Poland and Jamaica',
  'Applicant: Barratt Homes\nOwner: Council\nContact: Customer Services',
  'Customer Journey Mapping is late',
  'Skip on Howard Street has no lights',
  'Severn Trent told the council, Harbour Lights was refused a licence',
];

describe('names', () => {
  it.each(Object.entries(MASKED))('are masked: %s', (_, rows) => {
    expect(rows.map(([text]) => mask(text))).toEqual(rows.map(([, expected]) => expected));
  });

  it.each(KEPT)('are not taken from %j', (text) => {
    expect(mask(text)).toBe(text);
  });
});
