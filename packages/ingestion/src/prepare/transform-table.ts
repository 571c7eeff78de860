// Tables of results come with months as columns, with several measures of one standard, with peers beside the council.
// They are turned into the plain shape of their data set, row by row, before they are staged.
import { datasetNamed } from '../datasets/all-datasets.ts';
import type { DatasetDefinition } from '../datasets/definition/dataset.ts';
import type { CsvRecord } from '../tables/read-records.ts';
import type { UsedColumn } from '../recognise/build-plan.ts';
import { yearOf } from '../mapping/mapping.ts';
import { headerWords } from '../sniff/header-words.ts';
import { yearlessColumn } from '../recognise/open-questions.ts';
import { peerColumn, plainArea } from '../recognise/own-area.ts';
import type { SettledTable } from '../recognise/settle.ts';
import { readPeriodHeader } from '../sniff/period-headers.ts';
import type { SourceTable } from '../tables/source-table.ts';

/** A table and the data set that it is staged as. */
export interface PlannedTable {
  table: SourceTable;
  definition: DatasetDefinition;
  matches: readonly UsedColumn[];
  notes: string[];
}

type Change = (cells: readonly string[]) => string[][];

const sure = (field: string, column: number): UsedColumn => ({
  field,
  column,
  certainty: 3,
  confidence: 1,
  reasons: [],
});

/** The table as it is, or one or two tables made from it. */
export async function transformTable(table: SourceTable, settled: SettledTable): Promise<PlannedTable[]> {
  const plain: PlannedTable = { table, definition: settled.definition, matches: settled.matches, notes: [] };
  const dated = withYears(plain, settled);
  const long = meltPeriods(dated, settled);
  const named = await foldMeasure(long, settled);
  return await splitAreas(named, settled);
}

function changeRecords(table: SourceTable, header: string[], change: Change): SourceTable {
  async function* records(): AsyncGenerator<CsvRecord> {
    for await (const record of table.records()) {
      if ('problem' in record) yield record;
      else for (const cells of change(record.cells)) yield { line: record.line, cells };
    }
  }
  return { ...table, header, sample: table.sample.flatMap((cells) => change(cells)), records, fast: null };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function withYears(planned: PlannedTable, settled: SettledTable): PlannedTable {
  const column = yearlessColumn(planned.table, settled);
  const year = yearOf(settled.mapping?.year ?? '');
  if (column === null || year === null) return planned;
  const change: Change = (cells) => [cells.map((cell, index) => (index === column ? withYear(cell, year) : cell))];
  const table = changeRecords(planned.table, planned.table.header, change);
  return { ...planned, table, notes: [`The months were taken to be of ${settled.mapping?.year ?? ''}.`] };
}

function withYear(cell: string, { first, isFinancial }: { first: number; isFinancial: boolean }): string {
  const text = cell.trim().toLowerCase();
  const month = /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3)) + 1;
  if (month < 1 || month > 12) return cell;
  const year = isFinancial && month < 4 ? first + 1 : first;
  return `${year}-${String(month).padStart(2, '0')}`;
}

// Cells without a count are months in which nothing was counted: they give no row.
function meltPeriods(planned: PlannedTable, { periodColumns }: SettledTable): PlannedTable {
  const value = planned.definition.periodColumns?.value;
  if (periodColumns.length === 0 || value === undefined) return planned;
  const { header } = planned.table;
  const kept = header.map((_, column) => column).filter((column) => !periodColumns.includes(column));
  const change: Change = (cells) => {
    const labels = kept.map((column) => cells[column] ?? '');
    return periodColumns
      .map((column) => [...labels, readPeriodHeader(header[column] ?? '') ?? '', cells[column]?.trim() ?? ''])
      .filter((row) => row.at(-1) !== '');
  };
  const table = changeRecords(planned.table, [...kept.map((column) => header[column] ?? ''), 'period', value], change);
  const matches = [
    ...planned.matches.map((match) => ({ ...match, column: kept.indexOf(match.column) })),
    sure('period', kept.length),
    sure(value, kept.length + 1),
  ];
  const notes = [...planned.notes, `${periodColumns.length} columns are periods: each filled cell became a row.`];
  return { ...planned, table, matches, notes };
}

/** Where one standard comes with several measures, each is a standard of its own. */
async function foldMeasure(planned: PlannedTable, settled: SettledTable): Promise<PlannedTable> {
  const { table, matches } = planned;
  const standard = matches.find(({ field }) => field === 'standard')?.column;
  const measure = table.header.findIndex((text) => headerWords(text) === 'measure');
  const isUsed =
    matches.some(({ column }) => column === measure) ||
    settled.mapping?.columns?.[table.header[measure] ?? ''] === null;
  if (standard === undefined || measure < 0 || isUsed) return planned;
  const measures = await valuesBeside(table, standard, measure);
  const several = new Set([...measures].filter(([, found]) => found.size > 1).map(([name]) => name));
  if (several.size === 0) return planned;
  const change: Change = (cells) => {
    const name = cells[standard]?.trim() ?? '';
    const full = several.has(name) ? `${name} (${cells[measure]?.trim() ?? ''})` : name;
    return [cells.map((cell, index) => (index === standard ? full : cell))];
  };
  const note = `${several.size} standards come with several measures ("${table.header[measure] ?? ''}"): each is a standard of its own.`;
  return { ...planned, table: changeRecords(table, table.header, change), notes: [...planned.notes, note] };
}

async function valuesBeside(table: SourceTable, key: number, other: number): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for await (const record of table.records()) {
    if ('problem' in record) continue;
    const name = record.cells[key]?.trim() ?? '';
    const values = found.get(name) ?? new Set();
    found.set(name, values.add(record.cells[other]?.trim() ?? ''));
  }
  return found;
}

/** The council's own rows and those of other areas are data sets of their own. */
async function splitAreas(planned: PlannedTable, { ownArea }: SettledTable): Promise<PlannedTable[]> {
  const { table, definition, matches } = planned;
  const { results } = definition;
  const column = ownArea === null || results === undefined ? null : peerColumn(table, results);
  if (ownArea === null || column === null || results === undefined) return [planned];
  const [ours, theirs] = [datasetNamed(results.own), datasetNamed(results.others)];
  const own = plainArea(ownArea);
  const isOwn = (cells: readonly string[]): boolean => plainArea(cells[column] ?? '') === own;
  const take = (test: (cells: readonly string[]) => boolean): SourceTable =>
    changeRecords(table, table.header, (cells) => (test(cells) ? [[...cells]] : []));
  const fieldsOf = ({ fields }: DatasetDefinition): UsedColumn[] => {
    const known = new Set(fields.map(({ name }) => name));
    return matches.filter(({ field }) => known.has(field) && field !== results.body.name);
  };
  return [
    {
      table: take((cells) => !isOwn(cells)),
      definition: theirs,
      matches: [...fieldsOf(theirs), sure(results.body.name, column)],
      notes: [...planned.notes, `Rows of other areas than ${ownArea}.`],
    },
    {
      table: take(isOwn),
      definition: ours,
      matches: fieldsOf(ours),
      notes: [...planned.notes, `Rows of ${ownArea}.`],
    },
  ];
}
