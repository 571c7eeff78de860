import type { ServicePhrases } from './phrases.ts';

export const HOMES: readonly ServicePhrases[] = [
  {
    service: 'Housing Repairs',
    themes: [
      {
        name: 'Repair not done',
        weight: 4,
        core: [
          'I reported a leak at {address} {weeks} ago and it still drips into a bucket',
          'the kitchen tap has been waiting for a washer since {month}',
          'the joiner came, took a photograph and never returned',
          'the job was closed as done and nobody has been',
          'my back door will not lock and I am told to wait {weeks}',
        ],
        detail: [
          'The ceiling has started to bow.',
          'I have two small children here.',
          'Every time I ring I start from the beginning.',
          'The job number is {number}.',
        ],
      },
      {
        name: 'Missed appointment',
        weight: 3,
        core: [
          'I took {weekday} off work for the plumber and no one turned up',
          'they left a card saying I was out when I was sat in the front room',
          'the appointment has been moved {times} now',
        ],
        detail: ['I lost a day’s pay.', 'Not so much as a phone call.', 'Two hours’ notice would have been enough.'],
      },
      {
        name: 'Damp and mould',
        weight: 2,
        core: [
          'there is black mould on the bedroom wall and my son’s chest is bad',
          'the damp at {address} was painted over and is back',
          'I was told to open a window as if that would cure the damp',
        ],
        detail: [
          'The doctor has written to you.',
          'We are all sleeping in one room.',
          'Clothes in the wardrobe are ruined.',
        ],
      },
      {
        name: 'Heating and hot water',
        weight: 3,
        core: [
          'we have had no heating since {weekday}',
          'the boiler has broken down {times} this winter',
          'no hot water at {address} for {days}',
        ],
        detail: [
          'There is a baby in the house.',
          'I am {age} and it is bitter.',
          'The little heaters you lent cost a fortune.',
        ],
      },
      {
        name: 'Quality of work',
        weight: 2,
        core: [
          'the plasterer left the wall like the surface of the moon',
          'the new window lets in more wind than the old one',
          'the fence you put up came down in the first storm',
        ],
        detail: [
          'Please send somebody who cares.',
          'It will have to be done again.',
          'They left all their mess behind too.',
        ],
      },
    ],
    comments: [
      'it would be good to choose a morning or afternoon slot',
      'please text when the worker is on the way',
      'could tenants be shown how to bleed a radiator',
      'a list of what tenants must mend themselves would help',
      'the repairs line needs a call-back button',
    ],
    compliments: [
      'the plumber was tidy, cheerful and mended it first time',
      '{staff} rang to check that the boiler was still working',
      'the electrician explained everything to my dad',
      'emergency team came within the hour on a Sunday night',
      'really pleased with the new kitchen, thank you',
    ],
    requests: [
      'kitchen tap dripping at {address}',
      'please book a gas check for {address}',
      'loose fence panel at {address}',
      'toilet will not flush at {address}',
    ],
  },
  {
    service: 'Tenancy and Housing Options',
    themes: [
      {
        name: 'Waiting list',
        weight: 3,
        core: [
          'I have bid for {n} homes and am still nowhere on the list',
          'my banding was changed without anyone telling me',
          'we have been in one room for {weeks} and get no answer',
        ],
        detail: [
          'There are four of us in the flat.',
          'I gave you the letters you asked for.',
          'Others seem to go straight to the top.',
        ],
      },
      {
        name: 'Neighbour nuisance',
        weight: 3,
        core: [
          'the noise from next door goes on until three in the morning',
          'I filled in the diary sheets for {weeks} and nothing came of it',
          'the neighbours at the end of {street} run a garage from the front garden',
        ],
        detail: ['My tenancy officer has changed {times}.', 'I dread going home.', 'The police say it is for you.'],
      },
      {
        name: 'Homelessness advice',
        weight: 2,
        core: [
          'I was told to come back when the bailiffs arrive',
          'the interview lasted {minutes} and nobody rang back',
          'my daughter was sent to a room {n} miles from her school',
        ],
        detail: [
          'We were treated as a nuisance.',
          'I had to explain it all to three people.',
          'A letter in plain words would help.',
        ],
      },
      {
        name: 'Rent and charges',
        weight: 2,
        core: [
          'my rent account shows arrears of {money} that I do not owe',
          'the service charge on {street} went up and nobody can say why',
          'I pay by direct debit and still get threatening letters',
        ],
        detail: ['The statement makes no sense.', 'I have every receipt.', 'It has made me ill with worry.'],
      },
    ],
    comments: [
      'please show on the site how long people in each band wait',
      'could estate walks be held in the evening as well',
      'the tenants’ newsletter is good but comes too late for the events in it',
      'a mutual exchange day in the hall would be useful',
      'please put a noticeboard in the entrance on {street}',
    ],
    compliments: [
      '{staff} listened and found us somewhere safe',
      'the housing officer for {street} is worth her weight in gold',
      'thank you for helping my brother keep his tenancy',
      'clear advice and no judgement, much appreciated',
    ],
    requests: ['update my housing application', 'request a copy of my rent statement', 'report noise at {address}'],
  },
  {
    service: 'Planning and Building Control',
    themes: [
      {
        name: 'Delay in decision',
        weight: 4,
        core: [
          'my application for a back extension is {weeks} over its date',
          'the officer dealing with {address} left and nobody took over the file',
          'I have chased a decision {times} and get an automatic reply',
          'the pre-application advice I paid {money} for has not come',
        ],
        detail: [
          'The builder has gone to another job.',
          'Interest rates have moved against us.',
          'A date, any date, would do.',
        ],
      },
      {
        name: 'Objection not considered',
        weight: 2,
        core: [
          'our objections to the flats on {street} were not mentioned in the report',
          'the site notice for {address} was put up after the closing date',
          'I was given three minutes to speak and cut off at two',
        ],
        detail: ['It feels decided beforehand.', 'The plans show the wrong boundary.', 'Neighbours are furious.'],
      },
      {
        name: 'Enforcement',
        weight: 3,
        core: [
          'the extension at {address} is nothing like the plans and you do nothing',
          'I told you about the unauthorised yard on {street} {weeks} ago',
          'the wall at {address} is a foot higher than allowed',
        ],
        detail: ['It sets a bad example.', 'Two of us have written.', 'I was told an officer would visit in {month}.'],
      },
      {
        name: 'Website and portal',
        weight: 1,
        core: [
          'the planning portal lost my comment twice',
          'the drawings for {street} will not open on a phone',
          'the search finds nothing if I type the street name',
        ],
        detail: ['I gave up after {minutes}.', 'Not everybody has a big screen.'],
      },
    ],
    comments: [
      'weekly lists by ward would save everybody time',
      'please explain the decision in plain English on the first page',
      'more trees should be asked for on new estates',
      'could the committee meetings be recorded',
      'drop-in sessions for small extensions would help',
    ],
    compliments: [
      '{staff} was a great help with our loft application',
      'the building inspector came on the day and gave good advice',
      'decision made in five weeks, better than we hoped',
      'the duty planner was patient with all my questions',
    ],
    requests: [
      'copy of decision notice for {address}',
      'please check a breach at {address}',
      'book a site inspection at {address}',
    ],
  },
];
