// What `said.config.yaml` said about the council, and whatever else is stored by name.
import { NATIONS, type Nation } from '@said/calendar';
import type { Kysely } from 'kysely';
import type { SaidDatabase } from '../../schema/tables.ts';

export interface CouncilSettings {
  council: string | null;
  sample: boolean;
}

/** Who the file belongs to, as `said.config.yaml` said. */
export async function readCouncilSettings(db: Kysely<SaidDatabase>): Promise<CouncilSettings> {
  const rows = await db.selectFrom('settings').selectAll().where('key', 'in', ['council', 'sample']).execute();
  const settings = new Map(rows.map(({ key, value }) => [key, value]));
  return { council: settings.get('council') ?? null, sample: settings.get('sample') === 'true' };
}

/** Writes one setting over what it was. */
export async function writeSetting(db: Kysely<SaidDatabase>, key: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

const DEFAULT_NATION: Nation = 'england-and-wales';

/** The council's nation, whose bank holidays apply where a rule names none. */
export async function readNation(db: Kysely<SaidDatabase>): Promise<Nation> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', 'nation').executeTakeFirst();
  return asNation(row?.value) ?? DEFAULT_NATION;
}

export function asNation(text: string | null | undefined): Nation | null {
  return NATIONS.find((nation) => nation === text) ?? null;
}
