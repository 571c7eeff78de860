// From a path to a plan: decode, sniff, recognise, map. Nothing is written to the database here.
import { createHash } from 'node:crypto';
import { AppError } from '@said/database';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import type { FileMapping } from '../mapping/mapping.ts';
import { areaLevel } from '../places/geographies.ts';
import { fingerprint, inspectFile, isZip } from '../decode/inspect-file.ts';
import { readWorkbook, type Sheet } from '../decode/read-workbook.ts';
import { zipKind } from '../decode/unpack.ts';
import { type ColumnPlan, mappedColumns, planColumns } from '../recognise/build-plan.ts';
import { SURE } from '../recognise/header-match.ts';
import { headerWords } from '../sniff/header-words.ts';
import { describeRatings, withRatingScale } from './ratings.ts';
import { withDateStyle } from '../recognise/date-style.ts';
import { type Ask, settle, type SettledTable } from '../recognise/settle.ts';
import type { SaidByName } from '../recognise/named-kind.ts';
import { quoteWords } from '../tables/quote-words.ts';
import { describeUpdates, inWords, planUpdates } from './only-updates.ts';
import { prepareBoundaries } from './prepare-boundaries.ts';
import { prepareProfile } from './prepare-profile.ts';
import { prepareSlowly } from './prepare-slowly.ts';
import type { ColumnPreview, InputFile, PreparedFile, UnsourcedFile, WorkPlace } from './prepared-file.ts';
import { hiddenNotes, sheetTable, type SourceTable, textTable } from '../tables/source-table.ts';
import { type PlannedTable, transformTable } from './transform-table.ts';

export type { InputFile, PreparedFile } from './prepared-file.ts';

const BOUNDARY_FILE = /\.(geojson|topojson|json)(\.gz)?$/i;

/**
 * Gets the tables of a file ready: one, or one a sheet of a workbook, or two where a file holds the council's own
 * results beside its peers'.
 * @throws AppError `file-empty`, `excel-file`, `file-unreadable`, `not-recognised`, `not-sure`, `mapping-wrong`
 */
export async function prepareFile(input: InputFile, place: WorkPlace, ask?: Ask): Promise<PreparedFile[]> {
  if (await isZip(input.path)) return prepareWorkbook(input, place, ask);
  const facts = await inspectFile(input.path);
  if (facts.isEmpty) {
    throw new AppError('file-empty', `${input.label} is empty.`, {
      hint: 'Export it again, and check that the export has rows.',
    });
  }
  if (BOUNDARY_FILE.test(input.path)) return [await prepareBoundaries(input, facts, place)];
  const table = await textTable(input.path, facts, place);
  if (!table) {
    throw new AppError('file-empty', `${input.label} has no header and no rows.`, {
      hint: 'Export it again, with its column headings.',
    });
  }
  return prepareTable({ input, table, sha256: facts.sha256, place }, ask);
}

const NOT_WORKBOOKS = {
  'binary workbook': 'an Excel binary workbook (.xlsb)',
  'open document': 'an OpenDocument spreadsheet (.ods)',
  archive: 'a zip archive, whatever its name says',
} as const;

async function prepareWorkbook(input: InputFile, place: WorkPlace, ask?: Ask): Promise<PreparedFile[]> {
  const kind = await zipKind(input.path);
  if (kind !== 'workbook') {
    throw new AppError('excel-file', `${input.label} is ${NOT_WORKBOOKS[kind]}; it cannot be read as a table.`, {
      hint: 'Unpack an archive, or rename it to end in .zip. Save a spreadsheet as "Excel Workbook (.xlsx)" or "CSV UTF-8 (comma delimited)".',
    });
  }
  const sheets = await readWorkbook(input.path, input.label);
  const hidden = hiddenNotes(sheets);
  const tables = sheets.flatMap((sheet) => {
    const table = sheet.isHidden ? null : sheetTable(sheet);
    return table ? [{ sheet, table }] : [];
  });
  if (tables.length === 0) {
    throw new AppError('file-empty', `${input.label} has no sheet with headings and rows below them.`, {
      hint: ['Check that the right workbook was saved.', ...hidden].join(' '),
    });
  }
  const [first, ...others] = await prepareSheets(tables, { input, sha256: await fingerprint(input.path), place, ask });
  return first ? [withNotes(first, hidden, first.preview), ...others] : [];
}

interface WorkbookSource {
  input: InputFile;
  sha256: string;
  place: WorkPlace;
  ask: Ask | undefined;
}

