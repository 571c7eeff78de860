import type { ServicePhrases } from './phrases.ts';

export const PEOPLE: readonly ServicePhrases[] = [
  {
    service: 'Libraries, Leisure and Culture',
    themes: [
      {
        name: 'Opening hours',
        weight: 2,
        core: [
          'the library was shut at two on a {weekday} with a note on the door',
          'the pool closes just when working people could use it',
          'the hours on your site are not the hours on the door',
        ],
        detail: ['We had walked there with the children.', 'That is the third time since {month}.'],
      },
      {
        name: 'Classes and bookings',
        weight: 2,
        core: [
          'my swimming class was cancelled an hour before',
          'I was charged {money} for a class that did not run',
          'the booking site sold the same court to two of us',
        ],
        detail: ['No refund so far.', 'The receptionist could not help.', 'It happens most weeks.'],
      },
      {
        name: 'Buildings and changing rooms',
        weight: 3,
        core: [
          'the showers at the leisure centre have been cold for {weeks}',
          'the changing rooms were filthy on {weekday}',
          'the lift in the library is out of order again',
          'the heating in the reading room does not work',
        ],
        detail: ['My mother cannot manage the stairs.', 'We pay {money} a month.', 'There was hair everywhere.'],
      },
      {
        name: 'Stock and computers',
        weight: 1,
        core: [
          'the book I reserved in {month} has still not come',
          '{n} of the library computers were out of order',
          'the printer took my money and jammed',
        ],
        detail: ['I needed it for a job application.', 'Nobody knew how to mend it.'],
      },
    ],
    comments: [
      'a story time on Saturdays would suit families who work',
      'please get more large-print crime novels',
      'could the museum open on bank holidays',
      'a family ticket for the pool would bring more of us',
      'the café should open earlier',
      'more local history talks please',
    ],
    compliments: [
      'story time with {staff} is the highlight of our week',
      'the exhibition was superb and free too',
      'the staff found a book I had been after for years',
      'the swimming teacher gave my daughter her confidence back',
      'such a warm and friendly library',
    ],
    requests: ['reserve a book for me', 'book the meeting room', 'renew my leisure card'],
  },
  {
    service: 'Adult Social Care',
    themes: [
      {
        name: 'Care visits',
        weight: 3,
        core: [
          'my father’s carers came {minutes} late again',
          'the morning visit was missed and mum had no breakfast',
          'we have had {n} different carers in {weeks}',
          'the agency cut the visit short and wrote that all was done',
        ],
        detail: ['She is {age} and has dementia.', 'He needs his tablets on time.', 'The book shows a different hour.'],
      },
      {
        name: 'Assessment delay',
        weight: 3,
        core: [
          'we have waited {weeks} for an assessment',
          'nobody has been to see about the stairlift',
          'the review due in {month} has not happened',
        ],
        detail: [
          'I am her only carer and I am worn out.',
          'She fell again on {weekday}.',
          'The hospital asked you in writing.',
        ],
      },
      {
        name: 'Charges for care',
        weight: 2,
        core: [
          'we were billed {money} for care that was never given',
          'nobody told us that we would have to pay',
          'the financial assessment used the wrong figures',
        ],
        detail: ['I want it in plain words.', 'We keep a diary of the visits.'],
      },
      {
        name: 'Communication with family',
        weight: 2,
        core: [
          'the social worker does not return my calls',
          'decisions were made at the meeting without us',
          'I found out from a neighbour that mum had been moved',
        ],
        detail: ['We have power of attorney.', 'A call would have been enough.', 'I have left {n} messages.'],
      },
    ],
    comments: [
      'carers would welcome an evening phone line',
      'a simple leaflet about paying for care is needed',
      'please tell families who is on duty at weekends',
      'the day centre could do with a minibus on {weekday}',
    ],
    compliments: [
      'the carers treat my mother like their own',
      '{staff} got the handrails fitted in two days, a life saver',
      'thank you to the team who helped dad come home',
      'our social worker is patient, honest and kind',
      'the carers’ group keeps me going',
    ],
    requests: [
      'please ask someone to ring about a stairlift',
      'request a carer’s assessment',
      'change of phone number for mum',
    ],
  },
  {
    service: "Children's Services",
    themes: [
      {
        name: 'Special needs plan',
        weight: 4,
        core: [
          'my son’s plan is {weeks} late',
          'the draft plan names the wrong school',
          'nobody has replied about the plan since {month}',
          'the reports were not read before the meeting',
        ],
        detail: ['He has been out of school all that time.', 'The law gives a date.', 'We had to chase every step.'],
      },
      {
        name: 'Contact and communication',
        weight: 3,
        core: [
          'we have had {n} social workers in a year',
          'the visit was cancelled with no call',
          'minutes of the meeting came {weeks} late and were wrong',
        ],
        detail: [
          'My daughter has to tell her story again each time.',
          'I asked for it in writing.',
          'Messages are not passed on.',
        ],
      },
      {
        name: 'School transport',
        weight: 3,
        core: [
          'the school taxi has been late {times} this half term',
          'the bus left my child at the stop',
          'transport was turned down without a reason',
        ],
        detail: ['I had to leave work.', 'The new escort does not know his needs.', 'It is {n} miles each way.'],
      },
      {
        name: 'Respite and support',
        weight: 1,
        core: [
          'our short breaks were stopped without a meeting',
          'we were promised family support in {month} and heard no more',
        ],
        detail: ['We are at the end of our tether.', 'It was the only rest we had.'],
      },
    ],
    comments: [
      'a list of holiday clubs that take children with extra needs would be a help',
      'please hold parents’ evenings about plans',
      'more foster carers’ coffee mornings',
      'could letters to young people be written for young people',
    ],
    compliments: [
      '{staff} never gave up on our lad',
      'the family hub has been a lifeline',
      'the bus escort is wonderful with my daughter',
      'thank you for listening to what my grandson wanted',
    ],
    requests: ['copy of my child’s plan please', 'apply for a bus pass', 'which nursery places are free near {street}'],
  },
];

/** What the one-issue campaign of autumn 2025 sends in, with small changes from card to card. */
export const LIDO_CAMPAIGN: readonly string[] = [
  'Please save the Pharos Lido. Do not close our lido. It is the heart of {ward} and our children learn to swim there.',
  'Save the Pharos Lido! Do not close our lido. It is the heart of {ward} and our children learn to swim there.',
  'I am writing to ask you to save the Pharos Lido. Do not close our lido. It is the heart of {ward}.',
  'Please save the Pharos Lido. It is the heart of {ward} and our children learn to swim there. Keep it open.',
];
