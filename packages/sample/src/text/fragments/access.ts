import type { ServicePhrases } from './phrases.ts';

export const ACCESS: readonly ServicePhrases[] = [
  {
    service: 'Council Tax and Benefits',
    themes: [
      {
        name: 'Bill wrong',
        weight: 4,
        core: [
          'my bill is for {money} although I live alone and should have the discount',
          'you have billed me for {address} which I left in {month}',
          'I have had {n} different bills in {weeks}',
          'the direct debit was taken twice, {money} each time',
        ],
        detail: [
          'I rang and was told it was sorted.',
          'It has put me overdrawn.',
          'Each letter says something else.',
          'My account number is {number}.',
        ],
      },
      {
        name: 'Reminder or summons',
        weight: 3,
        core: [
          'I received a summons for {money} while you were looking into my claim',
          'a reminder came for a bill that I paid on {weekday}',
          'the bailiff’s letter came before any reminder',
        ],
        detail: ['I was shaking when I opened it.', 'The costs should be taken off.', 'I have proof of payment.'],
      },
      {
        name: 'Benefit claim delay',
        weight: 3,
        core: [
          'my claim has been waiting {weeks} and the rent is due',
          'I sent my payslips {times} and you say they never came',
          'the change of circumstances I gave you in {month} has not been put through',
        ],
        detail: ['The landlord is losing patience.', 'We are living on toast.', 'I have the upload receipts.'],
      },
      {
        name: 'Hard to get an answer',
        weight: 2,
        core: [
          'I waited {minutes} on the phone about my council tax and was cut off',
          'the reply to my e-mail answered a different question',
          'your letter about the refund is impossible to understand',
        ],
        detail: ['A person, please, not a recording.', 'I am good with forms and still could not follow it.'],
      },
    ],
    comments: [
      'it would help to spread payments over twelve months',
      'please say on the bill what the charges are spent on',
      'could the form save itself half way',
      'please send bills by e-mail to those who ask',
      'the letters should use plain words',
    ],
    compliments: [
      '{staff} went through my bill line by line, so helpful',
      'my claim was decided in four days',
      'thank you for the kind phone call about my late husband’s account',
      'the new online account is very easy',
      'quick refund, no fuss',
    ],
    requests: [
      'change of address to {address}',
      'apply for single person discount',
      'set up a direct debit',
      'copy of my bill please',
    ],
  },
  {
    service: 'Customer Services',
    themes: [
      {
        name: 'Waiting on the phone',
        weight: 3,
        core: [
          'I was number {n} in the queue and gave up after {minutes}',
          'the line cut me off {times} when I got to the front',
          'the call-back you promised on {weekday} never came',
        ],
        detail: [
          'The music alone is a trial.',
          'It is a costly call from a mobile.',
          'I work and cannot hang on all day.',
        ],
      },
      {
        name: 'Staff attitude',
        weight: 2,
        core: [
          'the person I spoke to was short with me and put the phone down',
          'I was spoken to like a child at the front desk',
          'nobody at the desk looked up for {minutes}',
        ],
        detail: ['I was perfectly polite.', 'I came away in tears.', 'It was {staff} I think.'],
      },
      {
        name: 'Wrong information',
        weight: 2,
        core: [
          'I was told to bring the wrong papers and made two journeys',
          'your website says open until five and the door was shut at half past four',
          'one person said yes and the next said no',
        ],
        detail: ['The bus fare is not nothing.', 'Who is right?', 'Please put the page right.'],
      },
      {
        name: 'Online account',
        weight: 2,
        core: [
          'the password link from your site never arrives',
          'the form lost everything on the last page',
          'the site will not accept my postcode',
        ],
        detail: [
          'I tried on two computers.',
          'I am not surprised people ring up.',
          'It took {minutes} to get nowhere.',
        ],
      },
    ],
    comments: [
      'more seats in the waiting area please',
      'a quiet hour at the centre would help my son',
      'could you stay open late one evening a week',
      'a map of which desk does what would be useful',
      'please offer sign language by video',
    ],
    compliments: [
      '{staff} on the front desk was kindness itself',
      'I got straight through and was helped in five minutes',
      'the young man on the phone stayed on the line until it was solved',
      'clear, friendly and quick',
      'thank you for ringing back when you said you would',
      'lovely welcome at the centre on {weekday}',
    ],
    requests: [
      'book an appointment at the customer centre',
      'reset my online account',
      'request a form in large print',
    ],
  },
];
