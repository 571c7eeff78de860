// What else happened, placed on the time axis of a series: assessment visits, actions, events.
import { placeOf, type TrendMark } from '@said/charts';
import type { SeriesPoint, SeriesView } from '@said/server';
import { dateInWords } from '@said/wording';

/** A mark with the words of the list under the chart. */
export interface Mark extends TrendMark {
  text: string;
}

interface Happened {
  kind: Mark['kind'];
  date: string;
  until: string | null;
  text: string;
}

/** The marks of a series in order of time within each kind; what lies outside its span is left out. */
export function buildMarks({
  visits,
  actions,
  events,
  points,
}: Pick<SeriesView, 'visits' | 'actions' | 'events'> & { points: readonly Span[] }): Mark[] {
  return [
    ...place('V', visits.map(momentOf('visit')), points),
    ...place('A', actions.map(momentOf('action')), points),
    ...place('E', events.map(describeEvent), points),
  ];
}

type Span = Pick<SeriesPoint, 'from' | 'to'>;

function momentOf(kind: 'visit' | 'action') {
  return ({ date, label }: { date: string; label: string }): Happened => ({
    kind,
    date,
    until: null,
    text: `${dateInWords(date)}: ${label}`,
  });
}

function describeEvent({ from, to, kind, note }: SeriesView['events'][number]): Happened {
  const until = to === null || to === from ? '' : ` to ${dateInWords(to)}`;
  const said = note === null ? '' : `: ${note}`;
  return { kind: 'event', date: from, until: to, text: `${dateInWords(from)}${until}, ${kind}${said}` };
}

/** What lies within the periods, in order of time, each with its number after the letter. */
function place(letter: string, list: readonly Happened[], points: readonly Span[]): Mark[] {
  return list
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .flatMap(({ kind, date, until, text }) => {
      const at = placeOf(date, points);
      return at === null ? [] : [{ kind, at, until: until === null ? null : placeOf(until, points), text }];
    })
    .map((mark, index) => ({ ...mark, sign: `${letter}${index + 1}` }));
}
