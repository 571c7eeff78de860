// The list of what was planted, with the codes of the wards that this seed chose.
import type { Geography, Ward } from '../borough/geography.ts';
import {
  CAMPAIGN,
  DECLINE,
  DIP,
  EMERGING,
  FIRST_DAY,
  HOT_SPOT,
  LAST_DAY,
  OPEN_DIP,
  SEASON,
  TRAINING,
  wardOn,
  type ChosenWards,
} from './plants.ts';
import { isoDate } from '../dates/days.ts';
import type { ExpectedFinding, Truth } from './truth.ts';

const SINCE = isoDate(FIRST_DAY);
const UNTIL = isoDate(LAST_DAY);

type Span = Pick<ExpectedFinding, 'from' | 'to'>;

const present = (detectors: string[], span: Span, rest: Partial<ExpectedFinding>): ExpectedFinding => ({
  detectors,
  presence: 'present',
  from: span.from,
  to: span.to,
  ...rest,
});

function dipTruths(): Truth[] {
  const dip = (id: string, plant: typeof DIP | typeof OPEN_DIP, description: string): Truth => ({
    id,
    kind: 'dip',
    detector: 'dip',
    detectable_by: 'now',
    service: plant.service,
    ward: null,
    standard: plant.standard,
    from: plant.from,
    to: plant.to,
    direction: 'worse',
    description,
    expect: present(['dip'], plant, {
      subject: { kind: 'standard', id: plant.standard },
      directions: ['worse', 'down'],
    }),
    related: [
      present(
        ['demand shift', 'recurring theme', 'emerging theme', 'standard met / missed', 'dip'],
        { from: plant.from, to: UNTIL },
        { service: plant.service },
      ),
      present(['action impact'], { from: plant.from, to: UNTIL }, { service: plant.service }),
    ],
  });
  return [
    dip(
      'missed-bins-dip',
      DIP,
      'From October 2024 to February 2025 far fewer missed bins were collected within 2 working days, and complaints about it rose; two spare crews from 10 February 2025 (action A-001) brought it back in March.',
    ),
    dip(
      'call-answering-dip',
      OPEN_DIP,
      'From July 2026 calls are answered within 60 seconds much less often; it is still going on when the data ends.',
    ),
  ];
}

function seasonTruth(): Truth {
  return {
    id: 'winter-road-repairs',
    kind: 'season',
    detector: 'dip',
    detectable_by: 'now',
    service: SEASON.service,
    ward: null,
    standard: SEASON.standard,
    from: SINCE,
    to: UNTIL,
    direction: 'none',
    description:
      'Road repairs are slower every winter and faster every summer, by the same amount each year: a season, not a dip. Nothing may be reported once seasons are allowed for.',
    expect: {
      detectors: ['dip'],
      presence: 'absent',
      subject: { kind: 'standard', id: SEASON.standard },
      from: SINCE,
      to: UNTIL,
    },
    related: [],
  };
}

function wardTruths(geography: Geography, wards: ChosenWards): Truth[] {
  const hotSpot = wardOn(geography, wards.hotSpot, LAST_DAY);
  const quiet = wardOn(geography, wards.quiet, LAST_DAY);
  const quietBefore = wardOn(geography, wards.quiet, FIRST_DAY);
  const about = (ward: Ward): { kind: string; id: string } => ({ kind: 'ward', id: ward.code });
  const everywhere = { from: SINCE, to: UNTIL };
  return [
    {
      id: 'ward-hot-spot',
      kind: 'ward hot spot',
      detector: 'ward demand',
      detectable_by: 'now',
      service: null,
      ward: { code: hotSpot.code, name: hotSpot.name },
      standard: null,
      from: HOT_SPOT.from,
      to: HOT_SPOT.to,
      direction: 'up',
      description: `Since April 2025 residents of ${hotSpot.name} complain more than twice as often per 1,000 as the borough, most of all about fly-tipping.`,
      expect: present(['ward demand'], HOT_SPOT, { subject: about(hotSpot), directions: ['up', 'worse'] }),
      related: [
        present(['ward demand', 'recurring theme', 'emerging theme', 'demand shift'], HOT_SPOT, {
          subject: about(hotSpot),
        }),
      ],
    },
    {
      id: 'quiet-deprived-ward',
      kind: 'quiet ward',
      detector: 'ward demand',
      detectable_by: 'now',
      service: null,
      ward: { code: quiet.code, name: quiet.name },
      standard: null,
      from: SINCE,
      to: UNTIL,
      direction: 'down',
      description: `${quiet.name}, the largest and most deprived ward, writes about a quarter as often per 1,000 residents as the borough, in every year.`,
      expect: present(['ward demand', 'quiet ward'], everywhere, {
        subject: about(quiet),
        directions: ['down', 'better', 'worse'],
      }),
      related: [quiet, quietBefore].map((ward) =>
        present(['ward demand', 'quiet ward'], everywhere, { subject: about(ward) }),
      ),
    },
  ];
}

