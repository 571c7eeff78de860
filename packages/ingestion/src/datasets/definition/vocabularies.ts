// What the words in exports mean: the one place where a further spelling is added. All in lower case.
import type { FeedbackKind } from '@said/database';

export const KINDS = {
  complaint: [
    'complaints',
    'formal complaint',
    'stage 1 complaint',
    'stage 2 complaint',
    'stage one complaint',
    'stage two complaint',
    'corporate complaint',
    'statutory complaint',
    'complaint - stage 1',
    'complaint - stage 2',
    'complaint (stage 1)',
    'complaint (stage 2)',
    'make a complaint',
    'i want to make a complaint',
    'i would like to make a complaint',
    'informal complaint',
    'service complaint',
    'complain',
    'comp',
    'dissatisfaction',
  ],
  comment: [
    'comments',
    'suggestion',
    'suggestions',
    'comment/suggestion',
    'feedback',
    'general feedback',
    'make a comment',
    'i want to make a comment',
    'make a suggestion',
    'i want to make a suggestion',
    'leave a comment',
    'comment or suggestion',
  ],
  compliment: [
    'compliments',
    'praise',
    'thanks',
    'thank you',
    'commendation',
    'positive feedback',
    'make a compliment',
    'pay a compliment',
    'give a compliment',
    'give praise',
    'say thank you',
    'i want to pay a compliment',
    'i want to make a compliment',
    'i want to give a compliment',
    'i want to say thank you',
    'compliment/thanks',
  ],
  'service request': [
    'service requests',
    'request for service',
    'request',
    'sr',
    'report',
    'fault report',
    'general request',
    'noise request',
    'pest control request',
    'report a problem',
    'service enquiry',
    'report it',
  ],
} as const satisfies Record<FeedbackKind, readonly string[]>;

/**
 * How the names of files, sheets and folders speak of kinds of feedback; in words between blanks. An enquiry may be any
 * of them: it only speaks against the others.
 */
export const KINDS_IN_NAMES: Readonly<Record<string, RegExp>> = {
  complaint: / complaints? /,
  compliment: / (?:compliments?|praise|thanks|thank you|commendations?) /,
  comment: / (?:comments?|suggestions?) /,
  'service request': / (?:service requests?|srs?|fault reports?) /,
  enquiry: / (?:enquiry|enquiries) /,
};

export const STAGES = {
  '1': [
    'stage 1',
    'stage1',
    'stage one',
    'one',
    's1',
    'st1',
    'stage 1 complaint',
    'formal stage 1',
    'first stage',
    'local resolution',
    'investigation',
    'stage 1 - investigation',
  ],
  '2': [
    'stage 2',
    'stage2',
    'stage two',
    'two',
    's2',
    'st2',
    'stage 2 complaint',
    'formal stage 2',
    'second stage',
    'review',
    'stage 2 - review',
    'appeal',
  ],
  '3': ['stage 3', 'stage3', 'stage three', 'three', 's3', 'st3', 'third stage', 'review panel', 'panel'],
  early: [
    'early resolution',
    'stage 0',
    '0',
    'informal',
    'frontline',
    'frontline resolution',
    'pre-stage',
    'informal stage',
    'early stage',
  ],
} as const;

export const OUTCOMES = {
  upheld: ['fully upheld', 'complaint upheld', 'uphold', 'yes', 'y', 'justified', 'upheld in full', 'founded'],
  'partly upheld': [
    'partially upheld',
    'part upheld',
    'partial',
    'partly',
    'upheld in part',
    'partially justified',
    'part-upheld',
    'partial upheld',
  ],
  'not upheld': [
    'complaint not upheld',
    'no',
    'n',
    'not justified',
    'unfounded',
    'rejected',
    'unjustified',
    'not-upheld',
    'dismissed',
  ],
  withdrawn: ['complaint withdrawn', 'cancelled', 'withdrawn by customer', 'withdrawn by complainant'],
  'not investigated': [
    'not accepted',
    'out of jurisdiction',
    'outside jurisdiction',
    'declined',
    'out of scope',
    'not a complaint',
    'no investigation',
  ],
  'resolved informally': [
    'informally resolved',
    'informal resolution',
    'resolved',
    'resolution',
    'early resolution',
    'resolved early',
  ],
} as const;