// A workbook often has a cover, a pivot table and look-ups beside the data: only when no sheet is known is it an error.
async function prepareSheets(
  tables: readonly { sheet: Sheet; table: SourceTable }[],
  { input, sha256, place, ask }: WorkbookSource,
): Promise<PreparedFile[]> {
  const prepared: PreparedFile[] = [];
  const unknown: { name: string; error: unknown }[] = [];
  for (const [index, { sheet, table }] of tables.entries()) {
    const isOnly = tables.length === 1;
    const label = isOnly ? input.label : `${input.label}/${sheet.name}`;
    const named = { ...input, label, mapping: input.mappingOf(label) ?? input.mapping };
    const own = isOnly ? sha256 : createHash('sha256').update(`${sha256}/${sheet.name}`).digest('hex');
    const there = { ...place, name: `${place.name}-${index}` };
    try {
      prepared.push(...(await prepareTable({ input: named, table, sha256: own, place: there }, ask)));
    } catch (error) {
      unknown.push({ name: sheet.name, error });
    }
  }
  const [first, ...others] = prepared;
  if (!first) throw unknown[0]?.error;
  const names = unknown.map(({ name }) => quoteWords(name)).join(', ');
  if (names === '') return prepared;
  const note = `Sheets left out, because nobody knows their columns: ${names}.`;
  return [withNotes(first, [note], first.preview), ...others];
}

interface TableSource {
  input: InputFile;
  table: SourceTable;
  sha256: string;
  place: WorkPlace;
}

async function prepareTable(source: TableSource, ask?: Ask): Promise<PreparedFile[]> {
  const { input, table, sha256, place } = source;
  const { corrections } = table;
  const mapping = corrections ? { ...input.mapping, dataset: corrections.dataset } : input.mapping;
  const settled = await settle(table, { ...input, mapping }, ask);
  const preview = previewOf(table, settled);
  const notes = [...table.notes, ...describeGuesses(settled)];
  // Corrections are long already, and each row must keep the reject that it settles.
  if (settled.definition.isMadeLong && !corrections) {
    const { label, councilNames } = input;
    const profile = await prepareProfile(table, { label, councilNames, sha256, place, mapping: settled.mapping });
    return [withNotes(profile, notes, preview)];
  }
  const planned = corrections ? [await asItIs(table, settled)] : await transformTable(table, settled);
  return Promise.all(
    planned.map(async (part, index) => {
      const there = { ...place, name: `${place.name}-${index}` };
      const base = baseFile(part, settled, { input, sha256 });
      return sourceFile({ ...base, preview, notes: [...notes, ...base.notes] }, part.table, there);
    }),
  );
}

/** Adds what is known of the table, also to what becomes of the file when its turn comes. */
function withNotes(file: PreparedFile, notes: readonly string[], preview: ColumnPreview[]): PreparedFile {
  const { finish } = file;
  return {
    ...file,
    preview,
    notes: [...notes, ...file.notes],
    ...(finish && { finish: async (db) => withNotes(await finish(db), notes, preview) }),
  };
}

// The columns of a ward profile are not matched one by one, those of its corrections are.
async function asItIs(given: SourceTable, { definition, matches, mapping }: SettledTable): Promise<PlannedTable> {
  if (definition.isMadeLong) {
    return { table: given, definition, matches: mappedColumns(given.header, definition, { mapping }), notes: [] };
  }
  const unsaid = await unsaidWard(given, { definition, matches });
  const header = given.header.map((text, column) => (column === unsaid ? '' : text));
  return {
    table: { ...given, header },
    definition,
    matches: matches.filter(({ column }) => column !== unsaid),
    notes: [],
  };
}

/** The column for the wards that were found, where none was: it is ours, and does not mean that the cases have none. */
async function unsaidWard(
  { records }: SourceTable,
  { definition, matches }: Pick<SettledTable, 'definition' | 'matches'>,
): Promise<number | null> {
  const { required } = definition.fields.find(({ name }) => name === 'ward_code') ?? { required: true };
  const column = matches.find(({ field }) => field === 'ward_code')?.column;
  if (required || column === undefined) return null;
  for await (const record of records()) {
    if ('cells' in record && record.cells[column]?.trim()) return null;
  }
  return column;
}

