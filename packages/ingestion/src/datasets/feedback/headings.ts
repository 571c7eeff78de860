// How case systems, web forms and survey tools head the columns of a case. Compared with headings in lower case without
// blanks and marks, so `CREATION_DATE`, `Creation date` and `creation.date` are one.
import type { Spelling } from '../definition/dataset.ts';

const CASE =
  '(?:case|complaints?|contact|enquiry|request|servicerequest|feedback|form|record|comments?|issue|call|correspondence|submission|application|response|ticket|incident|matter|concern)?';
const WAS = '(?:was|first|originally|initially)?';
// Not `on time`, which says whether; and `Closed time` is a moment where `Resolution time` is how long it took.
const WHEN = '(?:date|datetime|dateandtime|datestamp|timestamp|on|at|dt|ondate|attime|(?<=ed)time)';

/** `Date complaint received`, `Case received date`, `Logged on`: a step of the case and a word that says it is a date. */
function whenDone(steps: string): RegExp[] {
  return [
    new RegExp(`^(?:date|datetime|dateandtime|time)(?:of|the)?${CASE}${WAS}(?:${steps})(?:on|at|date)?$`),
    new RegExp(`^${CASE}${WAS}(?:${steps})${WHEN}$`),
  ];
}

/** Received: `Submitted Date`, `CREATION_DATE`, `Date of complaint`, `Date raised`, `Logged Date`, `Timestamp`. */
export const RECEIVED_HEADINGS: readonly Spelling[] = [
  'casestatusreceipt.datereceived',
  'received',
  'date received',
  'received date',
  'receiveddate',
  'received at',
  'request date',
  'requestdate',
  'date logged',
  'received date/time',
  'date/time opened',
  'date opened',
  'opened',
  'created',
  'created date',
  'created on',
  'confirmed',
  'casestatusreceipt.timecreated',
  'date of contact',
  'date submitted',
  'date',
  ...whenDone(
    'received|recd|rec|recieved|recevied|submitted|submission|submit|created|creation|create|raised|logged|log|reported|recorded|registered|registration|entered|lodged|made|opened|open|opening|requested|notified|inputted|captured|initiated|receipt',
  ),
  /^(?:date|datetime)(?:of|the)?(?:complaint|contact|contacted|enquiry|request|feedback|comment|report|call|correspondence|submission|receipt|letter|email)$/,
  /^(?:complaint|contact|enquiry|feedback|request|comment|report|case|call)(?:date|datetime|dateandtime)$/,
  'timestamp',
  'submitted',
  'datestamp',
  'opened at',
  'requested',
  'received date and time',
];

/** Headings that are when a case came in where nothing better is there: a survey begins and ends within the hour. */
export const RECEIVED_PERHAPS: readonly Spelling[] = [
  'completion time',
  'start date',
  'start time',
  'end date',
  'time stamp',
  'reported',
  'logged',
  'raised',
];

export const ACKNOWLEDGED_HEADINGS: readonly Spelling[] = [
  ...whenDone(
    'acknowledged|acknowledgement|acknowledgment|ack|ackd|acked|acksent|acknowledgementsent|acknowledgmentsent',
  ),
  'acknowledgment sent',
  'ack sent date',
];

export const DUE_HEADINGS: readonly Spelling[] = [
  ...whenDone(
    'due|target|deadline|responsedue|replydue|responsetarget|sladue|slatarget|sladeadline|targetcompletion|expectedresponse',
  ),
  'due by',
  'response target',
  'response deadline',
  'reply due',
  'sla due',
  'sla deadline',
  'resolve by',
  'resolution due',
  'resolution by',
  'target response date',
];

export const ANSWERED_HEADINGS: readonly Spelling[] = [
  'answered',
  'date answered',
  'response date',
  'date responded',
  'responded',
  'reply sent',
  'date of response',
  'response sent',
  'date replied',
  'outcome date',
  'casestatus.currentoutcomedate',
  ...whenDone(
    'answered|responded|replied|reply|responsesent|replysent|responseissued|finalresponse|fullresponse|finalresponsesent|substantiveresponse|answersent',
  ),
  'decision date',
  'date of decision',
  'final response sent',
  'response issued',
];

