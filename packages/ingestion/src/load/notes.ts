// What an officer should know about an import, in sentences.
import {
  countBestFits,
  countRowsWithoutWard,
  countStagedValues,
  findsWards,
  type LoadPlan,
  type MaskedRows,
  namesPlaces,
  type OpenDatabase,
  type StagedField,
  type UnknownWard,
  unreadWord,
  type WithoutWard,
} from '@said/database';
import { findLines } from '../tables/find-lines.ts';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import { describeFits, type DividedWard } from '../places/fit-old-wards.ts';
import type { LocationCounts } from './locate-rows.ts';

interface DescribedRows {
  definition: DatasetDefinition;
  plan: LoadPlan;
  batch: number;
  locations: LocationCounts | null;
  divided: readonly DividedWard[];
}

const MOST_NAMED = 10;

/** What is said of the rows of a file. */
export interface RowNotes {
  notes: string[];
  /** What is said of them when the file comes again, and finds them stored. */
  notesAgain: string[];
}

/** Sentences on unknown words and on rows without a ward. */
export async function describeRows(db: OpenDatabase['db'], rows: DescribedRows): Promise<RowNotes> {
  const words: string[] = [];
  for (const field of rows.plan.fields.filter(({ parse, closed }) => parse === 'vocabulary' && !closed)) {
    words.push(...(await describeUnknownWords(db, field)));
  }
  for (const field of rows.plan.fields.filter(({ parse }) => parse === 'rating')) {
    words.push(...(await describeUnreadMarks(db, field)));
  }
  for (const field of rows.plan.fields.filter(({ parse }) => parse === 'reference')) {
    words.push(...(await describeSpoiltReferences(db, field)));
  }
  const { notes, notesAgain } = findsWards(rows.plan)
    ? await describeAllWards(db, rows)
    : { notes: [], notesAgain: [] };
  return { notes: [...words, ...notes], notesAgain: [...words, ...notesAgain] };
}

async function describeAllWards(db: OpenDatabase['db'], rows: DescribedRows): Promise<RowNotes> {
  const places = await describePlaces(rows);
  const wards = await describeWards(db, rows);
  const fits = describeFits(await countBestFits(db, rows.plan), rows.divided);
  // Stored rows of a file that says nothing of places stay in their wards: only the new ones are looked at.
  const wardsAgain = namesPlaces(rows.plan) ? wards : [];
  return { notes: [...places, ...wards, ...fits], notesAgain: [...places, ...wardsAgain, ...fits] };
}

async function describeUnreadMarks(db: OpenDatabase['db'], { header, name }: StagedField): Promise<string[]> {
  const unread = await countStagedValues(db, unreadWord(name));
  if (unread.length === 0) return [];
  return [
    `${header ?? name}: no mark, so left out of it, because nothing says which mark they are: ${list(unread)}. The rows are there; write values: { ${name}: { 5: […] } } for the file into said.config.yaml.`,
  ];
}

