import type { FindingDraft } from '../finding.ts';
import type { JudgeMethod } from '../series/judge.ts';
import type { EpisodeKey } from './episode-key.ts';
import type { ActionNote, InputName, Inputs, SeriesPart } from './inputs.ts';
import type { SeriesKey } from '../series/series-key.ts';

/** What every detector is told beside the inputs that it asks for. */
export interface DetectorContext {
  asOf: string;
  method: JudgeMethod;
  /** What a series is made of; left out until parts have been read. */
  partsOf?: (key: SeriesKey) => readonly SeriesPart[];
  /** Actions that name the finding of an episode by its id. */
  namedBy?: (episode: EpisodeKey) => readonly ActionNote[];
}

/** The inputs of these names. */
export type InputOf<Name extends InputName> = DetectorContext & Pick<Inputs, Name>;

/** Results of one series that were put to the same test. */
export interface TestedSeries {
  /** Each with the chance that it is flagged though nothing is different. */
  points: readonly { to: string; chance: number }[];
}

/** Looks at the inputs it asks for and says what it finds. Pure: the same inputs give the same findings in the same order. */
export interface Detector<Name extends InputName = InputName> {
  name: string;
  version: number;
  /** The CSE elements its findings can be evidence for. */
  elements: readonly string[];
  /** The inputs it asks for; nothing else is given to it. */
  reads: readonly Name[];
  detect(input: InputOf<Name>): FindingDraft[];
  /** What it put to a test, so that a reader is told how much chance alone would flag. Left out where nothing is tested. */
  tested?(input: InputOf<Name>): TestedSeries[];
}

/** A detector is checked against the inputs that it names. */
export function defineDetector<Name extends InputName>(detector: Detector<Name>): Detector<Name> {
  return detector;
}