function baseFile(
  { table, definition, matches, notes }: PlannedTable,
  { mapping, updates }: SettledTable,
  { input, sha256 }: { input: InputFile; sha256: string },
): UnsourcedFile {
  const given = planColumns(table.header, definition, { mapping, matches });
  const planned = updates ? planUpdates(given, definition) : given;
  if (!updates && table.sample.length > 0) requireFields(input, definition, planned);
  const dated = planned.fields.map((field) =>
    withRatingScale(withDateStyle(field, table.sample, mapping), table.sample, mapping),
  );
  const areaColumns = areaColumnsOf(table, definition, mapping);
  const areaNames = areaColumns.map((column) => table.header[column]);
  const ignored = planned.ignored.filter((name) => !areaNames.includes(name));
  const columns = { ...planned, fields: dated, ignored };
  const { corrections } = table;
  return {
    label: input.label,
    definition,
    columns,
    sha256,
    earlyRejects: [],
    notes: [
      ...notes,
      ...describeRatings(dated, table.sample),
      ...(updates ? describeUpdates(updates) : unusedWards(definition, columns)),
    ],
    preview: [],
    ...(updates && { lacks: updates.lacks.map(inWords) }),
    ...(corrections && { corrects: corrections.column }),
    ...(areaColumns.length > 0 && { areaColumns }),
  };
}

// A row without a ward is on no map: a column that says it is one is not left out without a word.
function unusedWards({ fields }: DatasetDefinition, columns: ColumnPlan): string[] {
  const isWard = ({ name }: { name: string }): boolean => name === 'ward_name' || name === 'ward_code';
  const unused = columns.ignored.filter((header) => / wards? /.test(` ${headerWords(header)} `));
  if (unused.length === 0 || !fields.some(isWard) || columns.fields.some(isWard)) return [];
  const names = unused.map((header) => `"${header}"`).join(', ');
  return [
    `No column was taken for the ward, but ${names} ${unused.length === 1 ? 'was' : 'were'} left out. If it is the ward, write columns: { "${unused[0] ?? ''}": ward } for the file into said.config.yaml.`,
  ];
}

/** Columns of a look-up with codes of areas within wards: it says in which wards they lie. */
function areaColumnsOf(
  { header, sample, corrections }: SourceTable,
  { areasLieIn }: DatasetDefinition,
  mapping: FileMapping | null,
): number[] {
  if (areasLieIn === undefined || corrections) return [];
  const isArea = (column: number): boolean => {
    const filled = sample.map((row) => row[column]?.trim() ?? '').filter((text) => text !== '');
    return filled.filter((text) => areaLevel(text) !== null).length > filled.length / 2;
  };
  return header.flatMap((text, column) => (mapping?.columns?.[text] === undefined && isArea(column) ? [column] : []));
}

async function sourceFile(base: UnsourcedFile, table: SourceTable, place: WorkPlace): Promise<PreparedFile> {
  const slowly = (): Promise<PreparedFile> => prepareSlowly(base, table, place);
  return table.fast ? { ...base, source: table.fast, again: slowly } : slowly();
}

function requireFields(input: InputFile, definition: DatasetDefinition, { fields }: ColumnPlan): void {
  const present = new Set(fields.map(({ name }) => name));
  const missing = definition.fields
    .filter(({ name, required }) => required && !present.has(name))
    .map(({ name }) => name);
  if (missing.length === 0) return;
  throw new AppError(
    'not-recognised',
    `${input.label} is taken for ${definition.name}, but no column is ${missing.join(' or ')}.`,
    {
      hint: `Name the columns for ${missing.join(', ')} in said.config.yaml (or --mapping FILE) under columns, or give a value for all rows under constants.`,
    },
  );
}

const SAMPLES = 3;

function previewOf({ sample }: SourceTable, { columns, definition }: SettledTable): ColumnPreview[] {
  const { fields } = definition;
  return columns.map((guess) => {
    const values = sample.map((row) => row[guess.column]?.trim() ?? '').filter((text) => text !== '');
    // What is left out, and what only makes a key, is nobody's business here either.
    const isKey = fields.some(({ name, parse }) => name === guess.field && parse === 'keyed hash');
    const samples = guess.field === null || isKey ? [] : [...new Set(values)].slice(0, SAMPLES);
    return { ...guess, samples };
  });
}

// Never a guess without a word: what was taken on weak evidence is named.
function describeGuesses({ matches, columns, said }: SettledTable): string[] {
  const named = said ? [describeSaid(said)] : [];
  const doubtful = matches.filter(({ confidence }) => confidence < SURE);
  const guessed = doubtful.map(({ field, column, reasons }) => {
    const why = reasons.length > 0 ? ` (${reasons.join('; ')})` : '';
    return `Column "${columns[column]?.header ?? ''}" was taken for ${field}${why}. If that is wrong, map it in said.config.yaml.`;
  });
  return [...named, ...guessed];
}

const describeSaid = ({ field, value, from }: SaidByName): string =>
  `No column says the ${field}: every row was taken for a ${value}, because ${quoteWords(from)} is its name. If that is wrong, write constants: { ${field}: … } for the file into said.config.yaml.`;
