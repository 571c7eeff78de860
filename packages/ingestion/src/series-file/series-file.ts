/** What a row gives: any value, a count, a count for each unit of a denominator, or a share of cases. */
export type SeriesFileKind = 'level' | 'count' | 'rate' | 'share';

export type SeriesPolarity = 'higher' | 'lower';

/** One row of a series. `value` is the numerator of rates and shares. */
export interface SeriesFileRow {
  line: number;
  /** As it is written in the file. */
  period: string;
  value: number | null;
  denominator: number | null;
  /** Of shares and rates as they are, where it is written with a percent sign: `0.5%` is 0.005. */
  target: number | null;
}

/** The step from one period of a series to the next. */
export interface SeriesStep {
  unit: 'day' | 'week' | 'month';
  length: number;
}

/** How the first rows of a series lay in time while no later row was known. */
interface EarlierPlacing {
  /** How many rows: it held up to this one. */
  rows: number;
  step: SeriesStep;
  positions: number[];
}

/** A series in the order of its periods. */
export interface FileSeries {
  id: string;
  kind: SeriesFileKind;
  /** Levels written with a percent sign, from 0 to 100. */
  isPercent: boolean;
  /** Rows are events, one each at its date, in a file without figures: counts of 1, several of one day apart. */
  isEvents: boolean;
  /** Which way is better; null when the file does not say. */
  polarity: SeriesPolarity | null;
  step: SeriesStep;
  rows: SeriesFileRow[];
  /** Place of each row in time, in steps from the first: a jump is a gap. */
  positions: number[];
  /** First day of each row's period. */
  starts: string[];
  /** Other placings that held before the last rows arrived, shortest first; mostly none. */
  earlier: EarlierPlacing[];
}

export interface SeriesFile {
  /** In the order in which they first appear in the file. */
  series: FileSeries[];
  rowCount: number;
  /** Sentences about what was left out of account. */
  notes: string[];
}

/** Which columns hold what; what is left out goes by its usual name. */
export interface SeriesColumns {
  /** One column, or several that name a series together. */
  series?: readonly string[];
  period?: string;
  value?: string;
  count?: string;
  numerator?: string;
  denominator?: string;
  polarity?: string;
  target?: string;
  /** A file without any column of figures has an event in each row. */
  rowsMayBeEvents?: boolean;
  /** The whole file is one series with this name; so is a file of a period and figures alone, named as the file is. */
  singleSeries?: string;
}
