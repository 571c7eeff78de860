// Reads what detectors ask for by name: each input once, however many detectors name it.
import type { SaidDatabase } from '@said/database';
import type { Kysely } from 'kysely';
import type { InputName, Inputs } from '@said/analysis';
import type { Clock } from '../clock.ts';
import { readActions } from './actions.ts';
import { readDemand } from './demand.ts';
import { readEvents } from './events.ts';
import { readHandlingQuarters } from './handling-quarters.ts';
import { type InputSource, inputSource } from './input-source.ts';
import { readOverdueStages } from './overdue-stages.ts';
import { readResultSeries } from './result-series.ts';
import { readWardYears } from './ward-years.ts';

/** One reader for each input. A new input is a new file and a line here. */
const READERS: { [Name in InputName]: (source: InputSource) => Promise<Inputs[Name]> } = {
  resultSeries: readResultSeries,
  handlingQuarters: readHandlingQuarters,
  overdueStages: readOverdueStages,
  wardYears: readWardYears,
  demand: readDemand,
  actions: readActions,
  events: readEvents,
};

const NAMES = Object.keys(READERS) as InputName[];

/** The inputs of these names; what nobody asks for is empty. Working days must have been filled. */
export async function readInputs(db: Kysely<SaidDatabase>, clock: Clock, names: Iterable<InputName>): Promise<Inputs> {
  const source = await inputSource(db, clock);
  const wanted = new Set(names);
  const inputs: Partial<Inputs> = {};
  for (const name of NAMES) Object.assign(inputs, { [name]: wanted.has(name) ? await READERS[name](source) : [] });
  // Every name has been gone through.
  return inputs as Inputs;
}
