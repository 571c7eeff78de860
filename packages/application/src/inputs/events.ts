import { readEventRecords } from '@said/database';
import type { Inputs } from '@said/analysis';
import type { InputSource } from './input-source.ts';

// An event without an end is a change: it matters from its day on, and is named where an episode meets that day.
export async function readEvents({ db, clock }: Pick<InputSource, 'db' | 'clock'>): Promise<Inputs['events']> {
  const events = await readEventRecords(db, clock);
  return events.map(({ kind, date, to, service, note }) => ({ kind, from: date, to: to ?? date, service, note }));
}
