// The 57 elements as a list: number, title in our words, and what the council's data could show for it. How far data can
// show an element (18 directly, 27 in support, 12 never) is this project's reading; the standard does not say it.

/** How far data can evidence an element: on its own, in support of documents and observation, or not at all. */
export type EvidenceKind = 'direct' | 'supporting' | 'none';

export interface ListedElement {
  /** Such as `4.3.1`. */
  number: string;
  title: string;
  evidenceKind: EvidenceKind;
  /** What the council's data could show for it; null where data can show nothing. */
  candidate: string | null;
}

const direct = (number: string, title: string, candidate: string): ListedElement => ({
  number,
  title,
  evidenceKind: 'direct',
  candidate,
});

const supporting = (number: string, title: string, candidate: string): ListedElement => ({
  number,
  title,
  evidenceKind: 'supporting',
  candidate,
});

const none = (number: string, title: string): ListedElement => ({
  number,
  title,
  evidenceKind: 'none',
  candidate: null,
});

const UNDERSTANDING_CUSTOMERS = [
  direct(
    '1.1.1',
    'Know who customers and possible customers are, from recent and reliable data',
    'Demand by ward and service, with the date and coverage of the data',
  ),
  direct(
    '1.1.2',
    'Turn that knowledge into insight about needs and preferences',
    'Themes, channels and kinds of feedback by ward or group; main needs of each',
  ),
  supporting(
    '1.1.3',
    'Reach hard-to-reach and disadvantaged people and adapt services',
    'Wards with far less feedback than population and deprivation would suggest',
  ),
  supporting(
    '1.2.1',
    'An engagement strategy with methods suited to each group',
    'Mix of methods: solicited and unsolicited feedback, channels by ward and age band',
  ),
  supporting(
    '1.2.2',
    'Consultation drives improvement; results and action reported back',
    'Register of you said, we did: what was asked, what changed, when people were told',
  ),
  supporting(
    '1.2.3',
    'Review whether engagement methods work and are representative',
    'Who answered compared with who lives in the ward; share of feedback that came from surveys',
  ),
  direct(
    '1.3.1',
    'Measure satisfaction regularly by sound methods',
    'Survey calendar with number of answers, response rate and interval of each wave',
  ),
  direct(
    '1.3.2',
    'Analyse and publish satisfaction across main services; improve',
    'Satisfaction by service and group with number of answers, change, and where it was published',
  ),
  direct(
    '1.3.3',
    'Ask about delivery, timeliness, information, access, staff/quality',
    'Whether the questions cover the five drivers of satisfaction',
  ),
  direct(
    '1.3.4',
    'Stretching satisfaction targets, with levels rising',
    'Target, result and trend; targets that no longer stretch',
  ),
  direct(
    '1.3.5',
    'Service changes made from analysing customer experience',
    'A theme, the action taken on it, and the measured effect',
  ),
];

const CULTURE = [
  none('2.1.1', 'Corporate commitment; leaders champion the customer'),
  supporting(
    '2.1.2',
    'Insight informs policy, strategy and priorities',
    'Findings cited in decisions; log of complaints about policy',
  ),
  none('2.1.3', 'Policies and procedures support the right to good service'),
  supporting(
    '2.1.4',
    'All groups treated fairly, confirmed by feedback',
    'Gaps in outcome, timeliness and satisfaction between wards or groups, with intervals',
  ),
  supporting('2.1.5', 'Protect customers’ privacy', 'Number of complaints about privacy (weak evidence)'),
  none('2.1.6', 'Staff empowered to take part in the customer culture'),
  supporting(
    '2.2.1',
    'Recruit, train and develop for customer focus',
    'Timeliness, outcomes and escalation before and after a training date',
  ),
  supporting(
    '2.2.2',
    'Staff polite, friendly, understand needs',
    'Compliments about staff beside complaints about conduct; the survey question on staff',
  ),
  none('2.2.3', 'Customer focus in performance management'),
  none('2.2.4', 'Front-line insight shapes process and planning'),
  supporting(
    '2.2.5',
    'Staff contribution to customer service is valued',
    'Compliments logged and passed to named team',
  ),
];

