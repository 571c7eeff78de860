import type { ServicePhrases } from './phrases.ts';

export const STREETS_PHRASES: readonly ServicePhrases[] = [
  {
    service: 'Highways and Street Lighting',
    themes: [
      {
        name: 'Potholes',
        weight: 4,
        core: [
          'the pothole outside {address} has burst my tyre',
          'there is a hole the size of a dustbin lid on {street}',
          'the repair on {street} lasted {days} before it broke up again',
          'I reported the potholes on {street} {weeks} ago and they are worse',
          'cyclists are swerving round the craters on {street}',
        ],
        detail: [
          'It cost me {money} at the garage.',
          'Someone painted round it and then went away.',
          'When it rains you cannot see it.',
          'The bus rattles the windows every time.',
          'You mended one and left the one beside it.',
        ],
      },
      {
        name: 'Pavements',
        weight: 2,
        core: [
          'I tripped on a lifted slab on {street} and hurt my wrist',
          'the pavement on {street} is so uneven that I cannot get my wheelchair along it',
          'the kerb at the corner of {street} has never been dropped',
        ],
        detail: [
          'I am {age} and afraid to go out.',
          'It has been marked in white since {month}.',
          'My neighbour fell there as well.',
        ],
      },
      {
        name: 'Street lights',
        weight: 2,
        core: [
          '{n} lights in a row are out on {street}',
          'the lamp outside {address} has flickered all night for {weeks}',
          'since the new lamps went in {street} is pitch dark between the posts',
        ],
        detail: [
          'My daughter walks home that way.',
          'The lamp number is {number}.',
          'We have had two break-ins since.',
        ],
      },
      {
        name: 'Roadworks and closures',
        weight: 2,
        core: [
          '{street} was closed with no notice and I missed a hospital appointment',
          'the lights on {street} have been up for {weeks} with nobody working',
          'your diversion sent lorries down {street}',
          'they resurfaced {street} and then another firm dug it up within {days}',
        ],
        detail: [
          'Nobody could tell me when it will end.',
          'The shops are losing trade.',
          'The signs point in two directions.',
        ],
      },
      {
        name: 'Gullies and flooding',
        weight: 2,
        core: [
          'the drain outside {address} is blocked and the water comes over the step',
          'every time it rains {street} floods from kerb to kerb',
          'we asked for the gully on {street} to be cleared in {month} and no one came',
        ],
        detail: ['We had sandbags out again.', 'Cars soak anyone walking past.', 'It smells dreadful.'],
      },
    ],
    comments: [
      'a crossing near the school on {street} is badly needed',
      'could {street} be made twenty miles an hour',
      'please turn the lights down after midnight to save money',
      'a handrail on the steps at {street} would help',
      'the new cycle lane should carry on as far as {street}',
      'please repaint the white lines on {street}',
      'it would be good to see online when a road will be mended',
    ],
    compliments: [
      'the pothole I reported was mended the next morning',
      'thanks to {staff} for explaining the roadworks so clearly',
      'the resurfacing of {street} is first class',
      'the gritters did a marvellous job on {weekday}',
      'the new lights on {street} make me feel safer',
      'very impressed that someone rang me back about the drain',
    ],
    requests: [
      'pothole on {street} near number {number}',
      'street light {number} not working',
      'blocked drain on {street}',
      'please grit {street}',
    ],
  },
  {
    service: 'Parking and Permits',
    themes: [
      {
        name: 'Penalty notice',
        weight: 4,
        core: [
          'I was given a ticket on {street} while unloading my mother’s shopping',
          'the sign on {street} was hidden by a tree and I still got a fine',
          'I paid the notice and you have sent me a demand for {money}',
          'my appeal was turned down in two lines without looking at the photographs',
        ],
        detail: [
          'I had a valid permit on the dashboard.',
          'The officer would not listen.',
          'Please cancel it.',
          'I was {minutes} over at most.',
        ],
      },
      {
        name: 'Permits',
        weight: 3,
        core: [
          'my resident permit has taken {weeks} and I am paying to park outside my own house',
          'the permit form rejects my log book every time',
          'I was charged twice for visitor permits, {money} each time',
          'I cannot get a permit for {street} although the sign says residents only',
        ],
        detail: [
          'Nobody answers at the parking shop.',
          'My carer needs somewhere to stop.',
          'I uploaded the same paper {times}.',
        ],
      },
      {
        name: 'Parking on pavements',
        weight: 2,
        core: [
          'cars block the pavement on {street} every school run',
          'vans park across the dropped kerb at {address}',
          'no one enforces the double yellow lines on {street}',
        ],
        detail: [
          'An ambulance could not get through on {weekday}.',
          'I have rung {times}.',
          'It is only a matter of time before a child is hurt.',
        ],
      },
      {
        name: 'Machines and charges',
        weight: 3,
        core: [
          'the machine in the {street} car park took my money and gave no ticket',
          'it now costs {money} to park for an hour in town',
          'the card reader on the machine at {street} has not worked for {weeks}',
        ],
        detail: [
          'I walked round three machines in the rain.',
          'Older people are being shut out.',
          'I would like a refund.',
        ],
      },
    ],
    comments: [
      'the first half hour should be free near the shops',
      'could we have more blue badge bays on {street}',
      'please keep at least one machine that takes coins',
      'resident parking should cover {street} as well',
      'I would pay for a charging point near {street}',
      'permit reminders by text would be helpful',
    ],
    compliments: [
      'the officer on {street} was courteous and explained how to appeal',
      'my permit came in a day, excellent',
      '{staff} sorted out my refund with no fuss',
      'the car park is cleaner and better lit than it was',
    ],
    requests: [
      'renew resident permit for {address}',
      'car blocking the dropped kerb at {address}',
      'please send visitor permits',
    ],
  },
];

/** Words of the theme that emerges in 2026: the new app for paying to park. */
export const PARKING_APP: readonly string[] = [
  'the KerbPay app would not let me start a session on {street}',
  'KerbPay took the payment twice and then said I had not paid',
  'I was fined although KerbPay shows my session as live',
  'the KerbPay app crashes when I put in my number plate',
  'there is no signal in the {street} car park so KerbPay is useless',
  'KerbPay will not accept the location code on the sign at {street}',
  'I stood for {minutes} trying to log in to KerbPay',
  'KerbPay charged me {money} for a stay that should be free',
];
