// The pictures of docs/reading-a-dip.md. Each names what the analysis must have found, so that a picture whose story
// is no longer true cannot be drawn.
import type { FindingState } from '@said/analysis';
import { placeOf, type TrendMark } from '@said/charts';
import type { StandardRecord } from './borough.ts';
import { renderFramed } from './frame.ts';

interface PicturePlan {
  file: string;
  standard: string;
  title: string;
  subtitle: string;
  /** What it shows, for those who do not see it: the page has the same words. */
  description: string;
  /** The months shown. */
  from: string;
  to: string;
  /** States that a finding of type dip must have; none where nothing may be found. */
  states: readonly FindingState[];
  showTarget: boolean;
  /** Actions that are marked, by the day they began, with the words printed above the mark. */
  marks: Readonly<Record<string, string>>;
}

export const PLANS: readonly PicturePlan[] = [
  {
    file: 'dip-and-recovery.svg',
    standard: 'Missed bins collected within 2 working days',
    title: 'A dip, and the way back',
    subtitle: 'Missed bins collected within 2 working days, by month',
    description:
      'Missed bins collected within two working days, January 2024 to December 2025. About 96% each month until four flagged months, October 2024 to January 2025, fall to between 90% and 82%, below the band. Two spare crews start on 10 February 2025; from March it is about 97% again.',
    from: '2024-01-01',
    to: '2025-12-31',
    states: ['recovered'],
    showTarget: false,
    marks: { '2025-02-10': 'Action: two spare crews, 10 February 2025' },
  },
  {
    file: 'season-not-a-dip.svg',
    standard: 'Carriageway defects repaired within 5 working days',
    title: 'Lower every winter: not a dip',
    subtitle: 'Carriageway defects repaired within 5 working days, by month',
    description:
      'Carriageway defects repaired within five working days, October 2023 to September 2026. Every winter the results fall to about 80% and every summer they rise to about 95%. The band rises and falls with them, and no point is flagged.',
    from: '2023-10-01',
    to: '2026-09-30',
    states: [],
    showTarget: false,
    marks: {},
  },
  {
    file: 'open-dip.svg',
    standard: 'Calls answered within 60 seconds',
    title: 'A dip that is still open',
    subtitle: 'Calls answered within 60 seconds, by month',
    description:
      'Calls answered within sixty seconds, January 2025 to September 2026. About 81% until June 2026; July, August and September 2026 are flagged, 74%, 67% and 70%, below the band and below the target of 75%.',
    from: '2025-01-01',
    to: '2026-09-30',
    states: ['new', 'explained'],
    showTarget: true,
    marks: {},
  },
];

/** @throws Error when the analysis no longer finds what the picture tells */
export function drawPicture(plan: PicturePlan, { view, findings }: StandardRecord): string {
  const dips = findings.filter(({ detector }) => detector === 'dip');
  const isTrue = plan.states.length === 0 ? dips.length === 0 : dips.some(({ state }) => plan.states.includes(state));
  if (!isTrue) {
    const found = dips.map(({ state }) => state).join(', ') || 'nothing';
    throw new Error(`${plan.file} tells of ${plan.states.join(' or ') || 'no dip'}, but the analysis found ${found}.`);
  }
  const shown = view.points.filter(({ from, to }) => from >= plan.from && to <= plan.to);
  const marks = view.actions.flatMap(({ date }): TrendMark[] => {
    const sign = plan.marks[date];
    const at = placeOf(date, shown);
    return sign === undefined || at === null ? [] : [{ sign, kind: 'action', at, until: null }];
  });
  if (marks.length !== Object.keys(plan.marks).length) throw new Error(`${plan.file} marks an action not on record.`);
  return renderFramed({
    id: plan.file.replace('.svg', ''),
    title: plan.title,
    subtitle: plan.subtitle,
    description: plan.description,
    points: shown,
    grain: 'month',
    range: { from: 'lowest', least: 0, most: 100 },
    target: plan.showTarget ? view.target : null,
    unit: view.standardUnit ?? '',
    marks,
  });
}