const INFORMATION_AND_ACCESS = [
  none('3.1.1', 'Full service, contact and governance information available'),
  supporting('3.1.2', 'Charges are made clear', 'Trend of the theme that charges are unclear'),
  supporting('3.2.1', 'Information in ways and channels people prefer', 'Mix of channels and how it shifts'),
  supporting(
    '3.2.2',
    'Check people received and understood it',
    'Trend of the theme that people were not told or did not understand',
  ),
  supporting(
    '3.2.3',
    'Information improved in range, content, quality',
    'Complaints about information before and after a change',
  ),
  supporting(
    '3.2.4',
    'Information accurate and complete; say when it is not',
    'Trend of the theme that information was wrong',
  ),
  supporting('3.3.1', 'Services reachable through several channels', 'Channel share by service'),
  direct(
    '3.3.2',
    'Study how people use channels and improve choice',
    'Use of channels, shifts, and satisfaction by channel',
  ),
  supporting('3.3.3', 'Premises clean and comfortable', 'Comments on premises and the survey question on them'),
  supporting(
    '3.4.1',
    'Joined-up services with partners, to customers’ benefit',
    'Complaints about contractors and partners, with their outcome',
  ),
  none('3.4.2', 'Clear lines of accountability with partners'),
  none('3.4.3', 'Support wider communities'),
];

const DELIVERY = [
  supporting(
    '4.1.1',
    'Challenging standards incl. national and statutory ones',
    'Standards register with target history',
  ),
  direct(
    '4.1.2',
    'Monitor and meet standards; tell customers how we did',
    'Share of standards met each quarter, and the published statement',
  ),
  none('4.1.3', 'Consult on setting and raising local standards'),
  none('4.2.1', 'Agree at the outset what customers can expect'),
  direct(
    '4.2.2',
    'Deliver what was promised; outcomes good for most',
    'Share within target, satisfaction, upheld complaints per 1,000 contacts',
  ),
  direct('4.2.3', 'Benchmark and use it to improve', 'Comparison with peers, with its like-for-like caveats'),
  supporting(
    '4.2.4',
    'Learn from and share best practice',
    'What compliments praise; the services that recovered fastest',
  ),
  direct(
    '4.3.1',
    'Spot dips, explain them to customers, prevent recurrence',
    'Record of dips: measure, start, depth, cause, action and recovery',
  ),
  direct(
    '4.3.2',
    'Easy complaints procedure, problems solved in reasonable time',
    'Acknowledged and answered in time, by stage; escalation',
  ),
  supporting(
    '4.3.3',
    'Staff trained and empowered to handle complaints',
    'Handling before and after a training date; share settled at stage 1',
  ),
  direct(
    '4.3.4',
    'Learn from patterns in formal and informal feedback; publish action',
    'Themes that recur over complaints and comments, and what was done about them',
  ),
  supporting(
    '4.3.5',
    'Review and improve the procedure with customers and staff',
    'Handling before and after a change of procedure; survey of complainants',
  ),
  supporting(
    '4.3.6',
    'Upheld complaints end satisfactorily for the customer',
    'Remedies given and on time; satisfaction of complainants whose complaint was upheld',
  ),
];

const TIMELINESS_AND_QUALITY = [
  supporting(
    '5.1.1',
    'Measurable response times for every contact form',
    'How complete the register of response times is, by channel',
  ),
  none('5.1.2', 'Standards for all aspects of service quality'),
  none('5.2.1', 'Tell customers the promises on timeliness and quality'),
  supporting('5.2.2', 'Right person at first contact', 'First-point resolution share'),
  supporting('5.2.3', 'Share information to cut repeat contact', 'Repeat contact rate'),
  supporting('5.2.4', 'Explain next steps and likely time', 'Trend of the theme that people were not kept informed'),
  direct(
    '5.2.5',
    'Prompt first reply; tell people of delay and fix it',
    'Acknowledgement in time; extensions notified',
  ),
  direct('5.3.1', 'Monitor timeliness/quality standards and act on problems', 'Control charts and the log of actions'),
  direct('5.3.2', 'Meet and publish timeliness/quality standards', 'Standards met and missed in each quarter'),
  direct('5.3.3', 'Compare well with similar organisations', 'Quartile among peers, with definitions'),
];

export const ELEMENT_LIST: readonly ListedElement[] = [
  ...UNDERSTANDING_CUSTOMERS,
  ...CULTURE,
  ...INFORMATION_AND_ACCESS,
  ...DELIVERY,
  ...TIMELINESS_AND_QUALITY,
];
