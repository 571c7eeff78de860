import type { ServicePhrases } from './phrases.ts';

export const ENVIRONMENT: readonly ServicePhrases[] = [
  {
    service: 'Waste and Recycling',
    themes: [
      {
        name: 'Missed collection',
        weight: 5,
        core: [
          'our {bin} bin on {street} was missed again on {weekday}',
          'the lorry drove straight past {street} and left every {bin} bin on the pavement',
          'nobody has emptied the {bin} bin at {address} for {weeks}',
          'you promised to come back for the missed {bin} bin and {days} later it is still full',
          'the {bin} collection has not happened {times} running',
          'I put the {bin} bin out before six as asked and it was still left',
        ],
        detail: [
          'The whole street is in the same boat.',
          'It is overflowing and the gulls are ripping the bags open.',
          'Your website says it was collected, which is simply not true.',
          'I have photographs if you want them.',
          'With {n} people in the house we cannot wait another fortnight.',
        ],
      },
      {
        name: 'Mess left after collection',
        weight: 2,
        core: [
          'the crew dropped rubbish all along {street} and did not pick it up',
          'glass from the recycling was left smashed outside {address}',
          'half of the paper from the {bin} bin ended up in my hedge',
          'bins were thrown back any old how and one is blocking the pavement on {street}',
        ],
        detail: [
          'A neighbour with a pushchair had to go into the road.',
          'I spent {minutes} sweeping up after them.',
          'My dog cut a paw on it.',
          'It only takes a moment to do it properly.',
        ],
      },
      {
        name: 'New or replacement bin',
        weight: 2,
        core: [
          'I ordered a new {bin} bin {weeks} ago and it has not come',
          'I was told I must pay {money} for a bin that your own crew broke',
          'the replacement {bin} bin you sent has no wheels',
          'I have asked {times} for a smaller {bin} bin and been ignored',
        ],
        detail: [
          'Meanwhile I am storing bags in the shed.',
          'The lid was split by the lorry, not by me.',
          'Surely that should be free.',
          'The form keeps saying my address does not exist.',
        ],
      },
      {
        name: 'Assisted collection',
        weight: 1,
        core: [
          'my mother is on the assisted list and her bin is left at the gate every time',
          'the crew will not bring back my {bin} bin although I have an assisted collection',
          'the assisted collection at {address} has been forgotten for {weeks}',
        ],
        detail: [
          'She is {age} and cannot manage the slope.',
          'We renewed it in {month} as asked.',
          'I use a stick and it is not safe for me.',
        ],
      },
      {
        name: 'Garden waste',
        weight: 2,
        core: [
          'I paid {money} for the garden waste service and have had {n} collections so far',
          'the brown bin was refused because of a bit of soil',
          'the garden round on {street} was cancelled with no notice',
          'I renewed online and the sticker never arrived, so the crew leave my bin',
        ],
        detail: [
          'I would like some of my money back.',
          'Nothing was said when I signed up.',
          'It is the middle of the growing season.',
          'I still have the e-mail with the receipt.',
        ],
      },
    ],
    comments: [
      'it would help to have a text the night before to say which bin goes out',
      'could you take soft plastics as they do elsewhere',
      'please print the calendar in larger type',
      'a smaller {bin} bin would be plenty for people living alone',
      'the tip on {street} should open later in the week during summer',
      'why not collect batteries with the recycling',
      'I think the {bin} bins could go fortnightly in winter',
    ],
    compliments: [
      'the crew on {street} waited while I ran out with the {bin} bin',
      'thank you to {staff} who came back for our missed bin within the hour',
      'the lads always put my bin back behind the wall and it makes a real difference',
      'the bulky collection was quick, polite and on time',
      'our new bins came two days after I asked',
      'brilliant job by the crew in that dreadful weather',
    ],
    requests: [
      'please collect a mattress from {address}',
      'request a new {bin} bin for {address}',
      'missed {bin} bin on {street}, please return',
      'please add us to the garden waste round',
    ],
  },
  {
    service: 'Parks and Street Cleansing',
    themes: [
      {
        name: 'Fly-tipping',
        weight: 3,
        core: [
          'there has been a pile of {rubbish} dumped behind {street} for {weeks}',
          'somebody keeps tipping {rubbish} at the end of {street}',
          'I reported {rubbish} left by the garages on {street} and nothing has been done',
          'the alley beside {address} is being used as a tip, this time it is {rubbish}',
          'more {rubbish} appeared overnight on the green off {street}',
        ],
        detail: [
          'Rats have been seen.',
          'You cleared it once and it was back in {days}.',
          'A camera would soon stop it.',
          'The same white van every {weekday}.',
          'Children play right next to it.',
        ],
      },
      {
        name: 'Litter and sweeping',
        weight: 3,
        core: [
          'the litter bins by the shops on {street} are never emptied',
          '{street} has not been swept for {weeks}',
          'leaves have been left to rot on the path along {street}',
          'the gutters on {street} are full of weeds and cans',
        ],
        detail: [
          'It makes the place look forgotten.',
          'I picked up {n} bags myself.',
          'The drains are blocking because of it.',
          'Visitors have passed remarks.',
        ],
      },
      {
        name: 'Dog fouling',
        weight: 2,
        core: [
          'dog mess is all over the footpath from {street} to the school',
          'I had to clean the pushchair wheels again after walking down {street}',
          'there is no dog bin anywhere near {street} and it shows',
        ],
        detail: [
          'The signs have faded to nothing.',
          'No warden has been seen since {month}.',
          'It is the same two or three owners.',
        ],
      },
      {
        name: 'Grass and trees',
        weight: 3,
        core: [
          'the grass on the verge in {street} is up to my knees',
          'the tree outside {address} is blocking our light and the roots are lifting the path',
          'you cut the grass and left the clippings all over {street}',
          'branches from the council tree are hitting the wires on {street}',
        ],
        detail: [
          'Drivers cannot see round the corner.',
          'I asked about this in {month}.',
          'The wild flowers were mown before they seeded.',
          'My gutters are full of leaves because of it.',
        ],
      },
      {
        name: 'Play areas',
        weight: 2,
        core: [
          'the swings in the play area off {street} have been chained up for {weeks}',
          'there is broken glass under the slide in the park near {street}',
          'the gate of the playground does not shut and a toddler got out',
        ],
        detail: [
          'It is the only park we can walk to.',
          'My little one was in tears.',
          'A sign with a date would be something.',
        ],
      },
    ],
    comments: [
      'more benches along the path by {street} would be lovely for older people',
      'could the park gates stay open later in summer',
      'please plant bulbs on the bank at {street}',
      'a drinking fountain near the pitches would cut down on bottles',
      'could volunteers be lent litter pickers and bags',
      'wild flower verges are a good idea but mow the edges',
      'the bandstand could be used for music on Sundays',
    ],
    compliments: [
      'the flower beds by {street} are a joy this year',
      'thanks to {staff} for clearing the fly-tip so quickly',
      'the sweeper on {street} takes such pride in the job',
      'the new play area is brilliant, my grandchildren love it',
      'the team cut back the hedge the same day I rang',
      'lovely to see the park so well kept',
    ],
    requests: [
      'please clear {rubbish} from {street}',
      'grass needs cutting on {street}',
      'litter bin full at {street}',
      'fallen branch on {street}',
    ],
  },
];