/** Closed: `Resolved On`, `CLOSURE_DATE`, `Date case closed`, `Solved at`. */
export const CLOSED_HEADINGS: readonly Spelling[] = [
  'casestatusclosure.dateclosed',
  'closed',
  'date closed',
  'closed date',
  'closeddate',
  'date/time closed',
  'completed',
  'date completed',
  'resolved date',
  'date resolved',
  'fixed',
  ...whenDone(
    'closed|closure|close|resolved|resolution|completed|completion|finalised|finalized|solved|concluded|finished',
  ),
  'case closed',
  'complaint closed',
];

/** What people wrote: `Details of your complaint`, `ENQUIRY_TEXT`, `Your comments`. */
export const TEXT_HEADINGS: readonly Spelling[] = [
  'description',
  'detail',
  'details',
  'details of complaint',
  'complaint details',
  'casedetails.description',
  'narrative',
  'customer comments',
  'comments',
  'comment',
  'free text',
  'message',
  'feedback',
  'comment text',
  'verbatim',
  /^(?:full|long|problem|issue|case|enquiry|complaint|feedback|request|customer|incident|brief)?(?:description|narrative|verbatim)$/,
  /^(?:case|enquiry|complaint|feedback|request|customer|issue|message|comment|your|further|additional|full)(?:details|text|message|comments|comment|feedback|complaint|freetext|narrative)$/,
  /^(?:details|description|summary)of(?:the|your)?(?:complaint|comment|compliment|feedback|enquiry|issue|request|contact|problem|concern|case)s?$/,
  /^(?:any)?other(?:comments|feedback)$/,
  /^comments(?:or|and)?(?:feedback|suggestions)$/,
  'feedback/comments',
  'free text comments',
  'message body',
  'case notes',
  'open ended response',
  'what happened',
  'what was said',
  'what the customer said',
  'please tell us what happened',
];

/** Headings that are what people wrote only if long texts stand below them. */
export const TEXT_PERHAPS: readonly Spelling[] = [
  /(?:tellus|describe|explain|whathappened|whatwent|whatcouldwe|howcouldwe|howcanwe|improve|whatwouldyoulike|givedetails|providedetails|yourcomplaint|yourfeedback|yourcomments?|yourexperience)/,
  'notes',
  'issue',
  'body',
  'content',
  'concern',
  'problem',
  'query',
  'remarks',
  'request',
  'enquiry',
  'complaint',
  'compliment',
  'suggestion',
  'reason for contact',
  'nature of complaint',
];

export const REFERENCE_HEADINGS: readonly Spelling[] = [
  'casedetails.caseid',
  'caseid',
  'case id',
  'case ref',
  'case reference',
  'case number',
  'case no',
  'ref',
  'ref no',
  'reference number',
  'report id',
  'ticket number',
  'enquiry id',
  'complaint id',
  'feedback id',
  'comment id',
  'id',
  'submission id',
  'external reference',
  /^(?:case|complaints?|feedback|form|enquiry|request|servicerequest|sr|ticket|incident|contact|crm|our|unique|record|submission|response)(?:ref|reference|no|number|id|refno|referenceno|referencenumber|refnumber|num|key)$/,
  'reference no',
  'ref number',
  'urn',
  'ticket',
];

/** The kind: `Type of feedback`, `What type of feedback is it?`. */
export const KIND_HEADINGS: readonly Spelling[] = [
  /^(?:what)?(?:type|kind|nature)of(?:feedback|contact|enquiry|case|record|submission|correspondence)(?:isit|isthis)?$/,
  /^(?:feedback|case|contact|enquiry|record|submission|correspondence)(?:type|kind|category|nature)$/,
  'complaint comment or compliment',
  'complaint/compliment',
  'comment compliment or complaint',
  'compliment/complaint',
];
