import type { Subject } from '../finding.ts';
import type { SeriesKey } from '../series/series-key.ts';

/** What tells one episode from another before it has an id. */
export interface EpisodeKey {
  detector: string;
  series: SeriesKey;
  subject: Subject;
  firstFlagged: string;
}
