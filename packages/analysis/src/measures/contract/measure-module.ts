import type { Period } from '../../series/subject.ts';
import type { ElementLink, Measure } from '../../series/measure.ts';
import type { MeasuredSeries } from '../../series/measured-series.ts';
import type { SeriesKey, SeriesPartName } from '../../series/series-key.ts';
import type { RowsByTopic, Topic } from './rows.ts';

export type Grain = 'month' | 'quarter';

/** What a series can be narrowed to by a person; `grain` where months and quarters can both be shown. */
export type SeriesSplit = SeriesPartName | 'grain';

/** A kind of feedback, or a data set, without which there is nothing to show. */
export type SeriesNeed = FeedbackKind | 'feedback' | 'satisfaction' | 'standard';

/** The kinds as they are stored; the database room lists them. */
export type FeedbackKind = 'complaint' | 'comment' | 'compliment' | 'service request';

/** What a builder is told beside the rows. */
export interface BuildContext {
  grain: Grain;
  /** The months or quarters to fill, in order; those that have not ended come after the last complete day. */
  periods: readonly Period[];
  /** First and last day of the complete ones; null where none is. */
  complete: Pick<Period, 'from' | 'to'> | null;
  wards: ReadonlyMap<string, WardName>;
  /** Working days by the first day of each month. */
  workingDays: ReadonlyMap<string, number>;
  /** By the code of the ward; wards of all boundary versions. */
  residents: ReadonlyMap<string, number>;
}

interface WardName {
  name: string;
  validFrom: string | null;
  validTo: string | null;
}

type Row<T extends Topic> = RowsByTopic[T][number];

/** How a measure becomes series: one of these for the page, which builds one key, and the detectors, which build all. */
export interface SeriesBuilder<T extends Topic = Topic> {
  topic: T;
  needs: SeriesNeed;
  splits: readonly SeriesSplit[];
  /** The series that a row is counted in; null for a row that this measure leaves out. */
  keyOf(row: Row<T>): SeriesKey | null;
  /** The series of a key from the rows that are counted in it. Periods without a row are 0 or unknown, as the measure has it. */
  build(rows: readonly Row<T>[], key: SeriesKey, context: BuildContext): MeasuredSeries;
}

/** Everything about one measure. */
export interface MeasureModule<T extends Topic = Topic> {
  definition: Measure;
  /** What a dip in it is evidence for. */
  elements: readonly ElementLink[];
  /** Null for a figure of one day, which has no history. */
  series: SeriesBuilder<T> | null;
}

/** A measure with its series; the builder is checked against the rows of its topic. */
export function defineMeasure<T extends Topic>(module: MeasureModule<T>): MeasureModule<T> {
  return module;
}
