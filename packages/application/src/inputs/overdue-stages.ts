import { type OverdueStages as OverdueRow, readOverdueStages as readOverdueRows } from '@said/database';
import {
  type Inputs,
  type OverdueStages,
  complaintsOf,
  serviceOrCouncil,
  openPastLimit,
  seriesKey,
} from '@said/analysis';
import type { InputSource } from './input-source.ts';

// The council's figure holds the services' figures: a service is named only where a handful are late.
const FEWEST_LATE_OF_A_SERVICE = 5;

export async function readOverdueStages({ db, clock, nation }: InputSource): Promise<Inputs['overdueStages']> {
  const { feedbackUntil: asOf } = clock;
  if (asOf === null) return [];
  const council = await readOverdueRows(db, { asOf, nation, byService: false });
  const services = await readOverdueRows(db, { asOf, nation, byService: true });
  const late = services.filter(({ service, overdue }) => service !== null && overdue >= FEWEST_LATE_OF_A_SERVICE);
  return [...council, ...late].map((row) => overdueStages(row));
}

function overdueStages(row: OverdueRow): OverdueStages {
  const { procedure, stage, service, overdue, open, most_days_over, first_received } = row;
  const key = seriesKey(openPastLimit.definition.id, { service, procedure, stage });
  return {
    key,
    subject: serviceOrCouncil(key),
    service,
    things: `stage ${stage} ${complaintsOf(key)}`,
    stage,
    procedure,
    overdue,
    open,
    mostDaysOver: most_days_over,
    firstReceived: first_received,
  };
}