async function describeSpoiltReferences(db: OpenDatabase['db'], { header, name }: StagedField): Promise<string[]> {
  const spoilt = await countStagedValues(db, unreadWord(name));
  if (spoilt.length === 0) return [];
  const rows = spoilt.reduce((sum, { count }) => sum + count, 0);
  return [
    `${header ?? name}: a spreadsheet has spoilt the reference of ${rows} ${rows === 1 ? 'row' : 'rows'}: ${list(spoilt)}. The rows are there, each as a case of its own, but no later file can update them. Export it again from the case system and do not save it in the spreadsheet; or format the column as text before the file is opened there.`,
  ];
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

async function describeWards(
  db: OpenDatabase['db'],
  { definition, plan, locations }: DescribedRows,
): Promise<string[]> {
  const found = await countRowsWithoutWard(db, plan);
  const { total, without, unnamed } = found;
  // A standard or a survey is for the whole borough unless it says otherwise; feedback comes from somewhere.
  if (without === 0 || (without === unnamed && !definition.expectsWard)) return [];
  const share = ((without / total) * 100).toFixed(1);
  const reasons = [
    ...(unnamed > 0 ? [`${unnamed} ${unnamed === 1 ? 'gives' : 'give'} no ward, postcode or coordinates`] : []),
    ...describePostcodes(found),
    ...(locations ? describeLocations(locations) : []),
    ...(await describeNames(found, plan)),
  ];
  const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
  return [`${without} of ${total} rows (${share}%) have no ward${why}.`];
}

function describePostcodes({ unreadPostcodes, unknownPostcodes, hasLookUp }: WithoutWard): string[] {
  const reasons: string[] = [];
  if (unreadPostcodes > 0) {
    reasons.push(`${unreadPostcodes === 1 ? '1 postcode' : `${unreadPostcodes} postcodes`} cannot be read`);
  }
  if (unknownPostcodes > 0 && !hasLookUp) {
    reasons.push(
      `there is no postcode look-up to place ${unknownPostcodes === 1 ? '1 postcode' : `${unknownPostcodes} postcodes`} by (import one first)`,
    );
  }
  if (unknownPostcodes > 0 && hasLookUp) {
    const are = unknownPostcodes === 1 ? '1 postcode has' : `${unknownPostcodes} postcodes have`;
    reasons.push(`${are} no ward in the postcode look-up`);
  }
  return reasons;
}

async function describeNames({ names, unknown }: WithoutWard, { source }: LoadPlan): Promise<string[]> {
  const unplaced = unknown.filter(({ line }) => line === null).map(({ record }) => record);
  const lines = await findLines(source, unplaced);
  const described = (ward: UnknownWard): string =>
    `"${ward.value}" (${ward.count}, first on line ${ward.line ?? lines.get(ward.record) ?? 0})`;
  const strangers = unknown.filter(({ isOtherDay }) => !isOtherDay).map(described);
  const rest = names - unknown.length;
  if (rest > 0) strangers.push(`${rest} more`);
  const others = unknown.filter(({ isOtherDay }) => isOtherDay);
  return [
    ...(strangers.length > 0 ? [`no ward is known by ${joined(strangers, rest > 0)}`] : []),
    ...others.map((ward) => `${described(ward)} was no ward on the day of the row (it is one${validity(ward)})`),
  ];
}

const joined = (parts: readonly string[], hasRest: boolean): string =>
  hasRest && parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}` : parts.join(', ');

function validity({ from, to }: UnknownWard): string {
  return `${from === null ? '' : ` from ${from}`}${to === null ? '' : ` to ${to}`}`;
}

function describeLocations({ places, boundaries, outside, exchanged }: LocationCounts): string[] {
  if (places > 0 && boundaries === 0) {
    return ['there are no ward boundaries to place coordinates in (import them first)'];
  }
  if (outside === 0) return [];
  const lie = outside === 1 ? '1 place lies' : `${outside} places lie`;
  const turned = exchanged === 0 ? '' : ` (${exchanged} of them not, if their two numbers are exchanged)`;
  return [`${lie} outside every ward boundary${turned}`];
}

// A coordinate only finds the ward: one that cannot be read costs the row nothing else.
async function describePlaces({ plan, locations }: DescribedRows): Promise<string[]> {
  if (locations === null) return [];
  const notes: string[] = [];
  if (locations.isExchanged) {
    notes.push(
      `Latitude and longitude, or easting and northing, are exchanged in this file: as they stand none of ${locations.places} places lies in a ward, the other way round most do. They were read the other way round; check the headings.`,
    );
  }
  const { unread, firstUnread } = locations;
  if (firstUnread) {
    const { record, line } = firstUnread;
    const first = line ?? (await findLines(plan.source, [record])).get(record) ?? 0;
    const have = unread === 1 ? '1 row has' : `${unread} rows have`;
    notes.push(
      `${have} coordinates that are not complete or cannot be read, so no ward was found by them (first on line ${first}).`,
    );
  }
  return notes;
}

// As an officer would say it; the others take an s.
const PLURALS: Record<string, string> = {
  email: 'e-mail addresses',
  'ni number': 'National Insurance numbers',
  'nhs number': 'NHS numbers',
  phone: 'phone numbers',
  registration: 'car registrations',
  address: 'addresses',
  'date of birth': 'dates of birth',
  'bank account': 'bank accounts',
  passport: 'passport numbers',
  'driving licence': 'driver numbers',
  'ip address': 'IP addresses',
  handle: 'names on social media',
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

/** One sentence on updated rows: "334 updated: closed_on in 310, outcome in 120." */
export function describeChanges(changed: Record<string, number>, { updated }: { updated: number }): string[] {
  const parts = Object.entries(changed).map(([field, rows]) => `${field} in ${rows}`);
  return parts.length === 0 ? [] : [`${updated} updated: ${parts.join(', ')}.`];
}