function handlingTruths(): Truth[] {
  return [
    {
      id: 'planning-answers-late',
      kind: 'complaint handling decline',
      detector: 'complaint handling',
      detectable_by: 'now',
      service: DECLINE.service,
      ward: null,
      standard: null,
      from: DECLINE.from,
      to: DECLINE.to,
      direction: 'worse',
      description:
        'In the last two quarters fewer than half of planning complaints were answered in time at stage 1, after years of about nine in ten.',
      expect: present(['complaint handling'], DECLINE, { service: DECLINE.service, directions: ['worse', 'down'] }),
      // Planning is large enough to move the share of the whole council, and its late cases are among the open ones.
      related: [
        present(['complaint handling', 'dip'], DECLINE, { service: DECLINE.service }),
        ...['council', 'council, stage 1'].map((id) =>
          present(['complaint handling', 'dip'], DECLINE, { subject: { kind: 'council', id } }),
        ),
      ],
    },
    {
      id: 'complaints-training',
      kind: 'training effect',
      detector: 'action impact',
      detectable_by: 'later',
      service: TRAINING.service,
      ward: null,
      standard: null,
      from: TRAINING.on,
      to: UNTIL,
      direction: 'better',
      description:
        'After complaints training on 15 January 2024 (action A-002) Council Tax and Benefits answers about 93% of stage 1 complaints in time, up from about 70%.',
      expect: present(
        ['action impact'],
        { from: TRAINING.on, to: UNTIL },
        { service: TRAINING.service, directions: ['better', 'up'] },
      ),
      // Before the training the share was low, after it high: a chart over all years sees both sides of the step.
      related: [present(['complaint handling', 'dip'], { from: SINCE, to: UNTIL }, { service: TRAINING.service })],
    },
  ];
}

function themeTruths(geography: Geography, wards: ChosenWards): Truth[] {
  const ward = wardOn(geography, wards.campaign, LAST_DAY);
  return [
    {
      id: 'parking-app-theme',
      kind: 'emerging theme',
      detector: 'emerging theme',
      detectable_by: 'later',
      service: EMERGING.service,
      ward: null,
      standard: null,
      from: EMERGING.from,
      to: EMERGING.to,
      direction: 'up',
      description:
        'From April 2026 more and more parking complaints are about the KerbPay app, a word that nobody used before.',
      expect: present(['emerging theme'], EMERGING, { service: EMERGING.service }),
      related: [
        present(['emerging theme', 'recurring theme', 'demand shift'], EMERGING, { service: EMERGING.service }),
      ],
    },
    {
      id: 'lido-campaign',
      kind: 'one-issue campaign',
      detector: 'emerging theme',
      detectable_by: 'later',
      service: CAMPAIGN.service,
      ward: { code: ward.code, name: ward.name },
      standard: null,
      from: CAMPAIGN.from,
      to: CAMPAIGN.to,
      direction: 'up',
      description: `In three weeks of autumn 2025 ${CAMPAIGN.count} nearly identical comments from ${ward.name} ask to save the Pharos Lido: one issue, not ${CAMPAIGN.count} separate voices.`,
      expect: present(['emerging theme'], CAMPAIGN, { service: CAMPAIGN.service }),
      related: [
        present(['ward demand'], CAMPAIGN, { subject: { kind: 'ward', id: ward.code } }),
        present(['demand shift', 'recurring theme', 'emerging theme'], CAMPAIGN, { service: CAMPAIGN.service }),
      ],
    },
  ];
}

export function plantedTruths(geography: Geography, wards: ChosenWards): Truth[] {
  return [
    ...dipTruths(),
    ...wardTruths(geography, wards),
    ...handlingTruths(),
    seasonTruth(),
    ...themeTruths(geography, wards),
  ];
}
