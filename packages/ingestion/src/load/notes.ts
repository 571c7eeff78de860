// What an officer should know about an import, in sentences.
import {
  countRowsWithoutWard,
  countStagedValues,
  findsWards,
  type LoadPlan,
  type MaskedRows,
  type OpenDatabase,
  type StagedField,
} from '@said/database';
import { findLines } from '../reject/find-lines.ts';
import type { LocationCounts } from './locate-rows.ts';

interface LoadedRows {
  plan: LoadPlan;
  batch: number;
  locations: LocationCounts | null;
}

const MOST_NAMED = 10;

/** Sentences on unknown words and on rows without a ward. */
export async function describeRows(db: OpenDatabase['db'], rows: LoadedRows): Promise<string[]> {
  const notes: string[] = [];
  for (const field of rows.plan.fields.filter(({ parse, closed }) => parse === 'vocabulary' && !closed)) {
    notes.push(...(await describeUnknownWords(db, field)));
  }
  if (findsWards(rows.plan)) notes.push(...(await describeWards(db, rows)));
  return notes;
}

async function describeUnknownWords(db: OpenDatabase['db'], field: StagedField): Promise<string[]> {
  const values = await countStagedValues(db, field.name);
  const stored = new Set(Object.keys(field.vocabulary ?? {}));
  const unknown = values.filter(({ value }) => !stored.has(value));
  if (unknown.length === 0) return [];
  return [`${field.header ?? field.name}: kept as written, because nothing says what they mean: ${list(unknown)}.`];
}

function list(values: readonly { value: string; count: number }[]): string {
  const named = values.slice(0, MOST_NAMED).map(({ value, count }) => `"${value}" (${count})`);
  const rest = values.length - named.length;
  return rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
}

async function describeWards(db: OpenDatabase['db'], { plan, locations }: LoadedRows): Promise<string[]> {
  const { total, without, unnamed, unknown } = await countRowsWithoutWard(db, plan);
  // A standard or a survey is for the whole borough unless it says otherwise; feedback comes from somewhere.
  if (without === 0 || (without === unnamed && plan.dataset !== 'feedback')) return [];
  const share = ((without / total) * 100).toFixed(1);
  const reasons = unnamed > 0 ? [`${unnamed} give no ward, postcode or coordinates`] : [];
  if (locations) reasons.push(...describeLocations(locations));
  const lines = await findLines(
    plan.source,
    unknown.filter(({ line }) => line === null).map(({ record }) => record),
  );
  const named = unknown.map(
    ({ value, count, record, line }) => `"${value}" (${count}, first on line ${line ?? lines.get(record) ?? 0})`,
  );
  if (named.length > 0) reasons.push(`no ward is known by ${named.join(', ')}`);
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  return [`${without} of ${total} rows (${share}%) have no ward${why}.`];
}

function describeLocations({ places, boundaries, outside }: LocationCounts): string[] {
  if (places > 0 && boundaries === 0) {
    return ['there are no ward boundaries to place coordinates in (import them first)'];
  }
  if (outside === 0) return [];
  return [`${outside === 1 ? '1 place lies' : `${outside} places lie`} outside every ward boundary`];
}

// As an officer would say it; the others take an s.
const PLURALS: Record<string, string> = {
  email: 'e-mail addresses',
  'ni number': 'National Insurance numbers',
  'nhs number': 'NHS numbers',
  phone: 'phone numbers',
  registration: 'car registrations',
  address: 'addresses',
};

/** One sentence on what was masked: "Masked: e-mail addresses in 12 rows, names in 1 row." */
export function describeMasks(masked: readonly MaskedRows[]): string[] {
  if (masked.length === 0) return [];
  const parts = masked.map(({ kind, rows }) => {
    const plural = PLURALS[kind] ?? `${kind}s`;
    return `${plural} in ${rows} ${rows === 1 ? 'row' : 'rows'}`;
  });
  return [`Masked: ${parts.join(', ')}.`];
}
