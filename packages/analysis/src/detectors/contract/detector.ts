import type { FindingDraft, FindingList, Period, Subject } from '../../finding.ts';
import type { JudgeMethod } from '../../series/judge.ts';
import type { SeriesKey } from '../../series/series-key.ts';
import type { ActionNote, InputName, Inputs, SeriesPart } from './inputs.ts';

/** What every detector is told beside the inputs that it asks for. */
export interface DetectorContext {
  asOf: string;
  method: JudgeMethod;
}

/** The inputs of these names. */
export type InputOf<Name extends InputName> = DetectorContext & Pick<Inputs, Name>;

/** Something found, before it is told: enough to know it again, and whatever its detector needs to tell it. */
export interface Episode {
  series: SeriesKey;
  subject: Subject;
  /** First flagged period: with detector and series it makes the id of the finding. */
  firstFlagged: string;
  period: Period;
  list: FindingList;
}

/** What is read for an episode once it is known. */
export interface Parts {
  /** What its series is made of; null where that has not been read, as for what is worth a look and no more. */
  series: readonly SeriesPart[] | null;
  /** Actions that name the finding by its id. */
  namedBy: readonly ActionNote[];
}

/** Results of one series that were put to the same test. */
export interface TestedSeries {
  /** Each with the chance that it is flagged though nothing is different. */
  points: readonly { to: string; chance: number }[];
}

/** Looks at the inputs it asks for, and tells what it finds. Pure: the same inputs give the same findings in the same order. */
export interface Detector<Name extends InputName = InputName, Found extends Episode = Episode> {
  name: string;
  version: number;
  /** The CSE elements its findings can be evidence for. */
  elements: readonly string[];
  /** The inputs it asks for; nothing else is given to it. */
  reads: readonly Name[];
  detect(input: InputOf<Name>): Found[];
  /** An episode in words, with what else is known of it. */
  tell(episode: Found, input: InputOf<Name>, parts: Parts): FindingDraft;
  /** What it put to a test, so that a reader is told how much chance alone would flag. Left out where nothing is tested. */
  tested?(input: InputOf<Name>): TestedSeries[];
}

/** A detector is checked against the inputs that it names. */
export function defineDetector<Name extends InputName, Found extends Episode>(
  detector: Detector<Name, Found>,
): Detector<Name, Found> {
  return detector;
}