export const COLLECTION_METHODS = {
  solicited: ['survey', 'invited', 'asked', 'requested', 'solicited feedback', 'consultation', 'proactive'],
  unsolicited: [
    'spontaneous',
    'uninvited',
    'volunteered',
    'customer initiated',
    'unsolicited feedback',
    'unprompted',
    'reactive',
  ],
} as const;

export const PROCEDURES = {
  corporate: ['corporate complaints', 'corporate procedure', 'council', 'non-statutory', 'general'],
  'adult social care': [
    'adults',
    'adult',
    'asc',
    'adult care',
    'adult social services',
    'adults social care',
    'statutory adults',
    'statutory adult social care',
  ],
  children: [
    "children's",
    "children's services",
    'childrens',
    'childrens services',
    "children's social care",
    'childrens social care',
    'children social care',
    'statutory children',
    "statutory children's",
    'csc',
  ],
  housing: [
    'housing landlord',
    'landlord',
    'council housing',
    'social housing',
    'housing complaints',
    'housing (landlord)',
  ],
} as const;

export const POLARITIES = {
  higher: ['higher is better', 'high', 'increase', 'up', 'maximise', 'bigger is better'],
  lower: ['lower is better', 'low', 'decrease', 'down', 'minimise', 'smaller is better'],
  neither: ['none', 'neutral', 'context'],
} as const;

export const EVENT_KINDS = {
  'exceptional period': ['exceptional', 'emergency', 'covid', 'pandemic', 'severe weather', 'strike'],
  'system change': ['system', 'new system', 'it change', 'system migration'],
  'procedure change': ['procedure', 'policy change', 'process change'],
  training: ['staff training', 'course'],
  closure: ['closed', 'office closure', 'closing'],
} as const;

export const ASSESSMENT_KINDS = {
  full: ['full assessment', 'initial', 're-assessment', 'reassessment', 'recertification'],
  '12-month': ['12 month', '12 months', 'rolling 12', 'annual', '12-month review', 'rp1', 'first annual review'],
  '24-month': ['24 month', '24 months', 'rolling 24', '24-month review', 'rp2', 'second annual review'],
} as const;

export const LEVELS = {
  non: ['non compliant', 'non-compliant', 'non compliance', 'non-compliance', 'not compliant'],
  partial: ['partially compliant', 'partial compliance', 'partial compliant'],
  full: ['compliant', 'fully compliant', 'compliance', 'full compliance', 'met'],
  plus: ['compliance plus', 'compliant plus', 'cp', 'compliance+', 'c+'],
} as const;

export const STEPS = {
  acknowledge: ['acknowledgement', 'acknowledged', 'ack'],
  answer: ['response', 'respond', 'reply', 'answered'],
} as const;

export const CLOCK_STARTS = {
  received: ['receipt', 'date received', 'received on'],
  acknowledged: ['acknowledgement', 'acceptance', 'accepted', 'acknowledged on'],
} as const;

/** How people got in touch; the stored names keep their capitals. Others are kept as written. */
export const CHANNELS = {
  'Online form': [
    'web form',
    'webform',
    'web',
    'website',
    'online',
    'online submission',
    'e-form',
    'eform',
    'self service',
    'self-service',
    'portal',
  ],
  Email: ['e-mail', 'electronic mail', 'emails', 'mail (electronic)'],
  Telephone: ['phone', 'telephone call', 'phone call', 'tel', 'call', 'contact centre'],
  Letter: ['post', 'mail', 'letters', 'by post', 'written'],
  'Face to face': [
    'in person',
    'personal visit',
    'visit',
    'reception',
    'face-to-face',
    'counter',
    'walk in',
    'walk-in',
  ],
  'Social media': ['twitter', 'x (twitter)', 'facebook', 'instagram'],
  Councillor: ['councillors', 'member', 'elected member', 'cllr', 'councillor enquiry', 'member enquiry'],
} as const;
