import { type ActionRecord, readActionRecords } from '@said/database';
import type { ActionNote, Inputs } from '@said/analysis';
import type { InputSource } from './input-source.ts';

export async function readActions({ db, clock }: InputSource): Promise<Inputs['actions']> {
  return (await readActionRecords(db, clock)).map((action) => toActionNote(action));
}

function toActionNote({ service, ward_code, start_date, done, said, finding, theme }: ActionRecord): ActionNote {
  return {
    service,
    wardCode: ward_code,
    startDate: start_date,
    text: done ?? said ?? 'an action',
    said,
    finding,
    theme,
  };
}
