// How feedback arrived, and whether the council had asked for it: two different fields.
import type { Random } from '../random/random.ts';
import type { Kind } from '../text/write-text.ts';

const CHANNELS = ['Online form', 'Email', 'Telephone', 'Letter', 'Face to face', 'Social media', 'Councillor'] as const;
const CHANNEL_WEIGHTS = [38, 24, 22, 5, 5, 4, 2];
const SURVEYS = ['Post-call survey', 'Text survey', 'Smiley kiosk'] as const;
const SURVEY_WEIGHTS = [5, 4, 2];
const ASKED: Readonly<Record<Kind, number>> = { complaint: 0.05, comment: 0.45, compliment: 0.3, 'service request': 0 };

export interface Arrival {
  channel: string;
  solicited: boolean | null;
}

export function chooseArrival(random: Random, kind: Kind): Arrival {
  if (random.chance(ASKED[kind]))
    return { channel: SURVEYS[random.weighted(SURVEY_WEIGHTS)] ?? 'Text survey', solicited: true };
  const channel = CHANNELS[random.weighted(CHANNEL_WEIGHTS)] ?? 'Email';
  return { channel, solicited: random.chance(0.06) ? null : false };
}

const SCORE_WEIGHTS: Readonly<Record<Kind, readonly number[]>> = {
  complaint: [30, 28, 20, 15, 7],
  comment: [5, 11, 27, 38, 19],
  compliment: [0, 0, 2, 23, 75],
  'service request': [6, 10, 24, 36, 24],
};

/** A score from 1 to 5: whoever was asked gives one, and one complainant in six answers the survey after the reply. */
export function chooseScore(random: Random, kind: Kind, solicited: boolean | null): number | null {
  const answers = solicited === true || (kind === 'complaint' && random.chance(0.16));
  return answers ? random.weighted(SCORE_WEIGHTS[kind]) + 1 : null;
}

const REMEDIES = [
  'Apology',
  'Apology and action',
  'Service provided',
  'Payment',
  'Procedure reviewed',
  'Staff training',
] as const;

export function chooseRemedy(random: Random, outcome: string): string {
  return outcome === 'Upheld' || outcome === 'Partly upheld'
    ? (REMEDIES[random.weighted([30, 28, 22, 8, 7, 5])] ?? '')
    : '';
}
